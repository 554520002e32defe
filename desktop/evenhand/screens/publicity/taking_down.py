"""Recording since when something no longer stands in public."""

from PySide6.QtWidgets import QWidget

from evenhand.domain.publicity.record_facts import Posting
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.frame.form_dialog import FormDialog
from evenhand.screens.shared.forms import Values
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.written_fields import DayField
from evenhand.services.postings import take_down

HEIGHT = 280


class TakingDown(FormDialog):
    """Asks for the day."""

    def __init__(self, desk: Desk, posting: Posting, parent: QWidget) -> None:
        form = DetailForm("Taken down", save="Record it as taken down")
        super().__init__(f"Taken down: {posting.where or 'posting'}", form, parent, height_px=HEIGHT)
        self._desk, self._posting = desk, posting
        self.body.addWidget(Label(f"It went out on {say_day(posting.on)}.", ink=2))
        form.add(DayField("on", "Day", needed="Give the first day on which it was gone."))
        self.body.addWidget(form, 1)
        form.show_values({"on": desk.today})
        form.focus_first()

    def keep(self, values: Values) -> None:
        """Record the day."""
        take_down(self._desk.partnership, self._posting.id, values["on"], today=self._desk.today)
