"""The windows of an election, with whose rule each is; and what must be answered before one can be drawn."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.elections.hours import say_hour
from evenhand.domain.elections.profiles import AnchorPoint
from evenhand.domain.elections.windows import NO_POLL, Window, WindowQuestion
from evenhand.domain.guidance.findings import Part as FigurePart
from evenhand.domain.words import say_day, say_long_day
from evenhand.screens.elections.book import ElectionBook
from evenhand.screens.plain_room.answers import STATUSES, TO_ANSWER, AnswerBlock, AnswerList
from evenhand.screens.plain_room.parts import Part
from evenhand.screens.widgets.button import Button, link, plain
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.why import WhyPanel

VACANCY = "End the office of whoever held the seat under Members, or the term under MP relationship."
OFF = "The poll is cancelled or put off, so no window hangs on it."
NO_WINDOW = "No rule of the partnership opens a window for this election."


class WindowPart(Part):
    """The windows as blocks. `asked` carries the anchor whose day is wanted."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._list = AnswerList("Windows")
        self._windows: dict[Button, Window] = {}
        self._wanted: dict[Button, AnchorPoint] = {}
        self._panel: WhyPanel | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._list)

    def show_record(self, book: ElectionBook, key: int) -> None:
        """Show the windows and questions of an election."""
        found = book.found[key]
        self._windows.clear()
        self._wanted.clear()
        parts: list[QWidget] = [self._window(one) for one in found.windows]
        parts += [self._question(one, book.rules[one.profile]) for one in _once(found.questions)]
        if not parts:
            is_off = found.election.status in NO_POLL
            parts.append(Label(OFF if is_off else NO_WINDOW, ink=2, wrap=True))
        self._list.show_blocks(*parts)

    def focus_first(self) -> None:
        """Go to the first button."""
        for button in (*self._windows, *self._wanted):
            button.setFocus()
            return

    def _window(self, window: Window) -> QWidget:
        why = link("Why?", says=f"Whose rule it is: {window.profile_name}")
        why.clicked.connect(self._explain)
        self._windows[why] = window
        return AnswerBlock(STATUSES[window.strength], _says(window), (_early(window), window.binds), why)

    def _question(self, question: WindowQuestion, name: str) -> QWidget:
        title = f"{name[0].upper()}{name[1:]}: no window yet"
        if question.anchor is AnchorPoint.VACANCY:
            return AnswerBlock(TO_ANSWER, title, (question.says, VACANCY))
        button = plain("Give the day…", says=question.says)
        button.clicked.connect(self._ask)
        self._wanted[button] = question.anchor
        return AnswerBlock(TO_ANSWER, title, (question.says,), button)

    def _explain(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            window = self._windows[button]
            parts = (FigurePart("Source", "", window.source), FigurePart("Whom to ask", "", window.ask))
            self._panel = WhyPanel(button, window.says, parts, f"{window.why} {window.binds}")
            self._panel.open_below(button)

    def _ask(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.asked.emit(self._wanted[button])


def _once(questions: Sequence[WindowQuestion]) -> list[WindowQuestion]:
    """Each rule's question once, though both its ends may want an answer."""
    return list({one.profile: one for one in reversed(questions)}.values())[::-1]


def _says(window: Window) -> str:
    hour = f", {say_hour(window.ends_at)}" if window.ends_at else ""
    name = f"{window.profile_name[0].upper()}{window.profile_name[1:]}"
    return f"{name}: {say_long_day(window.starts)} to {say_long_day(window.ends)}{hour}"


def _early(window: Window) -> str:
    if window.earliest_start is None:
        return ""
    return (
        f"It could start as early as {say_day(window.earliest_start)}: look whether the notice is published."
    )
