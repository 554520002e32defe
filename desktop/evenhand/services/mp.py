"""What a secretary keeps of the relationship with the Member of Parliament."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.members.facts import Person
from evenhand.domain.mp.checks import check_engagement, check_stance, check_term
from evenhand.domain.mp.facts import Engagement, Mp, MpTerm, StanceAssessment
from evenhand.domain.partnership.facts import Constituency
from evenhand.domain.vocabulary import TermEnd
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of, one_of
from evenhand.records.rows.mp import MpTermRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.members import put_person
from evenhand.services.mp_beside import Beside, read_beside
from evenhand.services.saving import put


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


def relationship(partnership: Partnership) -> Relationship:
    """All that is kept about MPs."""
    with partnership.reading() as session:
        return read_relationship(session)


def read_relationship(session: Session) -> Relationship:
    """The same, read in an open session."""
    return Relationship(
        {person.id: person for person in all_of(session, Person)},
        {mp.id: mp for mp in all_of(session, Mp)},
        tuple(all_of(session, MpTerm, order="starts")),
        tuple(all_of(session, Engagement, order="on")),
        tuple(all_of(session, StanceAssessment, order="judged_on")),
        {one.id: one for one in all_of(session, Constituency)},
        read_beside(session),
    )


def add_mp(partnership: Partnership, person: Person, mp: Mp, term: MpTerm) -> int:
    """Add an MP with a first term; give the MP's key."""
    with partnership.change(f"Add the MP {person.name.strip()}") as unit:
        return put_mp(unit.session, person, mp, term)


def put_mp(session: Session, person: Person, mp: Mp, term: MpTerm) -> int:
    """Add an MP within a larger change."""
    person_id = put_person(session, person)
    mp_id = put(session, replace(mp, person_id=person_id))
    put_term(session, replace(term, mp_id=mp_id))
    return mp_id


def save_mp(partnership: Partnership, person: Person, mp: Mp) -> None:
    """Correct what is held about an MP."""
    with partnership.change(f"Correct {person.name.strip()}") as unit:
        put_person(unit.session, person)
        put(unit.session, mp)


def save_term(partnership: Partnership, term: MpTerm) -> int:
    """Add or correct a term; its last day is the day before a dissolution, or the day of another end."""
    with partnership.change("Term in Parliament") as unit:
        return put_term(unit.session, term)


def put_term(session: Session, term: MpTerm) -> int:
    """Add or correct a term within a larger change."""
    check_term(term, all_of(session, MpTerm, MpTermRow.constituency_id == term.constituency_id))
    return put(session, term)


def record_dissolution(partnership: Partnership, *, dissolved_on: date) -> int:
    """End every running term on the day before Parliament is dissolved: from then on there are no MPs."""
    last_day = date.fromordinal(dissolved_on.toordinal() - 1)
    with partnership.change(f"Parliament dissolved, {say_day(dissolved_on)}") as unit:
        running = [t for t in all_of(unit.session, MpTerm) if t.ends is None and t.starts < dissolved_on]
        for term in running:
            put_term(unit.session, replace(term, ends=last_day, ended_by=TermEnd.DISSOLUTION))
        return len(running)


def save_engagement(partnership: Partnership, engagement: Engagement, *, today: date) -> int:
    """Add or correct an engagement."""
    verb = "Correct" if engagement.id else "Add"
    with partnership.change(f"{verb} engagement: {engagement.title.strip()}") as unit:
        return put_engagement(unit.session, engagement, today=today)


def put_engagement(session: Session, engagement: Engagement, *, today: date) -> int:
    """Add or correct an engagement within a larger change.

    Raises:
        Refusal: it has no title or kind, or its days do not fit together.
    """
    led_from = engagement.led_from_id
    came_from = one_of(session, Engagement, led_from) if led_from and led_from != engagement.id else None
    check_engagement(engagement, came_from, today)
    return put(session, engagement)


def save_stance(partnership: Partnership, stance: StanceAssessment, *, today: date) -> int:
    """Record how the MP is judged to regard the work, with what was seen (MP3)."""
    check_stance(stance, today)
    with partnership.change("Stance of the MP") as unit:
        return put(unit.session, stance)
