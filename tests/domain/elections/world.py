"""Elections, windows and planned things that several tests speak of: invented places, real days of poll."""

from datetime import date

from evenhand.domain.elections.profiles import Profiles
from evenhand.domain.elections.windows import ElectionFacts, Window, windows_for
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import ElectionKind
from evenhand.services.election_timetables import compute, shipped_holidays, shipped_profiles


def local_2026(notice: date | None = None, announced: date | None = None) -> ElectionFacts:
    """The local elections of 7 May 2026 in an invented borough."""
    return ElectionFacts(
        "election:1", ElectionKind.LOCAL, date(2026, 5, 7), "Marlbeck Borough", notice, announced
    )


def general_2024() -> ElectionFacts:
    """The general election of 4 July 2024, announced on 22 May."""
    return ElectionFacts(
        "election:2",
        ElectionKind.GENERAL,
        date(2024, 7, 4),
        "Marlbeck",
        announced_on=date(2024, 5, 22),
    )


def drawn(facts: ElectionFacts, profiles: Profiles | None = None) -> tuple[Window, ...]:
    """The windows of an election by the usual profiles, its timetable computed where it can be."""
    try:
        found = compute(facts.kind, facts.poll)
    except Refusal:
        found = None
    return windows_for(facts, found, profiles or shipped_profiles().chosen(), shipped_holidays())
