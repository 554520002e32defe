"""A decision that decided an application goes on deciding it, whatever is corrected of it or of its agenda (PP2)."""

from collections.abc import Generator, Iterable
from contextlib import contextmanager

from sqlalchemy.orm import Session

from evenhand.domain.grants.decided_by import DecidedBy
from evenhand.domain.grants.facts import AWARDING, Application
from evenhand.domain.grants.record_facts import ApplicationDecision
from evenhand.domain.grants.vocabulary import DecidedAs
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.facts import Decision
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import quoted
from evenhand.records.reading.facts import ROWS, all_of
from evenhand.services.grants.powers import check_power
from evenhand.services.saving import kept

ENDING = (DecidedAs.RESCINDED, DecidedAs.CLAWED_BACK)


@keeps("PP2")
@contextmanager
def keeping_power(session: Session, meeting_id: int, field: str) -> Generator[None]:
    """Keep what a meeting decided about applications decided while something of the meeting is corrected (PP2).

    What was no power before the correction, such as for a conflict found late, need not become one by it.

    Raises:
        Refusal: an award was made or taken back by a decision that would no longer be able to; `field` names what
            is corrected.
    """
    made = [one for one in _decided_at(session, meeting_id) if not _unfit(session, one)]
    yield
    session.flush()
    for one in made:
        if says := _unfit(session, one):
            reference = kept(session, Application, one.application_id).reference
            raise Refusal(
                f"Application {reference} was {one.outcome.label.lower()} by this meeting, which would no longer hold: "
                f"{quoted(says)}",
                clause="PP2",
                field=field,
            )


def _decided_at(session: Session, meeting_id: int) -> Iterable[ApplicationDecision]:
    """The awards that a meeting made or took back."""
    keys = [one.id for one in all_of(session, Decision, ROWS[Decision].meeting_id == meeting_id)]
    made = (
        all_of(session, ApplicationDecision, ROWS[ApplicationDecision].decision_id.in_(keys)) if keys else []
    )
    return [one for one in made if one.outcome in (*AWARDING, *ENDING)]


def _unfit(session: Session, made: ApplicationDecision) -> str:
    """Why a decision cannot have decided what it did, "" where it can."""
    by = DecidedBy(made.how, made.decision_id, made.written_id, made.by_whom)
    application = kept(session, Application, made.application_id)
    try:
        check_power(session, application, by, made.decided_on, ends=made.outcome in ENDING)
    except Refusal as refusal:
        return refusal.says
    return ""
