"""Are there enough members, and do enough of them live in the area (PP10)?"""

from collections.abc import Sequence

from evenhand.domain.guidance.findings import Finding, Part, Severity
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.balance import Share, residents_needed, share_of
from evenhand.domain.members.directory import Seat
from evenhand.domain.members.noticing.verdicts import part_of
from evenhand.domain.partnership.rulebook import RuleBook
from evenhand.domain.vocabulary import Capacity
from evenhand.domain.words import say_count

JUST_ENOUGH = "The number of resident members is exactly the least allowed."
TOO_FEW = "Too few voting members live in the area."


@keeps("PP10")
def too_few_members(voting: Sequence[Seat], book: RuleBook) -> list[Finding]:
    """That fewer vote than the rule book asks for."""
    least = book.number("members_least")
    if least is None or len(voting) >= least:
        return []
    return [
        Finding(
            "PP10",
            Severity.ACT_NOW,
            f"The partnership has {say_count(len(voting), 'voting member')}; it must have {least}.",
            f"{len(voting)} of {least} seats are filled.",
            "Bring in new members",
            parts=(Part("Voting members", str(len(voting))), part_of(book["members_least"])),
            public=True,
            kind="members-too-few",
            opens="members/add",
        )
    ]


@keeps("PP10")
def residents_short(voting: Sequence[Seat], book: RuleBook) -> list[Finding]:
    """That too few of those who vote live in the area, or that one fewer would be too few."""
    needed = residents_needed(len(voting), book)
    residents = share_of(voting, Capacity.RESIDENT)
    if needed is None or not voting or residents.part > needed:
        return []
    just = residents.part == needed
    counted = f"{residents.part} of {residents.whole} voting members are residents: {residents.percent}."
    return [
        Finding(
            "PP10",
            Severity.LOOK_AT if just else Severity.ACT_NOW,
            JUST_ENOUGH if just else TOO_FEW,
            f"{counted} {needed} are needed.",
            "Bring in resident members",
            parts=_parts(residents, needed, book),
            public=True,
            kind="residents-share",
            opens="members/recruit",
        )
    ]


def _parts(residents: Share, needed: int, book: RuleBook) -> tuple[Part, ...]:
    rule = f"{book['residents_share_is'].says} {book['residents_share'].says}"
    return (
        Part("Voting members", str(residents.whole)),
        Part("of them residents", str(residents.part)),
        Part(
            "The rule",
            f"{rule}, which is {needed} of {residents.whole}",
            book["residents_share"].origin_said(with_reason=False),
        ),
    )
