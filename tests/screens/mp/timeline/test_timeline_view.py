"""The timeline by keyboard, by mouse, as a list, at every text size, and saved."""

from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from evenhand.domain.mp.facts import Engagement
from evenhand.domain.mp.timeline import Entry, StancePoint, TermBand
from evenhand.domain.mp.timeline_axis import Zoom
from evenhand.domain.vocabulary import Channel, Kind, Planned
from evenhand.screens.desk import Desk
from evenhand.screens.mp.timeline import saving
from evenhand.screens.mp.timeline.go_to_date import GoToDate
from evenhand.screens.mp.timeline.hits import target, told_at
from evenhand.screens.mp.timeline.view import TimelineView
from evenhand.screens.theme import Mode, Theme, look
from evenhand.screens.widgets.why import WhyPanel
from evenhand.services.engagements import save_engagement
from evenhand.services.mp_timeline import timeline
from tests.screens.mp.relationship import TODAY, two_mps
from tests.screens.reach import cut, nameless, small_targets
from tests.windows import wear

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def shown(desk: Desk, theme: Theme, qtbot: QtBot) -> TimelineView:
    """The timeline of two MPs, one after the other, in a window of its own."""
    two_mps(desk.partnership)
    view = TimelineView(desk)
    qtbot.addWidget(view)
    with desk.partnership.reading() as session:
        view.show(timeline(session, None, TODAY, TODAY))
    view.resize(1366, 380)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.plot.setFocus()
    return view


def titled(view: TimelineView, title: str) -> Entry:
    return next(one for one in view.plot.timeline().entries if one.title == title)


def press(
    view: TimelineView, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    for key in keys:
        QTest.keyClick(view.plot, key, held)


def place_of(view: TimelineView, title: str) -> QPoint:
    return view.plot.drawing().box_of(titled(view, title)).center().toPoint()


def test_left_and_right_walk_through_everything_and_choose_engagements(shown: TimelineView):
    told: list[int] = []
    shown.chosen.connect(told.append)

    press(shown, Key.Key_Home)
    assert isinstance(shown.plot.current(), TermBand)
    press(shown, Key.Key_Right)
    assert told == [titled(shown, "First letter").id]
    press(shown, Key.Key_End)
    assert told[-1] == titled(shown, "Quarterly meeting").id


def test_up_and_down_go_from_lane_to_lane_and_to_stance_and_terms(shown: TimelineView):
    shown.choose(titled(shown, "Awards evening").id)

    press(shown, Key.Key_Down)
    assert shown.plot.current() == titled(shown, "Letter about the bus shelter")
    press(shown, Key.Key_Up, Key.Key_Up)
    assert isinstance(shown.plot.current(), StancePoint)
    press(shown, Key.Key_Up)
    assert isinstance(shown.plot.current(), TermBand)


def test_control_and_an_arrow_follow_the_chain(shown: TimelineView):
    shown.choose(titled(shown, "Awards evening").id)

    press(shown, Key.Key_Left, held=Control)

    assert shown.plot.current() == titled(shown, "Welcome letter")


def test_enter_opens_an_engagement_and_explains_a_move_of_the_stance(shown: TimelineView, qtbot: QtBot):
    shown.choose(titled(shown, "Awards evening").id)
    with qtbot.waitSignal(shown.opened) as opened:
        press(shown, Key.Key_Return)
    assert opened.args == [titled(shown, "Awards evening").id]

    point = next(run.point for run in shown.plot.timeline().stance)
    shown.plot.put_cursor(point)
    press(shown, Key.Key_Return)
    (panel,) = shown.findChildren(WhyPanel)
    assert "12 March 2025" in panel.accessibleName()
    panel.close()


def test_what_is_chosen_in_the_list_is_chosen_here_and_told_to_nobody(shown: TimelineView):
    told: list[int] = []
    shown.chosen.connect(told.append)

    shown.choose(titled(shown, "First letter").id)

    drawing = shown.plot.drawing()
    assert told == []
    assert drawing.first <= titled(shown, "First letter").on.toordinal() <= drawing.last


@pytest.mark.parametrize("zoom", list(Zoom))
def test_zooming_keeps_the_entry_chosen_where_it_was(shown: TimelineView, zoom: Zoom):
    shown.choose(titled(shown, "Awards evening").id)
    before = place_of(shown, "Awards evening").x()

    shown.toolbar.zoom.set_value(zoom)

    assert shown.plot.zoom is zoom
    assert abs(place_of(shown, "Awards evening").x() - before) <= 1


def test_keys_zoom_page_and_come_back_to_today(shown: TimelineView):
    first = shown.plot.first
    assert (TODAY.toordinal() - first) / shown.plot.zoom.days == pytest.approx(0.85, abs=0.01)

    press(shown, Key.Key_Plus)
    assert shown.toolbar.zoom.value() is Zoom.EIGHTEEN_MONTHS
    press(shown, Key.Key_Minus, Key.Key_PageUp)
    assert shown.plot.first < first
    press(shown, Key.Key_T)
    assert shown.plot.first == pytest.approx(first, abs=0.01)


def test_g_asks_for_a_date_and_says_what_would_be_one(shown: TimelineView):
    press(shown, Key.Key_G)
    (asking,) = shown.findChildren(GoToDate)
    asking.field.setText("the day before")
    asking.take()
    assert "is not a date" in asking.says.text()

    asking.field.setText("1 June 2021")
    asking.take()

    drawing = shown.plot.drawing()
    assert drawing.first < date(2021, 6, 1).toordinal() < drawing.last


def test_a_double_click_adds_on_that_day_in_that_lane(shown: TimelineView, qtbot: QtBot):
    drawing = shown.plot.drawing()
    day = date(2025, 10, 1)
    place = QPoint(round(drawing.x(day.toordinal() + 0.5)), round(drawing.geometry.lane_y(2)))

    with qtbot.waitSignal(shown.add_asked) as asked:
        QTest.mouseDClick(shown.plot.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert asked.args is not None
    on, kind = asked.args
    assert abs((on - day).days) <= 1
    assert kind is Kind.WORKING_TOGETHER


def test_insert_adds_at_the_cursor_and_l_asks_for_the_list(shown: TimelineView, qtbot: QtBot):
    shown.choose(titled(shown, "Awards evening").id)
    with qtbot.waitSignal(shown.add_asked) as asked:
        press(shown, Key.Key_Insert)
    assert asked.args == [date(2025, 3, 12), Kind.INFORMING]
    with qtbot.waitSignal(shown.list_wanted):
        press(shown, Key.Key_L)


def test_dragging_moves_the_time_and_chooses_nothing(shown: TimelineView):
    first, port = shown.plot.first, shown.plot.viewport()
    start = place_of(shown, "Awards evening")

    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(port, start + QPoint(60, 0))
    QTest.mouseMove(port, start + QPoint(120, 0))
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=start + QPoint(120, 0))

    assert shown.plot.first < first
    assert shown.plot.chosen is None


def test_a_click_chooses_and_targets_are_never_small(shown: TimelineView, qtbot: QtBot):
    with qtbot.waitSignal(shown.chosen):
        QTest.mouseClick(
            shown.plot.viewport(), Qt.MouseButton.LeftButton, pos=place_of(shown, "Awards evening")
        )

    drawing = shown.plot.drawing()
    box = drawing.box_of(titled(shown, "Letter about the bus shelter"))
    corner = target(box).topLeft() + QPointF(1, 1)
    assert min(target(box).width(), target(box).height()) >= 24
    assert told_at(drawing, corner) == titled(shown, "Letter about the bus shelter")


def test_a_ring_lists_what_is_gathered_in_it(shown: TimelineView, desk: Desk):
    evening = titled(shown, "Awards evening")
    thanks = Engagement(
        mp_id=evening.mp_id,
        on=date(2025, 3, 14),
        status=Planned.HELD,
        title="Letter of thanks",
        informing=True,
        channel=Channel.LETTER,
    )
    save_engagement(desk.partnership, thanks, today=TODAY)
    with desk.partnership.reading() as session:
        shown.show(timeline(session, None, TODAY, TODAY))
    ring = next(one for one in shown.plot.drawing().layout.rings if one.lane == 0)
    shown.choose(ring.ids[-1])
    opened: list[int] = []
    shown.opened.connect(opened.append)

    press(shown, Key.Key_Return)
    (menu,) = shown.findChildren(QMenu)
    assert [action.data() for action in menu.actions()] == list(ring.ids)
    menu.actions()[0].trigger()
    menu.close()

    assert opened == [ring.ids[0]]


def test_the_menu_says_what_the_keys_do(shown: TimelineView):
    shown.choose(titled(shown, "Awards evening").id)
    shown.plot.menu_asked.emit(shown.plot.place_of_cursor())
    (menu,) = shown.findChildren(QMenu)
    says = [action.text() for action in menu.actions() if action.text()]
    menu.close()

    assert says[:3] == [
        "Open\tEnter",
        "Add an engagement on 12 March 2025…\tIns",
        "Previous in the chain: Welcome letter\tCtrl+Left",
    ]
    assert {"Save as a picture…", "Save as a PDF…", "Why these bands?"} <= set(says)


def test_assistive_technology_reads_a_list_in_the_order_of_time(shown: TimelineView):
    there = QAccessible.queryAccessibleInterface(shown.plot)
    says = [there.child(place).text(QAccessible.Text.Name) for place in range(there.childCount())]

    assert there.role() is QAccessible.Role.List
    assert "12 March 2025, Awards evening, informing and publicity" in "\n".join(says)
    assert "12 March 2025, stance of Owen Marchetti judged supportive" in says
    assert "30 May 2024 to 4 July 2024, No MP: dissolution to result" in says
    assert len(says) == len(shown.plot.timeline().told())


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
@pytest.mark.parametrize("scale", [100, 150, 200])
def test_it_fits_at_every_text_size(shown: TimelineView, theme: Theme, qtbot: QtBot, mode: Mode, scale: int):
    wear(theme, mode, scale)
    qtbot.wait(10)

    assert shown.plot.height() == shown.plot.geometry_now().height
    assert not cut(shown)
    assert not small_targets(shown)
    assert not nameless(shown)
    lane = shown.plot.geometry_now().lane
    assert lane == (62 if scale > 150 else 58)


def test_much_text_opens_closer_with_the_name_and_the_way_to_the_list(
    shown: TimelineView, theme: Theme, qtbot: QtBot
):
    theme.set_scale(200)
    qtbot.wait(10)

    assert shown.plot.zoom is Zoom.EIGHTEEN_MONTHS
    assert shown.toolbar.to_list.isVisible()
    assert "Owen Marchetti MP" in shown.toolbar.title.text()
    shown.toolbar.more.click()
    (menu,) = shown.findChildren(QMenu)
    assert "Save as a PDF…" in [action.text() for action in menu.actions()]
    menu.close()


def test_only_what_the_list_shows_is_drawn(shown: TimelineView):
    kept = titled(shown, "Awards evening").id

    shown.filter(frozenset({kept}))
    assert [body.entry.id for body in shown.plot.drawing().bodies_seen()] == [kept]
    shown.filter(None)
    assert len(shown.plot.timeline().entries) == 5


def test_why_these_bands_tells_of_the_days_without_an_mp(shown: TimelineView):
    shown.toolbar.why.click()
    (panel,) = shown.findChildren(WhyPanel)

    assert panel.accessibleName() == "Why these bands?"
    panel.close()


def test_a_picture_is_on_paper_also_from_a_dark_screen(
    shown: TimelineView, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    theme.set_mode(Mode.DARK)
    path = tmp_path / "timeline.png"
    monkeypatch.setattr(saving, "ask_where_to_save", lambda *_: path)

    shown.save_picture()

    picture = QImage(str(path))
    assert picture.pixelColor(1, 1) == look().tokens.paper
    assert picture.width() > 2000


def test_a_pdf_has_the_drawing_and_the_same_in_words(
    shown: TimelineView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    path = tmp_path / "timeline.pdf"
    monkeypatch.setattr(saving, "ask_where_to_save", lambda *_: path)

    shown.save_pdf()

    text = _text_of(path)
    assert "MP relationship" in text
    assert "Awards evening, informing and publicity" in text


def _text_of(path: Path) -> str:
    document: Any = pypdfium2.PdfDocument(path)
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text
