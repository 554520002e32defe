"""The purpose screen on the labelled purposes, and what it never finds."""

import pytest

from evenhand.domain.publicity.screening.findings import TextFinding
from evenhand.domain.vocabulary import TextVerdict
from evenhand.services.purposes import purpose_screen
from tests.benchmarks.screen_quality import (
    PurposeRead,
    false_alarms,
    purposes_asked,
    read_purposes,
    text_recall,
)

pytestmark = [pytest.mark.clause("PP11"), pytest.mark.clause("PP13")]


@pytest.fixture(scope="module")
def purposes() -> list[PurposeRead]:
    return read_purposes()


def part_of(purposes: list[PurposeRead], part: str) -> list[PurposeRead]:
    return [each for each in purposes if each.part == part]


def only(text: str, clause: str = "PP13") -> TextFinding:
    (found,) = purpose_screen(text, clause).findings
    return found


def test_every_labelled_purpose_of_the_tuning_half_gets_its_verdict(purposes: list[PurposeRead]) -> None:
    wrong = [each for each in part_of(purposes, "tuning") if each.label is not each.screened.verdict]
    assert wrong == []


def test_the_half_kept_out_of_the_making_is_judged_nearly_as_well(purposes: list[PurposeRead]) -> None:
    held_out = part_of(purposes, "held-out")
    assert purposes_asked(held_out) == 1.0
    assert false_alarms(held_out) <= 0.03
    assert text_recall(held_out, TextVerdict.TAKES_A_SIDE) >= 0.85
    assert text_recall(held_out, TextVerdict.ASK) >= 0.9


def test_a_finding_stands_where_its_words_stand() -> None:
    text = "We plant trees. Then a donation to the Labour Party is made."
    found = only(text)
    assert text[found.start : found.end] == found.text == "donation to the Labour Party"
    assert (found.kind, found.clause) == ("party-money", "PP14")


def test_the_clause_is_of_what_is_screened() -> None:
    leaflets = "Leaflets for the Conservative candidate."
    assert only(leaflets).clause == "PP13"
    assert only(leaflets, "PP11").clause == "PP11"


@pytest.mark.parametrize(
    "party", ["Conservatives", "Greens", "Labour Party", "Liberal Democrats", "Plaid Cymru"]
)
def test_every_party_is_found_alike(party: str) -> None:
    assert only(f"We will canvass for the {party}.").kind == "campaigning"


@pytest.mark.parametrize("text", ["", " \n", "Cllr Pell and our MP are asked to mend the bridge."])
def test_politicians_who_are_asked_for_something_are_no_finding(text: str) -> None:
    assert purpose_screen(text).findings == ()


def test_a_politician_who_is_given_the_credit_is_a_question() -> None:
    found = only("A safety boat. We give thanks to Cllr Pell’s campaign for the slipway.")
    assert (found.kind, found.verdict, found.text) == (
        "credit",
        TextVerdict.ASK,
        "thanks to Cllr Pell’s campaign",
    )
