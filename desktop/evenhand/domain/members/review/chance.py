"""Whether a count of members is what chance gives, for one category of the area's people.

If members were drawn from the area by lot, the count in a category would follow the binomial distribution. A count is
*fewer than usual* where chance gives so few less than once in 40 times, *more than usual* where it gives so many less
than once in 40 times: an exact test of two tails, 5% in all. Everything is computed in whole numbers, so nothing is
rounded.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from math import comb

ONCE_IN = 40


class Verdict(StrEnum):
    """What a count of members says beside the area's share."""

    FEWER = "fewer than usual"
    IN_LINE = "in line"
    MORE = "more than usual"
    TOO_FEW = "too few to say"


@dataclass(frozen=True, slots=True)
class Usual:
    """The counts that chance gives: from `least` to `most`, both included, of `members` in all."""

    least: int
    most: int
    members: int

    def verdict(self, count: int) -> Verdict:
        """How a count stands; *too few to say* where not even nobody would be unusual."""
        if count < self.least:
            return Verdict.FEWER
        if count > self.most:
            return Verdict.MORE
        return Verdict.IN_LINE if self.least else Verdict.TOO_FEW

    def counts(self, verdict: Verdict) -> range:
        """The counts that get a verdict; none where no count gets it."""
        match verdict:
            case Verdict.FEWER:
                return range(self.least)
            case Verdict.MORE:
                return range(self.most + 1, self.members + 1)
            case Verdict.IN_LINE:
                return range(self.least, self.most + 1) if self.least else range(0)
            case Verdict.TOO_FEW:
                return range(0) if self.least else range(self.most + 1)


@cache
def usual(people: int, whole: int, members: int) -> Usual:
    """The counts that are usual among so many members for a category of `people` in an area of `whole` people.

    Exact: each tail beyond is less likely than, or as likely as, once in 40 (PP10).
    """
    chances = [binomial(people, whole, members, count) for count in range(members + 1)]
    edge = whole**members
    return Usual(_cut(chances, edge), members - _cut(chances[::-1], edge), members)


def binomial(people: int, whole: int, members: int, count: int) -> int:
    """The chance of exactly `count` members of a category, in parts of `whole ** members`."""
    return comb(members, count) * people**count * (whole - people) ** (members - count)


def _cut(chances: list[int], edge: int) -> int:
    """How many counts, from the first on, are together no likelier than once in 40."""
    total = 0
    for place, chance in enumerate(chances):
        total += chance
        if total * ONCE_IN > edge:
            return place
    return len(chances)
