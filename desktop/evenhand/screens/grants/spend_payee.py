"""That a payee who was paid already turned out to be a political party: who says so, and why; it opens a breach."""

from PySide6.QtWidgets import QWidget

from evenhand.screens.desk import Desk
from evenhand.screens.grants.after_dialogs import HIGH, ask, not_ahead
from evenhand.screens.shared.forms import Values
from evenhand.screens.shared.who_answers import who_answers
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.written_fields import DayField, NotesField, TextField
from evenhand.services.party_list_in_use import register_in_use
from evenhand.services.payees import PayeeAnswer, answer_payee

WHAT_FOLLOWS = (
    "Money of the partnership never goes to a party (PP14). This opens a breach, which stays a finding until it is "
    "written down how the money came back. Where it is not the party, leave this and answer in the form."
)


def ask_party_payee(desk: Desk, payment_id: int, payee: str, parent: QWidget) -> bool:
    """Ask who says that a payee is a party, and why; whether that was kept."""
    form = DetailForm("Payee", save="It is the party", discard="Leave it open")
    form.add_part(Label(WHAT_FOLLOWS, wrap=True))
    form.add(TextField("answered_by", "Answered by", needed="Give the name of the person who answers."))
    form.add(NotesField("reason", "Reason", needed="Give the reason.", lines=2))
    form.add(DayField("answered_on", "Answered on", needed="Give the day of the answer."))
    not_ahead(form, "answered_on", desk.today)

    def keep(values: Values) -> None:
        with desk.partnership.reading() as session:
            register = register_in_use(session)
        answer_payee(desk.partnership, payment_id, PayeeAnswer(is_party=True, **values), register)

    shown: Values = {"answered_by": who_answers(desk), "answered_on": desk.today}
    return ask(f"{payee} is a political party", form, shown, keep, parent, HIGH)
