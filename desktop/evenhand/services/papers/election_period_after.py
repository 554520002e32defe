"""The time after a poll, for the report of its period: results, what is to be done, and what waited (PP3, PP5)."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.elections.after_poll import after_poll
from evenhand.domain.elections.after_poll_line import AfterPollLine
from evenhand.domain.elections.facts import Election
from evenhand.domain.elections.period_findings import SECRETARY, PeriodTask
from evenhand.domain.elections.period_held import HeldBack, held_back
from evenhand.domain.elections.period_results import ResultLine, result_lines
from evenhand.domain.elections.sweep import Collision
from evenhand.domain.elections.vocabulary import AfterPollStep
from evenhand.domain.elections.windows import Window
from evenhand.domain.grants.facts import Application, Award
from evenhand.domain.guidance.findings import Finding
from evenhand.records.reading.facts import all_of
from evenhand.services.after_poll import after_poll_findings, aftermath
from evenhand.services.item_states import ItemStates


def read_results(
    session: Session, election: Election, day: date
) -> tuple[tuple[ResultLine, ...], tuple[PeriodTask, ...]]:
    """The results for the people of the partnership, and the lines of the checklist that are open, as tasks."""
    record = aftermath(session, election.id, day)
    lines = after_poll(record)
    return result_lines(record, lines), tuple(_task(one, day) for one in lines if not one.done)


def findings_after(session: Session, election: Election, day: date) -> tuple[Finding, ...]:
    """That the checklist after this poll is still open."""
    ref = f"election:{election.id}"
    found = (one for one in after_poll_findings(session, day) if one.about == ref)
    return tuple(replace(one, next_step="Go through the checklist") for one in found)


def read_held_back(
    session: Session,
    states: ItemStates,
    items: Sequence[Collision],
    windows: Sequence[Window],
    approved: Collection[str],
    day: date,
) -> tuple[HeldBack, ...]:
    """What waited in the period and is not out by the day: plans that were not carried out, and what people held."""
    told = _announced_rounds(session, day)
    waiting = [one for one in items if one.item.ref not in told]
    kept = states.publicity
    not_out = [
        (item, [one for one in kept.sign_offs if one.item_id == item.id and one.decided_on <= day])
        for item in kept.items
        if not states.of(item).is_out
    ]
    return held_back(waiting, not_out, windows, day, approved)


def _announced_rounds(session: Session, day: date) -> frozenset[str]:
    """The rounds of which awards have been made known, by reference."""
    rounds = {one.id: one.round_id for one in all_of(session, Application)}
    return frozenset(
        f"grant_round:{rounds[one.application_id]}"
        for one in all_of(session, Award)
        if one.announced_on is not None and one.announced_on <= day
    )


def _task(line: AfterPollLine, day: date) -> PeriodTask:
    """An open line as a task: from the day on which it can be done, else at once."""
    opens = line.waits_until if line.waits_until and line.waits_until > day else None
    return PeriodTask(_what(line), SECRETARY, None, public=False, opens=opens)


def _what(line: AfterPollLine) -> str:
    """The line in a sentence: Janet Pell, not elected: the council’s nomination ends with the seat."""
    first, colon, then = line.says.partition(": ")
    if line.step is AfterPollStep.RESULT:
        return f"{line.name}: enter who was elected, of {then.rstrip('?')}"
    if not colon:
        return f"{line.name}: {first}"
    return f"{line.name}, {first[:1].lower()}{first[1:]}: {then}"
