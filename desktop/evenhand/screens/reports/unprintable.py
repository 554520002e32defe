"""Letters that no typeface of the papers has: they are printed by their numbers, and that is said before printing."""

import re
import unicodedata
from dataclasses import dataclass

from evenhand.domain.words import say_list
from evenhand.screens.widgets.job import Progress
from evenhand.screens.widgets.pages import Pages

NUMBERED = re.compile(r"\[U\+([0-9A-F]{4,6})\]")
TOLD = "[U+"
NAMED_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Unprintable:
    """The letters of a paper that cannot be shown, each once, and the pages on which they stand, from 0."""

    letters: tuple[str, ...] = ()
    pages: tuple[int, ...] = ()

    def says(self) -> str:
        """What is to be known before printing; nothing where every letter can be shown."""
        if not self.letters:
            return ""
        named = [f"{letter} ({_name(letter)})" for letter in self.letters[:NAMED_LETTERS]]
        rest = len(self.letters) - len(named)
        which = say_list([*named, f"{rest} more"] if rest else named)
        where = say_list([str(page + 1) for page in self.pages[:NAMED_LETTERS]])
        more = " and others" if len(self.pages) > NAMED_LETTERS else ""
        pages = "page" if len(self.pages) == 1 else "pages"
        told = f"[U+{ord(self.letters[0]):04X}]"
        return f"Not in the typeface of papers: {which}. Printed by number, like {told}, on {pages} {where}{more}."


def unprintable_in(pages: Pages, progress: Progress) -> Unprintable:
    """Look for the letters through all pages of a drawn paper."""
    letters: dict[str, None] = {}
    found_on: list[int] = []
    for page in range(len(pages.sizes)):
        progress.stop_if_cancelled()
        numbers = NUMBERED.findall(pages.text(page))
        letters |= dict.fromkeys(chr(int(number, 16)) for number in numbers)
        found_on += [page] if numbers else []
    return Unprintable(tuple(letters), tuple(found_on))


def _name(letter: str) -> str:
    return unicodedata.name(letter, "no name").lower()
