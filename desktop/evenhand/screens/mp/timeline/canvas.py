"""The drawing of the timeline, read as a list in the order of time: what is shown, how much of it, and from when."""

from datetime import date

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy

from evenhand.domain.mp.timeline import Timeline, Told, began
from evenhand.domain.mp.timeline_axis import Zoom
from evenhand.domain.mp.timeline_layout import Ground, Layout, ground_of, lay_out, place_of
from evenhand.screens.mp.timeline.drawing import APART, NEAR, RIGHT_PAD, Drawing, Geometry, geometry_of
from evenhand.screens.mp.timeline.hits import told_at
from evenhand.screens.mp.timeline.model import TimelineModel
from evenhand.screens.mp.timeline.paint import paint_timeline
from evenhand.screens.theme import look

OPENS_AT = 0.85
LEAST_WIDTH = 320
NEVER = date(1900, 1, 1)

Index = QModelIndex | QPersistentModelIndex


class Canvas(QListView):
    """The timeline drawn; `zoomed` carries the step when another one is shown."""

    zoomed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._model = TimelineModel()
        self._model.setParent(self)
        self.setModel(self._model)
        self.setAccessibleName("Timeline")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("ground", "bare")
        self.setUniformItemSizes(True)
        self.setAutoScroll(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setMouseTracking(True)
        self._whole = self._timeline = Timeline(NEVER, NEVER, "")
        self._ids: frozenset[int] | None = None
        self._ground: Ground = ground_of((), ())
        self._layouts: dict[Zoom, Layout] = {}
        self._is_placed = self._by_hand = self._is_low = False
        self.zoom = Zoom.THREE_YEARS
        self.first = 0.0
        self.chosen: int | None = None

    def show_timeline(self, timeline: Timeline) -> None:
        """Show another timeline; the span in view and what was chosen stay while they are there."""
        self._whole = timeline
        self._take(timeline.within(self._ids))
        if not self._is_placed:
            self._is_placed = True
            self.go_to(timeline.day, OPENS_AT)

    def filter(self, ids: frozenset[int] | None) -> None:
        """Show these engagements alone; None shows all."""
        if ids != self._ids:
            self._ids = ids
            self._take(self._whole.within(ids))

    def timeline(self) -> Timeline:
        """What is shown, as filtered."""
        return self._timeline

    def choose(self, engagement_id: int | None) -> None:
        """Choose an engagement without telling, and bring it into view."""
        entry = self._timeline.by_id.get(engagement_id or 0)
        self.chosen = engagement_id
        if entry is not None:
            self.setCurrentIndex(self._model.index_of(entry))
            self.bring_into_view(entry)
        self.viewport().update()

    def current(self) -> Told | None:
        """What the cursor is on."""
        return self._model.told(self.currentIndex())

    def go_to(self, day: date, part: float = 0.5) -> None:
        """Put a day in the middle, or at another part of the width."""
        self.first = place_of(day) - part * self.zoom.days
        self.viewport().update()

    def pan(self, days: float) -> None:
        """Move on by so many days, not far beyond what there is."""
        told = self._model.all_told()
        day = self._timeline.day.toordinal()
        least = min((began(told[0]).toordinal() if told else day), day) - self.zoom.days
        most = max((began(told[-1]).toordinal() if told else day), day)
        self.first = max(least, min(self.first + days, most))
        self.viewport().update()

    def set_zoom(self, zoom: Zoom, keep: float | None = None) -> None:
        """Show more or less of time; the entry chosen, else the time given, else the day looked at stays put."""
        self._by_hand = True
        if zoom is not self.zoom:
            self._zoom_to(zoom, keep)

    def open_closer(self, closer: bool) -> None:
        """Begin with 18 months where there is little room, else with three years; not once a person chose."""
        zoom = Zoom.EIGHTEEN_MONTHS if closer else Zoom.THREE_YEARS
        if not self._by_hand and zoom is not self.zoom:
            self._zoom_to(zoom, None)
            self.go_to(self._timeline.day, OPENS_AT)

    def _zoom_to(self, zoom: Zoom, keep: float | None) -> None:
        entry = self._timeline.by_id.get(self.chosen or 0)
        drawing = self.drawing()
        anchors = [place_of(entry.on)] if entry is not None else []
        anchors += [keep] if keep is not None else []
        anchors += [place_of(self._timeline.day), self.first + self.zoom.days / 2]
        anchor = next((one for one in anchors if drawing.first <= one <= drawing.last), anchors[-1])
        part = (anchor - self.first) / self.zoom.days
        self.zoom = zoom
        self.first = anchor - part * zoom.days
        self.zoomed.emit(zoom)
        self.viewport().update()

    def bring_into_view(self, told: Told) -> None:
        """Move only so far that something is seen."""
        place = place_of(began(told))
        edge = self.zoom.days * 0.04
        if place < self.first + edge:
            self.first = place - self.zoom.days * 0.15
        elif place > self.first + self.zoom.days - edge:
            self.first = place - self.zoom.days * 0.7
        self.viewport().update()

    def drawing(self) -> Drawing:
        """The state in which the timeline is drawn now."""
        geometry = self.geometry_now()
        width = self.viewport().width()
        per_day = max(1, width - geometry.left - RIGHT_PAD) / self.zoom.days
        return Drawing(
            look(),
            geometry,
            self._timeline,
            self._layout(per_day),
            self.zoom,
            self.first,
            per_day,
            width,
            self.chosen,
            self.current(),
            self.hasFocus(),
        )

    def geometry_now(self) -> Geometry:
        """The rows for the text of today."""
        return geometry_of(look(), self._timeline, low=self._is_low)

    def set_low(self, low: bool) -> None:
        """Stand closer where there is little height."""
        if low != self._is_low:
            self._is_low = low
            self.updateGeometry()
            self.viewport().update()

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(look().px(2 * LEAST_WIDTH), self.geometry_now().height)

    def minimumSizeHint(self) -> QSize:
        """Never lower than its rows."""
        return QSize(LEAST_WIDTH, self.geometry_now().height)

    def visualRect(self, index: Index) -> QRect:
        """Where an entry stands."""
        told = self._model.told(index)
        return self.drawing().box_of(told).toAlignedRect() if told is not None else QRect()

    def indexAt(self, p: QPoint) -> QModelIndex:
        """The entry at a place."""
        return self._model.index_of(told_at(self.drawing(), p.toPointF()))

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring an entry into view, as assistive technology may ask."""
        told = self._model.told(index)
        if told is not None:
            self.bring_into_view(told)

    def paintEvent(self, e: QPaintEvent) -> None:
        """Draw the timeline."""
        painter = QPainter(self.viewport())
        paint_timeline(painter, self.drawing())
        painter.end()

    def resizeEvent(self, e: QResizeEvent) -> None:
        """Keep the span in view on another width."""
        self._layouts.clear()
        super().resizeEvent(e)

    def changeEvent(self, event: QEvent) -> None:
        """Take the size of another theme."""
        if event.type() == QEvent.Type.StyleChange:
            self._layouts.clear()
            self.updateGeometry()
        super().changeEvent(event)

    def model_of_time(self) -> TimelineModel:
        """Everything in the order of time."""
        return self._model

    def _take(self, timeline: Timeline) -> None:
        current = self.current()
        self._timeline, self._ground = timeline, ground_of(timeline.entries, timeline.chains)
        self._layouts.clear()
        self._model.show_timeline(timeline)
        self.setCurrentIndex(self._model.index_of(current))
        self.updateGeometry()
        self.viewport().update()

    def _layout(self, per_day: float) -> Layout:
        """Where entries stand at this zoom, worked out once for each."""
        if self.zoom not in self._layouts:
            near, wide = look().px(NEAR) / per_day, look().px(APART) / per_day
            self._layouts[self.zoom] = lay_out(self._ground, near, wide)
        return self._layouts[self.zoom]
