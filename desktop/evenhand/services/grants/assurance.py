"""The LTO's word that a batch or a year of payments was checked: kept with its day, and missed where it is not there.

A word that was given is corrected by taking it back and writing down another; both stand in the history.
"""

from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants.assurance import Unconfirmed, check_confirmation, unconfirmed
from evenhand.domain.grants.money_facts import LtoAssurance, Payment, PaymentBatch
from evenhand.domain.grants.spend import year_name
from evenhand.domain.grants.vocabulary import AssuranceCovers
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.refusals import Refusal
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.money import LtoAssuranceRow, PaymentRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.saving import found, kept, put
from evenhand.services.stored_files import keep_file


@keeps("PP12")
def confirm(
    partnership: Partnership, said: LtoAssurance, *, today: date | None = None, content: bytes | None = None
) -> int:
    """Write down the LTO's word on a batch or a year, with the file that it came as; give its key.

    Raises:
        Refusal: nobody is named, it covers nothing, or its day does not fit (PP12).
    """
    with partnership.change(f"LTO confirms {_covered(partnership, said)}") as unit:
        return put_confirmation(unit.session, said, today=today, content=content)


def put_confirmation(
    session: Session, said: LtoAssurance, *, today: date | None = None, content: bytes | None = None
) -> int:
    """Write it down within a larger change."""
    by_batch = said.covers is AssuranceCovers.BATCH and said.batch_id is not None
    batch = kept(session, PaymentBatch, said.batch_id or 0) if by_batch else None
    check_confirmation(said, batch)
    if today is not None and said.confirmed_on > today:
        raise Refusal("This day is still to come. Give the day on which it was said.", field="confirmed_on")
    if batch is not None and not all_of(session, Payment, PaymentRow.batch_id == batch.id):
        raise Refusal("There is no payment in this batch yet.", field="batch_id")
    if content is not None:
        said = replace(said, digest=keep_file(session, content))
    return put(session, said)


def take_back(partnership: Partnership, assurance_id: int) -> None:
    """Take back a confirmation that was entered by mistake, or that the LTO took back."""
    said = found(partnership, LtoAssurance, assurance_id)
    with partnership.change(f"Confirmation of {_covered(partnership, said)} taken back") as unit:
        unit.session.delete(unit.session.get_one(LtoAssuranceRow, assurance_id))


@keeps("PP12")
def missing(session: Session, day: date) -> tuple[Unconfirmed, ...]:
    """The batches, and the years that are over, that the LTO has not confirmed by a day (PP12)."""
    return unconfirmed(
        all_of(session, PaymentBatch), all_of(session, Payment), all_of(session, LtoAssurance), day
    )


def _covered(partnership: Partnership, said: LtoAssurance) -> str:
    """What a confirmation covers, for the title of a change."""
    if said.covers is AssuranceCovers.YEAR:
        return year_name(said.starts) if said.starts else "a year"
    return found(partnership, PaymentBatch, said.batch_id).name if said.batch_id else "a batch"
