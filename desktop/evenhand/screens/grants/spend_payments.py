"""The payments: all of them at left, and the one chosen at right with what is asked about it (PP11, PP12)."""

from typing import Any

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from evenhand.domain.grants.money_facts import Payment
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day, say_list, say_pence
from evenhand.screens.desk import Desk
from evenhand.screens.frame import notices
from evenhand.screens.grants.spend_form import PaymentForm
from evenhand.screens.grants.spend_payee import ask_party_payee
from evenhand.screens.grants.spend_questions import PurposeQuestions
from evenhand.screens.grants.spend_rows import filters, payment_rows
from evenhand.screens.shared.forms import FINISH_FIRST, Values
from evenhand.screens.theme import Role
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.button import plain, primary
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.empty import EmptyState
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.list_pane import ListPane
from evenhand.screens.widgets.pane import Pane, row
from evenhand.screens.widgets.two_pane import TwoPane
from evenhand.services.award_gate import GrantBook
from evenhand.services.grants.paying import unpay
from evenhand.services.grants.payment_screens import payment_states
from evenhand.services.grants.spend import SpendBook
from evenhand.services.party_list_in_use import register_in_use
from evenhand.services.payees import payees_to_ask

NOTHING = "No payments yet"
REGISTER = (
    "Every payment that the LTO makes for the partnership stands here, of a grant or of anything else. "
    "Enter one, or import the LTO’s list."
)
CHOOSE = "Choose a payment to see it, or add one."
ROWS_WIDTH = 420


class PaymentsPane(TwoPane):
    """List and form."""

    def __init__(self, desk: Desk) -> None:
        add_first = primary("Add a payment")
        self.list = ListPane(
            "Payments",
            "Find a payment",
            filters=[Option(None, "All payments")],
            empty=EmptyState(NOTHING, REGISTER, add_first),
            nobody="No payment",
        )
        add = self.list.add_button(plain("Add a payment", Mark.PLUS))
        bring_in = self.list.add_button(plain("Import…"))
        self.form = PaymentForm(desk)
        self.questions = PurposeQuestions(desk)
        self._title = Label("", Role.LEAD, wrap=True)
        self._answered = Label("", ink=2, wrap=True)
        self._take, self._dossier = plain("Take out of the register"), plain("Open the dossier")
        self._party = plain("It is the party…")
        pane = Pane()
        pane.setAccessibleName("The payment")
        self._stack = QStackedWidget()
        self._nothing = EmptyState("Nothing is chosen", CHOOSE)
        self._whole = self._laid_out()
        for page in (self._nothing, self._whole):
            self._stack.addWidget(page)
        pane.add(self._stack, 1)
        super().__init__(self.list, pane, "All payments", rows_px=ROWS_WIDTH)
        self._desk = desk
        self._book: GrantBook | None = None
        self._spend: SpendBook | None = None
        self._shown: int | None = None
        self._adding = False
        for button in (add, add_first):
            button.clicked.connect(self.add)
        bring_in.clicked.connect(self.import_payments)
        self._take.clicked.connect(self.take_out)
        self._party.clicked.connect(self.answer_party)
        self._dossier.clicked.connect(self._open_dossier)
        self.list.chosen.connect(self._open)
        self.list.opened.connect(self._go_into)
        self.form.save_asked.connect(self._save)
        self.form.discarded.connect(self._stop_adding)

    def show_book(self, book: GrantBook, spend: SpendBook) -> None:
        """Show the register, round a payment that is being typed."""
        self._book, self._spend = book, spend
        payments = [one.payment for one in spend.payments]
        with self._desk.partnership.reading() as session:
            self._states = payment_states(session, payments, book.beside.payment_answers, book.day)
            asked = payees_to_ask(payments, register_in_use(session))
        self.list.set_filters(filters(spend))
        self._asked = frozenset(one.id for one, _ in asked)
        self.list.set_rows(payment_rows(spend, self._states, self._asked))
        if not self.form.is_dirty() and not self._adding:
            self._open_chosen()

    def show_payment(self, key: int) -> bool:
        """Open a payment; False where it is not here, or while something waits to be saved."""
        if not self.may_leave():
            return False
        self.list.clear_filter()
        if not self.list.choose(key):
            return False
        self._adding = False
        self._show(key)
        self.show_detail()
        return True

    def add(self) -> None:
        """Begin a new payment."""
        if self._book is None or not self.may_leave():
            return
        self._adding, self._shown = True, None
        self.list.choose(None)
        self._fill(None)
        self.show_detail()
        self.form.focus_first()

    def import_payments(self) -> None:
        """Bring in the LTO's list of payments."""
        from evenhand.screens.importing import run_import  # only when it is asked for

        run_import(self._desk, "spend", self)

    def take_out(self) -> None:
        """Take the payment that is shown out of the register; Undo brings it back."""
        if self._shown is None or not self.may_leave():
            return
        try:
            unpay(self._desk.partnership, self._shown)
        except Refusal as refusal:
            notices.say_refusal(refusal, self.window())

    def answer_party(self) -> None:
        """Ask who says that the payee of the payment that is shown is a party (PP14)."""
        payment = self._payment()
        if payment is not None and self.may_leave():
            ask_party_payee(self._desk, payment.id, payment.payee, self.window())

    def may_leave(self) -> bool:
        """Whether nothing waits to be saved; what does is shown, and says so."""
        if self.form.is_dirty():
            self._stack.setCurrentWidget(self._whole)
            self.form.show_refusal(FINISH_FIRST)
        return not self.form.is_dirty()

    def _laid_out(self) -> QWidget:
        """The title and its buttons over the form, which begins with what is asked and what was answered."""
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        head = row(self._title, self._party, self._dossier, self._take)
        head.setStretch(0, 1)
        column.addLayout(head)
        column.addWidget(self.form, 1)
        for place, part in enumerate((self.questions, self._answered)):
            self.form.body.insertWidget(place, part)
        return whole

    def _save(self, values: Values) -> None:
        try:
            key = self.form.keep(values)
        except Refusal as refusal:
            self.form.ask_about_payee()
            self.form.show_refusal(refusal)
            return
        self.form.mark_saved()
        self._adding = False
        if not self.list.choose(key):
            self.list.clear_filter()
            self.list.choose(key)
        self._show(key)

    def _stop_adding(self) -> None:
        if self._adding:
            self._adding = False
            self._open_chosen()
            self.list.focus_rows()

    def _open_chosen(self) -> None:
        chosen: Any = self.list.chosen_id()
        if chosen is None:
            self.list.choose_first()
            chosen = self.list.chosen_id()
        self._show(chosen)

    def _open(self, key: Any) -> None:
        """Open the row chosen, or go back to the one whose typing waits to be saved."""
        if self.may_leave():
            self._adding = False
            self._show(key)
        else:
            self.list.choose(self._shown)
            self.show_detail()

    def _go_into(self, key: Any) -> None:
        self._open(key)
        self.show_detail()
        self.form.focus_first()

    def _show(self, key: int | None) -> None:
        self._shown = key
        payment = self._payment()
        if payment is None:
            self._stack.setCurrentWidget(self._nothing)
        else:
            self._fill(payment)

    def _payment(self) -> Payment | None:
        """The payment that is shown, None while a new one is typed."""
        every = self._spend.payments if self._spend is not None else ()
        return next((one.payment for one in every if one.payment.id == self._shown), None)

    def _fill(self, payment: Payment | None) -> None:
        if self._book is None:
            return
        self.form.show_payment(payment, self._book)
        self._title.setText(f"{say_pence(payment.pence)} to {payment.payee}" if payment else "A new payment")
        for button in (self._take, self._dossier):
            button.setVisible(payment is not None)
        self._dossier.setVisible(payment is not None and payment.award_id is not None)
        self._party.setVisible(payment is not None and payment.id in self._asked)
        self.questions.show_state(
            payment.id if payment else 0, self._states.get(payment.id) if payment else None
        )
        said = _say_answered(payment) if payment is not None else ""
        self._answered.setText(said)
        self._answered.setVisible(bool(said))
        self._stack.setCurrentWidget(self._whole)

    def _open_dossier(self) -> None:
        payment = self._payment()
        if payment is not None and payment.award_id is not None:
            self._desk.record_wanted.emit(f"award:{payment.award_id}")


def _say_answered(payment: Payment) -> str:
    """Who answered that the payee is no party, and what the list had said."""
    if payment.answered_on is None or not payment.answered_by:
        return ""
    who = say_list([one for one in (payment.answered_by, payment.second_person) if one])
    like = f" The list has {payment.party_like}." if payment.party_like else ""
    return f"Not a party: {payment.party_reason}. {who}, {say_day(payment.answered_on)}.{like}"
