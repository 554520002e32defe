"""A general election as the file goes through it: dissolution, former MPs, the declaration, a new term."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.members.facts import Person
from evenhand.domain.mp.facts import Mp, MpTerm
from evenhand.domain.mp.record_facts import Contact
from evenhand.domain.mp.seat import position
from evenhand.domain.mp.vocabulary import AfterTerm, ContactKind, ElectedBy
from evenhand.domain.partnership.facts import Constituency
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Standing
from evenhand.records.unit_of_work import Partnership
from evenhand.services import contacts, mp_terms
from evenhand.services import mp as mps
from evenhand.services.partnership import save_constituency
from tests.makers import a_partnership

TODAY, DISSOLVED, DECLARED = date(2026, 4, 14), date(2024, 5, 30), date(2024, 7, 5)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def seat(partnership: Partnership) -> int:
    return save_constituency(partnership, Constituency(name="Marlbeck", starts=date(2010, 5, 6)))


@pytest.fixture
def calloway(partnership: Partnership, seat: int) -> int:
    term = MpTerm(mp_id=0, constituency_id=seat, starts=date(2019, 12, 13), standing_again=Standing.STANDING)
    key = mps.add_mp(partnership, Person(name="Ruth Calloway"), Mp(person_id=0), term)
    mp_terms.record_dissolution(partnership, dissolved_on=DISSOLVED)
    return key


def declare(
    partnership: Partnership,
    seat: int,
    *,
    mp_id: int | None = None,
    person: Person | None = None,
    on: date = DECLARED,
    today: date = TODAY,
) -> int:
    return mp_terms.declare_result(
        partnership,
        seat,
        on=on,
        mp_id=mp_id,
        person=person,
        party="Lantern Party",
        elected_by=ElectedBy.GENERAL,
        source="Declaration",
        today=today,
    )


@pytest.mark.clause("MP1")
def test_a_declaration_begins_the_next_term_and_says_what_became_of_the_last(
    partnership: Partnership, seat: int, calloway: int
) -> None:
    owen = declare(partnership, seat, person=Person(name="Owen Marchetti"))
    kept = mps.relationship(partnership)
    before, new = kept.terms
    assert (new.mp_id, new.starts, new.party) == (owen, DECLARED, "Lantern Party")
    assert kept.beside.term_details[before.id].after_term is AfterTerm.DEFEATED
    assert kept.beside.term_details[new.id].elected_by is ElectedBy.GENERAL
    assert position(kept.terms, calloway, date(2024, 7, 4)) == "former MP, standing"
    assert position(kept.terms, calloway, DECLARED) == "former MP"
    partnership.undo()
    assert len(mps.relationship(partnership).terms) == 1


@pytest.mark.clause("MP1")
def test_whoever_is_elected_again_is_returned_also_where_boundaries_changed(
    partnership: Partnership, seat: int, calloway: int
) -> None:
    old = mps.relationship(partnership).constituencies[seat]
    ended = Constituency(id=seat, name=old.name, starts=old.starts, ends=date(2024, 5, 29))
    save_constituency(partnership, ended)
    new = save_constituency(partnership, Constituency(name="Marlbeck and Tarn", starts=DISSOLVED))
    with pytest.raises(Refusal, match="was a constituency until 29 May 2024"):
        declare(partnership, seat, mp_id=calloway)
    assert declare(partnership, new, mp_id=calloway) == calloway
    kept = mps.relationship(partnership)
    assert kept.beside.term_details[kept.terms[0].id].after_term is AfterTerm.RETURNED
    assert position(kept.terms, calloway, DECLARED) == "MP"


def test_a_seat_that_is_filled_and_a_day_still_to_come_are_refused(
    partnership: Partnership, seat: int, calloway: int
) -> None:
    with pytest.raises(Refusal, match="still to come"):
        declare(partnership, seat, mp_id=calloway, today=date(2024, 7, 4))
    with pytest.raises(Refusal, match="who was elected"):
        declare(partnership, seat)
    declare(partnership, seat, mp_id=calloway)
    with pytest.raises(Refusal, match="End that term first"):
        declare(partnership, seat, person=Person(name="Owen Marchetti"), on=date(2024, 7, 9))
    assert len(mps.relationship(partnership).people) == 1, "nothing of a refused change is kept"


def test_a_contact_is_no_mp_and_may_be_elected_one(
    partnership: Partnership, seat: int, calloway: int
) -> None:
    key = contacts.add_contact(
        partnership,
        Person(name="Mina Holt"),
        Contact(mp_id=0, kind=ContactKind.COUNCIL_OFFICER, organisation="Marlbeck Borough"),
    )
    kept = mps.relationship(partnership)
    assert kept.is_contact(key)
    assert set(kept.parliamentary) == {calloway}
    holt = kept.people[kept.mps[key].person_id]
    with pytest.raises(Refusal, match="in the list already"):
        contacts.add_contact(partnership, holt, Contact(mp_id=0, kind=ContactKind.FUNDER))
    elected = declare(partnership, seat, person=holt)
    assert elected != key
    assert mps.relationship(partnership).mps[elected].person_id == holt.id


def test_a_contact_is_corrected_and_its_days_fit(partnership: Partnership, calloway: int) -> None:
    lto = Contact(mp_id=0, kind=ContactKind.LTO, organisation="Tarn Valley Trust", starts=date(2020, 1, 1))
    key = contacts.add_contact(partnership, Person(name="Jo Field"), lto)
    kept = mps.relationship(partnership)
    field, held = kept.people[kept.mps[key].person_id], kept.beside.contacts[key]
    contacts.save_contact(partnership, field, Contact(id=held.id, mp_id=key, kind=ContactKind.FUNDER))
    assert mps.relationship(partnership).beside.contacts[key].kind is ContactKind.FUNDER
    wrong = Contact(
        id=held.id, mp_id=key, kind=ContactKind.LTO, starts=date(2020, 1, 1), ends=date(2019, 1, 1)
    )
    with pytest.raises(Refusal, match="ends before it begins"):
        contacts.save_contact(partnership, field, wrong)
    ruth = kept.people[kept.mps[calloway].person_id]
    with pytest.raises(Refusal, match="no contact"):
        contacts.save_contact(partnership, ruth, Contact(mp_id=calloway, kind=ContactKind.OTHER))
