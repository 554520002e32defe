"""One award evening: its day with the election calendar's word, the awards presented at it, and who is asked."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.publicity.facts import Event
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import EventKind, Planned
from evenhand.domain.words import say_pence
from evenhand.screens.desk import Desk
from evenhand.screens.shared.forms import Values
from evenhand.screens.theme import Role
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.choice import Option, options_of
from evenhand.screens.widgets.chosen_fields import FactField, RadioField, TickListField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.pane import row
from evenhand.screens.widgets.written_fields import DayField, NotesField, TextField
from evenhand.services.award_evenings import (
    Evening,
    Guest,
    Presented,
    calendar_word,
    presentable,
    save_evening,
)

PLAIN = ("title", "on", "at", "place", "status", "note")
NOBODY = "Nobody is asked yet."
AWARDS = "Amounts are exact to the penny. An award stands at one evening alone."
NO_AWARDS = "No award waits for an evening. Once one is made it can be chosen here."
NEW = "New award evening"


class EveningPane(QWidget):
    """The form of an evening, with the ways to its guests and its certificates above; `kept` with its key."""

    kept = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._one: Evening | None = None
        self._offered: dict[int, Presented] = {}
        self._title = Label("", Role.LEAD, wrap=True)
        self._guests, self._papers = plain("Guests and publicity…"), plain("Certificates…")
        self._guests.clicked.connect(self._open_event)
        self._papers.clicked.connect(self._open_certificates)
        self.form = self._make_form()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._title)
        column.addLayout(row(self._guests, self._papers, None))
        column.addWidget(self.form, 1)

    def show_evening(self, evening: Evening | None) -> None:
        """Show an evening, or an empty form for a new one."""
        self._one = evening
        offered = presentable(self._desk.partnership, evening.event.id if evening else 0)
        self._offered = {one.award_id: one for one in offered}
        self._awards.set_options([Option(one.award_id, one.says) for one in offered])
        self._awards.set_hint(AWARDS if offered else NO_AWARDS)
        self._title.setText(evening.event.title if evening else NEW)
        self.setAccessibleName(self._title.text())
        for button in (self._guests, self._papers):
            button.setVisible(evening is not None)
        if evening is None:
            self.form.show_values({"status": Planned.PLANNED, "guests": NOBODY})
        else:
            shown: Values = {name: getattr(evening.event, name) for name in PLAIN}
            chosen = tuple(one.award_id for one in evening.awards)
            guests = "\n".join(map(_said, evening.guests)) or NOBODY
            self.form.show_values(shown | {"awards": chosen, "guests": guests})
        self._tell_calendar()
        self._tell_sum()

    def _make_form(self) -> DetailForm:
        form = DetailForm("Award evening")
        form.add(TextField("title", "Title", needed="Name the evening."))
        self._on = DayField("on", "Date", needed="Give the day of the evening.")
        self._on.changed.connect(self._tell_calendar)
        form.add(self._on)
        form.add(TextField("at", "Time", width_px=176, prompt="7 pm"))
        form.add(TextField("place", "Place"))
        form.add(RadioField("status", "Status", options_of(Planned)))
        self._awards = TickListField("awards", "Awards presented", (), hint=AWARDS)
        self._awards.changed.connect(self._tell_sum)
        form.add(self._awards)
        self._sum = FactField("sum", "In all")
        form.add(self._sum)
        form.add(FactField("guests", "Guests"))
        form.add(NotesField("note", "Note"))
        form.save_asked.connect(self._save)
        return form

    def _save(self, values: Values) -> None:
        blank = Event(title="", on=date.min, kind=EventKind.AWARDS)
        event = replace(self._one.event if self._one else blank, **{key: values[key] for key in PLAIN})
        try:
            key = save_evening(self._desk.partnership, event, values["awards"], today=self._desk.today)
        except Refusal as refusal:
            self.form.show_refusal(refusal)
            return
        self.form.mark_saved()
        self.kept.emit(key)

    def _tell_calendar(self) -> None:
        """Say beside the date what the election calendar says of it; it forbids nothing (PP5)."""
        on = None if self._on.check() is not None else self._on.value()
        if on is None:
            self._on.set_hint("")
            return
        guests = self._one.guests if self._one is not None else ()
        word = calendar_word(self._desk.partnership, on, guests)
        self._on.set_hint(f"Election calendar: {word.says[:1].lower()}{word.says[1:]}. {word.reason}")

    def _tell_sum(self) -> None:
        chosen = [self._offered[key].awarded_pence for key in self._awards.value()]
        self._sum.set_value(f"{len(chosen)} of {len(self._offered)} awards, {say_pence(sum(chosen))}")

    def _open_event(self) -> None:
        if self._one is not None:
            self._desk.record_wanted.emit(f"event:{self._one.event.id}")

    def _open_certificates(self) -> None:
        """Open the certificates of the round whose awards are presented, or of the last."""
        awards = self._one.awards if self._one is not None else ()
        of_round = f"/{awards[0].round_id}" if awards else ""
        self._desk.record_wanted.emit(f"paper:certificates{of_round}")


def _said(one: Guest) -> str:
    """A guest in their capacity, with their part."""
    return ", ".join(part for part in (one.name, one.capacity, one.part) if part)
