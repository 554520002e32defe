"""A field that holds a list: each line in words, with what can be done to it; below them the buttons that add one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from evenhand.screens.frame.form_dialog import FormDialog
from evenhand.screens.shared.forms import Values
from evenhand.screens.theme import look
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import FACT_WIDTH, GAP
from evenhand.screens.widgets.button import Button, link, plain
from evenhand.screens.widgets.fields import Field
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.pane import row

Ask = Callable[[QWidget, Any | None], Any | None]


class EntryDialog(FormDialog):
    """A small form for one line; `entry` is what was typed, once `make` took it."""

    def __init__(
        self,
        heading: str,
        form: DetailForm,
        values: Values,
        make: Callable[[Values], Any],
        parent: QWidget,
        *,
        height_px: int,
    ) -> None:
        super().__init__(heading, form, parent, height_px=height_px)
        self._make = make
        self.entry: Any | None = None
        self.body.addWidget(form, 1)
        form.show_values(values)
        form.focus_first()

    def keep(self, values: Values) -> None:
        """Take the line as typed."""
        self.entry = self._make(values)

    def answer(self) -> Any | None:
        """Ask; the line as typed, or None where it was left as it was."""
        self.exec()
        return self.entry


@dataclass(frozen=True, slots=True)
class Adding:
    """One way to add a line: the words of its button, and what asks for the line."""

    words: str
    ask: Ask


class ListedField(Field):
    """The lines are frozen facts; `say` puts one in words, `ask` asks for a changed one."""

    def __init__(
        self,
        key: str,
        label: str,
        adding: Sequence[Adding],
        *,
        say: Callable[[Any], str],
        ask: Ask,
        hint: str = "",
    ) -> None:
        super().__init__(key, label, hint=hint)
        self._say, self._ask = say, ask
        self._entries: tuple[Any, ...] = ()
        self._lines: list[QWidget] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self._column.insertLayout(0, self._list)
        self._adding = {plain(one.words, Mark.PLUS): one for one in adding}
        for button in self._adding:
            self._watch(button, f"{label}: {button.text()}")
            button.clicked.connect(self._add)
        self._column.insertLayout(1, row(*self._adding, None))

    def value(self) -> tuple[Any, ...]:
        """The lines."""
        return self._entries

    def set_value(self, value: Sequence[Any] | None) -> None:
        """Show other lines."""
        self._entries = tuple(value or ())
        self._show_lines()

    def raw(self) -> tuple[Any, ...]:
        """The lines."""
        return self._entries

    def _take(self, entries: tuple[Any, ...]) -> None:
        self._entries = entries
        self._show_lines()
        self.changed.emit()

    def _add(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            made = self._adding[button].ask(self.window(), None)
            if made is not None:
                self._take((*self._entries, made))
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _change(self) -> None:
        place = int(self.sender().property("place"))
        made = self._ask(self.window(), self._entries[place])
        if made is not None:
            self._take((*self._entries[:place], made, *self._entries[place + 1 :]))
        self.focus()

    def _take_away(self) -> None:
        place = int(self.sender().property("place"))
        self._take((*self._entries[:place], *self._entries[place + 1 :]))
        self.focus()

    def _show_lines(self) -> None:
        for line in self._lines:
            self._list.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [self._line(place, entry) for place, entry in enumerate(self._entries)]
        for line in self._lines:
            self._list.addWidget(line)
        self._fit_width()

    def _fit_width(self) -> None:
        super()._fit_width()
        for line in getattr(self, "_lines", ()):
            line.setMaximumWidth(look().px(FACT_WIDTH))

    def _line(self, place: int, entry: Any) -> QWidget:
        holder, words = QWidget(), self._say(entry)
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP)
        said = Label(words, wrap=True)
        said.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        line.addWidget(said, 1)
        for text, deed in (("Change…", self._change), ("Take away", self._take_away)):
            button = link(text)
            button.setAccessibleName(f"{text.rstrip('…')}: {words}")
            button.setProperty("place", place)
            button.clicked.connect(deed)
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return holder
