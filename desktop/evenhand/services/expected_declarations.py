"""Expected declarations, read from the register, the agenda and what its items are about (PP2)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from sqlalchemy.orm import Session

from evenhand import shelf
from evenhand.domain.grants.facts import Applicant, Application
from evenhand.domain.meetings.bodies import NameWords, read_name_words
from evenhand.domain.meetings.expected import (
    Business,
    ExpectedDeclaration,
    Part,
    Standing,
    Subject,
    expected_declarations,
)
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import AgendaItem, WrittenDecision
from evenhand.domain.members.directory import Directory
from evenhand.domain.members.interest_checks import is_current
from evenhand.domain.members.interest_facts import Interest
from evenhand.domain.members.review_facts import Action
from evenhand.domain.partnership.facts import Constituency, Council, Identity, Ward
from evenhand.domain.publicity.facts import PublicityItem
from evenhand.domain.spells import months_after
from evenhand.records.reading.facts import all_of
from evenhand.services.agendas import agenda
from evenhand.services.members import read_directory
from evenhand.services.saving import kept

YEAR = 12
ROUNDS = ("grant_round", "round")


@dataclass(frozen=True, slots=True)
class _Records:
    """What items may be about."""

    applications: Mapping[int, Application]
    applicants: Mapping[int, Applicant]
    wordings: Mapping[str, str]


@cache
def shipped_words() -> NameWords:
    """The words by which names of bodies are compared."""
    return read_name_words(shelf.read_toml("meetings/names.toml"))


def expected(session: Session, meeting_id: int) -> tuple[ExpectedDeclaration, ...]:
    """Whose interests are to be expected in which item of a meeting, by the register as it stands on its day."""
    meeting = kept(session, Meeting, meeting_id)
    items = agenda(session, meeting_id)
    records = _read(session)
    businesses = [Business(item, tuple(_subjects(item, records))) for item in items]
    return expected_declarations(businesses, members_on(session, meeting.held_on), words_here(session))


def expected_in_writing(session: Session, written: WrittenDecision) -> tuple[ExpectedDeclaration, ...]:
    """Whose interests are to be expected in a decision in writing, by the register on the day it was sent."""
    item = AgendaItem(meeting_id=0, position=0, title=written.wording, about=written.about)
    asked = Subject(Part.TITLE, written.wording, called="what is asked")
    subjects = (asked, *_applied(item, _read(session)))
    found = expected_declarations(
        [Business(item, subjects)], members_on(session, written.sent_on), words_here(session)
    )
    asked_ids = {seat.person.id for seat in read_directory(session).voting_on(written.sent_on)}
    return tuple(one for one in found if one.person.id in asked_ids)


def members_on(session: Session, day: date) -> list[Standing]:
    """Everybody who sits on a day, with their interests and councils."""
    directory = read_directory(session)
    interests = all_of(session, Interest)
    current = _by_person(one for one in interests if is_current(one, day))
    over = _by_person(one for one in interests if _just_over(one, day))
    return [
        Standing(
            seat,
            tuple(current.get(seat.person.id, ())),
            tuple(_councils(directory, seat.person.id, day)),
            tuple(over.get(seat.person.id, ())),
        )
        for seat in directory.seats_on(day)
    ]


def _by_person(interests: Iterable[Interest]) -> dict[int, list[Interest]]:
    found: dict[int, list[Interest]] = {}
    for one in interests:
        found.setdefault(one.person_id, []).append(one)
    return found


def _just_over(interest: Interest, day: date) -> bool:
    """Whether an interest that was declared by a day ended within the year before it."""
    ends = interest.ends
    return ends is not None and ends < day <= months_after(ends, YEAR) and interest.declared_on <= day


def words_here(session: Session) -> NameWords:
    """The words of names, with the places of the partnership's own area, which say nothing by themselves."""
    identity = all_of(session, Identity)[0]
    named: Iterable[Ward | Council | Constituency] = (
        *all_of(session, Ward),
        *all_of(session, Council),
        *all_of(session, Constituency),
    )
    return shipped_words().at([identity.name, identity.area, *(one.name for one in named)])


def _councils(directory: Directory, person_id: int, day: date) -> Iterator[str]:
    for office in directory.public_offices_of(person_id, day):
        if office.council_id is not None:
            yield directory.councils[office.council_id]


def _read(session: Session) -> _Records:
    wordings = {f"written_decision:{one.id}": one.wording for one in all_of(session, WrittenDecision)}
    wordings |= {f"action:{one.id}": one.says for one in all_of(session, Action)}
    wordings |= {f"publicity_item:{one.id}": one.title for one in all_of(session, PublicityItem)}
    return _Records(
        {one.id: one for one in all_of(session, Application)},
        {one.id: one for one in all_of(session, Applicant)},
        wordings,
    )


def _subjects(item: AgendaItem, records: _Records) -> Iterator[Subject]:
    """What an item is about: its title, the wording of its record, and the applications it decides on."""
    yield Subject(Part.TITLE, item.title)
    if item.about in records.wordings:
        yield Subject(Part.TITLE, records.wordings[item.about])
    yield from _applied(item, records)


def _applied(item: AgendaItem, records: _Records) -> Iterator[Subject]:
    """Who applied and for what, where an item is about applications."""
    for application in _applications(item, records):
        applicant = records.applicants[application.applicant_id]
        yield Subject(Part.APPLICANT, applicant.name)
        yield Subject(Part.PURPOSE, application.purpose)
        if applicant.contact.strip():
            yield Subject(Part.CONTACT, applicant.contact)


def _applications(item: AgendaItem, records: _Records) -> list[Application]:
    kind, _, key = item.about.partition(":")
    if not key.isdigit():
        return []
    if kind in ROUNDS:
        return [one for one in records.applications.values() if one.round_id == int(key)]
    one = records.applications.get(int(key)) if kind == "application" else None
    return [one] if one is not None else []
