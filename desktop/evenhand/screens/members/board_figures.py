"""The figures of the board on a day: how many vote, live in the area, are councillors, and the parties held."""

from dataclasses import dataclass

from evenhand.domain.guidance.findings import Finding, Part
from evenhand.domain.members.balance import Share, councillors_among, residents_needed, share_of
from evenhand.domain.partnership.party_balance import PartyBalance, party_balance
from evenhand.domain.vocabulary import Capacity
from evenhand.domain.words import say_count, say_list, say_percent
from evenhand.screens.members.as_at import AsAt
from evenhand.screens.widgets.bars import Segment, Shade

BY_PLACE = (Shade.FIRST, Shade.SECOND, Shade.EMPTY)


@dataclass(frozen=True, slots=True)
class Figure:
    """A share of the voting seats with its limit from 0 to 1 (0 where nothing is judged) and the words of the limit."""

    share: Share
    limit: float
    limit_says: str


# What a finding of the whole board is about; those of a person stand with the person, those of elections, events and
# public items in their own rooms.
OF_THE_BOARD = ("", "action", "mp", "meeting", "decision", "written_decision")


@dataclass(frozen=True, slots=True)
class BoardFigures:
    """All that stands in "The board today"; `parts` answer "Why?"."""

    voting: int
    without_vote: int
    residents: Figure
    councillors: Figure
    balance: PartyBalance
    parts: tuple[Part, ...]
    findings: tuple[Finding, ...]


def board_figures(as_at: AsAt) -> BoardFigures:
    """The figures of the day."""
    seats = as_at.directory.seats_on(as_at.day)
    voting = [seat for seat in seats if seat.membership.votes]
    residents = _residents(share_of(voting, Capacity.RESIDENT), as_at)
    councillors = _councillors(councillors_among(voting), as_at)
    about = tuple(one for one in as_at.findings if one.kind and one.about.partition(":")[0] in OF_THE_BOARD)
    return BoardFigures(
        len(voting),
        len(seats) - len(voting),
        residents,
        councillors,
        party_balance(voting, as_at.affiliations),
        _parts(residents.share, councillors.share, as_at),
        about if seats else (),
    )


def _residents(share: Share, as_at: AsAt) -> Figure:
    percent = as_at.book.number("residents_share")
    if percent is None:
        return Figure(share, 0.0, "No least share is set.")
    return Figure(share, percent / 100, f"{as_at.book['residents_share_is'].says} {percent}%")


def _councillors(share: Share, as_at: AsAt) -> Figure:
    """A suggested mark gives no verdict, so it is not drawn before the board has adopted one."""
    rule, mark = as_at.book["councillors_share"], as_at.book.number("councillors_share")
    if mark is None or not rule.judges:
        return Figure(share, 0.0, "The board has adopted no mark.")
    return Figure(share, mark / 100, f"look at it from {mark}%")


def _parts(residents: Share, councillors: Share, as_at: AsAt) -> tuple[Part, ...]:
    book = as_at.book
    needed = residents_needed(residents.whole, book)
    least = f"{needed} of {residents.whole}" if needed is not None else "not set"
    mark = book["councillors_share"]
    adopted = mark.says if mark.judges else f"{mark.says}, not adopted"
    return (
        Part("Voting members", str(residents.whole)),
        Part("Fewest voting members", book["members_least"].says, book["members_least"].source),
        Part("Living in the area", residents.says),
        Part("Residents needed", least, book["residents_share"].source),
        Part("Councillors", councillors.says),
        Part("Mark for councillors", adopted, mark.source),
    )


def segments_of(balance: PartyBalance) -> list[Segment]:
    """The groups by alphabet, in greys by place and never by party, and those not held."""
    groups = [
        Segment(group.name, group.least, BY_PLACE[place % len(BY_PLACE)], f"{group.name} {group.least}")
        for place, group in enumerate(balance.groups)
    ]
    unknown = f"not held: {balance.not_held}"
    return [*groups, Segment(unknown, balance.not_held, Shade.UNKNOWN)]


def say_balance(balance: PartyBalance) -> str:
    """The groups with their counts, and between which shares the largest one lies."""
    if not balance.voting:
        return "Nobody votes on this day."
    if not balance.groups:
        return f"Not held for {balance.not_held} of {balance.voting}. A party is asked for only with a public office."
    counts = [f"{group.name} {group.least}" for group in balance.groups]
    if balance.not_held:
        counts.append(f"not held {balance.not_held}")
    least = max(group.least for group in balance.groups)
    most = max(group.most for group in balance.groups)
    low, high = say_percent(least, balance.voting), say_percent(most, balance.voting)
    between = f"has {low}" if least == most else f"is somewhere between {low} and {high}"
    return f"{say_list(counts)}. The largest group {between}."


def balance_parts(balance: PartyBalance) -> tuple[Part, ...]:
    """Each group as a range, from what was publicly declared to what is possible."""
    ranges = [
        Part(group.name, f"{group.least} to {group.most}" if balance.not_held else str(group.least))
        for group in balance.groups
    ]
    held = Part(
        "Not held",
        f"{balance.not_held} of {balance.voting}",
        "A party is held only with a public office or with consent.",
    )
    return (*ranges, held)


def say_voting(figures: BoardFigures) -> str:
    """How many vote, and how many attend without a vote."""
    said = f"{figures.voting} voting member{'' if figures.voting == 1 else 's'}"
    return (
        f"{said}, {say_count(figures.without_vote, 'other')} without a vote" if figures.without_vote else said
    )
