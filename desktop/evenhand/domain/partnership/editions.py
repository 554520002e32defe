"""Editions of a paper: one that says something else than the last of its kind that went out is the next.

What two copies say is compared by their check digits, which know neither the day of printing nor the size.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.partnership.facts import IssuedPaper, IssuedRecord
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day


@dataclass(frozen=True, slots=True)
class Edition:
    """Which edition of its paper a copy is, and when the board approved it."""

    number: int = 1
    approved_on: date | None = None


def edition_after(before: Sequence[IssuedRecord], digits: str, *, at_least: int = 1) -> Edition:
    """The edition that a copy with these check digits is, after those of the same paper, the latest of them last.

    `at_least` is the one it is known to be otherwise, such as that of an agenda which was sent.
    """
    if not before:
        return Edition(at_least)
    last = before[-1].edition
    if before[-1].check_digits != digits:
        return Edition(max(last + 1, at_least))
    if last < at_least:
        return Edition(at_least)
    days = (one.approved_on for one in before if one.edition == last)
    return Edition(last, approved_on=next((day for day in days if day is not None), None))


def approved(paper: IssuedPaper, record: IssuedRecord | None, on: date | None, today: date) -> IssuedRecord:
    """The record of an issued paper that the board approved on a day.

    Raises:
        Refusal: it was kept before editions were, is approved already, or cannot have been approved on that day.
    """
    if record is None:
        raise Refusal(
            "This paper was issued before editions were kept. Issue it anew, then enter the approval."
        )
    if record.approved_on is not None:
        raise Refusal(f"This edition was approved on {say_day(record.approved_on)} already.")
    if on is None:
        raise Refusal("Choose the meeting, or give the day of the approval.", field="approved_on")
    if on > today:
        raise Refusal(
            "Nothing was approved in days to come. Give today or an earlier day.", field="approved_on"
        )
    issued = paper.issued_at.date()
    if on < issued:
        says = f"This paper was issued on {say_day(issued)}. Give that day or a later one."
        raise Refusal(says, field="approved_on")
    return replace(record, approved_on=on)
