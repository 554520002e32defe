"""An interest declared in an item: whose, of what nature, what it is, and how it is handled (PP2).

What was expected before the meeting is offered first. The handling is that of the rule book; whoever handles it
otherwise says why.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import time

from PySide6.QtWidgets import QHBoxLayout, QWidget

from evenhand.domain.meetings.clock import say_time
from evenhand.domain.meetings.record_facts import DeclaredInterest
from evenhand.domain.meetings.vocabulary import ConflictHandling, ConflictNature
from evenhand.domain.refusals import Refusal
from evenhand.screens.frame.form_dialog import FormDialog
from evenhand.screens.shared.forms import Values
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.choice import Option, options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField, RadioField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.pane import row
from evenhand.screens.widgets.time_field import TimeField
from evenhand.screens.widgets.written_fields import TextField
from evenhand.services.meeting_reading import Sitting

HEIGHT = 560
OTHERWISE = "Say why it was handled otherwise than the rule book says."
WHO = "Choose who declares it."
NO_RULE = "The rule book does not say how an interest is handled."


@dataclass(frozen=True, slots=True)
class Expected:
    """A declaration that was expected: whose, in which item, and the entry of the register it rests on."""

    person_id: int
    item_id: int
    interest_id: int | None
    nature: ConflictNature
    says: str
    label: str


@dataclass(frozen=True, slots=True)
class Declaring:
    """What the dialog begins with: the people, what is expected, the item, the person, and the time."""

    people: Sequence[tuple[int, str]]
    expected: Sequence[Expected]
    item_id: int
    person_id: int
    at: time


class InterestDialog(FormDialog):
    """The form of a declaration."""

    def __init__(
        self,
        sitting: Sitting,
        begins: Declaring,
        keep: Callable[[DeclaredInterest], None],
        withdraw: Callable[[int], None],
        parent: QWidget,
    ) -> None:
        form = DetailForm("Interest", save="Declare interest")
        super().__init__("Declare an interest", form, parent, height_px=HEIGHT)
        self._sitting, self._begins, self._keep, self._withdraw = sitting, begins, keep, withdraw
        self._interest_id: int | None = None
        self._expected = ChoiceField("expected", "Expected", (), none="Something else")
        form.add(self._expected)
        form.add(ChoiceField("person_id", "Who", _people(begins), needed=WHO, none="Choose somebody"))
        form.add(
            ChoiceField("item_id", "Item", _items(sitting), needed="Choose the item.", none="Choose an item")
        )
        form.add(ChoiceField("nature", "Nature", options_of(ConflictNature)))
        form.add(TextField("says", "What", needed="Say in a few words what the interest is."))
        form.add(TimeField("declared_at", "Time", needed="Give the time, such as 7.42 pm."))
        form.add(
            RadioField("handling", "Handled", options_of(ConflictHandling), stacked=True, hint=self._asks())
        )
        form.add(TextField("because", "Why otherwise"))
        form.set_rule(self._check)
        for one in sitting.declared_in(begins.item_id):
            self.body.addLayout(self._known(one))
        self.body.addWidget(form, 1)
        self._offer(begins.person_id)
        form.show_values(self._fresh())
        form.field("person_id").changed.connect(self._follow_person)
        form.field("handling").changed.connect(self._fit)
        self._expected.changed.connect(self._take_expected)
        self._take_first()
        self._fit()
        form.field(self._first()).focus()

    def keep(self, values: Values) -> None:
        """Keep it."""
        stated = {key: value for key, value in values.items() if key != "expected"}
        self._keep(
            DeclaredInterest(meeting_id=self._sitting.meeting.id, interest_id=self._interest_id, **stated)
        )

    def _fresh(self) -> Values:
        return {
            "expected": None,
            "person_id": self._begins.person_id or None,
            "item_id": self._begins.item_id or None,
            "nature": ConflictNature.OTHER,
            "says": "",
            "declared_at": self._begins.at,
            "handling": self._sitting.rules.handling or ConflictHandling.DECLARED,
            "because": "",
        }

    def _offer(self, person_id: int) -> None:
        """Offer what was expected, of the person chosen or of everybody."""
        own = [one for one in self._begins.expected if person_id in (0, one.person_id)]
        own.sort(key=self._other_item)
        self._expected.set_options([Option(one, one.label) for one in own])
        self.form.show_field("expected", bool(own))

    def _other_item(self, one: Expected) -> bool:
        return one.item_id != self._begins.item_id

    def _first(self) -> str:
        """Where typing begins: at what was expected, at who declares, or at what it is."""
        if not self._begins.person_id:
            return "expected" if self._begins.expected else "person_id"
        return "says"

    def _take_first(self) -> None:
        """Begin with what was expected of this person in this item."""
        for one in self._begins.expected:
            if (one.person_id, one.item_id) == (self._begins.person_id, self._begins.item_id):
                self._expected.set_value(one)
                self._take_expected()
                return

    def _take_expected(self) -> None:
        expected = self._expected.value()
        self._interest_id = expected.interest_id if expected is not None else None
        if expected is None:
            return
        for key in ("person_id", "item_id", "nature", "says"):
            self.form.field(key).set_value(getattr(expected, key))

    def _follow_person(self) -> None:
        self._interest_id = None
        self._offer(self.form.field("person_id").value() or 0)

    def _fit(self) -> None:
        """Ask why only where it is handled otherwise than the rule book says."""
        asked = self._sitting.rules.handling
        other = asked is not None and self.form.field("handling").value() is not asked
        self.form.show_field("because", other)

    def _known(self, declared: DeclaredInterest) -> QHBoxLayout:
        """An interest declared in the item already, with the way to take it back."""
        says = f"{self._called(declared.person_id)}: {declared.says} ({_when(declared)})"
        away = plain("Take away", says=f"Take away: {says}")
        away.setProperty("declared", declared.id)
        away.clicked.connect(self._take_away)
        line = row(Label(says, ink=2, wrap=True), away)
        line.setStretch(0, 1)
        return line

    def _take_away(self) -> None:
        button = self.sender()
        try:
            self._withdraw(int(button.property("declared")) if button is not None else 0)
        except Refusal as refusal:
            self.form.show_refusal(refusal)
            return
        self.reject()

    def _check(self, values: Values) -> None:
        asked = self._sitting.rules.handling
        if asked is not None and values["handling"] is not asked and not values.get("because"):
            raise Refusal(OTHERWISE, field="because", clause="PP2")

    def _asks(self) -> str:
        asked = self._sitting.book.words("conflict_action")
        return f"The rule book: whoever has an interest {asked}." if asked else NO_RULE

    def _called(self, person_id: int) -> str:
        return self._sitting.directory.called(person_id, self._sitting.day)


def _people(begins: Declaring) -> list[Option]:
    return [Option(key, name) for key, name in begins.people]


def _items(sitting: Sitting) -> list[Option]:
    return [Option(one.id, f"{one.position}. {one.title}") for one in sitting.items]


def _when(declared: DeclaredInterest) -> str:
    said = f", {say_time(declared.declared_at)}" if declared.declared_at else ""
    return f"{declared.handling.label[0].lower()}{declared.handling.label[1:]}{said}"
