"""What became of the sample's awards: offered, accepted, paid, announced, and the returns that came or did not."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from evenhand.domain.grants.facts import Award
from evenhand.domain.grants.money_facts import MoneyBack, MonitoringReturn, Payment, ReturnLine
from evenhand.domain.grants.vocabulary import BackBecause
from evenhand.domain.words import parse_pence
from evenhand.records.unit_of_work import Partnership
from evenhand.services import grants
from evenhand.services.grants.closing import close
from evenhand.services.grants.returns import ask_return, chase, money_back, receive_return, returns_of
from evenhand.services.sample.tables import fact

A_WEEK = timedelta(days=7)


def follow(
    partnership: Partnership,
    award: Award,
    told: Mapping[str, Any],
    on: date,
    batch_id: int | None,
    today: date,
) -> None:
    """Offer an award, have it accepted, pay what has been paid of it, and take in its return."""
    grants.offer(partnership, award.id, on=award.awarded_on + A_WEEK, today=today)
    if "paid" not in told:
        return
    accepted_on = award.awarded_on + 2 * A_WEEK
    grants.accept(partnership, award.id, on=accepted_on, by=told["applicant"], today=today)
    payment = Payment(
        award_id=award.id,
        batch_id=batch_id,
        paid_on=on,
        payee=told["applicant"],
        what_for=told["purpose"],
        pence=parse_pence(told["paid"]),
    )
    grants.pay(partnership, payment)
    if "returned" in told:
        _take_return(partnership, award, told, told["returned"])


def _take_return(
    partnership: Partnership, award: Award, told: Mapping[str, Any], returned: Mapping[str, Any]
) -> None:
    """One return: due on its day, chased where it was, received where it came."""
    with partnership.reading() as session:
        planned = returns_of(session, award.id)
    key = planned[0].id if planned else 0
    due = MonitoringReturn(id=key, award_id=award.id, due_on=returned["due_on"])
    key = ask_return(partnership, due)
    for day in returned.get("chased", ()):
        chase(partnership, key, on=date.fromisoformat(day))
    if "received_on" not in returned:
        return
    unspent = parse_pence(returned["unspent"]) if "unspent" in returned else 0
    spent = ReturnLine(
        return_id=key,
        position=1,
        what=told["purpose"],
        spent_pence=parse_pence(told["paid"]) - unspent,
        receipts_seen=True,
    )
    came = fact(
        MonitoringReturn,
        returned,
        id=key,
        award_id=award.id,
        no_politics_on=returned["received_on"],
        unspent_pence=unspent,
    )
    receive_return(partnership, came, [spent])
    if unspent:
        back = MoneyBack(
            award_id=award.id, back_on=returned["back_on"], pence=unspent, because=BackBecause.UNSPENT
        )
        money_back(partnership, back)
    close(partnership, award.id, on=returned.get("back_on", returned["received_on"]) + 2 * A_WEEK)
