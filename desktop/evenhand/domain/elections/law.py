"""The law of election timetables as dated lines: what must be done how many working days before the poll.

Each line applies to polls from one day until another and names its statute, so that a change of the law is a
new line and never a changed one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from evenhand.domain.elections.holidays import Scope
from evenhand.domain.vocabulary import ElectionKind


@dataclass(frozen=True, slots=True)
class EventRule:
    """One line of a timetable: the event, its offset in working days, its hour and the statute."""

    event: str
    label: str
    working_days_before: int
    time: time | None
    scope: Scope
    statute: str
    applies_from: date | None
    applies_until: date | None

    def applies_to(self, poll: date) -> bool:
        """Whether the line is law for a poll on that day."""
        return (self.applies_from is None or self.applies_from <= poll) and (
            self.applies_until is None or poll <= self.applies_until
        )


@dataclass(frozen=True, slots=True)
class KindLaw:
    """The timetable of one kind of election, and the first poll it can be computed for."""

    kind: ElectionKind
    name: str
    days_source: str
    first_poll: date
    refusal: str
    rules: tuple[EventRule, ...]


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
    kinds = [_kind_from(line) for line in table["kind"]]
    return TimetableLaw(table["checked_until"], {kind.kind: kind for kind in kinds})


def _kind_from(line: Mapping[str, Any]) -> KindLaw:
    rules = tuple(_rule_from(event, line["holidays"]) for event in line["event"])
    kind = ElectionKind(line["kind"])
    return KindLaw(kind, line["name"], line["days_source"], line["first_poll"], line["refusal"], rules)


def _rule_from(line: Mapping[str, Any], holidays: str) -> EventRule:
    return EventRule(
        event=line["event"],
        label=line["label"],
        working_days_before=line["working_days_before"],
        time=line.get("time"),
        scope=Scope(line.get("holidays", holidays)),
        statute=line["statute"],
        applies_from=line.get("from"),
        applies_until=line.get("until"),
    )
