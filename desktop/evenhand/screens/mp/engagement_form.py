"""The form of one engagement: when, what and of which kinds, what came of it, its chain, and its follow-up."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.mp.checks import check_engagement_days
from evenhand.domain.mp.facts import Engagement
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Channel, Kind, Planned
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.shared.forms import Values
from evenhand.screens.theme import Role
from evenhand.screens.widgets.choice import Option, options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField, PersonField, RadioField, TickListField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.written_fields import DayField, NotesField, TextField
from evenhand.services import mp

CASEWORK = "Keep no details of a resident here (MP12)."
NAMED = ("on", "status", "title", "channel", "summary", "outcome", "led_from_id", "note", "kinds")


class EngagementForm(QWidget):
    """Adds or corrects an engagement; `saved` carries its key, `left` that the form was left as it was."""

    saved = Signal(int)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._as_at: AsAt | None = None
        self._mp_id = 0
        self._old: Engagement | None = None
        self._title = Label("", Role.TITLE, wrap=True)
        self.form = DetailForm("Engagement")
        self._add_fields()
        self.form.set_rule(self._check)
        self.form.save_asked.connect(self._save)
        self.form.discarded.connect(self.left)
        self.form.shown.connect(self._fit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._title)
        column.addWidget(self.form, 1)

    def begin(self, mp_id: int, engagement: Engagement | None, as_at: AsAt, *, at: str = "") -> None:
        """Begin to add an engagement, or to correct one; the cursor goes to the field `at` or the first."""
        self._mp_id, self._old, self._as_at = mp_id, engagement, as_at
        self._title.setText("Correct the engagement" if engagement else "Add an engagement")
        others = (one for one in as_at.kept.engagements if engagement is None or one.id != engagement.id)
        self._came_from.set_options(_options(others, mp_id, as_at))
        fresh: Values = {"on": as_at.day, "status": Planned.HELD}
        self.form.show_values({key: getattr(engagement, key) for key in NAMED} if engagement else fresh)
        self.form.field(at or "on").focus()

    def engagement_id(self) -> int:
        """The key of the engagement in the form; 0 for a new one."""
        return self._old.id if self._old else 0

    def _add_fields(self) -> None:
        form = self.form
        self._on = form.add(DayField("on", "Date", needed="Give the day it was held or is planned for."))
        self._status = form.add(
            RadioField("status", "Status", options_of(Planned), needed="Say whether it was held.")
        )
        form.add(
            TextField("title", "Title", needed="Give it a few words, such as Walkabout, Old Wharf steps.")
        )
        needed = "Choose one kind or more: informing, publicity, working together."
        form.add(TickListField("kinds", "Kinds", options_of(Kind), needed=needed))
        self._channel = form.add(ChoiceField("channel", "How", options_of(Channel), none="Choose how"))
        self._channel.needed = "Say how it took place, such as by letter."
        self._summary = form.add(NotesField("summary", "Summary"))
        form.add(NotesField("outcome", "Outcome", lines=2))
        self._came_from = PersonField("led_from_id", "Came from", (), prompt="Type part of an earlier title")
        form.add(self._came_from)
        form.add(
            NotesField("note", "Note", lines=2, hint="Confidential: it stands in no copy for the public.")
        )
        self._on.left.connect(self._propose_status)
        self._channel.changed.connect(self._fit)

    def _propose_status(self) -> None:
        """For a new engagement, propose planned where its day is still to come."""
        written: Any = None if self._on.check() else self._on.value()
        if self._old is None and isinstance(written, date) and self._status.value() is not Planned.CANCELLED:
            self._status.set_value(Planned.PLANNED if written > self._desk.today else Planned.HELD)

    def _fit(self) -> None:
        self._summary.set_hint(CASEWORK if self._channel.value() is Channel.CASEWORK_REFERRAL else "")

    def _check(self, values: Values) -> None:
        if values["on"] is not None and values["status"] is not None:
            check_engagement_days(self._stated(values), self._source(values), self._desk.today)

    def _source(self, values: Values) -> Engagement | None:
        return (
            self._as_at.engagement(values["led_from_id"]) if self._as_at and values["led_from_id"] else None
        )

    def _stated(self, values: Values) -> Engagement:
        blank = Engagement(
            mp_id=self._mp_id, on=date.min, status=Planned.HELD, title="", channel=Channel.EMAIL
        )
        stated = {key: value for key, value in values.items() if key != "kinds"}
        for kind in Kind:
            stated[kind.value.replace("-", "_")] = kind in values["kinds"]
        return replace(self._old or blank, **stated)

    def _save(self, values: Values) -> None:
        try:
            desk = self._desk
            key = mp.save_engagement(desk.partnership, self._stated(values), today=desk.today)
        except Refusal as refusal:
            self.form.show_refusal(refusal)
            return
        self.form.mark_saved()
        self.saved.emit(key)


def _options(engagements: Iterable[Engagement], mp_id: int, as_at: AsAt) -> list[Option]:
    """What an engagement can have come from, latest first, each with its day and, if another's, the name."""
    latest_first = sorted(engagements, key=_day, reverse=True)
    return [Option(one.id, _say_option(one, mp_id, as_at)) for one in latest_first]


def _say_option(one: Engagement, mp_id: int, as_at: AsAt) -> str:
    whose = f", {as_at.name(one.mp_id)}" if one.mp_id != mp_id else ""
    return f"{one.title}, {say_day(one.on)}{whose}"


def _day(engagement: Engagement) -> tuple[date, int]:
    return engagement.on, engagement.id
