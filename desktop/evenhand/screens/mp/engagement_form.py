"""The form of one engagement: when, how and who, what came of it, what follows, and what is kept with it."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.mp.checks import check_engagement_days
from evenhand.domain.mp.facts import Engagement, is_casework
from evenhand.domain.mp.referral_engagement import BY_HAND, listed_as
from evenhand.domain.mp.vocabulary import CancelledBy, Direction
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Channel, Kind, Planned
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.mp.engagement_lists import BroughtLines, FollowUpLines, LinkLines, PeopleLines
from evenhand.screens.mp.engagement_values import fresh_values, order_from, values_of
from evenhand.screens.shared.forms import Values
from evenhand.screens.theme import Role
from evenhand.screens.widgets.choice import Option, options_of
from evenhand.screens.widgets.chosen_fields import (
    ChoiceField,
    PersonField,
    RadioField,
    TickListField,
    yes_no,
)
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.list_rows import fold
from evenhand.screens.widgets.time_field import TimeField
from evenhand.screens.widgets.written_fields import DayField, NotesField, TextField
from evenhand.services.engagements import EngagementOrder, order_of, save_order

CASEWORK = "Keep no details of a resident here (MP12)."
KIND_NEEDED = "Choose one kind or more: informing, publicity, working together."
ANSWERED = (Channel.LETTER, Channel.EMAIL)


class EngagementForm(QWidget):
    """Adds or corrects an engagement; `saved` carries its key, `left` that the form was left as it was."""

    saved = Signal(int)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._as_at: AsAt | None = None
        self._mp_id = 0
        self._old: EngagementOrder | None = None
        self._title = Label("", Role.TITLE, wrap=True)
        self.form = DetailForm("Engagement")
        self._add_when()
        self._add_how()
        self._add_outcome()
        self.form.set_rule(self._check)
        self.form.save_asked.connect(self._save)
        self.form.discarded.connect(self.left)
        self.form.shown.connect(self._fit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._title)
        column.addWidget(self.form, 1)

    def begin(
        self,
        mp_id: int,
        engagement: Engagement | None,
        as_at: AsAt,
        *,
        at: str = "",
        on: date | None = None,
        kind: Kind | None = None,
    ) -> None:
        """Begin to add an engagement, on a day and of a kind where those are known, or to correct one.

        The cursor goes to the field `at`, or to the first.
        """
        self._mp_id, self._as_at = mp_id, as_at
        self._old = order_of(as_at.kept, engagement.id) if engagement else None
        self._title.setText("Correct the engagement" if engagement else "Add an engagement")
        self._links.contents.clear()
        self._offer(as_at, engagement)
        values = values_of(self._old) if self._old else fresh_values(on or as_at.day, kind, self._desk.today)
        self.form.show_values(values)
        self.form.field(at or ("title" if on and not engagement else "on")).focus()

    def engagement_id(self) -> int:
        """The key of the engagement in the form; 0 for a new one."""
        return self._old.engagement.id if self._old else 0

    def _add_when(self) -> None:
        form = self.form
        self._on = form.add(DayField("on", "Date", needed="Give the day it was held or is planned for."))
        form.add(TimeField("at", "Time"))
        form.add(
            TextField("title", "Title", needed="Give it a few words, such as Walkabout, Old Wharf steps.")
        )
        form.add(TickListField("kinds", "Kinds", options_of(Kind), needed=KIND_NEEDED))
        self._status = form.add(
            RadioField("status", "Status", options_of(Planned), needed="Say whether it was held.")
        )
        form.add(DayField("confirmed_on", "Confirmed on", hint="Empty until both sides have said yes."))
        form.add(ChoiceField("cancelled_by", "Called off", options_of(CancelledBy), none="Not known by whom"))
        self._on.left.connect(self._propose_status)
        self._status.changed.connect(self._fit)

    def _add_how(self) -> None:
        form = self.form
        form.add_heading("How and who")
        self._channel = ChoiceField("channel", "How", _ways(BY_HAND), none="Choose how")
        form.add(self._channel)
        self._channel.needed = "Say how it took place, such as by letter."
        self._direction = form.add(RadioField("direction", "Who began it", options_of(Direction)))
        form.add(TextField("place", "Place"))
        self._took_part = PeopleLines()
        form.add(self._took_part)
        self._themes = TickListField("theme_ids", "Plan themes", ())
        form.add(self._themes)
        self._came_from = PersonField("led_from_id", "Came from", (), prompt="Type part of an earlier title")
        form.add(self._came_from)
        self._channel.changed.connect(self._fit)
        self._direction.changed.connect(self._fit)

    def _add_outcome(self) -> None:
        form = self.form
        form.add_heading("What came of it, and what follows")
        self._summary = form.add(NotesField("summary", "Summary"))
        form.add(NotesField("outcome", "Outcome", lines=2))
        form.add(BroughtLines())
        self._wanted = form.add(
            yes_no("reply_wanted", "Answer wanted", hint="Then it is asked about in time.")
        )
        form.add(DayField("replied_on", "Answered on", hint="Empty until an answer is here."))
        self._wanted.changed.connect(self._fit)
        self._follow_ups = FollowUpLines()
        form.add(self._follow_ups)
        self._links = LinkLines()
        form.add(self._links)
        hint = "Confidential: it stands in no copy for the public."
        form.add(NotesField("note", "Note", lines=2, hint=hint))

    def _offer(self, as_at: AsAt, engagement: Engagement | None) -> None:
        """Offer people, themes, and what it can have come from."""
        people = people_of(as_at)
        self._took_part.offer(people)
        self._follow_ups.offer(people)
        own = engagement is not None and is_casework(engagement)
        self._channel.set_options(_ways((Channel.CASEWORK_REFERRAL,) if own else BY_HAND))
        themes = sorted(as_at.kept.beside.themes.values(), key=_called)
        self._themes.set_options([Option(one.id, one.name) for one in themes])
        self.form.show_field("theme_ids", bool(themes))
        others = (one for one in as_at.kept.engagements if engagement is None or one.id != engagement.id)
        self._came_from.set_options(_options(others, self._mp_id, as_at))

    def _propose_status(self) -> None:
        """For a new engagement, propose planned where its day is still to come."""
        written: Any = None if self._on.check() else self._on.value()
        if self._old is None and isinstance(written, date) and self._status.value() is not Planned.CANCELLED:
            self._status.set_value(Planned.PLANNED if written > self._desk.today else Planned.HELD)
            self._fit()

    def _fit(self) -> None:
        """Ask only what can be answered of an engagement like this one."""
        channel, status = self._channel.value(), self._status.value()
        self._summary.set_hint(CASEWORK if channel is Channel.CASEWORK_REFERRAL else "")
        self.form.show_field("confirmed_on", status is Planned.PLANNED)
        self.form.show_field("cancelled_by", status is Planned.CANCELLED)
        by_post = channel in ANSWERED and self._direction.value() is not Direction.THEIRS
        self.form.show_field("reply_wanted", by_post)
        self.form.show_field("replied_on", by_post and bool(self._wanted.value()))

    def _check(self, values: Values) -> None:
        if values["on"] is not None and values["status"] is not None:
            engagement = order_from(values, self._mp_id, self._old).engagement
            check_engagement_days(engagement, self._source(values), self._desk.today)

    def _source(self, values: Values) -> Engagement | None:
        led_from = values["led_from_id"]
        return self._as_at.engagement(led_from) if self._as_at and led_from else None

    def _save(self, values: Values) -> None:
        desk, order = self._desk, order_from(values, self._mp_id, self._old)
        kept_now = {one.digest for one in order.links}
        files = [content for digest, content in self._links.contents.items() if digest in kept_now]
        try:
            key = save_order(desk.partnership, order, today=desk.today, files=files)
        except Refusal as refusal:
            self.form.show_refusal(_in_its_field(refusal))
            return
        self.form.mark_saved()
        self.saved.emit(key)


def people_of(as_at: AsAt) -> list[Option]:
    """The people of the file by name, those of one name told apart by where they are from."""
    people = as_at.kept.people.values()
    names = [one.name for one in people]
    options = [
        Option(
            one.id, one.name if names.count(one.name) == 1 else f"{one.name} ({one.neighbourhood or one.id})"
        )
        for one in people
    ]
    return sorted(options, key=_folded)


def _in_its_field(refusal: Refusal) -> Refusal:
    """A refusal of a line in a list, said beside the list."""
    return Refusal(refusal.says, clause=refusal.clause, field=(refusal.field or "").partition(".")[0] or None)


def _options(engagements: Iterable[Engagement], mp_id: int, as_at: AsAt) -> list[Option]:
    """What an engagement can have come from, latest first, each with its day and, if another's, the name."""
    latest_first = sorted(engagements, key=_day, reverse=True)
    return [Option(one.id, _say_option(one, mp_id, as_at)) for one in latest_first]


def _say_option(one: Engagement, mp_id: int, as_at: AsAt) -> str:
    whose = f", {as_at.name(one.mp_id)}" if one.mp_id != mp_id else ""
    return f"{listed_as(one)}, {say_day(one.on)}{whose}"


def _ways(channels: Iterable[Channel]) -> list[Option]:
    return [Option(one, one.label) for one in channels]


def _day(engagement: Engagement) -> tuple[date, int]:
    return engagement.on, engagement.id


def _called(theme: Any) -> str:
    return fold(theme.name)


def _folded(option: Option) -> str:
    return fold(option.label)
