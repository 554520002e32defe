"""All elections with their timetables, windows and what collides with them, read at one go, and how they are said."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from evenhand.domain.elections.activities import Activity
from evenhand.domain.elections.facts import Candidate, Election, PublishedDate
from evenhand.domain.elections.holidays import Holidays, Scope, disregarded
from evenhand.domain.elections.record_facts import AddedHoliday, CycleYear, ElectoralCycle, PollChange
from evenhand.domain.elections.sweep import Collision
from evenhand.domain.elections.vacancy import MpSeats
from evenhand.domain.elections.went_out import WentOut
from evenhand.domain.elections.windows import covers, may_cover, window_on
from evenhand.domain.members.directory import Directory
from evenhand.domain.vocabulary import Answer, PollStatus
from evenhand.domain.words import say_count, say_long_day, say_short_day
from evenhand.records.reading.facts import all_of
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.plain_room.answers import MARKS
from evenhand.screens.plain_room.room import Heading
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.services.as_published import public_by
from evenhand.services.cycles import ExpectedPoll, expected_polls
from evenhand.services.election_timetables import shipped_activities
from evenhand.services.elections import read_elections
from evenhand.services.members import read_directory
from evenhand.services.sweep import ElectionWindows, election_windows, swept_in
from evenhand.services.vacant_seats import read_mp_seats
from evenhand.services.went_out import went_out
from evenhand.services.window_profiles import read_profiles

DOT = "  ·  "
AHEAD, PAST = "Ahead", "Past"
MOST_DAYS = 99


@dataclass(frozen=True, slots=True)
class ElectionBook:
    """Every election by its key, as recorded, and what was public of it on `day`, as at which they are looked at.

    `public` are the published dates that were out by the day; `rules` the names of the window rules by their key.
    """

    elections: Mapping[int, Election]
    found: Mapping[int, ElectionWindows]
    candidates: tuple[Candidate, ...]
    published: tuple[PublishedDate, ...]
    public: tuple[PublishedDate, ...]
    collisions: tuple[Collision, ...]
    out: tuple[WentOut, ...]
    directory: Directory
    rules: Mapping[str, str]
    activities: tuple[Activity, ...]
    mp_seats: MpSeats
    holidays: Holidays
    added_holidays: tuple[AddedHoliday, ...]
    changes: tuple[PollChange, ...]
    cycles: tuple[ElectoralCycle, ...]
    cycle_years: tuple[CycleYear, ...]
    expected: tuple[ExpectedPoll, ...]
    day: date
    today: date

    def changes_of(self, election_id: int) -> list[PollChange]:
        """What happened to the poll of an election, in the order in which it became known."""
        return [one for one in self.changes if one.election_id == election_id]

    def published_of(self, election_id: int) -> dict[str, PublishedDate]:
        """The published dates of an election by their step, as recorded."""
        return {one.event: one for one in self.published if one.election_id == election_id}

    def public_of(self, election_id: int) -> dict[str, PublishedDate]:
        """The published dates of an election by their step, as far as they were out by the day."""
        return {one.event: one for one in self.public if one.election_id == election_id}

    def candidates_of(self, election_id: int) -> list[Candidate]:
        """Who stands in an election, by name."""
        own = (one for one in self.candidates if one.election_id == election_id)
        return sorted(own, key=_candidate_name)

    def inside(self, election_id: int) -> list[Collision]:
        """What is planned inside the windows of an election, or where one could have begun."""
        return [one for one in self.collisions if self._is_inside(election_id, one.item.day)]

    def out_inside(self, election_id: int) -> list[WentOut]:
        """What went out inside the windows of an election, or where one may have begun."""
        return [one for one in self.out if self._is_inside(election_id, one.sent.day)]

    def called(self, person_id: int) -> str:
        """The name used of somebody."""
        known = person_id in self.directory.people
        return self.directory.called(person_id, self.day) if known else "somebody"

    def _is_inside(self, election_id: int, day: date) -> bool:
        windows = (one for one in self.found[election_id].windows if one.strength is not Answer.GO_AHEAD)
        return any(covers(window, day) or may_cover(window, day) for window in windows)

    def holidays_between(self, first: date, last: date) -> dict[date, str]:
        """The days from one to another that do not count in England, with their names."""
        days = (first + timedelta(days=step) for step in range((last - first).days))
        named = ((day, disregarded(day, Scope.ENGLAND_AND_WALES, self.holidays)) for day in days)
        return {day: holiday.name for day, holiday in named if holiday is not None}

    def is_ahead(self, election: Election) -> bool:
        """Whether its polling day is still to come on the day looked at, or is that day."""
        return election.poll_on >= self.day


def read_book(partnership: Partnership, day: date, today: date) -> ElectionBook:
    """Read every election as at a day."""
    with partnership.reading() as session:
        kept, found = read_elections(session), election_windows(session, day)
        windows = [window for one in found for window in one.windows]
        return ElectionBook(
            elections={one.id: one for one in kept.elections},
            found={one.election.id: one for one in found},
            candidates=kept.candidates,
            published=kept.published,
            public=tuple(out for one in kept.elections for out in public_by(one, kept, day)[1]),
            collisions=swept_in(session, windows, day),
            out=went_out(session, windows, day),
            directory=read_directory(session),
            rules={one.profile.profile: one.profile.name for one in read_profiles(session)},
            activities=shipped_activities(),
            mp_seats=read_mp_seats(session, kept, day),
            holidays=kept.holidays,
            added_holidays=tuple(all_of(session, AddedHoliday, order="on")),
            changes=kept.changes,
            cycles=tuple(all_of(session, ElectoralCycle)),
            cycle_years=tuple(all_of(session, CycleYear, order="year")),
            expected=tuple(one for one in expected_polls(session, day) if one.already is None),
            day=day,
            today=today,
        )


def has_election(book: ElectionBook, key: int) -> bool:
    """Whether the election is in the book."""
    return key in book.elections


def rows_of(book: ElectionBook) -> Sequence[ListRow]:
    """Elections ahead, the nearest first, with those to be expected; then those past, the last one first."""
    known = [book.found[key].election for key in book.elections]
    ahead = [(one.poll_on, _row(book, one)) for one in known if book.is_ahead(one)]
    ahead += [(one.poll_on, _expected_row(one)) for one in book.expected]
    past = [(one.poll_on, _row(book, one)) for one in known if not book.is_ahead(one)]
    nearest, latest = sorted(ahead, key=_poll_day), sorted(past, key=_poll_day, reverse=True)
    return [row for _, row in (*nearest, *latest)]


def expected_of(book: ElectionBook, row_id: object) -> ExpectedPoll | None:
    """The expected poll of a row."""
    return next((one for one in book.expected if expected_id(one) == row_id), None)


def heading_of(book: ElectionBook, key: int) -> Heading:
    """The kind and polling day of an election; under it the area and how far away it is."""
    election = book.found[key].election
    standing = len(book.candidates_of(key))
    parts = (
        election.area,
        _how_far(book, election).capitalize(),
        say_count(standing, "candidate").capitalize() if standing else "",
    )
    return Heading(f"{election.kind.label}, {say_long_day(election.poll_on)}", DOT.join(filter(None, parts)))


def _candidate_name(candidate: Candidate) -> tuple[str, int]:
    return candidate.name.casefold(), candidate.id


def say_how_far(poll_on: date, day: date) -> str:
    """How far away a polling day is: today, tomorrow, in so many days, next year, in 2028, or past."""
    days = (poll_on - day).days
    if days < 0:
        return "past"
    if days <= 1:
        return "tomorrow" if days else "today"
    if days <= MOST_DAYS:
        return f"in {days} days"
    return "next year" if poll_on.year == day.year + 1 else f"in {poll_on.year}"


def _how_far(book: ElectionBook, election: Election) -> str:
    """How far away it is, or that it is off."""
    off = {PollStatus.CANCELLED: "cancelled", PollStatus.PUT_OFF: "put off"}
    return off.get(election.status) or say_how_far(election.poll_on, book.day)


def _row(book: ElectionBook, election: Election) -> ListRow:
    ahead = book.is_ahead(election)
    mark, says = _mark(book, election)
    return ListRow(
        election.id,
        election.kind.label,
        DOT.join((say_list_day(election.poll_on), election.area)),
        value=_how_far(book, election) if ahead or election.status is not PollStatus.SCHEDULED else "",
        mark=mark,
        mark_says=says,
        group=AHEAD if ahead else PAST,
        finds=say_long_day(election.poll_on),
        strong_value=mark not in (Mark.DUE, Mark.PAST),
    )


def _expected_row(expected: ExpectedPoll) -> ListRow:
    return ListRow(
        expected_id(expected),
        "Local elections" if expected.held else "No local elections",
        DOT.join((say_list_day(expected.poll_on), expected.council)),
        value="expected" if expected.held else str(expected.year),
        mark=Mark.DUE if expected.held else Mark.PAST,
        mark_says="not added yet" if expected.held else "none held",
        group=AHEAD,
        finds=say_long_day(expected.poll_on),
    )


def expected_id(expected: ExpectedPoll) -> str:
    """What the row of an expected poll is known by."""
    return f"expected:{expected.council_id}:{expected.year}"


def _poll_day(pair: tuple[date, ListRow]) -> date:
    return pair[0]


def say_list_day(day: date) -> str:
    """A polling day in a list of several years: Thu 7 May 2026."""
    return f"{say_short_day(day)} {day.year}"


def _mark(book: ElectionBook, election: Election) -> tuple[Mark, str]:
    """The answer of its window where one is open on the day, else a clock for what is ahead and a dash for the rest."""
    if not book.is_ahead(election) or election.status is not PollStatus.SCHEDULED:
        return Mark.PAST, "past"
    window = window_on(book.day, book.found[election.id].windows)
    if window is not None:
        return MARKS[window.strength], f"{window.strength.label}, its window is open"
    return Mark.DUE, "ahead"
