"""What stands beside the title of an engagement: its kinds by lane, how it stands, and the clauses that speak of it."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from evenhand.domain.mp.facts import Engagement
from evenhand.domain.vocabulary import Planned
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.mp.words import LANES, clauses_of, say_status
from evenhand.screens.shared.explaining import explain_clause
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.chips import ClauseChip
from evenhand.screens.widgets.mark_label import MarkLabel
from evenhand.screens.widgets.why import WhyPanel

APART = 16


class Marks(QWidget):
    """Things side by side, made anew for each engagement."""

    def __init__(self) -> None:
        super().__init__()
        self._held: list[QWidget] = []
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(APART)

    def put(self, parts: list[QWidget]) -> None:
        """Show these in the place of what was shown."""
        for one in self._held:
            self._line.removeWidget(one)
            one.hide()
            one.deleteLater()
        self._held = parts
        for one in parts:
            self._line.addWidget(one)


class KindMarks(Marks):
    """The lanes to which it belongs, and how it stands unless it was simply held."""

    def show_engagement(self, engagement: Engagement, as_at: AsAt) -> None:
        """Show those of one engagement."""
        parts: list[QWidget] = [MarkLabel(LANES[kind], kind.label) for kind in engagement.kinds]
        if engagement.status is not Planned.HELD:
            mark = Mark.DUE if engagement.status is Planned.PLANNED else Mark.PAST
            parts.append(MarkLabel(mark, say_status(engagement, as_at)))
        self.put(parts)


class ClauseMarks(Marks):
    """The clauses that speak of it, each opened by its chip."""

    def __init__(self) -> None:
        super().__init__()
        self._panel: WhyPanel | None = None

    def show_engagement(self, engagement: Engagement, as_at: AsAt) -> None:
        """Show those of one engagement."""
        chained = engagement.led_from_id is not None or bool(as_at.led_to(engagement))
        speaking = () if as_at.is_contact(engagement.mp_id) else clauses_of(engagement, chained=chained)
        chips = [ClauseChip(clause) for clause in speaking]
        for chip in chips:
            chip.clicked.connect(self._explain)
        self.put(list(chips))

    def _explain(self) -> None:
        chip = self.sender()
        if isinstance(chip, ClauseChip):
            self._panel = explain_clause(chip, chip.clause)
