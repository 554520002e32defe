"""All that the view of the partnership shows on one day, read at one go, and as rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from evenhand.domain.partnership.facts import (
    Constituency,
    Council,
    Identity,
    PlanTheme,
    RuleAdoption,
    RuleOverride,
    Ward,
)
from evenhand.domain.partnership.rule_values import IN_WORDS
from evenhand.domain.partnership.rulebook import Minuted, OwnValue, Rule, RuleBook
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.services.partnership import read_identity
from evenhand.services.rules import CarriedDecision, carried_decisions, minuted, rule_book

IDENTITY, THEME, COUNCIL, WARD, CONSTITUENCY, RULE = (
    "partnership",
    "plan_theme",
    "council",
    "ward",
    "constituency",
    "rule",
)
GROUPS = {
    IDENTITY: "The partnership",
    THEME: "Plan themes",
    COUNCIL: "Councils",
    WARD: "Wards",
    CONSTITUENCY: "Constituencies",
    RULE: "Rule book",
}
NO_VERDICT = "gives no verdict"


@dataclass(frozen=True, slots=True)
class AsAt:
    """The partnership's details, its area and plan, and the rules in force on `day`.

    `overrides` are all values of the partnership's own, `minuted` the decisions behind them by their keys, and
    `decisions` those by which another may be adopted.
    """

    identity: Identity
    themes: tuple[PlanTheme, ...]
    councils: tuple[Council, ...]
    wards: tuple[Ward, ...]
    constituencies: tuple[Constituency, ...]
    book: RuleBook
    overrides: tuple[RuleOverride, ...]
    adoptions: tuple[RuleAdoption, ...]
    minuted: Mapping[int, Minuted]
    decisions: tuple[CarriedDecision, ...]
    day: date

    def own_values(self, key: str) -> list[tuple[RuleOverride, OwnValue]]:
        """Each value that the partnership set for a rule, oldest first, with its origin as it stands on the day."""
        return [
            (one, OwnValue(one.starts, one.reason, behind, behind is not None and behind.stands_on(self.day)))
            for one in self.overrides
            if one.rule == key
            for behind in (self.minuted.get(one.id),)
        ]


def read_as_at(partnership: Partnership, day: date) -> AsAt:
    """Read everything as at a day."""
    with partnership.reading() as session:
        return AsAt(
            read_identity(session),
            tuple(all_of(session, PlanTheme, order="name")),
            tuple(all_of(session, Council, order="name")),
            tuple(all_of(session, Ward, order="name")),
            tuple(all_of(session, Constituency, order="name")),
            rule_book(session, day),
            tuple(all_of(session, RuleOverride, order="starts")),
            tuple(all_of(session, RuleAdoption)),
            minuted(session),
            tuple(carried_decisions(session)),
            day,
        )


def rows_of(as_at: AsAt) -> list[ListRow]:
    """Everything as rows, those of a kind together; the id is "council:3", or "rule:quorum"."""
    names = {council.id: council.name for council in as_at.councils}
    wards = sorted(as_at.wards, key=attrgetter("council_id"))
    return [
        _row(IDENTITY, as_at.identity.id, as_at.identity.name, as_at.identity.area or "Details"),
        *(_row(THEME, one.id, one.name, _say_period(one)) for one in as_at.themes),
        *(_row(COUNCIL, one.id, one.name) for one in as_at.councils),
        *(_row(WARD, one.id, one.name, names.get(one.council_id, "")) for one in wards),
        *(_row(CONSTITUENCY, one.id, one.name, _say_period(one)) for one in as_at.constituencies),
        *(_rule_row(rule) for rule in as_at.book.rules.values()),
    ]


def _row(kind: str, key: int, title: str, second: str = "") -> ListRow:
    return ListRow(f"{kind}:{key}", title, second, group=GROUPS[kind], kinds=frozenset({kind}))


def _rule_row(rule: Rule) -> ListRow:
    in_words = rule.unit == IN_WORDS and rule.value is not None
    origin = rule.says if in_words else rule.source
    return ListRow(
        f"{RULE}:{rule.key}",
        rule.label,
        f"{rule.clause}  ·  {origin}" if rule.clause else origin,
        value="" if in_words else rule.says,
        reason=NO_VERDICT if rule.suggested and not rule.judges else "",
        group=f"{GROUPS[RULE]}: {rule.theme.lower()}",
        kinds=frozenset({RULE}),
        finds=f"{rule.says} {rule.elsewhere}",
        strong_value=rule.value is not None,
        strong_reason=False,
    )


def _say_period(spell: PlanTheme | Constituency) -> str:
    if spell.ends is None:
        return f"From {say_day(spell.starts)}"
    return f"{say_day(spell.starts)} to {say_day(spell.ends)}"
