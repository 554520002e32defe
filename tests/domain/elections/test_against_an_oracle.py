"""Our timetables beside those of an independent computation, for every Thursday from 2015 to 2028.

It follows the statute for local elections. Known differences, with what decides:
- voter authority certificates: it dates them for every poll; SI 2022/1382 has them for polls from 4 May 2023 alone;
- a parliamentary general election: it counts one division's bank holidays; the Representation of the People Act 1983,
  Sch. 1 rule 2 disregards those of any part of the United Kingdom, save for registration. Ours are then earlier,
  exactly where a holiday of Scotland or Northern Ireland alone lies between.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from uk_election_timetables.calendars import Country
from uk_election_timetables.election import Election, TimetableEvent
from uk_election_timetables.elections.local import LocalElection
from uk_election_timetables.elections.uk_parliament import UKParliamentElection

from evenhand.domain.elections.holidays import Scope, disregarded
from evenhand.domain.vocabulary import ElectionKind
from evenhand.services.election_timetables import compute, shipped_holidays

OURS = {
    TimetableEvent.NOTICE_OF_ELECTION_DEADLINE: "notice-of-election",
    TimetableEvent.CLOSE_OF_NOMINATIONS: "nominations",
    TimetableEvent.SOPN_PUBLISH_DEADLINE: "statement-of-persons-nominated",
    TimetableEvent.REGISTRATION_DEADLINE: "registration",
    TimetableEvent.POSTAL_VOTE_APPLICATION_DEADLINE: "postal-vote",
    TimetableEvent.VAC_APPLICATION_DEADLINE: "voter-authority-certificate",
}
CERTIFICATES_FROM = date(2023, 5, 4)
THURSDAYS = [date(2015, 1, 1) + timedelta(weeks=week) for week in range(730)]


def both(kind: ElectionKind, poll: date, oracle: Election) -> Iterator[tuple[str, date, date]]:
    """Each event that both know, with our date and the oracle's."""
    ours = compute(kind, poll)
    dated = {step["event"]: step["date"] for step in oracle.timetable}
    for theirs, name in OURS.items():
        event = ours.event(name)
        if event is None:
            assert name == "voter-authority-certificate"
            assert poll < CERTIFICATES_FROM
        else:
            yield name, event.date, dated[theirs.name]


def test_the_thursdays_reach_to_the_end_of_2028() -> None:
    assert THURSDAYS[-1] == date(2028, 12, 21)


def test_local_timetables_agree_for_every_thursday() -> None:
    for poll in THURSDAYS:
        for name, ours, theirs in both(ElectionKind.LOCAL, poll, LocalElection(poll, Country.ENGLAND)):
            assert ours == theirs, (poll, name)


def test_general_timetables_differ_only_where_another_part_has_a_holiday() -> None:
    differing = 0
    for poll in THURSDAYS:
        for name, ours, theirs in both(
            ElectionKind.GENERAL, poll, UKParliamentElection(poll, Country.ENGLAND)
        ):
            if name == "registration" or not elsewhere_between(ours, poll):
                assert ours == theirs, (poll, name)
            else:
                assert ours < theirs, (poll, name)
                differing += 1
    assert differing > 100


def elsewhere_between(start: date, poll: date) -> bool:
    """Whether a holiday of Scotland or Northern Ireland alone keeps a day in between from counting."""
    holidays = shipped_holidays()
    span = (start + timedelta(days=n) for n in range((poll - start).days))
    return any(
        disregarded(day, Scope.ANY_PART, holidays) and not disregarded(day, Scope.ENGLAND_AND_WALES, holidays)
        for day in span
    )
