"""The timeline with what steers it above: how much is shown, where, and saving it as a picture or PDF."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.guidance.findings import Part
from evenhand.domain.mp.timeline import Entry, Timeline, Told
from evenhand.domain.mp.timeline_words import explain, explain_bands
from evenhand.screens.desk import Desk
from evenhand.screens.mp.timeline.go_to_date import GoToDate
from evenhand.screens.mp.timeline.menus import EntryMenu, RingMenu, SaveMenu
from evenhand.screens.mp.timeline.plot import Plot
from evenhand.screens.mp.timeline.saving import save_pdf, save_picture
from evenhand.screens.mp.timeline.toolbar import Toolbar
from evenhand.screens.shared.explaining import explain_clause
from evenhand.screens.theme import Breadth, look
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.on_screen import room_round
from evenhand.screens.widgets.why import WhyPanel

BANDS = (
    "Hatched: nobody is an MP. Tinted: an election window, with sides of ink where it is a hold. "
    "The line of the stance is dotted where its evidence is old."
)


class TimelineView(QWidget):
    """The drawing and its tools.

    Signals: `chosen` carries the engagement that a person chose, `opened` the one to go into; `add_asked` a day and a
    kind, or None where no lane was meant; `list_wanted` asks for the list.
    """

    chosen = Signal(int)
    opened = Signal(int)
    add_asked = Signal(object, object)
    list_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.toolbar, self.plot = Toolbar(), Plot()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.toolbar)
        column.addWidget(self.plot)
        column.addStretch(1)
        self._connect()
        self._fit()

    def show(self, timeline: Timeline | None = None) -> None:
        """Show a timeline; without one, come into view as any widget does."""
        if timeline is None:
            super().show()
            return
        self.toolbar.set_title(timeline.title)
        self.plot.show_timeline(timeline)

    def choose(self, engagement_id: int | None) -> None:
        """Choose an engagement without telling, and bring it into view."""
        self.plot.choose(engagement_id)

    def go_to(self, day: date) -> None:
        """Bring a day into the middle."""
        self.plot.go_to(day)

    def filter(self, ids: frozenset[int] | None) -> None:
        """Show these engagements alone; None shows all."""
        self.plot.filter(ids)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out of the tools what does not fit."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)

    def _fit(self) -> None:
        narrow = look().breadth(self.window().width()) is Breadth.NARROW
        self.toolbar.set_narrow(narrow, self.width())
        self.plot.open_closer(narrow)

    def _connect(self) -> None:
        bar, plot = self.toolbar, self.plot
        plot.engagement_chosen.connect(self.chosen)
        plot.engagement_opened.connect(self.opened)
        plot.add_asked.connect(self.add_asked)
        plot.list_wanted.connect(self.list_wanted)
        plot.date_wanted.connect(self._ask_date)
        plot.explained.connect(self._explain)
        plot.ring_opened.connect(self._list_ring)
        plot.menu_asked.connect(self._open_menu)
        plot.zoomed.connect(bar.show_zoom)
        bar.zoom_chosen.connect(plot.set_zoom)
        bar.closer.clicked.connect(plot.zoom_in)
        bar.further.clicked.connect(plot.zoom_out)
        bar.today.clicked.connect(plot.go_to_today)
        bar.to_date.clicked.connect(self._ask_date)
        bar.save.clicked.connect(self._offer_saving)
        bar.more.clicked.connect(self._open_more)
        bar.why.clicked.connect(self._explain_bands)
        bar.to_list.clicked.connect(self.list_wanted)

    def _ask_date(self) -> None:
        asking = GoToDate(self, self.plot.day_of_cursor())
        asking.chosen.connect(self.go_to)
        asking.open_below(self.toolbar.to_date if self.toolbar.to_date.isVisible() else self.toolbar.today)

    def _explain(self, told: Told) -> None:
        found = explain(told, self.plot.timeline())
        panel = self._panel(found.title, found.parts, found.rule, (found.clause,))
        panel.open_below(self.plot)
        room, place = room_round(self.plot), self.plot.place_of_cursor()
        left = min(place.x(), room.right() - panel.width() - GAP)
        panel.move(max(left, room.left()), min(place.y(), room.bottom() - panel.height() - GAP))

    def _explain_bands(self) -> None:
        """Say what the bands in view are, and why each stands there."""
        drawing = self.plot.drawing()
        bands = (*drawing.timeline.vacancies, *drawing.timeline.windows)
        seen = [one for one in bands if drawing.is_seen(one.starts, one.ends)]
        parts = explain_bands(seen, drawing.timeline)
        self._panel("Why these bands?", parts, BANDS, ("MP1", "PP5")).open_below(self.toolbar.why)

    def _panel(self, title: str, parts: Sequence[Part], rule: str, clauses: Sequence[str]) -> WhyPanel:
        panel = WhyPanel(self, title, parts, rule, clauses)
        panel.clause_opened.connect(self._open_clause)
        return panel

    def _open_clause(self, clause: str) -> None:
        explain_clause(self.plot, clause)

    def _list_ring(self, entry: Entry) -> None:
        menu = RingMenu(self, self.plot.drawing(), entry)
        menu.picked.connect(self._pick)
        menu.popup(self.plot.place_of_cursor())

    def _pick(self, engagement_id: int) -> None:
        self.plot.put_cursor(self.plot.timeline().by_id[engagement_id])
        self.opened.emit(engagement_id)

    def _open_menu(self, place: QPoint) -> None:
        menu = EntryMenu(self, self.plot)
        menu.date_wanted.connect(self._ask_date)
        menu.why_wanted.connect(self._explain_bands)
        menu.picture_wanted.connect(self.save_picture)
        menu.pdf_wanted.connect(self.save_pdf)
        menu.popup(place)

    def _open_more(self) -> None:
        button = self.toolbar.more
        self._open_menu(button.mapToGlobal(QPoint(0, button.height())))

    def _offer_saving(self) -> None:
        menu = SaveMenu(self)
        menu.picture_wanted.connect(self.save_picture)
        menu.pdf_wanted.connect(self.save_pdf)
        menu.popup(self.toolbar.save.mapToGlobal(QPoint(0, self.toolbar.save.height())))

    def save_picture(self) -> None:
        """Save what is in view as a picture, on paper whatever the screen wears."""
        save_picture(self._desk, self, self.plot.drawing())

    def save_pdf(self) -> None:
        """Save what is in view as a PDF, with the same in words below."""
        save_pdf(self._desk, self, self.plot.drawing())
