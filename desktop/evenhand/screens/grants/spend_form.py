"""The form of one payment: whom, what for, how much, what it hangs on, its receipt, and who answered for the payee."""

from dataclasses import replace
from datetime import date
from typing import Any

from evenhand.domain.grants.money_facts import Payment
from evenhand.domain.grants.payments import check_payment
from evenhand.domain.grants.vocabulary import Stage
from evenhand.domain.importing.names import same_body_key
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import PartyVerdict
from evenhand.domain.words import say_day, say_pence
from evenhand.screens.desk import Desk
from evenhand.screens.grants.spend_file_field import Attached, AttachedField
from evenhand.screens.shared.forms import Values
from evenhand.screens.shared.words import DOT
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.chosen_fields import ChoiceField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.written_fields import DayField, MoneyField, NotesField, TextField
from evenhand.services.award_gate import GrantBook
from evenhand.services.grants.paying import pay
from evenhand.services.party_list_in_use import register_in_use
from evenhand.services.payees import payee_question

PLAIN = (
    *("paid_on", "payee", "what_for", "pence", "award_id", "theme_id", "line_id", "batch_id"),
    *("receipt", "receipt_seen_on", "note"),
)
ANSWER = ("answered_by", "party_reason", "second_person", "answered_on")
ASKED_AS = {"answer": "answered_by", "reason": "party_reason"}
PAYABLE = (Stage.ACCEPTED, Stage.IN_PAYMENT)
SECOND = "The name matches a party, so a second person agrees. On one laptop this is a record, not a control."


class PaymentForm(DetailForm):
    """The fields; those about the payee show where the list of parties finds the name."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("Payment")
        self._desk = desk
        self._old: Payment | None = None
        self._names: dict[int, tuple[str, str]] = {}
        self._answered_for = ""
        self.add(DayField("paid_on", "Paid on", needed="Give the day of the payment."))
        self._award = ChoiceField("award_id", "Grant", (), none="Not of a grant")
        self._award.changed.connect(self._suit_award)
        self.add(self._award)
        payee = TextField("payee", "Payee", needed="Give the name of who was paid.")
        payee.left.connect(self.ask_about_payee)
        self.add(payee)
        self._add_answer()
        self.add(NotesField("what_for", "What for", needed="Say what was paid for.", lines=2))
        self.add(MoneyField("pence", "Amount", needed="Give the amount paid, such as 187.00."))
        self._theme = ChoiceField("theme_id", "Plan theme", (), none="No theme")
        self._line = ChoiceField("line_id", "Budget line", (), none="No line")
        self._batch = ChoiceField("batch_id", "Batch", (), none="In no batch")
        for field in (self._theme, self._line, self._batch):
            self.add(field)
        self.add_heading("Receipt")
        self.add(TextField("receipt", "Receipt", hint="Its number, such as Invoice 2210."))
        self.add(DayField("receipt_seen_on", "Seen on"))
        self.add(AttachedField(desk, "file", "Copy"))
        self.add(NotesField("note", "Notes", lines=2))
        self.set_rule(self._check)

    def show_payment(self, payment: Payment | None, book: GrantBook) -> None:
        """Show a payment, or an empty form for a new one."""
        self._old = payment
        self._answered_for = payment.payee if payment is not None else ""
        self._offer(payment, book)
        if payment is None:
            self.show_values({"paid_on": None})
        else:
            kept = {name: getattr(payment, name) for name in (*PLAIN, *ANSWER)}
            self.show_values(kept | {"file": Attached(payment.file_name, payment.digest)})
        self.ask_about_payee()

    def ask_about_payee(self) -> None:
        """Show what is asked about the payee where the list of parties finds the name, else hide it."""
        payee = str(self.field("payee").raw()).strip()
        self._forget_answer_for_another(payee)
        applicant, _ = self._names.get(self._award.value() or 0, ("", ""))
        asked = None
        if payee and same_body_key(payee) != same_body_key(applicant):
            probe = Payment(paid_on=date.min, payee=payee, what_for="", pence=0)
            with self._desk.partnership.reading() as session:
                asked = payee_question(probe, register_in_use(session))
        self._about.setVisible(asked is not None)
        for key in ANSWER:
            matches = asked is not None and asked.verdict is PartyVerdict.MATCH
            self.show_field(key, matches if key == "second_person" else asked is not None)
        if asked is not None and asked.matches:
            best = asked.matches[0]
            self._about.setText(
                f"The list of parties has {best.name}: {best.why}. Where it is that party, nothing is paid to it "
                "and there is no exception (PP14). Where it is not, say who answers for that and why."
            )

    def keep(self, values: Values) -> int:
        """Save what the fields state; give the key.

        Raises:
            Refusal: a rule stands in the way, beside one of these fields.
        """
        attached: Attached = values["file"]
        payment = self._stated(values, attached)
        try:
            return pay(self._desk.partnership, payment, today=self._desk.today, receipt=attached.content)
        except Refusal as refusal:
            field = ASKED_AS.get(refusal.field or "", refusal.field)
            raise Refusal(refusal.says, clause=refusal.clause, field=field) from None

    def _stated(self, values: Values, attached: Attached) -> Payment:
        stated: dict[str, Any] = {name: values[name] for name in PLAIN}
        stated |= {name: values[name] for name in ANSWER if name in values}
        if stated.get("answered_by") and not stated.get("answered_on"):
            stated["answered_on"] = self._desk.today
        stated |= {"file_name": attached.file_name, "digest": attached.digest, "day_is_known": True}
        blank = Payment(paid_on=self._desk.today, payee="", what_for="", pence=0)
        return replace(self._old or blank, **stated)

    def _add_answer(self) -> None:
        self._about = Label("", wrap=True)
        self.add_part(self._about)
        self.add(
            TextField("answered_by", "Answered by", hint="The person who says that it is not the party.")
        )
        self.add(NotesField("party_reason", "Reason", hint="What was seen and looked up.", lines=2))
        self.add(TextField("second_person", "Second person", hint=SECOND))
        self.add(DayField("answered_on", "Answered on"))

    def _forget_answer_for_another(self, payee: str) -> None:
        """Empty the answer where the payee is no longer the one that it was given for."""
        if same_body_key(payee) != same_body_key(self._answered_for):
            if self._answered_for:
                for key in ANSWER:
                    self.field(key).set_value(None)
            self._answered_for = payee

    def _check(self, values: Values) -> None:
        if values["pence"] is not None and values["paid_on"] is not None:
            check_payment(self._stated(values, values["file"]), self._desk.today)

    def _offer(self, payment: Payment | None, book: GrantBook) -> None:
        """Offer the awards that can be paid, the themes, the budget lines and the batches."""
        beside = book.beside
        own = payment.award_id if payment is not None else None
        awards: list[Option] = []
        for one in book.grants.applications:
            award = book.grants.awards.get(one.id)
            if award is not None and (award.id == own or book.stages.get(one.id) in PAYABLE):
                name = book.grants.applicants[one.applicant_id].name
                left = say_pence(award.awarded_pence - award.paid_pence)
                awards.append(Option(award.id, DOT.join((one.reference, name, f"{left} to pay"))))
                self._names[award.id] = (name, one.purpose)
        self._award.set_options(awards)
        self._theme.set_options(Option(key, one.name) for key, one in book.grants.themes.items())
        self._line.set_options(Option(key, one.name) for key, one in beside.budget_lines.items())
        batches = sorted(beside.batches.values(), key=lambda one: one.paid_on, reverse=True)
        self._batch.set_options(Option(one.id, f"{one.name}{DOT}{say_day(one.paid_on)}") for one in batches)

    def _suit_award(self) -> None:
        """Fill in the payee and the purpose of a grant that was chosen, where nothing stands there yet."""
        name, purpose = self._names.get(self._award.value() or 0, ("", ""))
        for key, words in (("payee", name), ("what_for", purpose)):
            if words and not str(self.field(key).raw()).strip():
                self.field(key).set_value(words)
        self.ask_about_payee()
