"""How a public item is said: what its words hold is counted in whole sentences."""

import pytest

from evenhand.domain.vocabulary import TextVerdict
from evenhand.screens.publicity.item_words import say_counted, say_words

ASK, SIDE = TextVerdict.ASK, TextVerdict.TAKES_A_SIDE


@pytest.mark.parametrize(
    ("verdicts", "says"),
    [
        ((), ""),
        ((ASK,), "1 passage needs a person’s decision"),
        ((ASK, ASK), "2 passages need a person’s decision"),
        ((SIDE,), "1 passage takes a side"),
        ((SIDE, SIDE, ASK), "2 passages take a side, 1 needs a person’s decision"),
        ((SIDE, ASK, ASK), "1 passage takes a side, 2 need a person’s decision"),
    ],
)
def test_passages_are_counted(verdicts: tuple[TextVerdict, ...], says: str) -> None:
    assert say_counted(verdicts) == says


@pytest.mark.parametrize(
    ("text", "says"), [("", "no words yet"), ("Tea", "1 word"), ("a " * 1200, "1,200 words")]
)
def test_words_are_counted(text: str, says: str) -> None:
    assert say_words(text) == says
