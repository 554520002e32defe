"""A file with an MP in office, and referrals to them; every resident here is invented."""

from dataclasses import replace
from datetime import date
from typing import Any

from evenhand.domain.members.facts import Person
from evenhand.domain.mp.facts import Mp, MpTerm
from evenhand.domain.mp.record_facts import Referral
from evenhand.domain.mp.vocabulary import CaseCategory, CaseRoute
from evenhand.domain.partnership.facts import Constituency
from evenhand.records.unit_of_work import Partnership
from evenhand.services import casework, mp
from evenhand.services.partnership import save_constituency

TODAY = date(2026, 4, 14)
OPENED, CONSENTED, SENT = date(2026, 3, 2), date(2026, 3, 3), date(2026, 3, 4)


def an_mp(partnership: Partnership, name: str = "Owen Marchetti", *, since: date = date(2024, 7, 5)) -> int:
    """An MP in office since July 2024, or another day; the key."""
    seat = save_constituency(partnership, Constituency(name=f"Seat of {name}", starts=date(2010, 5, 6)))
    term = MpTerm(mp_id=0, constituency_id=seat, starts=since)
    return mp.add_mp(partnership, Person(name=name), Mp(person_id=0), term)


def a_referral(mp_id: int, **other: Any) -> Referral:
    """A referral with consent, not sent yet."""
    stated = Referral(
        reference="",
        mp_id=mp_id,
        category=CaseCategory.HOUSING,
        route=CaseRoute.REFERRED,
        opened_on=OPENED,
        resident="Quillon Ravensworth",
        matter="Wants a date for mending the boiler",
        consent_on=CONSENTED,
        consent_how="A signed form in the grey folder",
        consent_for="To ask the office for a date",
    )
    return replace(stated, **other)


def opened(partnership: Partnership, mp_id: int, **other: Any) -> int:
    """A referral that was opened; the key."""
    return casework.open_referral(partnership, a_referral(mp_id, **other), today=TODAY)


def kept(partnership: Partnership, key: int) -> Referral:
    """A referral as it is kept."""
    with partnership.reading() as session:
        return next(one for one in casework.read_referrals(session) if one.id == key)
