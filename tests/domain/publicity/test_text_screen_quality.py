"""The text screen keeps the quality measured on labelled sentences; those held out give the honest figures."""

import pytest

from evenhand.domain.publicity.screening.screen import Screen
from evenhand.domain.vocabulary import TextVerdict
from tests.benchmarks.screen_quality import (
    Read,
    corpora,
    false_alarms,
    politicians_noticed,
    read_corpus,
    screen_with_context,
    seconds_for,
    seconds_for_a_key,
    text_precision,
    text_recall,
)

pytestmark = [pytest.mark.clause("PP4"), pytest.mark.clause("PP7")]

# Scored once, after the last change of a rule. The figures differ with the writer: another's corpus, since learned
# from as learned_8, was scored once at 84.8 % of what takes a side, 100 % of politicians and 2.5 % false alarms.
HELD_OUT = "held_out_6"
LEARNED = [corpus for corpus in corpora() if corpus != HELD_OUT]
# A key is pressed some ten times a second; the machine that measures may be busy with other work.
MOST_SECONDS_FOR_500_WORDS = 0.06
MOST_SECONDS_FOR_A_KEY = 0.04


@pytest.fixture(scope="module")
def screen() -> Screen:
    return screen_with_context()


@pytest.fixture(scope="module")
def held_out(screen: Screen) -> list[Read]:
    return read_corpus(HELD_OUT, screen)


def test_held_out_text_that_takes_a_side_is_found(held_out: list[Read]) -> None:
    assert text_recall(held_out, TextVerdict.TAKES_A_SIDE) >= 0.71
    assert text_precision(held_out, TextVerdict.TAKES_A_SIDE) >= 0.97


def test_held_out_text_that_names_a_politician_never_passes_as_clear(held_out: list[Read]) -> None:
    assert politicians_noticed(held_out) == 1


def test_held_out_text_that_only_names_somebody_asks_a_person(held_out: list[Read]) -> None:
    assert text_recall(held_out, TextVerdict.ASK) >= 0.98
    assert text_precision(held_out, TextVerdict.ASK) >= 0.79


def test_held_out_text_of_village_life_is_hardly_ever_doubted(held_out: list[Read]) -> None:
    assert false_alarms(held_out) < 0.013


@pytest.mark.parametrize("corpus", LEARNED)
def test_what_was_learned_stays_learned(corpus: str, screen: Screen) -> None:
    read = read_corpus(corpus, screen)

    assert text_recall(read, TextVerdict.TAKES_A_SIDE) >= 0.91
    assert text_recall(read, TextVerdict.ASK) >= 0.95
    assert politicians_noticed(read) >= 0.97
    assert false_alarms(read) == 0


def test_a_page_of_politics_is_read_between_two_keys(screen: Screen) -> None:
    assert seconds_for(500, screen) < MOST_SECONDS_FOR_500_WORDS


def test_a_key_pressed_has_one_sentence_read_again(screen: Screen) -> None:
    assert seconds_for_a_key(500, screen) < MOST_SECONDS_FOR_A_KEY
