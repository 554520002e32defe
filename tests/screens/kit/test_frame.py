"""The frame of the window: tabs, publish line, foot, two panes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from evenhand.domain.vocabulary import Answer
from evenhand.screens.theme import Theme
from evenhand.screens.widgets.list_pane import ListPane
from evenhand.screens.widgets.publish_line import PublishAnswer, PublishLine
from evenhand.screens.widgets.status_line import StatusLine
from evenhand.screens.widgets.tab_strip import TabKind, TabRow, TabStrip
from evenhand.screens.widgets.two_pane import TwoPane
from tests.screens.kit.gallery import ANSWERS, TABS, members_list


@pytest.fixture
def strip(qtbot, theme: Theme) -> TabStrip:
    shown = TabStrip("Rooms", TABS, TabKind.FRAME)
    qtbot.addWidget(shown)
    shown.resize(1300, 42)
    shown.show()
    return shown


def test_tabs_that_do_not_fit_go_behind_more_and_the_current_is_seen(strip: TabStrip, qtbot) -> None:
    assert strip.more.isHidden()
    strip.set_current(6)
    strip.resize(500, 42)
    qtbot.wait(1)
    assert strip.tabs.isTabVisible(6)
    hidden = [index for index in range(8) if not strip.tabs.isTabVisible(index)]
    assert strip.more.text() == f"{len(hidden)} more"
    assert strip.tabs.sizeHint().width() + strip.more.width() <= 500


def test_a_tab_behind_more_can_be_chosen(strip: TabStrip, qtbot) -> None:
    strip.resize(500, 42)
    with qtbot.waitSignal(strip.chosen) as told:
        strip.set_current(7)
    assert told.args == [7]
    assert strip.current() == 7
    assert strip.tabs.isTabVisible(7)


def test_choosing_a_tab_shifts_nothing(strip: TabStrip) -> None:
    before = [strip.tabs.tabRect(index) for index in range(8)]
    strip.set_current(3)
    assert [strip.tabs.tabRect(index) for index in range(8)] == before


def test_arrow_keys_walk_over_the_tabs(strip: TabStrip, qtbot) -> None:
    qtbot.keyClick(strip.tabs, Qt.Key.Key_Right)
    assert strip.current() == 1


def test_the_row_fits_in_a_narrow_window(qtbot, theme: Theme) -> None:
    theme.set_scale(200)
    row = TabRow(TABS)
    qtbot.addWidget(row)
    row.resize(1024, 60)
    row.show()
    assert row.minimumSizeHint().width() <= 1024


def test_the_publish_line_says_its_answer_in_each_strength(qtbot, theme: Theme) -> None:
    line = PublishLine()
    qtbot.addWidget(line)
    for answer, ground in zip(ANSWERS, ("calm", "care", "hold"), strict=True):
        line.show_answer(answer)
        assert line.property("ground") == ground
        assert answer.sentence in line.accessibleName()


def test_the_publish_line_has_a_short_form_for_narrow_windows(qtbot, theme: Theme) -> None:
    line = PublishLine()
    qtbot.addWidget(line)
    line.show_answer(ANSWERS[1])
    line.resize(1366, 40)
    line.show()
    assert line._counts.text() == "3 go ahead  ·  2 take care  ·  2 hold"
    assert line._counts.isVisible()
    theme.set_scale(200)
    assert line._question.text() == "Publish today?"
    assert line._sentence.text() == "to Thu 7 May"
    assert not line._sentence.is_cut()


def test_counts_are_only_said_where_something_is_planned() -> None:
    assert PublishAnswer(Answer.GO_AHEAD, "No election is near.").say_counts() == ""


def test_another_day_than_today_offers_the_way_back(qtbot, theme: Theme) -> None:
    foot = StatusLine()
    qtbot.addWidget(foot)
    foot.show_day("Tuesday 14 April 2026", today=True)
    foot.show()
    assert not foot._back.isVisible()
    foot.show_day("Thursday 2 May 2024", today=False)
    assert foot._as_at.property("ground") == "care"
    with qtbot.waitSignal(foot.back_to_today_asked):
        foot._back.click()


@pytest.fixture
def panes(qtbot, theme: Theme) -> TwoPane:
    detail = QWidget()
    QVBoxLayout(detail).addWidget(QLineEdit())
    shown = TwoPane(members_list(), detail, "All members")
    qtbot.addWidget(shown)
    shown.resize(1366, 600)
    shown.show()
    shown.activateWindow()
    return shown


def test_wide_windows_show_list_and_detail(panes: TwoPane) -> None:
    assert panes._rows.isVisible()
    assert panes._detail.isVisible()
    assert not panes._back.isVisible()


def test_narrow_windows_show_one_and_lead_back_to_the_row(panes: TwoPane, theme: Theme, qtbot) -> None:
    theme.set_scale(200)
    assert panes.is_narrow()
    assert not panes._detail.isVisible()
    assert isinstance(panes._rows, ListPane)
    panes._rows.view.setFocus()
    panes.show_detail()
    assert not panes._rows.isVisible()
    edit = panes.findChild(QLineEdit, options=Qt.FindChildOption.FindChildrenRecursively)
    assert edit is not None
    panes._back.setFocus()
    qtbot.keyClick(panes._back, Qt.Key.Key_Escape)
    assert panes._rows.isVisible()
    assert panes._rows.view.hasFocus()


def test_the_splitter_is_remembered(panes: TwoPane, qtbot) -> None:
    panes.splitter.setSizes([500, 800])
    state = panes.state()
    panes.splitter.setSizes([300, 1000])
    panes.restore(state)
    assert panes.splitter.sizes()[0] > 450


def test_the_splitter_stands_as_before_after_a_spell_of_large_text(
    panes: TwoPane, theme: Theme, qtbot
) -> None:
    panes.splitter.setSizes([420, 900])
    qtbot.wait(1)
    stood, remembered = panes.splitter.sizes(), panes.state()
    theme.set_scale(200)
    qtbot.waitUntil(panes.is_narrow)
    panes.show_detail()
    assert panes.state() == remembered
    theme.set_scale(100)
    qtbot.waitUntil(lambda: panes.splitter.sizes() == stood)
