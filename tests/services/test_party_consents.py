"""A party held with consent: what the consent must say, and that withdrawing it leaves no trace of the party."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from evenhand.domain.members.affiliations import Affiliation
from evenhand.domain.members.facts import Membership, PartyConsent, Person, PublicOfficeHeld
from evenhand.domain.partnership.facts import Council
from evenhand.domain.refusals import Refusal, Trouble
from evenhand.domain.vocabulary import Capacity, Level, PublicOffice
from evenhand.records.file.opening import open_file
from evenhand.records.file.verify import verify
from evenhand.records.unit_of_work import Partnership
from evenhand.services import members, party_consents
from evenhand.services.papers.issued import issued_papers, issued_pdf, keep
from evenhand.services.papers.order import PaperOrder
from evenhand.services.partnership import save_council
from tests.makers import PASSPHRASE, a_clock, a_partnership

TODAY = date(2026, 4, 14)
GIVEN, UNTIL = date(2026, 1, 6), date(2026, 12, 31)
PARTY = "Wharfside Voice"


def a_person(partnership: Partnership, name: str = "Priya Nair") -> int:
    return members.add_person(partnership, Person(name=name))


def a_consent(person_id: int, **other: Any) -> PartyConsent:
    told = "Figures for the board alone; it can be withdrawn at any time."
    stated = PartyConsent(
        person_id=person_id, party=PARTY, given_on=GIVEN, how="A signed form", told=told, until=UNTIL
    )
    return replace(stated, **other)


def record(partnership: Partnership, person_id: int, **other: Any) -> int:
    return party_consents.save_party_consent(partnership, a_consent(person_id, **other), today=TODAY)


def traces(folder: Path) -> list[str]:
    """The files of a folder in whose bytes the party can be read."""
    return [one.name for one in folder.iterdir() if one.is_file() and PARTY.encode() in one.read_bytes()]


def images(partnership: Partnership) -> str:
    with partnership.engine.connect() as connection:
        return " ".join(connection.execute(text("SELECT content || title FROM journal")).scalars())


@pytest.fixture
def partnership(tmp_path: Path) -> Any:
    made = a_partnership(tmp_path)
    yield made
    made.close()


@pytest.mark.clause("PP6")
@pytest.mark.parametrize(
    ("other", "field", "says"),
    [
        ({"party": " "}, "party", "Give the party"),
        ({"how": ""}, "how", "Say how consent was given"),
        ({"told": ""}, "told", "Say what the person was told"),
        ({"given_on": date(2026, 4, 15)}, "given_on", "15 April 2026 is still to come"),
        ({"until": date(2026, 1, 5)}, "until", "The consent ends before it begins"),
    ],
)
def test_a_consent_says_how_and_when_and_what_was_told_and_until_when(
    partnership: Partnership, other: dict[str, Any], field: str, says: str
) -> None:
    with pytest.raises(Refusal, match=says) as refused:
        record(partnership, a_person(partnership), **other)
    assert refused.value.field == field


@pytest.mark.clause("PP6")
def test_two_consents_of_one_person_do_not_hold_at_once(partnership: Partnership) -> None:
    person = a_person(partnership)
    record(partnership, person)
    with pytest.raises(Refusal, match="holds on this day already"):
        record(partnership, person, given_on=date(2026, 4, 1))
    record(partnership, a_person(partnership, "Yusuf Demir"))


@pytest.mark.clause("PP6")
def test_a_consent_of_an_earlier_day_does_not_reach_into_the_one_that_follows(
    partnership: Partnership,
) -> None:
    person = a_person(partnership)
    record(partnership, person)
    with pytest.raises(Refusal, match="holds from then on") as refused:
        record(partnership, person, given_on=date(2025, 1, 6), until=GIVEN)
    assert refused.value.field == "until"
    record(partnership, person, given_on=date(2025, 1, 6), until=date(2026, 1, 5))


@pytest.mark.clause("PP6")
def test_no_title_of_a_change_names_the_party(partnership: Partnership) -> None:
    person = a_person(partnership)
    key = record(partnership, person)
    record(partnership, person, id=key, how="A letter")
    party_consents.withdraw(partnership, key, on=TODAY)
    titles = [entry.title for entry in partnership.history("party_consent", key)]
    assert titles == [
        "Withdraw a consent of Priya Nair",
        "Correct a consent of Priya Nair",
        "Record a consent of Priya Nair",
    ]


@pytest.mark.clause("PP6")
@pytest.mark.parametrize("steps", [[], ["correct"], ["undo", "redo"], ["correct", "undo", "redo", "correct"]])
def test_withdrawing_takes_the_party_out_of_the_record_and_every_image(
    partnership: Partnership, steps: list[str]
) -> None:
    person = a_person(partnership)
    key = record(partnership, person)
    acts: dict[str, Callable[[], object]] = {
        "correct": lambda: record(partnership, person, id=key, how="A letter"),
        "undo": partnership.undo,
        "redo": partnership.redo,
    }
    for step in steps:
        acts[step]()
    assert PARTY in images(partnership)

    party_consents.withdraw(partnership, key, on=TODAY)

    assert PARTY not in images(partnership)
    with partnership.reading() as session:
        [left] = party_consents.read_consents(session, person)
    assert (left.party, left.withdrawn_on, left.how) == ("", TODAY, left.how)
    assert verify(partnership).ok, verify(partnership)


@pytest.mark.clause("PP6")
def test_what_was_withdrawn_does_not_come_back_by_undo_or_redo(partnership: Partnership) -> None:
    person = a_person(partnership)
    key = record(partnership, person)
    record(partnership, person, id=key, how="A letter")
    partnership.undo()
    party_consents.withdraw(partnership, key, on=TODAY)
    assert (partnership.next_undo, partnership.next_redo) == (None, None)
    with pytest.raises(Refusal, match="was withdrawn on 14 April 2026"):
        party_consents.withdraw(partnership, key, on=TODAY)
    with pytest.raises(Refusal, match="was withdrawn"):
        record(partnership, person, id=key)
    record(partnership, person, given_on=TODAY)


@pytest.mark.clause("PP6")
def test_no_byte_of_the_party_is_left_in_the_file_or_beside_it(tmp_path: Path) -> None:
    folder = tmp_path / "file"
    folder.mkdir()
    partnership = a_partnership(folder)
    chance = random.Random(7)  # noqa: S311  lengths for a test alone
    keys: list[int] = []
    for number in range(40):
        person = members.add_person(
            partnership, Person(name=f"Somebody {number}", note="n" * chance.randrange(900))
        )
        if number % 4 == 0:
            keys.append(record(partnership, person, told="t" * chance.randrange(1, 5000)))
    for key in keys:
        with partnership.reading() as session:
            [consent] = [one for one in party_consents.read_consents(session, key * 4 - 3) if one.id == key]
        record(partnership, consent.person_id, id=key, how="h" * chance.randrange(1, 900))
    assert traces(folder)

    for key in keys:
        party_consents.withdraw(partnership, key, on=TODAY)
    assert traces(folder) == []
    partnership.close()
    assert traces(folder) == []

    again = open_file(folder / "fernhill.evenhand", who="Gwenllian Price", clock=a_clock())
    assert verify(again).ok
    again.close()


@pytest.mark.clause("PP6")
def test_withdrawing_takes_out_what_ran_out_before_and_leaves_what_was_given_later(
    partnership: Partnership,
) -> None:
    person = a_person(partnership)
    for year in (2024, 2025):
        record(partnership, person, given_on=date(year, 1, 6), until=date(year, 12, 31))
    later = record(partnership, person, party="Harbour Union")
    with partnership.reading() as session:
        older = party_consents.read_consents(session, person)[1]

    party_consents.withdraw(partnership, older.id, on=TODAY)

    assert PARTY not in images(partnership)
    with partnership.reading() as session:
        left = party_consents.read_consents(session, person)
    assert [one.withdrawn_on for one in left] == [TODAY, TODAY, None]
    assert [one.party for one in left] == ["", "", "Harbour Union"]
    assert left[2].id == later
    assert verify(partnership).ok, verify(partnership)


def test_a_withdrawal_that_fails_takes_nothing_back(partnership: Partnership) -> None:
    key = record(partnership, a_person(partnership))
    with pytest.raises(Refusal, match="The consent was given on 6 January 2026"):
        party_consents.withdraw(partnership, key, on=date(2026, 1, 5))
    assert PARTY in images(partnership)


def test_a_file_in_use_is_told_and_the_withdrawal_stands(
    partnership: Partnership, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = a_person(partnership)
    key = record(partnership, person)

    def busy() -> None:
        raise Trouble("The file is in use.")

    monkeypatch.setattr(partnership, "forget_deleted", busy)
    with pytest.raises(Trouble, match="traces of it may be left"):
        party_consents.withdraw(partnership, key, on=TODAY)
    assert PARTY not in images(partnership)


@pytest.mark.clause("PP6")
def test_a_party_is_held_from_the_day_of_consent_to_its_last_day(partnership: Partnership) -> None:
    person = a_person(partnership)
    key = record(partnership, person)

    def held(day: date) -> Any:
        with partnership.reading() as session:
            return party_consents.affiliations(session, day).get(person)

    assert held(date(2026, 1, 5)) is None
    assert held(GIVEN) == held(UNTIL) == Affiliation(PARTY, consented=True)
    assert held(date(2027, 1, 1)) is None
    party_consents.withdraw(partnership, key, on=TODAY)
    assert held(GIVEN) is None


@pytest.mark.clause("PP6")
def test_a_party_declared_with_a_public_office_goes_before_one_consented_to(partnership: Partnership) -> None:
    person = a_person(partnership)
    members.save_membership(
        partnership,
        Membership(person_id=person, capacity=Capacity.COUNCILLOR, votes=True, starts=GIVEN),
        today=TODAY,
    )
    council = save_council(partnership, Council(name="Marlbeck Borough Council"))
    record(partnership, person)
    seat = PublicOfficeHeld(
        person_id=person,
        kind=PublicOffice.COUNCILLOR,
        council_id=council,
        party="Tarn Valley Alliance",
        source="The council's register",
        starts=date(2026, 2, 1),
        ends=date(2026, 3, 31),
    )
    members.save_public_office(partnership, seat, today=TODAY)
    with partnership.reading() as session:
        parties = [
            party_consents.affiliations(session, day)[person]
            for day in (date(2026, 1, 31), date(2026, 3, 31), date(2026, 4, 1))
        ]
    assert parties == [
        Affiliation(PARTY, consented=True),
        Affiliation("Tarn Valley Alliance"),
        Affiliation(PARTY, consented=True),
    ]


@pytest.mark.clause("PP6")
def test_what_was_undone_before_goes_with_the_next_withdrawal(partnership: Partnership) -> None:
    person = a_person(partnership)
    record(partnership, person)
    partnership.undo()
    assert PARTY in images(partnership)
    key = record(partnership, person)
    party_consents.withdraw(partnership, key, on=TODAY)
    assert PARTY not in images(partnership)
    assert verify(partnership).ok
    assert (partnership.next_undo, partnership.next_redo) == (None, None)


@pytest.mark.clause("PP6")
def test_no_byte_is_left_once_somebody_who_was_reading_has_let_go(tmp_path: Path) -> None:
    folder = tmp_path / "file"
    folder.mkdir()
    partnership = a_partnership(folder)
    key = record(partnership, a_person(partnership))
    with partnership.engine.connect() as reader:
        reader.execute(text("SELECT count(*) FROM person")).scalar()
        party_consents.withdraw(partnership, key, on=TODAY)
    partnership.close()
    assert traces(folder) == []


@pytest.mark.clause("PP6")
def test_a_protected_file_is_whole_after_a_withdrawal(tmp_path: Path) -> None:
    partnership = a_partnership(tmp_path, passphrase=PASSPHRASE)
    key = record(partnership, a_person(partnership))
    party_consents.withdraw(partnership, key, on=TODAY)
    assert partnership.protected
    partnership.close()
    again = open_file(
        tmp_path / "fernhill.evenhand", who="Gwenllian Price", clock=a_clock(), passphrase=PASSPHRASE
    )
    assert verify(again).ok
    assert PARTY not in images(again)
    again.close()


@pytest.mark.clause("PP6")
def test_confidential_reports_kept_since_the_consent_are_emptied_and_no_others(
    partnership: Partnership,
) -> None:
    def issue(level: Level, issued_at: datetime) -> int:
        order = PaperOrder(paper="governance", as_at=issued_at.date(), printed_at=issued_at, level=level)
        return keep(partnership, order, f"{level} {issued_at}".encode())

    earlier, later = datetime(2025, 1, 7, 9), datetime(2026, 3, 3, 9)  # noqa: DTZ001  the clock on the wall
    kept = [issue(Level.CONFIDENTIAL, earlier), issue(Level.BOARD, later)]
    emptied = issue(Level.CONFIDENTIAL, later)
    consent = record(partnership, a_person(partnership))
    party_consents.withdraw(partnership, consent, on=TODAY)

    assert all(issued_pdf(partnership, key) for key in kept)
    with pytest.raises(Refusal, match="taken out of the file when a consent was withdrawn"):
        issued_pdf(partnership, emptied)
    assert len(issued_papers(partnership)) == 3, "that they were issued stays on record"
