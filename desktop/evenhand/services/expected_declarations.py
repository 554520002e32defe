"""Expected declarations, read from the register, the agenda and what its items are about (PP2)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy.orm import Session

from evenhand.domain.grants.facts import Applicant, Application
from evenhand.domain.grants.record_facts import ApplicantAlias, ApplicantOfficer
from evenhand.domain.meetings.expected import (
    Business,
    ExpectedDeclaration,
    Part,
    Subject,
    expected_declarations,
)
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import AgendaItem, WrittenDecision
from evenhand.domain.members.review_facts import Action
from evenhand.domain.publicity.facts import PublicityItem
from evenhand.records.reading.facts import all_of
from evenhand.services.agendas import agenda
from evenhand.services.members import read_directory
from evenhand.services.saving import kept
from evenhand.services.standing_members import read_members, words_here

ROUNDS = ("grant_round", "round")
OfApplicant = TypeVar("OfApplicant", ApplicantAlias, ApplicantOfficer)


@dataclass(frozen=True, slots=True)
class _Records:
    """What items may be about."""

    applications: Mapping[int, Application]
    applicants: Mapping[int, Applicant]
    aliases: Mapping[int, list[ApplicantAlias]]
    officers: Mapping[int, list[ApplicantOfficer]]
    wordings: Mapping[str, str]


def expected(session: Session, meeting_id: int) -> tuple[ExpectedDeclaration, ...]:
    """Whose interests are to be expected in which item of a meeting, by the register as it stands on its day."""
    meeting = kept(session, Meeting, meeting_id)
    items = agenda(session, meeting_id)
    records = _read(session)
    businesses = [Business(item, tuple(dict.fromkeys(_subjects(item, records)))) for item in items]
    return expected_declarations(businesses, read_members(session).on(meeting.held_on), words_here(session))


def expected_in_writing(session: Session, written: WrittenDecision) -> tuple[ExpectedDeclaration, ...]:
    """Whose interests are to be expected in a decision in writing, by the register on the day it was sent."""
    item = AgendaItem(meeting_id=0, position=0, title=written.wording, about=written.about)
    asked = Subject(Part.TITLE, written.wording, called="what is asked")
    subjects = (asked, *_applied(item, _read(session)))
    found = expected_declarations(
        [Business(item, subjects)], read_members(session).on(written.sent_on), words_here(session)
    )
    asked_ids = {seat.person.id for seat in read_directory(session).voting_on(written.sent_on)}
    return tuple(one for one in found if one.person.id in asked_ids)


def _read(session: Session) -> _Records:
    wordings = {f"written_decision:{one.id}": one.wording for one in all_of(session, WrittenDecision)}
    wordings |= {f"action:{one.id}": one.says for one in all_of(session, Action)}
    wordings |= {f"publicity_item:{one.id}": one.title for one in all_of(session, PublicityItem)}
    return _Records(
        {one.id: one for one in all_of(session, Application)},
        {one.id: one for one in all_of(session, Applicant)},
        _by_applicant(all_of(session, ApplicantAlias)),
        _by_applicant(all_of(session, ApplicantOfficer)),
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
        yield from _beside(applicant, records)


def _beside(applicant: Applicant, records: _Records) -> Iterator[Subject]:
    """The other names of an applicant, its officers, and the bodies that these act for."""
    for alias in records.aliases.get(applicant.id, ()):
        yield Subject(Part.APPLICANT, alias.name, called="another name of the applicant")
    for officer in records.officers.get(applicant.id, ()):
        role = f"the applicant's {officer.role.strip().lower() or 'officer'}"
        yield Subject(Part.CONTACT, officer.name, called=role)
        if officer.organisation.strip():
            yield Subject(Part.APPLICANT, officer.organisation, called=f"a body that {role} acts for")


def _by_applicant(facts: Iterable[OfApplicant]) -> dict[int, list[OfApplicant]]:
    found: dict[int, list[OfApplicant]] = {}
    for one in facts:
        found.setdefault(one.applicant_id, []).append(one)
    return found


def _applications(item: AgendaItem, records: _Records) -> list[Application]:
    kind, _, key = item.about.partition(":")
    if not key.isdigit():
        return []
    if kind in ROUNDS:
        return [one for one in records.applications.values() if one.round_id == int(key)]
    one = records.applications.get(int(key)) if kind == "application" else None
    return [one] if one is not None else []
