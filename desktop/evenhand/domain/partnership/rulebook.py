"""The rule book: the numbers a partnership lives by, each with its unit, its source and its date.

A programme's rules come as data. A partnership sets a value of its own with a reason and a date, and it holds from
that date; past days keep the rule they were under. A rule without a value is "not set", and nothing is judged by it.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from evenhand.domain.partnership.facts import RuleOverride
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import quoted, say_day

Value = int | bool | str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule: its value (None where it is not set), unit, source and, where it keeps one, guidance clause.

    `suggested` rules are Evenhand's own and give a figure but no verdict.
    """

    key: str
    label: str
    value: Value | None
    unit: str
    source: str
    clause: str = ""
    suggested: bool = False
    choices: tuple[str, ...] = ()

    @property
    def says(self) -> str:
        """The value in words: 51%, 8 members, yes, not set."""
        match self.value:
            case None:
                return "not set"
            case bool():
                return "yes" if self.value else "no"
            case int():
                return f"{self.value}%" if self.unit == "percent" else f"{self.value} {self.unit}"
            case str():
                return self.value


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

    def holds(self, key: str) -> bool:
        """Whether a yes-or-no rule says yes; not set counts as no."""
        return self[key].value is True


def read_rule_book(table: Mapping[str, Any]) -> RuleBook:
    """The rule book that a shipped table states."""
    rules = {
        key: Rule(
            key=key,
            label=entry["label"],
            value=entry.get("value"),
            unit=entry["unit"],
            source=entry["source"],
            clause=entry.get("clause", ""),
            suggested=entry.get("suggested", False),
            choices=tuple(entry.get("choices", ())),
        )
        for key, entry in table["rules"].items()
    }
    return RuleBook(table["name"], rules)


def in_force(shipped: RuleBook, overrides: Iterable[RuleOverride], day: date) -> RuleBook:
    """The shipped rules with the partnership's own values as they stood on that day."""
    rules = dict(shipped.rules)
    for override in sorted(overrides, key=lambda one: (one.starts, one.id)):
        if override.starts <= day and override.rule in rules:
            own = f"the partnership's own, from {say_day(override.starts)}: {override.reason}"
            rule = rules[override.rule]
            rules[override.rule] = replace(
                rule, value=read_value(override.value), source=own, suggested=False
            )
    return RuleBook(shipped.name, rules)


def read_value(text: str) -> Value:
    """The value that the text of a TOML value stands for.

    Raises:
        Refusal: it is no number, no yes or no, and no words in quotation marks.
    """
    try:
        value = tomllib.loads(f"value = {text}")["value"]
    except tomllib.TOMLDecodeError:
        value = None
    if not isinstance(value, int | str):
        raise Refusal(
            f"{quoted(text)} is not a value for a rule. Give a number, or yes or no.", field="value"
        )
    return value


def write_value(rule: Rule, typed: str) -> str:
    """What a person typed for a rule, as the text of a TOML value.

    Raises:
        Refusal: it does not fit the rule's unit; the sentence says what would.
    """
    bare = typed.strip().removesuffix("%").strip().lower()
    if rule.unit == "yes or no":
        if bare not in ("yes", "no"):
            raise Refusal("Answer yes or no.", field="value")
        return "true" if bare == "yes" else "false"
    if rule.choices:
        if bare not in rule.choices:
            raise Refusal(f"Choose {' or '.join(rule.choices)}.", field="value")
        return f'"{bare}"'
    number = bare.removesuffix(rule.unit).strip()
    if not number.isdecimal():
        raise Refusal(f"Give a whole number of {rule.unit}.", field="value")
    if rule.unit == "percent" and int(number) > 100:
        raise Refusal("A share cannot be more than 100%.", field="value")
    return str(int(number))
