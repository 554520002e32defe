"""What belongs to all elections: an empty file's first step, the councils' cycles, expected polls, added holidays."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from evenhand.domain.elections.facts import Election
from evenhand.domain.elections.record_facts import AddedHoliday, CycleYear, ElectoralCycle
from evenhand.domain.elections.vocabulary import CyclePattern
from evenhand.domain.refusals import Refusal, Trouble
from evenhand.domain.vocabulary import ElectionKind
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.elections.aside import Aside
from evenhand.screens.elections.view import ElectionsView
from evenhand.screens.frame import calendar_file
from evenhand.services import cycles, elections
from evenhand.services.saving import listed
from tests.screens.plain_rooms import People, errors, press, titles, write

POLL = Election(kind=ElectionKind.LOCAL, poll_on=date(2026, 5, 7), area="Marlbeck Borough")


@pytest.fixture
def room(desk: Desk, qtbot: QtBot) -> ElectionsView:
    """The tab over whatever is in the file, in an active window."""
    view = ElectionsView(desk)
    qtbot.addWidget(view)
    view.resize(1366, 632)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.load()
    return view


def words(part: QWidget) -> str:
    return " ".join(label.text() for label in part.findChildren(QLabel) if label.isVisibleTo(part))


def aside(view: ElectionsView) -> Aside:
    page = view.middle.current()
    assert isinstance(page, Aside)
    return page


def council(partnership: Partnership, directory_of: ElectionsView) -> int:
    return next(iter(directory_of.book.directory.councils))


def test_a_new_file_says_what_to_do_first_and_leads_there(room: ElectionsView, qtbot: QtBot) -> None:
    room.focus_list()
    first = QApplication.focusWidget()
    assert first is not None
    assert first.text() == "Add the next election"  # type: ignore[attr-defined]
    qtbot.keyClick(first, Qt.Key.Key_Return)
    form = room.pane.record.form
    write(qtbot, form, "poll_on", "7/5/2026")
    write(qtbot, form, "area", "Marlbeck Borough")
    press(qtbot, form, "Save")
    assert titles(room) == [("Ahead", "Local elections")]
    assert room.middle.shows_overview()
    assert room.overview.calendar.strip.hasFocus()


def test_a_new_election_that_is_let_go_leads_back_to_what_to_do_first(
    room: ElectionsView, partnership: Partnership, qtbot: QtBot
) -> None:
    room.add()
    write(qtbot, room.pane.record.form, "area", "Nowhere")
    press(qtbot, room, "Back to the elections")
    assert "Save or discard this first" in words(room.pane.record.form)
    press(qtbot, room.pane.record.form, "Discard")
    assert listed(partnership, Election) == []
    room.focus_list()
    assert QApplication.focusWidget() is not None
    assert room.unsaved() is False


def test_a_cycle_lets_expect_elections_and_one_is_added(
    people: People, room: ElectionsView, partnership: Partnership, qtbot: QtBot
) -> None:
    room.show_cycles()
    page = aside(room)
    press(qtbot, page, "Add a cycle")
    form = page.parts[0].forms()[0]
    form.field("council_id").set_value(council(partnership, room))
    form.field("pattern").set_value(CyclePattern.THIRDS)
    write(qtbot, form, "from_year", "2022")
    press(qtbot, form, "Save")
    assert listed(partnership, ElectoralCycle)[0].from_year == 2022
    assert [title for _, title in titles(room)] == ["Local elections"] * 3
    press(qtbot, room, "Back to the elections")
    assert "Marlbeck Borough Council" in room.middle.expected._status.text()
    press(qtbot, room.middle.expected, "Add it")
    [entered] = listed(partnership, Election)
    assert entered.poll_on == date(2026, 5, 7)
    assert room.middle.shows_overview()
    assert room.list.chosen_id() == entered.id
    partnership.undo()
    assert listed(partnership, Election) == []
    assert not room.overview.isVisible()


def test_a_finding_leads_to_the_next_expected_election(
    people: People, room: ElectionsView, partnership: Partnership
) -> None:
    assert not room.show_record("election")
    key = council(partnership, room)
    cycles.save_cycle(
        partnership, ElectoralCycle(council_id=key, pattern=CyclePattern.ALL_OUT, from_year=2023)
    )
    elections.save_election(partnership, POLL)
    assert room.show_record("election")
    expected = room.middle.expected.expected
    assert expected is not None
    assert (expected.year, room.list.chosen_id()) == (2027, f"expected:{key}:2027")


def test_a_year_that_a_reorganisation_moved_is_kept_with_its_reason(
    people: People, room: ElectionsView, partnership: Partnership, qtbot: QtBot
) -> None:
    key = council(partnership, room)
    cycles.save_cycle(
        partnership, ElectoralCycle(council_id=key, pattern=CyclePattern.ALL_OUT, from_year=2023)
    )
    room.show_cycles()
    page = aside(room)
    page.strip.set_current(1)
    press(qtbot, page, "Add a year")
    form = page.parts[1].forms()[0]
    form.field("council_id").set_value(key)
    write(qtbot, form, "year", "2027")
    press(qtbot, form, "Save")
    assert errors(form) == ["Say what moved the election, such as a reorganisation."]
    write(qtbot, form, "why", "A unitary council follows")
    press(qtbot, form, "Save")
    assert [(one.year, one.held) for one in listed(partnership, CycleYear)] == [(2027, False)]
    assert titles(room) == [("Ahead", "No local elections")]
    press(qtbot, form, "Let the year follow the cycle")
    assert titles(room) == [("Ahead", "Local elections")]


def test_an_added_holiday_moves_the_timetable_and_is_taken_away_again(
    room: ElectionsView, partnership: Partnership, qtbot: QtBot
) -> None:
    elections.save_election(partnership, POLL)
    room.show_holidays()
    page = aside(room)
    press(qtbot, page, "Add a day")
    form = page.parts[0].forms()[0]
    write(qtbot, form, "on", "3 April 2026")
    write(qtbot, form, "name", "Day of mourning")
    write(qtbot, form, "source", "Proclamation")
    press(qtbot, form, "Save")
    assert errors(form) == ["3 April 2026 is known as a bank holiday already."]
    write(qtbot, form, "on", "15 April 2026")
    press(qtbot, form, "Save")
    assert [one.on for one in listed(partnership, AddedHoliday)] == [date(2026, 4, 15)]
    assert room.overview.timetable.table.model().index(0, 1).data() == "Fri 27 Mar"
    press(qtbot, form, "Take the day away")
    assert room.overview.timetable.table.model().index(0, 1).data() == "Mon 30 Mar"


def test_what_is_typed_in_an_aside_is_not_lost_by_choosing_an_election(
    room: ElectionsView, partnership: Partnership, qtbot: QtBot
) -> None:
    key = elections.save_election(partnership, POLL)
    room.show_holidays()
    page = aside(room)
    press(qtbot, page, "Add a day")
    form = page.parts[0].forms()[0]
    write(qtbot, form, "name", "Day of mourning")
    assert room.unsaved()
    assert not room.show_record(f"election:{key}")
    assert room.middle.current() is page
    assert form.field("name").value() == "Day of mourning"
    room.discard()
    assert room.show_record(f"election:{key}")


def test_the_calendar_file_is_saved_where_it_is_wanted_and_trouble_is_told(
    room: ElectionsView, partnership: Partnership, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elections.save_election(partnership, POLL)
    to: list[Path | None] = [tmp_path / "dates.ics", tmp_path / "missing" / "dates.ics", None]
    monkeypatch.setattr(calendar_file, "ask_where_to_save", lambda *_: to.pop(0))
    room.save_calendar()
    assert (tmp_path / "dates.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
    with pytest.raises(Trouble, match="could not be written"):
        room.save_calendar()
    room.save_calendar()


def test_planner_and_report_are_opened_as_papers(
    room: ElectionsView, partnership: Partnership, desk: Desk, qtbot: QtBot
) -> None:
    key = elections.save_election(partnership, POLL)
    with qtbot.waitSignal(desk.paper_wanted) as wanted:
        press(qtbot, room, "Election report")
    assert wanted.args == [f"election-period/{key}"]
    with qtbot.waitSignal(desk.paper_wanted) as wanted:
        room.show_planner()
    assert wanted.args == ["year-planner"]


def test_more_offers_what_concerns_one_election_only_where_one_is_chosen(
    room: ElectionsView, partnership: Partnership
) -> None:
    assert "Move or cancel the poll…" not in [name for name, _ in room.deeds()]
    elections.save_election(partnership, POLL)
    assert "Move or cancel the poll…" in [name for name, _ in room.deeds()]


def test_a_council_has_one_cycle(people: People, room: ElectionsView, partnership: Partnership) -> None:
    cycle = ElectoralCycle(council_id=council(partnership, room), pattern=CyclePattern.HALVES, from_year=2022)
    cycles.save_cycle(partnership, cycle)
    with pytest.raises(Refusal, match="known already"):
        cycles.save_cycle(partnership, cycle)
