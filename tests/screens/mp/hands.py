"""What a person does at the keyboard: write into a field, tick, choose, press a button."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from evenhand.screens.mp.view import MpView
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.list_rows import ListRow, RowsModel


def write(qtbot: QtBot, form: DetailForm, key: str, text: str) -> None:
    """Replace what stands in a field by typing."""
    control = form.field(key).control()
    control.setFocus(Qt.FocusReason.OtherFocusReason)
    edit = control.lineEdit() if isinstance(control, QComboBox) else control
    assert isinstance(edit, QLineEdit | QPlainTextEdit)
    edit.selectAll()
    if text:
        qtbot.keyClicks(control, text)
    else:
        qtbot.keyClick(control, Qt.Key.Key_Backspace)


def tick(qtbot: QtBot, form: DetailForm, key: str, words: str) -> None:
    """Tick a box or choose a radio button with the space bar."""
    box = next(one for one in form.field(key).findChildren(QAbstractButton) if one.text() == words)
    box.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(box, Qt.Key.Key_Space)


def pick(qtbot: QtBot, form: DetailForm, key: str, words: str) -> None:
    """Choose in a drop-down by typing the beginning of an option."""
    control = form.field(key).control()
    control.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClicks(control, words)


def leave(qtbot: QtBot, form: DetailForm, key: str) -> None:
    """Go on from a field with Tab."""
    qtbot.keyClick(form.field(key).control(), Qt.Key.Key_Tab)


def press(qtbot: QtBot, within: QWidget, text: str) -> None:
    """Press a button that is in view, by Return."""
    QApplication.processEvents()
    buttons = [one for one in within.findChildren(QAbstractButton) if one.text() == text and one.isVisible()]
    assert buttons, f"no button {text}"
    buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(buttons[0], Qt.Key.Key_Return)


def words(within: QWidget) -> str:
    """All that stands on the labels in view, and on the drawn ones, once everything is laid out."""
    QApplication.processEvents()
    said = [one.text() for one in within.findChildren(QLabel) if one.isVisible()]
    drawn: list[Any] = [one for one in within.findChildren(QWidget) if one.isVisible()]
    said += [one.accessibleName() for one in drawn if not isinstance(one, QLabel)]
    return "\n".join(said)


def rows(view: MpView) -> list[ListRow]:
    """The rows in view."""
    model = view.list.view.model()
    assert isinstance(model, RowsModel)
    found = (model.row_at(place) for place in range(model.rowCount()))
    return [one for one in found if one is not None]


def titles(view: MpView) -> list[str]:
    """The titles of the rows in view."""
    return [one.title for one in rows(view)]


def open_titled(view: MpView, title: str) -> None:
    """Open an engagement by its title."""
    key = next(one.id for one in rows(view) if one.title == title)
    assert view.show_record(f"engagement:{key}")
