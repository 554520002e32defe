"""What became of an award: paid, announced, presented. Nothing of it goes to a party (PP14)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants import party_bar
from evenhand.domain.grants.facts import Applicant, Application, Award
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_count, say_day, say_pence
from evenhand.records.unit_of_work import Partnership
from evenhand.services.applicants import latest_answer, question_of
from evenhand.services.grants.reading import applicant_of
from evenhand.services.saving import kept, put


def record_payment(partnership: Partnership, award: Award, *, paid_pence: int) -> None:
    """Write down what has been paid of an award in all; never more than was awarded, and nothing to a party."""
    with partnership.change(f"Payment, {say_pence(paid_pence)} in all") as unit:
        kept_award = kept(unit.session, Award, award.id)
        put_award(unit.session, replace(kept_award, paid_pence=paid_pence))


def announce(
    partnership: Partnership, awards: Sequence[Award], *, on: date, event_id: int | None = None
) -> None:
    """Write down when awards were announced, and at which event they were presented."""
    with partnership.change(f"Announce {say_count(len(awards), 'award')}") as unit:
        for award in awards:
            kept_award = kept(unit.session, Award, award.id)
            put_award(unit.session, replace(kept_award, announced_on=on, event_id=event_id))


def follow_award(partnership: Partnership, award: Award) -> None:
    """Write down together what became of an award: what has been paid, when it was announced and where presented."""
    name = applicant_of(partnership, award.application_id)
    with partnership.change(f"Award to {name}: paid and announced") as unit:
        put_award(unit.session, award)


@keeps("PP14")
def put_award(session: Session, award: Award) -> None:
    """Keep what became of an award within a larger change; its amount and its day never change here.

    Raises:
        Refusal: the applicant is a party (PP14), more is paid than was awarded, or it is announced before it was made.
    """
    made = kept(session, Award, award.id)
    if not 0 <= award.paid_pence <= made.awarded_pence:
        says = f"At most {say_pence(made.awarded_pence)} was awarded. Give an amount up to that."
        raise Refusal(says, field="paid_pence")
    if award.announced_on is not None and award.announced_on < made.awarded_on:
        says = f"It was awarded on {say_day(made.awarded_on)}. Give that day or a later one."
        raise Refusal(says, field="announced_on")
    _refuse_award_to_party(session, made)
    followed = replace(
        made, paid_pence=award.paid_pence, announced_on=award.announced_on, event_id=award.event_id
    )
    put(session, followed)


def _refuse_award_to_party(session: Session, award: Award) -> None:
    application = kept(session, Application, award.application_id)
    applicant = kept(session, Applicant, application.applicant_id)
    party_bar.refuse_if_barred(question_of(applicant, latest_answer(session, applicant.id)))
