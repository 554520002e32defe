"""The rows of assurance: batches and years, first those that the LTO has not confirmed (PP12)."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from evenhand.domain.grants.assurance import Unconfirmed, is_covered, unconfirmed
from evenhand.domain.grants.money_facts import LtoAssurance, Payment, PaymentBatch
from evenhand.domain.grants.spend import year_name, year_of
from evenhand.domain.grants.vocabulary import AssuranceCovers
from evenhand.domain.words import say_count, say_day, say_pence
from evenhand.screens.shared.words import DOT
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.services.award_gate import GrantBook

BATCH: Literal["batch"] = "batch"
YEAR: Literal["year"] = "year"
Key = tuple[str, int]
WAITS, BATCHES, YEARS = "Not confirmed yet", "Batches", "Years"


def assurance_rows(book: GrantBook) -> list[ListRow]:
    """What waits for the LTO's word, then batches and years that have it, the latest first."""
    made = payments_by(book)
    waits = unconfirmed(book.beside.batches.values(), made, book.beside.assurances, book.day)
    waiting = [_waiting_row(one, book.day) for one in waits]
    known = {row.id for row in waiting}
    batches = sorted(book.beside.batches.values(), key=_batch_day, reverse=True)
    rows = [row for batch in batches if (row := _batch_row(batch, book)).id not in known]
    return [*waiting, *rows, *(row for row in _year_rows(book, made) if row.id not in known)]


def payments_by(book: GrantBook) -> list[Payment]:
    """The payments made by the day of the book."""
    return [one for one in book.beside.payments if one.paid_on <= book.day]


def words_of(book: GrantBook, key: Key) -> list[LtoAssurance]:
    """What the LTO said by the day of the book about a batch or a year, the first first."""
    told = [one for one in book.beside.assurances if one.confirmed_on <= book.day]
    if key[0] == BATCH:
        return [one for one in told if one.batch_id == key[1]]
    return [one for one in told if is_covered(span_of(key), (one,))]


def span_of(key: Key) -> tuple[date, date]:
    """The first and the last day of the year of a row."""
    return year_of(date(key[1], 12, 31))


def _waiting_row(one: Unconfirmed, day: date) -> ListRow:
    late = one.is_late(day)
    is_batch = one.covers is AssuranceCovers.BATCH
    key: Key = (BATCH, one.batch_id or 0) if is_batch else (YEAR, one.starts.year if one.starts else 0)
    return ListRow(
        key,
        one.name,
        DOT.join((f"to {say_day(one.since)}", say_count(one.payments, "payment"))),
        value=say_pence(one.pence),
        reason="over a month" if late else "",
        mark=Mark.LATE if late else Mark.DUE,
        mark_says="Not confirmed",
        group=WAITS,
        kinds=frozenset({WAITS}),
    )


def _batch_row(batch: PaymentBatch, book: GrantBook) -> ListRow:
    key: Key = (BATCH, batch.id)
    payments = [one for one in payments_by(book) if one.batch_id == batch.id]
    return _told_row(key, batch.name, batch.paid_on, payments, book, BATCHES)


def _year_rows(book: GrantBook, made: list[Payment]) -> Iterator[ListRow]:
    for span in sorted({year_of(one.paid_on) for one in made}, reverse=True):
        own = [one for one in made if year_of(one.paid_on) == span]
        yield _told_row((YEAR, span[0].year), year_name(span[0]), span[1], own, book, YEARS)


def _told_row(key: Key, name: str, on: date, payments: list[Payment], book: GrantBook, group: str) -> ListRow:
    said = words_of(book, key)
    running = "runs still" if key[0] == YEAR and on >= book.day else "nothing in it yet"
    told = f"confirmed {say_day(said[-1].confirmed_on)}" if said else running
    return ListRow(
        key,
        name,
        DOT.join((told, say_count(len(payments), "payment"))),
        value=say_pence(sum(one.pence for one in payments)),
        mark=Mark.GO_AHEAD if said else Mark.PAST,
        mark_says="Confirmed" if said else "Not to be confirmed yet",
        group=group,
        kinds=frozenset({group}),
    )


def _batch_day(batch: PaymentBatch) -> tuple[date, int]:
    return batch.paid_on, batch.id
