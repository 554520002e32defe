"""The law of election timetables as dated lines: what must be done how many working days before the poll.

Each line applies to polls from one day until another and names its statute, so that a change of the law is a
new line and never a changed one. What a returning officer fixes is no line to compute: it is asked, within bounds.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from evenhand.domain.elections.holidays import Scope
from evenhand.domain.vocabulary import ElectionKind

STEPS = (
    "dissolution",
    "writ-received",
    "notice-of-election",
    "nominations",
    "withdrawals",
    "election-agents",
    "statement-of-persons-nominated",
    "registration",
    "postal-vote",
    "proxy-vote",
    "voter-authority-certificate",
    "notice-of-poll",
    "polling-agents",
    "poll",
)


@dataclass(frozen=True, slots=True)
class Span:
    """First and last day of poll that something applies to; None: without end on that side."""

    first: date | None
    last: date | None

    def covers(self, poll: date) -> bool:
        """Whether a poll on that day lies within."""
        return (self.first is None or self.first <= poll) and (self.last is None or poll <= self.last)


@dataclass(frozen=True, slots=True)
class After:
    """A step that falls so many working days after another one."""

    event: str
    working_days: int


@dataclass(frozen=True, slots=True)
class Asked:
    """A step whose day a person fixes: the working days before the poll between which it must lie, and the question.

    `says` has {earliest} and {latest} to fill in.
    """

    earliest: int
    latest: int
    says: str


@dataclass(frozen=True, slots=True)
class EventRule:
    """One line of a timetable: the event, how its day is found, its hour and the statute.

    The day is counted back from the poll, or falls `after` another step, or is `asked` for.
    """

    event: str
    label: str
    working_days_before: int | None
    after: After | None
    asked: Asked | None
    time: time | None
    scope: Scope
    statute: str
    polls: Span

    def applies_to(self, poll: date) -> bool:
        """Whether the line is law for a poll on that day."""
        return self.polls.covers(poll)


@dataclass(frozen=True, slots=True)
class Bound:
    """How many working days one step must lie after another, where both are known; None: no limit on that side."""

    event: str
    after: str
    at_least: int | None
    at_most: int | None


@dataclass(frozen=True, slots=True)
class KindNote:
    """What a reader of such a timetable should know; {day} is the day so many working days before the poll."""

    says: str
    working_days_before: int
    polls: Span
    except_polls: tuple[date, ...]

    def is_for(self, poll: date) -> bool:
        """Whether the note concerns a poll on that day."""
        return self.polls.covers(poll) and poll not in self.except_polls


@dataclass(frozen=True, slots=True)
class KindLaw:
    """The timetable of one kind of election, and the first poll it can be computed for."""

    kind: ElectionKind
    name: str
    days_source: str
    scope: Scope
    first_poll: date
    refusal: str
    rules: tuple[EventRule, ...]
    bounds: tuple[Bound, ...]
    notes: tuple[KindNote, ...]

    def rules_for(self, poll: date) -> list[EventRule]:
        """The lines that are law for a poll on that day, in the order of the steps."""
        return [rule for rule in self.rules if rule.applies_to(poll)]


@dataclass(frozen=True, slots=True)
class TimetableLaw:
    """All kinds of election that can be computed, and the last day on which the data were checked."""

    checked_until: date
    kinds: Mapping[ElectionKind, KindLaw]


def kind_words(kind: ElectionKind) -> str:
    """The kind as it stands inside a sentence: local elections."""
    label = kind.label
    return label if kind is ElectionKind.GLA else label[0].lower() + label[1:]


def law_from(table: Mapping[str, Any]) -> TimetableLaw:
    """The law held by the resource `elections/timetables.toml`."""
    lines = {line["kind"]: line for line in table["kind"]}
    kinds = [_kind_from(line, lines, table["voter"]) for line in table["kind"]]
    return TimetableLaw(table["checked_until"], {kind.kind: kind for kind in kinds})


def _kind_from(
    line: Mapping[str, Any], lines: Mapping[str, Mapping[str, Any]], voters: list[Mapping[str, Any]]
) -> KindLaw:
    events = lines[line["like"]]["event"] if "like" in line else line["event"]
    rules = [_rule_from(event, line["holidays"]) for event in (*events, *voters)]
    return KindLaw(
        kind=ElectionKind(line["kind"]),
        name=line["name"],
        days_source=line["days_source"],
        scope=Scope(line["holidays"]),
        first_poll=line["first_poll"],
        refusal=line["refusal"],
        rules=tuple(sorted(rules, key=_place)),
        bounds=tuple(_bound_from(bound) for bound in line.get("bound", ())),
        notes=tuple(_note_from(note) for note in line.get("note", ())),
    )


def _place(rule: EventRule) -> int:
    return STEPS.index(rule.event)


def _span_from(line: Mapping[str, Any]) -> Span:
    return Span(line.get("from"), line.get("until"))


def _rule_from(line: Mapping[str, Any], holidays: str) -> EventRule:
    return EventRule(
        event=line["event"],
        label=line["label"],
        working_days_before=line.get("working_days_before"),
        after=After(**line["after"]) if "after" in line else None,
        asked=Asked(**line["asked"]) if "asked" in line else None,
        time=line.get("time"),
        scope=Scope(line.get("holidays", holidays)),
        statute=line["statute"],
        polls=_span_from(line),
    )


def _bound_from(line: Mapping[str, Any]) -> Bound:
    return Bound(line["event"], line["after"], line.get("at_least"), line.get("at_most"))


def _note_from(line: Mapping[str, Any]) -> KindNote:
    return KindNote(
        line["says"],
        line.get("working_days_before", 0),
        _span_from(line),
        tuple(line.get("except_polls", ())),
    )
