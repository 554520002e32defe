"""Members in conflict stand back in every item, and every decision between meetings, about the application (PP2).

A confirmed conflict writes a declared interest there, at once and whenever such an item is added later, so that the
member is out of quorum and vote as the rule book says. Approved minutes stay as they are, and so does what the member
took part in already.
"""

from collections.abc import Iterable

from sqlalchemy.orm import Session

from evenhand.domain.grants.record_facts import ApplicationDecision, GrantConflict
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.conflicts import stricter
from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.meetings.record_facts import (
    AgendaItem,
    DecisionRecord,
    DeclaredInterest,
    WrittenAnswer,
    WrittenDecision,
    WrittenInterest,
)
from evenhand.domain.meetings.vocabulary import ConflictHandling
from evenhand.domain.meetings.written import handling_of
from evenhand.domain.members.facts import Membership
from evenhand.domain.refusals import Refusal
from evenhand.domain.spells import those_on
from evenhand.domain.vocabulary import Planned
from evenhand.records.reading.facts import ROWS, all_of
from evenhand.records.rows.agendas import AgendaItemRow
from evenhand.records.rows.sittings import DecisionRecordRow, DeclaredInterestRow
from evenhand.services.meeting_reading import read_sitting
from evenhand.services.rules import rule_book
from evenhand.services.saving import kept, put
from evenhand.services.sealed import is_approved
from evenhand.services.settling import settle_anew
from evenhand.services.standing_conflicts import abouts_of, conflicts_in
from evenhand.services.written_interests import put_interest


@keeps("PP2")
def put_standing_back(session: Session, item: AgendaItem) -> None:
    """Write down in an item about an application, or about its round, who is in conflict with it (PP2).

    What has an item of its own is no part of that of its round, so that a member leaves the room for it alone.
    """
    conflicts = conflicts_in(session, item.about)
    written = [
        _declare_in(session, item, one)
        for one in conflicts
        if item.id in {each.id for each in _items(session, abouts_of(session, one.application_id))}
    ]
    for of_round in _rounds_beside(session, item, conflicts):
        _take_away(session, of_round, conflicts)
    if any(written):
        settle_anew(session, item.meeting_id)


@keeps("PP2")
def put_standing_back_in_writing(session: Session, written: WrittenDecision) -> None:
    """Write down in a decision in writing about an application who is in conflict with it (PP2).

    Raises:
        Refusal: it was proposed by somebody who takes no part in it.
    """
    for conflict in conflicts_in(session, written.about):
        if conflict.person_id == written.proposed_by_id and _keeps_out(conflict):
            says = "Whoever has a conflict of interest in this application proposes nothing on it."
            raise Refusal(says, clause="PP2", field="proposed_by_id")
        _declare_in_writing(session, written, conflict)


def stand_back(session: Session, conflict: GrantConflict) -> None:
    """Write a conflict down wherever the application, or its round, is on an agenda or asked about in writing."""
    abouts = abouts_of(session, conflict.application_id)
    for meeting_id in {
        item.meeting_id for item in _items(session, abouts) if _declare_in(session, item, conflict)
    }:
        settle_anew(session, meeting_id)
    for written in all_of(session, WrittenDecision, ROWS[WrittenDecision].about.in_(abouts)):
        if written.concluded_on is None:
            _declare_in_writing(session, written, conflict)


def let_back(session: Session, conflict: GrantConflict) -> None:
    """Take away what a conflict wrote down in items that were not taken yet, and in writing not concluded."""
    abouts = abouts_of(session, conflict.application_id)
    for item in _items(session, abouts):
        _take_away(session, item, (conflict,))
    asked = all_of(session, WrittenDecision, ROWS[WrittenDecision].about.in_(abouts))
    open_ids = [one.id for one in asked if one.concluded_on is None]
    row = ROWS[WrittenInterest]
    for one in all_of(session, WrittenInterest, row.written_id.in_(open_ids), row.says == conflict.path):
        if one.person_id == conflict.person_id:
            session.delete(session.get_one(row, one.id))
    session.flush()


def clear_standing_back(session: Session, item: AgendaItem) -> None:
    """Take away what conflicts wrote down in an item that is about something else now, or leaves the agenda.

    What it was about is part of the item of its round again.

    Raises:
        Refusal: somebody in conflict with it took part in a decision under the item of its round.
    """
    conflicts = conflicts_in(session, item.about)
    _take_away(session, item, conflicts)
    others = [one for one in _on_agenda(session, item) if one.id != item.id and one.about == item.about]
    for of_round in () if others else _rounds_beside(session, item, conflicts):
        for conflict in conflicts:
            _refuse_taken(session, of_round, conflict)
            _declare_in(session, of_round, conflict)


def _refuse_taken(session: Session, item: AgendaItem, conflict: GrantConflict) -> None:
    records = all_of(session, DecisionRecord, DecisionRecordRow.item_id == item.id)
    if any(took_part_in(session, one.decision_id, conflict.person_id) for one in records):
        raise Refusal(
            "Somebody with a conflict of interest in it voted under the item of its round. It keeps its own item.",
            clause="PP2",
            field="about",
        )


def took_part(session: Session, conflict: GrantConflict) -> bool:
    """Whether the member voted, moved or answered already in a decision about the application."""
    abouts = abouts_of(session, conflict.application_id)
    items = [item.id for item in _items(session, abouts)]
    records = all_of(session, DecisionRecord, DecisionRecordRow.item_id.in_(items))
    row = ROWS[ApplicationDecision]
    decided = all_of(session, ApplicationDecision, row.application_id == conflict.application_id)
    at_meetings = {one.decision_id for one in (*records, *decided)} - {None}
    asked = {one.id for one in all_of(session, WrittenDecision, ROWS[WrittenDecision].about.in_(abouts))}
    in_writing = asked | {one.written_id for one in decided} - {None}
    return any(took_part_in(session, key, conflict.person_id) for key in at_meetings if key) or any(
        answered(session, key, conflict.person_id) for key in in_writing if key
    )


def took_part_in(session: Session, decision_id: int, person_id: int) -> bool:
    """Whether somebody moved, seconded or voted, or was in the room with a vote when it was decided."""
    decision = kept(session, Decision, decision_id)
    sitting = read_sitting(session, decision.meeting_id)
    if person_id in (decision.moved_by_id, decision.seconded_by_id):
        return True
    room = sitting.room_of(decision)
    return person_id in sitting.votes.get(decision_id, {}) or (room.recorded and person_id in room.voters)


def answered(session: Session, written_id: int, person_id: int) -> bool:
    """Whether somebody proposed a decision in writing or answered it."""
    row = ROWS[WrittenAnswer]
    own = all_of(session, WrittenAnswer, row.written_id == written_id, row.person_id == person_id)
    return bool(own) or kept(session, WrittenDecision, written_id).proposed_by_id == person_id


def _declare_in(session: Session, item: AgendaItem, conflict: GrantConflict) -> bool:
    """Write a conflict down in an item, unless its minutes are approved or the member took part; whether it was."""
    meeting = kept(session, Meeting, item.meeting_id)
    if meeting.status is Planned.CANCELLED or is_approved(session, meeting):
        return False
    sits = all_of(session, Membership, ROWS[Membership].person_id == conflict.person_id)
    if not those_on(sits, meeting.held_on) or _is_declared(session, item, conflict):
        return False
    records = all_of(session, DecisionRecord, DecisionRecordRow.item_id == item.id)
    if any(took_part_in(session, one.decision_id, conflict.person_id) for one in records):
        return False
    asked = handling_of(rule_book(session, meeting.held_on))
    declared = DeclaredInterest(
        meeting_id=item.meeting_id,
        item_id=item.id,
        person_id=conflict.person_id,
        interest_id=conflict.interest_id,
        nature=conflict.nature,
        says=conflict.path,
        handling=stricter(conflict.handling, asked),
        because=_because(conflict, asked),
    )
    put(session, declared)
    return True


def _because(conflict: GrantConflict, asked: ConflictHandling | None) -> str:
    """Why it is handled more strictly than the rule book says, where it is."""
    if asked is None or stricter(conflict.handling, asked) is asked:
        return ""
    return f"Confirmed by {conflict.settled_by}: {conflict.reason}"


def _declare_in_writing(session: Session, written: WrittenDecision, conflict: GrantConflict) -> None:
    row = ROWS[WrittenInterest]
    own = all_of(session, WrittenInterest, row.written_id == written.id, row.person_id == conflict.person_id)
    if any(one.says == conflict.path for one in own) or answered(session, written.id, conflict.person_id):
        return
    sits = all_of(session, Membership, ROWS[Membership].person_id == conflict.person_id)
    if not any(one.votes for one in those_on(sits, written.sent_on)):
        return
    day = max(written.sent_on, conflict.settled_on)
    asked = handling_of(rule_book(session, written.sent_on))
    interest = WrittenInterest(
        written_id=written.id,
        person_id=conflict.person_id,
        interest_id=conflict.interest_id,
        nature=conflict.nature,
        says=conflict.path,
        declared_on=day,
        handling=stricter(conflict.handling, asked),
        because=_because(conflict, asked),
    )
    put_interest(session, interest, today=day)


def _keeps_out(conflict: GrantConflict) -> bool:
    return conflict.handling is not ConflictHandling.DECLARED


def _is_declared(session: Session, item: AgendaItem, conflict: GrantConflict) -> bool:
    own = all_of(session, DeclaredInterest, DeclaredInterestRow.item_id == item.id)
    return any(one.person_id == conflict.person_id and one.says == conflict.path for one in own)


def _take_away(session: Session, item: AgendaItem, conflicts: Iterable[GrantConflict]) -> None:
    if item.taken_at is not None or is_approved(session, kept(session, Meeting, item.meeting_id)):
        return
    written = {(one.person_id, one.path) for one in conflicts}
    for one in all_of(session, DeclaredInterest, DeclaredInterestRow.item_id == item.id):
        if (one.person_id, one.says) in written:
            session.delete(session.get_one(DeclaredInterestRow, one.id))
    session.flush()


def _items(session: Session, abouts: tuple[str, str]) -> list[AgendaItem]:
    """The items about an application, and those about its round of meetings at which it has none of its own."""
    items = all_of(session, AgendaItem, AgendaItemRow.about.in_(abouts))
    own = {one.meeting_id for one in items if one.about == abouts[0]}
    return [one for one in items if one.about == abouts[0] or one.meeting_id not in own]


def _on_agenda(session: Session, item: AgendaItem) -> list[AgendaItem]:
    return all_of(session, AgendaItem, AgendaItemRow.meeting_id == item.meeting_id)


def _rounds_beside(
    session: Session, item: AgendaItem, conflicts: Iterable[GrantConflict]
) -> list[AgendaItem]:
    """The items about the round beside an item about one application in conflict."""
    of_round = {abouts_of(session, one.application_id)[1] for one in conflicts} - {item.about}
    return [one for one in _on_agenda(session, item) if one.about in of_round]
