"""Who was shown: how often each politician was in public through the partnership, and the photo and quote register.

The counts are for a person to judge by; everybody who was a politician in the period has a line, and nobody is ranked.
"""

from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from evenhand.domain.publicity.evenness import EvennessLine
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.frame.dialog import HouseDialog
from evenhand.screens.publicity.shown_tables import Numbered, counts_model, parts_of, register_model
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.button import link, plain
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.pane import row
from evenhand.screens.widgets.tab_strip import TabStrip
from evenhand.screens.widgets.table_view import SortableTable
from evenhand.screens.widgets.why import WhyPanel
from evenhand.screens.widgets.written_fields import DayField
from evenhand.services.evenness import evenness
from evenhand.services.photo_quote_register import read_register

NEEDED = "Give a date like 7 May 2026."
JUDGE = (
    "Whether this is even-handed is for the board to judge; somebody who was asked and declined is no favour."
)
YEAR = timedelta(days=365)


class ShownDialog(HouseDialog):
    """Counts on one page, pictures and quotes on the other; Enter on a row opens what it stands in."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__("Who was shown", parent, width_px=940)
        self._desk = desk
        self.starts, self.ends = (
            DayField("starts", "From", needed=NEEDED),
            DayField("ends", "To", needed=NEEDED),
        )
        self.starts.set_value(desk.day - YEAR)
        self.ends.set_value(desk.day)
        self.counts = SortableTable("How often each was shown", counts_model())
        self.register = SortableTable("Pictures and quotes", register_model())
        self._lines: dict[int, EvennessLine] = {}
        self._register: dict[int, Numbered] = {}
        self._missing, self._why = Label("", ink=2, wrap=True), link("Why?")
        self.strip = TabStrip("Parts of this window", ("How often", "Pictures and quotes"))
        self._pages = QStackedWidget()
        self._lay_out()
        self.add_leave("Close")
        self.show_period()
        self._show_register()

    def sizeHint(self) -> QSize:
        """Room for the tables."""
        return self.tall_hint(620)

    def show_period(self) -> None:
        """Count the period that is asked for, or say beside its field what would be right."""
        for field in (self.starts, self.ends):
            refusal = field.check()
            field.show_error(refusal.says if refusal else "")
        if self.starts.error() or self.ends.error():
            return
        starts, ends = self.starts.value(), self.ends.value()
        if isinstance(starts, date) and isinstance(ends, date):
            self._count(starts, ends)

    def explain(self) -> None:
        """Open what the counts of the chosen politician are made of."""
        line = self._lines.get(self._chosen())
        if line is not None:
            says = "" if line.parts else "Nothing is recorded in this period."
            self._panel = WhyPanel(self, line.name, parts_of(line), says)
            self._panel.open_below(self._why)

    def _count(self, starts: date, ends: date) -> None:
        if ends < starts:
            self.ends.show_error(f"Give {say_day(starts)} or a later day.")
            return
        with self._desk.partnership.reading() as session:
            found = evenness(session, starts, ends)
        self._lines = {one.person_id: one for one in found.lines}
        self.counts.set_rows(found.lines)
        if found.lines:
            self.counts.choose(found.lines[0].person_id)
        self._why.setEnabled(bool(found.lines))
        self._missing.setText(" ".join((*found.missing, JUDGE)))

    def _show_register(self) -> None:
        with self._desk.partnership.reading() as session:
            lines = read_register(session, self._desk.day)
        self._register = {place: (place, one) for place, one in enumerate(lines)}
        self.register.set_rows(list(self._register.values()))

    def _chosen(self) -> int:
        chosen: Any = self.counts.chosen_id()
        return int(chosen) if chosen is not None else 0

    def _open(self, place: Any) -> None:
        found = self._register.get(int(place))
        if found is not None and found[1].opens:
            self.accept()
            self._desk.record_wanted.emit(found[1].opens)

    def _lay_out(self) -> None:
        show = plain("Show")
        show.clicked.connect(self.show_period)
        period = row(*self._named(self.starts), *self._named(self.ends), show, None)
        counted, kept = QVBoxLayout(), QVBoxLayout()
        for column, parts in ((counted, (self.counts, self._missing)), (kept, (self.register,))):
            column.setContentsMargins(0, GAP, 0, 0)
            page = QWidget()
            page.setLayout(column)
            if column is counted:
                column.addLayout(period)
            for part in parts:
                column.addWidget(part, int(isinstance(part, SortableTable)))
            self._pages.addWidget(page)
        counted.addLayout(row(self._why, None))
        self.body.addWidget(self.strip)
        self.body.addWidget(self._pages, 1)
        self.strip.chosen.connect(self._pages.setCurrentIndex)
        self._why.clicked.connect(self.explain)
        self.counts.opened.connect(self._explain_opened)
        self.register.opened.connect(self._open)

    def _named(self, field: DayField) -> tuple[QWidget, QWidget]:
        label = Label(field.label)
        label.setBuddy(field.control())
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return label, field

    def _explain_opened(self, _: Any) -> None:
        self.explain()
