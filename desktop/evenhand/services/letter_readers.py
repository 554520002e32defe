"""Who reads a letter on a day (an MP, a former MP, somebody who stands, another contact), and how to address them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.elections.status import PublicPart
from evenhand.domain.members.facts import Person
from evenhand.domain.mp.addressing import Addressed, addressed
from evenhand.domain.mp.facts import MpTerm
from evenhand.domain.mp.letters import Reader
from evenhand.domain.mp.seat import is_mp
from evenhand.domain.mp.vocabulary import LetterBy
from evenhand.domain.spells import holds_on
from evenhand.domain.vocabulary import TermEnd
from evenhand.services.politicians import Politicians, read_politicians
from evenhand.services.terms_known import terms_known


@dataclass(frozen=True, slots=True)
class ReaderOf:
    """Somebody as the reader of a letter of a day; `mp_id` is None where no relationship is kept with them.

    `died_on` is the day on which a term ended by death, once it is past.
    """

    person: Person
    mp_id: int | None
    reader: Reader
    addressed: Addressed
    seat: str
    goes_by: LetterBy
    email: str
    was_mp: bool = False
    died_on: date | None = None

    @property
    def is_mp(self) -> bool:
        """Whether the reader is an MP on the day."""
        return self.reader is Reader.MP

    @property
    def address(self) -> str:
        """The lines of the envelope."""
        own = [line.strip() for line in self.person.address.splitlines() if line.strip()]
        lines = self.addressed.envelope
        return "\n".join(lines if len(lines) > 1 else (*lines, *own))

    @property
    def called(self) -> tuple[str, ...]:
        """The names and titles by which the letter may speak of its reader without being asked about it."""
        names = [self.person.name, self.addressed.name, self.addressed.salutation.removeprefix("Dear ")]
        if self.reader is Reader.MP:
            names += [f"the MP for {self.seat}", f"Member of Parliament for {self.seat}"]
        return tuple(filter(None, names))


def reader_of(session: Session, person_id: int, day: date) -> ReaderOf:
    """The reader that somebody is of a letter of that day."""
    return reader_among(read_politicians(session, day), terms_known(session, day), person_id, day)


def reader_among(politicians: Politicians, terms: Sequence[MpTerm], person_id: int, day: date) -> ReaderOf:
    """The same, where the politicians and the terms known by the day have been read already."""
    kept = politicians.relationship
    person = kept.people[person_id]
    mp_id = next((one.id for one in kept.mps.values() if one.person_id == person_id), None)
    profile = kept.beside.profiles.get(mp_id) if mp_id else None
    prefers = kept.mps[mp_id].prefers.casefold() if mp_id else ""
    own = [one for one in terms if one.mp_id == mp_id]
    seats = [one for one in own if holds_on(one, day)]
    office = profile if seats or not own else None  # the office goes with the seat
    email = (office.office_email if office else "") or person.email
    return ReaderOf(
        person=person,
        mp_id=mp_id,
        reader=_reader(politicians, person_id, mp_id, terms, day),
        addressed=addressed(person.name, profile, terms, mp_id or 0, day),
        seat=kept.constituencies[seats[-1].constituency_id].name if seats else "",
        goes_by=LetterBy.EMAIL if "email" in prefers.replace("-", "") and email else LetterBy.POST,
        email=email,
        was_mp=not seats and any(one.starts <= day for one in own),
        died_on=_died_before(own, day),
    )


def _died_before(own: Sequence[MpTerm], day: date) -> date | None:
    ended = (one.ends for one in own if one.ended_by is TermEnd.DEATH)
    return next((on for on in ended if on is not None and on < day), None)


def _reader(
    politicians: Politicians, person_id: int, mp_id: int | None, terms: Sequence[MpTerm], day: date
) -> Reader:
    own = [one for one in terms if one.mp_id == mp_id]
    if mp_id is not None and is_mp(own, mp_id, day):
        return Reader.MP
    if PublicPart.CANDIDATE in politicians.status(person_id, day).parts:
        return Reader.CANDIDATE
    return Reader.FORMER_MP if own else Reader.CONTACT
