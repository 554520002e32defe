"""The bank of quotes: a person's words, their permission, and where each was used (MP10).

Whoever a used quote is of is quoted by that item without a second entry.
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.facts import Person
from evenhand.domain.publicity.facts import PublicityItem
from evenhand.domain.publicity.record_facts import Quote, QuoteUse
from evenhand.domain.publicity.vocabulary import Permission
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_count, say_day
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.publicity_record import QuoteRow, QuoteUseRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.people_in_items import keep_in_step, shown_by_parts
from evenhand.services.saving import found, kept, put, required

ANSWERED = (Permission.GIVEN, Permission.REFUSED)


@dataclass(frozen=True, slots=True)
class BankedQuote:
    """A quote, whose it is, and the items that use it."""

    quote: Quote
    name: str
    used_in: tuple[PublicityItem, ...]


@keeps("MP10")
def quote_bank(session: Session) -> tuple[BankedQuote, ...]:
    """Every quote with its permission and where it was used, the latest said first (MP10)."""
    names = {one.id: one.name for one in all_of(session, Person)}
    items = {one.id: one for one in all_of(session, PublicityItem)}
    uses = all_of(session, QuoteUse)
    quotes = sorted(all_of(session, Quote), key=_said, reverse=True)
    return tuple(
        BankedQuote(
            quote,
            names[quote.person_id],
            tuple(items[one.item_id] for one in uses if one.quote_id == quote.id),
        )
        for quote in quotes
    )


def quotes_of(session: Session, item_id: int) -> tuple[BankedQuote, ...]:
    """The quotes that an item uses."""
    return tuple(one for one in quote_bank(session) if any(item.id == item_id for item in one.used_in))


def save_quote(partnership: Partnership, quote: Quote, *, today: date) -> int:
    """Add or correct a quote; give its key."""
    with partnership.change("Quote") as unit:
        return put_quote(unit.session, quote, today=today)


def put_quote(session: Session, quote: Quote, *, today: date) -> int:
    """Add or correct a quote within a larger change.

    Raises:
        Refusal: there are no words or nobody who said them, a day is to come, or a permission has no day.
    """
    required(quote.words, field="words", says="Give the words.")
    if not quote.person_id:
        raise Refusal("Choose who said it.", field="person_id")
    for field, day in (("said_on", quote.said_on), ("permission_on", quote.permission_on)):
        if day is not None and day > today:
            raise Refusal(f"{say_day(day)} is still to come.", field=field)
    if quote.permission in ANSWERED and quote.permission_on is None:
        raise Refusal("Give the day on which they answered.", field="permission_on")
    using = [one.item_id for one in all_of(session, QuoteUse, QuoteUseRow.quote_id == quote.id)]
    before = {item_id: shown_by_parts(session, item_id) for item_id in using}
    key = put(session, quote)
    for item_id, shown in before.items():
        keep_in_step(session, item_id, shown, today=today)
    return key


def remove_quote(partnership: Partnership, quote_id: int) -> None:
    """Take a quote out of the bank.

    Raises:
        Refusal: an item uses it.
    """
    found(partnership, Quote, quote_id)
    with partnership.change("Quote taken out of the bank") as unit:
        used = len(all_of(unit.session, QuoteUse, QuoteUseRow.quote_id == quote_id))
        if used:
            items = say_count(used, "item uses", "items use")
            raise Refusal(f"{items[0].upper()}{items[1:]} it. Take it out there first.")
        unit.session.delete(unit.session.get_one(QuoteRow, quote_id))


def use_quote(partnership: Partnership, quote_id: int, item_id: int, *, today: date) -> None:
    """Record that an item uses a quote."""
    item = found(partnership, PublicityItem, item_id)
    with partnership.change(f"Quote used in {item.title}") as unit:
        put_use(unit.session, quote_id, item_id, today=today)


def put_use(session: Session, quote_id: int, item_id: int, *, today: date) -> None:
    """Record a use within a larger change; a second time changes nothing."""
    quote, item = kept(session, Quote, quote_id), kept(session, PublicityItem, item_id)
    if _use(session, quote.id, item.id) is None:
        before = shown_by_parts(session, item.id)
        put(session, QuoteUse(quote_id=quote.id, item_id=item.id))
        keep_in_step(session, item.id, before, today=today)


def stop_using(partnership: Partnership, quote_id: int, item_id: int, *, today: date) -> None:
    """Record that an item does not use a quote after all; the quote stays in the bank."""
    item = found(partnership, PublicityItem, item_id)
    with partnership.change(f"Quote taken out of {item.title}") as unit:
        session = unit.session
        use = _use(session, quote_id, item_id)
        if use is not None:
            before = shown_by_parts(session, item_id)
            session.delete(session.get_one(QuoteUseRow, use.id))
            session.flush()
            keep_in_step(session, item_id, before, today=today)


def _use(session: Session, quote_id: int, item_id: int) -> QuoteUse | None:
    uses = all_of(session, QuoteUse, QuoteUseRow.quote_id == quote_id, QuoteUseRow.item_id == item_id)
    return uses[0] if uses else None


def _said(quote: Quote) -> tuple[date, int]:
    return quote.said_on or date.min, quote.id
