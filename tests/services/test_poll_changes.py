"""Polls that are moved, put off or cancelled: with why and by what source, and all of it undoable."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from evenhand.domain.elections.facts import Election, PublishedDate
from evenhand.domain.elections.moved_polls import say_change
from evenhand.domain.elections.windows import AnchorPoint
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import ElectionKind, PollStatus
from evenhand.records.unit_of_work import Partnership
from evenhand.services.elections import publish_dates, save_election
from evenhand.services.poll_changes import PollMove, move_poll, poll_changes
from evenhand.services.saving import found, listed
from evenhand.services.sweep import ElectionWindows, election_windows
from tests.makers import a_partnership

POLL, LATER = date(2020, 5, 7), date(2021, 5, 6)
KNOWN, NOW = date(2020, 3, 13), date(2020, 6, 1)
WHY, SOURCE = "the pandemic", "Coronavirus Act 2020 s.60"


@pytest.fixture
def partnership(tmp_path: Path) -> Partnership:
    return a_partnership(tmp_path)


@pytest.fixture
def election(partnership: Partnership) -> int:
    key = save_election(partnership, Election(kind=ElectionKind.LOCAL, poll_on=POLL, area="Fernhill"))
    notice = (date(2020, 3, 27), "Marlbeck Borough Council")
    publish_dates(partnership, key, {"notice-of-election": notice})
    return key


def changed(
    partnership: Partnership,
    election: int,
    now_on: date | None,
    status: PollStatus,
    *,
    known_on: date = KNOWN,
    why: str = WHY,
    source: str = SOURCE,
    keep_published: bool = False,
) -> int:
    move = PollMove(
        now_on=now_on,
        status=status,
        known_on=known_on,
        why=why,
        source=source,
        keep_published=keep_published,
    )
    return move_poll(partnership, election, move, today=NOW)


def seen(partnership: Partnership, as_at: date) -> ElectionWindows:
    with partnership.reading() as session:
        (one,) = election_windows(session, as_at)
    return one


def test_a_moved_poll_takes_its_timetable_and_windows_along(partnership: Partnership, election: int) -> None:
    changed(partnership, election, LATER, PollStatus.SCHEDULED)
    one = seen(partnership, date(2021, 3, 1))
    assert one.election.poll_on == LATER
    assert one.timetable is not None
    assert one.timetable.poll == LATER
    assert {window.ends for window in one.windows} == {LATER}
    assert listed(partnership, PublishedDate) == []
    with partnership.reading() as session:
        (kept,) = poll_changes(session, election)
    assert say_change(kept, PollStatus.SCHEDULED) == (
        "Poll moved from 7 May 2020 to Thursday 6 May 2021, known since 13 March 2020: the pandemic. "
        "Source: Coronavirus Act 2020 s.60."
    )


def test_before_it_was_known_the_poll_stands_on_its_earlier_day(
    partnership: Partnership, election: int
) -> None:
    changed(partnership, election, LATER, PollStatus.SCHEDULED)
    assert seen(partnership, date(2020, 3, 12)).election.poll_on == POLL
    assert seen(partnership, KNOWN).election.poll_on == LATER


def test_a_poll_put_off_has_no_window_but_a_question_until_its_day_is_known(
    partnership: Partnership, election: int
) -> None:
    changed(partnership, election, None, PollStatus.PUT_OFF)
    one = seen(partnership, date(2020, 4, 1))
    assert (one.windows, one.timetable) == ((), None)
    (question,) = one.questions
    assert question.anchor is AnchorPoint.POLL
    assert "On which day" in question.says
    changed(partnership, election, LATER, PollStatus.SCHEDULED, known_on=date(2020, 6, 1))
    assert seen(partnership, date(2020, 4, 1)).election.status is PollStatus.PUT_OFF
    assert seen(partnership, date(2020, 7, 1)).windows


def test_a_cancelled_poll_has_no_window_and_asks_nothing(partnership: Partnership, election: int) -> None:
    changed(partnership, election, None, PollStatus.CANCELLED)
    one = seen(partnership, date(2020, 4, 1))
    assert (one.windows, one.questions) == ((), ())
    with partnership.reading() as session:
        (kept,) = poll_changes(session, election)
    assert "Poll of 7 May 2020 cancelled" in say_change(kept, PollStatus.CANCELLED)


def test_undo_brings_back_the_day_the_status_and_what_was_published(
    partnership: Partnership, election: int
) -> None:
    changed(partnership, election, None, PollStatus.PUT_OFF)
    partnership.undo()
    back = found(partnership, Election, election)
    assert (back.poll_on, back.status) == (POLL, PollStatus.SCHEDULED)
    assert [one.on for one in listed(partnership, PublishedDate)] == [date(2020, 3, 27)]
    with partnership.reading() as session:
        assert poll_changes(session, election) == []


def test_published_dates_are_kept_where_that_is_chosen_and_they_fit(
    partnership: Partnership, election: int
) -> None:
    with pytest.raises(Refusal) as refused:
        changed(partnership, election, date(2020, 3, 20), PollStatus.SCHEDULED, keep_published=True)
    assert refused.value.field == "keep_published"
    changed(partnership, election, date(2020, 5, 14), PollStatus.SCHEDULED, keep_published=True)
    assert [one.on for one in listed(partnership, PublishedDate)] == [date(2020, 3, 27)]


@pytest.mark.parametrize(
    ("now_on", "status", "field"),
    [
        (None, PollStatus.SCHEDULED, "now_on"),
        (POLL, PollStatus.SCHEDULED, "now_on"),
        (date(2020, 3, 1), PollStatus.SCHEDULED, "now_on"),
        (LATER, PollStatus.PUT_OFF, "now_on"),
        (LATER, PollStatus.CANCELLED, "now_on"),
    ],
)
def test_a_day_that_does_not_fit_the_change_is_refused(
    partnership: Partnership, election: int, now_on: date | None, status: PollStatus, field: str
) -> None:
    with pytest.raises(Refusal) as refused:
        changed(partnership, election, now_on, status)
    assert refused.value.field == field


def test_a_change_needs_its_reason_and_its_source(partnership: Partnership, election: int) -> None:
    for why, source, field in ((" ", SOURCE, "why"), (WHY, " ", "source")):
        with pytest.raises(Refusal) as refused:
            changed(partnership, election, LATER, PollStatus.SCHEDULED, why=why, source=source)
        assert refused.value.field == field


def test_a_change_is_known_already(partnership: Partnership, election: int) -> None:
    with pytest.raises(Refusal, match="still to come") as refused:
        changed(partnership, election, None, PollStatus.CANCELLED, known_on=NOW + timedelta(days=1))
    assert refused.value.field == "known_on"


def test_what_is_cancelled_is_not_cancelled_again(partnership: Partnership, election: int) -> None:
    changed(partnership, election, None, PollStatus.CANCELLED)
    with pytest.raises(Refusal, match="already"):
        changed(partnership, election, None, PollStatus.CANCELLED)


def test_a_year_that_is_mistyped_is_asked_about(partnership: Partnership, election: int) -> None:
    with pytest.raises(Refusal, match="Is the year right") as refused:
        changed(partnership, election, date(2099, 5, 7), PollStatus.SCHEDULED)
    assert refused.value.field == "now_on"
