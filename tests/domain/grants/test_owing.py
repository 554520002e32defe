"""What of an award is due back over several returns: nothing that was paid drops out between two of them."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from evenhand.domain.grants.money_facts import AwardCourse, MoneyBack, MonitoringReturn, Payment, ReturnLine
from evenhand.domain.grants.owing import Owed, owed
from evenhand.domain.grants.vocabulary import BackBecause

BEGAN = date(2026, 5, 1)


def on(day: int) -> date:
    return BEGAN + timedelta(days=day)


def paid(day: int, pence: int) -> Payment:
    return Payment(award_id=1, paid_on=on(day), payee="Canoe Club", what_for="A boat", pence=pence)


def back(day: int, pence: int) -> MoneyBack:
    return MoneyBack(award_id=1, back_on=on(day), pence=pence, because=BackBecause.UNSPENT)


def came(key: int, day: int, unspent: int | None) -> MonitoringReturn:
    return MonitoringReturn(id=key, award_id=1, due_on=BEGAN, received_on=on(day), unspent_pence=unspent)


def spent(of: int, pence: int) -> ReturnLine:
    return ReturnLine(return_id=of, position=1, what="A boat", spent_pence=pence)


def owes(
    returns: Sequence[MonitoringReturn],
    lines: Sequence[ReturnLine] = (),
    back: Sequence[MoneyBack] = (),
    payments: Sequence[Payment] = (paid(0, 200_00), paid(20, 300_00)),
) -> Owed:
    return owed(AwardCourse(award_id=1), returns, lines, back, payments)


@pytest.mark.parametrize(
    ("second", "lines", "came_back", "due"),
    [
        (came(2, 40, 40_00), (spent(1, 150_00),), (back(15, 50_00),), 40_00),
        (came(2, 40, 40_00), (spent(1, 150_00), spent(2, 260_00)), (back(15, 50_00),), 40_00),
        (came(2, 40, 40_00), (), (back(15, 50_00), back(41, 40_00)), 0),
        (came(2, 40, 90_00), (spent(1, 150_00), spent(2, 260_00)), (back(15, 50_00),), 40_00),
        (came(2, 40, 10_00), (), (), 10_00),
        (came(2, 40, None), (spent(1, 150_00), spent(2, 330_00)), (back(15, 20_00),), 0),
        (came(2, 40, None), (), (back(15, 20_00),), 30_00),
    ],
)
def test_what_came_back_between_two_returns_settles_the_first_alone(
    second: MonitoringReturn, lines: tuple[ReturnLine, ...], came_back: tuple[MoneyBack, ...], due: int
):
    assert owes((second, came(1, 10, 50_00)), lines, came_back).due_back_pence == due


def test_a_cheque_that_came_before_the_return_counts_for_it():
    once = (paid(0, 500_00),)
    assert owes((came(1, 10, 20_00),), (spent(1, 480_00),), (back(5, 20_00),), once).due_back_pence == 0


@pytest.mark.parametrize(
    ("unspent", "lines", "came_back", "untold"),
    [
        (0, (spent(1, 200_00),), (), 300_00),
        (300_00, (spent(1, 200_00),), (), 0),
        (0, (spent(1, 480_00),), (back(5, 20_00),), 0),
        (0, (spent(1, 800_00),), (), 0),
        (0, (), (), 0),
    ],
)
def test_a_return_that_leaves_open_what_became_of_the_money_is_found_out(
    unspent: int, lines: tuple[ReturnLine, ...], came_back: tuple[MoneyBack, ...], untold: int
):
    told = owes((came(1, 10, unspent),), lines, came_back, (paid(0, 500_00), paid(20, 90_00)))
    assert told.untold_pence == untold


def test_what_an_earlier_return_told_without_lines_is_not_told_again():
    told = owes((came(1, 10, 0), came(2, 40, 0)), (spent(2, 300_00),))
    assert (told.untold_pence, told.due_back_pence) == (0, 0)
