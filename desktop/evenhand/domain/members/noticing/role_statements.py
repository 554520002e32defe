"""Has everybody with two hats signed when they wear which (PP3)?

A statement is wanted of each councillor, of each member who holds another public office, and of an MP who is a member.
It runs out on its last day, and is out of date as soon as an office changes after it was signed.
"""

from collections.abc import Iterable
from datetime import date

from evenhand.domain.guidance.findings import Finding, Part, Severity
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.directory import Directory, Seat
from evenhand.domain.members.facts import OfficeHeld, PublicOfficeHeld, RoleStatement
from evenhand.domain.members.noticing.record import MemberRecord
from evenhand.domain.vocabulary import Capacity
from evenhand.domain.words import say_day


def has_two_hats(seat: Seat, *, is_mp: bool) -> bool:
    """Whether a member is something in public life beside, so that it must be clear when they are which."""
    return seat.membership.capacity is Capacity.COUNCILLOR or bool(seat.public_offices) or is_mp


@keeps("PP3")
def role_statements_wanted(record: MemberRecord, day: date) -> list[Finding]:
    """The members with two hats whose statement is missing, has run out, or is older than an office."""
    latest: dict[int, RoleStatement] = {}
    for one in sorted(record.role_statements, key=_signed):
        if one.signed_on <= day:
            latest[one.person_id] = one
    return [
        finding
        for seat in record.directory.seats_on(day)
        if has_two_hats(seat, is_mp=record.is_mp(seat.person.id, day))
        for finding in _wanted(seat, latest.get(seat.person.id), record.directory, day)
    ]


def _wanted(seat: Seat, last: RoleStatement | None, directory: Directory, day: date) -> list[Finding]:
    whose = f"the role statement of {seat.called}"
    if last is None:
        says = f"{seat.called} has signed no role statement."
        return [
            _finding(seat, Severity.ACT_NOW, says, "It says when each hat is worn.", f"Have {whose} signed")
        ]
    signed = f"Signed {say_day(last.signed_on)} and good until {say_day(last.good_until)}."
    if last.good_until < day:
        says = f"The role statement of {seat.called} has run out."
        return [_finding(seat, Severity.ACT_NOW, says, signed, f"Renew {whose}", _parts(last))]
    changed = _changed_after(last.signed_on, seat.person.id, directory, day)
    if changed is None:
        return []
    says = f"The role statement of {seat.called} is older than a change of office."
    evidence = f"{signed} An office changed on {say_day(changed)}."
    return [_finding(seat, Severity.LOOK_AT, says, evidence, f"Renew {whose}", _parts(last))]


def _finding(
    seat: Seat, severity: Severity, says: str, evidence: str, step: str, parts: tuple[Part, ...] = ()
) -> Finding:
    return Finding(
        "PP3",
        severity,
        says,
        evidence,
        step,
        about=f"person:{seat.person.id}",
        parts=parts,
        kind="role-statement",
        opens=f"person:{seat.person.id}/role",
    )


def _parts(last: RoleStatement) -> tuple[Part, ...]:
    return (
        Part("Hats", last.hats),
        Part("Signed", say_day(last.signed_on)),
        Part("Good until", say_day(last.good_until)),
    )


def _changed_after(signed_on: date, person_id: int, directory: Directory, day: date) -> date | None:
    """The first day after signing, up to the day, on which an office of the person began or was over."""
    held: list[OfficeHeld | PublicOfficeHeld] = [
        one for one in (*directory.offices, *directory.public_offices) if one.person_id == person_id
    ]
    return min((one for one in _turns(held) if signed_on < one <= day), default=None)


def _turns(held: Iterable[OfficeHeld | PublicOfficeHeld]) -> Iterable[date]:
    """The days on which an office began, and those on which one was over for the first time."""
    for one in held:
        yield one.starts
        if one.ends is not None:
            yield date.fromordinal(one.ends.toordinal() + 1)


def _signed(one: RoleStatement) -> tuple[date, int]:
    return one.signed_on, one.id
