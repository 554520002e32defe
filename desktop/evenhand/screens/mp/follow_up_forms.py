"""What is done about something that waits: a follow-up is closed, an answer is noted, what comes round is planned."""

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.mp.chasing import Unanswered
from evenhand.domain.mp.record_facts import EngagementSeries
from evenhand.domain.mp.referral_engagement import BY_HAND
from evenhand.domain.mp.series import check_series
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Channel, Kind
from evenhand.domain.words import say_count, say_day, say_list
from evenhand.screens.desk import Desk
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.mp.words import say_choice
from evenhand.screens.shared.forms import Values
from evenhand.screens.theme import Role
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.choice import Option, options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField, FactField, TickListField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.pane import row
from evenhand.screens.widgets.time_field import TimeField
from evenhand.screens.widgets.written_fields import DayField, NotesField, NumberField, TextField
from evenhand.services.engagement_series import save_series
from evenhand.services.engagements import replied
from evenhand.services.follow_ups import OpenFollowUp, close_follow_up

QUARTER = 3
SERIES = ("mp_id", "title", "channel", "months_apart", "starts", "ends", "at", "place")


class WaitingForm(QWidget):
    """A form under the words of what waits; the button beside them opens the engagement behind it.

    `kept` tells, once it is saved, the key of what goes on waiting, or 0 where it waits no longer.
    """

    kept = Signal(int)

    def __init__(self, desk: Desk, form: DetailForm) -> None:
        super().__init__()
        self._desk, self.form = desk, form
        self._engagement_id = 0
        self._title = Label("", Role.TITLE, wrap=True)
        self._open = plain("Open the engagement")
        self._open.clicked.connect(self._go)
        head = row(self._title, self._open)
        head.setStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(form, 1)
        form.save_asked.connect(self._save)

    def keep(self, values: Values) -> int:
        """Save what the fields state; give the key of what goes on waiting, or 0.

        Raises:
            Refusal: a rule stands in the way.
        """
        raise NotImplementedError

    def _show(self, title: str, values: Values, engagement_id: int) -> None:
        self._title.setText(title)
        self._engagement_id = engagement_id
        self._open.setVisible(bool(engagement_id))
        self.form.show_values(values)

    def _save(self, values: Values) -> None:
        try:
            key = self.keep(values)
        except Refusal as refusal:
            self.form.show_refusal(refusal)
            return
        self.form.mark_saved()
        self.kept.emit(key)

    def _go(self) -> None:
        self._desk.record_wanted.emit(f"engagement:{self._engagement_id}")


class FollowUpForm(WaitingForm):
    """Closes a follow-up with its day and what was done."""

    def __init__(self, desk: Desk) -> None:
        form = DetailForm("Follow-up", save="It is done")
        for key, label in (("whom", "With"), ("after", "After"), ("owner", "Who"), ("due", "Due")):
            form.add(FactField(key, label))
        form.add(DayField("done_on", "Done on", needed="Give the day on which it was done."))
        form.add(NotesField("done", "What came of it", lines=2))
        super().__init__(desk, form)
        self._key = 0

    def show_one(self, one: OpenFollowUp) -> None:
        """Show a follow-up."""
        self._key = one.follow_up.id
        late = f", {say_count(one.days_late, 'day')} ago" if one.days_late else ""
        due = f"{say_day(one.follow_up.due_on)}{late}" if one.follow_up.due_on else "No day was set"
        after = f"{one.after}, {say_day(one.engagement.on)}"
        said = {"whom": one.with_whom, "after": after, "owner": one.owner or "Nobody yet", "due": due}
        self._show(one.what, said, one.engagement.id)

    def keep(self, values: Values) -> int:
        """Close it."""
        close_follow_up(self._desk.partnership, self._key, done_on=values["done_on"], done=values["done"])
        return 0


class LetterForm(WaitingForm):
    """Notes the day on which a letter was answered."""

    def __init__(self, desk: Desk) -> None:
        form = DetailForm("Letter without an answer", save="Note the answer")
        for key, label in (("whom", "To"), ("sent", "Sent"), ("chased", "Chased")):
            form.add(FactField(key, label))
        form.add(DayField("replied_on", "Answered on", needed="Give the day on which they answered."))
        super().__init__(desk, form)

    def show_one(self, one: Unanswered, as_at: AsAt) -> None:
        """Show a letter that waits for an answer."""
        days = [say_day(day) for day in one.chased_on]
        said = {
            "whom": as_at.titled(one.engagement.mp_id),
            "sent": f"{say_day(one.engagement.on)}, {say_count(one.days, 'day')} without an answer",
            "chased": say_list(days) if days else "Not yet. A short, friendly reminder is in order.",
        }
        self._show(one.engagement.title, said, one.engagement.id)

    def keep(self, values: Values) -> int:
        """Note the answer."""
        today = self._desk.today
        replied(self._desk.partnership, self._engagement_id, on=values["replied_on"], today=today)
        return 0


class SeriesForm(WaitingForm):
    """Plans what comes round: those of the coming twelve months stand in the diary once it is saved."""

    def __init__(self, desk: Desk) -> None:
        form = DetailForm("Regular engagement", save="Plan them")
        self._whom = ChoiceField("mp_id", "With", (), needed="Choose with whom.")
        form.add(self._whom)
        form.add(TextField("title", "Title", needed="Give it a few words, such as Quarterly meeting."))
        form.add(ChoiceField("channel", "How", [Option(one, one.label) for one in BY_HAND]))
        form.add(TickListField("kinds", "Kinds", options_of(Kind)))
        form.add(NumberField("months_apart", "Months apart", needed="Give a number of months."))
        form.add(DayField("starts", "First on", needed="Give the day of the first."))
        form.add(TimeField("at", "At"))
        form.add(TextField("place", "Place"))
        form.add(DayField("ends", "Last day", hint="Empty as long as it goes on."))
        form.set_rule(self._check)
        super().__init__(desk, form)
        self._old: EngagementSeries | None = None

    def offer(self, as_at: AsAt) -> None:
        """Offer everybody the partnership keeps in touch with."""
        self._whom.set_options(Option(one, say_choice(as_at, one)) for one in as_at.known())

    def begin(self, mp_id: int) -> None:
        """Begin a new series with somebody."""
        self._old = None
        fresh = {
            "mp_id": mp_id,
            "channel": Channel.MEETING,
            "months_apart": QUARTER,
            "kinds": (Kind.INFORMING,),
        }
        self._show("A new regular engagement", fresh, 0)
        self.form.focus_first()

    def show_one(self, one: EngagementSeries) -> None:
        """Show a series."""
        self._old = one
        values: Values = {name: getattr(one, name) for name in SERIES}
        flags = (one.informing, one.publicity, one.working_together)
        kinds = tuple(kind for kind, is_so in zip(Kind, flags, strict=True) if is_so)
        self._show(one.title, values | {"kinds": kinds}, 0)

    def keep(self, values: Values) -> int:
        """Plan them."""
        return save_series(self._desk.partnership, self._stated(values), today=self._desk.today)

    def _check(self, values: Values) -> None:
        if values["starts"] is not None and values["title"]:
            check_series(self._stated(values))

    def _stated(self, values: Values) -> EngagementSeries:
        stated: dict[str, Any] = {name: values[name] for name in SERIES}
        for kind in Kind:
            stated[kind.value.replace("-", "_")] = kind in values["kinds"]
        blank = EngagementSeries(mp_id=0, title="", channel=Channel.MEETING, months_apart=1, starts=date.min)
        return replace(self._old or blank, **stated)
