"""The choices for a paper, before it is drawn: a heading, what it shows, and each choice under its name."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.refusals import Refusal
from evenhand.screens.theme import Role, Weight
from evenhand.screens.theme.sizes import GAP, LABEL_GAP
from evenhand.screens.widgets.fields import Field
from evenhand.screens.widgets.label import Label, rule
from evenhand.screens.widgets.pane import Pane, scrolling


class NamedField(QWidget):
    """A choice close below its name, so that it is further from the next."""

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.field = field
        name = Label(field.label, weight=Weight.STRONG)
        name.setBuddy(field.control())
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(LABEL_GAP)
        column.addWidget(name)
        column.addWidget(field)

    def set_offered(self, offered: bool) -> None:
        """Offer the choice, or leave it out of sight with its name."""
        self.field.setVisible(offered)
        self.setVisible(offered)

    def is_offered(self) -> bool:
        """Whether it can be chosen at all."""
        return not self.field.isHidden()

    def set_compact(self, compact: bool, width_px: int = 0) -> None:
        """Show the control alone below its name; what stood below it is its tooltip."""
        self.field.set_compact(compact, width_px)
        self.setMinimumWidth(0)
        self._column.invalidate()
        self._column.activate()
        self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """Say in the tooltip what there is no room for."""
        if event.type() == QEvent.Type.ToolTip:
            self.setToolTip(self.field.hint() if self.field.is_compact() else "")
        return super().event(event)


class ChoicesPanel(Pane):
    """Fields with their names above them; `changed` with each change, whether or not all of them can be read."""

    changed = Signal()

    def __init__(self, title: str, says: str) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self._named: dict[str, NamedField] = {}
        self._head = QWidget()
        head = QVBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(GAP)
        for part in (Label(title, Role.TITLE, wrap=True), Label(says, ink=2, wrap=True), rule()):
            head.addWidget(part)
        self.add(self._head)
        self._choices = QVBoxLayout()
        self._choices.setSpacing(GAP)
        self.add(scrolling(self._choices), 1)

    def add_field(self, field: Field, value: Any = None) -> Field:
        """Put a choice under the others, with the value it starts from."""
        self._named[field.key] = NamedField(field)
        self._choices.addWidget(self._named[field.key])
        field.set_value(value)
        field.changed.connect(self._note)
        field.left.connect(self._check)
        return field

    def set_offered(self, field: Field, offered: bool) -> None:
        """Offer a choice with its name, or leave both out of sight."""
        self._named[field.key].set_offered(offered)

    def named(self) -> Sequence[NamedField]:
        """The choices in their order, for whoever shows them elsewhere."""
        return tuple(self._named.values())

    def gather(self, *, scrolls_whole: bool) -> None:
        """Show all choices here, in their order; where there is little room, the heading is scrolled with them."""
        for named in self._named.values():
            named.set_compact(False)
            self._choices.removeWidget(named)
            self._choices.addWidget(named)
            named.set_offered(named.is_offered())
        if scrolls_whole:
            self._choices.insertWidget(0, self._head)
        else:
            self.body.insertWidget(0, self._head)

    def values(self) -> dict[str, Any]:
        """What was chosen.

        Raises:
            Refusal: a field cannot be read.
        """
        return {key: named.field.value() for key, named in self._named.items()}

    def _note(self) -> None:
        if not any(named.field.check() for named in self._named.values()):
            self._check()
        self.changed.emit()

    def _check(self) -> None:
        for named in self._named.values():
            refusal: Refusal | None = named.field.check()
            named.field.show_error(refusal.says if refusal else "")
