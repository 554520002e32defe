"""The rows of the returns of all rounds and of all breaches: what presses first, what is due, then what is done."""

from collections.abc import Iterator
from enum import StrEnum

from evenhand.domain.grants.breaches import is_open
from evenhand.domain.grants.facts import Application
from evenhand.domain.grants.money_facts import Breach
from evenhand.domain.grants.returns import ReturnStanding
from evenhand.domain.words import say_count, say_day, shortened
from evenhand.screens.shared.words import DOT
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.services.award_gate import GrantBook
from evenhand.services.grants.returns import DueReturn, due_returns

RETURN, BREACH = "return", "breach"
Key = tuple[str, int]


class Waits(StrEnum):
    """What a row waits for, and the heading it stands under."""

    BREACH = "Breaches to settle"
    LATE = "Late"
    UNDECLARED = "Without the declaration on party politics"
    DUE = "Due"
    IN = "In or excused"
    SETTLED = "Breaches settled"


HEADED = {
    ReturnStanding.LATE: Waits.LATE,
    ReturnStanding.CHASED: Waits.LATE,
    ReturnStanding.UNDECLARED: Waits.UNDECLARED,
    ReturnStanding.DUE: Waits.DUE,
    ReturnStanding.RECEIVED: Waits.IN,
    ReturnStanding.EXCUSED: Waits.IN,
}
MARKS = {
    Waits.BREACH: Mark.HOLD,
    Waits.LATE: Mark.LATE,
    Waits.UNDECLARED: Mark.ASK,
    Waits.DUE: Mark.DUE,
    Waits.IN: Mark.GO_AHEAD,
    Waits.SETTLED: Mark.GO_AHEAD,
}


def return_rows(book: GrantBook) -> list[ListRow]:
    """Every return and breach by the day of the book, each under what it waits for."""
    rows = [_return_row(one, book) for one in due_returns(book.grants, book.beside, book.day)]
    rows += _breach_rows(book)
    order = {waits.value: place for place, waits in enumerate(Waits)}
    return sorted(rows, key=lambda one: order[one.group])


def round_filters(book: GrantBook) -> list[Option]:
    """The rounds to choose from, the newest first."""
    rounds = sorted(book.grants.rounds.values(), key=lambda one: one.opens, reverse=True)
    return [Option(None, "All rounds"), *(Option(one.id, one.name) for one in rounds)]


def _return_row(one: DueReturn, book: GrantBook) -> ListRow:
    waits = HEADED[one.standing]
    return ListRow(
        (RETURN, one.return_.id),
        one.applicant.name,
        DOT.join((one.application.reference, one.application.purpose)),
        value=_value(one),
        reason=_reason(one),
        mark=Mark.PAST if one.standing is ReturnStanding.EXCUSED else MARKS[waits],
        mark_says=one.standing.label,
        group=waits.value,
        kinds=frozenset({one.application.round_id}),
        finds=book.grants.rounds[one.application.round_id].name,
        strong_reason=waits is Waits.LATE,
    )


def _value(one: DueReturn) -> str:
    if one.return_.received_on is not None and one.standing is not ReturnStanding.DUE:
        return say_day(one.return_.received_on)
    return say_day(one.return_.due_on)


def _reason(one: DueReturn) -> str:
    if one.days_late:
        chased = f", asked {say_count(len(one.chases), 'time')}" if one.chases else ", not asked again"
        return f"{say_count(one.days_late, 'day')} late{chased}"
    return "excused" if one.standing is ReturnStanding.EXCUSED else ""


def application_of(book: GrantBook, key: Key) -> Application | None:
    """The application that a return or a breach is about; None for a breach of a payment that was no award's."""
    kind, number = key
    if kind == RETURN:
        every = (one for those in book.beside.returns.values() for one in those)
        award_id = next((one.award_id for one in every if one.id == number), None)
    else:
        award_id = next((_award_of(one, book) for one in book.beside.breaches if one.id == number), None)
    return next((one for one in book.grants.applications if _award_id(one, book) == award_id), None)


def _award_id(application: Application, book: GrantBook) -> int:
    award = book.grants.awards.get(application.id)
    return award.id if award is not None else 0


def _award_of(breach: Breach, book: GrantBook) -> int | None:
    if breach.award_id is not None:
        return breach.award_id
    return next((one.award_id for one in book.beside.payments if one.id == breach.payment_id), None)


def _breach_rows(book: GrantBook) -> Iterator[ListRow]:
    for breach in book.beside.breaches:
        if breach.found_on > book.day:
            continue
        application = application_of(book, (BREACH, breach.id))
        payees = (one.payee for one in book.beside.payments if one.id == breach.payment_id)
        name, kinds = next(payees, ""), frozenset[int]()
        if application is not None:
            name = book.grants.applicants[application.applicant_id].name
            kinds = frozenset({application.round_id})
        yield _breach_row(breach, name, kinds, is_open(breach, book.day))


def _breach_row(breach: Breach, name: str, kinds: frozenset[int], to_settle: bool) -> ListRow:
    waits = Waits.BREACH if to_settle else Waits.SETTLED
    return ListRow(
        (BREACH, breach.id),
        name,
        shortened(breach.what),
        value=say_day(breach.found_on),
        reason=breach.clause,
        mark=MARKS[waits],
        mark_says="Act now" if to_settle else "Settled",
        group=waits.value,
        kinds=kinds,
        strong_reason=to_settle,
    )
