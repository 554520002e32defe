"""One row of a list of payments: when, to whom, what for, how much, and what it hangs on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from evenhand.domain.importing.cells import Cells
from evenhand.domain.importing.lexicon import loose
from evenhand.domain.words import parse_day, say_day, say_pence


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentDraft:
    """A payment as read; what it hangs on by name, the award by the reference of its application; money in pence."""

    number: int
    paid_on: date
    payee: str
    what_for: str
    pence: int
    reference: str
    theme: str
    line: str
    batch: str
    receipt: str
    receipt_seen_on: date | None
    note: str


def read_payment(cells: Cells, answers: Mapping[str, str], today: date) -> PaymentDraft | None:
    """Read one row, None where something in it stands in the way."""
    reference = cells.text("reference")
    payee = cells.text("payee")
    if not payee and not reference:
        cells.reading.refuse(cells.column("payee"), "Who was paid is missing.")
    what_for = cells.text("what_for")
    if not what_for and not reference:
        cells.reading.refuse(cells.column("what_for"), "What was paid for is missing.")
    pence = _pence(cells)
    paid_on = _paid_on(cells, answers, today)
    seen = _seen(cells)
    if cells.reading.problems or paid_on is None:
        return None
    return PaymentDraft(
        number=cells.line.number,
        paid_on=paid_on,
        payee=payee,
        what_for=what_for,
        pence=pence,
        reference=reference,
        theme=cells.text("theme"),
        line=cells.text("line"),
        batch=cells.text("batch"),
        receipt=cells.text("receipt"),
        receipt_seen_on=seen,
        note=cells.text("note"),
    )


def payment_values(draft: PaymentDraft) -> tuple[tuple[str, str], ...]:
    """What was read, label by label, for a person to compare with the spreadsheet."""
    said = [
        ("Paid on", say_day(draft.paid_on)),
        ("Payee", draft.payee),
        ("What for", draft.what_for),
        ("Amount", say_pence(draft.pence)),
        ("Grant", draft.reference),
        ("Plan theme", draft.theme),
        ("Budget line", draft.line),
        ("Batch", draft.batch),
        ("Receipt", draft.receipt),
        ("Receipt seen on", say_day(draft.receipt_seen_on) if draft.receipt_seen_on else ""),
        ("Notes", draft.note),
    ]
    return tuple((label, words) for label, words in said if words)


def _pence(cells: Cells) -> int:
    before = len(cells.reading.problems)
    pence = cells.pence("pence")
    if not pence and len(cells.reading.problems) == before:
        cells.reading.refuse(
            cells.column("pence"), "The amount paid is missing. Give pounds and pence, like 187.00."
        )
    return pence or 0


def _paid_on(cells: Cells, answers: Mapping[str, str], today: date) -> date | None:
    """The day of the payment; a day still to come is a slip, or a swapped day and month."""
    if not cells.text("paid_on"):
        cells.reading.gaps.add("paid_on")
        if given := answers.get("paid_on"):
            return parse_day(given, field="paid_on")
        cells.reading.refuse(cells.column("paid_on"), "The day of the payment is missing.")
        return None
    paid_on = cells.day("paid_on")
    if paid_on is not None and paid_on > today:
        says = f"{say_day(paid_on)} is still to come. Give the day of the payment."
        cells.reading.refuse(cells.column("paid_on"), says)
    return paid_on


def _seen(cells: Cells) -> date | None:
    """The day on which the receipt was seen; a mere yes does not say when."""
    said = loose(cells.text("receipt_seen_on"))
    if said in cells.lexicon.yes_no:
        if cells.lexicon.yes_no[said]:
            cells.reading.notes.append("It does not say on which day the receipt was seen; left open.")
        return None
    return cells.day("receipt_seen_on")
