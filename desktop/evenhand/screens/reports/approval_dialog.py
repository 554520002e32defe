"""Entering that the board approved a paper as it was issued: at which meeting, or on which day."""

from datetime import date

from PySide6.QtWidgets import QWidget

from evenhand.domain.partnership.facts import IssuedPaper
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.frame.form_dialog import FormDialog
from evenhand.screens.shared.forms import Values
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.chosen_fields import ChoiceField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.written_fields import DayField
from evenhand.services.papers.issued import approve, issued_records, may_have_approved

HEIGHT = 340
OF_MEETING = "Left empty: the day of the meeting."
NO_MEETING = "No meeting was held since the paper was issued."
SAID = (
    "A reprint that still says the same then bears “Approved” and that day. If the paper says something else by then, "
    "it is the next draft."
)


class ApprovalDialog(FormDialog):
    """At which meeting since the paper was issued, first the one it went to, or on which day where at none of these."""

    def __init__(self, desk: Desk, paper: IssuedPaper, parent: QWidget) -> None:
        form = DetailForm("Approval of a paper", save="Enter the approval")
        super().__init__(f"Approved by the board: {paper.title}", form, parent, height_px=HEIGHT)
        self._desk, self._paper = desk, paper
        meetings = may_have_approved(desk.partnership, paper)
        self._days: dict[int | None, date] = {one.id: one.held_on for one in meetings}
        self.body.addWidget(Label(SAID, ink=2, wrap=True))
        if meetings:
            options = [Option(one.id, f"{one.kind.label}, {say_day(one.held_on)}") for one in meetings]
            form.add(ChoiceField("meeting_id", "At", options, none="None of these"))
        form.add(DayField("approved_on", "Approved on", hint=OF_MEETING if meetings else NO_MEETING))
        self.body.addWidget(form, 1)
        went_to = issued_records(desk.partnership)[paper.id].meeting_id
        first = {"meeting_id": went_to if went_to in self._days else meetings[0].id} if meetings else {}
        form.show_values({**first, "approved_on": None})
        form.field("meeting_id" if meetings else "approved_on").focus()

    def keep(self, values: Values) -> None:
        """Enter the approval."""
        on = values["approved_on"] or self._days.get(values.get("meeting_id"))
        approve(self._desk.partnership, self._paper.id, on=on, today=self._desk.today)
