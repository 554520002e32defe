"""A copy of a sentence in which every politician, party and election is one sign, and where it stands in the text."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from re import Match
from re import compile as compiled

from evenhand.domain.publicity.screening.mentions import Mention
from evenhand.domain.publicity.screening.tokens import Sentence, lowered

STOPS = compiled(r"[.!?…]+(?=\s)")


@dataclass(frozen=True, slots=True)
class Signed:
    """A text in small letters with its mentions as signs, and where each character of it stands in the text."""

    small: str
    starts: tuple[int, ...]
    shifts: tuple[int, ...]

    def place(self, at: int) -> int:
        """Where a character of the signed text stands in the text."""
        piece = bisect_right(self.starts, at) - 1
        return at + self.shifts[piece]


def signed(text: str, sentence: Sentence, mentions: Sequence[Mention]) -> Signed:
    """The sentence with the mentions inside it as signs."""
    inside = [one for one in mentions if sentence.start <= one.start and one.end <= sentence.end]
    pieces: list[str] = []
    starts, shifts = [0], [sentence.start]
    at, length = sentence.start, 0
    for one in inside:
        pieces += [text[at : one.start], one.sign]
        length += one.start - at + 1
        starts.append(length)
        shifts.append(one.end - length)
        at = one.end
    pieces.append(text[at : sentence.end])
    return Signed(_in_one(lowered("".join(pieces))), tuple(starts), tuple(shifts))


def _in_one(signed: str) -> str:
    """A passage of several sentences as one: what ends one inside is a comma to the patterns."""
    body = signed.rstrip()
    inner = STOPS.sub(_commas, body[:-1])
    return inner + signed[len(body) - 1 :] if body else signed


def _commas(found: Match[str]) -> str:
    return "," * len(found[0])


def end_of(signed: Signed, following: int, end: int) -> int:
    """The end in the text; where the last sign is a mention, the end of the whole mention."""
    return signed.place(following) if following in signed.starts else end
