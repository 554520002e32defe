"""With whom a paper about a relationship can be, and of which entries a case study can be made."""

from datetime import date

from evenhand.domain.mp.facts import can_be_told, said_of
from evenhand.domain.words import say_cell_day
from evenhand.records.unit_of_work import Partnership
from evenhand.services.mp import relationship


def mps_known(partnership: Partnership, day: date) -> list[tuple[int, str]]:
    """Those who are or were MPs by a day, by their latest term first."""
    kept = relationship(partnership)
    begun = {term.mp_id: term.starts for term in kept.terms if term.starts <= day}
    mps = sorted(begun, key=lambda key: (begun[key], key), reverse=True)
    return [(key, kept.name(key)) for key in mps]


def contacts_known(partnership: Partnership, day: date) -> list[tuple[int, str]]:
    """The contacts who are no MPs and were known by a day, by name."""
    kept = relationship(partnership)
    known = (key for key, one in kept.beside.contacts.items() if (one.starts or day) <= day)
    return sorted(((key, kept.name(key)) for key in known), key=_name)


def told_entries(partnership: Partnership, day: date) -> list[tuple[int, str]]:
    """What was held with MPs by a day, the latest first; a resident's referral is never told."""
    kept = relationship(partnership)
    with_mps = [one for one in kept.engagements if not kept.is_contact(one.mp_id)]
    held = [one for one in with_mps if can_be_told(one, day)]
    return [
        (one.id, f"{say_cell_day(one.on)}, {said_of(one)} ({kept.name(one.mp_id)})") for one in reversed(held)
    ]


def _name(named: tuple[int, str]) -> str:
    return named[1].casefold()
