"""What the checklist after the poll asks: who was elected, from which day on, or how a line was settled by hand."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.elections.facts import Candidate
from evenhand.screens.frame.dialog import HouseDialog
from evenhand.screens.theme.sizes import LABEL_GAP
from evenhand.screens.widgets.fields import Field
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.notice import NoticeLine
from evenhand.screens.widgets.pane import scrolling
from evenhand.screens.widgets.ticks import TickBox


class ResultDialog(HouseDialog):
    """The candidates of a ward or constituency by name; whoever is ticked was elected. `elected` are their keys."""

    def __init__(self, place: str, candidates: Sequence[Candidate], parent: QWidget | None = None) -> None:
        super().__init__(f"Who was elected: {place}", parent, width_px=520)
        self.elected: tuple[int, ...] = ()
        self._notice = NoticeLine()
        self.boxes = {
            one.id: TickBox(f"{one.name}, {one.party}" if one.party else one.name) for one in candidates
        }
        column = QVBoxLayout()
        column.setSpacing(LABEL_GAP)
        for box in self.boxes.values():
            column.addWidget(box)
        self.body.addWidget(self._notice)
        self.body.addWidget(
            Label("Tick everybody who was elected. All the others on the list were not.", ink=2, wrap=True)
        )
        self.body.addWidget(scrolling(column), 1)
        self.add_primary("Enter the result").clicked.connect(self.take)
        self.add_leave("Go back")
        next(iter(self.boxes.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self) -> None:
        """Take those who are ticked, or say that nobody is."""
        self.elected = tuple(key for key, box in self.boxes.items() if box.isChecked())
        if self.elected:
            self.accept()
        else:
            self._notice.show_notice("Tick at least one name.")


class OneAnswer(HouseDialog):
    """Asks for one thing; `answer` is what was given."""

    def __init__(
        self, heading: str, field: Field, says: str, button: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(heading, parent)
        self.answer: Any = None
        self.field = field
        label = Label(field.label)
        label.setBuddy(field.control())
        self.body.addWidget(label)
        self.body.addWidget(field)
        self.body.addWidget(Label(says, ink=2, wrap=True))
        self.add_primary(button).clicked.connect(self.take)
        self.add_leave("Go back")
        field.focus()

    def take(self) -> None:
        """Take the answer, or say beside the field what would be right."""
        refusal = self.field.check()
        if refusal is not None:
            self.field.show_error(refusal.says)
            self.field.focus()
            return
        self.answer = self.field.value()
        self.accept()
