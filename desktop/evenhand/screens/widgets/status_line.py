"""The line at the foot of the window: saved or not, whose record, protected or not, and the day it is seen as at."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from evenhand.screens.theme import Breadth, Role, look
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP, PAGE_MARGIN
from evenhand.screens.widgets.button import link
from evenhand.screens.widgets.label import ElidedLabel, Label, repolish
from evenhand.screens.widgets.mark_label import DUE, MarkLabel, Status

SAVED = Status("All changes saved", Mark.GO_AHEAD)


class StatusLine(QFrame):
    """Four facts in words; another day than today turns stone and offers the way back."""

    back_to_today_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._saved = MarkLabel(SAVED.mark, SAVED.word, Role.SMALL, ink=2)
        self._partnership = ElidedLabel("", Role.SMALL, ink=2)
        self._partnership.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._protected = MarkLabel(Mark.LOCK, "Protected", Role.SMALL, ink=2)
        self._day = Label("", Role.SMALL, ink=2)
        self._back = link("Back to today")
        self._back.clicked.connect(self.back_to_today_asked)
        self._back.hide()
        self._as_at = QFrame()
        right = QHBoxLayout(self._as_at)
        right.setContentsMargins(GAP, 0, GAP, 0)
        right.setSpacing(PAGE_MARGIN)
        right.addWidget(self._day)
        right.addWidget(self._back)
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 2, 4, 3)
        line.setSpacing(PAGE_MARGIN)
        for part in (self._saved, self._protected):
            line.addWidget(part)
        line.insertWidget(1, self._partnership)
        line.addStretch(1)
        line.addWidget(self._as_at, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room in a narrow window for what changes."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit anew for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)

    def show_saved(self, unsaved: str = "") -> None:
        """Say that all is saved, or in words what is not."""
        self._saved.show_status(DUE if unsaved else SAVED, unsaved or SAVED.word)

    def says_saved(self) -> str:
        """What it says of what is saved."""
        return self._saved.text()

    def show_partnership(self, name: str, *, protected: bool) -> None:
        """Say whose record it is and whether a passphrase protects it."""
        self._partnership.set_text(name)
        mark = Mark.LOCK if protected else Mark.PAST
        self._protected.show_status(Status("Protected" if protected else "Not protected", mark))

    def show_day(self, says: str, *, today: bool) -> None:
        """Say as at which day all is shown; `says` is the day in words."""
        self._day.setText(f"As at {says}")
        self._back.setVisible(not today)
        self._as_at.setProperty("ground", "" if today else "care")
        self._day.set_ink(2 if today else 1)
        repolish(self._as_at)
        self._as_at.updateGeometry()

    def _fit(self) -> None:
        narrow = look().breadth(self.width()) is Breadth.NARROW
        self._partnership.setVisible(not narrow)
        self._protected.setVisible(not narrow)
