"""How well the screens judge: recall and precision for each verdict, of the text, purpose and party-name screens.

The labelled sentences in files called held_out, and half of the labelled names and purposes, were kept out of the
making of the screens; their figures are the honest ones. The learned ones were in front of whoever wrote the rules.
Run: python tests/benchmarks/screen_quality.py [--misses tuning|learned|learned_2|...]
"""

import csv
import sys
import time
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from evenhand.domain.publicity.screening.findings import KnownNames, KnownPerson, Part, Screened
from evenhand.domain.publicity.screening.screen import Screen, screen_of
from evenhand.domain.vocabulary import PartyVerdict, TextVerdict
from evenhand.services.parties import check_names, shipped_register
from evenhand.services.purposes import purpose_screen
from evenhand.services.screening import shipped_lexicon, shipped_parties

TESTS = Path(__file__).resolve().parents[1]
GOLDEN = TESTS / "golden"
NAMES = ("applicant_names", "applicant_names_2")
SENTENCES = GOLDEN / "screen"
PARTS = ("tuning", "held-out")
WORDS_TIMED = 500


@dataclass(frozen=True, slots=True)
class Read:
    """A labelled sentence and what the text screen found in it; `politician` says whether one is named or meant."""

    text: str
    label: TextVerdict
    politician: bool
    screened: Screened


@dataclass(frozen=True, slots=True)
class Judged:
    """A labelled name and what the screen said of it."""

    name: str
    part: str
    kind: str
    label: PartyVerdict
    verdict: PartyVerdict


def judge_names(corpus: str = NAMES[0]) -> list[Judged]:
    """Every labelled name of a corpus with its verdict from the shipped list."""
    with (GOLDEN / f"{corpus}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    screens = check_names([row["name"] for row in rows], shipped_register())
    return [
        Judged(row["name"], row["part"], row["kind"], PartyVerdict(row["verdict"]), screen.verdict)
        for row, screen in zip(rows, screens, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class PurposeRead:
    """A labelled purpose and what the purpose screen said of it."""

    text: str
    part: str
    label: TextVerdict
    screened: Screened


def read_purposes() -> list[PurposeRead]:
    """Every labelled purpose as the purpose screen reads it without any file."""
    with (GOLDEN / "purposes.csv").open(encoding="utf-8", newline="") as file:
        return [
            PurposeRead(row["text"], row["part"], TextVerdict(row["verdict"]), purpose_screen(row["text"]))
            for row in csv.DictReader(file)
        ]


def recall(judged: Sequence[Judged], verdict: PartyVerdict) -> float:
    """The share of the names with this label that got this verdict."""
    labelled = [each for each in judged if each.label is verdict]
    return sum(each.verdict is verdict for each in labelled) / len(labelled)


def precision(judged: Sequence[Judged], verdict: PartyVerdict) -> float:
    """The share of the names with this verdict that have this label."""
    given = [each for each in judged if each.verdict is verdict]
    return sum(each.label is verdict for each in given) / len(given)


def asked(judged: Sequence[Judged]) -> float:
    """The share of the names of parties, branches and arms that put a question to a person, by match or possible."""
    labelled = [each for each in judged if each.label is PartyVerdict.MATCH]
    return sum(each.verdict is not PartyVerdict.NO_MATCH for each in labelled) / len(labelled)


def corpora() -> list[str]:
    """The labelled corpora of sentences: the learned ones, then those held out."""
    stems = sorted(each.stem for each in SENTENCES.glob("*.toml") if each.stem != "context")
    return sorted(stems, key=_held_out_last)


def _held_out_last(corpus: str) -> bool:
    return corpus.startswith("held_out")


def screen_with_context() -> Screen:
    """The shipped text screen, knowing the people and parties of the labelled corpora."""
    known = tomllib.loads((SENTENCES / "context.toml").read_text(encoding="utf-8"))
    people = (
        KnownPerson(number, each["name"], Part(each["part"]))
        for number, each in enumerate(known["people"], start=1)
    )
    return screen_of(shipped_lexicon(), shipped_parties(), KnownNames(tuple(people), tuple(known["parties"])))


def read_corpus(corpus: str, screen: Screen) -> list[Read]:
    """Every sentence of a corpus as the screen read it."""
    held = tomllib.loads((SENTENCES / f"{corpus}.toml").read_text(encoding="utf-8"))["sentence"]
    return [
        Read(each["text"], TextVerdict(each["verdict"]), each["politician"], screen.read(each["text"]))
        for each in held
    ]


def text_recall(read: Sequence[Read | PurposeRead], verdict: TextVerdict) -> float:
    """The share of the sentences with this label that got this verdict."""
    labelled = [each for each in read if each.label is verdict]
    return sum(each.screened.verdict is verdict for each in labelled) / len(labelled)


def text_precision(read: Sequence[Read | PurposeRead], verdict: TextVerdict) -> float:
    """The share of the sentences with this verdict that have this label; 1 where none has this verdict."""
    given = [each for each in read if each.screened.verdict is verdict]
    return sum(each.label is verdict for each in given) / len(given) if given else 1.0


def politicians_noticed(read: Sequence[Read]) -> float:
    """The share of the sentences that name or mean a politician which the screen does not let pass as clear."""
    meant = [each for each in read if each.politician]
    return sum(each.screened.verdict is not TextVerdict.CLEAR for each in meant) / len(meant)


def false_alarms(read: Sequence[Read | PurposeRead]) -> float:
    """The share of the clear sentences in which the screen finds something."""
    return 1 - text_recall(read, TextVerdict.CLEAR)


def seconds_for(words: int, screen: Screen) -> float:
    """The best of five times that the screen takes for a text of so many words that it has never read."""
    text = _text_of(words, screen)
    return min(_timed(_without_memory(screen), text) for _ in range(5))


def seconds_for_a_key(words: int, screen: Screen) -> float:
    """The best of five times that the screen takes for such a text when one sentence of it has changed."""
    text = _text_of(words, screen)
    screen.read(text)
    return min(_timed(screen, f"{text} Cllr Pell opened door {number}.") for number in range(5))


def _text_of(words: int, screen: Screen) -> str:
    """A text of so many words, made of learned sentences."""
    said = " ".join(each.text for each in read_corpus("learned", screen))
    return " ".join(said.split()[:words])


def _without_memory(screen: Screen) -> Screen:
    """The same screen, remembering no sentence: what it remembers, it remembers for one lexicon."""
    return replace(screen, lexicon=replace(screen.lexicon))


def _timed(screen: Screen, text: str) -> float:
    began = time.perf_counter()
    screen.read(text)
    return time.perf_counter() - began


def _print_corpus(read: Sequence[Read], corpus: str) -> None:
    print(
        f"{corpus}: {len(read)} sentences; a politician is noticed in {politicians_noticed(read):.1%}; "
        f"false alarms in {false_alarms(read):.1%} of the clear ones"
    )
    _print_verdicts(read)


def _print_verdicts(read: Sequence[Read | PurposeRead]) -> None:
    for verdict in TextVerdict:
        print(
            f"  {verdict.value:12} recall {text_recall(read, verdict):6.1%}  "
            f"precision {text_precision(read, verdict):6.1%}"
        )


def _print_texts(misses_of: str) -> None:
    screen = screen_with_context()
    for corpus in corpora():
        read = read_corpus(corpus, screen)
        _print_corpus(read, corpus)
        for each in read if corpus == misses_of else ():
            if each.label is not each.screened.verdict:
                print(f"  {each.label.value} but said {each.screened.verdict.value}: {each.text}")
    print(
        f"speed: {WORDS_TIMED} words in {seconds_for(WORDS_TIMED, screen) * 1000:.1f} ms, "
        f"again after a key in {seconds_for_a_key(WORDS_TIMED, screen) * 1000:.1f} ms\n"
    )


def purposes_asked(read: Sequence[PurposeRead]) -> float:
    """The share of the purposes that take a side which put at least a question to a person."""
    siding = [each for each in read if each.label is TextVerdict.TAKES_A_SIDE]
    return sum(each.screened.verdict is not TextVerdict.CLEAR for each in siding) / len(siding)


def _print_purposes(misses_of: str) -> None:
    purposes = read_purposes()
    for part in PARTS:
        mine = [each for each in purposes if each.part == part]
        print(
            f"purposes {part}: {len(mine)} purposes; one that takes a side asks a person in "
            f"{purposes_asked(mine):.1%}; false alarms in {false_alarms(mine):.1%} of the clear ones"
        )
        _print_verdicts(mine)
        for each in mine if part == misses_of else ():
            if each.label is not each.screened.verdict:
                print(f"  {each.label.value} but said {each.screened.verdict.value}: {each.text}")


def _print_part(judged: Sequence[Judged], corpus: str, part: str) -> None:
    mine = [each for each in judged if each.part == part]
    print(f"{corpus} {part}: {len(mine)} names; a party's name asks a person in {asked(mine):.1%}")
    for verdict in PartyVerdict:
        print(
            f"  {verdict.value:9} recall {recall(mine, verdict):6.1%}  precision {precision(mine, verdict):6.1%}"
        )


def _print_speed(judged: Sequence[Judged]) -> None:
    register = shipped_register()
    names = [each.name for each in judged][:200]
    began = time.perf_counter()
    check_names(names * 5, register)
    print(f"speed: {len(names) * 5} names in {time.perf_counter() - began:.2f} s")


def main() -> None:
    """Print the figures, and with --misses PART what got another verdict than its label."""
    misses_of = sys.argv[-1] if "--misses" in sys.argv else ""
    _print_texts(misses_of)
    _print_purposes(misses_of)
    judged = [judge_names(corpus) for corpus in NAMES]
    for corpus, names in zip(NAMES, judged, strict=True):
        for part in PARTS:
            _print_part(names, corpus, part)
    _print_speed(judged[0])
    for each in chain(*judged):
        if each.part == misses_of and each.label is not each.verdict:
            print(f"  {each.label.value} but said {each.verdict.value}: {each.name}")


if __name__ == "__main__":
    main()
