"""Rescinding a decision by a later one that was carried, with the reason; what was minuted stays as it was."""

from PySide6.QtWidgets import QWidget

from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.words import quoted, say_day
from evenhand.screens.desk import Desk
from evenhand.screens.frame.form_dialog import FormDialog
from evenhand.screens.shared.forms import Values
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.chosen_fields import PersonField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.written_fields import NotesField
from evenhand.services.decisions import may_rescind, rescind
from evenhand.services.saving import listed

HEIGHT = 420
NONE_LATER = "No later decision was carried yet. Record the one that rescinds it at its meeting first."


class RescindDialog(FormDialog):
    """Which later decision rescinds it, and why."""

    def __init__(self, desk: Desk, decision: Decision, parent: QWidget) -> None:
        form = DetailForm("Rescind a decision", save="Rescind")
        super().__init__(f"Rescind {quoted(decision.wording)}", form, parent, height_px=HEIGHT)
        self._desk, self._decision = desk, decision
        days = {one.id: one.held_on for one in listed(desk.partnership, Meeting)}
        with desk.partnership.reading() as session:
            later = may_rescind(session, decision.id)
        said = "It stays in the record as it was minuted." if later else NONE_LATER
        self.body.addWidget(Label(said, ink=2, wrap=True))
        options = [
            Option(one.id, f"{say_day(days[one.meeting_id])}, {one.number}. {one.wording}") for one in later
        ]
        form.add(
            PersonField(
                "by_decision_id",
                "By decision",
                options,
                needed="Choose the decision that rescinds it.",
                prompt="Type a word of it",
            )
        )
        form.add(NotesField("rescinded_because", "Reason", needed="Say why it was rescinded.", lines=2))
        self.body.addWidget(form, 1)
        form.show_values({"by_decision_id": None, "rescinded_because": ""})
        form.field("by_decision_id").focus()

    def keep(self, values: Values) -> None:
        """Rescind the decision."""
        rescind(
            self._desk.partnership,
            self._decision.id,
            by_decision_id=values["by_decision_id"],
            because=values["rescinded_because"],
        )
