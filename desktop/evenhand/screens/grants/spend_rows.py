"""The rows of the spend register, by quarter, the latest first, with what each payment still lacks."""

from collections.abc import Hashable, Iterable
from datetime import date

from evenhand.domain.grants.purpose_answers import PurposeState
from evenhand.domain.grants.spend import quarter_name, quarter_of, year_name, year_of
from evenhand.domain.words import say_day, say_pence
from evenhand.screens.shared.words import DOT
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.services.grants.spend import SpendBook, Spent

ASKED, UNSEEN, OUTSIDE, OF_GRANTS = "asked", "unseen", "outside", "of-grants"
WAITS = {
    ASKED: "Needs an answer",
    UNSEEN: "Receipt not seen",
    OUTSIDE: "In no batch",
    OF_GRANTS: "Of grants",
}


def payment_rows(book: SpendBook, states: dict[int, PurposeState], payees: frozenset[int]) -> list[ListRow]:
    """A row for each payment; `payees` are those whose payee waits for an answer."""
    return [_row(one, _lacks(one, states, payees)) for one in book.payments]


def filters(book: SpendBook) -> list[Option]:
    """All payments, those that lack something, and those of one year."""
    years = {year_of(one.payment.paid_on)[0] for one in book.payments}
    return [
        Option(None, "All payments"),
        *(Option(key, words) for key, words in WAITS.items()),
        *(Option(starts, year_name(starts)) for starts in sorted(years, reverse=True)),
    ]


def _lacks(spent: Spent, states: dict[int, PurposeState], payees: frozenset[int]) -> tuple[str, ...]:
    """What a payment lacks, the most pressing first."""
    one = spent.payment
    state = states.get(one.id)
    asks = one.id in payees or (state is not None and bool(state.unanswered))
    unseen = one.award_id is None and one.receipt_seen_on is None
    lacking = ((ASKED, asks), (UNSEEN, unseen), (OUTSIDE, one.batch_id is None))
    return tuple(key for key, is_so in lacking if is_so)


def _row(spent: Spent, lacks: tuple[str, ...]) -> ListRow:
    one = spent.payment
    worst = lacks[0] if lacks else ""
    kinds: Iterable[Hashable] = (*lacks, year_of(one.paid_on)[0], *((OF_GRANTS,) if one.award_id else ()))
    return ListRow(
        one.id,
        one.payee,
        DOT.join(filter(None, (_day(one.paid_on, one.day_is_known), spent.reference, one.what_for))),
        value=say_pence(one.pence),
        reason=WAITS[worst].lower() if worst in (ASKED, UNSEEN) else "",
        mark={ASKED: Mark.ASK, UNSEEN: Mark.DUE}.get(worst, Mark.GO_AHEAD),
        mark_says=WAITS.get(worst, "In order"),
        group=quarter_name(quarter_of(one.paid_on)[0]),
        kinds=frozenset(kinds),
        finds=" ".join((spent.theme, spent.line, spent.batch, one.receipt, one.note)),
        strong_reason=worst == ASKED,
    )


def _day(day: date, is_known: bool) -> str:
    return say_day(day) if is_known else f"by {say_day(day)}"
