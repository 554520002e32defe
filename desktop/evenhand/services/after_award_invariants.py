"""What must be true of every award after its decision, whatever way the file's content came in."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from evenhand.domain.grants.breaches import of_award, open_ones
from evenhand.domain.grants.facts import Award
from evenhand.domain.grants.money_facts import AwardCourse, Breach
from evenhand.domain.guidance.keeping import keeps
from evenhand.records.file.verify import Check
from evenhand.services.grants.beside import GrantsBeside, read_grants_beside
from evenhand.services.grants.closing import say_not_closed
from evenhand.services.grants.reading import read_grants
from evenhand.services.member_invariants import check


def after_award_checks(session: Session) -> list[Check]:
    """Each invariant with whether it holds and a sentence that says so."""
    awards = {one.id: one for one in read_grants(session).awards.values()}
    beside = read_grants_beside(session)
    return [
        _courses(awards, beside.courses),
        _returns(beside),
        _money_back(awards, beside),
        _closed(awards, beside),
        _breaches(beside.breaches),
    ]


def _courses(awards: Mapping[int, Award], courses: Mapping[int, AwardCourse]) -> Check:
    """An award was made, offered, accepted and closed in that order."""
    faults = [
        f"award {key} was not made, offered, accepted and ended in that order"
        for key, went in courses.items()
        if not _in_turn(awards[key], went)
    ]
    return check("award-courses", faults, "Every award was offered, accepted and closed in that order.")


def _in_turn(award: Award, went: AwardCourse) -> bool:
    days = [award.awarded_on, went.offered_on, went.accepted_on, went.closed_on]
    known = [day for day in days if day is not None]
    gaps = went.offered_on is None and went.accepted_on is not None
    gaps = gaps or (went.accepted_on is None and went.closed_on is not None)
    return not gaps and known == sorted(known)


@keeps("PP13")
def _returns(beside: GrantsBeside) -> Check:
    """A declaration on party politics names who gave it, and what was excused has its reason (PP13)."""
    every = [one for those in beside.returns.values() for one in those]
    faults = [
        f"return {one.id} was declared by nobody"
        for one in every
        if _unnamed(one.no_politics_on, one.declared_by)
    ]
    faults += [
        f"return {one.id} was excused for no reason"
        for one in every
        if _unnamed(one.excused_on, one.excused_because)
    ]
    return check("returns", faults, "Every return that was declared or excused says by whom or why (PP13).")


def _unnamed(day: object, words: str) -> bool:
    return day is not None and not words.strip()


@keeps("PP12")
def _money_back(awards: Mapping[int, Award], beside: GrantsBeside) -> Check:
    """No more came back of an award than was paid (PP12)."""
    faults = [
        f"more came back of award {key} than was paid"
        for key, back in beside.back.items()
        if sum(one.pence for one in back) > awards[key].paid_pence
    ]
    return check("money-back", faults, "No more came back of any award than was paid (PP12).")


@keeps("PP13")
def _closed(awards: Mapping[int, Award], beside: GrantsBeside) -> Check:
    """An award that was closed was paid, its returns are complete, and nothing of it is due back (PP13)."""
    closed = [key for key, went in beside.courses.items() if went.closed_on and went.ended_on is None]
    faults = [
        f"award {key} was closed too early ({says.rstrip('.').lower()})"
        for key in closed
        if (says := say_not_closed(beside, awards[key])) and not _breach_since(beside, key)
    ]
    faults += [
        f"award {one.award_id} was closed before it was paid"
        for one in beside.payments
        if one.award_id in closed and one.paid_on > (beside.courses[one.award_id].closed_on or one.paid_on)
    ]
    return check("closed-awards", faults, "Every award that was closed was complete (PP13).")


def _breach_since(beside: GrantsBeside, award_id: int) -> bool:
    """Whether a breach came to light after the award was closed."""
    return bool(open_ones(of_award(beside.breaches, award_id, beside.payments)))


@keeps("PP13")
def _breaches(breaches: tuple[Breach, ...]) -> Check:
    """A breach that was settled says what was done and by whom (PP13)."""
    faults = [
        f"breach {one.id} was settled by nobody, or with nothing done"
        for one in breaches
        if one.settled_on is not None and not (one.done.strip() and one.settled_by.strip())
    ]
    return check("breaches", faults, "Every breach that was settled says what was done and by whom (PP13).")
