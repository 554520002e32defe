"""All that the view of the partnership shows on one day, read at one go, and as rows."""

from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from evenhand.domain.partnership.facts import (
    Constituency,
    Council,
    Identity,
    PlanTheme,
    RuleOverride,
    Ward,
)
from evenhand.domain.partnership.rulebook import Rule, RuleBook
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.services.partnership import read_identity
from evenhand.services.rules import rule_book

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


@dataclass(frozen=True, slots=True)
class AsAt:
    """The partnership's details, its area and plan, and the rules in force on `day`."""

    identity: Identity
    themes: tuple[PlanTheme, ...]
    councils: tuple[Council, ...]
    wards: tuple[Ward, ...]
    constituencies: tuple[Constituency, ...]
    book: RuleBook
    overrides: tuple[RuleOverride, ...]
    day: date


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
    origin = f"{rule.clause}  ·  {rule.source}" if rule.clause else rule.source
    return ListRow(
        f"{RULE}:{rule.key}",
        rule.label,
        origin,
        value=rule.says,
        group=GROUPS[RULE],
        kinds=frozenset({RULE}),
        strong_value=True,
    )


def _say_period(spell: PlanTheme | Constituency) -> str:
    if spell.ends is None:
        return f"From {say_day(spell.starts)}"
    return f"{say_day(spell.starts)} to {say_day(spell.ends)}"
