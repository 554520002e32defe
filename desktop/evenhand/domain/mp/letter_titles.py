"""Nobody is called an MP in a letter who is none on its day, by whatever form of the name and in whichever part (MP1).

Words such as "our MP" are asked about only where they can mean nobody: in a letter to somebody who was MP before, and
to anybody while no MP sits.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.addressing import KNIGHTLY, MP, PLAIN, Addressed, surname_of
from evenhand.domain.mp.record_facts import Letter
from evenhand.domain.refusals import Refusal

PARTS = ("address", "salutation", "subject", "body", "close")
TITLES = "|".join(sorted((*KNIGHTLY, *PLAIN, "dr")))
SEAT_WORDS = r"m\.?p\.?|member of parliament"
OUR_MP = re.compile(
    rf"\b(?:(?:our|your|local)\s+(?:{SEAT_WORDS})|the\s+(?:{SEAT_WORDS})\s+for)(?!\w)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class NoMp:
    """Somebody who is no MP on the day of a letter, with every form by which a letter may call them."""

    name: str
    forms: tuple[str, ...]


def no_mp(person_name: str, addressed: Addressed) -> NoMp:
    """Somebody as they are on record and as they are addressed; "MP" written into the record is no part of the name."""
    bare = person_name.removesuffix(f" {MP}")
    dear = addressed.salutation.removeprefix("Dear ")
    spelt = [re.escape(one) for one in (bare, addressed.name, dear) if one.strip()]
    titled = rf"(?:{TITLES})\.? {re.escape(surname_of(bare))}"
    return NoMp(bare, tuple(dict.fromkeys((*spelt, titled))))


@keeps("MP1", "MP15")
def check_called_rightly(letter: Letter, none_now: Iterable[NoMp], *, asks_our_mp: bool) -> None:
    """A letter calls nobody an MP who is none on its day; `asks_our_mp` where words for an MP can mean nobody.

    Raises:
        Refusal: with the part to mend.
    """
    people = tuple(none_now)
    for field in PARTS:
        words = " ".join(getattr(letter, field).split())
        for one in people:
            if called_mp(words, one):
                raise Refusal(
                    f"{one.name} is no MP on the day of this letter. Leave out “MP”, or address it anew.",
                    field=field,
                )
        found = OUR_MP.search(words) if asks_our_mp else None
        if found:
            raise Refusal(
                f"“{found[0]}”: there is none on the day of this letter. Word it anew.", field=field
            )


def called_mp(words: str, one: NoMp) -> bool:
    """Whether words on one line call somebody MP, before or after the name; "the former MP" is right, and passes."""
    form = "|".join(one.forms)
    after = rf"\b(?:{form})[ ,(]{{1,3}}(?:(?:the|our|your|local) ){{0,2}}(?:{SEAT_WORDS})(?!\w)"
    before = rf"(?<!former )(?<!ex-)\b(?:{SEAT_WORDS})(?: for [\w' -]{{1,40}},)?[ ,]{{1,2}}(?:{form})(?!\w)"
    return re.search(f"{after}|{before}", words, re.IGNORECASE) is not None
