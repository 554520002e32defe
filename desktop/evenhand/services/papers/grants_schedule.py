"""Compiling the grants schedule of a round from what the file holds."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants.awarding import counted_of
from evenhand.domain.grants.course import Course, as_at
from evenhand.domain.grants.facts import Application, Round, as_decided_by, was_undecided
from evenhand.domain.grants.record_facts import ApplicationDecision, Recommendation
from evenhand.domain.grants.schedule_report import GrantsSchedule, ScheduleLine, for_level
from evenhand.domain.grants.vocabulary import Recommends
from evenhand.domain.meetings.circulating import lettered
from evenhand.domain.meetings.record_facts import AgendaItem
from evenhand.domain.occasion import Occasion
from evenhand.domain.vocabulary import Answer, ApplicationStatus, Level, PublicityKind
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.agendas import AgendaItemRow
from evenhand.services import rules
from evenhand.services.grants.beside import GrantsBeside
from evenhand.services.grants.conflicts import Conflicts
from evenhand.services.grants.stages import courses
from evenhand.services.may_i_publish import answer_for_activity
from evenhand.services.meeting_reading import Sitting, read_sitting
from evenhand.services.papers.grant_ground import GrantGround, read_ground_of
from evenhand.services.papers.occasion import at_meeting, occasion
from evenhand.services.papers.order import PaperOrder
from evenhand.services.papers.round_chosen import round_of

NAME = "grants-schedule"
AWARDED = (Recommends.APPROVE, Recommends.APPROVE_IN_PART)


def compile_report(session: Session, order: PaperOrder) -> GrantsSchedule:
    """The schedule as a copy of the level asked for may hold it.

    Raises:
        Refusal: there is no such round, or none yet.
    """
    ground, day = read_ground_of(session, order.day), order.day
    found, directory = ground.found, ground.directory
    grant_round = round_of(found.rounds, order)
    in_round = [one for one in found.applications if one.round_id == grant_round.id]
    made = ground.beside.decisions
    waiting = [one for one in in_round if was_undecided(one, day, made.get(one.id, ()))]
    conflicts = ground.conflicts(waiting)
    lines = tuple(_line(ground, one, conflicts[one.id]) for one in waiting)
    sitting = _meeting_for(session, grant_round, day)
    meets_on = sitting.day if sitting else grant_round.decides_on or day
    whole = GrantsSchedule(
        occasion=_occasion(session, order, grant_round, sitting),
        level=Level.CONFIDENTIAL,
        round_id=grant_round.id,
        round_name=grant_round.name,
        closes=grant_round.closes,
        budget_pence=grant_round.budget_pence,
        committed_pence=_committed(ground, in_round),
        lines=lines,
        applied=len(lines),
        asked_pence=sum(one.asked_pence for one in lines),
        recommended=sum(one.recommends in AWARDED for one in lines),
        recommended_pence=sum(one.recommended_pence or 0 for one in lines),
        decided_before=sum(_was_decided(one, day, made.get(one.id, ())) for one in in_round),
        quorum=rules.rule_book(session, meets_on).quorum_of(len(directory.voting_on(meets_on))),
        voting=len(directory.voting_on(meets_on)),
        announces=_announces(session, max(meets_on, day)),
    )
    return for_level(whole, order.level)


def _line(ground: GrantGround, one: Application, conflicts: Conflicts) -> ScheduleLine:
    recommended = ground.beside.recommendations.get(one.id)
    if recommended is not None and recommended.recommended_on > ground.day:
        recommended = None
    return ScheduleLine(
        application_id=one.id,
        reference=one.reference,
        applicant=ground.found.applicants[one.applicant_id].name,
        purpose=one.purpose,
        theme=ground.theme(one),
        asked_pence=one.asked_pence,
        recommends=recommended.recommends if recommended else None,
        recommended_pence=_recommended_pence(one, recommended),
        reasons=recommended.reasons if recommended else "",
        conflicts=ground.conflict_lines(conflicts),
        conflicts_open=len(conflicts.unanswered),
        screens=ground.screens(one),
        scores=ground.scores(one),
    )


def _recommended_pence(one: Application, recommended: Recommendation | None) -> int | None:
    """What is recommended to be awarded; a recommendation in full without an amount is of all that is asked."""
    if recommended is None or recommended.recommends not in AWARDED:
        return None
    return one.asked_pence if recommended.pence is None else recommended.pence


def _committed(ground: GrantGround, in_round: list[Application]) -> int:
    """What counted as awarded of the round on the day, in pence; of an award that was over, what was paid and kept."""
    found, beside, day = ground.found, ground.beside, ground.day
    told = courses(found, beside)
    return sum(_counted(beside, as_at(told[one.id], day), day) for one in in_round if one.id in found.awards)


def _counted(beside: GrantsBeside, course: Course, day: date) -> int:
    if course.award is None:
        return 0
    back_pence = sum(one.pence for one in beside.back.get(course.award.id, ()) if one.back_on <= day)
    paid = replace(course.award, paid_pence=course.paid_pence)
    return counted_of(paid, course.course, back_pence).counted_pence


def _was_decided(one: Application, day: date, made: Sequence[ApplicationDecision]) -> bool:
    decided = as_decided_by(one, day, made)
    return decided.decided_on is not None and decided.status is not ApplicationStatus.DEFERRED


def _meeting_for(session: Session, grant_round: Round, day: date) -> Sitting | None:
    """The meeting on whose agenda the round stands: the first on the day or later, else the last before."""
    about = f"grant_round:{grant_round.id}"
    items = all_of(session, AgendaItem, AgendaItemRow.about == about)
    sittings = sorted((read_sitting(session, key) for key in {one.meeting_id for one in items}), key=_held)
    ahead = [one for one in sittings if one.day >= day]
    return ahead[0] if ahead else None


def _held(sitting: Sitting) -> date:
    return sitting.day


def _occasion(session: Session, order: PaperOrder, grant_round: Round, sitting: Sitting | None) -> Occasion:
    """The occasion of the schedule: the meeting and item for which it is made, with its letter where it has one."""
    of = replace(occasion(session, order), purpose="For decision")
    if sitting is None:
        return of
    about = f"grant_round:{grant_round.id}"
    item = next(one.position for one in sitting.items if one.about == about)
    letters = [one.letter for one in lettered(sitting.papers, sitting.items) if one.paper.draws == NAME]
    return at_meeting(of, sitting.meeting, sitting.plan, letter=letters[0] if letters else "", item=item)


def _announces(session: Session, decided_on: date) -> str:
    """When an award decided on a day may be announced, where an election window holds it back (PP5)."""
    answer = answer_for_activity(session, PublicityKind.AWARD_ANNOUNCEMENT, decided_on)
    if answer.answer is Answer.GO_AHEAD:
        return ""
    if answer.answer is Answer.HOLD and answer.until is not None:
        return f"An award decided now is announced from {say_day(answer.until)}."
    return f"Announcing an award: {answer.says.lower()}. {answer.reason}"
