"""A member leaves: how it was learnt, the last day, and all that comes with it, seen and settled on one screen.

What ends, what it does to quorum and shares, and who may take the open actions is worked out anew as the last day is
typed; nothing is deleted, and one undo takes it all back.
"""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.members.facts import Departure, Membership
from evenhand.domain.members.leaving import HAND_ON, Effects, check_departure
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.members.as_at import AsAt
from evenhand.screens.members.ending_form import EndingForm
from evenhand.screens.shared.forms import Values
from evenhand.screens.shared.words import last_spell, say_office, say_spell
from evenhand.screens.theme import Role
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.label import Label
from evenhand.services import departures

UNTIL_GIVEN = "As if the last day were today, {}, until one is given."
NOT_YET = "A last day that fits shows here what it does."


class EndingPage(QWidget):
    """The form that ends the membership of one person; `ended` and `left` both lead back to the person."""

    ended = Signal()
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._membership: Membership | None = None
        self._title = Label("", Role.TITLE, wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._title)
        self.form = self._make_form(EndingForm(()))

    def begin(self, person_id: int, as_at: AsAt) -> None:
        """Begin to end the membership of the day."""
        directory, day = as_at.directory, as_at.day
        self._membership = spell = last_spell(directory, person_id, day)
        self._title.setText(f"End the membership of {directory.called(person_id, day)}")
        with self._desk.partnership.reading() as session:
            actions = departures.open_actions_of(session, person_id)
        self._column.removeWidget(self.form)
        self.form.deleteLater()
        self.form = self._make_form(EndingForm(actions))
        said = f"{spell.capacity.label}, {say_spell(spell)}" if spell else ""
        self.form.show()
        self.form.begin(said, self._desk.today)

    def _make_form(self, form: EndingForm) -> EndingForm:
        form.set_rule(self._check)
        form.save_asked.connect(self._end)
        form.discarded.connect(self.left)
        form.shown.connect(self._work_out)
        form.field("ends").changed.connect(self._work_out)
        self._column.addWidget(form, 1)
        return form

    def _work_out(self) -> None:
        """Show what the last day brings with it, or today while none is given."""
        if self._membership is None:
            return
        given, today = self.form.last_day(), self._desk.today
        hint = "" if given else UNTIL_GIVEN.format(say_day(today))
        try:
            self._show(self._membership, given or today, hint)
        except Refusal:
            self.form.show_nothing(NOT_YET)

    def _show(self, ending: Membership, day: date, hint: str) -> None:
        with self._desk.partnership.reading() as session:
            brings = departures.effects(session, ending.id, day)
            able = departures.takers(session, ending.id, day, self._desk.today)
        self.form.show_effects(_offices(brings), brings, hint)
        self.form.offer([Option(seat.person.id, seat.called) for seat in able])

    def _check(self, values: Values) -> None:
        ending = self._membership
        if ending is None or values["told_on"] is None:
            return
        told = _departure(ending, values)
        check_departure(told, ending, self._desk.today)
        if values["ends"] is None:
            return
        with self._desk.partnership.reading() as session:
            departures.checked(
                session,
                ending.id,
                told,
                last_day=values["ends"],
                hand_on=_hand_on(values),
                today=self._desk.today,
            )

    def _end(self, values: Values) -> None:
        ending = self._membership
        if ending is None:
            return
        try:
            departures.depart(
                self._desk.partnership,
                ending.id,
                _departure(ending, values),
                last_day=values["ends"],
                hand_on=_hand_on(values),
                today=self._desk.today,
                how=values["how"],
            )
        except Refusal as refusal:
            self.form.show_refusal(refusal)
            return
        self.form.mark_saved()
        self.ended.emit()


def _offices(brings: Effects) -> str:
    return ", ".join(say_office(one) for one in brings.offices) or "No office"


def _departure(ending: Membership, values: Values) -> Departure:
    return Departure(
        membership_id=ending.id, source=values["source"], told_on=values["told_on"], words=values["words"]
    )


def _hand_on(values: Values) -> Mapping[int, int | None]:
    """Who has each action next, by its key."""
    chosen = {key: value for key, value in values.items() if key.startswith(HAND_ON)}
    return {int(key.removeprefix(HAND_ON)): owner for key, owner in chosen.items()}
