"""What two independent programs find wrong with how a paper is made to be read by assistive technology."""

from pathlib import Path
from typing import Any

import outloud
import pdfua

from evenhand.domain.papers import Paper
from tests.reports.tag_reading import read_tags
from tests.reports.told import unlike

CLAIMS = ("UA-28-004", "DOC-012")
"""Both ask for a claim of conformance in the file. Papers make none: it would take a person's check to bear it out."""
SHORT = 30
"""What fits into a cell of a month; a longer address is cut by the program that tells it."""
GUESSES = {
    "TAG-002": "takes a footer, or the head of a table that goes on, for words that nobody is told",
    "PAG-001": "takes the marks of an axis, or the body above two papers of a pack, for running heads",
    "TBL-010": "takes a table of one row for one whose heads are cut up",
    "FIG-012": "takes an alternative text that gives all values for no language",
    "HDG-011": "takes a headline with a long title in it for a paragraph",
    "ORD-001": "takes a link for what comes after its paragraph, though it stands within it",
}
"""What one of them only guesses, and is wrong about here; the other tests of tags look at each of these themselves."""


def amiss(pdf: bytes, paper: Paper | None, folder: Path) -> list[str]:
    """All that is wrong with how a paper is read, also where it does not say what its blocks do."""
    read = read_tags(pdf)
    found = [*read.faults, *(f"read by nobody: {one}" for one in read.unmarked if one.strip())]
    found += unlike(paper, read.document) if paper is not None else []
    return [*found, *faults(pdf, folder)]


def faults(pdf: bytes, folder: Path) -> list[str]:
    """What the two find, but for the claim of conformance and wrong guesses; they read from a file."""
    path = folder / "checked.pdf"
    path.write_bytes(pdf)
    return [*_found_by_pdfua(path), *_found_by_outloud(path)]


def _found_by_pdfua(path: Path) -> list[str]:
    report = pdfua.validate(str(path))
    return [f"{one.rule_id} {one.message}" for one in report.findings if one.rule_id not in CLAIMS]


def _is_cut(one: Any) -> bool:
    """Whether it misses a link over an address that is cut short in a figure, where nobody could follow it."""
    words = str(one.evidence)
    return one.rule == "LNK-010" and one.count == 1 and words.endswith("…") and len(words) < SHORT


def _found_by_outloud(path: Path) -> list[str]:
    result = outloud.check(str(path))
    told = [one for one in result.findings if one.rule not in (*CLAIMS, *GUESSES) and not _is_cut(one)]
    found = [f"{one.rule} {one.message}: {one.evidence}" for one in told]
    return [*found, result.error] if result.error else found
