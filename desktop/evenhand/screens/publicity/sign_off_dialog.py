"""Recording who decided about an item's words, what, when and how (PP4): a record of what happened, not a control."""

from datetime import date

from PySide6.QtWidgets import QWidget

from evenhand.domain.publicity.signing import SignOffOrder
from evenhand.domain.publicity.state import ItemState
from evenhand.domain.publicity.vocabulary import SignOffDecision, SignOffHow
from evenhand.domain.words import say_count
from evenhand.screens.desk import Desk
from evenhand.screens.frame.form_dialog import FormDialog
from evenhand.screens.shared.forms import Values
from evenhand.screens.theme import Role, Weight
from evenhand.screens.widgets.choice import Option, options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField, PersonField, RadioField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.written_fields import DayField, NotesField
from evenhand.services.sign_offs import sign_off, signer_choices

DATED = (SignOffDecision.HOLD, SignOffDecision.APPROVE)
HEIGHT = 640


class SignOffDialog(FormDialog):
    """One person's decision about the words as they are saved; `decision` is the one proposed."""

    def __init__(
        self,
        desk: Desk,
        item_id: int,
        title: str,
        state: ItemState,
        decision: SignOffDecision | None,
        parent: QWidget,
    ) -> None:
        form = DetailForm("Sign-off", save="Record the decision")
        super().__init__(f"Sign off: {title}", form, parent, height_px=HEIGHT)
        self._desk, self._item_id, self._state = desk, item_id, state
        with desk.partnership.reading() as session:
            self._choices = signer_choices(session, item_id, desk.day)
        self._lay_out()
        form.show_values(self._fresh(decision))
        self._fit()
        form.field("person_id").focus()

    def keep(self, values: Values) -> None:
        """Record the decision."""
        sign_off(self._desk.partnership, self._item_id, SignOffOrder(**values), today=self._desk.today)

    def says_barred(self) -> list[str]:
        """Those who may not sign, each with the reason."""
        return [one.why_not for one in self._choices if one.why_not]

    def _lay_out(self) -> None:
        form = self.form
        self.body.addWidget(Label(say_needed(self._state), weight=Weight.STRONG, wrap=True))
        self.body.addWidget(Label(self._state.says, ink=2, wrap=True))
        able = [Option(one.person_id, one.name) for one in self._choices if not one.why_not]
        form.add(PersonField("person_id", "Who", able, needed="Say who decided."))
        self._decision = form.add(
            RadioField(
                "decision",
                "Decision",
                options_of(SignOffDecision),
                needed="Say what was decided.",
                stacked=True,
            )
        )
        self._until = form.add(
            DayField("hold_until", "Not before", hint="The first day on which it may go out.")
        )
        form.add(NotesField("reason", "Reason", lines=2))
        form.add(ChoiceField("how", "How", options_of(SignOffHow)))
        form.add(DayField("decided_on", "Decided on", needed="Give the day of the decision."))
        barred = self.says_barred()
        if barred:
            form.add_heading("Who may not sign")
            for says in barred:
                form.add_part(Label(says, Role.SMALL, ink=2, wrap=True))
        self._decision.changed.connect(self._fit)
        self.body.addWidget(form, 1)
        self.body.setStretchFactor(form, 1)

    def _fresh(self, decision: SignOffDecision | None) -> Values:
        waits: date | None = self._state.not_before if decision is SignOffDecision.HOLD else None
        return {
            "decision": decision,
            "hold_until": waits,
            "how": SignOffHow.IN_PERSON,
            "decided_on": self._desk.day,
        }

    def _fit(self) -> None:
        """Ask for a day where a decision can have one."""
        self.form.show_field("hold_until", self._decision.value() in DATED)


def say_needed(state: ItemState) -> str:
    """What is still needed before an item may go out."""
    lacking = state.needs - len(state.approved_by)
    why = ", since it goes out inside an election window" if state.in_window else ""
    if not state.needs:
        return "No sign-off is needed. What is recorded here is kept all the same."
    if lacking <= 0:
        return "Everybody who is needed has approved these words."
    more = " more" if state.approved_by else ""
    people = say_count(lacking, f"{more} person".strip(), f"{more} people".strip())
    return f"{people[0].upper()}{people[1:]} must approve{why}."
