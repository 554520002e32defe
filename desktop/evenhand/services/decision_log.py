"""Reading what the decision log is compiled from: every motion of a period with its room, and decisions in writing."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.meetings.decision_log import DecisionFacts, MadeDecision
from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.meetings.record_facts import Rescission, WrittenAnswer, WrittenDecision, WrittenInterest
from evenhand.domain.vocabulary import Planned
from evenhand.records.reading.facts import all_of
from evenhand.services.grants_told import read_grants_told
from evenhand.services.interests_told import read_interests_told
from evenhand.services.meeting_reading import Sitting, read_sittings
from evenhand.services.members import read_directory
from evenhand.services.written_reading import apart_in


def read_decisions(session: Session, starts: date, day: date) -> DecisionFacts:
    """What was decided from one day to another, and earlier decisions rescinded between them."""
    meetings = {one.id: one for one in all_of(session, Meeting, order="held_on")}
    decisions = {one.id: one for one in all_of(session, Decision)}
    wanted = {
        one.meeting_id
        for one in decisions.values()
        if meetings[one.meeting_id].status is Planned.HELD
        and (starts <= meetings[one.meeting_id].held_on <= day or _rescinded_in(one, starts, day))
    }
    sittings = read_sittings(session, [meetings[key] for key in sorted(wanted)], day)
    made = [made_at(one) for one in sittings]
    written = all_of(session, WrittenDecision)
    return DecisionFacts(
        meetings=meetings,
        decisions=decisions,
        made=tuple(one for of_meeting in made for one in of_meeting),
        rescissions=tuple(all_of(session, Rescission)),
        written=tuple(written),
        answers=tuple(all_of(session, WrittenAnswer)),
        interests=tuple(all_of(session, WrittenInterest, order="declared_on")),
        apart={one.id: apart_in(session, one) for one in written},
        directory=read_directory(session, day),
        grants=read_grants_told(session, day),
        interests_told=read_interests_told(session),
    )


def _rescinded_in(decision: Decision, starts: date, day: date) -> bool:
    return decision.rescinded_on is not None and starts <= decision.rescinded_on <= day


def made_at(sitting: Sitting) -> Iterator[MadeDecision]:
    """The motions of one meeting with their results and the interests declared under their items."""
    for decision in sitting.decisions:
        record = sitting.records.get(decision.id)
        item_id = record.item_id if record is not None else None
        yield MadeDecision(
            decision=decision,
            item=sitting.item(item_id),
            method=record.method if record is not None else None,
            result=sitting.result_of(decision),
            declared=tuple(sitting.declared_in(item_id)) if item_id is not None else (),
        )
