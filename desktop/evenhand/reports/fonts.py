"""The typefaces of the papers, and what becomes of a letter that a face lacks.

Atkinson Hyperlegible Next carries Latin letters, Welsh and Polish among them; DejaVu Sans stands in, run by run, for
Greek, Cyrillic, Armenian, Georgian and arrows. A character that neither holds is printed as its number, "[U+1F600]",
never as an empty box; so are letters that run from right to left, such as Arabic and Hebrew, which would stand in the
wrong order and unjoined, and those beyond the first 65,536, such as emoji, which would be read aloud and copied as
others. Control characters are never printed.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from io import BytesIO

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from evenhand import shelf


class Face(StrEnum):
    """A weight of the text face; the tabular ones have figures of one width."""

    REGULAR = "AtkinsonHyperlegibleNext_400Regular"
    SEMIBOLD = "AtkinsonHyperlegibleNext_600SemiBold"
    BOLD = "AtkinsonHyperlegibleNext_700Bold"
    REGULAR_TABULAR = "AtkinsonHyperlegibleNextTabular_400Regular"
    SEMIBOLD_TABULAR = "AtkinsonHyperlegibleNextTabular_600SemiBold"
    BOLD_TABULAR = "AtkinsonHyperlegibleNextTabular_700Bold"

    @property
    def fallback(self) -> str:
        """The face that stands in for letters this one lacks."""
        light = self in (Face.REGULAR, Face.REGULAR_TABULAR)
        return "DejaVuSans" if light else "DejaVuSans-Bold"

    @property
    def is_tabular(self) -> bool:
        """Whether its figures have one width, as in columns of numbers."""
        return self in (Face.REGULAR_TABULAR, Face.SEMIBOLD_TABULAR, Face.BOLD_TABULAR)

    @property
    def strong(self) -> "Face":
        """The heavier weight for a strong run in this face."""
        heavier = {Face.REGULAR: Face.SEMIBOLD, Face.REGULAR_TABULAR: Face.SEMIBOLD_TABULAR}
        return heavier.get(self, self)


@dataclass(frozen=True, slots=True)
class Spelling:
    """Some characters and the font that has them all."""

    font: str
    words: str


_REPLACED = str.maketrans(
    {"\u2011": "-", "\u2010": "-", "\u2007": "\u00a0", "\u202f": "\u00a0", "\u2028": " ", "\u2029": " "}
)
_DROPPED = ("Cc", "Cf")
LAST_MAPPED = 0xFFFF
"""The last character that the printing library can tell in a paper, so that it is extracted as what it is."""
_TIDY = re.compile(r"[ -~\u00a0-\u00ac\u00ae-\u024f–—‘’“”−]*")
"""What is set as it stands: Latin letters and what is common between them."""


@cache
def _loaded(name: str) -> frozenset[int]:
    """Register a font once with the printing library and return the characters it has."""
    font = TTFont(name, BytesIO(shelf.read_bytes(f"fonts/{name}.ttf")))
    pdfmetrics.registerFont(font)
    held = (code for code in font.face.charToGlyph if code <= LAST_MAPPED)
    return frozenset(code for code in held if not _runs_left(chr(code)))


def _runs_left(letter: str) -> bool:
    """Whether a letter belongs to a script that runs from right to left."""
    return unicodedata.bidirectional(letter) in ("R", "AL")


def font(face: Face) -> str:
    """The registered name of a face."""
    _loaded(face.value)
    return face.value


@cache
def _held(face: Face) -> frozenset[int]:
    """The characters that a face has, or the one that stands in for it."""
    return _loaded(face.value) | _loaded(face.fallback)


def tidy(words: str) -> str:
    """Text as it can be set: composed letters, white space as spaces, no control characters."""
    if _TIDY.fullmatch(words):
        return words
    spaced = re.sub(r"[\t\n\r\x0b\x0c\x85]+", " ", unicodedata.normalize("NFC", words)).translate(_REPLACED)
    return "".join(letter for letter in spaced if unicodedata.category(letter) not in _DROPPED)


def missing(words: str) -> list[str]:
    """The characters of a text that no font holds, each once, in order; they are printed as their numbers."""
    held = _held(Face.REGULAR)
    return list(dict.fromkeys(letter for letter in tidy(words) if ord(letter) not in held))


def spell(words: str, face: Face) -> list[Spelling]:
    """The text cut into runs, each with a font that has all its characters; a word keeps to one font where it can."""
    first, said = _loaded(font(face)), told(words, face)
    if first.issuperset(map(ord, said)):
        return [Spelling(face.value, said)] if said else []
    second = _loaded(face.fallback)
    runs: list[Spelling] = []
    for word in re.split(r"([ \u00a0]+)", said):
        if all(ord(letter) in first for letter in word):
            _add(runs, face.value, word)
        elif all(ord(letter) in second for letter in word):
            _add(runs, face.fallback, word)
        else:
            for letter in word:
                _add(runs, face.value if ord(letter) in first else face.fallback, letter)
    return runs


def told(words: str, face: Face) -> str:
    """The text as it is set, each letter that no font holds as its number; lines may break between two of these."""
    held, tidied = _held(face), tidy(words)
    if held.issuperset(map(ord, tidied)):
        return tidied
    parts: list[str] = []
    for letter in tidied:
        lacking = ord(letter) not in held
        apart = " " if lacking and parts and parts[-1].endswith("]") and len(parts[-1]) > 1 else ""
        parts.append(f"{apart}[U+{ord(letter):04X}]" if lacking else letter)
    return "".join(parts)


def _add(runs: list[Spelling], name: str, words: str) -> None:
    """Add words to the last run, or as a new one where the font changes."""
    if runs and runs[-1].font == name:
        runs[-1] = Spelling(name, runs[-1].words + words)
    elif words:
        runs.append(Spelling(name, words))


def width(words: str, face: Face, size: float) -> float:
    """How wide a text is in points, its fallback runs included."""
    return sum(pdfmetrics.stringWidth(run.words, run.font, size) for run in spell(words, face))
