"""Our timetables beside those of an independent computation, for every Thursday from 2015 to 2028.

It follows the statute for local elections, mayors and referendums. Known differences, with what decides:
- voter authority certificates: it dates them for every poll; SI 2022/1382 has them for polls from 4 May 2023 alone;
- a parliamentary general election: it counts one division's bank holidays; the Representation of the People Act 1983,
  Sch. 1 rule 2 disregards those of any part of the United Kingdom, save for registration. Ours are then earlier,
  exactly where a holiday of Scotland or Northern Ireland alone lies between;
- police and crime commissioners: it closes nominations on the 18th working day before the poll and dates the statement
  of persons on the 17th; SI 2012/1917 Sch. 3, as amended by SI 2014/921 art. 31, has the 19th and the 18th;
- the Greater London Authority: it closes nominations on the 22nd working day and dates the statement on the 21st;
  SI 2007/3541 Sch. 1 rule 3, as amended by SI 2016/24 rule 6, has the 24th and the 22nd;
- a parliamentary by-election: it dates the notice on the 22nd working day and nominations on the 19th; the
  Representation of the People Act 1983, Sch. 1 rule 1 has the notice by the second day after the writ, and lets the
  returning officer close nominations on the 19th to the 17th. Ours are asked for; entered for the 19th, all agree.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from uk_election_timetables.calendars import Country
from uk_election_timetables.election import Election, TimetableEvent
from uk_election_timetables.elections.greater_london_assembly import GreaterLondonAssemblyElection
from uk_election_timetables.elections.local import LocalElection
from uk_election_timetables.elections.mayor import MayoralElection
from uk_election_timetables.elections.police_and_crime_commissioner import (
    PoliceAndCrimeCommissionerElection,
)
from uk_election_timetables.elections.referendum import Referendum
from uk_election_timetables.elections.uk_parliament import UKParliamentElection

from evenhand.domain.elections.holidays import Scope, disregarded
from evenhand.domain.elections.timetable import Entered, Timetable
from evenhand.domain.elections.working_days import count_back
from evenhand.domain.vocabulary import ElectionKind
from evenhand.services.election_timetables import compute, shipped_holidays, shipped_law

OURS = {
    TimetableEvent.NOTICE_OF_ELECTION_DEADLINE: "notice-of-election",
    TimetableEvent.CLOSE_OF_NOMINATIONS: "nominations",
    TimetableEvent.SOPN_PUBLISH_DEADLINE: "statement-of-persons-nominated",
    TimetableEvent.REGISTRATION_DEADLINE: "registration",
    TimetableEvent.POSTAL_VOTE_APPLICATION_DEADLINE: "postal-vote",
    TimetableEvent.VAC_APPLICATION_DEADLINE: "voter-authority-certificate",
}
THURSDAYS = [date(2015, 1, 1) + timedelta(weeks=week) for week in range(730)]
NOMINATIONS, PERSONS = "nominations", "statement-of-persons-nominated"
ENGLAND = Scope.ENGLAND_AND_WALES


def in_england(poll: date) -> Election:
    return LocalElection(poll, Country.ENGLAND)


def of_parliament(poll: date) -> Election:
    return UKParliamentElection(poll, Country.ENGLAND)


def referendum(poll: date) -> Election:
    return Referendum(poll, Country.ENGLAND)


@dataclass(frozen=True)
class Compared:
    """A kind beside the oracle's, how many dates both have, and by which offsets they are known to differ."""

    kind: ElectionKind
    oracle: Callable[[date], Election]
    dates: int
    differing: dict[str, tuple[int, int]]


def named(compared: Compared) -> str:
    return compared.kind.value


COMPARED = [
    Compared(ElectionKind.LOCAL, in_england, 3945, {}),
    Compared(ElectionKind.LOCAL_BY_ELECTION, in_england, 3945, {}),
    Compared(ElectionKind.MAYOR, MayoralElection, 3945, {}),
    Compared(ElectionKind.NEIGHBOURHOOD_REFERENDUM, referendum, 1755, {}),
    Compared(
        ElectionKind.PCC,
        PoliceAndCrimeCommissionerElection,
        3945,
        {NOMINATIONS: (19, 18), PERSONS: (18, 17)},
    ),
    Compared(
        ElectionKind.GLA,
        GreaterLondonAssemblyElection,
        3595,
        {NOMINATIONS: (24, 22), PERSONS: (22, 21)},
    ),
]


def polls_of(kind: ElectionKind) -> list[date]:
    """The Thursdays that our law reaches back to."""
    return [poll for poll in THURSDAYS if poll >= shipped_law().kinds[kind].first_poll]


def both(ours: Timetable, oracle: Election) -> Iterator[tuple[str, date, date]]:
    """Each event that both know, with our date and the oracle's."""
    dated = {step["event"]: step["date"] for step in oracle.timetable}
    for theirs, name in OURS.items():
        event = ours.event(name)
        if event is not None and theirs.name in dated:
            yield name, event.date, dated[theirs.name]


def counted(poll: date, working_days: int) -> date:
    return count_back(poll, working_days, ENGLAND, shipped_holidays()).day


def test_the_thursdays_reach_to_the_end_of_2028() -> None:
    assert THURSDAYS[-1] == date(2028, 12, 21)


@pytest.mark.parametrize("compared", COMPARED, ids=named)
def test_timetables_agree_for_every_thursday_save_where_a_statute_says_otherwise(compared: Compared) -> None:
    dates, differing = 0, Counter[str]()
    for poll in polls_of(compared.kind):
        for name, ours, theirs in both(compute(compared.kind, poll), compared.oracle(poll)):
            dates += 1
            differing[name] += ours != theirs
            if name in compared.differing:
                assert (ours, theirs) == tuple(counted(poll, days) for days in compared.differing[name])
            else:
                assert ours == theirs, (poll, name)
    every_poll = len(polls_of(compared.kind))
    assert dates == compared.dates
    assert +differing == Counter(dict.fromkeys(compared.differing, every_poll))


def test_general_timetables_differ_only_where_another_part_has_a_holiday() -> None:
    dates, differing = 0, Counter[str]()
    for poll in THURSDAYS:
        for name, ours, theirs in both(compute(ElectionKind.GENERAL, poll), of_parliament(poll)):
            dates += 1
            if name == "registration" or not elsewhere_between(ours, poll):
                assert ours == theirs, (poll, name)
            else:
                assert ours < theirs, (poll, name)
                differing[name] += 1
    assert dates == 3945
    assert differing == {
        "notice-of-election": 314,
        "nominations": 277,
        "statement-of-persons-nominated": 265,
        "postal-vote": 152,
        "voter-authority-certificate": 32,
    }


def test_parliamentary_by_elections_agree_once_nominations_are_entered_for_the_19th_day() -> None:
    dates = 0
    for poll in polls_of(ElectionKind.PARLIAMENTARY_BY_ELECTION):
        closes = Entered(counted(poll, 19), "notice of election")
        found = compute(ElectionKind.PARLIAMENTARY_BY_ELECTION, poll, entered={NOMINATIONS: closes})
        assert found.event("notice-of-election") is None
        for name, ours, theirs in both(found, of_parliament(poll)):
            assert ours == theirs, (poll, name)
            dates += 1
    assert dates == 3215


def elsewhere_between(start: date, poll: date) -> bool:
    """Whether a holiday of Scotland or Northern Ireland alone keeps a day in between from counting."""
    holidays = shipped_holidays()
    span = (start + timedelta(days=n) for n in range((poll - start).days))
    return any(
        disregarded(day, Scope.ANY_PART, holidays) and not disregarded(day, ENGLAND, holidays) for day in span
    )
