"""Approving minutes at a later meeting, sealing them with the record of the meeting, and correcting them by date.

An approval stands: it is not undone, and neither is a correction. Whether text, record and corrections still are what
was sealed is told in words.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.minutes_text import text_digest
from evenhand.domain.meetings.record_facts import (
    MinutesCorrection,
    MinutesSeal,
    MinutesVersion,
)
from evenhand.domain.meetings.seal import (
    broken_corrections,
    canonical,
    correction_digest,
    differing,
    last_digest,
    read_record,
    seal_digest,
)
from evenhand.domain.meetings.vocabulary import MinutesState
from evenhand.domain.members.facts import Person
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day, say_list
from evenhand.records.file.verify import Check
from evenhand.records.reading.facts import ROWS, all_of, one_of, table_of
from evenhand.records.rows.journal import JournalKeyRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.approving import approval_faults, check_approval
from evenhand.services.member_invariants import check
from evenhand.services.minutes_kept import Minutes, written_minutes
from evenhand.services.minutes_record import record_of, rows_of, settled_by, tied_to, with_people
from evenhand.services.saving import found, kept, put, required


def approve(
    partnership: Partnership,
    meeting_id: int,
    *,
    approved_at_id: int,
    signed_by_id: int | None,
    today: date,
    decision_id: int | None = None,
    amended: str = "",
) -> None:
    """Approve the minutes as they stand, at a later meeting, and seal them. It is not undone.

    `amended` says in a line what that meeting amended, where nobody had been sent these words by then.

    Raises:
        Refusal: nobody was sent them, they are sealed already, or the other meeting cannot have approved them;
            `field` names it.
    """
    meeting = found(partnership, Meeting, meeting_id)
    with partnership.change(f"Approve the minutes of {say_day(meeting.held_on)}") as unit:
        unit.can_be_undone = False
        session = unit.session
        minutes = written_minutes(session, meeting_id)
        approving = kept(session, Meeting, approved_at_id)
        check_approval(session, minutes, approving, decision_id, amended=amended, today=today)
        put(session, replace(minutes.version, state=MinutesState.APPROVED))
        put(session, replace(minutes.meeting, minutes_approved_on=approving.held_on))
        seal = MinutesSeal(
            meeting_id=meeting_id,
            version_id=minutes.version.id,
            approved_on=approving.held_on,
            approved_at_id=approved_at_id,
            decision_id=decision_id,
            signed_by_id=signed_by_id,
            record="",
            digest="",
        )
        held = record_of(session, seal)
        unit.settles |= settled_by(held)
        for key in {approved_at_id, *tied_to(session, meeting_id)}:
            unit.settles |= settled_by(rows_of(session, key))
        told = with_people(session, held, meeting.held_on) | {"amended": amended.strip()}
        record = canonical(told)
        put(session, replace(seal, record=record, digest=seal_digest(minutes.version.text, record)))


def correct(
    partnership: Partnership,
    meeting_id: int,
    *,
    says: str,
    because: str,
    agreed_at_id: int | None,
    today: date,
) -> int:
    """Add a dated correction to approved minutes, which stand beside it unaltered; give its number. It is not undone.

    Raises:
        Refusal: the minutes are not approved, the correction says nothing or not why, or the meeting that agreed to
            it was not a later one.
    """
    required(says, field="says", says="Write down what is to be read instead.")
    required(because, field="because", says="Say why, in a sentence.")
    meeting = found(partnership, Meeting, meeting_id)
    with partnership.change(f"Correct the minutes of {say_day(meeting.held_on)}") as unit:
        unit.can_be_undone = False
        minutes = written_minutes(unit.session, meeting_id)
        if minutes.seal is None:
            raise Refusal("These minutes are not approved yet. Edit the draft instead.")
        _check_agreed(unit.session, minutes, agreed_at_id)
        correction = MinutesCorrection(
            meeting_id=meeting_id,
            number=len(minutes.corrections) + 1,
            made_on=today,
            says=says.strip(),
            because=because.strip(),
            agreed_at_id=agreed_at_id,
            digest="",
        )
        before = last_digest(minutes.seal.digest, minutes.corrections)
        put(unit.session, replace(correction, digest=correction_digest(before, correction)))
        return correction.number


def seal_check(session: Session) -> Check:
    """Whether all approved minutes are as they were sealed."""
    return check("minutes", seal_faults(session), "All approved minutes are as they were sealed.")


def seal_faults(session: Session) -> list[str]:
    """What was altered in approved minutes or in the record of their meetings, a sentence for each."""
    faults = list(_of_versions(session))
    people = frozenset(one.id for one in all_of(session, Person))
    for seal in all_of(session, MinutesSeal):
        faults.extend(_of_seal(session, seal, people))
    faults.extend(_missing(session))
    return faults


def _of_versions(session: Session) -> Iterator[str]:
    sealed = {one.version_id for one in all_of(session, MinutesSeal)}
    for one in all_of(session, MinutesVersion):
        if text_digest(one.text) != one.digest and one.id not in sealed:
            of_day = _of_day(one_of(session, Meeting, one.meeting_id))
            yield f"draft {one.number} of the minutes{of_day} is not in the words that were kept"


def _of_seal(session: Session, seal: MinutesSeal, people: frozenset[int]) -> Iterator[str]:
    """What no longer is as it was sealed for one meeting."""
    meeting = one_of(session, Meeting, seal.meeting_id)
    version = one_of(session, MinutesVersion, seal.version_id)
    named = f"the minutes{_of_day(meeting)}"
    if meeting is None or version is None or version.meeting_id != meeting.id:
        yield f"the sealed text of {named} is missing"
        return
    if text_digest(version.text) != version.digest:
        yield f"the text of {named} was changed under the seal"
    elif seal_digest(version.text, seal.record) != seal.digest or version.state is not MinutesState.APPROVED:
        yield f"{named} or their seal were changed after they were sealed"
    else:
        parts = list(differing(read_record(seal.record), record_of(session, seal), people))
        if meeting.minutes_approved_on != seal.approved_on:
            parts.append("the day of approval")
        parts += approval_faults(session, seal)
        if parts:
            yield f"the record of the meeting{_of_day(meeting)} differs from the sealed one in {say_list(parts)}"
    corrections = all_of(
        session, MinutesCorrection, ROWS[MinutesCorrection].meeting_id == meeting.id, order="number"
    )
    for number in broken_corrections(seal.digest, corrections):
        yield f"correction {number} to {named} was changed, or one before it is missing"


def _of_day(meeting: Meeting | None) -> str:
    return f" of {say_day(meeting.held_on)}" if meeting is not None else ""


def _missing(session: Session) -> Iterator[str]:
    """Seals and corrections that the journal tells of and that are no longer there, or no longer together."""
    sealed = {one.meeting_id for one in all_of(session, MinutesSeal)}
    for one in all_of(session, MinutesCorrection):
        if one.meeting_id not in sealed:
            yield f"correction {one.number} of {say_day(one.made_on)} is to minutes that are not sealed"
    for kind, says in ((MinutesSeal, "a seal on minutes"), (MinutesCorrection, "a correction to minutes")):
        keys = select(JournalKeyRow.key).where(JournalKeyRow.record == table_of(kind))
        told = set(session.scalars(keys))
        for _ in told - {one.id for one in all_of(session, kind)}:
            yield f"{says} that the journal tells of is missing"


def _check_agreed(session: Session, minutes: Minutes, agreed_at_id: int | None) -> None:
    if agreed_at_id is None:
        return
    if kept(session, Meeting, agreed_at_id).held_on <= minutes.meeting.held_on:
        raise Refusal("A correction is agreed at a later meeting.", field="agreed_at_id")
