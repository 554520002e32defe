"""Interests declared in an item of a meeting, and how they were handled (PP2).

What the rule book says is done, unless a reason is written down why it was not; a finding then shows that.
"""

from dataclasses import replace
from datetime import time

from sqlalchemy.orm import Session

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.record_facts import AgendaItem, DeclaredInterest, Moment
from evenhand.domain.meetings.turns import sent_out
from evenhand.domain.meetings.vocabulary import MomentKind
from evenhand.domain.members.facts import Person
from evenhand.domain.members.interest_facts import Interest
from evenhand.domain.refusals import Refusal
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.sittings import DeclaredInterestRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.meeting_reading import Sitting, read_sitting
from evenhand.services.saving import found, kept, put, required
from evenhand.services.sittings import room_change
from evenhand.services.standing_conflicts import refuse_confirmed
from evenhand.services.turns import let_turn, take_back_turn


def declare(partnership: Partnership, declared: DeclaredInterest, *, at: time | None) -> int:
    """Write down an interest declared in an item, or correct one. Give its key.

    Whoever leaves the room for it is out from that time where the item is being taken, else from when it is taken.

    Raises:
        Refusal: nothing is said of the interest, it is of somebody else or declared already, or a decision under the
            item rests on a vote or motion of this person.
    """
    person = found(partnership, Person, declared.person_id)
    with room_change(partnership, declared.meeting_id, f"{person.name} declares an interest") as session:
        sitting = read_sitting(session, declared.meeting_id)
        if declared.id:
            _refuse_confirmed(session, declared)
        _check(session, sitting, declared)
        handled = _handled(sitting, replace(declared, declared_at=declared.declared_at or at))
        key = put(session, handled)
        _let_out(session, sitting, handled, at)
        return key


def withdraw(partnership: Partnership, declared_id: int) -> None:
    """Take away an interest that was entered by mistake, and with it that the person went out for the item.

    Raises:
        Refusal: a conflict that was confirmed wrote it down.
    """
    declared = found(partnership, DeclaredInterest, declared_id)
    title = "Take away a declared interest"
    with room_change(partnership, declared.meeting_id, title) as session:
        about = kept(session, AgendaItem, declared.item_id).about
        refuse_confirmed(session, about, declared.person_id, declared.says)
        session.delete(session.get_one(DeclaredInterestRow, declared_id))
        session.flush()
        if not _is_sent_out(session, declared):
            take_back_turn(session, kept(session, AgendaItem, declared.item_id), declared.person_id)


@keeps("PP2")
def _handled(sitting: Sitting, declared: DeclaredInterest) -> DeclaredInterest:
    """The interest handled as the rule book says, unless a reason is given for another way (PP2)."""
    asked = sitting.rules.handling
    if asked is None or declared.because.strip():
        return declared
    return replace(declared, handling=asked)


def _refuse_confirmed(session: Session, declared: DeclaredInterest) -> None:
    """Keep of a correction whose interest it is, what it says, and in which item, where a conflict wrote it down."""
    before = kept(session, DeclaredInterest, declared.id)
    if any(getattr(before, name) != getattr(declared, name) for name in ("item_id", "person_id", "says")):
        about = kept(session, AgendaItem, before.item_id).about
        refuse_confirmed(session, about, before.person_id, before.says)


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


def _is_sent_out(session: Session, declared: DeclaredInterest) -> bool:
    """Whether somebody leaves the room for the item, by this or another interest in it."""
    session.flush()
    own = all_of(session, DeclaredInterest, DeclaredInterestRow.item_id == declared.item_id)
    return declared.person_id in sent_out(own, declared.item_id)


def _let_out(session: Session, sitting: Sitting, declared: DeclaredInterest, at: time | None) -> None:
    """Let the person leave while the item is being taken; declared before, they leave when it is."""
    item = kept(session, AgendaItem, declared.item_id)
    if not _is_sent_out(session, declared):
        take_back_turn(session, item, declared.person_id)
        return
    if at is None or item.taken_at is None or sitting.opened_at is None:
        return
    leaves = max(at, item.taken_at)
    person = sitting.room(item.id, leaves).person(declared.person_id)
    if person is None or not person.here or sitting.item_at(leaves) != item:
        return
    put(
        session,
        Moment(
            meeting_id=item.meeting_id,
            at=leaves,
            kind=MomentKind.LEFT,
            person_id=declared.person_id,
            item_id=item.id,
        ),
    )
    let_turn(session, item)
