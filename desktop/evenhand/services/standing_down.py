"""Standing down: somebody in office who does not stand at the next poll, and since when that is public."""

from sqlalchemy.orm import Session

from evenhand.domain.elections.facts import Candidate, Election
from evenhand.domain.elections.record_facts import StandingDown
from evenhand.domain.members.facts import Person
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import CandidateStatus
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.election_record import StandingDownRow
from evenhand.records.rows.elections import CandidateRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.politicians import read_politicians
from evenhand.services.saving import found, kept, put, required


def read_standing_down(session: Session, election_id: int) -> list[StandingDown]:
    """Who is known to stand down at an election."""
    return all_of(session, StandingDown, StandingDownRow.election_id == election_id)


def save_standing_down(partnership: Partnership, standing_down: StandingDown) -> int:
    """Record or correct that somebody in office does not stand.

    Raises:
        Refusal: the person holds no office then, stands all the same, or is on the list already.
    """
    name = found(partnership, Person, standing_down.person_id).name
    with partnership.change(f"{name} stands down") as unit:
        return put_standing_down(unit.session, standing_down)


def put_standing_down(session: Session, standing_down: StandingDown) -> int:
    """Record it within a larger change."""
    required(standing_down.source, field="source", says="Say where it was made public.")
    election = kept(session, Election, standing_down.election_id)
    if standing_down.since > election.poll_on:
        raise Refusal("That is after polling day. Give the day on which it became public.", field="since")
    _refuse_twice(session, standing_down)
    _refuse_without_office(session, standing_down)
    return put(session, standing_down)


def take_back(partnership: Partnership, key: int) -> None:
    """Take back that somebody stands down; Undo brings it back."""
    one = found(partnership, StandingDown, key)
    name = found(partnership, Person, one.person_id).name
    with partnership.change(f"{name} does not stand down after all") as unit:
        unit.session.delete(unit.session.get_one(StandingDownRow, key))


def _refuse_twice(session: Session, one: StandingDown) -> None:
    others = read_standing_down(session, one.election_id)
    if any(other.person_id == one.person_id and other.id != one.id for other in others):
        raise Refusal("This person is on the list already.", field="person_id")
    standing = all_of(session, Candidate, CandidateRow.election_id == one.election_id)
    if any(
        other.person_id == one.person_id and other.status is not CandidateStatus.WITHDRAWN
        for other in standing
    ):
        raise Refusal(
            "This person is recorded as standing in this election. Correct that under Candidates first.",
            field="person_id",
        )


def _refuse_without_office(session: Session, one: StandingDown) -> None:
    politicians = read_politicians(session, one.since)
    if not politicians.status(one.person_id, one.since).parts:
        name = politicians.directory.people[one.person_id].name
        raise Refusal(
            f"{name} is in no public office on {say_day(one.since)}, so there is nothing to stand down from. "
            "Record the office first.",
            field="person_id",
        )
