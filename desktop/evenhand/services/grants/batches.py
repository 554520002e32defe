"""Payments that the LTO makes together: a batch, what is in it, and taking one away that nobody confirmed (PP12)."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants.money_facts import LtoAssurance, Payment, PaymentBatch
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.money import LtoAssuranceRow, PaymentBatchRow, PaymentRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.grants.paying import put_payment
from evenhand.services.saving import found, kept, put, required


def save_batch(
    partnership: Partnership, batch: PaymentBatch, payment_ids: Collection[int] | None = None
) -> int:
    """Add or correct a batch, with exactly these payments in it where they are given; give its key.

    Raises:
        Refusal: it has no name, is dated before a payment in it, or was confirmed with others in it.
    """
    with partnership.change(f"Batch {batch.name.strip()}") as unit:
        return put_batch(unit.session, batch, payment_ids)


def put_batch(session: Session, batch: PaymentBatch, payment_ids: Collection[int] | None = None) -> int:
    """Add or correct a batch within a larger change."""
    required(batch.name, field="name", says="Give the batch a name, such as March 2026.")
    key = put(session, batch)
    if payment_ids is not None:
        _put_in(session, key, set(payment_ids))
    _check_day(session, replace(batch, id=key))
    return key


def remove_batch(partnership: Partnership, batch_id: int) -> None:
    """Take a batch away; its payments stay in the register.

    Raises:
        Refusal: the LTO has confirmed it.
    """
    batch = found(partnership, PaymentBatch, batch_id)
    with partnership.change(f"Take away the batch {batch.name}") as unit:
        if all_of(unit.session, LtoAssurance, LtoAssuranceRow.batch_id == batch_id):
            raise Refusal("The LTO confirmed this batch. Take the confirmation back first (PP12).")
        _put_in(unit.session, batch_id, set())
        unit.session.flush()
        unit.session.delete(unit.session.get_one(PaymentBatchRow, batch_id))


def batch_for(session: Session, name: str, paid_on: date) -> int:
    """The batch of that name, begun with that day where there is none."""
    wanted = name.strip().casefold()
    known = next((one for one in all_of(session, PaymentBatch) if one.name.casefold() == wanted), None)
    if known is None:
        return put(session, PaymentBatch(name=name, paid_on=paid_on))
    if paid_on > known.paid_on:
        put(session, replace(known, paid_on=paid_on))
    return known.id


def _put_in(session: Session, batch_id: int, wanted: set[int]) -> None:
    held = {one.id: one for one in all_of(session, Payment, PaymentRow.batch_id == batch_id)}
    for key, payment in held.items():
        if key not in wanted:
            put_payment(session, replace(payment, batch_id=None))
    for key in sorted(wanted - held.keys()):
        put_payment(session, replace(kept(session, Payment, key), batch_id=batch_id))


def _check_day(session: Session, batch: PaymentBatch) -> None:
    payments = all_of(session, Payment, PaymentRow.batch_id == batch.id)
    latest = max((one.paid_on for one in payments), default=batch.paid_on)
    if latest > batch.paid_on:
        says = f"A payment in it was made on {say_day(latest)}. Give that day or a later one."
        raise Refusal(says, field="paid_on")
