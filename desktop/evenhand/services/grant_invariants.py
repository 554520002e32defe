"""What must be true of the grants of every file, whatever way its content came in (PP11, PP14, PP2)."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants.course import Course
from evenhand.domain.grants.decided_by import DecidedBy
from evenhand.domain.grants.facts import AWARDING, Applicant, Application
from evenhand.domain.grants.record_facts import ApplicationDecision
from evenhand.domain.grants.vocabulary import ConflictState, DecidedHow
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import ApplicationStatus, PartyStanding
from evenhand.services.grants.beside import GrantsBeside, read_grants_beside
from evenhand.services.grants.powers import (
    Power,
    begun_on,
    check_read,
    grounds_in,
    made_since,
    names_in,
    written_since,
)
from evenhand.services.grants.reading import Grants, read_grants
from evenhand.services.grants.stages import courses
from evenhand.services.member_invariants import Check, check
from evenhand.services.party_list_in_use import list_in_use

BARRED = (PartyStanding.PARTY, PartyStanding.OPEN)
WITH_AWARD = (ApplicationStatus.APPROVED, ApplicationStatus.RESCINDED, ApplicationStatus.CLAWED_BACK)


def grant_checks(session: Session) -> list[Check]:
    """Each invariant of the grants with whether it holds."""
    found, beside = read_grants(session), read_grants_beside(session)
    went = courses(found, beside)
    return [
        check(
            "party-bar",
            list(_favoured(found, went, list_in_use(session).loaded_on)),
            "No party and no open party question has an award that goes on (PP14).",
        ),
        check(
            "awards",
            list(_out_of_step(went)),
            "Every approved application has its award, and every award that ended says when.",
        ),
        check("budgets", list(_over_budget(found)), "No round has awarded more than its budget."),
        check("payments", list(_overpaid(went)), "Nothing is paid above an award or before acceptance."),
        check(
            "award-decisions",
            list(_without_power(session, found, beside)),
            "Every award that goes on rests on a decision that stands, or on delegated power (PP2).",
        ),
    ]


@keeps("PP14")
def _favoured(found: Grants, went: dict[int, Course], loaded_on: date | None) -> Iterator[str]:
    """No party, and nobody whose party question is open, has an approval or an award that goes on (PP14).

    A list that was loaded since the award may ask anew, and so may a body of the same name that was answered to be a
    party; until that is answered nothing more of it is paid.
    """
    standings: dict[int, Applicant] = found.applicants
    parties = {one.name for one in standings.values() if one.party_standing is PartyStanding.PARTY}
    for key, one in went.items():
        approved = one.application.status is ApplicationStatus.APPROVED
        ended = one.course is not None and one.course.ended_on is not None
        goes_on = approved or (key in found.awards and not ended)
        applicant = standings[one.application.applicant_id]
        standing, is_tie = applicant.party_standing, applicant.party_like in parties
        asked_since = standing is PartyStanding.OPEN and (is_tie or _decided_by(one.application, loaded_on))
        if goes_on and standing in BARRED and not asked_since:
            yield (
                f"application {one.application.reference} is favoured although the party question stands "
                "against it"
            )


def _decided_by(application: Application, day: date | None) -> bool:
    """Whether an application was decided by a day; no day comes before every decision."""
    return day is not None and application.decided_on is not None and application.decided_on <= day


def _out_of_step(went: dict[int, Course]) -> Iterator[str]:
    for one in went.values():
        ended = one.course is not None and one.course.ended_on is not None
        status = one.application.status
        has = one.award is not None
        declined = status is ApplicationStatus.WITHDRAWN and has
        fits = has == (status in WITH_AWARD or declined) and ended == (
            has and status is not ApplicationStatus.APPROVED
        )
        if not fits:
            yield f"application {one.application.reference} is {status.value}, which does not fit its award"


def _over_budget(found: Grants) -> Iterator[str]:
    for key, one in found.rounds.items():
        if found.awarded_pence(key) > one.budget_pence:
            yield f"{one.name} has awarded more than its budget"


@keeps("PP11")
def _overpaid(went: dict[int, Course]) -> Iterator[str]:
    """What was paid of an award is within it, after acceptance, and the sum of its payments (PP11)."""
    for one in went.values():
        if one.award is None:
            continue
        reference, paid = one.application.reference, one.paid_pence
        if paid > one.award.awarded_pence or paid != one.award.paid_pence:
            yield f"application {reference} was paid something else than its award says"
        accepted = one.course.accepted_on if one.course is not None else None
        if any(accepted is None or each.paid_on < accepted for each in one.payments):
            yield f"application {reference} was paid before it accepted its offer"


@keeps("PP2")
def _without_power(session: Session, found: Grants, beside: GrantsBeside) -> Iterator[str]:
    """The decision that made an award stands, was quorate, and nobody in conflict took part in it (PP2).

    What is only carried over from an older file, without its decision, is not held against this. A conflict that was
    found after the vote is a finding until the award is decided anew, and no fault of the file.
    """
    to_check: list[tuple[Application, ApplicationDecision]] = []
    for one in found.applications:
        late = any(each.state is ConflictState.FOUND_LATE for each in beside.conflicts.get(one.id, ()))
        if one.status is not ApplicationStatus.APPROVED or late:
            continue
        made = [each for each in beside.decisions.get(one.id, ()) if each.outcome in AWARDING]
        if not made:
            yield f"application {one.reference} is approved without a decision"
        elif made[-1].decision_id or made[-1].written_id or _is_told(made[-1]):
            to_check.append((one, made[-1]))
    yield from _unfit(session, found, beside, to_check)


def _is_told(made: ApplicationDecision) -> bool:
    """Whether somebody said by whom it was decided before the file was begun."""
    return made.how is DecidedHow.EARLIER and bool(made.by_whom.strip())


def _unfit(
    session: Session,
    found: Grants,
    beside: GrantsBeside,
    to_check: list[tuple[Application, ApplicationDecision]],
) -> Iterator[str]:
    """The awards whose power does not hold; all that they are held against is read at once."""
    if not to_check:
        return
    since = min(one.decided_on for _, one in to_check)
    until = max(one.decided_on for _, one in to_check)
    at_meetings = {one.decision.id: one for one in made_since(session, since, until)}
    in_writing = {one.written.id: one for one in written_since(session, since, until)}
    people = names_in(session, (each for one, _ in to_check for each in beside.conflicts.get(one.id, ())))
    begun = begun_on(session)
    for one, last in to_check:
        by = DecidedBy(last.how, last.decision_id, last.written_id, last.by_whom)
        power = Power(by, at_meetings.get(last.decision_id or 0), in_writing.get(last.written_id or 0))
        try:
            grounds = grounds_in(found, beside, one, people=people, held=(), begun=begun)
            check_read(power, grounds, last.decided_on)
        except Refusal as refusal:
            yield f"the award of application {one.reference}: {refusal.says}"
