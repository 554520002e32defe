"""The offer of an award as a letter: how much, for what, on which conditions, and a slip by which it is accepted.

The condition on party politics is among those of every award (PP11, PP13). A copy that is not confidential holds no
contact and no address, a public one does not name somebody who applied for themselves. Money is in whole pence.
"""

from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.letter_text import LetterSheet, lines_of
from evenhand.domain.occasion import Occasion
from evenhand.domain.partnership.grants_decided import A_PERSON
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_day, say_pence

BLANK = "_" * 28
SHORT = "_" * 16


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferLetter:
    """One offer. `quiet_until` is the day before which the award is not to be made public, None where it may be."""

    application_id: int
    reference: str
    applicant: str
    is_person: bool
    contact: str
    address: str
    purpose: str
    asked_pence: int
    awarded_pence: int
    awarded_on: date
    dated: date
    conditions: tuple[str, ...]
    quiet_until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferLetters:
    """The offers of one round, by reference."""

    occasion: Occasion
    level: Level
    area: str
    lto_name: str
    round_name: str
    letters: tuple[OfferLetter, ...]

    @property
    def as_at(self) -> date:
        """The day on which they stand."""
        return self.occasion.as_at


def for_level(found: OfferLetters, level: Level) -> OfferLetters:
    """The letters as a copy of that level may hold them."""
    if level is Level.CONFIDENTIAL:
        return replace(found, level=level)
    letters = tuple(replace(one, contact="", address="") for one in found.letters)
    if level is Level.BOARD:
        return replace(found, level=level, letters=letters)
    unnamed = tuple(
        replace(one, applicant=A_PERSON, purpose="", conditions=()) if one.is_person else one
        for one in letters
    )
    return replace(found, level=level, occasion=found.occasion.for_public(), letters=unnamed)


@keeps("PP11", "PP13")
def sheet_of(found: OfferLetters, one: OfferLetter) -> LetterSheet:
    """One offer as it is printed: every condition numbered, the one on party politics among them (PP11, PP13)."""
    amount, named = say_pence(one.awarded_pence), one.contact or one.applicant
    numbered = tuple(f"{place}. {says}" for place, says in enumerate(one.conditions, start=1))
    asked = "" if one.asked_pence == one.awarded_pence else f" You asked for {say_pence(one.asked_pence)}."
    what = f" for “{one.purpose.rstrip('.')}”" if one.purpose else ""
    paragraphs = [
        (f"On {say_day(one.awarded_on)} {found.occasion.body} awarded you {amount}{what}.{asked}",),
        ("The award is offered on these conditions:", *numbered),
        _how_to_accept(found),
    ]
    if one.quiet_until is not None:
        quiet = (
            f"An election is near. Nothing about the award is made public before {say_day(one.quiet_until)}."
        )
        paragraphs.insert(2, (quiet,))
    return LetterSheet(
        sender=found.occasion.body,
        area=found.area,
        day=one.dated,
        address=(
            *dict.fromkeys(line for line in (one.contact, one.applicant) if line),
            *lines_of(one.address),
        ),
        salutation=f"Dear {named}",
        subject=f"Offer of a grant of {amount}, {one.reference}",
        paragraphs=tuple(one for one in paragraphs if one),
        close=_close(found),
        slip=(
            (
                f"We accept the award of {amount} ({one.reference}) on the conditions above, for {one.applicant}.",
            ),
            (f"Name {BLANK}", f"Office {SHORT}"),
            (f"Signed {BLANK}", f"Date {SHORT}"),
        ),
    )


def _how_to_accept(found: OfferLetters) -> tuple[str, ...]:
    payer = found.lto_name or "the locally trusted organisation"
    return (f"To accept, sign and return the slip. {payer} pays once we have it.",)


def _close(found: OfferLetters) -> tuple[tuple[str, ...], ...]:
    author, office = found.occasion.author, found.occasion.author_office
    name = (author, f"{office.capitalize()}, {found.occasion.body}") if author else (f"The {office}",)
    return (("Yours sincerely,",), name)
