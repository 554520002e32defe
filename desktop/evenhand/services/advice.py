"""Advice asked of an MP or another contact, and what came of it (MP11)."""

from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.mp.advice import check_advice
from evenhand.domain.mp.record_facts import Advice
from evenhand.records.rows.mp_record import AdviceRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.saving import found, put


def save_advice(partnership: Partnership, advice: Advice, *, today: date) -> int:
    """Add or correct advice; give its key.

    Raises:
        Refusal: a word is missing, or a day does not fit.
    """
    with partnership.change(f"Advice: {advice.topic.strip()}") as unit:
        return put_advice(unit.session, advice, today=today)


def put_advice(session: Session, advice: Advice, *, today: date) -> int:
    """Add or correct it within a larger change."""
    check_advice(advice, today)
    return put(session, advice)


def remove_advice(partnership: Partnership, key: int) -> None:
    """Take away what was entered by mistake."""
    advice = found(partnership, Advice, key)
    with partnership.change(f"Advice taken away: {advice.topic}") as unit:
        unit.session.delete(unit.session.get_one(AdviceRow, key))
