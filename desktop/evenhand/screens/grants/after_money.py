"""The small questions about the money of an award: a payment, money that came back, and its announcement."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from evenhand.domain.grants.facts import Award
from evenhand.domain.grants.money_facts import MoneyBack, Payment
from evenhand.domain.grants.vocabulary import BackBecause
from evenhand.domain.publicity.facts import Event
from evenhand.domain.words import say_day, say_pence
from evenhand.screens.desk import Desk
from evenhand.screens.grants.after_dialogs import LOW, MIDDLE, ask, not_ahead
from evenhand.screens.shared.forms import Values
from evenhand.screens.widgets.choice import Option, options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import DayField, MoneyField, NotesField, TextField
from evenhand.services import grants
from evenhand.services.award_gate import GrantBook
from evenhand.services.grants.returns import money_back

TALL = 420


def ask_paid(desk: Desk, book: GrantBook, award: Award, parent: QWidget) -> bool:
    """Ask for a payment of an award; what is left of it is offered."""
    application = next(one for one in book.grants.applications if one.id == award.application_id)
    payee = book.grants.applicants[application.applicant_id].name
    left = award.awarded_pence - award.paid_pence
    form = DetailForm("Payment", save="Enter the payment")
    needed = "Give the amount paid, such as 187.00."
    form.add(MoneyField("pence", "Paid", needed=needed, hint=f"{say_pence(left)} is left of the award."))
    form.add(DayField("paid_on", "Paid on", needed="Give the day of the payment."))
    form.add(TextField("payee", "To", needed="Name to whom it was paid."))
    form.add(TextField("what_for", "For", needed="Say what it was paid for."))
    form.add(TextField("receipt", "Receipt", hint="Its number or where it is kept."))
    batches = [Option(one.id, f"{one.name}, {say_day(one.paid_on)}") for one in book.beside.batches.values()]
    form.add(ChoiceField("batch_id", "Batch", batches, none="No batch"))
    not_ahead(form, "paid_on", desk.today)

    def keep(values: Values) -> None:
        grants.pay(desk.partnership, Payment(award_id=award.id, **values), today=desk.today)

    shown: Values = {"pence": left, "paid_on": desk.today, "payee": payee, "what_for": application.purpose}
    return ask("Payment of the award", form, shown, keep, parent, TALL)


def ask_money_back(desk: Desk, award_id: int, due_pence: int, because: BackBecause, parent: QWidget) -> bool:
    """Ask for money of an award that came back; what is due is offered."""
    form = DetailForm("Money back", save="It came back")
    form.add(MoneyField("pence", "Came back", needed="Give the amount that came back, such as 20.00."))
    form.add(DayField("back_on", "On", needed="Give the day on which it came."))
    form.add(ChoiceField("because", "Because", options_of(BackBecause)))
    form.add(NotesField("note", "Note", lines=2))
    not_ahead(form, "back_on", desk.today)

    def keep(values: Values) -> None:
        money_back(desk.partnership, MoneyBack(award_id=award_id, **values))

    shown: Values = {"pence": due_pence or None, "back_on": desk.today, "because": because}
    return ask("Money that came back", form, shown, keep, parent, MIDDLE)


def ask_announced(desk: Desk, award: Award, events: Iterable[Event], parent: QWidget) -> bool:
    """Ask when an award was announced, and at which event it was presented (MP9)."""
    form = DetailForm("Announced", save="Save")
    form.add(DayField("announced_on", "Announced on"))
    known = [Option(one.id, f"{one.title}, {say_day(one.on)}") for one in events]
    form.add(ChoiceField("event_id", "Presented at", known, none="No event"))
    not_ahead(form, "announced_on", desk.today)

    def keep(values: Values) -> None:
        grants.announce(desk.partnership, [award], on=values["announced_on"], event_id=values["event_id"])

    shown: Values = {"announced_on": award.announced_on, "event_id": award.event_id}
    return ask("Announced and presented", form, shown, keep, parent, LOW)
