"""Who may sign off a public item: anybody in the record who is no politician and is not quoted in it (PP4)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.elections.record_facts import StandingDown
from evenhand.domain.elections.standing import stands_on
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.facts import MpTerm
from evenhand.domain.mp.seat import dissolved, is_mp, standing_after
from evenhand.domain.vocabulary import PublicOffice
from evenhand.records.reading.facts import all_of
from evenhand.services.politicians import Politicians


@dataclass(frozen=True, slots=True)
class SignerChoice:
    """Somebody who could be asked; `why_not` is empty where they may sign."""

    person_id: int
    name: str
    why_not: str


@dataclass(frozen=True, slots=True)
class Signers:
    """Whom the record knows, and why somebody may not sign on a day; by item, `quoted` are those in its words."""

    politicians: Politicians
    standing_down: tuple[StandingDown, ...]
    quoted: Mapping[int, frozenset[int]]

    @keeps("PP4")
    def why_not(self, person_id: int, day: date, item_id: int = 0) -> str:
        """Why somebody may not sign off that day, in a sentence; empty where they may (PP4)."""
        directory = self.politicians.directory
        if person_id not in directory.people:
            return "This person is not in the record."
        name = directory.called(person_id, day)
        part = self._in_office(person_id, day) or self._before_a_poll(person_id, day)
        if part:
            return f"{name} {part}, so somebody else has to decide."
        if person_id in self.quoted.get(item_id, frozenset()):
            return f"{name} is quoted in it, so somebody else has to decide."
        return ""

    def choices(self, day: date, item_id: int = 0) -> tuple[SignerChoice, ...]:
        """Those who sit on the partnership that day, who may sign first, each with the reason why not."""
        directory = self.politicians.directory
        people = {seat.person.id for seat in directory.seats_on(day)}
        found = [
            SignerChoice(one, directory.called(one, day), self.why_not(one, day, item_id)) for one in people
        ]
        return tuple(sorted(found, key=_those_who_may_first))

    def _in_office(self, person_id: int, day: date) -> str:
        """The office that bars somebody."""
        directory, mps = self.politicians.directory, self.politicians.relationship
        if directory.is_councillor(person_id, day):
            return "is a councillor"
        for mp_id in (mp.id for mp in mps.mps.values() if mp.person_id == person_id):
            terms = self._terms_on(day)
            if is_mp(terms, mp_id, day):
                return "is an MP"
            if standing_after(terms, mp_id, day):
                return "was the MP until Parliament was dissolved"
        kinds = {office.kind for office in directory.public_offices_of(person_id, day)}
        if PublicOffice.PARTY_OFFICER in kinds:
            return "holds office in a party"
        return "holds public office" if kinds or directory.is_politician(person_id, day) else ""

    def _terms_on(self, day: date) -> tuple[MpTerm, ...]:
        """The terms as every dissolution up to that day leaves them, whether or not they were ended in the record."""
        terms = self.politicians.relationship.terms
        for spell in self.politicians.between:
            terms = dissolved(terms, spell.starts) if spell.starts <= day else terms
        return terms

    def _before_a_poll(self, person_id: int, day: date) -> str:
        """Whether somebody stands, or is known not to stand again, in an election that is ahead."""
        kept = self.politicians.elections
        polls = {election.id: election.poll_on for election in kept.elections}
        if any(
            stands_on(one, polls[one.election_id], day, known_on=day)
            for one in kept.candidates
            if one.person_id == person_id
        ):
            return "is a candidate"
        if any(
            one.person_id == person_id and one.since <= day <= polls[one.election_id]
            for one in self.standing_down
        ):
            return "is standing down"
        return ""


def read_signers(session: Session, quoted: Mapping[int, frozenset[int]], politicians: Politicians) -> Signers:
    """Everybody, by what was public on the day of the politicians."""
    return Signers(politicians, tuple(all_of(session, StandingDown)), quoted)


def _those_who_may_first(choice: SignerChoice) -> tuple[bool, str]:
    return bool(choice.why_not), choice.name.split()[-1].casefold()
