"""The choices for a paper, before it is drawn: a heading, what it shows, and each choice under its name."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QVBoxLayout

from evenhand.domain.refusals import Refusal
from evenhand.screens.theme import Role, Weight
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.fields import Field
from evenhand.screens.widgets.label import Label, rule
from evenhand.screens.widgets.pane import Pane, scrolling


class ChoicesPanel(Pane):
    """Fields with their names above them; `changed` with each change, whether or not all of them can be read."""

    changed = Signal()

    def __init__(self, title: str, says: str) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self._fields: list[Field] = []
        self._names: dict[str, Label] = {}
        self.add(Label(title, Role.TITLE, wrap=True))
        self.add(Label(says, ink=2, wrap=True))
        self.add(rule())
        self._choices = QVBoxLayout()
        self._choices.setSpacing(GAP)
        self.add(scrolling(self._choices), 1)

    def add_field(self, field: Field, value: Any = None) -> Field:
        """Put a choice under the others, with the value it starts from."""
        name = Label(field.label, weight=Weight.STRONG)
        name.setBuddy(field.control())
        self._names[field.key] = name
        self._choices.addWidget(name)
        self._choices.addWidget(field)
        self._fields.append(field)
        field.set_value(value)
        field.changed.connect(self._note)
        field.left.connect(self._check)
        return field

    def set_offered(self, field: Field, offered: bool) -> None:
        """Offer a choice with its name, or leave both out of sight."""
        self._names[field.key].setVisible(offered)
        field.setVisible(offered)

    def set_buttons(self, buttons: QLayout) -> None:
        """Put the buttons at the foot."""
        self.set_footer(buttons)

    def values(self) -> dict[str, Any]:
        """What was chosen.

        Raises:
            Refusal: a field cannot be read.
        """
        return {field.key: field.value() for field in self._fields}

    def _note(self) -> None:
        if not any(field.check() for field in self._fields):
            self._check()
        self.changed.emit()

    def _check(self) -> None:
        for field in self._fields:
            refusal: Refusal | None = field.check()
            field.show_error(refusal.says if refusal else "")
