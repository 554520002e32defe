"""The rule book: the numbers a partnership lives by, each with its unit, its source and its date.

A programme's rules come as data. A partnership sets a value of its own with a reason and a date, and it holds from
that date; past days keep the rule they were under. A rule without a value is "not set", and nothing is judged by it.
A mark that Evenhand suggests gives a figure but no verdict, until the board has adopted a value by a carried decision.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.partnership.facts import RuleOverride
from evenhand.domain.partnership.rule_values import AS_SHIPPED, Value, read_value, say_value
from evenhand.domain.words import say_day

NOT_MINUTED = "not minuted as a carried decision, so it gives no verdict"
NOT_ADOPTED = "not adopted by the board, so it gives no verdict"


@dataclass(frozen=True, slots=True)
class Minuted:
    """The decision by which the board adopted a value: its number, the day of its meeting and what became of it."""

    number: int
    held_on: date
    carried: bool
    rescinded_on: date | None = None

    def stands_on(self, day: date) -> bool:
        """Whether it was carried by that day and not rescinded by then."""
        rescinded = self.rescinded_on is not None and self.rescinded_on <= day
        return self.carried and self.held_on <= day and not rescinded


@dataclass(frozen=True, slots=True)
class OwnValue:
    """Since when a value is the partnership's own, why, and the decision by which it was adopted, if one is recorded.

    `stands` says whether that decision stood on the day of the rule book.
    """

    starts: date
    reason: str
    minuted: Minuted | None = None
    stands: bool = False

    def says(self, *, with_reason: bool = True) -> str:
        """Where the value comes from; a paper for anyone leaves the reason out."""
        return f"the partnership's own, {self.since(with_reason=with_reason)}"

    def since(self, *, with_reason: bool = True) -> str:
        """From when, why, and by which decision."""
        reason = f": {self.reason}" if with_reason else ""
        return f"from {say_day(self.starts)}{reason}{self._says_minuted()}"

    def _says_minuted(self) -> str:
        if self.minuted is None:
            return ""
        said = f"; minuted as decision {self.minuted.number} of {say_day(self.minuted.held_on)}"
        if self.stands:
            return said
        rescinded = self.minuted.rescinded_on
        return f"{said}, rescinded on {say_day(rescinded)}" if rescinded else f"{said}, which does not stand"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule: its value (None where it is not set), unit, source and, where it keeps one, guidance clause.

    `checked` is the day on which the source was read; `most` the largest number that makes sense; `elsewhere` what
    other partnerships have agreed, which binds nobody. A `suggested` rule is a mark of Evenhand's own.
    """

    key: str
    label: str
    value: Value | None
    unit: str
    source: str
    clause: str = ""
    suggested: bool = False
    choices: tuple[str, ...] = ()
    theme: str = ""
    checked: date | None = None
    most: int | None = None
    elsewhere: str = ""
    own: OwnValue | None = None

    @property
    def says(self) -> str:
        """The value in words: 51%, 8 members, yes, not set."""
        return say_value(self.value, self.unit)

    @property
    def adopted(self) -> bool:
        """Whether the board adopted the value by a carried decision that stands."""
        return self.own is not None and self.own.stands

    @property
    def judges(self) -> bool:
        """Whether a finding may give a verdict by it: it has a value, and a suggested one was adopted."""
        return self.value is not None and (not self.suggested or self.adopted)

    @property
    def origin(self) -> str:
        """Where the value comes from, in words, with its date."""
        return self.origin_said(with_reason=True)

    def origin_said(self, *, with_reason: bool) -> str:
        """The same; a paper for anyone leaves the reason out that the partnership wrote down."""
        if self.own is not None:
            says = self.own.says(with_reason=with_reason)
            return says if not self.suggested or self.adopted else f"{says}; {NOT_MINUTED}"
        if self.suggested:
            return f"{self.source}; {NOT_ADOPTED}"
        return f"{self.source} (checked {say_day(self.checked)})" if self.checked else self.source


@dataclass(frozen=True, slots=True)
class RuleBook:
    """The rules in force on one day."""

    name: str
    rules: Mapping[str, Rule]

    def __getitem__(self, key: str) -> Rule:
        return self.rules.get(key) or Rule(
            key=key, label=key, value=None, unit="", source="not in this rule book"
        )

    def number(self, key: str) -> int | None:
        """A rule's number, or None where it is not set."""
        value = self[key].value
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def words(self, key: str) -> str:
        """A rule's words or choice, empty where it is not set."""
        value = self[key].value
        return value if isinstance(value, str) else ""

    def holds(self, key: str) -> bool:
        """Whether a yes-or-no rule says yes; not set counts as no."""
        return self[key].value is True

    def mark(self, key: str) -> int | None:
        """A rule's number where a verdict may be given by it; None while it is not set or only suggested."""
        return self.number(key) if self[key].judges else None

    def quorum_of(self, voting: int) -> int | None:
        """How many must be present of so many voting members; the higher where a number and a share are both set."""
        number, percent = self.number("quorum"), self.number("quorum_percent")
        share = None if percent is None else -(-voting * percent // 100)
        asked = [one for one in (number, share) if one is not None]
        return max(asked) if asked else None


def read_rule_book(table: Mapping[str, Any]) -> RuleBook:
    """The rule book that a shipped table states."""
    rules = {key: _read_rule(key, entry, table) for key, entry in table["rules"].items()}
    return RuleBook(table["name"], rules)


def _read_rule(key: str, entry: Mapping[str, Any], table: Mapping[str, Any]) -> Rule:
    return Rule(
        key=key,
        label=entry["label"],
        value=entry.get("value"),
        unit=entry["unit"],
        source=entry["source"],
        clause=entry.get("clause", ""),
        suggested=entry.get("suggested", False),
        choices=tuple(entry.get("choices", ())),
        theme=entry["theme"],
        checked=entry.get("checked", table["checked"]),
        most=entry.get("most"),
        elsewhere=entry.get("elsewhere", ""),
    )


@keeps("PP2", "PP8")
def in_force(
    shipped: RuleBook, overrides: Iterable[RuleOverride], minuted: Mapping[int, Minuted], day: date
) -> RuleBook:
    """The shipped rules with the partnership's own values as they stood on that day (PP2, PP8).

    `minuted` holds the decision by which an override was adopted, by the key of the override.
    """
    rules = dict(shipped.rules)
    for override in sorted(overrides, key=lambda one: (one.starts, one.id)):
        first = shipped.rules.get(override.rule)
        if override.starts <= day and first is not None:
            rules[override.rule] = _overridden(first, override, minuted.get(override.id), day)
    return RuleBook(shipped.name, rules)


def _overridden(first: Rule, override: RuleOverride, minuted: Minuted | None, day: date) -> Rule:
    """The shipped rule with a value of the partnership's own, or as it was shipped where they went back to that."""
    value = read_value(override.value)
    if value == AS_SHIPPED:
        return first
    stands = minuted is not None and minuted.stands_on(day)
    own = OwnValue(override.starts, override.reason, minuted, stands)
    return replace(first, value=value, source=own.says(with_reason=False), own=own)
