"""Elections are kept by keyboard: the poll, its published dates, its windows and questions, and who stands."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from evenhand.domain.elections.facts import Candidate, Election, PublishedDate
from evenhand.domain.publicity.facts import Event
from evenhand.domain.vocabulary import CandidateStatus, ElectionKind, PollStatus
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.elections.parts import CANDIDATES, MOVE, TIMETABLE, WINDOW
from evenhand.screens.elections.steps import steps_of, sum_parts
from evenhand.screens.elections.view import ElectionsView
from evenhand.screens.theme import Theme
from evenhand.services import elections, publicity
from evenhand.services.saving import found, listed
from tests.screens.plain_rooms import TODAY, Opening, People, errors, part_of, press, titles, write

POLL = Election(kind=ElectionKind.LOCAL, poll_on=date(2026, 5, 7), area="Marlbeck Borough")
NOTICE = (date(2026, 3, 27), "Marlbeck Borough Council, notice of election")


@pytest.fixture
def poll(partnership: Partnership, people: People) -> int:
    return elections.save_election(partnership, POLL)


@pytest.fixture
def view(opening: Opening, poll: int) -> ElectionsView:
    view = opening(ElectionsView)
    assert isinstance(view, ElectionsView)
    return view


def words(part: QWidget) -> str:
    return " ".join(label.text() for label in part.findChildren(QLabel) if label.isVisibleTo(part))


def test_elections_stand_ahead_and_past_as_at_the_day(
    view: ElectionsView, partnership: Partnership, desk: Desk
) -> None:
    earlier = Election(kind=ElectionKind.GENERAL, poll_on=date(2024, 7, 4), area="Marlbeck")
    elections.save_election(partnership, earlier)
    assert titles(view) == [("Ahead", "Local elections"), ("Past", "General election")]
    desk.show_day(date(2024, 5, 1))
    assert titles(view) == [("Ahead", "General election"), ("Ahead", "Local elections")]


def test_an_election_is_added_and_opened(view: ElectionsView, partnership: Partnership, qtbot: QtBot) -> None:
    view.add()
    form = view.pane.record.form
    write(qtbot, form, "poll_on", "6 May 2027")
    write(qtbot, form, "area", "Marlbeck Borough")
    press(qtbot, form, "Save")
    assert view.pane.key == view.list.chosen_id()
    assert found(partnership, Election, view.pane.key).poll_on == date(2027, 5, 6)


def test_refusals_stand_beside_their_fields(view: ElectionsView, qtbot: QtBot) -> None:
    view.edit()
    form = view.pane.record.form
    write(qtbot, form, "area", "")
    press(qtbot, form, "Save")
    assert form.field("area").error() == "Say which council, ward or constituency votes."
    write(qtbot, form, "area", "Marlbeck Borough")
    write(qtbot, form, "announced_on", "8 May 2026")
    press(qtbot, form, "Save")
    assert form.field("announced_on").error() == "An election is announced before its polling day."


def test_an_election_is_cancelled_and_its_windows_go(
    view: ElectionsView, partnership: Partnership, poll: int, qtbot: QtBot
) -> None:
    view.edit()
    press(qtbot, view.pane.record.form, "Move or cancel the poll…")
    form = part_of(view, MOVE).form
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    write(qtbot, form, "known_on", "13 April 2026")
    write(qtbot, form, "why", "An order moves the election")
    write(qtbot, form, "source", "The order")
    press(qtbot, form, "Keep the change")
    assert found(partnership, Election, poll).status is PollStatus.CANCELLED
    assert "From 7 May 2026 without a new day, known on 13 April 2026" in words(form)
    assert "Cancelled, so no window hangs on this poll" in words(view.overview.head)
    partnership.undo()
    assert view.list.chosen_id() == poll
    assert "councils’ publicity code" in words(part_of(view, WINDOW)).lower()


def test_a_poll_before_the_rules_says_so_and_is_kept(
    view: ElectionsView, partnership: Partnership, qtbot: QtBot
) -> None:
    kept = Election(kind=ElectionKind.LOCAL, poll_on=date(2006, 5, 4), area="Fernhill")
    key = elections.save_election(partnership, kept)
    assert view.show_record(f"election:{key}")
    view.edit(TIMETABLE)
    assert view.forms.timetable.notice.says().endswith(
        "The poll is kept, and so are the dates you give here."
    )
    view.give_date("notice-of-election")
    write(qtbot, view.forms.timetable.form, "on", "24 March 2006")
    write(qtbot, view.forms.timetable.form, "source", "The council's notice")
    press(qtbot, view.forms.timetable.form, "Save")
    assert "Friday 24 March 2006 to Thursday 4 May 2006" in words(part_of(view, WINDOW))


def test_a_published_date_is_given_with_its_source_corrected_and_taken_away(
    view: ElectionsView, partnership: Partnership, qtbot: QtBot
) -> None:
    view.edit(TIMETABLE)
    qtbot.keyClick(view.forms.timetable.table, Qt.Key.Key_Return)
    form = view.forms.timetable.form
    qtbot.keyClicks(QApplication.focusWidget(), "27/3/2026")
    press(qtbot, form, "Save")
    assert form.field("source").error() == "Say where this date was published."
    write(qtbot, form, "source", "The council's notice")
    press(qtbot, form, "Save")
    [published] = listed(partnership, PublishedDate)
    assert (published.event, published.on) == ("notice-of-election", date(2026, 3, 27))
    write(qtbot, form, "on", "")
    press(qtbot, form, "Save")
    assert listed(partnership, PublishedDate) == []
    partnership.undo()
    assert form.field("on").value() == date(2026, 3, 27)


def test_a_date_after_polling_day_is_refused_beside_it(view: ElectionsView, qtbot: QtBot) -> None:
    view.give_date("registration")
    form = view.forms.timetable.form
    write(qtbot, form, "on", "8 May 2026")
    write(qtbot, form, "source", "A leaflet")
    press(qtbot, form, "Save")
    assert form.field("on").error() == "This date is after polling day."


def test_another_step_waits_until_what_is_typed_is_saved(view: ElectionsView, qtbot: QtBot) -> None:
    view.edit(TIMETABLE)
    write(qtbot, view.forms.timetable.form, "on", "27 March 2026")
    view.forms.timetable.table.setFocus()
    qtbot.keyClick(view.forms.timetable.table, Qt.Key.Key_Down)
    assert view.forms.timetable.table.chosen_id() == "notice-of-election"
    assert view.forms.timetable.form.field("on").raw() == "27 March 2026"


def test_why_shows_the_sum_of_a_step(view: ElectionsView, poll: int) -> None:
    step = steps_of(view.book, poll)[0]
    assert step.computed is not None
    parts = {part.label: part.value for part in sum_parts(POLL, step.computed)}
    assert parts["Days counted back"] == "38"
    assert parts["Latest by law"] == "Monday 30 March 2026"


def test_a_question_leads_to_the_field_that_answers_it(view: ElectionsView, qtbot: QtBot) -> None:
    view.edit(WINDOW)
    assert "Charity-law guidance: no window yet" in words(part_of(view, WINDOW))
    press(qtbot, part_of(view, WINDOW), "Give the day…")
    assert view.pane.record.form.field("announced_on").control().hasFocus()


def test_candidates_stand_by_name_with_party_as_declared_and_source(
    view: ElectionsView, partnership: Partnership, people: People, poll: int, qtbot: QtBot
) -> None:
    view.edit(CANDIDATES)
    part = part_of(view, CANDIDATES)
    for name, party in (("Wren Oduya", "Wharfside Voice"), ("Ada Fairbrother", "Independent")):
        press(qtbot, part, "Add a candidate")
        write(qtbot, part.form, "name", name)
        write(qtbot, part.form, "party", party)
        write(qtbot, part.form, "since", "10 April 2026")
        write(qtbot, part.form, "source", "Statement of persons nominated")
        press(qtbot, part.form, "Save")
    assert [one.name for one in view.book.candidates_of(poll)] == ["Ada Fairbrother", "Wren Oduya"]
    press(qtbot, part, "Add a candidate")
    write(qtbot, part.form, "person_id", "Cllr Janet Pell")
    assert part.form.field("name").value() == "Janet Pell"
    press(qtbot, part.form, "Save")
    assert errors(part.form) == [
        "Give the day from which it is publicly known that this person stands.",
        "Say where the candidacy was made public.",
    ]
    assert len(listed(partnership, Candidate)) == 2


def test_what_is_planned_inside_the_window_is_told_and_opened(
    view: ElectionsView, partnership: Partnership, people: People, poll: int, desk: Desk, qtbot: QtBot
) -> None:
    elections.publish_dates(partnership, poll, {"notice-of-election": NOTICE})
    event = Event(title="Open day", on=date(2026, 4, 24))
    key = publicity.save_event(partnership, event, {people["Janet Pell"]: "speaks"}, today=TODAY)
    planned = view.overview.planned
    assert planned.titles() == ["Open day"]
    assert "1 to settle" in words(planned)
    assert "With Cllr Janet Pell. In their office only; not quoted or pictured." in words(planned)
    with qtbot.waitSignal(desk.record_wanted) as wanted:
        press(qtbot, planned, "Open")
    assert wanted.args == [f"event:{key}"]


def test_a_result_is_not_shown_before_the_poll_on_an_earlier_day(
    view: ElectionsView, partnership: Partnership, desk: Desk
) -> None:
    past = Election(kind=ElectionKind.LOCAL, poll_on=date(2024, 5, 2), area="Marlbeck Borough")
    key = elections.save_election(partnership, past)
    standing = Candidate(
        election_id=key,
        name="Ada Fairbrother",
        since=date(2024, 4, 8),
        status=CandidateStatus.ELECTED,
        source="Notice",
    )
    elections.save_candidate(partnership, standing)
    desk.show_day(date(2024, 4, 20))
    assert view.show_record(f"election:{key}")
    page = part_of(view, CANDIDATES).page
    assert (
        page.rows.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole).split(", ")[1] == "Nominated"
    )


def test_at_twice_the_size_the_published_date_takes_turns_with_the_steps(
    view: ElectionsView, partnership: Partnership, theme: Theme, qtbot: QtBot
) -> None:
    theme.set_scale(200)
    view.resize(1366, 500)
    view.focus_list()
    qtbot.keyClick(view.list.view, Qt.Key.Key_Return)
    view.edit(TIMETABLE)
    timetable = view.forms.timetable
    assert not timetable.form.isVisible()
    qtbot.keyClick(timetable.table, Qt.Key.Key_Return)
    assert not timetable.table.isVisible()
    write(qtbot, timetable.form, "on", "27 March 2026")
    write(qtbot, timetable.form, "source", "The council's notice")
    press(qtbot, timetable.form, "Save")
    assert timetable.table.hasFocus()
    assert len(listed(partnership, PublishedDate)) == 1


def test_at_twice_the_size_nothing_nothing_asks_for_more_room(
    view: ElectionsView, theme: Theme, qtbot: QtBot
) -> None:
    theme.set_scale(200)
    view.resize(1366, 500)
    for number in range(len(view.pane.parts)):
        view.edit(number)
        qtbot.wait(1)
    assert (view.width(), view.height()) == (1366, 500)
