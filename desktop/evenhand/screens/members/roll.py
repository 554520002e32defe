"""The roll: everybody the file knows on a day, as the rows of the list.

Voting members first, then those without a vote, those who left, and others whom the file knows, such as guests. Whoever
joins later than the day is not there yet.
"""

from collections.abc import Iterable
from datetime import date

from evenhand.domain.guidance.findings import Finding, Severity
from evenhand.domain.members.directory import Directory
from evenhand.domain.members.facts import Membership
from evenhand.domain.spells import holds_on
from evenhand.domain.vocabulary import Capacity
from evenhand.domain.words import say_day
from evenhand.screens.shared.words import (
    DOT,
    last_spell,
    say_office,
    say_public_office,
    stands_for,
)
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.list_rows import ListRow, fold

VOTING, NO_VOTE, FORMER, OTHERS = "Voting members", "Without a vote", "Former members", "Others in this file"
GROUPS = (VOTING, NO_VOTE, FORMER, OTHERS)
MARKS = {Severity.ACT_NOW: Mark.HOLD, Severity.LOOK_AT: Mark.CARE, Severity.TO_KNOW: Mark.KNOW}


def roll(directory: Directory, findings: Iterable[Finding], day: date) -> list[ListRow]:
    """The rows of a day: by group, then by name as it is said on that day."""
    about: dict[str, list[Finding]] = {}
    for finding in findings:
        about.setdefault(finding.about, []).append(finding)
    known = (one for one in directory.people if is_known(directory, one, day))
    rows = [_row(directory, one, about.get(f"person:{one}", []), day) for one in known]
    return sorted(rows, key=_order)


def is_known(directory: Directory, person_id: int, day: date) -> bool:
    """Whether somebody was on the roll by that day, or is no member at all."""
    spells = directory.memberships_of(person_id)
    return not spells or any(one.starts <= day for one in spells)


def _order(row: ListRow) -> tuple[int, str]:
    return GROUPS.index(row.group), fold(row.title)


def _row(directory: Directory, person_id: int, findings: list[Finding], day: date) -> ListRow:
    person, membership = directory.people[person_id], last_spell(directory, person_id, day)
    worst = findings[0].severity if findings else None
    count = len(findings)
    offices = [say_office(one) for one in directory.offices_of(person_id, day)]
    return ListRow(
        person_id,
        directory.called(person_id, day),
        _second(directory, person_id, membership, day),
        value=", ".join(offices),
        reason=f"{count} finding{'s' if count > 1 else ''}" if count else "",
        mark=MARKS[worst] if worst else None,
        mark_says=str(worst) if worst else "",
        group=_group(membership, day),
        kinds=frozenset({membership.capacity}) if membership else frozenset(),
        finds=" ".join((person.called, person.email, person.neighbourhood)),
    )


def _group(membership: Membership | None, day: date) -> str:
    if membership is None:
        return OTHERS
    if not holds_on(membership, day):
        return FORMER
    return VOTING if membership.votes else NO_VOTE


def _second(directory: Directory, person_id: int, membership: Membership | None, day: date) -> str:
    if membership is None:
        held = directory.public_offices_of(person_id, day)
        return say_public_office(held[0], dict(directory.councils)) if held else "Not a member"
    if membership.ends is not None and membership.ends < day:
        return f"{membership.capacity.label}{DOT}left {say_day(membership.ends)}"
    whence = stands_for(directory, membership, day)
    if membership.capacity is Capacity.ORGANISATION:
        return whence
    return DOT.join(filter(None, (membership.capacity.label, whence)))
