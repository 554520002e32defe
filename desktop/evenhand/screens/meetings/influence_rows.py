"""One figure of influence on the screen: counts and share, its bar beside the seats, its sentence, and "Why?"."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evenhand.domain.meetings.influence.counting import Measure
from evenhand.domain.meetings.influence.figures import Figure, Figures
from evenhand.screens.shared.explaining import clauses
from evenhand.screens.theme import Role, Weight
from evenhand.screens.theme.sizes import LABEL_GAP
from evenhand.screens.widgets.beside_bar import BesideBar
from evenhand.screens.widgets.button import link
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.mark_label import LOOK_AT, StatusWord
from evenhand.screens.widgets.pane import row
from evenhand.screens.widgets.why import WhyPanel


class FigureRow(QWidget):
    """One kind of part of those looked at."""

    def __init__(self, found: Figures, figure: Figure) -> None:
        super().__init__()
        self.figure, self._clause = figure, found.clause
        self.setAccessibleName(figure.measure.label)
        self._panel: WhyPanel | None = None
        self._why = link("Why?", says=f"What is counted: {figure.measure.label.lower()}")
        self._why.clicked.connect(self.explain)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(LABEL_GAP)
        column.addLayout(self._head())
        column.addWidget(_bar(found, figure))
        column.addWidget(Label(figure.says, wrap=True))
        if figure.missing:
            column.addWidget(Label(figure.missing, Role.SMALL, ink=2, wrap=True))

    def explain(self) -> None:
        """Open everything that was counted, the rule and its source."""
        clause = clauses()[self._clause]
        asks = f"{clause.asks} ({clause.note}.)"
        self._panel = WhyPanel(self._why, self.figure.says, self.figure.parts, asks)
        self._panel.open_below(self._why)

    def _head(self) -> QHBoxLayout:
        share = self.figure.share
        counts = f"{share.part} of {share.whole}  ·  {share.percent}" if share.whole else "none recorded"
        name = Label(self.figure.measure.label, weight=Weight.STRONG)
        parts: list[QWidget | None] = [name, None]
        if self.figure.over:
            parts.append(StatusWord(LOOK_AT))
        line = row(*parts, Label(counts, weight=Weight.STRONG), self._why)
        for part in (name, self._why):
            line.setAlignment(part, Qt.AlignmentFlag.AlignVCenter)
        return line


def _bar(found: Figures, figure: Figure) -> BesideBar:
    """The bar with the share of the seats, but for the seats themselves, and the mark with whose it is."""
    seats = found.seats.beside(figure.measure)
    bar = BesideBar(figure.measure.label)
    line = None
    if figure.measure is not Measure.SEATS and seats.whole:
        line = (seats.part / seats.whole, f"seats {seats.percent}")
    mark = None
    if figure.mark is not None:
        kind = "mark" if figure.mark.adopted else "suggested mark"
        mark = (figure.mark.permille / 1000, f"{kind} {figure.mark.permille / 10:.1f}%")
    bar.show_part(
        figure.part / figure.whole if figure.whole else None,
        seats=line,
        mark=mark,
        solid=figure.over,
        says=figure.says,
    )
    return bar
