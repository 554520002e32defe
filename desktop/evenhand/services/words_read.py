"""The words of public items as the screen reads them; what was read once is not read again while nobody's part changes.

Findings, lists and the tab ask about every item again and again, and only the one in hand has new words.
"""

from collections.abc import Callable
from datetime import date
from functools import lru_cache, partial

from evenhand.domain.publicity.screening.findings import KnownNames, Screened
from evenhand.domain.publicity.screening.screen import Screen, screen_of
from evenhand.services.politicians import Politicians
from evenhand.services.screening import names_of, shipped_lexicon, shipped_parties


def reader(politicians: Politicians, day: date) -> Callable[[str], Screened]:
    """The screen with the people and parties of the file as of a day, remembering what it read."""
    return partial(_read, names_of(politicians, day))


@lru_cache(maxsize=1_000)
def _read(names: KnownNames, text: str) -> Screened:
    return _screen(names).read(text)


@lru_cache(maxsize=8)
def _screen(names: KnownNames) -> Screen:
    return screen_of(shipped_lexicon(), shipped_parties(), names)
