"""Which verdicts may be printed where counts are not, so that no count can be worked out from the words.

A verdict tells that a count lies in a range. Where the range is a single count ("fewer than usual" when only nobody is
fewer), the word would be the count. And a row of verdicts must add up to the members, which can pin counts that no
single word gives away. Whether a category's verdict is printed is therefore settled before any count is looked at, from
the area's shares and the number of members alone: withholding says nothing by itself. Somebody who knows the number of
members who answered, the area's profile, this rule and every printed word still finds two counts possible in each
category.
"""

from collections.abc import Sequence

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.review.chance import Usual, Verdict, usual


@keeps("PP10")
def printable(people: Sequence[int], members: int) -> tuple[bool, ...]:
    """Whether the verdict on each category may be printed without its count.

    A category is left out where one of its verdicts would stand for one count only; then, while some set of verdicts
    could be met in one way alone, the smallest category left goes too.
    """
    whole = sum(people)
    ranges = [usual(area, whole, members) for area in people]
    kept = [len(people) > 1 and all(len(one) > 1 for one in _ranges_of(found)) for found in ranges]
    while any(kept) and _may_be_pinned(
        [r for r, keep in zip(ranges, kept, strict=True) if keep], kept, members
    ):
        smallest = min((area, place) for place, area in enumerate(people) if kept[place])
        kept[smallest[1]] = False
    return tuple(kept)


def _ranges_of(found: Usual) -> list[range]:
    """The ranges of counts that the verdicts of a category stand for."""
    return [counts for verdict in Verdict if (counts := found.counts(verdict))]


def _may_be_pinned(printed: Sequence[Usual], kept: Sequence[bool], members: int) -> bool:
    """Whether some verdicts could be met only by every count at its lowest, or only by every count at its highest.

    With ranges of two counts and more these are the two cases in which the sum leaves no choice at all.
    """
    lowest, highest = {0}, {0}
    for found in printed:
        ranges = _ranges_of(found)
        lowest = {at + one[0] for at in lowest for one in ranges if at + one[0] <= members}
        highest = {at + one[-1] for at in highest for one in ranges if at + one[-1] <= members}
    return members in lowest or (all(kept) and members in highest)
