"""Fields in which one chooses: a drop-down, a person, one of a few, several of a list."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtWidgets import QButtonGroup, QLabel, QVBoxLayout, QWidget

from evenhand.domain.refusals import Refusal
from evenhand.domain.words import quoted
from evenhand.screens.theme.sizes import DAY_WIDTH, FACT_WIDTH, LINE_WIDTH
from evenhand.screens.widgets.choice import Choice, Option, SearchedChoice
from evenhand.screens.widgets.fields import Field
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.ticks import RadioButton, TickBox


class ChoiceField(Field):
    """One value of a drop-down; `none` adds a first option that stands for nothing, such as "Not known"."""

    def __init__(
        self,
        key: str,
        label: str,
        options: Iterable[Option],
        *,
        hint: str = "",
        needed: str = "",
        none: str = "",
    ) -> None:
        super().__init__(key, label, hint=hint, needed=needed)
        self._none = none
        self._choice = Choice(name=label, least_px=DAY_WIDTH)
        self._choice.activated.connect(self.changed)
        self._put(self._choice)
        self.set_options(options)

    def set_options(self, options: Iterable[Option]) -> None:
        """Offer other options."""
        first = [Option(None, self._none)] if self._none else []
        self._choice.set_options([*first, *options])

    def value(self) -> Any:
        """The value chosen, or None."""
        return self._choice.value()

    def set_value(self, value: Any) -> None:
        """Choose a value."""
        self._choice.set_value(value)

    def raw(self) -> Any:
        """The value chosen."""
        return self._choice.value()


class PersonField(Field):
    """Somebody from a list, found by typing any part of the name; the value is the id."""

    def __init__(
        self,
        key: str,
        label: str,
        people: Iterable[Option],
        *,
        hint: str = "",
        needed: str = "",
        prompt: str = "",
    ) -> None:
        super().__init__(key, label, hint=hint, needed=needed)
        self._choice = SearchedChoice(people, name=label, prompt=prompt or "Type a name")
        self._choice.editTextChanged.connect(self._tell)
        self._put(self._choice, most_px=LINE_WIDTH)

    def set_options(self, people: Iterable[Option]) -> None:
        """Offer other people."""
        self._choice.set_options(people)

    def value(self) -> Any:
        """The id of the person, or None when the field is empty."""
        written = self._choice.currentText().strip()
        found = self._choice.value()
        if written and found is None:
            raise Refusal(f"{quoted(written)} is not on the list. Choose a name from it.", field=self.key)
        return found

    def set_value(self, value: Any) -> None:
        """Choose a person by id."""
        blocked = self._choice.blockSignals(True)
        self._choice.set_value(value)
        self._choice.blockSignals(blocked)

    def raw(self) -> str:
        """What is written."""
        return self._choice.currentText()

    def _tell(self) -> None:
        self.changed.emit()


class RadioField(Field):
    """One of a few values, all in view side by side."""

    def __init__(
        self,
        key: str,
        label: str,
        options: Sequence[Option],
        *,
        hint: str = "",
        needed: str = "",
        stacked: bool = False,
    ) -> None:
        super().__init__(key, label, hint=hint, needed=needed)
        self._options = tuple(options)
        self._group = QButtonGroup(self)
        self._buttons = [RadioButton(option.label) for option in options]
        for button in self._buttons:
            self._group.addButton(button)
            button.clicked.connect(self.changed)
        if stacked:
            self._stack()
        else:
            self._put(*self._buttons)
        self._name()

    def value(self) -> Any:
        """The value chosen, or None."""
        for option, button in zip(self._options, self._buttons, strict=True):
            if button.isChecked():
                return option.value
        return None

    def set_value(self, value: Any) -> None:
        """Choose a value, or none of them."""
        self._group.setExclusive(False)
        for option, button in zip(self._options, self._buttons, strict=True):
            button.setChecked(option.value == value)
        self._group.setExclusive(True)

    def raw(self) -> Any:
        """The value chosen."""
        return self.value()

    def control(self) -> QWidget:
        """The button that is chosen, or the first."""
        return next((button for button in self._buttons if button.isChecked()), self._buttons[0])

    def _stack(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(0)
        for button in self._buttons:
            self._watch(button)
            column.addWidget(button)
        self._column.insertLayout(0, column)

    def _name(self) -> None:
        for button in self._buttons:
            button.setAccessibleName(f"{self.label}: {button.text()}")


def yes_no(key: str, label: str, *, hint: str = "", needed: str = "") -> RadioField:
    """A question answered Yes or No; unanswered it is None."""
    return RadioField(key, label, (Option(True, "Yes"), Option(False, "No")), hint=hint, needed=needed)


class TickListField(Field):
    """Any number of values of a list; the value is a tuple in the order of the list."""

    def __init__(
        self, key: str, label: str, options: Sequence[Option], *, hint: str = "", needed: str = ""
    ) -> None:
        super().__init__(key, label, hint=hint, needed=needed)
        self._boxes: list[TickBox] = []
        self._options: tuple[Option, ...] = ()
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._column.insertLayout(0, self._list)
        self.set_options(options)

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer other options, keeping what is ticked among them."""
        kept = self.value()
        for box in self._boxes:
            self._list.removeWidget(box)
            box.deleteLater()
        self._options = tuple(options)
        self._boxes = [TickBox(option.label) for option in options]
        self._controls.clear()
        for box in self._boxes:
            self._list.addWidget(box)
            self._watch(box, f"{self.label}: {box.text()}")
            box.clicked.connect(self.changed)
        self.set_value(kept)

    def control(self) -> QWidget:
        """The first box, or the field itself while there is none."""
        return self._controls[0] if self._controls else self

    def value(self) -> tuple[Any, ...]:
        """The values ticked."""
        pairs = zip(self._options, self._boxes, strict=True)
        return tuple(option.value for option, box in pairs if box.isChecked())

    def set_value(self, value: Iterable[Any] | None) -> None:
        """Tick these values and no others."""
        wanted = tuple(value or ())
        for option, box in zip(self._options, self._boxes, strict=True):
            box.setChecked(option.value in wanted)

    def raw(self) -> tuple[Any, ...]:
        """The values ticked."""
        return self.value()


class FactField(Field):
    """Something known that is not typed here, such as a reference; its value is never read back."""

    def __init__(self, key: str, label: str, *, hint: str = "") -> None:
        super().__init__(key, label, hint=hint)
        self._shown: QLabel = Label(wrap=True)
        self._put(self._shown, most_px=FACT_WIDTH)

    def value(self) -> str:
        """The words shown."""
        return self._shown.text()

    def set_value(self, value: object) -> None:
        """Show a fact in words."""
        self._shown.setText("" if value is None else str(value))

    def raw(self) -> str:
        """Nothing that can change by hand."""
        return ""
