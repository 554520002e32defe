"""What is planned inside the windows of an election: the answer for each, why, what to do, and the way there."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.elections.sweep import Collision
from evenhand.domain.words import say_long_day
from evenhand.screens.desk import Desk
from evenhand.screens.elections.book import DOT, ElectionBook
from evenhand.screens.plain_room.answers import STATUSES, AnswerBlock, AnswerList
from evenhand.screens.plain_room.parts import Part
from evenhand.screens.widgets.button import Button, plain
from evenhand.screens.widgets.label import Label

NOTHING = "Nothing that is planned falls inside its windows."


class PlannedPart(Part):
    """The collisions as blocks, by day."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._list = AnswerList("Planned inside the window")
        self._refs: dict[Button, str] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._list)

    def show_record(self, book: ElectionBook, key: int) -> None:
        """Show what collides with the windows of an election."""
        self._refs.clear()
        blocks = [self._block(one) for one in book.inside(key)]
        self._list.show_blocks(*(blocks or [Label(NOTHING, ink=2, wrap=True)]))

    def focus_first(self) -> None:
        """Go to the first button."""
        for button in self._refs:
            button.setFocus()
            return

    def _block(self, collision: Collision) -> QWidget:
        item = collision.item
        button = plain("Open", says=f"Open {item.title}")
        button.clicked.connect(self._open)
        self._refs[button] = item.ref
        lines = (
            DOT.join((say_long_day(item.day), item.kind.value.capitalize(), ", ".join(collision.clauses))),
            f"{collision.why}. {collision.what_to_do}.",
        )
        return AnswerBlock(STATUSES[collision.answer], item.title, lines, button)

    def _open(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self._desk.record_wanted.emit(self._refs[button])
