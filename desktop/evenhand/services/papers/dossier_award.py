"""What a dossier tells of the award of its application: its steps, conditions, payments, returns and breaches."""

from collections.abc import Iterator
from datetime import date

from evenhand.domain.grants.breaches import of_award
from evenhand.domain.grants.dossier_report import AwardTold
from evenhand.domain.grants.facts import Application, Award
from evenhand.services.grants.conditions import conditions_of
from evenhand.services.grants.returns import due_returns
from evenhand.services.papers.grant_ground import GrantGround
from evenhand.services.papers.grant_returns import award_money, breach_told, return_told


def is_public(ground: GrantGround, one: Application) -> bool:
    """Whether anybody may know of an award: it stands on the day, and its announcement is not held back."""
    award, day = ground.found.awards.get(one.id), ground.day
    if award is None or award.awarded_on > day:
        return False
    course = ground.beside.courses.get(award.id)
    if course is not None and course.ended_on is not None and course.ended_on <= day:
        return False
    announces = ground.found.rounds[one.round_id].announces_on
    announced = award.announced_on is not None and award.announced_on <= day
    return announced or announces is None or announces <= day


def award_told(ground: GrantGround, one: Application) -> AwardTold | None:
    """The award of an application as it stands on the day; None without one."""
    found, beside, day = ground.found, ground.beside, ground.day
    award = found.awards.get(one.id)
    if award is None or award.awarded_on > day:
        return None
    money = award_money(found, beside, one, award, day)
    paid = [each for each in beside.payments_of(award.id) if each.paid_on <= day]
    course = beside.courses.get(award.id)
    due = [each for each in due_returns(found, beside, day) if each.award.id == award.id]
    own = of_award(beside.breaches, award.id, beside.payments)
    breaches = [each for each in own if each.found_on <= day]
    return AwardTold(
        awarded_pence=award.awarded_pence,
        awarded_on=award.awarded_on,
        paid_pence=money.paid_pence,
        back_pence=money.back_pence,
        due_back_pence=money.due_back_pence,
        steps=tuple(sorted(_steps(ground, award))),
        accepted_by=course.accepted_by if course else "",
        conditions=tuple(each.says for each in conditions_of(found, beside, one)),
        payments=tuple((each.paid_on, each.what_for, each.pence) for each in paid),
        returns=tuple(return_told(beside, each, day) for each in due),
        breaches=tuple(breach_told(each, one.reference, day) for each in breaches),
    )


def _steps(ground: GrantGround, award: Award) -> Iterator[tuple[date, str]]:
    """What happened to the award by the day, in a few words each."""
    course = ground.beside.courses.get(award.id)
    happened: list[tuple[date | None, str]] = [(award.announced_on, "Announced")]
    if course is not None:
        happened += [
            (course.offered_on, "Offered"),
            (course.accepted_on, "Accepted"),
            (course.lto_confirmed_on, "Confirmed by the locally trusted organisation"),
            (course.closed_on, "Closed"),
            (
                course.ended_on,
                f"Ended: {course.ended_because.rstrip('.')}" if course.ended_because else "Ended",
            ),
        ]
    for back in ground.beside.back.get(award.id, ()):
        happened.append((back.back_on, f"Money came back ({back.because.label.lower()})"))
    for on, says in happened:
        if on is not None and on <= ground.day:
            yield on, says
