"""The list that lies in an evidence folder: every payment of a batch, its receipt, its screens and its files (PP12)."""

import re
from dataclasses import dataclass
from datetime import date

from evenhand.domain.occasion import Occasion
from evenhand.domain.vocabulary import Level

LONGEST_NAME = 60
NOT_IN_NAMES = re.compile(r"[^\w.\-]+", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceLine:
    """One payment of the batch. `files` are the names under which its files lie in the folder.

    The receipts of a grant come with its returns: `is_seen` then, without a day of its own.
    """

    number: int
    paid_on: date
    payee: str
    what_for: str
    theme: str
    reference: str
    decided: str
    receipt: str
    receipt_seen_on: date | None
    is_seen: bool
    screens: str
    files: tuple[str, ...]
    pence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceList:
    """The list of one batch."""

    occasion: Occasion
    level: Level
    batch: str
    paid_on: date
    lines: tuple[EvidenceLine, ...]

    @property
    def pence(self) -> int:
        """What was paid in all."""
        return sum(one.pence for one in self.lines)


def folder_name(batch: str, paid_on: date) -> str:
    """What the folder of a batch is called: 2026-03-31_march-2026_evidence."""
    return f"{paid_on.isoformat()}_{plain_name(batch).lower()}_evidence"


def copy_name(number: int, place: int, file_name: str) -> str:
    """What the copy of a file is called, the payment's number first: 03-1_invoice.pdf."""
    stem, dot, ending = file_name.rpartition(".")
    bare = plain_name(stem if dot else file_name)
    return f"{number:02d}-{place}_{bare}{dot}{plain_name(ending) if dot else ''}"


def plain_name(words: str) -> str:
    """Words as any disk can hold them in a name."""
    bare = NOT_IN_NAMES.sub("-", words.strip()).strip("-.")
    return (bare or "file")[:LONGEST_NAME].rstrip("-.")
