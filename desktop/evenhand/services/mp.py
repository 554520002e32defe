"""What a secretary keeps of the relationship with the Member of Parliament."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.members.facts import Person
from evenhand.domain.mp.facts import Engagement, Mp, MpTerm, StanceAssessment
from evenhand.domain.partnership.facts import Constituency
from evenhand.domain.refusals import Refusal
from evenhand.domain.spells import overlap
from evenhand.domain.vocabulary import Planned, TermEnd
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.mp import MpTermRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.members import put_person
from evenhand.services.saving import put, required


@dataclass(frozen=True, slots=True)
class Relationship:
    """All that is kept about MPs, present and former."""

    people: dict[int, Person]
    mps: dict[int, Mp]
    terms: tuple[MpTerm, ...]
    engagements: tuple[Engagement, ...]
    stances: tuple[StanceAssessment, ...]
    constituencies: dict[int, Constituency]


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
    if term.ends is not None and term.ends < term.starts:
        raise Refusal(
            f"The term ends before it begins. Give a date after {say_day(term.starts)}.", field="ends"
        )
    if term.ends is not None and term.ended_by is None:
        raise Refusal("Say how the term came to its end.", field="ended_by")
    for other in all_of(session, MpTerm, MpTermRow.constituency_id == term.constituency_id):
        if other.id != term.id and overlap(other, term):
            raise Refusal(
                f"The seat is filled from {say_day(other.starts)}. End that term first.", field="starts"
            )
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
        Refusal: it has no title or kind, or was held on a day still to come.
    """
    required(engagement.title, field="title", says="Give it a few words, such as Walkabout, Old Wharf steps.")
    if not engagement.kinds:
        raise Refusal("Choose one kind or more: informing, publicity, working together.", field="kinds")
    if engagement.status is Planned.HELD and engagement.on > today:
        raise Refusal(
            f"{say_day(engagement.on)} is still to come, so it is planned, not held.", field="status"
        )
    if engagement.led_from_id == engagement.id and engagement.id:
        raise Refusal("An engagement cannot lead to itself.", field="led_from_id")
    if engagement.follow_up_by is not None and not engagement.follow_up.strip():
        raise Refusal("Say what is to be done by then.", field="follow_up")
    return put(session, engagement)


def save_stance(partnership: Partnership, stance: StanceAssessment, *, today: date) -> int:
    """Record how the MP is judged to regard the work, with what was seen (MP3)."""
    if stance.judged_on > today:
        raise Refusal("A judgement cannot be dated in the future.", field="judged_on")
    required(
        stance.evidence, field="evidence", says="Say what was seen or said. The person may ask to see this."
    )
    with partnership.change("Stance of the MP") as unit:
        return put(unit.session, stance)
