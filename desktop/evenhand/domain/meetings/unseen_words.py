"""Words of an attached file that nobody sees and anybody can copy out: under a black box, off the page, not drawn.

A box drawn over words takes no word away. What is to be kept from readers must not be in the file.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_list

COPIED = "Anyone can copy them out."
NOT_PUBLIC = (
    "So the file cannot be a paper that anybody may read. Ask whoever made it for one in which they are taken out, "
    "or print it and scan what was printed."
)
SAY_SO = "Say that they may stay, or attach another file."
MOST_NAMED = 6


class Unseen(Enum):
    """Why words are not seen, as it is said."""

    COVERED = "under a black box"
    OUTSIDE = "beyond the edge of the page"
    UNDRAWN = "that cannot be seen"


@dataclass(frozen=True, slots=True)
class UnseenWords:
    """That there are such words on a page, which is counted from 1."""

    page: int
    why: Unseen


def say_unseen(file_name: str, found: Sequence[UnseenWords]) -> str:
    """What is found, in words: Page 3 of plan.pdf has words under a black box. Anyone can copy them out."""
    by_why = ((why, [one.page for one in found if one.why is why]) for why in Unseen)
    says = [f"{_pages(pages, file_name)} words {why.value}." for why, pages in by_why if pages]
    return " ".join([*says, COPIED])


def check_unseen(file_name: str, found: Sequence[UnseenWords], level: Level, *, may_stay: bool) -> None:
    """Refuse a file with words that nobody sees for the public, and for others until the person says they may stay.

    Raises:
        Refusal: `field` is "level".
    """
    if found and level is Level.PUBLIC:
        raise Refusal(f"{say_unseen(file_name, found)} {NOT_PUBLIC}", field="level")
    if found and not may_stay:
        raise Refusal(f"{say_unseen(file_name, found)} {SAY_SO}", field="level")


def _pages(pages: Sequence[int], file_name: str) -> str:
    """Pages of a file with their verb: Page 3 of plan.pdf has; Pages 3 and 4 of plan.pdf have."""
    if len(pages) == 1:
        return f"Page {pages[0]} of {file_name} has"
    more = len(pages) - MOST_NAMED
    named = [str(page) for page in pages[:MOST_NAMED]]
    others = [f"{more} more"] if more > 0 else []
    return f"Pages {say_list([*named, *others])} of {file_name} have"
