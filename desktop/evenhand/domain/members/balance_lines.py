"""One share followed over a period, beside the rule of each day: its sentence, its steps, and what changed on them.

A mark that Evenhand suggests is no reference before the board has adopted one, as everywhere.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from evenhand.domain.members.balance import Share
from evenhand.domain.members.over_time import OverTime, Standing
from evenhand.domain.partnership.rulebook import RuleBook
from evenhand.domain.vocabulary import Capacity
from evenhand.domain.words import say_day

START = "As it stood on the first day"
RESIDENTS = "Residents"
COUNCILLORS = "Councillors, in whatever capacity"
OFFICES = "Offices held by councillors"
Pick = Callable[[Standing], Share]


@dataclass(frozen=True, slots=True)
class Limit:
    """What a share is held against on a day: `percent` of the whole, and whether that is the least or the most."""

    percent: int
    says: str
    short: str
    least: bool = False
    strictly: bool = False

    def verdict(self, share: Share) -> str:
        """On which side of it a share is; empty where it keeps to it or nothing is shared out."""
        part, asked = share.part * 100, self.percent * share.whole
        if not share.whole:
            return ""
        if self.least:
            return "below the rule" if part < asked or (self.strictly and part == asked) else ""
        return "above the mark" if part > asked else ""


@dataclass(frozen=True, slots=True)
class Step:
    """A share from a day on, what it is held against, and what changed on that day."""

    starts: date
    share: Share
    limit: Limit | None
    changed: tuple[str, ...]

    @property
    def says(self) -> str:
        """The share with its counts, and on which side of the limit it is."""
        verdict = self.limit.verdict(self.share) if self.limit is not None else ""
        return f"{self.share.says}, {verdict}" if verdict else self.share.says


@dataclass(frozen=True, slots=True)
class Line:
    """One share from the first to the last day of a period."""

    label: str
    starts: date
    ends: date
    steps: tuple[Step, ...]
    confidential: bool = False

    def says(self, *, goes_on: bool) -> str:
        """Between which shares it lay and what the rule asks for; `goes_on` where the period reaches to now."""
        since = f"since {say_day(self.starts)}"
        when = since if goes_on else f"from {say_day(self.starts)} to {say_day(self.ends)}"
        counted = [step.share for step in self.steps if step.share.whole]
        if not counted:
            return f"{self.label}: there was nothing to share out {when}."
        low, high = min(counted, key=_size), max(counted, key=_size)
        between = f"between {_said(low)} and {_said(high)}" if _size(low) != _size(high) else _said(low)
        limit = self.steps[-1].limit
        return f"{self.label} were {between} {when}{f'; {limit.says}' if limit is not None else ''}."


def lines(
    period: OverTime, books: Sequence[tuple[date, RuleBook]], changed: Mapping[date, tuple[str, ...]]
) -> tuple[Line, ...]:
    """Every share that can be shown: capacities, councillors, offices, then groups.

    `books` are the rules from each day on which they changed, the first from the first day of the period.
    """
    capacities = {one.capacity for standing in period.standings for one in standing.seats}
    follow = _Follower(period, books, changed)
    made = [
        follow.line(_of_capacity(capacity), _capacity(capacity), _residents_limit)
        if capacity is Capacity.RESIDENT
        else follow.line(_of_capacity(capacity), _capacity(capacity), None)
        for capacity in Capacity
        if capacity in capacities or capacity is Capacity.RESIDENT
    ]
    made.append(follow.line(COUNCILLORS, _councillors, _councillors_limit))
    made.append(follow.line(OFFICES, _offices, None))
    groups = period.standings[0].groups
    made += [follow.line(one.says, _group(one.says), _group_limit, one.confidential) for one in groups]
    return tuple(made)


@dataclass(frozen=True, slots=True)
class _Follower:
    """What every line of a period is made from."""

    period: OverTime
    books: Sequence[tuple[date, RuleBook]]
    changed: Mapping[date, tuple[str, ...]]

    def line(
        self,
        label: str,
        pick: Pick,
        limit_of: Callable[[RuleBook], Limit | None] | None,
        confidential: bool = False,
    ) -> Line:
        days = sorted({one.starts for one in self.period.standings} | {day for day, _ in self.books})
        steps: list[Step] = []
        for day in days:
            standing = [one for one in self.period.standings if one.starts <= day][-1]
            book = [book for starts, book in self.books if starts <= day][-1]
            share, limit = pick(standing), limit_of(book) if limit_of is not None else None
            if not steps:
                steps.append(Step(day, share, limit, (START,)))
            elif (share, limit) != (steps[-1].share, steps[-1].limit):
                steps.append(Step(day, share, limit, self._told(day, limit, steps[-1].limit)))
        return Line(label, self.period.starts, self.period.ends, tuple(steps), confidential)

    def _told(self, day: date, limit: Limit | None, before: Limit | None) -> tuple[str, ...]:
        told = self.changed.get(day, ())
        if limit == before:
            return told
        rule = f"From this day {limit.says}" if limit is not None else "From this day no limit is set"
        return (*told, rule)


def _residents_limit(book: RuleBook) -> Limit | None:
    percent, read = book.number("residents_share"), book.words("residents_share_is") or "at least"
    if percent is None:
        return None
    says = f"the rule asks for {read} {percent}%"
    return Limit(percent, says, f"{read} {percent}%", least=True, strictly=read == "more than")


def _councillors_limit(book: RuleBook) -> Limit | None:
    return _mark(book.mark("councillors_share"))


def _group_limit(book: RuleBook) -> Limit | None:
    return _mark(book.mark("group_share"))


def _mark(percent: int | None) -> Limit | None:
    if percent is None:
        return None
    return Limit(percent, f"the mark that the board adopted is {percent}%", f"mark {percent}%")


def _of_capacity(capacity: Capacity) -> str:
    if capacity is Capacity.RESIDENT:
        return RESIDENTS
    if capacity is Capacity.MP:
        return "The MP’s seat"
    label = capacity.label
    return f"Seats held as {label if label[1:2].isupper() else label[:1].lower() + label[1:]}"


def _capacity(capacity: Capacity) -> Pick:
    def pick(standing: Standing) -> Share:
        return standing.of(capacity)

    return pick


def _group(says: str) -> Pick:
    def pick(standing: Standing) -> Share:
        return standing.of_group(says)

    return pick


def _councillors(standing: Standing) -> Share:
    return standing.councillors


def _offices(standing: Standing) -> Share:
    return standing.offices


def _size(share: Share) -> float:
    return share.part / share.whole


def _said(share: Share) -> str:
    return f"{share.part} of {share.whole} ({share.percent})"
