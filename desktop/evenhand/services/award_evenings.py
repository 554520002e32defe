"""Award evenings: an event with the awards presented at it to the penny, and its guests in their capacity (MP9).

An evening is an event of its kind; its guests are those of the event and are asked under Publicity. Which awards are
presented stands with the awards. The election calendar has its word on the day and forbids nothing (PP5).
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.elections.activities import ActivityAnswer
from evenhand.domain.elections.status import PublicPart
from evenhand.domain.grants.facts import Award
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.publicity.facts import Event, EventGuest
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import EventKind, PartyStanding, Planned, PublicityKind
from evenhand.domain.words import say_count, say_day, say_pence
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.publicity import EventGuestRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.grants.announcing import put_award
from evenhand.services.grants.beside import GrantsBeside, read_grants_beside
from evenhand.services.grants.reading import Grants, read_grants
from evenhand.services.may_i_publish import answer_for_activity
from evenhand.services.politicians import Politicians, read_politicians
from evenhand.services.publicity import put_event
from evenhand.services.saving import kept

WITH_CANDIDATE = "event-with-candidate"


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody asked to an evening: what they are on its day ("councillor"), and their part there."""

    name: str
    capacity: str
    part: str
    is_candidate: bool


@dataclass(frozen=True, slots=True)
class Presented:
    """One award as it is presented: to whom, what for, how much."""

    award_id: int
    round_id: int
    reference: str
    applicant: str
    purpose: str
    awarded_pence: int

    @property
    def says(self) -> str:
        """The award as it is found in a list."""
        return f"{self.reference} {self.applicant}, {say_pence(self.awarded_pence)}"


@dataclass(frozen=True, slots=True)
class Evening:
    """One evening with its guests and the awards presented at it, by reference."""

    event: Event
    guests: tuple[Guest, ...]
    awards: tuple[Presented, ...]

    @property
    def total_pence(self) -> int:
        """The sum of the awards."""
        return sum(one.awarded_pence for one in self.awards)

    @property
    def says(self) -> str:
        """How many awards, and how much in all."""
        count = say_count(len(self.awards), "award")
        return (
            f"{count[0].upper()}{count[1:]}, {say_pence(self.total_pence)} in all"
            if self.awards
            else "No award chosen yet"
        )


def award_evenings(partnership: Partnership, day: date) -> tuple[Evening, ...]:
    """All evenings, the latest first, as known on a day."""
    with partnership.reading() as session:
        events = [one for one in all_of(session, Event, order="on") if one.kind is EventKind.AWARDS]
        found, beside = read_grants(session), read_grants_beside(session)
        asked, who = all_of(session, EventGuest), read_politicians(session, day)
        presented = _presentable(found, beside)
        awards = {one.id: one for one in found.awards.values()}
    return tuple(
        Evening(
            event,
            tuple(_guest(one, event, who) for one in asked if one.event_id == event.id),
            tuple(one for one in presented if awards[one.award_id].event_id == event.id),
        )
        for event in reversed(events)
    )


def presentable(partnership: Partnership, event_id: int) -> tuple[Presented, ...]:
    """The awards that can be presented at an evening: those that go on and are presented at no other."""
    with partnership.reading() as session:
        found, beside = read_grants(session), read_grants_beside(session)
    awards = {one.id: one for one in found.awards.values()}
    return tuple(
        one for one in _presentable(found, beside) if awards[one.award_id].event_id in (None, event_id)
    )


@keeps("PP5")
def calendar_word(partnership: Partnership, on: date, guests: Iterable[Guest]) -> ActivityAnswer:
    """What the election calendar says of presenting awards on a day: more where a candidate is asked (PP5)."""
    with partnership.reading() as session:
        if any(one.is_candidate for one in guests):
            return answer_for_activity(session, WITH_CANDIDATE, on)
        return answer_for_activity(session, PublicityKind.AWARD_ANNOUNCEMENT, on)


@keeps("MP9")
def save_evening(partnership: Partnership, event: Event, award_ids: Collection[int], *, today: date) -> int:
    """Add or correct an evening with the awards presented at it; whoever is asked to it stays asked.

    The awards of an evening that was held are announced on its day, unless they were before.

    Raises:
        Refusal: a title is missing, the evening is held before its day, or an award was made after it or is another
            evening's.
    """
    with partnership.change(f"Award evening: {event.title.strip()}") as unit:
        session = unit.session
        guests = all_of(session, EventGuest, EventGuestRow.event_id == event.id) if event.id else []
        asked = {one.person_id: one.part for one in guests}
        key = put_event(session, replace(event, kind=EventKind.AWARDS), asked, today=today)
        before = [one for one in all_of(session, Award) if one.event_id == key]
        for one in before:
            if one.id not in award_ids:
                put_award(session, replace(one, event_id=None))
        for award_id in award_ids:
            _present(session, kept(session, Award, award_id), replace(event, id=key))
        return key


def _present(session: Session, award: Award, event: Event) -> None:
    """Note that an award is presented at an evening."""
    if award.event_id not in (None, event.id):
        other = kept(session, Event, award.event_id)
        says = f"An award is presented on {say_day(other.on)} already. Take it off there first."
        raise Refusal(says, field="awards")
    if event.on < award.awarded_on:
        says = f"An award was made on {say_day(award.awarded_on)}, after that evening. Leave it out."
        raise Refusal(says, field="awards")
    announced = award.announced_on or (event.on if event.status is Planned.HELD else None)
    put_award(session, replace(award, event_id=event.id, announced_on=announced))


def _presentable(found: Grants, beside: GrantsBeside) -> list[Presented]:
    """The awards that go on, by reference; never one to a party."""
    made: list[Presented] = []
    for one in found.applications:
        award, applicant = found.awards.get(one.id), found.applicants[one.applicant_id]
        if award is None or applicant.party_standing is PartyStanding.PARTY:
            continue
        course = beside.courses.get(award.id)
        if course is None or course.ended_on is None:
            made.append(
                Presented(
                    award.id, one.round_id, one.reference, applicant.name, one.purpose, award.awarded_pence
                )
            )
    return made


def _guest(one: EventGuest, event: Event, who: Politicians) -> Guest:
    status = who.status(one.person_id, event.on)
    return Guest(
        who.directory.people[one.person_id].name,
        status.says,
        one.part,
        PublicPart.CANDIDATE in status.parts,
    )
