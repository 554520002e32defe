"""The party screen on the shipped list: what it says of labelled names, and what can never change its answer."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evenhand.domain.grants.party_names import screen_name
from evenhand.domain.grants.party_register import PartyRegister
from evenhand.domain.grants.party_words import read_name
from evenhand.domain.vocabulary import PartyVerdict
from evenhand.services.parties import shipped_register
from tests.benchmarks.screen_quality import Judged, asked, judge_names, precision, recall

pytestmark = pytest.mark.clause("PP14")

REGISTER = shipped_register()
REGISTERED = [entry.name for entry in REGISTER.entries]
PLACES = st.sampled_from(["", "Fernhill ", "Old Wharf & Saltby ", "Friends of the "])
RESTS = st.sampled_from(
    ["", " branch", " (Hexley)", " - Millbrook", " Labour Club", ", St. John's Ward", " Committee"]
)
NAMES = st.builds(lambda place, name, rest: place + name + rest, PLACES, st.sampled_from(REGISTERED), RESTS)


def verdict(name: str, register: PartyRegister = REGISTER) -> PartyVerdict:
    return screen_name(name, register).verdict


@pytest.fixture(scope="module")
def judged() -> list[Judged]:
    return judge_names()


@pytest.fixture(scope="module")
def judged_later() -> list[Judged]:
    return judge_names("applicant_names_2")


def part_of(judged: list[Judged], part: str) -> list[Judged]:
    return [each for each in judged if each.part == part]


def test_every_labelled_name_of_the_tuning_half_gets_its_verdict(judged: list[Judged]) -> None:
    wrong = [each for each in part_of(judged, "tuning") if each.label is not each.verdict]
    assert wrong == []


def test_the_half_kept_out_of_the_making_is_judged_nearly_as_well(judged: list[Judged]) -> None:
    held_out = part_of(judged, "held-out")
    assert asked(held_out) == 1.0
    assert recall(held_out, PartyVerdict.MATCH) >= 0.96
    assert precision(held_out, PartyVerdict.MATCH) == 1.0
    assert recall(held_out, PartyVerdict.POSSIBLE) >= 0.96
    assert recall(held_out, PartyVerdict.NO_MATCH) >= 0.97


def test_the_names_written_later_are_judged_nearly_as_well(judged_later: list[Judged]) -> None:
    tuning, held_out = part_of(judged_later, "tuning"), part_of(judged_later, "held-out")
    assert asked(tuning) == asked(held_out) == 1.0
    assert recall(tuning, PartyVerdict.NO_MATCH) == 1.0
    assert sum(each.label is not each.verdict for each in tuning) <= 3
    assert recall(held_out, PartyVerdict.MATCH) >= 0.92
    assert precision(held_out, PartyVerdict.MATCH) == 1.0
    assert recall(held_out, PartyVerdict.NO_MATCH) >= 0.96


@pytest.mark.parametrize("name", REGISTERED)
def test_a_registered_name_is_a_match_of_itself(name: str) -> None:
    screen = screen_name(name, REGISTER)
    assert screen.verdict is PartyVerdict.MATCH
    assert name in {match.name for match in screen.matches}


@pytest.mark.parametrize("name", ["Independent", "Speaker seeking re-election", "", "The", "  ", "()"])
def test_words_that_are_no_party_are_not_on_the_list(name: str) -> None:
    assert verdict(name) is PartyVerdict.NO_MATCH


@settings(max_examples=150, deadline=None)
@given(NAMES)
def test_case_articles_ampersands_apostrophes_and_spaces_change_nothing(name: str) -> None:
    said = verdict(name)
    changed = [
        name.upper(),
        name.lower(),
        f"The {name}",
        name.replace("&", "and"),
        name.replace(" and ", " & "),
        name.replace("'", "’"),
        name.replace("’", "'"),
        f"  {name.replace(' ', '  ')}\t",
        name.replace(" - ", " – "),
        f"{name} [De-registered 29/04/15]",
    ]
    assert {each: verdict(each) for each in changed} == dict.fromkeys(changed, said)


@settings(max_examples=150, deadline=None)
@given(NAMES)
def test_a_name_read_twice_reads_the_same(name: str) -> None:
    words = read_name(name, REGISTER.usage).words
    assert read_name(" ".join(words), REGISTER.usage).words == words
    assert screen_name(name, REGISTER) == screen_name(name, REGISTER)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_any_text_gets_an_answer(text: str) -> None:
    screen = screen_name(text, REGISTER)
    assert screen.name == text
    assert (screen.verdict is PartyVerdict.NO_MATCH) == (screen.matches == ())
    scores = [match.score for match in screen.matches]
    assert all(0 < score <= 100 for score in scores)


@pytest.mark.parametrize(
    "text",
    ["x" * 10_000, "ab " * 3_300, "(" * 10_000, "Labour Party " * 800, "a." * 5_000, "[de-registered " * 700],
)
def test_ten_thousand_letters_are_answered_quickly(text: str) -> None:
    began = time.perf_counter()
    screen_name(text, REGISTER)
    assert time.perf_counter() - began < 2


def test_a_thousand_names_take_about_a_second_at_most() -> None:
    names = [
        f"{place} {name}"
        for name in REGISTERED[:250]
        for place in ("Fernhill", "Saltby", "Hexley", "Millbrook")
    ]
    began = time.perf_counter()
    for name in names:
        screen_name(name, REGISTER)
    assert time.perf_counter() - began < 3


def test_a_match_says_why_and_names_the_party_with_its_reference() -> None:
    screen = screen_name("Fernhill Labour Party", REGISTER)
    (match,) = screen.matches
    assert (match.name, match.reference) == ("Labour Party", "PP53")
    assert match.why == "reads as a branch or a part of the party"


def test_matches_stand_surest_first_and_then_by_the_alphabet() -> None:
    matches = screen_name("Independent Labour Group", REGISTER).matches
    assert [match.name for match in matches] == ["Independent Labour Group", "Labour Party"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Lab\u200bour Party", PartyVerdict.MATCH),
        ("LABOURPARTY", PartyVerdict.MATCH),
        ("Esher Association of Residents", PartyVerdict.POSSIBLE),
        ("Choir (Joint Description with Labour Party)", PartyVerdict.POSSIBLE),
        ("CLP", PartyVerdict.POSSIBLE),
        ("Life (Drawing Group)", PartyVerdict.POSSIBLE),
        ("Community First, Saltby branch", PartyVerdict.MATCH),
        ("Aspire, Saltby branch", PartyVerdict.POSSIBLE),
        ("Village Green Party Committee", PartyVerdict.POSSIBLE),
        ("Millbrook Labour Ward Friends", PartyVerdict.NO_MATCH),
        ("Saltby Bowling Greens", PartyVerdict.NO_MATCH),
        ("Wharf Progress Residents' Association", PartyVerdict.NO_MATCH),
    ],
)
def test_edges_of_the_screen(name: str, said: PartyVerdict) -> None:
    assert verdict(name) is said
