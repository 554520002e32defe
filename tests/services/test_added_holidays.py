"""A day of mourning appointed late: kept with its source, and felt by every timetable that disregards it."""

from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.elections.facts import Election
from evenhand.domain.elections.record_facts import AddedHoliday
from evenhand.domain.elections.timetable import Timetable
from evenhand.domain.elections.vocabulary import HolidayKind, HolidayPart
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import ElectionKind
from evenhand.records.unit_of_work import Partnership
from evenhand.services.added_holidays import added_holidays, delete_holiday, save_holiday
from evenhand.services.elections import save_election
from evenhand.services.sweep import election_windows, windows_today
from tests.makers import a_partnership

POLL = date(2026, 5, 7)


@pytest.fixture
def partnership(tmp_path: Path) -> Partnership:
    return a_partnership(tmp_path)


def mourning(part: HolidayPart = HolidayPart.UNITED_KINGDOM) -> AddedHoliday:
    return AddedHoliday(
        on=date(2026, 4, 15),
        name="National mourning",
        kind=HolidayKind.MOURNING,
        part=part,
        source="Proclamation in the London Gazette",
    )


def timetable_in(partnership: Partnership) -> Timetable:
    with partnership.reading() as session:
        (one,) = election_windows(session, date(2026, 3, 1))
    assert one.timetable is not None
    return one.timetable


def notice_in(partnership: Partnership) -> date:
    notice = timetable_in(partnership).event("notice-of-election")
    assert notice is not None
    return notice.date


def an_election(partnership: Partnership, kind: ElectionKind) -> None:
    save_election(partnership, Election(kind=kind, poll_on=POLL, area="Fernhill"))


def test_a_day_of_mourning_moves_the_dates_before_it_and_undo_moves_them_back(
    partnership: Partnership,
) -> None:
    an_election(partnership, ElectionKind.LOCAL)
    assert notice_in(partnership) == date(2026, 3, 30)
    save_holiday(partnership, mourning())
    assert notice_in(partnership) == date(2026, 3, 27)
    registration = timetable_in(partnership).event("registration")
    assert registration is not None
    assert registration.date == date(2026, 4, 20)
    partnership.undo()
    assert notice_in(partnership) == date(2026, 3, 30)


def test_the_window_that_hangs_on_the_notice_moves_with_it(partnership: Partnership) -> None:
    an_election(partnership, ElectionKind.LOCAL)
    holiday_id = save_holiday(partnership, mourning())
    with partnership.reading() as session:
        (one,) = election_windows(session, date(2026, 3, 1))
    assert min(window.starts for window in one.windows) <= date(2026, 3, 27)
    delete_holiday(partnership, holiday_id)
    assert added_holidays(partnership) == []
    assert notice_in(partnership) == date(2026, 3, 30)
    assert windows_today(partnership, date(2026, 3, 1)).answers


def test_a_scottish_holiday_moves_a_general_election_alone(partnership: Partnership) -> None:
    save_holiday(partnership, mourning(HolidayPart.SCOTLAND))
    an_election(partnership, ElectionKind.LOCAL)
    assert notice_in(partnership) == date(2026, 3, 30)
    partnership.undo()
    an_election(partnership, ElectionKind.GENERAL)
    moved = notice_in(partnership)
    partnership.undo()
    partnership.undo()
    an_election(partnership, ElectionKind.GENERAL)
    assert moved < notice_in(partnership)


def test_what_does_not_count_anyway_is_refused(partnership: Partnership) -> None:
    for day, says in ((date(2026, 4, 18), "Saturday"), (date(2026, 5, 4), "already")):
        holiday = AddedHoliday(on=day, name="A day", source="Gazette")
        with pytest.raises(Refusal, match=says):
            save_holiday(partnership, holiday)
    save_holiday(partnership, mourning())
    with pytest.raises(Refusal, match="added already"):
        save_holiday(partnership, mourning())
    with pytest.raises(Refusal, match="proclaimed or published"):
        save_holiday(partnership, AddedHoliday(on=date(2026, 6, 9), name="A day", source=" "))
