"""Who may sign off a public item: anybody in the record who is no politician and is not quoted in it (PP4)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.elections.status import PublicPart
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.seat import dissolved, standing_after
from evenhand.domain.publicity.facts import PublicityName
from evenhand.domain.publicity.naming import QUOTED, ways_in
from evenhand.domain.vocabulary import PublicOffice
from evenhand.services.politicians import Politicians

BARRED = {
    PublicPart.CANDIDATE: "is a candidate",
    PublicPart.MP: "is an MP",
    PublicPart.ELECTED: "has just been elected",
    PublicPart.COUNCILLOR: "is a councillor",
    PublicPart.OFFICE_HOLDER: "holds public office",
}


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
    quoted: Mapping[int, frozenset[int]]

    @keeps("PP4")
    def why_not(self, person_id: int, day: date, item_id: int = 0) -> str:
        """Why somebody may not sign off that day, in a sentence; empty where they may (PP4)."""
        directory = self.politicians.directory
        if person_id not in directory.people:
            return "This person is not in the record."
        name = directory.called(person_id, day)
        part = self._part(person_id, day)
        if part:
            return f"{name} {part}, so somebody else has to decide."
        if person_id in self.quoted.get(item_id, frozenset()):
            return f"{name} is quoted in it, so somebody else has to decide."
        return ""

    def choices(self, day: date, item_id: int = 0) -> tuple[SignerChoice, ...]:
        """Who could be asked that day: members who may sign, then others who may, then members who may not, and why.

        Nobody thinks first of somebody who was an MP once; they are not offered, though they might sign.
        """
        directory = self.politicians.directory
        sitting = {seat.person.id for seat in directory.seats_on(day)}
        found = [
            (SignerChoice(one, directory.called(one, day), self.why_not(one, day, item_id)), one in sitting)
            for one in directory.people
        ]
        once_mp = {mp.person_id for mp in self.politicians.relationship.parliamentary.values()}
        offered = [
            (choice, sits)
            for choice, sits in found
            if sits or not (choice.why_not or choice.person_id in once_mp)
        ]
        return tuple(choice for choice, _ in sorted(offered, key=_those_who_may_first))

    def _part(self, person_id: int, day: date) -> str:
        """The part in public life that bars somebody, by what was public on the day itself."""
        status = replace(self.politicians, as_at=day).status(person_id, day)
        for part, says in BARRED.items():
            if part in status.parts:
                return says
        if self._was_mp(person_id, day):
            return "was the MP until Parliament was dissolved"
        if status.stands_down:
            return "is standing down"
        directory = self.politicians.directory
        if any(one.kind is PublicOffice.PARTY_OFFICER for one in directory.public_offices_of(person_id, day)):
            return "holds office in a party"
        return "sits as a politician" if directory.is_politician(person_id, day) else ""

    def _was_mp(self, person_id: int, day: date) -> bool:
        """Whether somebody was the MP whose seat nobody has filled since Parliament was dissolved."""
        relationship = self.politicians.relationship
        terms = relationship.terms
        for spell in self.politicians.between:
            terms = dissolved(terms, spell.starts) if spell.starts <= day else terms
        own = (mp.id for mp in relationship.parliamentary.values() if mp.person_id == person_id)
        return any(standing_after(terms, mp_id, day) for mp_id in own)


def quoted_in(names: Iterable[PublicityName]) -> dict[int, frozenset[int]]:
    """By item, those who are quoted in it."""
    quoted: dict[int, set[int]] = {}
    for one in names:
        if QUOTED in ways_in(one.how):
            quoted.setdefault(one.item_id, set()).add(one.person_id)
    return {item_id: frozenset(people) for item_id, people in quoted.items()}


def _those_who_may_first(offered: tuple[SignerChoice, bool]) -> tuple[bool, bool, str, str]:
    choice, sits = offered
    return bool(choice.why_not), not sits, choice.name.split()[-1].casefold(), choice.name.casefold()
