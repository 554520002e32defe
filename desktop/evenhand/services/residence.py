"""Recording that a resident member was shown to live in the area (PP10)."""

from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.members.facts import Person, ResidenceCheck
from evenhand.domain.members.residence import check_residence
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.members import ResidenceCheckRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.saving import found, put


def read_residence(session: Session, person_id: int) -> list[ResidenceCheck]:
    """The checks of one person, the first made first."""
    return all_of(session, ResidenceCheck, ResidenceCheckRow.person_id == person_id, order="checked_on")


def save_residence(partnership: Partnership, check: ResidenceCheck, *, today: date) -> int:
    """Record a check, or correct one; give the key.

    Raises:
        Refusal: it is still to come, or does not say who made it.
    """
    verb = "Correct" if check.id else "Record"
    name = found(partnership, Person, check.person_id).name
    with partnership.change(f"{verb} that {name} was shown to live in the area") as unit:
        check_residence(check, today)
        return put(unit.session, check)
