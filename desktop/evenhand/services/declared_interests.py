"""Interests declared in an item of a meeting, and how they were handled (PP2).

What the rule book says is done, unless a reason is written down why it was not; a finding then shows that.
"""

from dataclasses import replace
from datetime import time

from sqlalchemy.orm import Session

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.record_facts import AgendaItem, DeclaredInterest, Moment
from evenhand.domain.meetings.room import in_order
from evenhand.domain.meetings.vocabulary import ConflictHandling, MomentKind
from evenhand.domain.members.facts import Person
from evenhand.domain.members.interest_facts import Interest
from evenhand.domain.refusals import Refusal
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.sittings import DeclaredInterestRow, MomentRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.meeting_reading import Sitting, read_sitting
from evenhand.services.saving import found, kept, put, required
from evenhand.services.sittings import room_change


def declare(partnership: Partnership, declared: DeclaredInterest, *, at: time | None) -> int:
    """Write down an interest declared in an item; whoever leaves the room for it is out from that time. Give its key.

    Raises:
        Refusal: nothing is said of the interest, it is of somebody else or declared already, or a decision under the
            item rests on a vote or motion of this person.
    """
    person = found(partnership, Person, declared.person_id)
    with room_change(partnership, declared.meeting_id, f"{person.name} declares an interest") as session:
        sitting = read_sitting(session, declared.meeting_id)
        _check(session, sitting, declared)
        handled = _handled(sitting, replace(declared, declared_at=declared.declared_at or at))
        key = put(session, handled)
        if handled.handling is ConflictHandling.LEFT_THE_ROOM and at is not None:
            _goes_out(session, sitting, handled, at)
        return key


def withdraw(partnership: Partnership, declared_id: int) -> None:
    """Take away an interest that was entered by mistake, and with it that the person went out for the item."""
    declared = found(partnership, DeclaredInterest, declared_id)
    title = "Take away a declared interest"
    with room_change(partnership, declared.meeting_id, title) as session:
        session.delete(session.get_one(DeclaredInterestRow, declared_id))
        session.flush()
        others = all_of(
            session,
            DeclaredInterest,
            DeclaredInterestRow.item_id == declared.item_id,
            DeclaredInterestRow.person_id == declared.person_id,
        )
        if not others:
            _never_went_out(session, declared)


@keeps("PP2")
def _handled(sitting: Sitting, declared: DeclaredInterest) -> DeclaredInterest:
    """The interest handled as the rule book says, unless a reason is given for another way (PP2)."""
    asked = sitting.rules.handling
    if asked is None or declared.because.strip():
        return declared
    return replace(declared, handling=asked)


def _check(session: Session, sitting: Sitting, declared: DeclaredInterest) -> None:
    required(declared.says, field="says", says="Say in a few words what the interest is.")
    item = kept(session, AgendaItem, declared.item_id)
    if item.meeting_id != sitting.meeting.id:
        raise Refusal("This item is on the agenda of another meeting.", field="item_id")
    if declared.interest_id is not None:
        entry = kept(session, Interest, declared.interest_id)
        if entry.person_id != declared.person_id:
            raise Refusal("This entry of the register is somebody else's.", field="interest_id")
    for one in sitting.declared_in(declared.item_id):
        same = one.person_id == declared.person_id and one.interest_id == declared.interest_id
        if one.id != declared.id and same and one.says.strip() == declared.says.strip():
            raise Refusal("This interest is declared in this item already.", field="says")


def _goes_out(session: Session, sitting: Sitting, declared: DeclaredInterest, at: time) -> None:
    """Let the person leave for the item at that time, if they are in the room."""
    person = sitting.room(declared.item_id, at).person(declared.person_id)
    if person is not None and person.here and sitting.opened_at is not None:
        put(
            session,
            Moment(
                meeting_id=declared.meeting_id,
                at=max(at, sitting.opened_at),
                kind=MomentKind.LEFT,
                person_id=declared.person_id,
                item_id=declared.item_id,
            ),
        )


def _never_went_out(session: Session, declared: DeclaredInterest) -> None:
    """Take away that somebody left for an item and came back from it."""
    own = all_of(
        session,
        Moment,
        MomentRow.meeting_id == declared.meeting_id,
        MomentRow.person_id == declared.person_id,
    )
    went_out = False
    for moment in in_order(own):
        leaves = moment.kind is MomentKind.LEFT and moment.item_id == declared.item_id
        if leaves or (went_out and moment.kind is MomentKind.BACK):
            session.delete(session.get_one(MomentRow, moment.id))
        went_out = leaves
    session.flush()
