"""Saying on which day a letter went, and on which day its reply came."""

from PySide6.QtWidgets import QWidget

from evenhand.domain.mp.record_facts import Letter
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.frame.form_dialog import FormDialog
from evenhand.screens.shared.forms import Values
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import DayField
from evenhand.services import engagements, letters

HEIGHT = 240
STAYS = "A letter that went before it was entered is dated the day on which it went. From then on it stays as it is."


class WentDialog(FormDialog):
    """The day on which a letter went."""

    def __init__(self, desk: Desk, letter_id: int, parent: QWidget) -> None:
        form = DetailForm("The letter went", save="Mark as sent")
        super().__init__("Mark as sent", form, parent, height_px=HEIGHT)
        self._desk, self._letter_id = desk, letter_id
        form.add(DayField("sent_on", "Sent on", needed="Give the day on which it went.", hint=STAYS))
        self.body.addWidget(form, 1)
        form.show_values({"sent_on": desk.today})
        form.field("sent_on").focus()

    def keep(self, values: Values) -> None:
        """Record that the letter went."""
        desk = self._desk
        letters.send(desk.partnership, self._letter_id, on=values["sent_on"], today=desk.today)


class ReplyDialog(FormDialog):
    """The day on which the reply to a letter came."""

    def __init__(self, desk: Desk, letter: Letter, parent: QWidget) -> None:
        form = DetailForm("The reply came", save="Record the reply")
        super().__init__("The reply came", form, parent, height_px=HEIGHT)
        self._desk, self._letter = desk, letter
        went = f"The letter went on {say_day(letter.sent_on)}." if letter.sent_on else ""
        form.add(DayField("replied_on", "Reply came on", needed="Give the day on which it came.", hint=went))
        self.body.addWidget(form, 1)
        form.show_values({"replied_on": desk.today})
        form.field("replied_on").focus()

    def keep(self, values: Values) -> None:
        """Record the reply with the engagement that the letter is."""
        key, on = self._letter.engagement_id or 0, values["replied_on"]
        engagements.replied(self._desk.partnership, key, on=on, today=self._desk.today)
