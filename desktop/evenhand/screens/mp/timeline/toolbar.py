"""The row above the timeline: how much of time is shown, where, and saving; if narrow, the list and the name too."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from evenhand.domain.mp.timeline_axis import Zoom
from evenhand.screens.theme import Role
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.button import link, mark_button, plain
from evenhand.screens.widgets.choice import Choice, Option
from evenhand.screens.widgets.label import ElidedLabel, Label


class Toolbar(QWidget):
    """The tools; `zoom_chosen` carries the step that a person chose."""

    zoom_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.to_list = plain("List", Mark.BACK)
        self.title = ElidedLabel("", Role.LEAD)
        self.why = link("Why these bands?")
        self.showing = Label("Showing", ink=2)
        self.zoom = Choice([Option(one, one.label) for one in Zoom], name="Showing")
        self.further = mark_button(Mark.MINUS, "Zoom out", edged=True)
        self.closer = mark_button(Mark.PLUS, "Zoom in", edged=True)
        self.today, self.to_date, self.save = plain("Go to today"), plain("Go to date…"), plain("Save…")
        self.more = mark_button(Mark.DOWN, "More of the timeline", edged=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP)
        line.addWidget(self.to_list)
        line.addWidget(self.title, 1)
        line.addWidget(self.why)
        line.addStretch(1)
        line.addWidget(self.showing)
        for part in (self.zoom, self.further, self.closer, self.today, self.to_date, self.save, self.more):
            line.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_zoom(Zoom.THREE_YEARS)
        self.zoom.currentIndexChanged.connect(self._tell)
        self.set_narrow(False, 0)

    def set_title(self, title: str) -> None:
        """Say whose timeline it is, where the header gives way."""
        self.title.set_text(title)

    def show_zoom(self, zoom: Zoom) -> None:
        """Say which step is shown."""
        blocked = self.zoom.blockSignals(True)
        self.zoom.set_value(zoom)
        self.zoom.blockSignals(blocked)

    def set_narrow(self, narrow: bool, width: int) -> None:
        """Keep what fits; what gives way is behind "More", which opens the menu of the drawing, and on its keys."""
        for part in (self.to_list, self.title):
            part.setVisible(narrow)
        self.today.setText("Today" if narrow else "Go to today")
        always = (self.zoom, self.further, self.closer, self.today, self.more)
        left = width - sum(part.sizeHint().width() + GAP for part in always)
        for part in (self.to_date, self.save, self.why, self.showing):
            left -= part.sizeHint().width() + GAP
            part.setVisible(not narrow and left >= 0)
        self.more.setVisible(self.why.isHidden())

    def _tell(self) -> None:
        self.zoom_chosen.emit(self.zoom.value())
