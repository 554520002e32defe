"""The labelled corpora of the publicity screen are fit to score it: labelled, large enough, and without repeats."""

import re
import tomllib
from pathlib import Path
from typing import TypedDict, cast

import pytest

from evenhand.domain.vocabulary import TextVerdict

SCREEN = Path(__file__).parents[2] / "golden" / "screen"
CORPORA = sorted(path.name for path in SCREEN.glob("*.toml") if path.name != "context.toml")


class Sentence(TypedDict):
    """A sentence as a secretary would print it, with the verdict a careful reader gives it."""

    text: str
    verdict: str
    politician: bool


def sentences(name: str) -> list[Sentence]:
    """The sentences of one corpus."""
    return cast("list[Sentence]", tomllib.loads((SCREEN / name).read_text(encoding="utf-8"))["sentence"])


@pytest.mark.parametrize("name", CORPORA)
def test_each_sentence_has_a_text_a_verdict_and_says_whether_a_politician_is_meant(name: str) -> None:
    verdicts = {verdict.value for verdict in TextVerdict}
    for sentence in sentences(name):
        assert set(sentence) == {"text", "verdict", "politician"}
        assert sentence["text"].strip() == sentence["text"] != ""
        assert sentence["verdict"] in verdicts
        assert not (sentence["politician"] and sentence["verdict"] == TextVerdict.CLEAR)


@pytest.mark.parametrize("name", CORPORA)
def test_each_corpus_has_enough_of_each_verdict_to_measure_it(name: str) -> None:
    read = sentences(name)
    assert len(read) >= 160
    for verdict, at_least in ((TextVerdict.CLEAR, 30), (TextVerdict.ASK, 45), (TextVerdict.TAKES_A_SIDE, 40)):
        assert sum(sentence["verdict"] == verdict for sentence in read) >= at_least


def test_no_sentence_stands_in_two_corpora() -> None:
    said = [re.sub(r"\W", "", one["text"]).casefold() for name in CORPORA for one in sentences(name)]
    assert len(said) == len(set(said))
