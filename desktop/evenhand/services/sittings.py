"""What a secretary does while the board sits: open, who comes and goes, who chairs, each item in turn, close.

Each of these is one keystroke and one change. After it the room is worked out anew, and with it every decision.
"""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, time

from sqlalchemy.orm import Session

from evenhand.domain.meetings.clock import say_time
from evenhand.domain.meetings.facts import Attendance, Meeting
from evenhand.domain.meetings.reached import not_taken, say_items
from evenhand.domain.meetings.record_facts import AgendaItem, DecisionRecord, Moment, Reply
from evenhand.domain.meetings.vocabulary import MomentKind, ReplyAnswer, Treatment
from evenhand.domain.members.facts import Person
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Planned, Presence
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.agendas import AgendaItemRow, ReplyRow
from evenhand.records.rows.meetings import AttendanceRow
from evenhand.records.rows.sittings import DecisionRecordRow, MomentRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services import meetings
from evenhand.services.members import read_directory
from evenhand.services.resting import refuse_unapproving
from evenhand.services.saving import found, kept, put
from evenhand.services.sealed import refuse_sealed
from evenhand.services.settling import settle_anew
from evenhand.services.turns import let_turn, move_turn, take_back_turn

ROOM_OPEN = "room"


def open_meeting(
    partnership: Partnership, meeting_id: int, *, at: time, chaired_by_id: int | None, today: date
) -> None:
    """Open a meeting with somebody in the chair; who sent apologies beforehand is written down as away.

    Raises:
        Refusal: it is still to come, was cancelled or opened already, or its minutes are approved.
    """
    with room_change(partnership, meeting_id, f"Open the meeting at {say_time(at)}") as session:
        meeting = kept(session, Meeting, meeting_id)
        if meeting.status is Planned.CANCELLED:
            raise Refusal(f"The meeting of {say_day(meeting.held_on)} was cancelled.")
        opened = replace(meeting, status=Planned.HELD, chaired_by_id=chaired_by_id)
        meetings.put_meeting(session, opened, today=today)
        _note(session, meeting_id, MomentKind.OPENED, at)
        _seed_apologies(session, meeting_id)
        if chaired_by_id is not None:
            _put_presence(session, meeting_id, chaired_by_id, Presence.PRESENT)


def arrives(partnership: Partnership, meeting_id: int, person_id: int, at: time) -> None:
    """Somebody comes in: there from the start where the meeting is not open yet or opens then, late afterwards.

    Raises:
        Refusal: they are in the room already, or the meeting is closed.
    """
    with _of_person(partnership, meeting_id, person_id, f"arrived at {say_time(at)}") as session:
        opened = _opened_at(session, meeting_id)
        own = _moments(session, meeting_id, person_id)
        if own:
            _note(session, meeting_id, MomentKind.BACK, at, person_id)
        elif opened is not None and at > opened:
            _note(session, meeting_id, MomentKind.ARRIVED, at, person_id)
        _put_presence(session, meeting_id, person_id, Presence.PRESENT)


def leaves(
    partnership: Partnership, meeting_id: int, person_id: int, at: time, item_id: int | None = None
) -> None:
    """Somebody goes out: for an item where one is given, home otherwise. Before the opening it takes a name off.

    Raises:
        Refusal: they are not in the room.
    """
    why = "left for an item" if item_id is not None else "left"
    with _of_person(partnership, meeting_id, person_id, f"{why} at {say_time(at)}") as session:
        if _opened_at(session, meeting_id) is None:
            _put_presence(session, meeting_id, person_id, None)
        else:
            _note(session, meeting_id, MomentKind.LEFT, at, person_id, item_id)


def comes_back(partnership: Partnership, meeting_id: int, person_id: int, at: time) -> None:
    """Somebody who went out is in the room again.

    Raises:
        Refusal: they are in it already.
    """
    with _of_person(partnership, meeting_id, person_id, f"came back at {say_time(at)}") as session:
        _note(session, meeting_id, MomentKind.BACK, at, person_id)


def takes_chair(
    partnership: Partnership, meeting_id: int, person_id: int, at: time, item_id: int | None = None
) -> None:
    """Somebody in the room takes the chair, for an item where one is given.

    Raises:
        Refusal: they are not in the room, or the meeting is not open.
    """
    with _of_person(partnership, meeting_id, person_id, f"took the chair at {say_time(at)}") as session:
        _note(session, meeting_id, MomentKind.CHAIRS, at, person_id, item_id)


def say_presence(
    partnership: Partnership, meeting_id: int, person_id: int, presence: Presence | None
) -> None:
    """Write down apologies or absence, or take either away; of whoever came and went the clock tells.

    Raises:
        Refusal: something of their coming and going is recorded, so they were there.
    """
    with _of_person(partnership, meeting_id, person_id, "attendance") as session:
        if presence is not Presence.PRESENT and _moments(session, meeting_id, person_id):
            raise Refusal("Their coming or going is recorded. Take that away first.", field="presence")
        _put_presence(session, meeting_id, person_id, presence)


def adjourn(partnership: Partnership, meeting_id: int, *, at: time, note: str = "") -> None:
    """Adjourn the meeting for a while; nothing is decided until it goes on."""
    _note_of_meeting(partnership, meeting_id, MomentKind.ADJOURNED, at, note)


def resume(partnership: Partnership, meeting_id: int, *, at: time, note: str = "") -> None:
    """Let an adjourned meeting go on."""
    _note_of_meeting(partnership, meeting_id, MomentKind.RESUMED, at, note)


def close(partnership: Partnership, meeting_id: int, *, at: time, note: str = "") -> None:
    """Close the meeting: items not taken were not reached; whoever has a seat and was not there was absent."""
    with partnership.reading() as session:
        left = still_open(session, meeting_id)
    also = f"; {say_items(one.position for one in left)} not reached" if left else ""
    with room_change(partnership, meeting_id, f"Close the meeting at {say_time(at)}{also}") as session:
        for item in still_open(session, meeting_id):
            put(session, replace(item, treatment=Treatment.NOT_REACHED))
        _note(session, meeting_id, MomentKind.CLOSED, at, note=note)
        meeting = kept(session, Meeting, meeting_id)
        known = {one.person_id for one in _attendance(session, meeting_id)}
        for seat in read_directory(session).seats_on(meeting.held_on):
            if seat.person.id not in known:
                _put_presence(session, meeting_id, seat.person.id, Presence.ABSENT)


def still_open(session: Session, meeting_id: int) -> tuple[AgendaItem, ...]:
    """The items of a meeting that were neither taken nor passed by, in the order of the agenda."""
    items = all_of(session, AgendaItem, AgendaItemRow.meeting_id == meeting_id, order="position")
    decided = {one.item_id for one in all_of(session, DecisionRecord) if one.item_id is not None}
    return not_taken(items, decided)


def take_item(partnership: Partnership, item_id: int, *, at: time) -> None:
    """Begin an item, or mend the time at which it was begun.

    Whoever has an interest that sends them out leaves at that minute; whoever was out for the item before is back.

    Raises:
        Refusal: the meeting is not open, or its minutes are approved.
    """
    item = found(partnership, AgendaItem, item_id)
    with room_change(partnership, item.meeting_id, f"Item {item.position} at {say_time(at)}") as session:
        opened = _opened_at(session, item.meeting_id)
        if opened is None or at < opened:
            raise Refusal(f"At {say_time(at)} the meeting was not open yet. Open it first.", field="at")
        stored = kept(session, AgendaItem, item_id)
        taken = replace(stored, treatment=Treatment.TAKEN, taken_at=at)
        put(session, taken)
        move_turn(session, stored, at)
        let_turn(session, taken)


def not_reached(partnership: Partnership, item_id: int) -> None:
    """Say that an item was not reached.

    Raises:
        Refusal: a decision stands under it, or minutes were approved under it.
    """
    item = found(partnership, AgendaItem, item_id)
    with room_change(partnership, item.meeting_id, f"Item {item.position} was not reached") as session:
        if all_of(session, DecisionRecord, DecisionRecordRow.item_id == item_id):
            raise Refusal("A decision stands under this item, so it was taken.", field="treatment")
        stored = kept(session, AgendaItem, item_id)
        put(session, replace(stored, treatment=Treatment.NOT_REACHED, taken_at=None))
        refuse_unapproving(session, item.meeting_id)
        take_back_turn(session, stored)


def note_item(partnership: Partnership, item_id: int, note: str) -> None:
    """Keep what was noted for the minutes under an item."""
    item = found(partnership, AgendaItem, item_id)
    with room_change(partnership, item.meeting_id, f"Note to item {item.position}") as session:
        put(session, replace(kept(session, AgendaItem, item_id), note=note))


def move_moment(partnership: Partnership, moment_id: int, at: time) -> None:
    """Mend the time at which something happened.

    Raises:
        Refusal: it cannot have happened then.
    """
    moment = found(partnership, Moment, moment_id)
    says = f"{moment.kind.label} at {say_time(at)}, not at {say_time(moment.at)}"
    with room_change(partnership, moment.meeting_id, says) as session:
        put(session, replace(kept(session, Moment, moment_id), at=at))


def drop_moment(partnership: Partnership, moment_id: int) -> None:
    """Take away something that was entered by mistake; with an arrival alone the person was not there.

    Raises:
        Refusal: something after it cannot have happened without it.
    """
    moment = found(partnership, Moment, moment_id)
    says = f"Take away: {moment.kind.label.lower()} at {say_time(moment.at)}"
    with room_change(partnership, moment.meeting_id, says) as session:
        session.delete(session.get_one(MomentRow, moment_id))
        session.flush()
        person_id = moment.person_id
        if moment.kind is MomentKind.ARRIVED and person_id is not None:
            if _moments(session, moment.meeting_id, person_id):
                raise Refusal("What this person did afterwards is recorded. Take that away first.")
            _put_presence(session, moment.meeting_id, person_id, None)


@contextmanager
def room_change(partnership: Partnership, meeting_id: int, title: str) -> Generator[Session]:
    """A change of what happened in the room: the course must be possible, and decisions follow from it anew.

    Of several changes within one of the same room this is asked once, at the end of the outermost.

    Raises:
        Refusal: the minutes are approved, the course cannot have been, or a decision would no longer add up.
    """
    with partnership.change(title) as unit:
        session = unit.session
        if session.info.get(ROOM_OPEN) == meeting_id:
            yield session
            return
        refuse_sealed(session, meeting_id)
        session.info[ROOM_OPEN] = meeting_id
        try:
            yield session
        finally:
            del session.info[ROOM_OPEN]
        settle_anew(session, meeting_id)


@contextmanager
def _of_person(partnership: Partnership, meeting_id: int, person_id: int, deed: str) -> Generator[Session]:
    """The same, of one person who must be known."""
    person = found(partnership, Person, person_id)
    with room_change(partnership, meeting_id, f"{person.name}: {deed}") as session:
        yield session


def _note_of_meeting(
    partnership: Partnership, meeting_id: int, kind: MomentKind, at: time, note: str
) -> None:
    with room_change(partnership, meeting_id, f"{kind.label} at {say_time(at)}") as session:
        _note(session, meeting_id, kind, at, note=note)


def _note(
    session: Session,
    meeting_id: int,
    kind: MomentKind,
    at: time,
    person_id: int | None = None,
    item_id: int | None = None,
    note: str = "",
) -> int:
    moment = Moment(meeting_id=meeting_id, at=at, kind=kind, person_id=person_id, item_id=item_id, note=note)
    return put(session, moment)


def _opened_at(session: Session, meeting_id: int) -> time | None:
    opened = all_of(session, Moment, MomentRow.meeting_id == meeting_id, MomentRow.kind == MomentKind.OPENED)
    return opened[0].at if opened else None


def _moments(session: Session, meeting_id: int, person_id: int) -> list[Moment]:
    return all_of(session, Moment, MomentRow.meeting_id == meeting_id, MomentRow.person_id == person_id)


def _attendance(session: Session, meeting_id: int) -> list[Attendance]:
    return all_of(session, Attendance, AttendanceRow.meeting_id == meeting_id)


def _put_presence(session: Session, meeting_id: int, person_id: int, presence: Presence | None) -> None:
    """Keep one person's attendance, or take it away."""
    before = next((one for one in _attendance(session, meeting_id) if one.person_id == person_id), None)
    if presence is None:
        if before is not None:
            session.delete(session.get_one(AttendanceRow, before.id))
            session.flush()
        return
    key = before.id if before else 0
    put(session, Attendance(id=key, meeting_id=meeting_id, person_id=person_id, presence=presence))


def _seed_apologies(session: Session, meeting_id: int) -> None:
    """Write down as away who answered the notice with apologies, unless something is known of them already."""
    known = {one.person_id for one in _attendance(session, meeting_id)}
    for reply in all_of(session, Reply, ReplyRow.meeting_id == meeting_id):
        if reply.answer is ReplyAnswer.APOLOGIES and reply.person_id not in known:
            _put_presence(session, meeting_id, reply.person_id, Presence.APOLOGIES)
