"""Conflicts of interest that were found after the member had taken part: the award is to be decided anew (PP2)."""

from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants.facts import Applicant, Application, as_decided_by
from evenhand.domain.grants.record_facts import ApplicationDecision, GrantConflict
from evenhand.domain.grants.vocabulary import ConflictState, DecidedAs
from evenhand.domain.guidance.findings import Finding, Severity
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.facts import Person
from evenhand.domain.vocabulary import ApplicationStatus
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import ROWS, all_of
from evenhand.services.conflicted_items import answered, took_part_in
from evenhand.services.saving import kept

IN_FAVOUR = (DecidedAs.APPROVED, DecidedAs.APPROVED_IN_PART)
FOUND_LATE = "conflict-found-late"


@keeps("PP2")
def conflict_findings(session: Session, day: date) -> list[Finding]:
    """The awards that rest on a decision in which a member took part whose conflict was found later (PP2)."""
    row = ROWS[GrantConflict]
    late = all_of(session, GrantConflict, row.state == ConflictState.FOUND_LATE, row.settled_on <= day)
    return [_finding(session, one) for one in late if _rests_on_it(session, one, day)]


def _rests_on_it(session: Session, conflict: GrantConflict, day: date) -> bool:
    """Whether the award stands and rests on a decision of this member's."""
    row = ROWS[ApplicationDecision]
    made = all_of(session, ApplicationDecision, row.application_id == conflict.application_id)
    application = as_decided_by(kept(session, Application, conflict.application_id), day, made)
    favourable = [one for one in made if one.outcome in IN_FAVOUR and one.decided_on <= day]
    if application.status is not ApplicationStatus.APPROVED or not favourable:
        return False
    last = favourable[-1]
    if last.decision_id is not None:
        return took_part_in(session, last.decision_id, conflict.person_id)
    return last.written_id is not None and answered(session, last.written_id, conflict.person_id)


def _finding(session: Session, conflict: GrantConflict) -> Finding:
    application = kept(session, Application, conflict.application_id)
    applicant = kept(session, Applicant, application.applicant_id).name
    member = kept(session, Person, conflict.person_id).name
    return Finding(
        "PP2",
        Severity.ACT_NOW,
        f"{member} took part in deciding on {applicant} and has a conflict of interest in it.",
        f"Application {application.reference}. {conflict.path}. Found on {say_day(conflict.settled_on)}.",
        "Let the board decide the award anew without this member",
        about=f"application:{application.id}",
        kind=FOUND_LATE,
    )
