"""Fields in which one writes: a line, several lines, a day, an amount, a number."""

from datetime import date

from PySide6.QtCore import QEvent, QObject, QSize, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy

from evenhand.domain.refusals import Refusal
from evenhand.domain.words import parse_day, parse_pence, quoted, say_day, say_pence
from evenhand.screens.theme import Role, look
from evenhand.screens.theme.sizes import DAY_WIDTH, LINE_WIDTH
from evenhand.screens.widgets.field_history import leave_idle_undo
from evenhand.screens.widgets.fields import Field

MONEY_WIDTH = 120
NUMBER_WIDTH = 72


class LineField(Field):
    """The base of fields of one line; `width_px` is the width of what is expected in it, 0 that of a line.

    `entered` tells that Enter was pressed in it.
    """

    entered = Signal()

    def __init__(
        self, key: str, label: str, *, hint: str = "", needed: str = "", width_px: int = 0, prompt: str = ""
    ) -> None:
        super().__init__(key, label, hint=hint, needed=needed)
        self._line = QLineEdit()
        self._line.setPlaceholderText(prompt)
        self._line.textEdited.connect(self.changed)
        self._line.returnPressed.connect(self.entered)
        leave_idle_undo(self._line)
        self._put(self._line, width_px=width_px, most_px=0 if width_px else LINE_WIDTH)

    def raw(self) -> str:
        """What is written."""
        return self._line.text()


class TextField(LineField):
    """A line of text, without the blanks around it."""

    def value(self) -> str:
        """The text."""
        return self._line.text().strip()

    def set_value(self, value: str | None) -> None:
        """Show a text."""
        self._line.setText(value or "")
        self._line.setCursorPosition(0)


class DayField(LineField):
    """A day, typed as people type it and shown "12 June 2023"."""

    def __init__(self, key: str, label: str, *, hint: str = "", needed: str = "") -> None:
        super().__init__(key, label, hint=hint, needed=needed, width_px=DAY_WIDTH)

    def value(self) -> date | None:
        """The day, or None when nothing is written."""
        written = self._line.text().strip()
        return parse_day(written, field=self.key) if written else None

    def set_value(self, value: date | None) -> None:
        """Show a day."""
        self._line.setText(say_day(value) if value else "")
        self._line.setCursorPosition(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Write the day out in full when the field is left."""
        if event.type() == QEvent.Type.FocusOut and watched is self._line and not self.check():
            self.set_value(self.value())
        return super().eventFilter(watched, event)


class MoneyField(LineField):
    """An amount, kept in whole pence and shown "£187.00"."""

    def __init__(self, key: str, label: str, *, hint: str = "", needed: str = "") -> None:
        super().__init__(key, label, hint=hint, needed=needed, width_px=MONEY_WIDTH)

    def value(self) -> int | None:
        """The amount in pence, or None when nothing is written."""
        written = self._line.text().strip()
        return parse_pence(written, field=self.key) if written else None

    def set_value(self, value: int | None) -> None:
        """Show an amount given in pence."""
        self._line.setText("" if value is None else say_pence(value))
        self._line.setCursorPosition(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Write the amount out in full when the field is left."""
        if event.type() == QEvent.Type.FocusOut and watched is self._line and not self.check():
            self.set_value(self.value())
        return super().eventFilter(watched, event)


class NumberField(LineField):
    """A whole number, nothing or more."""

    def __init__(self, key: str, label: str, *, hint: str = "", needed: str = "") -> None:
        super().__init__(key, label, hint=hint, needed=needed, width_px=NUMBER_WIDTH)

    def value(self) -> int | None:
        """The number, or None when nothing is written."""
        written = self._line.text().strip().replace(",", "")
        if not written:
            return None
        if not written.isdecimal():
            raise Refusal(f"{quoted(written)} is not a whole number. Give one like 8.", field=self.key)
        return int(written)

    def set_value(self, value: int | None) -> None:
        """Show a number."""
        self._line.setText("" if value is None else str(value))


class NotesField(Field):
    """Several lines of text; Tab goes on to the next field."""

    def __init__(self, key: str, label: str, *, hint: str = "", needed: str = "", lines: int = 3) -> None:
        super().__init__(key, label, hint=hint, needed=needed)
        self._text = NotesEdit(lines)
        self._text.textChanged.connect(self.changed)
        leave_idle_undo(self._text)
        self._put(self._text, most_px=LINE_WIDTH)

    def value(self) -> str:
        """The text without the blanks around it."""
        return self._text.toPlainText().strip()

    def set_value(self, value: str | None) -> None:
        """Show a text."""
        blocked = self._text.blockSignals(True)
        self._text.setPlainText(value or "")
        self._text.blockSignals(blocked)

    def raw(self) -> str:
        """What is written."""
        return self._text.toPlainText()


class NotesEdit(QPlainTextEdit):
    """A plain text edit as high as a number of lines."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As many lines as were asked for."""
        theme = look()
        return QSize(theme.px(280), self._lines * theme.metrics(Role.BODY).lineSpacing() + 18)

    def minimumSizeHint(self) -> QSize:
        """The same height, and any width."""
        return QSize(look().px(120), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Take the size of another theme."""
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)
