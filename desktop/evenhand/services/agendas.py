"""The agenda of a meeting: read, filled from a template, and put in order; the times of its items follow along.

Once the minutes are approved the agenda stands as it was.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time

from sqlalchemy.orm import Session

from evenhand.domain.meetings import agenda as order
from evenhand.domain.meetings.clock import starts_of
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import (
    AgendaItem,
    DecisionRecord,
    DeclaredInterest,
    MeetingAction,
    MeetingPaper,
    Moment,
)
from evenhand.domain.meetings.vocabulary import Treatment
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import quoted, say_day
from evenhand.records.reading.facts import ROWS, all_of
from evenhand.records.rows.agendas import AgendaItemRow, MeetingPaperRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.agenda_around import around
from evenhand.services.agenda_candidates import Candidate, all_candidates
from evenhand.services.agenda_templates import template_for
from evenhand.services.conflicted_items import clear_standing_back, put_standing_back
from evenhand.services.grants.kept_power import keeping_power
from evenhand.services.resting import refuse_unapproving
from evenhand.services.saving import found, kept, put
from evenhand.services.sealed import refuse_sealed

STAYS = ("meeting_id", "position", "treatment", "taken_at", "note")
NOTED_UNDER = (Moment, DeclaredInterest, DecisionRecord, MeetingAction)


def agenda(session: Session, meeting_id: int) -> tuple[AgendaItem, ...]:
    """The items of a meeting in their order."""
    return tuple(all_of(session, AgendaItem, AgendaItemRow.meeting_id == meeting_id, order="position"))


def candidates(session: Session, meeting_id: int, day: date) -> tuple[Candidate, ...]:
    """What could be put on the agenda, as the record stands on a day; what stands on it already is left out."""
    on_it = {item.about for item in agenda(session, meeting_id)}
    return tuple(one for one in all_candidates(session, meeting_id, day) if one.about not in on_it)


def save_item(partnership: Partnership, item: AgendaItem, *, minutes: int | None = None) -> int:
    """Add an item, or correct one; give its key.

    A new one without a position goes before any other business. `minutes` says how long it takes, and what follows
    moves along; a time that was altered by hand stands as it was given. A correction leaves its place, and what was
    noted of it at the meeting.

    Raises:
        Refusal: it has no title, its length is none, the minutes are approved, or minutes were approved or an award
            made under it and it would be about something else; `field` names it.
    """
    meeting = found(partnership, Meeting, item.meeting_id)
    verb = "Correct" if item.id else "Add"
    with partnership.change(f"{verb} item {quoted(item.title)}, {say_day(meeting.held_on)}") as unit:
        refuse_sealed(unit.session, item.meeting_id)
        order.check_item(item)
        if minutes is not None:
            order.check_minutes(minutes)
        with keeping_power(unit.session, item.meeting_id, "about"):
            return _put(unit.session, item, minutes)


def _put(session: Session, item: AgendaItem, minutes: int | None) -> int:
    if not item.id:
        key = _added(session, item, minutes)
        put_standing_back(session, replace(item, id=key))
        return key
    key = _corrected(session, item, minutes)
    refuse_unapproving(session, item.meeting_id)
    return key


def add_candidate(partnership: Partnership, meeting_id: int, one: Candidate) -> int:
    """Put a candidate on the agenda; give the key of the item."""
    new = AgendaItem(
        meeting_id=meeting_id,
        position=0,
        title=one.title,
        kind=one.kind,
        purpose=one.purpose,
        about=one.about,
        in_private=one.in_private,
    )
    return save_item(partnership, new)


def move_item(partnership: Partnership, item_id: int, *, up: bool) -> None:
    """Move an item by a place within its part, its time with it.

    Raises:
        Refusal: the minutes are approved.
    """
    item = found(partnership, AgendaItem, item_id)
    with partnership.change(f"Move item {quoted(item.title)}") as unit:
        refuse_sealed(unit.session, item.meeting_id)
        before = agenda(unit.session, item.meeting_id)
        _keep_in_time(unit.session, before, order.moved(before, item_id, up=up))


def remove_item(partnership: Partnership, item_id: int) -> None:
    """Take an item off the agenda; its papers stay with the meeting.

    Raises:
        Refusal: it was taken, something was noted under it, or the minutes are approved.
    """
    item = found(partnership, AgendaItem, item_id)
    with partnership.change(f"Take item {quoted(item.title)} off the agenda") as unit:
        session = unit.session
        refuse_sealed(session, item.meeting_id)
        clear_standing_back(session, item)
        _refuse_used(session, item)
        for paper in all_of(session, MeetingPaper, MeetingPaperRow.item_id == item_id):
            put(session, replace(paper, item_id=None))
        before = agenda(session, item.meeting_id)
        _keep_in_time(session, before, [one for one in before if one.id != item_id])
        session.delete(session.get_one(AgendaItemRow, item_id))


def fill_from_template(partnership: Partnership, meeting_id: int) -> tuple[int, ...]:
    """Give a meeting without items the agenda of its template; the keys of the items.

    Raises:
        Refusal: it has items already, or its minutes are approved.
    """
    meeting = found(partnership, Meeting, meeting_id)
    with partnership.change(f"Agenda, {say_day(meeting.held_on)}") as unit:
        return put_from_template(unit.session, meeting)


def put_from_template(session: Session, meeting: Meeting) -> tuple[int, ...]:
    """Fill an agenda within a larger change."""
    refuse_sealed(session, meeting.id)
    if agenda(session, meeting.id):
        raise Refusal("This meeting has an agenda already. Change its items instead.")
    template = template_for(session, meeting.kind)
    items = order.drawn_up(template, meeting.id, starts_of(meeting), around(session, meeting))
    keys = tuple(put(session, item) for item in items)
    for key, item in zip(keys, items, strict=True):
        put_standing_back(session, replace(item, id=key))
    return keys


def put_shifted(session: Session, meeting_id: int, before: time | None, after: time | None) -> None:
    """Move the times of an agenda along with the meeting's own, within a larger change."""
    if after is None or before == after:
        return
    items = agenda(session, meeting_id)
    if before is None or all(item.starts_at is None for item in items):
        later = order.timed(items, after, order.lengths(items))
    else:
        later = order.shifted(items, order.minutes_from(before, after))
    for item in later:
        put(session, item)


def _added(session: Session, item: AgendaItem, minutes: int | None) -> int:
    before = agenda(session, item.meeting_id)
    key = put(session, replace(item, position=len(before) + 1))
    new = replace(item, id=key)
    after = order.numbered(order.placed(before, new))
    if new.starts_at is not None and minutes is None:
        for one in after:
            put(session, one)
    else:
        _keep_in_time(session, before, after, {key: order.USUAL_MINUTES if minutes is None else minutes})
    return key


def _corrected(session: Session, item: AgendaItem, minutes: int | None) -> int:
    stored = kept(session, AgendaItem, item.id)
    item = replace(item, **{name: getattr(stored, name) for name in STAYS})
    before = agenda(session, item.meeting_id)
    after = [item if one.id == item.id else one for one in before]
    put(session, item)
    if minutes is not None:
        _keep_in_time(session, before, after, {item.id: minutes})
    else:
        for one in order.numbered(after):
            put(session, one)
    if stored.about != item.about:
        clear_standing_back(session, stored)
        put_standing_back(session, item)
    return item.id


def _keep_in_time(
    session: Session,
    before: Sequence[AgendaItem],
    after: Sequence[AgendaItem],
    minutes: dict[int, int] | None = None,
) -> None:
    """Number the items anew and let each begin when the one before it is over, where the agenda has times."""
    takes = dict(zip((one.id for one in before), order.lengths(before), strict=True)) | (minutes or {})
    items = order.numbered(after)
    if not items:
        return
    starts = before[0].starts_at if before else starts_of(kept(session, Meeting, items[0].meeting_id))
    if all(one.starts_at is not None for one in before):
        items = order.timed(items, starts, [takes[one.id] for one in items])
    for one in items:
        put(session, one)


def _refuse_used(session: Session, item: AgendaItem) -> None:
    noted = any(all_of(session, kind, ROWS[kind].item_id == item.id) for kind in NOTED_UNDER)
    if noted or item.treatment is Treatment.TAKEN or item.note.strip():
        raise Refusal(
            "Something was noted under this item at the meeting, so it stays on the agenda. "
            "Say that it was not reached, if it was not."
        )
