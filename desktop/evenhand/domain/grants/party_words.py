"""How a name is read before it is compared: the words of it, freed from the accidents of typing.

"The SDLP (Social Democratic & Labour Party)" and "sdlp - social democratic and labour party" are one name to a
secretary. Capitals, accents, apostrophes, "&", dashes, double spaces and "[De-registered 29/04/15]" are taken away
here, and words with several spellings get one. What words mean is data, passed in.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

Words = tuple[str, ...]

_APOSTROPHES = dict.fromkeys(map(ord, "'`´‘’‛ʹʻʼʽˈ′＇"))
_DEREGISTERED = re.compile(r"[\[(]\s*de\W?\s*registered[^\])]*[\])]?")
_JOINT = re.compile(r"[\[(]\s*joint descriptions?\b[^\])]*[\])]?", re.IGNORECASE)
_INITIALS = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_SPACED_DASH = re.compile(r"(?<=\s)[-‐‑‒–—―−]+(?=\s)")
_PIECES = re.compile(r"[^\W_]+|[()\[\]{},:;/|]")
_UNSEEN = frozenset({"Mn", "Me", "Cf"})
_OPENING, _CLOSING = frozenset("([{"), frozenset(")]}")


@dataclass(frozen=True, slots=True)
class Usage:
    """What single words and expressions say in the name of a group; each field is a list of the shipped data."""

    firm_branch: frozenset[str]
    loose_branch: frozenset[str]
    nations: frozenset[str]
    aside: frozenset[str]
    joining: frozenset[str]
    placing: frozenset[str]
    things: frozenset[str]
    kinds: frozenset[str]
    legal_forms: frozenset[str]
    club_words: frozenset[str]
    clubs: frozenset[str]
    political: frozenset[str]
    everyday: frozenset[str]
    village_life: frozenset[Words]
    spelling: Mapping[str, str] = field(default_factory=dict[str, str])
    joined: Mapping[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])


@dataclass(frozen=True, slots=True)
class Reading:
    """The words of a name; `breaks` are the positions before which a comma, a dash or a bracket stood.

    `outside` are the words outside brackets, `lead` those before the first break.
    """

    words: Words
    breaks: frozenset[int]
    outside: Words

    @property
    def lead(self) -> Words:
        """The words up to the first comma, dash or bracket."""
        return self.words[: min(self.breaks, default=len(self.words))]


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """The text in one case, without accents and apostrophes, "&" said as "and"."""
    plain = text.translate(_APOSTROPHES).replace("ß", "ss")
    for _ in range(2):
        plain = unicodedata.normalize("NFKD", plain).upper().casefold()
        plain = "".join(mark for mark in plain if unicodedata.category(mark) not in _UNSEEN)
    return plain.translate(_APOSTROPHES).replace("&", " and ").replace("@", " at ")


def read_name(name: str, usage: Usage) -> Reading:
    """The name as words and the breaks between them, without what the register adds in brackets."""
    text = _DEREGISTERED.sub(" ", fold(name))
    text = _INITIALS.sub(lambda found: found.group().replace(".", "") + " ", text)
    text = _SPACED_DASH.sub(",", text)
    words: list[str] = []
    depths: list[int] = []
    breaks: set[int] = set()
    depth = 0
    for piece in _PIECES.findall(text):
        if piece.isalnum():
            words.append(piece)
            depths.append(depth)
        else:
            depth = max(0, depth + (piece in _OPENING) - (piece in _CLOSING))
            breaks.add(len(words))
    return _settled(words, depths, breaks, usage)


def words_of(name: str, usage: Usage) -> Words:
    """The words of the whole name."""
    return read_name(name, usage).words


def without_joint_note(description: str) -> str:
    """A ballot-paper description without "(Joint Description with ...)"."""
    return _JOINT.sub(" ", description)


def _settled(words: list[str], depths: list[int], breaks: set[int], usage: Usage) -> Reading:
    """Words with one spelling each, a leading "the" and a legal form at the end left off."""
    kept: list[tuple[str, int, bool]] = []
    place = 0
    while place < len(words):
        pair = usage.joined.get((words[place], words[place + 1])) if place + 1 < len(words) else None
        word = pair or words[place]
        kept.append((usage.spelling.get(word, word), depths[place], place in breaks))
        place += 2 if pair else 1
    while kept and kept[0][0] == "the":
        kept.pop(0)
    while kept and kept[-1][0] in usage.legal_forms:
        kept.pop()
    return Reading(
        words=tuple(word for word, _, _ in kept),
        breaks=frozenset(at for at, (_, _, broken) in enumerate(kept) if broken and at > 0),
        outside=tuple(word for word, depth, _ in kept if depth == 0),
    )


def windows(words: Words, longest: int) -> Iterable[tuple[int, int]]:
    """Every run of up to `longest` words, as its first place and the place after its last."""
    for start in range(len(words)):
        for end in range(start + 1, min(start + longest, len(words)) + 1):
            yield start, end
