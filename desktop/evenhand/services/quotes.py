"""The bank of quotes: a person's words, their permission, and where each was used (MP10).

Whoever a used quote is of is quoted by that item without a second entry.
"""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.facts import Person
from evenhand.domain.mp.record_facts import QuoteScope
from evenhand.domain.publicity.facts import PublicityItem
from evenhand.domain.publicity.permissions import UseOfQuote, why_not_in, why_not_out
from evenhand.domain.publicity.record_facts import Quote, QuoteUse
from evenhand.domain.publicity.vocabulary import Permission
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import PublicityStatus
from evenhand.domain.words import say_count, say_day
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.mp_record import QuoteScopeRow
from evenhand.records.rows.publicity_record import QuoteRow, QuoteUseRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.people_in_items import keep_in_step, shown_by_parts
from evenhand.services.saving import found, kept, put, required

ANSWERED = (Permission.GIVEN, Permission.REFUSED)


@dataclass(frozen=True, slots=True)
class BankedQuote:
    """A quote, whose it is, the items that use it, and what the permission is for where that is recorded."""

    quote: Quote
    name: str
    used_in: tuple[PublicityItem, ...]
    scope: QuoteScope | None = None

    def use_in(self, item: PublicityItem) -> UseOfQuote:
        """The quote in an item, beside the others that use it and were not dropped."""
        others = [one for one in self.used_in if one.id != item.id]
        elsewhere = any(one.status is not PublicityStatus.DROPPED for one in others)
        return UseOfQuote(item.kind, item.published_on or item.planned_on, elsewhere)


@keeps("MP10")
def quote_bank(session: Session) -> tuple[BankedQuote, ...]:
    """Every quote with its permission and where it was used, the latest said first (MP10)."""
    names = {one.id: one.name for one in all_of(session, Person)}
    items = {one.id: one for one in all_of(session, PublicityItem)}
    uses = all_of(session, QuoteUse)
    scopes = {one.quote_id: one for one in all_of(session, QuoteScope)}
    quotes = sorted(all_of(session, Quote), key=_said, reverse=True)
    return tuple(
        BankedQuote(
            quote,
            names[quote.person_id],
            tuple(items[one.item_id] for one in uses if one.quote_id == quote.id),
            scopes.get(quote.id),
        )
        for quote in quotes
    )


def quotes_of(session: Session, item_id: int) -> tuple[BankedQuote, ...]:
    """The quotes that an item uses."""
    return tuple(one for one in quote_bank(session) if any(item.id == item_id for item in one.used_in))


def banked(session: Session, quote_id: int) -> BankedQuote:
    """One quote with whose it is and where it is used.

    Raises:
        Refusal: there is none.
    """
    quote = kept(session, Quote, quote_id)
    return next(one for one in quote_bank(session) if one.quote.id == quote.id)


@keeps("MP10")
def refuse_unpermitted(session: Session, item: PublicityItem, on: date) -> None:
    """Refuse to let an item out with a quote that may not be used in it on that day (MP10).

    Raises:
        Refusal: with whose words, and what is missing.
    """
    for one in quotes_of(session, item.id):
        against = why_not_out(one.quote, one.scope, replace(one.use_in(item), on=on), on)
        if against:
            says = f"It quotes {one.name}. {against}"
            raise Refusal(f"It may not go out yet. {says}", clause="MP10", field="status")


def save_quote(
    partnership: Partnership, quote: Quote, *, today: date, scope: QuoteScope | None = None
) -> int:
    """Add or correct a quote, with what its permission is for where that is given; give its key."""
    with partnership.change("Quote") as unit:
        key = put_quote(unit.session, quote, today=today)
        if scope is not None:
            put_scope(unit.session, key, scope)
        return key


def put_scope(session: Session, quote_id: int, scope: QuoteScope) -> None:
    """Record within a larger change what the permission for a quote is for, and until when.

    Raises:
        Refusal: it was for one item, and several use it; or it ended before it was given.
    """
    one = banked(session, quote_id)
    given = one.quote.permission_on
    if scope.until is not None and given is not None and scope.until < given:
        raise Refusal(f"They agreed on {say_day(given)}. Give a day from then on.", field="until")
    narrowed = replace(one, scope=scope)
    for item in one.used_in:
        against = why_not_in(one.quote, scope, narrowed.use_in(item))
        if against and item.status not in (PublicityStatus.PUBLISHED, PublicityStatus.DROPPED):
            raise Refusal(f"{item.title} uses it. {against}", clause="MP10", field="scope")
    put(session, replace(scope, id=one.scope.id if one.scope else 0, quote_id=quote_id))


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
        for scope in all_of(unit.session, QuoteScope, QuoteScopeRow.quote_id == quote_id):
            unit.session.delete(unit.session.get_one(QuoteScopeRow, scope.id))
        unit.session.flush()
        unit.session.delete(unit.session.get_one(QuoteRow, quote_id))


def use_quote(partnership: Partnership, quote_id: int, item_id: int, *, today: date) -> None:
    """Record that an item uses a quote; one whose answer is awaited may stand in a draft, and goes out with it alone.

    Raises:
        Refusal: whoever said it refused, or the permission does not reach this item.
    """
    item = found(partnership, PublicityItem, item_id)
    with partnership.change(f"Quote used in {item.title}") as unit:
        put_use(unit.session, quote_id, item_id, today=today)


@keeps("MP10")
def put_use(session: Session, quote_id: int, item_id: int, *, today: date) -> None:
    """Record a use within a larger change; a second time changes nothing.

    Into an item that is out a quote goes at once, so that whoever said it must have agreed by now.
    """
    one, item = banked(session, quote_id), kept(session, PublicityItem, item_id)
    quote = one.quote
    if _use(session, quote.id, item.id) is None:
        out = item.status is PublicityStatus.PUBLISHED
        use = one.use_in(item)
        against = why_not_out(quote, one.scope, use, today) if out else why_not_in(quote, one.scope, use)
        if against:
            raise Refusal(f"{one.name}: {against}", clause="MP10", field="permission")
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
