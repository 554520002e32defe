"""The offer letters of a round on paper: a mail merge in one PDF, or a file for each letter."""

from collections.abc import Iterator
from dataclasses import replace

from evenhand.domain.check_digits import ANY_DAY, digits_of_content
from evenhand.domain.grants.offer_letter import OfferLetters, sheet_of
from evenhand.domain.refusals import Refusal
from evenhand.reports.letter import draw as draw_letter
from evenhand.reports.letter import draw_all
from evenhand.reports.look import Look

NOTHING = (
    "No award of this round waits for a letter on that day. Award something first, or choose another round."
)


def draw(found: OfferLetters, look: Look) -> bytes:
    """All letters in one PDF, by reference.

    Raises:
        Refusal: there is none.
    """
    _refuse_none(found)
    sheets = [sheet_of(found, one) for one in found.letters]
    title = f"Offer letters, {found.round_name}"
    return draw_all(sheets, look, title=title, sender=found.occasion.body)


def digits(found: OfferLetters) -> str:
    """The digits of what the letters say, whichever day they bear."""
    undated = tuple(replace(one, dated=ANY_DAY) for one in found.letters)
    return digits_of_content(replace(found, letters=undated))


def draw_singly(found: OfferLetters, look: Look) -> Iterator[tuple[str, bytes]]:
    """Each letter as a PDF of its own, with the reference that its file is named after.

    Raises:
        Refusal: there is none.
    """
    _refuse_none(found)
    for one in found.letters:
        yield one.reference, draw_letter(sheet_of(found, one), look)


def _refuse_none(found: OfferLetters) -> None:
    if not found.letters:
        raise Refusal(NOTHING, field="round_id")
