"""When an award was announced, and at which evening it was presented; never one to a party (PP14)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants.facts import Application, Award
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_count, say_day
from evenhand.records.unit_of_work import Partnership
from evenhand.services.grants.paying import refuse_party
from evenhand.services.saving import kept, put


def announce(
    partnership: Partnership, awards: Sequence[Award], *, on: date, event_id: int | None = None
) -> None:
    """Write down when awards were announced, and at which event they were presented."""
    with partnership.change(f"Announce {say_count(len(awards), 'award')}") as unit:
        for award in awards:
            kept_award = kept(unit.session, Award, award.id)
            put_award(unit.session, replace(kept_award, announced_on=on, event_id=event_id))


@keeps("PP14")
def put_award(session: Session, award: Award) -> None:
    """Keep when an award was announced and where it was presented; nothing else of it changes here.

    Raises:
        Refusal: the applicant is a party (PP14), or it is announced before it was made.
    """
    made = kept(session, Award, award.id)
    if award.announced_on is not None and award.announced_on < made.awarded_on:
        says = f"It was awarded on {say_day(made.awarded_on)}. Give that day or a later one."
        raise Refusal(says, field="announced_on")
    refuse_party(session, kept(session, Application, made.application_id))
    put(session, replace(made, announced_on=award.announced_on, event_id=award.event_id))
