"""Keeping what is typed into a part of the window every few seconds, and offering it again after a crash.

A keeper stands as a line under what it keeps. It says when the draft was kept last; where words were left behind by a
crash, it asks whether they are taken up again, and asks until that is answered. What is kept goes as soon as it is
saved or discarded.
"""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.refusals import Trouble
from evenhand.domain.words import say_count, say_day
from evenhand.records.file.troubles import say_time
from evenhand.records.typing_kept import Kept, keep, kept, let_go
from evenhand.screens.desk import Desk
from evenhand.screens.theme import Role
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.notice import NoticeLine

EVERY_MS = 3000
SAY_MS = 1000
READ_ONLY = "This file is open for reading only. What is typed here is not kept."


class TypingKeeper(QWidget):
    """Keeps one place of the window. `read` gives the words as they stand, `write` shows words that were kept.

    `touched` is called on each change by a person, `open_place` when something else is shown, and `let_go` once it is
    saved or discarded. `taken_up` tells that words from before a crash stand in the part again.
    """

    taken_up = Signal()

    def __init__(self, desk: Desk, place: str, read: Callable[[], str], write: Callable[[str], None]) -> None:
        super().__init__()
        self._desk, self._read, self._write = desk, read, write
        self.place = ""
        self._last: Kept | None = None
        self._offered: Kept | None = None
        self._says = Label(role=Role.SMALL, ink=2, wrap=True)
        self._says.hide()
        take, leave = plain("Take it up again"), plain("Let it go")
        take.clicked.connect(self.take_up)
        leave.clicked.connect(self.let_go)
        self._offer = NoticeLine(take, leave)
        self._keeping, self._saying = QTimer(self), QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.setInterval(EVERY_MS)
        self._keeping.timeout.connect(self.keep_now)
        self._saying.setInterval(SAY_MS)
        self._saying.timeout.connect(self._say_when)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._offer)
        column.addWidget(self._says)
        if place:
            self.open_place(place)

    def open_place(self, place: str) -> None:
        """Keep another place from now on; offer what was left of it where it is not what stands there anyway."""
        self._rest()
        self.place = place
        found = kept(self._desk.partnership, place) if place else None
        self._offered = found if found is not None and found.words != self._read() else None
        self._offer.show_notice(self._offers(self._offered) if self._offered else "")

    def touched(self) -> None:
        """Something was typed: it is kept within three seconds."""
        if not self._keeping.isActive():
            self._keeping.start()

    def keep_now(self) -> None:
        """Keep the words as they stand, and say so; what could not be kept is tried again."""
        self._keeping.stop()
        if not self.place:
            return
        try:
            self._last = keep(self._desk.partnership, self.place, self._read())
        except Trouble as trouble:
            self._say(f"The draft was not kept. {trouble.says}")
            self._saying.stop()
            self._keeping.start()
            return
        if self._last is None:
            self._say(READ_ONLY)
            return
        self._saying.start()
        self._say_when()

    def take_up(self) -> None:
        """Put the words that were left behind into the part again."""
        if self._offered is None:
            return
        words = self._offered.words
        self._withdraw_offer()
        self._write(words)
        self.taken_up.emit()

    def let_go(self) -> None:
        """Forget what was kept of this place, because it was saved or is not wanted."""
        self._rest()
        self._withdraw_offer()
        if self.place:
            let_go(self._desk.partnership, self.place)

    def offered(self) -> str:
        """What is asked about words left behind; empty where there are none."""
        return self._offer.says() if self._offered is not None else ""

    def says(self) -> str:
        """What the line says of the draft."""
        return self._says.text()

    def _rest(self) -> None:
        self._keeping.stop()
        self._saying.stop()
        self._last = None
        self._say("")

    def _withdraw_offer(self) -> None:
        self._offered = None
        self._offer.show_notice("")

    def _offers(self, found: Kept) -> str:
        day = "" if found.kept_at.date() == self._desk.today else f" on {say_day(found.kept_at.date())}"
        return f"You were typing this{day} at {say_time(found.kept_at)}, and it was not saved."

    def _say_when(self) -> None:
        if self._last is None or not self.isVisible():
            return
        self._say(_since(self._last.kept_at, self._desk.partnership.now().replace(tzinfo=None)))

    def _say(self, says: str) -> None:
        if says != self._says.text():
            self._says.setText(says)
            self._says.setVisible(bool(says))


def _since(kept_at: datetime, now: datetime) -> str:
    """How long ago the draft was kept, as far as that is worth saying."""
    seconds = max(0, int((now - kept_at).total_seconds()))
    if seconds == 0:
        return "Draft kept just now"
    if seconds < 60:
        return f"Draft kept {say_count(seconds, 'second')} ago"
    return f"Draft kept at {say_time(kept_at)}"
