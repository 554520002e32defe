"""The LTO's word, with its day, that payments were checked: for each batch, and for each year that is over (PP12)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from evenhand.domain.grants.money_facts import (
    LtoAssurance,
    MonitoringReturn,
    Payment,
    PaymentBatch,
    ReturnLine,
)
from evenhand.domain.grants.spend import year_name, year_of
from evenhand.domain.grants.vocabulary import AssuranceCovers
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day

CLAUSE = "PP12"
WITHIN = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """A batch, or a year that is over, of which the LTO has not said that it was checked.

    `since` is the day from which it could be said: that of the batch, or the last of the year.
    """

    covers: AssuranceCovers
    name: str
    since: date
    payments: int
    pence: int
    batch_id: int | None = None
    starts: date | None = None
    ends: date | None = None

    def is_late(self, day: date) -> bool:
        """Whether a month has gone by without it."""
        return day > self.since + WITHIN


@keeps(CLAUSE)
def unconfirmed(
    batches: Iterable[PaymentBatch], payments: Iterable[Payment], said: Iterable[LtoAssurance], day: date
) -> tuple[Unconfirmed, ...]:
    """The batches and the years that are over, with payments, without a confirmation by a day (PP12)."""
    made = [one for one in payments if one.paid_on <= day]
    told = [one for one in said if one.confirmed_on <= day]
    confirmed = {one.batch_id for one in told if one.covers is AssuranceCovers.BATCH}
    found = [
        _batch(batch, [one for one in made if one.batch_id == batch.id])
        for batch in batches
        if batch.id not in confirmed and batch.paid_on <= day
    ]
    found += [
        _year(span, [one for one in made if year_of(one.paid_on) == span])
        for span in sorted({year_of(one.paid_on) for one in made})
        if span[1] < day and not is_covered(span, told)
    ]
    return tuple(sorted((one for one in found if one.payments), key=_since))


def receipts_seen(
    payment: Payment,
    returns: Mapping[int, Sequence[MonitoringReturn]],
    lines: Mapping[int, Sequence[ReturnLine]],
    day: date,
) -> bool:
    """Whether the receipts of a payment were seen by a day; those of a grant come line by line with its returns.

    `returns` are by the key of their award, `lines` by that of their return.
    """
    if payment.receipt_seen_on is not None and payment.receipt_seen_on <= day:
        return True
    own = returns.get(payment.award_id or 0, ())
    told = [line for one in own for line in lines.get(one.id, ())]
    received = all(one.received_on is not None and one.received_on <= day for one in own)
    return bool(told) and received and all(line.receipts_seen for line in told)


def is_covered(span: tuple[date, date], said: Iterable[LtoAssurance]) -> bool:
    """Whether the LTO's word covers every day between two."""
    return any(
        one.covers is AssuranceCovers.YEAR
        and one.starts is not None
        and one.ends is not None
        and one.starts <= span[0]
        and one.ends >= span[1]
        for one in said
    )


@keeps(CLAUSE)
def check_confirmation(said: LtoAssurance, batch: PaymentBatch | None) -> None:
    """Let the LTO's word be kept that names who gave it, covers one batch or one time, and is dated after it (PP12).

    Raises Refusal with the field that does not fit.
    """
    if not said.confirmed_by.strip():
        raise Refusal(
            "Give the name of who confirmed it for the LTO (PP12).", clause=CLAUSE, field="confirmed_by"
        )
    over = batch.paid_on if batch is not None else said.ends
    if said.covers is AssuranceCovers.BATCH and batch is None:
        raise Refusal("Choose the batch that was checked (PP12).", clause=CLAUSE, field="batch_id")
    if said.covers is AssuranceCovers.YEAR and (said.starts is None or said.ends is None):
        raise Refusal("Choose the year that was checked (PP12).", clause=CLAUSE, field="starts")
    if over is not None and said.confirmed_on < over:
        says = f"What it covers ran to {say_day(over)}. Give that day or a later one (PP12)."
        raise Refusal(says, clause=CLAUSE, field="confirmed_on")


def _batch(batch: PaymentBatch, payments: list[Payment]) -> Unconfirmed:
    total = sum(one.pence for one in payments)
    return Unconfirmed(AssuranceCovers.BATCH, batch.name, batch.paid_on, len(payments), total, batch.id)


def _year(span: tuple[date, date], payments: list[Payment]) -> Unconfirmed:
    starts, ends = span
    total = sum(one.pence for one in payments)
    return Unconfirmed(
        AssuranceCovers.YEAR, year_name(starts), ends, len(payments), total, starts=starts, ends=ends
    )


def _since(one: Unconfirmed) -> tuple[date, str]:
    return one.since, one.name
