"""The other relationships beside the MP: the LTO, council officers, representatives, funders.

A contact is kept in touch with as an MP is, with engagements, chains and follow-ups, and is never called one.
"""

from dataclasses import replace

from sqlalchemy.orm import Session

from evenhand.domain.members.facts import Person
from evenhand.domain.mp.facts import Mp, MpTerm
from evenhand.domain.mp.record_facts import Contact
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.mp import MpRow, MpTermRow
from evenhand.records.rows.mp_record import ContactRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.members import put_person
from evenhand.services.saving import kept, put


def add_contact(partnership: Partnership, person: Person, contact: Contact) -> int:
    """Add a contact, of somebody new or of somebody in the file; give the key under which engagements stand.

    Raises:
        Refusal: there is no name, the days do not fit, or that person is a contact or an MP already.
    """
    check_contact(contact)
    with partnership.change(f"Add the contact {person.name.strip()}") as unit:
        person_id = person.id or put_person(unit.session, person)
        if all_of(unit.session, Mp, MpRow.person_id == person_id):
            raise Refusal(f"{person.name.strip()} is in the list already.", field="name")
        mp_id = put(unit.session, Mp(person_id=person_id))
        put(unit.session, replace(contact, mp_id=mp_id))
        return mp_id


def save_contact(partnership: Partnership, person: Person, contact: Contact) -> None:
    """Correct what is held about a contact.

    Raises:
        Refusal: the days do not fit.
    """
    check_contact(contact)
    with partnership.change(f"Correct {person.name.strip()}") as unit:
        put_person(unit.session, person)
        held = all_of(unit.session, Contact, ContactRow.mp_id == contact.mp_id)
        if not held:
            _check_no_mp(unit.session, contact.mp_id)
        put(unit.session, replace(contact, id=held[0].id if held else 0))


def check_contact(contact: Contact) -> None:
    """A contact ends after it begins."""
    if contact.starts is not None and contact.ends is not None and contact.ends < contact.starts:
        raise Refusal(f"It ends before it begins. Give a date after {say_day(contact.starts)}.", field="ends")


def _check_no_mp(session: Session, mp_id: int) -> None:
    kept(session, Mp, mp_id)
    if all_of(session, MpTerm, MpTermRow.mp_id == mp_id):
        raise Refusal("Somebody with a term in Parliament is no contact.", field="kind")
