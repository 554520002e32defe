"""Replies to the notice of a meeting, and what they let expect."""

from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.meetings.clock import starts_of
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import Reply
from evenhand.domain.meetings.replies import Foreseen, Invited, check_reply, foresee
from evenhand.domain.members.facts import Person
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.agendas import ReplyRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.expected_declarations import expected
from evenhand.services.meeting_reading import rules_of_meeting, seats_at
from evenhand.services.members import read_directory
from evenhand.services.rules import rule_book
from evenhand.services.saving import found, kept, put
from evenhand.services.sealed import refuse_sealed


def replies_to(session: Session, meeting_id: int) -> list[Reply]:
    """Every reply to the notice of a meeting, the first heard first."""
    return all_of(session, Reply, ReplyRow.meeting_id == meeting_id, order="heard_on")


def save_reply(partnership: Partnership, reply: Reply) -> int:
    """Write down what somebody answered; a second answer takes the place of the first. Give its key.

    Raises:
        Refusal: it came after the meeting, or the minutes are approved; `field` names it.
    """
    name = found(partnership, Person, reply.person_id).name
    with partnership.change(f"Reply of {name}") as unit:
        check_reply(reply, refuse_sealed(unit.session, reply.meeting_id))
        earlier = [
            one for one in replies_to(unit.session, reply.meeting_id) if one.person_id == reply.person_id
        ]
        return put(unit.session, replace(reply, id=earlier[0].id if earlier else 0))


def take_back(partnership: Partnership, meeting_id: int, person_id: int) -> None:
    """Take an answer away, so that nothing has been heard of that person."""
    name = found(partnership, Person, person_id).name
    with partnership.change(f"No reply of {name}") as unit:
        refuse_sealed(unit.session, meeting_id)
        for one in replies_to(unit.session, meeting_id):
            if one.person_id == person_id:
                unit.session.delete(unit.session.get_one(ReplyRow, one.id))


def foreseen(session: Session, meeting_id: int, day: date) -> Foreseen:
    """Who comes, by what was heard up to a day, and whether that makes a quorum."""
    meeting = kept(session, Meeting, meeting_id)
    directory, book = read_directory(session), rule_book(session, meeting.held_on)
    rules = rules_of_meeting(meeting, book, seats_at(directory, meeting.held_on))
    seats = directory.seats_on(meeting.held_on)
    invited = {
        seat.person.id: Invited(seat.person, seat.called, seat.membership.votes) for seat in reversed(seats)
    }
    heard = [one for one in replies_to(session, meeting_id) if one.heard_on <= day]
    ordered = sorted(invited.values(), key=_by_name)
    return foresee(meeting, ordered, heard, expected(session, meeting_id), rules, starts_of(meeting))


def _by_name(one: Invited) -> str:
    return one.person.name.casefold()
