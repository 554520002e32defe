"""Which verdicts may be printed where counts are not, so that no count can be worked out from the words.

A verdict tells that a count lies in a range. Where the range is a single count ("fewer than usual" when only nobody is
fewer), the word would be the count. And a row of verdicts must add up to the members, which can pin counts that no
single word gives away. Whether a category's verdict is printed is therefore settled before any count is looked at, from
the area's shares and the number of members alone: withholding says nothing by itself. Somebody who knows the area's
profile, this rule, every printed word, and how many members answered and how many did not say, still finds two counts
possible in each category.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.review.chance import Usual, Verdict, usual


@keeps("PP10")
def printable(people: Sequence[int], members: int) -> tuple[bool, ...]:
    """Whether the verdict on each category may be printed without its count.

    A category is left out where one of its verdicts would stand for one count only. Where some row of verdicts could
    then be met in one way alone, one more category is left out, or two, that mend it: the smallest that do.
    """
    whole = sum(people)
    found = [usual(area, whole, members) for area in people]
    kept = [
        place
        for place, one in enumerate(found)
        if len(people) > 1 and all(len(counts) > 1 for counts in _ranges_of(one))
    ]
    while _may_be_pinned(found, kept, members):
        mended = (left for left in _with_fewer(kept, people) if not _may_be_pinned(found, left, members))
        smallest = min(kept, key=people.__getitem__)
        kept = next(mended, [place for place in kept if place != smallest])
    return tuple(place in kept for place in range(len(people)))


def _with_fewer(kept: Sequence[int], people: Sequence[int]) -> Iterator[list[int]]:
    """The places kept without one of them, then without two, the smallest categories going first."""
    by_size = sorted(kept, key=people.__getitem__)
    for number in (1, 2):
        for gone in combinations(by_size, number):
            yield [place for place in kept if place not in gone]


def _ranges_of(found: Usual) -> list[range]:
    """The ranges of counts that the verdicts of a category stand for."""
    return [counts for verdict in Verdict if (counts := found.counts(verdict))]


def _may_be_pinned(found: Sequence[Usual], kept: Sequence[int], members: int) -> bool:
    """Whether some verdicts could be met only by every count at its lowest, or only by every count at its highest.

    With ranges of two counts and more these are the two cases in which the sum leaves no choice at all. A category
    whose verdict is withheld may have every count from nobody on.
    """
    lowest, highest = {0}, {0}
    for place in kept:
        ranges = _ranges_of(found[place])
        lowest = {at + one[0] for at in lowest for one in ranges if at + one[0] <= members}
        highest = {at + one[-1] for at in highest for one in ranges if at + one[-1] <= members}
    return bool(kept) and (members in lowest or (len(kept) == len(found) and members in highest))
