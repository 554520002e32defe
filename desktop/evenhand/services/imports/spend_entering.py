"""Entering payments: known ones are recognised by day, payee, amount and what they were for.

Each payment in the register answers for one row of a list, so that two hires of a hall on one day stay two payments.
"""

from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants.facts import Application, Award
from evenhand.domain.grants.money_facts import BudgetLine, Payment
from evenhand.domain.importing.names import same_body_key
from evenhand.domain.importing.preview import RowStatus
from evenhand.domain.importing.spend import PaymentDraft
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import quoted, say_pence
from evenhand.records.reading.facts import all_of
from evenhand.services.grants.batches import batch_for
from evenhand.services.grants.paying import put_payment
from evenhand.services.grants.payment_screens import payment_states
from evenhand.services.grants.reading import read_grants
from evenhand.services.imports.entering import Entered, changed_says, mended
from evenhand.services.purposes import payment_purpose, purpose_screener
from evenhand.services.saving import kept

Key = tuple[date, str, int, str]
ANSWERED_IN_WINDOW = ("answered_by", "answered_on", "party_reason", "reason", "second_person", "answer")
SAID = ("theme_id", "line_id", "batch_id", "receipt", "receipt_seen_on", "note")


class PaymentEntering:
    """Entering payments into the file, each compared with those that it holds by then."""

    def __init__(self, session: Session, today: date) -> None:
        self._session = session
        self._today = today
        self._told: set[int] = set()
        self._read_purpose = purpose_screener(session, today)
        self.look_again()

    def look_again(self) -> None:
        """Read what payments can hang on, and which are in the register."""
        known = read_grants(self._session)
        self._applications = {one.reference.casefold(): one for one in known.applications}
        self._applicants, self._awards = known.applicants, known.awards
        self._themes = {same_body_key(one.name): one.id for one in known.themes.values()}
        self._lines = {same_body_key(one.name): one for one in all_of(self._session, BudgetLine)}
        self._payments: dict[Key, list[Payment]] = {}
        for one in all_of(self._session, Payment):
            self._payments.setdefault(_key(one), []).append(one)

    def enter(self, draft: PaymentDraft) -> Entered:
        """Enter a payment, or add to one that is in the register what the list says of it."""
        notes: list[str] = []
        payment = self._read(draft, notes)
        alike = self._payments.setdefault(_key(payment), [])
        stored = self._known(alike, payment)
        if stored is None:
            if alike:
                notes.append("Another payment like it is in the register; this is entered beside it.")
            key = self._put(payment)
            alike.append(kept(self._session, Payment, key))
            if self._is_asked(alike[-1]):
                notes.append(
                    f"{quoted(payment.what_for)} may be about party politics; it waits for an answer."
                )
            self._told.add(key)
            says = f"{say_pence(payment.pence)} to {payment.payee}."
            return Entered(RowStatus.NEW, says, tuple(notes))
        corrected, differing = mended(stored, payment, SAID)
        if differing:
            self._put(corrected)
            alike[alike.index(stored)] = corrected
        self._told.add(stored.id)
        if not differing:
            return Entered(RowStatus.SAME, "Is in the register already.", tuple(notes))
        return Entered(RowStatus.CHANGED, changed_says(_plainly(differing)), tuple(notes))

    def _put(self, payment: Payment) -> int:
        """Keep a payment; whether its payee is a party is answered in the window alone, with names and reason."""
        try:
            return put_payment(self._session, payment, today=self._today)
        except Refusal as refusal:
            if refusal.field not in ANSWERED_IN_WINDOW:
                raise
            says = f"{payment.payee} has a name like a political party’s. Enter this payment in the window, "
            says = f"{says}under Spend, and answer there whether it is one."
            raise Refusal(says, clause=refusal.clause, field="payee") from None

    def _is_asked(self, payment: Payment) -> bool:
        """Whether the words of a payment wait for an answer, and were not answered with its application."""
        seen = payment_purpose(payment, (), self._read_purpose).unanswered
        return bool(seen and payment_states(self._session, [payment], {}, self._today))

    def _known(self, alike: list[Payment], payment: Payment) -> Payment | None:
        """The payment of the register that a row tells of: of those that no row told of yet, that with its receipt."""
        open_ones = [one for one in alike if one.id not in self._told]
        same = (one for one in open_ones if one.receipt == payment.receipt)
        return next(same, next(iter(open_ones), None))

    def _read(self, draft: PaymentDraft, notes: list[str]) -> Payment:
        line = self._line(draft, notes)
        payment = Payment(
            paid_on=draft.paid_on,
            payee=draft.payee,
            what_for=draft.what_for,
            pence=draft.pence,
            theme_id=self._theme_id(draft, notes) or (line.theme_id if line else None),
            line_id=line.id if line else None,
            batch_id=batch_for(self._session, draft.batch, draft.paid_on) if draft.batch else None,
            receipt=draft.receipt,
            receipt_seen_on=draft.receipt_seen_on,
            note=draft.note,
        )
        return self._of_award(payment, draft.reference) if draft.reference else payment

    def _of_award(self, payment: Payment, reference: str) -> Payment:
        """The payment as one of the award that its reference names."""
        application = self._applications.get(reference.casefold())
        if application is None:
            raise Refusal(f"There is no application {quoted(reference)} in this file.", field="award_id")
        award = self._awarded(application)
        return replace(
            payment,
            award_id=award.id,
            payee=payment.payee or self._applicants[application.applicant_id].name,
            what_for=payment.what_for or application.purpose,
            theme_id=payment.theme_id or application.theme_id,
        )

    def _awarded(self, application: Application) -> Award:
        award = self._awards.get(application.id)
        if award is None:
            raise Refusal(f"Nothing was awarded to application {application.reference}.", field="award_id")
        return award

    def _theme_id(self, draft: PaymentDraft, notes: list[str]) -> int | None:
        key = self._themes.get(same_body_key(draft.theme)) if draft.theme else None
        if draft.theme and key is None:
            notes.append(f"{quoted(draft.theme)} is no theme of the plan in this file; left open.")
        return key

    def _line(self, draft: PaymentDraft, notes: list[str]) -> BudgetLine | None:
        line = self._lines.get(same_body_key(draft.line)) if draft.line else None
        if draft.line and line is None:
            notes.append(f"{quoted(draft.line)} is no budget line in this file; left open.")
        return line


def _key(payment: Payment) -> Key:
    return payment.paid_on, same_body_key(payment.payee), payment.pence, same_body_key(payment.what_for)


def _plainly(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name.removesuffix("_id").removesuffix("_on") for name in names)
