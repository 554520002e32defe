"""The rules that a board works by on a day, as a paper lists them: each with its value and where that comes from.

One list serves three levels. The reason that the partnership wrote down for a value of its own stays with the board; a
copy for anyone tells the day and the decision.
"""

from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from operator import attrgetter

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.partnership.rule_values import IN_WORDS
from evenhand.domain.partnership.rulebook import Rule, RuleBook
from evenhand.domain.vocabulary import Level


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One rule with a value: in words, with its origin in full and as anyone may read it.

    `own` marks a value of the partnership's own; `judges` is false for a suggested mark that was not adopted;
    `in_words` says that the value is a sentence and not a figure or a choice.
    """

    label: str
    value: str
    origin: str
    origin_for_anyone: str
    clause: str
    own: bool
    suggested: bool
    judges: bool
    in_words: bool


@dataclass(frozen=True, slots=True)
class NotSet:
    """The labels of the rules of one theme that have no value."""

    theme: str
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RulesInForce:
    """The rules of one day: the name of the rule book, those that have a value, and by theme those that are not set."""

    book: str
    as_at: date
    lines: tuple[RuleLine, ...]
    not_set: tuple[NotSet, ...]

    @property
    def own(self) -> int:
        """How many values are the partnership's own."""
        return sum(line.own for line in self.lines)

    @property
    def without_verdict(self) -> tuple[str, ...]:
        """The labels of the suggested marks that the board has not adopted."""
        return tuple(line.label for line in self.lines if not line.judges)


@keeps("PP2", "PP8")
def rules_in_force(book: RuleBook, day: date) -> RulesInForce:
    """Every rule of the book as it stands on a day, each suggested mark told as such (PP2, PP8)."""
    rules = book.rules.values()
    return RulesInForce(
        book=book.name,
        as_at=day,
        lines=tuple(_line(rule) for rule in rules if rule.value is not None),
        not_set=tuple(
            NotSet(theme, tuple(rule.label for rule in unset))
            for theme, unset in groupby((rule for rule in rules if rule.value is None), attrgetter("theme"))
        ),
    )


def rules_for_level(rules: RulesInForce, level: Level) -> RulesInForce:
    """The list as a copy of that level may hold it."""
    if level is not Level.PUBLIC:
        return rules
    return replace(rules, lines=tuple(replace(line, origin=line.origin_for_anyone) for line in rules.lines))


def _line(rule: Rule) -> RuleLine:
    return RuleLine(
        label=rule.label,
        value=rule.says,
        origin=rule.origin,
        origin_for_anyone=rule.origin_said(with_reason=False),
        clause=rule.clause,
        own=rule.own is not None,
        suggested=rule.suggested,
        judges=rule.judges,
        in_words=rule.unit == IN_WORDS,
    )
