"""Is each seat in order: is its term running, and is a resident shown to be one (PP10)?"""

from collections.abc import Iterable, Sequence
from datetime import date

from evenhand.domain.guidance.findings import Finding, Severity
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.directory import Seat
from evenhand.domain.members.facts import ResidenceCheck
from evenhand.domain.vocabulary import Capacity
from evenhand.domain.words import say_day


@keeps("PP10")
def terms_over(seats: Iterable[Seat], day: date) -> list[Finding]:
    """The members whose term is over and who sit on."""
    return [
        Finding(
            "PP10",
            Severity.LOOK_AT,
            f"The term of {seat.called} ran out on {say_day(ends)}.",
            "The membership goes on without a term.",
            f"Renew the term of {seat.called}, or end the membership",
            about=f"person:{seat.person.id}",
            kind="term-over",
            opens=f"person:{seat.person.id}/membership",
        )
        for seat in seats
        if (ends := seat.membership.term_ends) is not None and ends < day
    ]


@keeps("PP10")
def residence_unchecked(voting: Iterable[Seat], checks: Sequence[ResidenceCheck], day: date) -> list[Finding]:
    """The voting residents of whom nothing was seen by that day that shows where they live."""
    shown = {one.person_id for one in checks if one.checked_on <= day}
    return [
        Finding(
            "PP10",
            Severity.LOOK_AT,
            f"Nothing shows yet that {seat.called} lives in the area.",
            f"A resident member since {say_day(seat.membership.starts)}; no address or statement was seen.",
            f"See an address of {seat.called}, or have a statement signed",
            about=f"person:{seat.person.id}",
            kind="residence-unchecked",
            opens=f"person:{seat.person.id}/residence",
        )
        for seat in voting
        if seat.membership.capacity is Capacity.RESIDENT and seat.person.id not in shown
    ]
