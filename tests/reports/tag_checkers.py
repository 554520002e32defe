"""What two independent programs find wrong with how a paper is made to be read by assistive technology."""

from pathlib import Path

import outloud
import pdfua

CLAIMS = ("UA-28-004", "DOC-012")
"""Both ask for a claim of conformance in the file. Papers make none: it would take a person's check to bear it out."""


def faults(pdf: bytes, folder: Path) -> list[str]:
    """What the two find, but for the claim of conformance; they read from a file."""
    path = folder / "checked.pdf"
    path.write_bytes(pdf)
    return [*_found_by_pdfua(path), *_found_by_outloud(path)]


def _found_by_pdfua(path: Path) -> list[str]:
    report = pdfua.validate(str(path))
    return [f"{one.rule_id} {one.message}" for one in report.findings if one.rule_id not in CLAIMS]


def _found_by_outloud(path: Path) -> list[str]:
    result = outloud.check(str(path))
    found = [f"{one.rule} {one.message}: {one.evidence}" for one in result.findings if one.rule not in CLAIMS]
    return [*found, result.error] if result.error else found
