"""One election at a look: its answers, calendar, activity table, timetable and what is planned or went out inside."""

from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from evenhand.domain.elections.facts import Election
from evenhand.domain.elections.record_facts import WindowProfile
from evenhand.domain.publicity.facts import Event
from evenhand.domain.vocabulary import Answer, ElectionKind, EventKind, PollStatus
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.elections.parts import ELECTION, TIMETABLE
from evenhand.screens.elections.shown import answer_lines, answers_on, days_of, plans_of, table_day
from evenhand.screens.elections.view import ElectionsView
from evenhand.screens.elections.windows_view import WindowsDialog
from evenhand.screens.theme import Mode, Theme
from evenhand.screens.widgets.why import WhyPanel
from evenhand.services import elections, publicity
from evenhand.services.poll_changes import PollMove, move_poll
from evenhand.services.window_profiles import save_profile
from tests.screens.plain_rooms import TODAY, Opening, People, press, write
from tests.screens.reach import cut, nameless, small_targets
from tests.windows import answering, wear

POLL = Election(
    kind=ElectionKind.LOCAL,
    poll_on=date(2026, 5, 7),
    area="Marlbeck Borough",
    announced_on=date(2026, 3, 27),
)
NOTICE = (date(2026, 3, 27), "Marlbeck Borough Council, notice of election")
LONG = (
    "Marlbeck Borough Council with the Wards of Wharf, Upper Fernhill, Lower Fernhill and the Old Canal Basin"
)


@pytest.fixture
def poll(partnership: Partnership, people: People) -> int:
    key = elections.save_election(partnership, POLL)
    elections.publish_dates(partnership, key, {"notice-of-election": NOTICE})
    return key


@pytest.fixture
def view(opening: Opening, poll: int) -> ElectionsView:
    view = opening(ElectionsView)
    assert isinstance(view, ElectionsView)
    return view


def words(part: QWidget) -> str:
    return " ".join(label.text() for label in part.findChildren(QLabel) if label.isVisibleTo(part))


def cells(view: ElectionsView, column: int) -> list[str]:
    model = view.overview.activities.table.model()
    return [str(model.index(place, column).data()) for place in range(model.rowCount())]


def test_rules_of_one_period_are_said_in_one_line(view: ElectionsView, poll: int) -> None:
    [line] = answer_lines(view.book, poll)
    assert line.says == "Take care from Fri 27 March to Thu 7 May, 10 pm"
    assert line.profiles == "charity-law guidance, councils’ publicity code"
    assert view.overview.head.title.text() == "Local elections, Thursday 7 May 2026"


def test_before_the_notice_it_says_how_early_the_window_could_start_and_asks(
    view: ElectionsView, partnership: Partnership, qtbot: QtBot
) -> None:
    ahead = Election(kind=ElectionKind.LOCAL, poll_on=date(2027, 5, 6), area="Marlbeck Borough")
    key = elections.save_election(partnership, ahead)
    assert view.show_record(f"election:{key}")
    first, asked = answer_lines(view.book, key)
    assert first.says == "Take care from Wed 31 March to Thu 6 May 2027, 10 pm"
    assert first.note.startswith("It could start as early as ")
    assert asked.says == "Charity-law guidance: no window yet"
    assert "could have begun" in view.overview.calendar.key.accessibleName()
    qtbot.wait(1)
    press(qtbot, view.overview.head, "Give the day…")
    assert view.forms.timetable.form.field("on").control().hasFocus()


def test_the_calendar_runs_from_the_window_to_the_poll_with_the_steps_as_published(
    view: ElectionsView, poll: int
) -> None:
    days = days_of(view.book, poll)
    assert (days.opens, days.closes) == (date(2026, 3, 1), date(2026, 5, 31))
    assert days.steps[date(2026, 3, 27)] == ("Notice of election",)
    assert days.holidays[date(2026, 4, 6)] == "Easter Monday"
    strip = view.overview.calendar.strip
    assert strip.says(date(2026, 4, 9)).startswith(
        "Thursday 9 April 2026: Nominations close, 4 pm; Withdrawals"
    )
    assert "In the window: take care." in view.overview.calendar.says.text()


def test_never_more_than_six_months_are_shown(view: ElectionsView, partnership: Partnership) -> None:
    early = Election(
        kind=ElectionKind.LOCAL, poll_on=date(2027, 5, 6), area="Marlbeck", announced_on=date(2026, 4, 1)
    )
    key = elections.save_election(partnership, early)
    days = days_of(view.book, key)
    assert (days.opens, days.closes) == (date(2026, 12, 1), date(2027, 5, 31))


def test_the_activity_table_is_of_today_in_the_window_and_of_its_first_day_outside(
    view: ElectionsView, poll: int, desk: Desk
) -> None:
    assert table_day(view.book, poll) == TODAY
    assert view.overview.activities.table.model().headerData(1, Qt.Orientation.Horizontal) == "Today"
    assert {"Go ahead", "Take care", "Hold"} == set(cells(view, 1))
    assert "until Friday 8 May" in cells(view, 2)
    desk.show_day(date(2026, 2, 2))
    assert table_day(view.book, poll) == date(2026, 3, 30)
    heading = view.overview.activities.table.model().headerData(1, Qt.Orientation.Horizontal)
    assert heading == "On Mon 30 Mar"
    assert view.overview.timetable.table.model().index(0, 2).data() == ""
    assert "Hold" in cells(view, 1)


def test_enter_on_a_day_shows_what_may_be_done_on_it_and_a_link_leads_back(
    view: ElectionsView, poll: int, qtbot: QtBot
) -> None:
    strip = view.overview.calendar.strip
    strip.setFocus()
    qtbot.keyClick(strip, Qt.Key.Key_End)
    qtbot.keyClick(strip, Qt.Key.Key_Return)
    assert set(cells(view, 1)) == {"Go ahead"}
    assert cells(view, 1) == ["Go ahead" for _ in answers_on(view.book, date(2026, 5, 31)).answers]
    press(qtbot, view.overview.activities, "Back to today")
    assert "Hold" in cells(view, 1)
    assert view.overview.activities.table.hasFocus()


def test_a_step_and_an_activity_are_explained_by_enter(view: ElectionsView, qtbot: QtBot) -> None:
    for table in (view.overview.timetable.table, view.overview.activities.table):
        table.setFocus()
        qtbot.keyClick(table, Qt.Key.Key_Down)
        qtbot.keyClick(table, Qt.Key.Key_Return)
        panels = [
            one for one in QApplication.topLevelWidgets() if isinstance(one, WhyPanel) and one.isVisible()
        ]
        assert len(panels) == 1
        assert words(panels[0])
        panels[0].close()
        qtbot.wait(1)


def test_the_sum_stands_in_the_tooltip_and_the_whole_step_is_read_out(view: ElectionsView) -> None:
    index = view.overview.timetable.table.model().index(0, 1)
    assert index.data() == "Mon 30 Mar"
    assert "25 + 10 + 3 = 38 days before the poll" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Monday 30 March 2026 at the latest"
    published = view.overview.timetable.table.model().index(0, 2)
    assert published.data(Qt.ItemDataRole.AccessibleTextRole) == "published Friday 27 March 2026"


def test_a_by_elections_steps_are_asked_within_bounds(view: ElectionsView, partnership: Partnership) -> None:
    called = Election(
        kind=ElectionKind.PARLIAMENTARY_BY_ELECTION, poll_on=date(2026, 6, 11), area="Marlbeck and the Dale"
    )
    key = elections.save_election(partnership, called)
    assert view.show_record(f"election:{key}")
    model = view.overview.timetable.table.model()
    said = [str(model.index(place, 1).data()) for place in range(model.rowCount())]
    assert any(one.startswith("to ") for one in said)


def test_what_waits_comes_first_and_opens_by_enter(
    view: ElectionsView, partnership: Partnership, people: People, poll: int, desk: Desk, qtbot: QtBot
) -> None:
    for title, kind in (("Open day", EventKind.OTHER), ("Awards evening", EventKind.AWARDS)):
        publicity.save_event(
            partnership, Event(title=title, kind=kind, on=date(2026, 4, 24)), {}, today=TODAY
        )
    planned = view.overview.planned
    assert [plan.row.title for plan in plans_of(view.book, poll)] == ["Awards evening", "Open day"]
    assert "2 to settle" in words(planned)
    planned.rows.setFocus()
    qtbot.keyClick(planned.rows, Qt.Key.Key_Down)
    with qtbot.waitSignal(desk.record_wanted) as wanted:
        qtbot.keyClick(planned.rows, Qt.Key.Key_Return)
    assert wanted.args == [plans_of(view.book, poll)[1].ref]


def test_tab_goes_through_the_parts_as_they_stand(view: ElectionsView, qtbot: QtBot) -> None:
    view.resize(1366, 700)
    overview = view.overview
    overview.head.report.setFocus()
    wanted = (
        overview.head.report,
        overview.head.edit,
        overview.head.chip,
        overview.calendar.strip,
        overview.activities.table,
        overview.timetable.table,
        overview.timetable.why,
        overview.timetable.give,
    )
    for one, after in pairwise(wanted):
        assert QApplication.focusWidget() is one
        qtbot.keyClick(one, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is after


def test_a_step_leads_to_the_form_of_its_published_date_and_back(view: ElectionsView, qtbot: QtBot) -> None:
    press(qtbot, view.overview.timetable, "Give date…")
    form = view.forms.timetable.form
    assert view.middle.shows_forms()
    write(qtbot, form, "on", "26 March 2026")
    press(qtbot, view, "Back to the election")
    assert view.middle.shows_forms()
    assert "Save or discard this first" in words(form)
    assert form.field("on").value() == date(2026, 3, 26)
    press(qtbot, form, "Save")
    press(qtbot, view, "Back to the election")
    assert view.middle.shows_overview()
    assert view.overview.head.edit.hasFocus()
    assert "Thu 26 Mar" in str(view.overview.timetable.table.model().index(0, 2).data())


def test_forms_are_opened_by_name(view: ElectionsView, poll: int) -> None:
    assert view.show_record(f"election:{poll}/timetable")
    assert view.pane.strip.current() == TIMETABLE
    assert view.show_record(f"election:{poll}/election")
    assert view.pane.strip.current() == ELECTION
    assert view.show_record(f"election:{poll}")
    assert view.middle.shows_overview()


def test_the_rules_of_windows_are_opened_from_more(view: ElectionsView) -> None:
    with answering((WindowsDialog, WindowsDialog.close)):
        view.show_windows()


@pytest.mark.parametrize(
    ("scale", "size"), [(100, (1366, 632)), (100, (1024, 544)), (200, (1366, 560)), (150, (1024, 464))]
)
@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_nothing_is_cut_or_too_small_with_long_names_at_any_size(
    view: ElectionsView,
    partnership: Partnership,
    theme: Theme,
    qtbot: QtBot,
    scale: int,
    size: tuple[int, int],
    mode: Mode,
) -> None:
    wear(theme, mode, scale)
    view.resize(*size)
    key = elections.save_election(
        partnership,
        Election(kind=ElectionKind.NEIGHBOURHOOD_REFERENDUM, poll_on=date(2026, 5, 21), area=LONG),
    )
    publicity.save_event(partnership, Event(title=LONG, on=date(2026, 5, 12)), {}, today=TODAY)
    assert view.show_record(f"election:{key}")
    qtbot.wait(30)
    assert (view.width(), view.height()) == size
    assert [*cut(view), *small_targets(view)] == []
    assert nameless(view) == []


def test_a_rule_that_counts_from_the_vacancy_says_where_that_is_kept(
    view: ElectionsView, partnership: Partnership
) -> None:
    rule = WindowProfile(
        profile="",
        name="the council’s own rule",
        strength=Answer.HOLD,
        starts_at="vacancy",
        ends_at="poll",
        why="The council asks for it.",
        source="The council",
        kinds="local-by-election",
    )
    save_profile(partnership, rule)
    called = Election(kind=ElectionKind.LOCAL_BY_ELECTION, poll_on=date(2026, 6, 11), area="Fernhill ward")
    key = elections.save_election(partnership, called)
    said = [line.says for line in answer_lines(view.book, key)]
    assert any(one.startswith("The council’s own rule: no window yet. End the office") for one in said)


def test_the_history_of_an_election_tells_of_its_moved_poll(
    view: ElectionsView, partnership: Partnership, poll: int
) -> None:
    move = PollMove(
        now_on=date(2026, 6, 4),
        status=PollStatus.SCHEDULED,
        known_on=date(2026, 4, 13),
        why="A candidate died",
        source="The council",
        keep_published=False,
    )
    move_poll(partnership, poll, move, today=date(2026, 4, 14))
    told = [change for entry in view.room.history(view.book, poll) for change in entry.alterations]
    assert any(one.after == "A candidate died" for one in told)
    assert view.overview.head.title.text() == "Local elections, Thursday 4 June 2026"
