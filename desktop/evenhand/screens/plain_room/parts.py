"""The parts of a record, one to a sub-tab: its own form, what belongs to it, and its history."""

from collections.abc import Callable, Sequence
from dataclasses import fields
from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.refusals import Refusal
from evenhand.screens.shared.forms import FINISH_FIRST, Values
from evenhand.screens.shared.spells_page import Spells, SpellsPage
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.history import HistoryEntry, HistoryPanel


class Part(QWidget):
    """One sub-tab. `forms` are those in which something can be typed; one that `WAITS` is read when it is looked at."""

    WAITS: ClassVar[bool] = False

    def show_record(self, book: Any, key: int) -> None:
        """Show what belongs to a record, round whatever is being typed about the same one."""
        raise NotImplementedError

    def forms(self) -> tuple[DetailForm, ...]:
        """The forms of this part."""
        return ()

    def is_dirty(self) -> bool:
        """Whether something was typed here and not saved."""
        return any(form.is_dirty() for form in self.forms())

    def save(self) -> None:
        """Save what was typed, or go to the first thing to mend."""
        for form in self.forms():
            if form.is_dirty():
                form.save()

    def discard(self) -> None:
        """Show again what was saved."""
        for form in self.forms():
            if form.is_dirty():
                form.discard()

    def remind(self) -> None:
        """Say beside what was typed that it must be saved or discarded first."""
        for form in self.forms():
            if form.is_dirty():
                form.show_refusal(FINISH_FIRST)
                return

    def focus_first(self) -> None:
        """Put the cursor into this part."""
        for form in self.forms()[:1]:
            form.focus_first()


class RecordPart(Part):
    """The record's own form. `saved` carries the key; rooms say what a new one starts with and how it is kept."""

    saved = Signal(int)
    left = Signal()

    def __init__(self, form: DetailForm) -> None:
        super().__init__()
        self.form = form
        self.old: Any | None = None
        self._key = 0
        form.save_asked.connect(self._save)
        form.discarded.connect(self._leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(form)

    def forms(self) -> tuple[DetailForm, ...]:
        """The one form."""
        return (self.form,)

    def show_record(self, book: Any, key: int) -> None:
        """Show a record, unless the same one is being typed."""
        self.offer(book)
        typing = self.form.is_dirty() and key == self._key
        self._key, self.old = key, self.fact(book, key)
        if not typing:
            self.form.show_values(self.values_of(self.old))

    def begin(self, book: Any) -> None:
        """Begin a new record."""
        self.offer(book)
        self._key, self.old = 0, None
        self.form.show_values(self.fresh(book))
        self.form.focus_first()

    def offer(self, book: Any) -> None:
        """Offer the people and records of the book for choosing."""

    def fact(self, book: Any, key: int) -> Any:
        """The record as a fact."""
        raise NotImplementedError

    def values_of(self, fact: Any) -> Values:
        """The record as the values of the fields."""
        return {field.name: getattr(fact, field.name) for field in fields(fact)}

    def fresh(self, book: Any) -> Values:
        """What a new record starts with."""
        raise NotImplementedError

    def keep(self, values: Values, old: Any | None) -> int:
        """Save what the fields state and give the key.

        Raises:
            Refusal: a rule stands in the way.
        """
        raise NotImplementedError

    def _save(self, values: Values) -> None:
        try:
            key = self.keep(values, self.old)
        except Refusal as refusal:
            self.form.show_refusal(refusal)
            return
        self.form.mark_saved()
        self.saved.emit(key)

    def _leave(self) -> None:
        if self.old is None:
            self.left.emit()


class ListedPart(Part):
    """Several things that belong to a record: rows of all of them, and one in the form below."""

    def __init__(self, listed: Spells, form: DetailForm) -> None:
        super().__init__()
        self.page = SpellsPage(listed, form)
        self.form = form
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def forms(self) -> tuple[DetailForm, ...]:
        """The form of the one that is chosen."""
        return (self.form,)

    def focus_first(self) -> None:
        """Go to the rows, or to the button that begins the first one."""
        if self.page.rows.isVisible():
            self.page.rows.setFocus()
        else:
            self.page.focusNextChild()


class HistoryPart(Part):
    """What was changed about a record, by whom and when."""

    WAITS = True

    def __init__(self, history: Callable[[Any, int], Sequence[HistoryEntry]]) -> None:
        super().__init__()
        self._history = history
        self._panel = HistoryPanel()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._panel)

    def show_record(self, book: Any, key: int) -> None:
        """Show the entries of a record."""
        self._panel.show_entries(self._history(book, key))
