"""Who among the people of an item is a politician on its day, as far as that was public on another."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.elections.facts import Candidate
from evenhand.domain.elections.planned import How, PoliticianFact
from evenhand.domain.elections.standing import stands_on
from evenhand.domain.members.directory import Directory
from evenhand.domain.mp.facts import MpTerm
from evenhand.domain.mp.seat import dissolved, is_mp, standing_after, titled
from evenhand.domain.spells import Spell, holds_on
from evenhand.domain.vocabulary import Standing
from evenhand.services.as_published import without_parliament
from evenhand.services.elections import Elections, read_elections
from evenhand.services.members import read_directory
from evenhand.services.mp import Relationship, read_relationship

COUNTS_AS: dict[Standing | None, How] = {Standing.STANDING: How.CANDIDATE, Standing.NOT_KNOWN: How.MP}


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

    def among(self, person_ids: list[int], day: date) -> tuple[PoliticianFact, ...]:
        """The politicians among these people on that day."""
        found = (self._one(person_id, day) for person_id in person_ids)
        return tuple(politician for politician in found if politician is not None)

    def _one(self, person_id: int, day: date) -> PoliticianFact | None:
        name = self.directory.called(person_id, day)
        part = self._part_as_mp(person_id, day)
        if part is How.MP:
            name = self._titled(name, person_id, day)
        if part is How.CANDIDATE or any(
            self._stands(candidate, day)
            for candidate in self.elections.candidates
            if candidate.person_id == person_id
        ):
            return PoliticianFact(name, How.CANDIDATE)
        if part is How.MP:
            return PoliticianFact(name, How.MP)
        if self.directory.is_councillor(person_id, day):
            return PoliticianFact(name, How.COUNCILLOR)
        return None

    def _part_as_mp(self, person_id: int, day: date) -> How | None:
        """As what an MP, or a former one while there is no Parliament, counts on a day."""
        mp_id = self._mp_id(person_id)
        if mp_id is None:
            return None
        terms = self._terms_on(day)
        if is_mp(terms, mp_id, day):
            return How.MP
        if not any(holds_on(spell, day) for spell in self.between):
            return None
        return COUNTS_AS.get(standing_after(terms, mp_id, day))

    def _titled(self, name: str, person_id: int, day: date) -> str:
        mp_id = self._mp_id(person_id)
        return name if mp_id is None else titled(name, self._terms_on(day), mp_id, day)

    def _mp_id(self, person_id: int) -> int | None:
        return next((mp.id for mp in self.relationship.mps.values() if mp.person_id == person_id), None)

    def _terms_on(self, day: date) -> tuple[MpTerm, ...]:
        """The terms as the dissolutions known by then leave them."""
        terms = self.relationship.terms
        for spell in self.between:
            if spell.starts <= day:
                terms = dissolved(terms, spell.starts)
        return terms

    def _stands(self, candidate: Candidate, day: date) -> bool:
        polls = {election.id: election.poll_on for election in self.elections.elections}
        return stands_on(candidate, polls[candidate.election_id], day, known_on=self.as_at)


def read_politicians(session: Session, as_at: date) -> Politicians:
    """The politicians whom the file knows of, by what was public on a day."""
    kept = read_elections(session)
    between = without_parliament(kept, as_at)
    return Politicians(read_directory(session), kept, read_relationship(session), as_at, between)
