"""The menus of the timeline: what can be done at the cursor, what is gathered in a ring, and how to save."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from evenhand.domain.mp.timeline import Entry
from evenhand.domain.mp.timeline_words import say_kinds
from evenhand.domain.words import say_day
from evenhand.screens.mp.timeline import walking
from evenhand.screens.mp.timeline.drawing import Drawing
from evenhand.screens.mp.timeline.plot import Plot

AS_PICTURE, AS_PDF = "Save as a picture…", "Save as a PDF…"


class SaveMenu(QMenu):
    """Picture or PDF."""

    picture_wanted = Signal()
    pdf_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.aboutToHide.connect(self.deleteLater)
        self.addAction(AS_PICTURE).triggered.connect(self.picture_wanted)
        self.addAction(AS_PDF).triggered.connect(self.pdf_wanted)


class EntryMenu(QMenu):
    """Everything that the keys do, in words with the keys beside them."""

    picture_wanted = Signal()
    pdf_wanted = Signal()
    date_wanted = Signal()
    why_wanted = Signal()

    def __init__(self, parent: QWidget, plot: Plot) -> None:
        super().__init__(parent)
        self.aboutToHide.connect(self.deleteLater)
        told = plot.current()
        if told is not None:
            self._add("Open" if isinstance(told, Entry) else "Explain", "Enter").triggered.connect(
                plot.open_current
            )
        where = say_day(plot.day_of_cursor())
        self._add(f"Add an engagement on {where}…", "Ins").triggered.connect(plot.add_here)
        self._add_chain(plot)
        self.addSeparator()
        self._add("Go to today", "T").triggered.connect(plot.go_to_today)
        self._add("Go to date…", "G").triggered.connect(self.date_wanted)
        self._add("Zoom in", "+").triggered.connect(plot.zoom_in)
        self._add("Zoom out", "-").triggered.connect(plot.zoom_out)
        self._add("Go to the list", "L").triggered.connect(plot.list_wanted)
        self.addSeparator()
        self.addAction("Why these bands?").triggered.connect(self.why_wanted)
        self.addAction(AS_PICTURE).triggered.connect(self.picture_wanted)
        self.addAction(AS_PDF).triggered.connect(self.pdf_wanted)

    def _add(self, says: str, key: str) -> QAction:
        """An action with its key written beside it; the drawing itself listens for the key."""
        return self.addAction(f"{says}\t{key}")

    def _add_chain(self, plot: Plot) -> None:
        for says, key, step in (
            ("Previous in the chain", "Ctrl+Left", -1),
            ("Next in the chain", "Ctrl+Right", 1),
        ):
            entry = walking.along_chain(plot.timeline(), plot.current(), step)
            if entry is not None:
                self._add(f"{says}: {entry.title}", key).triggered.connect(partial(plot.put_cursor, entry))


class RingMenu(QMenu):
    """The entries gathered in a ring; `picked` carries the one to open."""

    picked = Signal(int)

    def __init__(self, parent: QWidget, drawing: Drawing, entry: Entry) -> None:
        super().__init__(parent)
        self.aboutToHide.connect(self.deleteLater)
        for key in drawing.ring_ids(entry):
            one = drawing.timeline.by_id[key]
            about = ", ".join(filter(None, (say_kinds(one), one.as_what)))
            action = self.addAction(f"{say_day(one.on)}: {one.title} ({about})".replace("&", "&&"))
            action.setData(key)
            if key == entry.id:
                self.setActiveAction(action)
        self.triggered.connect(self._pick)

    def _pick(self, action: QAction) -> None:
        self.picked.emit(action.data())
