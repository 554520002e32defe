"""What the page of conflicts shows of one application, read at one go."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from evenhand.domain.grants.facts import Application, was_undecided
from evenhand.domain.grants.record_facts import GrantConflict
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import AgendaItem, DeclaredInterest
from evenhand.domain.meetings.vocabulary import ConflictHandling
from evenhand.domain.meetings.written import handling_of
from evenhand.domain.members.directory import Directory
from evenhand.records.reading.facts import ROWS, all_of
from evenhand.records.unit_of_work import Partnership
from evenhand.services.grants.beside import GrantsBeside
from evenhand.services.grants.conflicts import Conflicts, conflict_states, read_ground
from evenhand.services.grants.reading import Grants
from evenhand.services.rules import rule_book
from evenhand.services.standing_conflicts import abouts_of


@dataclass(frozen=True, slots=True)
class WrittenDown:
    """An item about an application in which the member's interest is written down: when, where, how it is handled."""

    held_on: date
    position: int
    handling: ConflictHandling


@dataclass(frozen=True, slots=True)
class ConflictBook:
    """The conflicts of an application, where each was written down, and what the rule book asks.

    `asked` is None where the rule book says nothing. `officers` is how many who act for the applicant are recorded,
    `is_open` that the application waits for its decision.
    """

    conflicts: Conflicts
    written: Mapping[int, tuple[WrittenDown, ...]]
    asked: ConflictHandling | None
    directory: Directory
    officers: int
    is_open: bool


def conflict_book(
    partnership: Partnership, found: Grants, beside: GrantsBeside, application: Application, day: date
) -> ConflictBook:
    """The conflicts of an application as they stand on a day; what was read of grants is not read again."""
    with partnership.reading() as session:
        ground = read_ground(session, found, beside)
        conflicts = conflict_states(ground, [application], day)[application.id]
        people = {one.person_id for one in conflicts.in_conflict}
        declared = all_of(session, DeclaredInterest, ROWS[DeclaredInterest].person_id.in_(people))
        about = ROWS[AgendaItem].about.in_(abouts_of(session, application.id))
        items = {one.id: one for one in all_of(session, AgendaItem, about)} if declared else {}
        meetings = {one.id: one for one in all_of(session, Meeting)} if declared else {}
        asked = handling_of(rule_book(session, day))
    return ConflictBook(
        conflicts,
        {one.id: _written(one, declared, items, meetings) for one in conflicts.in_conflict},
        asked,
        ground.members.directory,
        len(beside.officers.get(application.applicant_id, ())),
        was_undecided(application, day),
    )


def _written(
    conflict: GrantConflict,
    declared: list[DeclaredInterest],
    items: Mapping[int, AgendaItem],
    meetings: Mapping[int, Meeting],
) -> tuple[WrittenDown, ...]:
    found = (
        WrittenDown(meetings[one.meeting_id].held_on, items[one.item_id].position, one.handling)
        for one in declared
        if one.person_id == conflict.person_id and one.item_id in items
    )
    return tuple(sorted(set(found), key=_when))


def _when(one: WrittenDown) -> tuple[date, int]:
    return one.held_on, one.position
