"""The form of one record: labels and fields in one column, and a footer that says what is not saved yet.

The view gives values with `show_values`, hears `save_asked` with what was read, calls its service, and
hands any refusal back with `show_refusal`, which puts the sentence beside the field it belongs to.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QVBoxLayout, QWidget

from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_count
from evenhand.screens.theme import Breadth, Role, Weight, look
from evenhand.screens.theme.sizes import GAP, LABEL_COLUMN, LABEL_GAP, PANE_DOWN
from evenhand.screens.widgets.announce import announce
from evenhand.screens.widgets.button import plain, primary
from evenhand.screens.widgets.fields import Field
from evenhand.screens.widgets.label import Label, rule
from evenhand.screens.widgets.pane import row, scrolling
from evenhand.screens.widgets.typing_told import tell_typing

Rule = Callable[[dict[str, Any]], None]
ROW_GAP = 6
LEAST_BESIDE = 360


class FieldRow(QWidget):
    """A label right-aligned in its column and a field; in a narrow form the label stands above."""

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.field = field
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._label = Label(field.label, ink=2, wrap=True)
        self._label.setBuddy(field.control())
        self._line.addWidget(self._label, 0)
        self._line.addWidget(field, 1)
        self.stack(False)

    def stack(self, above: bool) -> None:
        """Put the label above the field, or beside it."""
        theme = look()
        top = Qt.AlignmentFlag.AlignTop
        control = min(theme.control(), self.field.control().sizeHint().height())
        down = max(0, (control - theme.line(Role.BODY)) // 2)
        if above:
            self._line.setDirection(QBoxLayout.Direction.TopToBottom)
            self._line.setSpacing(LABEL_GAP)
            self._label.setAlignment(Qt.AlignmentFlag.AlignLeft | top)
            self._label.setContentsMargins(0, 0, 0, 0)
            self._label.setMinimumWidth(0)
            self._label.setMaximumWidth(16777215)
        else:
            self._line.setDirection(QBoxLayout.Direction.LeftToRight)
            self._line.setSpacing(PANE_DOWN)
            self._label.setAlignment(Qt.AlignmentFlag.AlignRight | top)
            self._label.setContentsMargins(0, down, 0, 0)
            self._label.setFixedWidth(theme.px(LABEL_COLUMN))


class DetailForm(QWidget):
    """Fields in a column that scrolls, over a footer that does not."""

    save_asked = Signal(object)
    discarded = Signal()
    dirty_changed = Signal(bool)
    shown = Signal()

    def __init__(self, name: str, *, save: str = "Save", discard: str = "Discard") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._rows: dict[str, FieldRow] = {}
        self._clean: dict[str, Any] = {}
        self._shown: dict[str, Any] = {}
        self._rule: Rule | None = None
        self._dirty = False
        self.body = QVBoxLayout()
        self.body.setSpacing(ROW_GAP)
        self.body.setContentsMargins(0, 2, GAP, GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ROW_GAP)
        self._scroll = scrolling(self.body)
        column.addWidget(self._scroll, 1)
        column.addWidget(rule())
        column.addLayout(self._make_footer(save, discard))

    def add(self, field: Field) -> Field:
        """Put a field below the others."""
        line = FieldRow(field)
        self._rows[field.key] = line
        self.body.addWidget(line)
        field.changed.connect(self._note_change)
        field.left.connect(self._check_left)
        self._clean[field.key] = field.raw()
        return field

    def add_heading(self, text: str) -> None:
        """Begin another part of the form."""
        self.body.addWidget(Label(text, weight=Weight.STRONG))

    def add_part(self, part: QWidget) -> None:
        """Put something that is not a field below the others, over the whole width."""
        self.body.addWidget(part)

    def field(self, key: str) -> Field:
        """The field of a name."""
        return self._rows[key].field

    def show_field(self, key: str, shown: bool) -> None:
        """Show or hide a field with its label; a hidden field is neither checked nor saved."""
        self._rows[key].setVisible(shown)

    def set_rule(self, rule: Rule) -> None:
        """Check the values together as well: `rule(values)` raises a Refusal that names the field."""
        self._rule = rule

    def show_values(self, values: dict[str, Any]) -> None:
        """Show a record; what was not saved of another is gone."""
        self._shown = dict(values)
        for key, line in self._rows.items():
            line.field.set_value(values.get(key))
            line.field.show_error("")
        self.shown.emit()
        self._take_clean()
        self._footer_last()

    def focus_first(self) -> None:
        """Put the cursor in the first field that is shown."""
        for line in self._live()[:1]:
            line.field.focus()

    def values(self) -> dict[str, Any]:
        """What the fields hold.

        Raises:
            Refusal: a field cannot be read.
        """
        return {key: line.field.value() for key, line in self._rows.items() if not line.isHidden()}

    def is_dirty(self) -> bool:
        """Whether anything was changed since the record was shown."""
        return self._dirty

    def mark_saved(self) -> None:
        """Take what stands in the fields as saved."""
        try:
            self._shown.update(self.values())
        finally:
            self._take_clean()

    def save(self) -> None:
        """Ask for the values to be saved, or go to the first thing to mend."""
        refusals = [refusal for line in self._live() if (refusal := self._show_check(line.field))]
        if not refusals and (refusal := self._rule_refusal()) is not None:
            self.show_refusal(refusal)
            return
        if refusals:
            self._say_footer()
            self._focus_first_error()
            return
        self.save_asked.emit(self.values())

    def discard(self) -> None:
        """Show again what was saved."""
        self.show_values(self._shown)
        self.discarded.emit()

    def show_refusal(self, refusal: Refusal) -> None:
        """Put what a service refused beside its field, or in the footer when it belongs to none."""
        line = self._rows.get(refusal.field or "")
        if line is None or line.isHidden():
            clause = f" ({refusal.clause})" if refusal.clause and refusal.clause not in refusal.says else ""
            self._tell_footer(f"Not saved: {refusal.says}{clause}")
            announce(self, self._say.text())
            return
        line.field.show_error(refusal.says)
        self._say_footer()
        line.field.focus()

    def errors(self) -> list[str]:
        """The sentences that stand beside fields, from the top."""
        return [line.field.error() for line in self._live() if line.field.error()]

    def showEvent(self, event: QShowEvent) -> None:
        """Let Tab come to the footer after all that was put in the form."""
        super().showEvent(event)
        self._footer_last()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put labels above the fields where the form is narrow."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange anew for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()
        super().changeEvent(event)

    def _make_footer(self, save: str, discard: str) -> QBoxLayout:
        self._say = Label(weight=Weight.STRONG, wrap=True)
        self._discard, self._save = plain(discard), primary(save)
        self._discard.clicked.connect(self.discard)
        self._save.clicked.connect(self.save)
        self._footer = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._footer.setSpacing(GAP)
        self._footer.addWidget(self._say, 1)
        self._footer.addLayout(row(None, self._discard, self._save))
        return self._footer

    def _footer_last(self) -> None:
        """Put Discard, then Save, after the last part of the form that Tab comes to."""
        last: QWidget | None = None
        part = self.nextInFocusChain()
        while part is not None and part is not self:
            if part.focusPolicy() & Qt.FocusPolicy.TabFocus and self._scroll.isAncestorOf(part):
                last = part
            part = part.nextInFocusChain()
        if last is not None:
            QWidget.setTabOrder(last, self._discard)
            QWidget.setTabOrder(self._discard, self._save)

    def _arrange(self) -> None:
        theme = look()
        window = self.window()
        narrow_window = theme.breadth(window.width()) is Breadth.NARROW and not isinstance(window, QDialog)
        narrow = narrow_window or self.width() < theme.px(LEAST_BESIDE)
        for line in self._rows.values():
            line.stack(narrow)
        sideways, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._footer.setDirection(down if narrow else sideways)

    def _tell_footer(self, says: str) -> None:
        self._say.setText(says)
        self._say.setVisible(bool(says) or self._footer.direction() is QBoxLayout.Direction.LeftToRight)

    def _live(self) -> list[FieldRow]:
        return [line for line in self._rows.values() if not line.isHidden()]

    def _take_clean(self) -> None:
        self._clean = {key: line.field.raw() for key, line in self._rows.items()}
        self._set_dirty(False)
        self._say_footer()

    def _note_change(self) -> None:
        field = self.sender()
        if isinstance(field, Field) and field.error():
            self._mend(field)
        self._set_dirty(any(line.field.raw() != self._clean[key] for key, line in self._rows.items()))
        self._say_footer()

    def _mend(self, field: Field) -> None:
        """Take an error away once its field is right on its own and with the others."""
        ruled = self._rule_refusal()
        if field.check() is None and (ruled is None or ruled.field != field.key):
            field.show_error("")

    def _check_left(self) -> None:
        field = self.sender()
        if isinstance(field, Field) and self._dirty:
            self._show_check(field)
            self._check_rule()
            self._say_footer()

    def _check_rule(self) -> None:
        refusal = self._rule_refusal()
        line = self._rows.get(refusal.field or "") if refusal else None
        if refusal and line and not line.field.error():
            line.field.show_error(refusal.says)

    def _show_check(self, field: Field) -> Refusal | None:
        refusal = field.check()
        if refusal is None:
            ruled = self._rule_refusal()
            refusal = ruled if ruled is not None and ruled.field == field.key else None
        field.show_error(refusal.says if refusal else "")
        return refusal

    def _rule_refusal(self) -> Refusal | None:
        if self._rule is None:
            return None
        try:
            values = self.values()
        except Refusal:
            return None
        try:
            self._rule(values)
        except Refusal as refusal:
            return refusal
        return None

    def _focus_first_error(self) -> None:
        for line in self._live():
            if line.field.error():
                line.field.focus()
                return

    def _set_dirty(self, dirty: bool) -> None:
        if dirty != self._dirty:
            self._dirty = dirty
            self.dirty_changed.emit(dirty)
            tell_typing(self)

    def _say_footer(self) -> None:
        count = len(self.errors())
        if count:
            self._tell_footer(f"Not saved: {say_count(count, 'thing')} to mend above")
        else:
            self._tell_footer("Not saved yet" if self._dirty else "")
