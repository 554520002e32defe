"""How the shares of the seats went over a period, read when somebody asks and kept nowhere."""

from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.members.balance_lines import Line, lines
from evenhand.domain.members.facts import GroupMember, MemberGroup
from evenhand.domain.members.noticing.record import MemberRecord
from evenhand.domain.members.over_time import over_time
from evenhand.domain.members.what_changed import what_changed
from evenhand.domain.partnership.facts import Identity, RuleOverride
from evenhand.domain.partnership.rulebook import RuleBook, in_force
from evenhand.domain.refusals import Refusal
from evenhand.domain.spells import months_after
from evenhand.records.reading.facts import all_of
from evenhand.services.members import read_directory
from evenhand.services.rules import minuted, shipped

MONTHS = 36


def usual_start(session: Session, day: date) -> date:
    """The day three years before another, or that on which the first member began where it is later."""
    first = [one.starts for one in read_directory(session).memberships if one.starts <= day]
    return max(months_after(day, -MONTHS), min(first, default=day))


def lines_over_time(
    session: Session, starts: date, day: date, *, confidential: bool = False
) -> tuple[Line, ...]:
    """Each share of the period by itself, with the rules of each day and with what changed, by name.

    `confidential` adds neighbourhoods, households and named sets.

    Raises:
        Refusal: the period ends before it starts.
    """
    if starts > day:
        raise Refusal("The period ends before it starts. Give an earlier first day.", field="starts")
    record = _record(session)
    period = over_time(record, starts, day, confidential=confidential)
    changed = {one: what_changed(record, one, confidential=confidential) for one in period.days}
    return lines(period, _books(session, starts, day), changed)


def _record(session: Session) -> MemberRecord:
    return MemberRecord(
        directory=read_directory(session),
        groups=all_of(session, MemberGroup, order="name"),
        group_members=all_of(session, GroupMember),
    )


def _books(session: Session, starts: date, ends: date) -> list[tuple[date, RuleBook]]:
    """The rules from the first day, and from each later one on which a value, or its adoption, begins or falls."""
    whole = shipped(all_of(session, Identity)[0].rule_book)
    overrides, decided = all_of(session, RuleOverride), minuted(session)
    turns = {one.starts for one in overrides} | {one.held_on for one in decided.values()}
    turns |= {one.rescinded_on for one in decided.values() if one.rescinded_on is not None}
    days = (starts, *sorted(day for day in turns if starts < day <= ends))
    return [(day, in_force(whole, overrides, decided, day)) for day in days]
