"""Who in the file is in public life on a day, and who among the people of an item is a politician.

As far as it was public on another day: the line at the top, the sweep, the text screen and the sign-offs all ask here.
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.elections.facts import Candidate, Election
from evenhand.domain.elections.law import kind_words
from evenhand.domain.elections.planned import How, PoliticianFact
from evenhand.domain.elections.record_facts import StandingDown
from evenhand.domain.elections.standing import stands_on
from evenhand.domain.elections.status import (
    GoesDown,
    PublicLife,
    PublicPart,
    PublicStatus,
    Stood,
    status_on,
)
from evenhand.domain.elections.taking_office import takes_office_on
from evenhand.domain.members.directory import Directory
from evenhand.domain.spells import Spell
from evenhand.domain.vocabulary import PollStatus, Standing
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of
from evenhand.services.as_published import without_parliament
from evenhand.services.elections import Elections, read_elections
from evenhand.services.members import read_directory
from evenhand.services.mp import Relationship, read_relationship

IN_OFFICE = frozenset({PublicPart.COUNCILLOR, PublicPart.ELECTED, PublicPart.OFFICE_HOLDER})


@dataclass(frozen=True, slots=True)
class KnownPolitician:
    """Somebody in public life on a day, by their bare name; a candidate who is nobody in the file has no key."""

    person_id: int | None
    name: str
    status: PublicStatus


@dataclass(frozen=True, slots=True)
class Politicians:
    """Who is a politician on a day, and in which part; a councillor or MP who stands is a candidate.

    `between` are the times from a dissolution to the poll, in which there are no MPs, whether or not their terms have
    been ended in the record. A former MP of whom it is not known whether they stand is taken with the care of an MP.
    """

    directory: Directory
    elections: Elections
    relationship: Relationship
    as_at: date
    between: tuple[Spell, ...]
    standing_down: tuple[StandingDown, ...] = ()

    def status(self, person_id: int, day: date) -> PublicStatus:
        """What somebody is in public life on a day: councillor, candidate, MP, former MP, or elected."""
        return status_on(self._life(person_id), day, known_on=self.as_at)

    def among(self, person_ids: list[int], day: date) -> tuple[PoliticianFact, ...]:
        """The politicians among these people on that day."""
        found = (self._one(person_id, day) for person_id in person_ids)
        return tuple(politician for politician in found if politician is not None)

    def everybody(self, day: date) -> tuple[KnownPolitician, ...]:
        """Everybody in public life on that day, by name, candidates who are nobody in the file among them."""
        here = (
            KnownPolitician(one.id, one.name, self.status(one.id, day))
            for one in self.directory.people.values()
        )
        found = [one for one in here if one.status.parts]
        found += (
            KnownPolitician(None, one.name, status)
            for one in self.elections.candidates
            if one.person_id is None
            and (status := status_on(self._life_of(None, (one,)), day, known_on=self.as_at)).parts
        )
        return tuple(sorted(found, key=_by_name))

    def stands_in(self, person_id: int, day: date) -> str:
        """In which poll somebody is publicly known to stand that day, and for which ward; empty for who does not."""
        elections = {one.id: one for one in self.elections.elections}
        for one in self.elections.candidates:
            election = elections[one.election_id]
            poll = _poll_of(election)
            is_open = one.person_id == person_id and election.status is not PollStatus.CANCELLED
            if is_open and stands_on(one, poll, day, known_on=self.as_at):
                return ", ".join(
                    filter(None, (f"{kind_words(election.kind)} of {say_day(election.poll_on)}", one.ward))
                )
        return ""

    def _one(self, person_id: int, day: date) -> PoliticianFact | None:
        how = _how(self.status(person_id, day))
        if how is None:
            return None
        return PoliticianFact(self.directory.called(person_id, day), how)

    def _life(self, person_id: int) -> PublicLife:
        own = tuple(one for one in self.elections.candidates if one.person_id == person_id)
        return self._life_of(person_id, own)

    def _life_of(self, person_id: int | None, candidacies: tuple[Candidate, ...]) -> PublicLife:
        elections = {one.id: one for one in self.elections.elections}
        return PublicLife(
            offices=tuple(self.directory.offices_in_public(person_id)) if person_id else (),
            mp_id=self._mp_id(person_id) if person_id else None,
            terms=self.relationship.terms,
            between=self.between,
            stood=tuple(
                self._stood(one, elections[one.election_id])
                for one in candidacies
                if elections[one.election_id].status is not PollStatus.CANCELLED
            ),
            goes_down=tuple(
                GoesDown(since=one.since, kind=election.kind, poll_on=_poll_of(election))
                for one in self.standing_down
                if one.person_id == person_id
                and (election := elections[one.election_id]).status is not PollStatus.CANCELLED
            ),
        )

    def _stood(self, candidate: Candidate, election: Election) -> Stood:
        held = election.status is not PollStatus.PUT_OFF
        first = takes_office_on(election.kind, election.poll_on, self.elections.holidays) if held else None
        return Stood(candidate=candidate, kind=election.kind, poll_on=_poll_of(election), in_office_on=first)

    def _mp_id(self, person_id: int) -> int | None:
        here = self.relationship.parliamentary.values()
        return next((mp.id for mp in here if mp.person_id == person_id), None)


def read_politicians(session: Session, as_at: date) -> Politicians:
    """The politicians whom the file knows of, by what was public on a day."""
    kept = read_elections(session)
    return Politicians(
        read_directory(session, as_at, kept),
        kept,
        read_relationship(session),
        as_at,
        without_parliament(kept, as_at),
        tuple(all_of(session, StandingDown)),
    )


def _how(status: PublicStatus) -> How | None:
    """With what care somebody is taken in whatever goes out."""
    if PublicPart.CANDIDATE in status.parts:
        return How.CANDIDATE
    if PublicPart.MP in status.parts:
        return How.MP
    if status.standing is Standing.NOT_KNOWN:
        return How.FORMER_MP
    return How.COUNCILLOR if IN_OFFICE.intersection(status.parts) else None


def _poll_of(election: Election) -> date:
    """The last day on which somebody stands: where a poll is put off, none is in sight yet."""
    return date.max if election.status is PollStatus.PUT_OFF else election.poll_on


def _by_name(one: KnownPolitician) -> tuple[str, int]:
    return one.name.casefold(), one.person_id or 0
