"""An interest declared in a decision between meetings: whose, of what nature, what it is, and how it is handled (PP2).

What the register lets expect is offered first. The handling is that of the rule book; whoever handles it otherwise
says why.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from evenhand.domain.meetings.record_facts import WrittenDecision, WrittenInterest
from evenhand.domain.meetings.vocabulary import ConflictHandling, ConflictNature
from evenhand.domain.refusals import Refusal
from evenhand.screens.desk import Desk
from evenhand.screens.frame.form_dialog import FormDialog
from evenhand.screens.meetings.live.interest_dialog import HEIGHT, NO_RULE, OTHERWISE, WHO, Expected
from evenhand.screens.shared.forms import Values
from evenhand.screens.widgets.choice import Option, options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField, RadioField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import DayField, TextField
from evenhand.services.written_interests import declare

HANDLED = (
    Option(ConflictHandling.DECLARED, "Declared it and is asked"),
    Option(ConflictHandling.DID_NOT_VOTE, "May say what they think, and is not asked"),
    Option(ConflictHandling.LEFT_THE_ROOM, "Takes no part"),
)
STRICTER = "Where it is stricter than what is chosen here, it holds."


@dataclass(frozen=True, slots=True)
class WrittenDeclaring:
    """What the dialog begins with: the people, what is expected and which of it is chosen, and the rule of the day."""

    written: WrittenDecision
    people: Sequence[Option]
    expected: Sequence[Expected]
    chosen: Expected | None
    handling: ConflictHandling | None
    rule_says: str


class WrittenInterestDialog(FormDialog):
    """The form of a declaration between meetings."""

    def __init__(self, desk: Desk, begins: WrittenDeclaring, parent: QWidget) -> None:
        form = DetailForm("Interest", save="Declare interest")
        super().__init__("Declare an interest", form, parent, height_px=HEIGHT)
        self._desk, self._begins = desk, begins
        self._interest_id: int | None = None
        offered = [Option(one, one.label) for one in begins.expected]
        self._expected = ChoiceField("expected", "Expected", offered, none="Something else")
        self._add_fields()
        self.body.addWidget(form, 1)
        form.show_values(self._fresh())
        form.show_field("expected", bool(offered))
        form.field("person_id").changed.connect(self._follow_person)
        form.field("handling").changed.connect(self._fit)
        self._expected.changed.connect(self._take_expected)
        self._take_expected()
        self._fit()
        form.field(self._first()).focus()

    def keep(self, values: Values) -> None:
        """Keep it."""
        stated = {key: value for key, value in values.items() if key != "expected"}
        declared = WrittenInterest(
            written_id=self._begins.written.id, interest_id=self._interest_id, **stated
        )
        declare(self._desk.partnership, declared, today=self._desk.today)

    def _add_fields(self) -> None:
        form = self.form
        form.add(self._expected)
        form.add(ChoiceField("person_id", "Who", self._begins.people, needed=WHO, none="Choose somebody"))
        form.add(ChoiceField("nature", "Nature", options_of(ConflictNature)))
        form.add(TextField("says", "What", needed="Say in a few words what the interest is."))
        form.add(DayField("declared_on", "Declared on", needed="Give the day on which it was declared."))
        form.add(RadioField("handling", "Handled", HANDLED, stacked=True, hint=self._asks()))
        form.add(TextField("because", "Why otherwise"))
        form.set_rule(self._check)

    def _fresh(self) -> Values:
        return {
            "expected": self._begins.chosen,
            "person_id": None,
            "nature": ConflictNature.OTHER,
            "says": "",
            "declared_on": min(self._desk.today, self._begins.written.closes_on),
            "handling": self._begins.handling or ConflictHandling.DECLARED,
            "because": "",
        }

    def _first(self) -> str:
        """Where typing begins: at what was chosen already, at what is expected, or at who declares."""
        if self._begins.chosen is not None:
            return "says"
        return "expected" if self._begins.expected else "person_id"

    def _take_expected(self) -> None:
        expected = self._expected.value()
        self._interest_id = expected.interest_id if expected is not None else None
        if expected is None:
            return
        for key in ("person_id", "nature", "says"):
            self.form.field(key).set_value(getattr(expected, key))

    def _follow_person(self) -> None:
        """Somebody else chosen has nothing to do with what was expected."""
        self._interest_id = None
        self._expected.set_value(None)

    def _fit(self) -> None:
        """Ask why only where it is handled otherwise than the rule book says."""
        self.form.show_field("because", self._is_otherwise(self.form.field("handling").value()))

    def _check(self, values: Values) -> None:
        if self._is_otherwise(values["handling"]) and not values.get("because"):
            raise Refusal(OTHERWISE, field="because", clause="PP2")

    def _is_otherwise(self, handling: ConflictHandling | None) -> bool:
        asked = self._begins.handling
        return asked is not None and handling is not asked

    def _asks(self) -> str:
        says = self._begins.rule_says
        return f"The rule book: whoever has an interest {says}. {STRICTER}" if says else NO_RULE
