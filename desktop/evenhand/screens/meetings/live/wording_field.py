"""The wording of a decision, with the answer of the text screen in place as it is typed (PP7).

A motion that takes a side is refused with its clause; one that names a politician or a party stands once somebody
wrote in a line why it may.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from evenhand.domain.meetings.motions import check_wording, concerns
from evenhand.domain.publicity.screening.findings import Screened
from evenhand.domain.refusals import Refusal
from evenhand.screens.meetings.live.growing_notes import GrowingNotes
from evenhand.screens.theme import Role
from evenhand.screens.theme.sizes import GAP, LABEL_GAP
from evenhand.screens.widgets.announce import announce
from evenhand.screens.widgets.field_history import leave_idle_undo
from evenhand.screens.widgets.label import Label, repolish
from evenhand.screens.widgets.mark_label import ASK, TAKES_A_SIDE, StatusWord

PAUSE_MS = 250
WHY = "Why it may say so, in a line"
Screener = Callable[[str], Screened]


class WordingField(QWidget):
    """The wording with its answer below. `changed` tells each change by a person."""

    changed = Signal()

    def __init__(self, screener: Callable[[], Screener]) -> None:
        super().__init__()
        self._make, self._screen = screener, None
        self._found = Screened()
        self.edit = GrowingNotes(2, 5)
        self.edit.setAccessibleName("Decision")
        self.edit.textChanged.connect(self._note_typing)
        leave_idle_undo(self.edit)
        self.why = QLineEdit()
        self.why.setPlaceholderText(WHY)
        self.why.setAccessibleName(WHY)
        self.why.textEdited.connect(self._note_reason)
        leave_idle_undo(self.why)
        self._status = StatusWord(ASK)
        self._says = Label("", Role.SMALL, wrap=True)
        self._answer = self._make_answer()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.look_now)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(LABEL_GAP)
        for part in (self.edit, self._answer, self.why):
            column.addWidget(part)
        self._show_found()

    def text(self) -> str:
        """The wording."""
        return self.edit.toPlainText().strip()

    def because(self) -> str:
        """Why it may stand as it is, where that was asked."""
        return self.why.text().strip()

    def set_words(self, text: str, because: str) -> None:
        """Show a wording with its reason."""
        blocked = self.edit.blockSignals(True)
        self.edit.setPlainText(text)
        self.edit.blockSignals(blocked)
        self.why.setText(because)
        self.look_now()

    def look_now(self) -> Screened:
        """Look at the wording as it stands, without waiting for a pause, and give what was found."""
        self._pause.stop()
        text = self.text()
        if text and self._screen is None:
            self._screen = self._make()
        before = self.says()
        self._found = self._screen(text) if text and self._screen is not None else Screened()
        self._show_found()
        if self.says() and self.says() != before:
            announce(self, f"{self._status.text()}. {self.says()}")
        return self._found

    def forget_screener(self) -> None:
        """Make the screen anew for the next words, as the people it knows may have changed."""
        self._screen = None

    def show_refused(self, refused: bool) -> None:
        """Mark the edge of the wording as something to mend."""
        self.edit.setProperty("refused", "true" if refused else "false")
        repolish(self.edit)

    def says(self) -> str:
        """What stands below the wording."""
        return "" if self._answer.isHidden() else self._says.text()

    def _note_typing(self) -> None:
        self._pause.start()
        self._tell()

    def _note_reason(self) -> None:
        self._show_found()
        self._tell()

    def _tell(self) -> None:
        self.changed.emit()

    def _show_found(self) -> None:
        """Say what stands in the way of the wording; a reason is asked for where one would do."""
        refusal = self._refusal()
        side = refusal is not None and refusal.field == "wording"
        self.why.setVisible(bool(concerns(self.text(), self._found)) and not side)
        self._answer.setVisible(refusal is not None)
        if refusal is not None:
            self._status.show_status(TAKES_A_SIDE if side else ASK)
            self._says.setText(refusal.says)

    def _refusal(self) -> Refusal | None:
        if not self._found.findings:
            return None
        try:
            check_wording(self.text(), self._found, self.because())
        except Refusal as refusal:
            return refusal
        return None

    def _make_answer(self) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP)
        line.addWidget(self._status, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._says, 1)
        return holder
