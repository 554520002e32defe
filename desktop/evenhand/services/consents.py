"""Recording consent to each use of contact details, and its withdrawal."""

from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.members.contact_consents import check_contact_consent
from evenhand.domain.members.facts import ContactConsent, Person
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.members import ContactConsentRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.saving import found, put


def read_contact_consents(session: Session, person_id: int) -> list[ContactConsent]:
    """The consents of one person, the first given first."""
    return all_of(session, ContactConsent, ContactConsentRow.person_id == person_id, order="given_on")


def save_contact_consent(partnership: Partnership, consent: ContactConsent, *, today: date) -> int:
    """Record a consent, or correct or withdraw one by giving the day; give the key.

    Raises:
        Refusal: a field does not fit; `field` names it.
    """
    verb = "Correct" if consent.id else "Record"
    name = found(partnership, Person, consent.person_id).name
    with partnership.change(f"{verb} consent of {name}: {consent.use.label.lower()}") as unit:
        check_contact_consent(consent, read_contact_consents(unit.session, consent.person_id), today)
        return put(unit.session, consent)
