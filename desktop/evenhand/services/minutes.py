"""What a secretary does with minutes: write them from the record, edit, circulate; then approve, seal and correct them.

What the record said when a draft was written from it is kept beside the draft, so that a section somebody edited is
never written over, and so that it can be said in which sections the record has moved on since.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.minutes_merging import Moved, edited_headings, merged, moved_on
from evenhand.domain.meetings.minutes_text import MinuteSection, as_text, text_digest
from evenhand.domain.meetings.motions import concerns
from evenhand.domain.meetings.record_facts import Circulation, MinutesVersion
from evenhand.domain.meetings.vocabulary import Circulated, MinutesState, SentHow
from evenhand.domain.publicity.screening.findings import Screened, TextFinding, strictest
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Planned, TextVerdict
from evenhand.domain.words import say_day
from evenhand.records.unit_of_work import Partnership
from evenhand.services.approving import approving_decisions, approving_meetings, was_sent_by
from evenhand.services.circulations import put_sending
from evenhand.services.minutes_approval import approve, correct, seal_faults
from evenhand.services.minutes_kept import Minutes, minutes_of, versions_of, written_minutes
from evenhand.services.minutes_reading import written_anew
from evenhand.services.saving import found, put
from evenhand.services.screening import screen_for

__all__ = [
    "Minutes",
    "approve",
    "approving_decisions",
    "approving_meetings",
    "changed_since",
    "circulate",
    "correct",
    "edited",
    "minutes_of",
    "save_draft",
    "screened",
    "seal_faults",
    "side_taking",
    "takes_a_side",
    "was_sent_by",
    "write_anew",
    "written_anew",
]
FROM_THE_RECORD = 0


def changed_since(session: Session, minutes: Minutes) -> tuple[Moved, ...]:
    """The sections in which the record of the meeting has moved on since the draft was written from it."""
    if minutes.seal is not None or not minutes.base:
        return ()
    return moved_on(minutes.base, minutes.sections, written_anew(session, minutes.meeting.id))


def edited(minutes: Minutes) -> tuple[str, ...]:
    """The sections in which a person wrote something else than the record said."""
    return edited_headings(minutes.base, minutes.sections)


def write_anew(
    partnership: Partnership, meeting_id: int, *, today: date, keep_edited: bool = True
) -> tuple[MinuteSection, ...]:
    """Write the minutes from the record; sections that somebody edited stay theirs unless they are given up.

    Raises:
        Refusal: the meeting was not held, or its minutes are sealed.
    """
    meeting = found(partnership, Meeting, meeting_id)
    with partnership.change(f"Write the minutes of {say_day(meeting.held_on)}") as unit:
        session = unit.session
        _refuse_not_held(meeting)
        now, before = written_anew(session, meeting_id), minutes_of(session, meeting_id)
        held = keep_edited and before is not None
        sections = merged(before.base, before.sections, now) if held and before is not None else now
        _put_draft(session, meeting_id, sections, today)
        _put_base(session, meeting_id, now, today)
        return sections


def save_draft(
    partnership: Partnership, meeting_id: int, sections: Iterable[MinuteSection], *, today: date
) -> int:
    """Keep the minutes as edited; give the number of the draft, the next one where the last was circulated.

    Raises:
        Refusal: the meeting was not held, or its minutes are sealed.
    """
    meeting = found(partnership, Meeting, meeting_id)
    with partnership.change(f"Edit the minutes of {say_day(meeting.held_on)}") as unit:
        _refuse_not_held(meeting)
        return _put_draft(unit.session, meeting_id, tuple(sections), today)


@keeps("PP7")
def takes_a_side(session: Session, minutes: Minutes) -> tuple[TextFinding, ...]:
    """What in the minutes reads as taking a side (PP7): a caution, since a true record of what was said may stand."""
    return side_taking(screened(session, minutes))


def screened(session: Session, minutes: Minutes) -> Screened:
    """What the text screen finds in the minutes, with the people and parties of their day.

    That an office of the partnership itself was filled is left out.
    """
    prose = "\n".join(paragraph for one in minutes.sections for paragraph in one.paragraphs)
    found_there = screen_for(session, prose, minutes.meeting.held_on)
    findings = concerns(prose, found_there)
    return replace(found_there, verdict=strictest(findings), findings=findings)


def side_taking(found_there: Screened) -> tuple[TextFinding, ...]:
    """The findings that read as taking a side."""
    return tuple(one for one in found_there.findings if one.verdict is TextVerdict.TAKES_A_SIDE)


def circulate(
    partnership: Partnership,
    meeting_id: int,
    person_ids: Sequence[int],
    *,
    how: SentHow,
    sent_on: date,
    today: date,
    stands_because: str = "",
) -> int:
    """Write down that the minutes as they stand went to these people; give the number of the version.

    Raises:
        Refusal: none were written, nobody is chosen, the day does not fit, or something in them takes a side and it
            is not said why it stands; `field` names it.
    """
    meeting = found(partnership, Meeting, meeting_id)
    with partnership.change(f"Circulate the minutes of {say_day(meeting.held_on)}") as unit:
        session = unit.session
        minutes = written_minutes(session, meeting_id)
        if minutes.seal is None:
            _refuse_unexplained(takes_a_side(session, minutes), stands_because)
            put(session, replace(minutes.version, state=MinutesState.CIRCULATED))
        sending = Circulation(
            meeting_id=meeting_id,
            what=Circulated.DRAFT_MINUTES if minutes.seal is None else Circulated.MINUTES,
            edition=minutes.version.number,
            sent_on=sent_on,
            how=how,
            digest=minutes.version.digest,
            note=stands_because,
        )
        put_sending(session, sending, person_ids, today=today)
        return minutes.version.number


def _refuse_unexplained(findings: Sequence[TextFinding], because: str) -> None:
    if findings and not because.strip():
        raise Refusal(
            f"“{findings[0].text}” reads as taking a side. Change it, or say in a line why it stands in the minutes.",
            clause=findings[0].clause,
            field="stands_because",
        )


def _put_draft(session: Session, meeting_id: int, sections: tuple[MinuteSection, ...], today: date) -> int:
    """Keep a text as the draft: in place of the last one, or as the next where that one was circulated."""
    before = minutes_of(session, meeting_id)
    if before is not None and before.seal is not None:
        raise Refusal("These minutes are approved and sealed. Add a dated correction instead.")
    text = as_text(sections)
    if before is not None and before.version.text == text:
        return before.version.number
    goes_on = before is not None and before.state is MinutesState.DRAFT
    number = before.version.number + (not goes_on) if before is not None else 1
    put(
        session,
        MinutesVersion(
            id=before.version.id if before is not None and goes_on else 0,
            meeting_id=meeting_id,
            number=number,
            text=text,
            state=MinutesState.DRAFT,
            kept_on=today,
            digest=text_digest(text),
        ),
    )
    return number


def _put_base(session: Session, meeting_id: int, sections: Iterable[MinuteSection], today: date) -> None:
    """Keep what the record said when the draft was written from it."""
    text = as_text(sections)
    before = [one for one in versions_of(session, meeting_id) if one.state is MinutesState.WRITTEN]
    base = MinutesVersion(
        id=before[0].id if before else 0,
        meeting_id=meeting_id,
        number=FROM_THE_RECORD,
        text=text,
        state=MinutesState.WRITTEN,
        kept_on=today,
        digest=text_digest(text),
    )
    if not before or before[0].text != text:
        put(session, base)


def _refuse_not_held(meeting: Meeting) -> None:
    if meeting.status is not Planned.HELD:
        raise Refusal(
            "Minutes are written of a meeting that was held. Say first that it was.", field="status"
        )
