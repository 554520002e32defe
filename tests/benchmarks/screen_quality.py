"""How well the screens judge: prints recall and precision of the party-name screen for each verdict.

Half of the labelled names were kept out of its making (held-out); their figures are the honest ones.
Run: python tests/benchmarks/screen_quality.py [--misses tuning]
"""

import csv
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from evenhand.domain.vocabulary import PartyVerdict
from evenhand.services.parties import check_names, shipped_register

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "applicant_names.csv"
PARTS = ("tuning", "held-out")


@dataclass(frozen=True, slots=True)
class Judged:
    """A labelled name and what the screen said of it."""

    name: str
    part: str
    kind: str
    label: PartyVerdict
    verdict: PartyVerdict


def judge_names() -> list[Judged]:
    """Every labelled name with its verdict from the shipped list."""
    with GOLDEN.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    screens = check_names([row["name"] for row in rows], shipped_register())
    return [
        Judged(row["name"], row["part"], row["kind"], PartyVerdict(row["verdict"]), screen.verdict)
        for row, screen in zip(rows, screens, strict=True)
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


def _print_part(judged: Sequence[Judged], part: str) -> None:
    mine = [each for each in judged if each.part == part]
    print(f"{part}: {len(mine)} names; a party's name asks a person in {asked(mine):.1%}")
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
    """Print the figures, and with --misses PART the names that got another verdict than their label."""
    judged = judge_names()
    for part in PARTS:
        _print_part(judged, part)
    _print_speed(judged)
    if "--misses" in sys.argv:
        for each in judged:
            if each.part == sys.argv[-1] and each.label is not each.verdict:
                print(f"  {each.label.value} but said {each.verdict.value}: {each.name}")


if __name__ == "__main__":
    main()
