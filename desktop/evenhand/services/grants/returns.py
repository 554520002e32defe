"""Returns of awards: planned at acceptance, asked for again, received or excused; and money that came back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants import returns as rules
from evenhand.domain.grants.facts import Applicant, Application, Award
from evenhand.domain.grants.money_facts import (
    AwardCourse,
    MoneyBack,
    MonitoringReturn,
    ReturnChase,
    ReturnLine,
    ReturnPublicity,
)
from evenhand.domain.grants.offers import check_goes_on
from evenhand.domain.grants.owing import Owed, in_turn, owed
from evenhand.domain.grants.returns import OVERDUE, ReturnStanding
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.vocabulary import SentHow
from evenhand.domain.words import say_day, say_pence
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.money import (
    MoneyBackRow,
    MonitoringReturnRow,
    ReturnLineRow,
    ReturnPublicityRow,
)
from evenhand.records.unit_of_work import Partnership
from evenhand.services.grants.award_course import course_of, round_detail_of, who_has
from evenhand.services.grants.beside import GrantsBeside
from evenhand.services.grants.paying import payments_of
from evenhand.services.grants.reading import Grants
from evenhand.services.saving import found, kept, put


@dataclass(frozen=True, slots=True, kw_only=True)
class DueReturn:
    """One return as it stands on a day, with whose it is; `days_late` is 0 unless its day passed without it."""

    return_: MonitoringReturn
    award: Award
    application: Application
    applicant: Applicant
    standing: ReturnStanding
    days_late: int
    chases: tuple[ReturnChase, ...]


def due_returns(found_all: Grants, beside: GrantsBeside, day: date) -> tuple[DueReturn, ...]:
    """Every return that is asked for on a day, across rounds, the first due first.

    What an award asked for that has ended is asked for no more; what came in stays.
    """
    applications = {one.id: one for one in found_all.applications}
    told = [
        _due(found_all, applications[award.application_id], award, one, beside.chases.get(one.id, ()), day)
        for award in found_all.awards.values()
        for one in beside.returns.get(award.id, ())
        if _is_asked(beside, award, one, day)
    ]
    return tuple(sorted(told, key=_first_due))


def _is_asked(beside: GrantsBeside, award: Award, one: MonitoringReturn, day: date) -> bool:
    course = beside.courses.get(award.id)
    if course is None or course.accepted_on is None or course.accepted_on > day:
        return False
    ended = course.ended_on is not None and course.ended_on <= day
    return not ended or (one.received_on is not None and one.received_on <= day)


def _due(
    found_all: Grants,
    application: Application,
    award: Award,
    one: MonitoringReturn,
    chases: Sequence[ReturnChase],
    day: date,
) -> DueReturn:
    standing = rules.standing_of(one, chases, day)
    return DueReturn(
        return_=one,
        award=award,
        application=application,
        applicant=found_all.applicants[application.applicant_id],
        standing=standing,
        days_late=(day - one.due_on).days if standing in OVERDUE else 0,
        chases=tuple(chase for chase in chases if chase.chased_on <= day),
    )


def _first_due(one: DueReturn) -> tuple[date, str, int]:
    return (one.return_.due_on, one.application.reference, one.return_.id)


def plan_returns(session: Session, award_id: int) -> None:
    """Plan the return that the round of an award asks for, unless one is planned already."""
    award = kept(session, Award, award_id)
    accepted_on = course_of(session, award_id).accepted_on
    if accepted_on is None or returns_of(session, award_id):
        return
    due_on = rules.first_due(round_detail_of(session, award), accepted_on)
    if due_on is not None:
        put(session, MonitoringReturn(award_id=award_id, due_on=due_on))


def ask_return(partnership: Partnership, one: MonitoringReturn) -> int:
    """Ask for a return by a day, or ask for it by another; give its key.

    Raises:
        Refusal: the award was not accepted, or went no further, or the return came in or was excused already.
    """
    with partnership.change(
        f"Return of {who_has(partnership, one.award_id)} due {say_day(one.due_on)}"
    ) as unit:
        course = course_of(unit.session, one.award_id)
        check_goes_on(course)
        rules.check_due(one, course)
        if not one.id:
            return put(unit.session, MonitoringReturn(award_id=one.award_id, due_on=one.due_on))
        earlier = kept(unit.session, MonitoringReturn, one.id)
        rules.check_awaited(earlier)
        return put(unit.session, replace(earlier, due_on=one.due_on))


@keeps("PP13")
def receive_return(
    partnership: Partnership,
    one: MonitoringReturn,
    lines: Sequence[ReturnLine] = (),
    item_ids: Sequence[int] = (),
) -> int:
    """Receive a return, or correct one, with what was spent line by line and the publicity it produced (PP13).

    A return that comes in after all is excused no more.

    Raises:
        Refusal: a field does not fit, or the award was closed, or it leaves open what became of the money.
    """
    with partnership.change(f"Return of {who_has(partnership, one.award_id)}") as unit:
        session = unit.session
        award, course = kept(session, Award, one.award_id), course_of(session, one.award_id)
        check_goes_on(course)
        rules.check_same_award(award.id, kept(session, MonitoringReturn, one.id) if one.id else None)
        rules.check_return(one, lines, award, course)
        rules.check_told(_owed_with(session, course, one, lines))
        key = put(session, replace(one, excused_on=None, excused_because=""))
        _put_lines(session, key, lines)
        _put_items(session, key, item_ids)
        return key


def _owed_with(
    session: Session, course: AwardCourse, one: MonitoringReturn, lines: Sequence[ReturnLine]
) -> Owed:
    """What is due back as this return and those that came in before it tell."""
    others = [other for other in returns_of(session, course.award_id) if other.id != one.id]
    before = [other for other in others if other.received_on and in_turn(other) < in_turn(one)]
    told = lines_of(session, before)
    own = [replace(line, return_id=one.id) for line in lines]
    return owed(
        course,
        [*before, one],
        [*told, *own],
        back_of(session, course.award_id),
        payments_of(session, course.award_id),
    )


def _put_lines(session: Session, return_id: int, lines: Sequence[ReturnLine]) -> None:
    """Keep the lines given, in their order, and no others."""
    earlier = {one.id for one in all_of(session, ReturnLine, ReturnLineRow.return_id == return_id)}
    for key in earlier - {line.id for line in lines}:
        session.delete(session.get_one(ReturnLineRow, key))
    for position, line in enumerate(lines, start=1):
        key = line.id if line.id in earlier else 0
        put(session, replace(line, id=key, return_id=return_id, position=position))


def _put_items(session: Session, return_id: int, item_ids: Sequence[int]) -> None:
    """Link the publicity items given, and no others."""
    earlier = {
        one.item_id: one.id
        for one in all_of(session, ReturnPublicity, ReturnPublicityRow.return_id == return_id)
    }
    for item_id in set(earlier) - set(item_ids):
        session.delete(session.get_one(ReturnPublicityRow, earlier[item_id]))
    for item_id in dict.fromkeys(item_ids):
        if item_id not in earlier:
            put(session, ReturnPublicity(return_id=return_id, item_id=item_id))


def chase(
    partnership: Partnership, return_id: int, *, on: date, how: SentHow = SentHow.EMAIL, note: str = ""
) -> int:
    """Write down that a return was asked for again; give the key of the chase.

    Raises:
        Refusal: it came in or was excused already.
    """
    one = found(partnership, MonitoringReturn, return_id)
    with partnership.change(f"Chase the return of {who_has(partnership, one.award_id)}") as unit:
        rules.check_chase(kept(unit.session, MonitoringReturn, return_id), on)
        return put(unit.session, ReturnChase(return_id=return_id, chased_on=on, how=how, note=note))


def excuse(partnership: Partnership, return_id: int, *, on: date, because: str) -> None:
    """Excuse a return that has not come in, with a reason.

    Raises:
        Refusal: it came in, or no reason is given.
    """
    one = found(partnership, MonitoringReturn, return_id)
    with partnership.change(f"Excuse the return of {who_has(partnership, one.award_id)}") as unit:
        one = kept(unit.session, MonitoringReturn, return_id)
        check_goes_on(course_of(unit.session, one.award_id))
        rules.check_excuse(one, because)
        put(unit.session, replace(one, excused_on=on, excused_because=because))


def money_back(partnership: Partnership, back: MoneyBack) -> int:
    """Enter money of an award that came back, or correct it; it can be awarded again. Give its key.

    Raises:
        Refusal: more comes back than was paid, or before it was, or it came of another award.
    """
    title = f"{say_pence(back.pence)} back from {who_has(partnership, back.award_id)}"
    with partnership.change(title) as unit:
        session = unit.session
        award = kept(session, Award, back.award_id)
        rules.check_same_award(award.id, kept(session, MoneyBack, back.id) if back.id else None)
        rules.check_money_back(back, award, back_of(session, award.id), payments_of(session, award.id))
        return put(session, back)


def returns_of(session: Session, award_id: int) -> list[MonitoringReturn]:
    """The returns of an award, the first due first."""
    return all_of(session, MonitoringReturn, MonitoringReturnRow.award_id == award_id, order="due_on")


def lines_of(session: Session, returns: Sequence[MonitoringReturn]) -> list[ReturnLine]:
    """What was spent line by line, as these returns tell it."""
    return all_of(session, ReturnLine, ReturnLineRow.return_id.in_([one.id for one in returns]))


def back_of(session: Session, award_id: int) -> list[MoneyBack]:
    """What came back of an award."""
    return all_of(session, MoneyBack, MoneyBackRow.award_id == award_id)


def owed_of(beside: GrantsBeside, award: Award, day: date = date.max) -> Owed:
    """What of an award was due back on a day, from what was read at one go."""
    returns = [one for one in beside.returns.get(award.id, ()) if _by(one.received_on, day)]
    lines = [line for one in returns for line in beside.return_lines.get(one.id, ())]
    back = [one for one in beside.back.get(award.id, ()) if one.back_on <= day]
    payments = [one for one in beside.payments_of(award.id) if one.paid_on <= day]
    course = beside.courses.get(award.id)
    if course is not None and not _by(course.ended_on, day):
        course = replace(course, ended_on=None)
    return owed(course, returns, lines, back, payments)


def _by(happened: date | None, day: date) -> bool:
    return happened is not None and happened <= day
