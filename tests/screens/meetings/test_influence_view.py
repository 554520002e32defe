"""The room Influence: figures with their reasons, periods too thin to say, and a private view that is asked for."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evenhand.domain.members.facts import GroupMember, MemberGroup
from evenhand.domain.members.vocabulary import GroupKind
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.meetings.influence_view import InfluenceView
from evenhand.screens.meetings.influence_working import WorkingPanel
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.mark_label import StatusWord
from evenhand.services.groups import save_group, save_group_member
from tests.screens.plain_rooms import TODAY, People
from tests.services.influence_file import DAYS, adopt_mark, write_meetings

MOVED = "Motions moved"


@pytest.fixture
def view(desk: Desk, partnership: Partnership, people: People, qtbot: QtBot) -> InfluenceView:
    """The room over half a year of meetings, shown at the design size."""
    write_meetings(partnership, people)
    made = InfluenceView(desk)
    qtbot.addWidget(made)
    made.resize(1366, 632)
    made.show()
    made.load()
    return made


class Windows(QObject):
    """Notes whatever comes up as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note it, and let it pass."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched)
        return False


def said(view: InfluenceView, label: str) -> str:
    """Everything that one figure says."""
    row = next(one for one in view.pane.rows() if one.figure.measure.label == label)
    return " ".join(one.text() for one in row.findChildren(Label))


@pytest.mark.clause("PP2")
def test_each_part_stands_beside_the_seats_and_answers_why(view: InfluenceView) -> None:
    assert len(view.pane.rows()) == 8
    assert "6 of 6  ·  100.0%" in said(view, MOVED)
    row = next(one for one in view.pane.rows() if one.figure.measure.label == MOVED)
    row.explain()
    assert row._panel is not None
    words = " ".join(one.text() for one in row._panel.findChildren(Label))
    row._panel.close()
    assert "Motion 1 of 21 October 2025" in words
    assert "suggested by Evenhand, not by the guidance" in words


def test_a_short_period_says_that_it_is_too_thin_and_an_empty_one_where_to_begin(view: InfluenceView) -> None:
    view.choice.starts.set_value(DAYS[3])
    view.follow()
    assert "Only three motions whose mover is recorded: too few to say more." in said(view, MOVED)
    view.choice.starts.set_value(date(2026, 4, 1))
    view.follow()
    words = " ".join(one.text() for one in view.pane.findChildren(Label))
    assert "No meeting of the board is recorded in this period." in words
    assert not view.pane.working.isEnabled()
    view.choice.starts.set_value(date(2026, 4, 15))
    view.follow()
    assert view.choice.starts.error() == "Give 14 April 2026 or an earlier day."


def test_private_groups_are_offered_only_where_they_are_asked_for(
    view: InfluenceView, partnership: Partnership, people: People
) -> None:
    key = save_group(partnership, MemberGroup(kind=GroupKind.NAMED_SET, name="Anglers"))
    for name in ("Amara Okonjo", "Priya Nair"):
        belongs = GroupMember(group_id=key, person_id=people[name], starts=date(2024, 1, 1))
        save_group_member(partnership, belongs, today=TODAY)
    assert view.list.shown() == 1
    view.choice.private.setChecked(True)
    assert view.list.shown() == 2
    view.show_part("Members of the set “Anglers”")
    assert "seconded 6 of 6 motions" in said(view, "Motions seconded")


@pytest.mark.clause("PP2")
def test_the_working_view_is_read_only_when_it_is_asked_for_and_closes_with_another(
    view: InfluenceView, qtbot: QtBot
) -> None:
    assert not view.pane.findChildren(WorkingPanel)
    view.pane.working.click()
    (panel,) = view.pane.findChildren(WorkingPanel)
    words = " ".join(panel.sentences())
    assert "All six would have gone the other way without the votes of the councillors." in words
    assert "21 October 2025, motion 1, “To buy the boat”: carried 2 to 1; without them lost 1 to 1." in words
    assert "Their power would have been greatest on" in words
    view.pane.working.click()
    qtbot.waitUntil(lambda: not view.pane.findChildren(WorkingPanel))


def test_an_adopted_mark_is_drawn_as_such_at_once(view: InfluenceView, partnership: Partnership) -> None:
    adopt_mark(partnership)
    row = next(one for one in view.pane.rows() if one.figure.measure.label == MOVED)
    assert row.figure.over
    assert [one.text() for one in row.findChildren(StatusWord)] == ["Look at"]


def test_enter_in_a_date_counts_the_period_and_nothing_comes_up_as_a_window(
    view: InfluenceView, qtbot: QtBot
) -> None:
    app, seen = QApplication.instance(), Windows()
    assert app is not None
    conflicts = view.pane._conflicts
    assert conflicts is not None
    assert conflicts.lines
    app.installEventFilter(seen)
    field = view.choice.starts
    field.control().setFocus()
    field.set_value(DAYS[3])
    qtbot.keyClick(field.control(), Qt.Key.Key_Return)
    assert "Only three motions whose mover is recorded" in said(view, MOVED)
    view.show_part("")
    app.removeEventFilter(seen)
    assert not seen.shown
