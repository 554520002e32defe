"""A resident takes their consent back: the day is asked for, and what is kept about them goes at once (MP12)."""

from datetime import date

from PySide6.QtWidgets import QWidget

from evenhand.domain.mp.record_facts import Referral
from evenhand.domain.refusals import Trouble
from evenhand.screens.desk import Desk
from evenhand.screens.frame.form_dialog import FormDialog
from evenhand.screens.frame.notices import say_trouble
from evenhand.screens.shared.forms import Values
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.written_fields import DayField
from evenhand.services import casework_erasing

WHAT_FOLLOWS = (
    "What is kept about the resident is erased now, for good. If it has gone to the MP's office already, a follow-up "
    "reminds you to tell them. If they said so before it was sent, the record has the day on which it went, and the "
    "history the day itself."
)
DAY_NEEDED = "Give the day on which the resident said so."


class Withdrawn(FormDialog):
    """The day, and what follows."""

    def __init__(self, desk: Desk, referral: Referral, parent: QWidget | None) -> None:
        form = DetailForm("Consent taken back", save="Erase it", discard="Keep it")
        form.add_part(Label(WHAT_FOLLOWS, wrap=True))
        form.add(DayField("withdrawn_on", "Taken back on", needed=DAY_NEEDED))
        super().__init__(f"Consent to {referral.reference}", form, parent, height_px=300)
        self._desk, self._referral = desk, referral
        self.body.addWidget(form)
        form.show_values({"withdrawn_on": desk.today})

    def keep(self, values: Values) -> None:
        """Withdraw and erase; where the file could not be written anew, that is said and the rest stands."""
        on: date = values["withdrawn_on"]
        file, today = self._desk.partnership, self._desk.today
        try:
            casework_erasing.withdraw(file, self._referral.id, on=on, today=today)
        except Trouble as trouble:
            say_trouble(trouble, self)
