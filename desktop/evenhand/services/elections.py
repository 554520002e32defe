"""What a secretary keeps of elections: the poll, who stands, and the dates that were published."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.elections.facts import Candidate, Election, PublishedDate
from evenhand.domain.elections.holidays import Holidays
from evenhand.domain.elections.law import STEPS
from evenhand.domain.elections.record_facts import PollChange, StandingDown
from evenhand.domain.members.names import check_bare
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import CandidateStatus
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.election_record import StandingDownRow
from evenhand.records.rows.elections import CandidateRow, PublishedDateRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.election_timetables import holidays_of
from evenhand.services.saving import kept, put, required


@dataclass(frozen=True, slots=True)
class Elections:
    """All elections with their candidates, published dates and moved polls, and the holidays they disregard."""

    elections: tuple[Election, ...]
    candidates: tuple[Candidate, ...]
    published: tuple[PublishedDate, ...]
    holidays: Holidays
    changes: tuple[PollChange, ...]


def elections(partnership: Partnership) -> Elections:
    """All elections, by polling day."""
    with partnership.reading() as session:
        return read_elections(session)


def read_elections(session: Session) -> Elections:
    """The same, read in an open session."""
    return Elections(
        tuple(all_of(session, Election, order="poll_on")),
        tuple(all_of(session, Candidate, order="name")),
        tuple(all_of(session, PublishedDate)),
        holidays_of(session),
        tuple(all_of(session, PollChange, order="known_on")),
    )


def save_election(partnership: Partnership, election: Election) -> int:
    """Add or correct an election."""
    required(election.area, field="area", says="Say which council, ward or constituency votes.")
    with partnership.change(f"{election.kind.label}, {say_day(election.poll_on)}") as unit:
        if election.announced_on is not None and election.announced_on > election.poll_on:
            raise Refusal("An election is announced before its polling day.", field="announced_on")
        return put(unit.session, election)


def publish_dates(partnership: Partnership, election_id: int, dates: Mapping[str, tuple[date, str]]) -> None:
    """Keep the dates a council published, each with its source; a date left out is forgotten again."""
    with partnership.change("Published election dates") as unit:
        put_dates(unit.session, election_id, dates)


def put_dates(session: Session, election_id: int, dates: Mapping[str, tuple[date, str]]) -> None:
    """Keep published dates within a larger change."""
    election = kept(session, Election, election_id)
    earlier = {
        p.event: p for p in all_of(session, PublishedDate, PublishedDateRow.election_id == election_id)
    }
    for event in earlier.keys() - dates.keys():
        session.delete(session.get_one(PublishedDateRow, earlier[event].id))
    for event, (on, source) in dates.items():
        if event not in STEPS:
            raise Refusal(f"An election has no step “{event}”.", field=event)
        required(source, field=event, says="Say where this date was published.")
        if on > election.poll_on:
            raise Refusal("This date is after polling day.", field=event)
        fact = PublishedDate(election_id=election_id, event=event, on=on, source=source)
        put(session, replace(fact, id=earlier[event].id if event in earlier else 0))


def save_candidate(partnership: Partnership, candidate: Candidate) -> int:
    """Add or correct somebody who stands."""
    with partnership.change(f"Candidate: {candidate.name.strip()}") as unit:
        return put_candidate(unit.session, candidate)


def put_candidate(session: Session, candidate: Candidate) -> int:
    """Add or correct a candidate within a larger change.

    Raises:
        Refusal: name or source is missing, the name has MP behind it, or the person stands already, or is recorded as
            standing down.
    """
    required(candidate.name, field="name", says="Give the candidate's name.")
    check_bare(candidate.name)
    required(candidate.source, field="source", says="Say where the candidacy was made public.")
    if candidate.person_id is not None:
        _refuse_twice(session, candidate)
    return put(session, candidate)


def _refuse_twice(session: Session, candidate: Candidate) -> None:
    """One person stands once in an election, and not where they stand down."""
    others = all_of(session, Candidate, CandidateRow.election_id == candidate.election_id)
    if any(one.person_id == candidate.person_id and one.id != candidate.id for one in others):
        raise Refusal("This person stands in this election already.", field="person_id")
    down = all_of(session, StandingDown, StandingDownRow.election_id == candidate.election_id)
    stands = candidate.status is not CandidateStatus.WITHDRAWN
    if stands and any(one.person_id == candidate.person_id for one in down):
        raise Refusal(
            "This person is recorded as standing down. Take that back under Standing down first.",
            field="person_id",
        )
