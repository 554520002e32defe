"""Moving, putting off and cancelling a poll: why, by what source and since when, with the dates that were published.

The change stays in the record beside the election. What was planned is held against the windows of the new day at
once; a poll that is put off has none until its day is known.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy.orm import Session

from evenhand.domain.elections.facts import Election, PublishedDate
from evenhand.domain.elections.record_facts import PollChange
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import PollStatus
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.election_record import PollChangeRow
from evenhand.records.rows.elections import PublishedDateRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.saving import kept, put, required

FURTHEST = timedelta(days=2 * 366)
DONE = {PollStatus.SCHEDULED: "Move", PollStatus.PUT_OFF: "Put off", PollStatus.CANCELLED: "Cancel"}


def poll_changes(session: Session, election_id: int) -> list[PollChange]:
    """What happened to the poll of an election, in the order in which it became known."""
    return all_of(session, PollChange, PollChangeRow.election_id == election_id, order="known_on")


@dataclass(frozen=True, slots=True, kw_only=True)
class PollMove:
    """What happened to a poll: its new day, None where it has none, and since when, why and by what source.

    Published dates are kept or forgotten as chosen; they are mostly published anew for the new day.
    """

    now_on: date | None
    status: PollStatus
    known_on: date
    why: str
    source: str
    keep_published: bool


def move_poll(partnership: Partnership, election_id: int, move: PollMove, *, today: date) -> int:
    """Move a poll to another day, put it off without one, or cancel it; give the key of the change.

    Raises:
        Refusal: there is no reason or source, a day does not fit, or a kept date lies after the new one.
    """
    required(move.why, field="why", says="Say why the poll was changed.")
    required(move.source, field="source", says="Say where that was published.")
    if move.known_on > today:
        raise Refusal(f"{say_day(move.known_on)} is still to come.", field="known_on")
    with partnership.change(f"{DONE[move.status]} a poll") as unit:
        session = unit.session
        election = kept(session, Election, election_id)
        _refuse_misfits(election, move)
        published = all_of(session, PublishedDate, PublishedDateRow.election_id == election_id)
        if move.keep_published:
            _refuse_late(published, move.now_on)
        for one in () if move.keep_published else published:
            session.delete(session.get_one(PublishedDateRow, one.id))
        put(session, replace(election, poll_on=move.now_on or election.poll_on, status=move.status))
        change = PollChange(
            election_id=election_id,
            was_on=election.poll_on,
            now_on=move.now_on,
            known_on=move.known_on,
            why=move.why,
            source=move.source,
        )
        return put(session, change)


def _refuse_misfits(election: Election, move: PollMove) -> None:
    now_on, status = move.now_on, move.status
    if status is not PollStatus.SCHEDULED:
        if now_on is not None:
            raise Refusal(
                "A poll that is put off or cancelled has no new day. Leave it empty.", field="now_on"
            )
        if election.status is status:
            raise Refusal(f"This poll is {status.label.lower()} already.", field="status")
        return
    if now_on is None:
        raise Refusal("Give the new day, or put the poll off until one is known.", field="now_on")
    if now_on == election.poll_on and election.status is PollStatus.SCHEDULED:
        raise Refusal(f"The poll is on {say_day(now_on)} as it is. Give another day.", field="now_on")
    if now_on < move.known_on:
        raise Refusal("The new day lies before the day on which it became known.", field="now_on")
    if abs(now_on - election.poll_on) > FURTHEST:
        raise Refusal(
            f"{say_day(now_on)} is more than two years from {say_day(election.poll_on)}. Is the year right?",
            field="now_on",
        )


def _refuse_late(published: list[PublishedDate], now_on: date | None) -> None:
    late = [one for one in published if now_on is not None and one.on > now_on]
    if late:
        raise Refusal(
            f"A published date, {say_day(late[0].on)}, lies after the new day. Have the published dates forgotten.",
            field="keep_published",
        )
