"""The power of the members chosen: the sentence first, its figures beside one member and as many others, its parts."""

from fractions import Fraction

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from evenhand.domain.members.power import Power
from evenhand.domain.members.power_figures import PowerFigures, Situation
from evenhand.domain.members.power_words import LIMIT, any_so_many, in_hundred, these
from evenhand.screens.theme import Role, Weight, look
from evenhand.screens.theme.sizes import LABEL_GAP, PANE_GAP
from evenhand.screens.widgets.announce import announce
from evenhand.screens.widgets.bars import BarWithLimit
from evenhand.screens.widgets.button import link
from evenhand.screens.widgets.label import Label, rule
from evenhand.screens.widgets.pane import BodyScroll, Pane, row
from evenhand.screens.widgets.why import WhyPanel

WHY = "What these figures are made of"
NOBODY = "Nobody is chosen"
FIRST = (
    "Tick members, or choose a set such as the councillors. The figures say what they would settle if they "
    "voted together, not that they do."
)
WIDEST = "100 of 100 orders"


class SituationBlock(QWidget):
    """One attendance: its title, who is there, and the power of the bloc, of as many others, and of one.

    Each has a bar for the ways settled and one for the orders carried.
    """

    def __init__(self, situation: Situation, whom: str) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(PANE_GAP)
        self._grid.setVerticalSpacing(LABEL_GAP)
        self._grid.setColumnStretch(0, 1)
        widest = look().metrics(Role.SMALL, Weight.STRONG).horizontalAdvance(WIDEST)
        self._grid.setColumnMinimumWidth(1, widest)
        self._say(Label(situation.title, weight=Weight.STRONG, wrap=True))
        self._say(Label(situation.room, Role.SMALL, ink=2, wrap=True))
        if not situation.game.has_quorum or not situation.size:
            self._say(Label(situation.says, wrap=True))
            return
        for whose, power in _compared(situation, whom):
            self._say(Label(whose, wrap=True))
            self._put_bar(whose, power.banzhaf, "ways")
            self._put_bar(whose, power.shapley, "orders")

    def _say(self, label: Label) -> None:
        self._grid.addWidget(label, self._grid.rowCount(), 0, 1, 2)

    def _put_bar(self, whose: str, share: Fraction, of: str) -> None:
        bar = BarWithLimit(f"{whose}, {of}")
        bar.show_share(round(100 * share), 100)
        told = Label(f"{in_hundred(share)} of 100 {of}", Role.SMALL, weight=Weight.STRONG)
        place = self._grid.rowCount()
        self._grid.addWidget(bar, place, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(told, place, 1, Qt.AlignmentFlag.AlignRight)


class PowerPane(Pane):
    """What the members chosen would settle together; nothing is reckoned before somebody is chosen."""

    def __init__(self) -> None:
        super().__init__(scrolls=True)
        self.setAccessibleName("What they would settle")
        self._figures: PowerFigures | None = None
        self._panel: WhyPanel | None = None
        self._says = Label(role=Role.LEAD, wrap=True)
        self._why = link("Why?", says=WHY)
        self._why.clicked.connect(self.explain)
        self._parts: list[QWidget] = []
        self._lay_out()
        self._scroll_by_keyboard()
        self.show_figures(None)

    def show_figures(self, figures: PowerFigures | None) -> None:
        """Show the figures of a bloc, or that nobody is chosen."""
        self._figures = figures
        self._clear()
        self._says.setText(figures.says[0] if figures is not None else NOBODY)
        self._why.setVisible(figures is not None)
        if figures is None:
            self._put(Label(FIRST, ink=2, wrap=True))
        else:
            self._fill(figures)
            announce(self, figures.says[0])

    def sentences(self) -> tuple[str, ...]:
        """Every sentence in view, from the top."""
        inside = [label for part in self._parts for label in (part, *part.findChildren(Label))]
        return (self._says.text(), *(label.text() for label in inside if isinstance(label, Label)))

    def explain(self) -> None:
        """Open the exact figures with the rules they rest on."""
        if self._figures is not None:
            self._panel = WhyPanel(self._why, WHY, self._figures.parts, LIMIT)
            self._panel.open_below(self._why)

    def _lay_out(self) -> None:
        head = row(self._says, self._why)
        head.setStretch(0, 1)
        head.setAlignment(self._why, Qt.AlignmentFlag.AlignTop)
        self.add(head)
        self._column = QVBoxLayout()
        self._column.setSpacing(PANE_GAP)
        self.add(self._column)

    def _scroll_by_keyboard(self) -> None:
        """Let the keys reach what lies below, since few parts of this pane take the focus."""
        for area in self.findChildren(BodyScroll):
            area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            area.setAccessibleName("The figures")

    def _fill(self, figures: PowerFigures) -> None:
        for sentence in figures.says[1:-1]:
            self._put(Label(sentence, wrap=True))
        self._put(Label(figures.says[-1], ink=2, wrap=True))
        for situation in figures.situations if figures.size else ():
            self._put(rule())
            self._put(SituationBlock(situation, figures.whom))

    def _put(self, part: QWidget) -> None:
        self._parts.append(part)
        self._column.addWidget(part)

    def _clear(self) -> None:
        for part in self._parts:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []


def _compared(situation: Situation, whom: str) -> list[tuple[str, Power]]:
    """Whose power stands side by side: these, as many others where there are so many, one other alone."""
    size = situation.size
    shown = [(these(size), situation.of_bloc)]
    if situation.of_unaligned is not None and size > 1:
        shown.append((any_so_many(size, whom), situation.of_unaligned))
    if situation.of_one is not None:
        shown.append((f"one {whom} alone", situation.of_one))
    return [(whose[0].upper() + whose[1:], power) for whose, power in shown]
