"""What must hold of anything on the screen: every control has a name, nothing is cut, targets are large enough."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QWidget,
)

from evenhand.screens.widgets.button import Button
from evenhand.screens.widgets.drawn import DrawnButton
from evenhand.screens.widgets.label import ElidedLabel
from evenhand.screens.widgets.mark_label import MarkLabel

CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QListView, QTableView, QTabBar)
LEAST_TARGET = 24
LINE_PADDING = 20
INTERACTIVE = {
    QAccessible.Role.Button,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.EditableText,
    QAccessible.Role.ComboBox,
    QAccessible.Role.List,
    QAccessible.Role.ListItem,
    QAccessible.Role.Table,
    QAccessible.Role.PageTabList,
    QAccessible.Role.PageTab,
    QAccessible.Role.MenuItem,
    QAccessible.Role.SpinBox,
    QAccessible.Role.Link,
}


def nameless(widget: QWidget) -> list[str]:
    """The controls in view below a widget that assistive technology could not name."""
    found: list[str] = []

    def walk(node: Any, path: str) -> None:
        if node is None or not node.isValid():
            return
        role, name = node.role(), node.text(QAccessible.Text.Name)
        here = f"{path}/{role.name}:{name}"
        if role in INTERACTIVE and not name.strip() and not node.state().invisible and not _in_choice(path):
            found.append(here)
        for place in range(node.childCount()):
            walk(node.child(place), here)

    walk(QAccessible.queryAccessibleInterface(widget), "")
    return found


def _in_choice(path: str) -> bool:
    """Whether a node belongs to a drop-down, whose list carries the name of the drop-down."""
    return "ComboBox:" in path


def small_targets(page: QWidget) -> list[str]:
    """The controls in view that are less than 24 by 24."""
    shown = (child for child in _in_view(page) if isinstance(child, CONTROLS))
    own = (child for child in shown if not isinstance(child.parentWidget(), QComboBox | QPlainTextEdit))
    return [_said(child) for child in own if min(child.width(), child.height()) < LEAST_TARGET]


def cut(page: QWidget) -> list[str]:
    """The words in view that are not seen whole and that no tooltip gives in full."""
    return [said for child in _in_view(page) if (said := _cut_at(child, page))]


def _cut_at(child: QWidget, page: QWidget) -> str:
    hint = child.sizeHint()
    if isinstance(child, Button | DrawnButton | MarkLabel) and (
        child.width() < hint.width() or child.height() < hint.height()
    ):
        return f"{_said(child)} of {hint.width()} x {hint.height()}"
    if isinstance(child, QLabel) and child.text() and _is_label_cut(child):
        return _said(child)
    if isinstance(child, ElidedLabel) and child.is_cut() and not child.toolTip():
        return _said(child)
    if isinstance(child, QLineEdit) and not child.text() and _is_prompt_cut(child):
        return f"{_said(child)}: {child.placeholderText()}"
    if isinstance(child, (*CONTROLS, QLabel, ElidedLabel, MarkLabel)) and not _is_inside(child, page):
        return f"{_said(child)} sticks out"
    return ""


def _is_label_cut(label: QLabel) -> bool:
    wraps = label.wordWrap()
    high = label.heightForWidth(label.width()) if wraps else label.sizeHint().height()
    return label.height() < high or (not wraps and label.width() < label.sizeHint().width())


def _is_prompt_cut(line: QLineEdit) -> bool:
    wide = line.fontMetrics().horizontalAdvance(line.placeholderText())
    return bool(line.placeholderText()) and wide > line.width() - LINE_PADDING


def _is_inside(child: QWidget, page: QWidget) -> bool:
    """Whether a widget lies within everything that holds it, up to what scrolls or the page."""
    holder = child.parentWidget()
    while holder is not None and holder is not page.parentWidget():
        if isinstance(holder.parentWidget(), QAbstractScrollArea):
            left = child.mapTo(holder, QPoint(0, 0)).x()
            return left >= 0 and left + child.width() <= holder.width()
        if not holder.rect().contains(QRect(child.mapTo(holder, QPoint(0, 0)), child.size())):
            return False
        holder = holder.parentWidget()
    return True


def _in_view(page: QWidget) -> Iterator[QWidget]:
    return (child for child in page.findChildren(QWidget) if child.isVisible())


def _said(child: QWidget) -> str:
    words = getattr(child, "text", str)() or child.accessibleName()
    return f"{type(child).__name__} “{words}” {child.width()} x {child.height()}"
