"""What a secretary keeps of the relationship with the Member of Parliament."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.members.facts import Person
from evenhand.domain.mp.checks import check_stance
from evenhand.domain.mp.facts import Engagement, Mp, MpTerm, StanceAssessment
from evenhand.domain.mp.record_facts import StanceEvidence
from evenhand.domain.mp.vocabulary import ElectedBy
from evenhand.domain.partnership.facts import Constituency
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.mp import StanceRow
from evenhand.records.rows.mp_record import StanceEvidenceRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.members import put_person
from evenhand.services.mp_beside import Beside, read_beside
from evenhand.services.mp_terms import begin_term, put_term, terms_known
from evenhand.services.saving import kept, put


@dataclass(frozen=True, slots=True)
class Relationship:
    """All that is kept about MPs, present and former."""

    people: dict[int, Person]
    mps: dict[int, Mp]
    terms: tuple[MpTerm, ...]
    engagements: tuple[Engagement, ...]
    stances: tuple[StanceAssessment, ...]
    constituencies: dict[int, Constituency]
    beside: Beside

    @property
    def parliamentary(self) -> dict[int, Mp]:
        """Those who are, were or may become MPs, by key: contacts are none of them."""
        return {key: mp for key, mp in self.mps.items() if key not in self.beside.contacts}

    def is_contact(self, mp_id: int) -> bool:
        """Whether somebody is an officer, a funder or the like, and no MP."""
        return mp_id in self.beside.contacts

    def name(self, mp_id: int) -> str:
        """The bare name of whomever engagements are kept with."""
        return self.people[self.mps[mp_id].person_id].name


def relationship(partnership: Partnership) -> Relationship:
    """All that is kept about MPs."""
    with partnership.reading() as session:
        return read_relationship(session)


def read_relationship(session: Session, day: date | None = None) -> Relationship:
    """The same, read in an open session; with a day, its terms are over where a dissolution was public by then.

    There is no MP from a dissolution on, whether or not anybody has ended the terms in the record yet.
    """
    return Relationship(
        {person.id: person for person in all_of(session, Person)},
        {mp.id: mp for mp in all_of(session, Mp)},
        tuple(all_of(session, MpTerm, order="starts")) if day is None else terms_known(session, day),
        tuple(all_of(session, Engagement, order="on")),
        tuple(all_of(session, StanceAssessment, order="judged_on")),
        {one.id: one for one in all_of(session, Constituency)},
        read_beside(session),
    )


def add_mp(
    partnership: Partnership, person: Person, mp: Mp, term: MpTerm, elected_by: ElectedBy | None = None
) -> int:
    """Add an MP with a first term, begun by an election where that is told; give the MP's key."""
    with partnership.change(f"Add the MP {person.name.strip()}") as unit:
        return put_mp(unit.session, person, mp, term, elected_by)


def put_mp(
    session: Session, person: Person, mp: Mp, term: MpTerm, elected_by: ElectedBy | None = None
) -> int:
    """Add an MP within a larger change."""
    person_id = put_person(session, person)
    mp_id = put(session, replace(mp, person_id=person_id))
    own = replace(term, mp_id=mp_id)
    if elected_by is None:
        put_term(session, own)
    else:
        begin_term(session, own, elected_by)
    return mp_id


def save_mp(partnership: Partnership, person: Person, mp: Mp) -> None:
    """Correct what is held about an MP."""
    with partnership.change(f"Correct {person.name.strip()}") as unit:
        put_person(unit.session, person)
        put(unit.session, mp)


def save_stance(
    partnership: Partnership,
    stance: StanceAssessment,
    *,
    today: date,
    evidence: StanceEvidence | None = None,
) -> int:
    """Record how the MP is judged to regard the work, with what was seen, and how sure the judge was (MP3)."""
    check_stance(stance, today)
    with partnership.change("Stance of the MP") as unit:
        key = put(unit.session, stance)
        if evidence is not None:
            held = all_of(unit.session, StanceEvidence, StanceEvidenceRow.stance_id == key)
            put(unit.session, replace(evidence, id=held[0].id if held else 0, stance_id=key))
        return key


def remove_stance(partnership: Partnership, stance_id: int) -> None:
    """Take away a judgement that was entered by mistake, or that nobody may keep any longer, with what it rested on.

    Raises:
        Refusal: it is no longer there.
    """
    with partnership.change("Stance of the MP: a judgement taken away") as unit:
        session = unit.session
        kept(session, StanceAssessment, stance_id)
        for one in all_of(session, StanceEvidence, StanceEvidenceRow.stance_id == stance_id):
            session.delete(session.get_one(StanceEvidenceRow, one.id))
        session.flush()
        session.delete(session.get_one(StanceRow, stance_id))
