"""The small questions of assurance: which payments make a batch, and what the LTO said of it (PP12)."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from evenhand.domain.grants.money_facts import LtoAssurance, Payment, PaymentBatch
from evenhand.domain.grants.vocabulary import AssuranceCovers
from evenhand.domain.meetings.vocabulary import SentHow
from evenhand.domain.words import say_day, say_pence
from evenhand.screens.desk import Desk
from evenhand.screens.grants.after_dialogs import HIGH, ask, not_ahead
from evenhand.screens.grants.assurance_rows import BATCH, Key, span_of
from evenhand.screens.grants.spend_file_field import AttachedField
from evenhand.screens.shared.forms import Values
from evenhand.screens.shared.words import DOT
from evenhand.screens.widgets.choice import Option, options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField, TickListField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import DayField, NotesField, TextField
from evenhand.services.award_gate import GrantBook
from evenhand.services.grants.assurance import confirm
from evenhand.services.grants.batches import save_batch

CHECKED = "Such as: all invoices seen, none for party politics."


def ask_batch(desk: Desk, book: GrantBook, batch: PaymentBatch | None, parent: QWidget) -> int:
    """Ask which payments the LTO made together; the key of the batch, or 0 where it was left."""
    form = DetailForm("Batch", save="Keep the batch")
    form.add(TextField("name", "Name", needed="Give it a name, such as March 2026."))
    form.add(DayField("paid_on", "Up to", needed="Give the day of its last payment, or a later one."))
    own = {one.id for one in book.beside.payments if batch is not None and one.batch_id == batch.id}
    offered = [one for one in book.beside.payments if one.batch_id is None or one.id in own]
    form.add(TickListField("payment_ids", "Payments", [Option(one.id, _say(one)) for one in offered]))
    not_ahead(form, "paid_on", desk.today)
    made: list[int] = []

    def keep(values: Values) -> None:
        blank = batch or PaymentBatch(name="", paid_on=desk.today)
        stated = replace(blank, name=values["name"], paid_on=values["paid_on"])
        made.append(save_batch(desk.partnership, stated, values["payment_ids"]))

    latest = max((one.paid_on for one in offered), default=desk.today)
    shown: Values = {
        "name": batch.name if batch else "",
        "paid_on": batch.paid_on if batch else latest,
        "payment_ids": tuple(own) if batch else tuple(one.id for one in offered),
    }
    ask("Batch of payments", form, shown, keep, parent, HIGH)
    return made[0] if made else 0


def ask_confirmed(desk: Desk, key: Key, name: str, parent: QWidget) -> bool:
    """Ask who confirmed a batch or a year for the LTO, when and how."""
    form = DetailForm("Confirmation", save="It was confirmed")
    form.add(DayField("confirmed_on", "Confirmed on", needed="Give the day on which it was said."))
    form.add(TextField("confirmed_by", "By", needed="Give the name of who confirmed it for the LTO."))
    form.add(ChoiceField("how", "How", options_of(SentHow)))
    form.add(NotesField("says", "In their words", lines=2, hint=CHECKED))
    form.add(AttachedField(desk, "file", "The letter or email"))
    not_ahead(form, "confirmed_on", desk.today)

    def keep(values: Values) -> None:
        attached = values.pop("file")
        is_batch = key[0] == BATCH
        starts, ends = (None, None) if is_batch else span_of(key)
        said = LtoAssurance(
            covers=AssuranceCovers.BATCH if is_batch else AssuranceCovers.YEAR,
            batch_id=key[1] if is_batch else None,
            starts=starts,
            ends=ends,
            file_name=attached.file_name,
            **values,
        )
        confirm(desk.partnership, said, today=desk.today, content=attached.content)

    shown: Values = {"confirmed_on": desk.today, "how": SentHow.EMAIL}
    return ask(f"The LTO confirmed {name}", form, shown, keep, parent, HIGH)


def _say(payment: Payment) -> str:
    return DOT.join((say_day(payment.paid_on), payment.payee, say_pence(payment.pence)))
