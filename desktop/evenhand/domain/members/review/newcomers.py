"""The fewest newcomers that would bring balance, and from which categories."""

from collections.abc import Sequence
from dataclasses import dataclass

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.review.chance import usual

MOST_NEWCOMERS = 60
BEYOND = f"More than {MOST_NEWCOMERS} newcomers would be needed: new members alone will not bring balance."


@dataclass(frozen=True, slots=True)
class Tally:
    """One dimension as it is compared: the area's people and the members, both by category."""

    people: tuple[int, ...]
    members: tuple[int, ...]

    def wanted(self, newcomers: int) -> tuple[int, ...]:
        """How many of so many newcomers each category must have for none to be fewer than usual after they came."""
        whole, total = sum(self.people), sum(self.members) + newcomers
        return tuple(
            max(0, usual(area, whole, total).least - members)
            for area, members in zip(self.people, self.members, strict=True)
        )


@keeps("PP9", "PP10")
def fewest_newcomers(tallies: Sequence[Tally]) -> int | None:
    """The smallest number of added members after which no category of any dimension is fewer than usual.

    A newcomer stands in one category of each dimension, so the same people serve every dimension. What is usual rises
    with the number of members, so each number of newcomers is tried with the whole as it would then be. None where 60
    newcomers would not do: then no recruitment alone brings balance.
    """
    enough = (
        number
        for number in range(MOST_NEWCOMERS + 1)
        if all(sum(one.wanted(number)) <= number for one in tallies)
    )
    return next(enough, None)
