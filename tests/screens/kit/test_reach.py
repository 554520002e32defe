"""Everybody can reach everything: names, targets, focus that is seen, text that is not cut."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QMainWindow,
    QWidget,
)

from evenhand.screens.theme import Mode, Theme
from evenhand.screens.widgets.button import Button
from evenhand.screens.widgets.focus import FocusRing, on_hold_ground, wants_ring
from tests.screens.kit.gallery import component_sheet, frame_sheet, member_form, members_list
from tests.screens.reach import CONTROLS, cut, nameless, small_targets

SHEETS: tuple[Callable[[], QWidget], ...] = (component_sheet, frame_sheet, member_form, members_list)


@pytest.fixture(params=SHEETS, ids=lambda sheet: sheet.__name__)
def sheet(request: pytest.FixtureRequest, qtbot, theme: Theme) -> QWidget:
    shown = request.param()
    qtbot.addWidget(shown)
    shown.show()
    _give_room(shown)
    shown.activateWindow()
    return shown


def _give_room(sheet: QWidget) -> None:
    """Show a sheet as on a small laptop."""
    for _ in range(2):
        sheet.resize(max(1366, sheet.minimumSizeHint().width()), 768)
        QApplication.processEvents()


def test_every_control_has_a_name(sheet: QWidget) -> None:
    QAccessible.setActive(True)
    assert not nameless(sheet)


def _let_settle(qtbot, faults: Callable[[], list[str]]) -> None:
    """Wait for the layouts, which take their time on a busy machine; two seconds at most."""
    for _ in range(200):
        qtbot.wait(10)
        if not faults():
            return


@pytest.mark.parametrize("scale", [100, 200])
def test_every_target_is_large_enough(sheet: QWidget, theme: Theme, scale: int, qtbot) -> None:
    theme.set_scale(scale)
    _give_room(sheet)
    _let_settle(qtbot, partial(small_targets, sheet))
    assert not small_targets(sheet)


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
@pytest.mark.parametrize("scale", [100, 200])
def test_no_words_are_cut(sheet: QWidget, theme: Theme, mode: Mode, scale: int, qtbot) -> None:
    theme.set_mode(mode)
    theme.set_scale(scale)
    _give_room(sheet)
    _let_settle(qtbot, partial(cut, sheet))
    assert not cut(sheet)


def _pixels(widget: QWidget) -> bytes:
    image = widget.grab().toImage()
    return bytes(image.constBits())


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
@pytest.mark.parametrize("sheet_of", SHEETS, ids=lambda sheet: sheet.__name__)
def test_focus_is_seen_on_every_control(
    sheet_of: Callable[[], QWidget], mode: Mode, theme: Theme, ring: FocusRing, qtbot, qapp: QApplication
) -> None:
    theme.set_mode(mode)
    window, rest = QMainWindow(), QWidget()
    qtbot.addWidget(window)
    window.setCentralWidget(sheet_of())
    rest.setParent(window)
    window.resize(1366, 1200)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    controls = [
        child for child in window.findChildren(QWidget) if isinstance(child, CONTROLS) and child.isVisible()
    ]
    unseen: list[str] = []
    for control in controls:
        if not control.focusPolicy() or control.focusProxy() or isinstance(control.parentWidget(), QComboBox):
            continue
        window.setFocus()
        before = _pixels(window)
        control.setFocus()
        qapp.processEvents()
        if control.hasFocus() and _pixels(window) == before:
            unseen.append(f"{type(control).__name__} {control.accessibleName()}")
        assert not control.hasFocus() or (ring.ring() is not None) == wants_ring(control)
    assert not unseen


def test_the_ring_is_paper_on_a_ground_of_ink(qtbot, theme: Theme, ring: FocusRing) -> None:
    sheet = component_sheet()
    qtbot.addWidget(sheet)
    sheet.show()
    _give_room(sheet)
    sheet.activateWindow()
    qtbot.waitUntil(sheet.isActiveWindow)
    on_ink = next(button for button in sheet.findChildren(Button) if on_hold_ground(button))
    on_ink.setFocus()
    shown = ring.ring()
    assert shown is not None
    image = shown.grab().toImage()
    assert image.pixelColor(1, image.height() // 2) == theme.tokens.on_hold


def test_the_ring_follows_its_control(qtbot, theme: Theme, ring: FocusRing) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = Button("Save")
    button.setParent(window)
    window.resize(300, 200)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    button.setFocus()
    button.move(100, 50)
    shown = ring.ring()
    assert shown is not None
    assert shown.geometry() == button.geometry().adjusted(-4, -4, 4, 4)
    button.hide()
    assert ring.ring() is None
