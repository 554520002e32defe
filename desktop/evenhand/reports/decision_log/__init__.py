"""The decision log on paper: in short, then what was decided meeting by meeting, views apart, and between meetings.

Section and paragraph numbers are the same at every level and in every size of print; so is the number of a decision.
"""

from evenhand.domain.meetings.decision_log import DecisionLog, MeetingLines
from evenhand.domain.occasion import front
from evenhand.domain.papers import (
    NONE_IN_THE_PERIOD,
    Block,
    Empty,
    Entries,
    Paper,
    Section,
    Subheading,
)
from evenhand.domain.vocabulary import Outcome
from evenhand.domain.words import say_long_day
from evenhand.reports.decision_log.entries import between_entry, entry
from evenhand.reports.decision_log.in_short import in_short
from evenhand.reports.look import Look
from evenhand.reports.press import print_paper
from evenhand.reports.wording import say_span

DECIDED = (Outcome.CARRIED, Outcome.LOST, None)
NO_DECISION = "No decision was taken."


def blocks(log: DecisionLog) -> Paper:
    """The log as neutral blocks; it holds what its level may see and nothing else."""
    head = front(log.occasion, log.level, "Decision log", say_span(log.starts, log.as_at))
    return Paper(
        head,
        (
            in_short(log),
            Section(2, "Decided at meetings", _by_meeting(log)),
            _apart(3, "Views, which decide nothing", log, Outcome.VIEW),
            _apart(4, "Deferred", log, Outcome.DEFERRED),
            _between(log),
            _earlier(log),
        ),
    )


def draw(log: DecisionLog, look: Look) -> bytes:
    """The log as a PDF."""
    return print_paper(blocks(log), look)


def _by_meeting(log: DecisionLog) -> tuple[Block, ...]:
    """Every meeting under its name, the first one first, with its decisions by number."""
    found: list[Block] = []
    for meeting in log.meetings:
        found.append(Subheading(named(meeting)))
        lines = meeting.with_outcome(*DECIDED)
        found.append(Entries(tuple(entry(one) for one in lines), NO_DECISION))
    return tuple(found) or (Empty("No meeting was held in the period."),)


def named(meeting: MeetingLines) -> str:
    """A meeting by its kind and day: Board meeting, Tuesday 20 January 2026."""
    return f"{meeting.kind.label}, {say_long_day(meeting.held_on)}"


def _apart(number: int, title: str, log: DecisionLog, outcome: Outcome) -> Section:
    """The motions that came out otherwise, of all meetings."""
    lines = tuple(entry(one) for one in log.with_outcome(outcome))
    guidance = "What a meeting without its quorum said stands as a view." if outcome is Outcome.VIEW else ""
    return Section(number, title, (Entries(lines, NONE_IN_THE_PERIOD),), guidance)


def _between(log: DecisionLog) -> Section:
    lines = tuple(between_entry(one) for one in log.written)
    return Section(5, "Decided between meetings", (Entries(lines, NONE_IN_THE_PERIOD),))


def _earlier(log: DecisionLog) -> Section:
    """Earlier decisions that were rescinded in the period; those of the period stand in section 2 with their end."""
    lines = tuple(entry(one) for one in log.earlier)
    title = "Decided earlier, and rescinded in the period"
    return Section(6, title, (Entries(lines, NONE_IN_THE_PERIOD),))
