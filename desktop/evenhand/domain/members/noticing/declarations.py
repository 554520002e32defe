"""Has every voting member declared interests, and lately enough (PP2)? "Nothing to declare" is a declaration."""

from collections.abc import Iterable, Sequence
from datetime import date

from evenhand.domain.guidance.findings import Finding, Severity
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.directory import Seat
from evenhand.domain.members.interest_facts import InterestsDeclaration
from evenhand.domain.members.noticing.verdicts import part_of, weighed
from evenhand.domain.partnership.rulebook import RuleBook
from evenhand.domain.spells import months_after
from evenhand.domain.words import say_day


@keeps("PP2")
def interests_undeclared(
    voting: Iterable[Seat], declarations: Sequence[InterestsDeclaration], book: RuleBook, day: date
) -> list[Finding]:
    """The voting members who have never declared interests, or not within the months of the rule."""
    months = book.number("interests_months")
    if months is None:
        return []
    last: dict[int, date] = {}
    for one in declarations:
        if one.declared_on <= day:
            last[one.person_id] = max(one.declared_on, last.get(one.person_id, date.min))
    return [
        _finding(seat, last.get(seat.person.id), months, book)
        for seat in voting
        if seat.person.id not in last or months_after(last[seat.person.id], months) < day
    ]


def _finding(seat: Seat, last: date | None, months: int, book: RuleBook) -> Finding:
    rule = book["interests_months"]
    if last is None:
        says = f"{seat.called} has never declared interests."
        evidence = f"A member since {say_day(seat.membership.starts)}; “nothing to declare” would do."
    else:
        says = f"{seat.called} last declared interests on {say_day(last)}."
        evidence = f"The rule is every {rule.says}: it was due by {say_day(months_after(last, months))}."
    return Finding(
        "PP2",
        weighed(rule, Severity.LOOK_AT),
        says,
        evidence,
        f"Ask {seat.called} to declare interests",
        about=f"person:{seat.person.id}",
        parts=(part_of(rule),),
        kind="interests",
        opens=f"person:{seat.person.id}/interests",
    )
