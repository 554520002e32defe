"""Keeping what is typed into a part of the window every few seconds, and offering it again after a crash.

A keeper stands as a line under what it keeps. It says when the draft was kept last; where words were left behind by a
crash, it asks whether they are taken up again, and asks until that is answered: what is typed meanwhile is kept beside
them, and to save it answers nothing. What is kept goes as soon as it is saved or discarded.
"""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.refusals import Trouble
from evenhand.domain.words import say_count, say_day
from evenhand.records.file.troubles import say_time
from evenhand.records.typing_kept import Kept, keep, kept_at_all, let_go
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
        self._key = ""
        self._left: dict[str, Kept] = {}
        self._says = Label(role=Role.SMALL, ink=2, wrap=True)
        self._says.hide()
        take, leave = plain("Take it up again"), plain("Let it go")
        take.clicked.connect(self.take_up)
        leave.clicked.connect(self.turn_down)
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
        found = kept_at_all(self._desk.partnership, place) if place else {}
        stands = self._read() if found else ""
        self._left = {key: one for key, one in found.items() if one.words != stands}
        self._key = next((key for key in found if key not in self._left), self._free_key())
        self._offer_next()

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
            self._last = keep(self._desk.partnership, self._key, self._read())
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
        """Put the words that were left behind into the part again; what stood there and was kept is offered instead."""
        if not self._left:
            return
        if self._keeping.isActive():
            self.keep_now()
        aside, key = self._last, next(iter(self._left))
        taken = self._left.pop(key)
        if aside is not None:
            self._left[self._key] = aside
        self._key, self._last = key, taken
        self._offer_next()
        self._write(taken.words)
        self.taken_up.emit()

    def turn_down(self) -> None:
        """Forget the words that are offered; what stands in the part stays."""
        if self._left:
            key = next(iter(self._left))
            let_go(self._desk.partnership, key)
            del self._left[key]
            self._offer_next()

    def let_go(self) -> None:
        """Forget what stands in the part, because it was saved or is not wanted; what is offered is still offered."""
        self._rest()
        if self._key:
            let_go(self._desk.partnership, self._key)

    def offered(self) -> str:
        """What is asked about words left behind; empty where there are none."""
        return self._offer.says() if self._left else ""

    def says(self) -> str:
        """What the line says of the draft."""
        return self._says.text()

    def _rest(self) -> None:
        self._keeping.stop()
        self._saying.stop()
        self._last = None
        self._say("")

    def _offer_next(self) -> None:
        found = next(iter(self._left.values()), None)
        self._offer.show_notice(self._offers(found) if found else "")

    def _free_key(self) -> str:
        """Where words are kept without going over those that wait for an answer."""
        beside = (f"{self.place}/{number}" for number in range(2, len(self._left) + 2))
        keys = (self.place, *beside) if self.place else ("",)
        return next(key for key in keys if key not in self._left)

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
