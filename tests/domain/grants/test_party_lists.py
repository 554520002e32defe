"""Lists of parties in the shapes in which they come, and the answer of the command line drawn from them."""

from datetime import date

import pytest

from evenhand.domain.grants.party_list_age import say_list_day
from evenhand.domain.grants.party_register import PartyRegister
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import PartyVerdict
from evenhand.services.parties import (
    as_json,
    check_names,
    read_register_csv,
    shipped_list_date,
    shipped_register,
)

EXPORT = (
    "\ufeffECRef,RegulatedEntityName,RegulatedEntityAlternateName,RegulatedEntityTypeName,RegisterName,"
    "RegistrationStatusName,ApprovedDate,Description,Translation\r\n"
    "PP9001,Tarn Valley Alliance,Cynghrair Cwm Tarn,Political Party,Great Britain,Registered,03/02/2026,"
    "Tarn Valley Alliance Candidate,\r\n"
    "PP9001,Tarn Valley Alliance,Cynghrair Cwm Tarn,Political Party,Great Britain,Registered,03/02/2026,"
    "For the Tarn,\r\n"
    "PPm9002,Wharf Wards Together,,Minor Party,Great Britain,Registered,12/11/2025,,\r\n"
    "TP9003,Buses for Saltby,,Third Party,Great Britain,Registered,01/10/2026,,\r\n"
)


def verdicts(register: PartyRegister, *names: str) -> list[str]:
    return [screen.verdict.value for screen in check_names(names, register)]


def test_an_export_of_the_commission_is_read_with_its_parties_alone() -> None:
    register = read_register_csv(EXPORT)
    assert [entry.name for entry in register.entries] == ["Tarn Valley Alliance", "Wharf Wards Together"]
    assert register.list_date == date(2026, 2, 3)


@pytest.mark.clause("PP14")
def test_a_loaded_list_finds_its_own_parties_and_not_the_shipped_ones() -> None:
    register = read_register_csv(EXPORT)
    names = (
        "Tarn Valley Alliance, Wharf branch",
        "Cynghrair Cwm Tarn",
        "For the Tarn",
        "Buses for Saltby",
        "Green Party",
    )
    assert verdicts(register, *names) == ["match", "match", "possible", "no-match", "no-match"]


def test_what_parties_are_also_called_goes_with_the_party_of_a_loaded_list() -> None:
    register = read_register_csv("Party name;EC reference\nLabour Party;PP53\n")
    assert verdicts(register, "Millbrook CLP", "Young Labour", "Young Greens") == [
        "match",
        "match",
        "no-match",
    ]
    assert register.list_date is None


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("/Date(1770076800000)/", date(2026, 2, 3)),
        ("2026-02-03T00:00:00", date(2026, 2, 3)),
        ("31/02/2026", None),
    ],
)
def test_days_of_approval_are_read_as_exports_write_them(cell: str, day: date | None) -> None:
    assert read_register_csv(f"Name,Approved date\nTarn Valley Alliance,{cell}\n").list_date == day


@pytest.mark.parametrize(
    "text", ["", "a,b\n1,2\n", "RegulatedEntityName,ECRef\n", "\x00", "ECRef,Description\nPP1,Word\n"]
)
def test_a_list_without_parties_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as caught:
        read_register_csv(text)
    assert caught.value.field == "register"


def test_the_shipped_list_says_its_date_and_holds_the_register() -> None:
    register = shipped_register()
    assert register.list_date == date(2015, 1, 1)
    assert len(register.entries) == 529
    assert register is shipped_register()


def test_the_answer_of_the_command_has_its_documented_shape() -> None:
    register = shipped_register()
    answer = as_json(register, check_names(["Fernhill Labour Party", "Third Age"], register))
    assert answer == {
        "list_date": "2015-01-01",
        "results": [
            {
                "name": "Fernhill Labour Party",
                "verdict": "match",
                "matches": [
                    {
                        "name": "Labour Party",
                        "reference": "PP53",
                        "why": "reads as a branch or a part of the party",
                        "score": 95,
                    }
                ],
            },
            {"name": "Third Age", "verdict": PartyVerdict.NO_MATCH.value, "matches": []},
        ],
    }


@pytest.mark.clause("PP14")
def test_of_the_list_that_comes_with_evenhand_no_day_is_told_that_nobody_knows() -> None:
    assert say_list_day(shipped_list_date()) == "about 2015"
    assert say_list_day(date(2026, 2, 3)) == "3 February 2026"
