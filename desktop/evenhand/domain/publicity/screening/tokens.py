"""The words of a text with where they stand, and its sentences."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
HUMPS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+|.")
ENDS = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s)|\n+")
SHORTENED = re.compile(r"\b(?:cllrs?|coun|mr|mrs|ms|dr|rev|st|no|approx|prof|hon|[A-Z])\.$", re.IGNORECASE)
FEW = 4
DROPPED = str.maketrans("", "", "'’")


@dataclass(frozen=True, slots=True)
class Token:
    """A word as written, with its first character, the one after its last, and its folded form."""

    text: str
    start: int
    end: int
    folded: str

    @property
    def has_capital(self) -> bool:
        """Whether it begins with a capital letter or a figure."""
        return self.text[0].isupper() or self.text[0].isdigit()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence by its first character and the one after its last."""

    start: int
    end: int


def tokens_of(text: str) -> tuple[Token, ...]:
    """The words of a text in their order; those of a hashtag by their capitals (#VoteEarly is two)."""
    found: list[Token] = []
    for word in WORD.finditer(text):
        start = word.start()
        if start and text[start - 1] == "#":
            found += [_token(one[0], start + one.start()) for one in HUMPS.finditer(word[0])]
        else:
            found.append(_token(word[0], start))
    return tuple(found)


def _token(word: str, start: int) -> Token:
    return Token(word, start, start + len(word), fold(word))


def fold(word: str) -> str:
    """A word without capitals, accents, apostrophes and the possessive s."""
    bare = word.casefold()
    if not bare.isascii():
        plain = unicodedata.normalize("NFKD", bare)
        bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    for ending in ("'s", "’s"):
        bare = bare.removesuffix(ending)
    return bare.translate(DROPPED)


def sentences_of(text: str) -> Iterator[Sentence]:
    """The sentences of a text; a full stop after "Cllr" or "Mr" ends none."""
    start = 0
    for found in ENDS.finditer(text):
        if found[0][0] == "." and SHORTENED.search(text[start : found.start() + 1]):
            continue
        yield Sentence(start, found.end())
        start = found.end()
    if start < len(text):
        yield Sentence(start, len(text))


def passages_of(sentences: Iterable[Sentence], text: str) -> tuple[Sentence, ...]:
    """Runs of sentences in which all but the first are of a few words: slogans come in pieces."""
    runs: list[list[Sentence]] = []
    for sentence in sentences:
        words = len(WORD.findall(text, sentence.start, sentence.end))
        if runs and words <= FEW and "\n" not in text[runs[-1][-1].start : runs[-1][-1].end]:
            runs[-1].append(sentence)
        else:
            runs.append([sentence])
    return tuple(Sentence(run[0].start, run[-1].end) for run in runs if len(run) > 1)


def lowered(text: str) -> str:
    """The text in small letters, each letter in its place: the few that would become two stay as they are."""
    small = text.lower()
    return (
        small
        if len(small) == len(text)
        else "".join(one.lower() if len(one.lower()) == 1 else one for one in text)
    )
