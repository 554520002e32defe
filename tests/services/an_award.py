"""An award in a new file, decided, offered and accepted as a test needs it."""

from datetime import date
from typing import Any

from evenhand.domain.grants.decided_by import DecidedBy
from evenhand.domain.grants.facts import Applicant, Application, Award, Round
from evenhand.domain.grants.money_facts import Payment
from evenhand.domain.grants.record_facts import RoundDetail
from evenhand.domain.grants.vocabulary import DecidedHow
from evenhand.records.unit_of_work import Partnership
from evenhand.services import grants
from evenhand.services.saving import found, put
from tests.grants_typed import receive_application, save_round

OPENS, RECEIVED, DECIDED = date(2026, 2, 2), date(2026, 2, 10), date(2026, 4, 21)
OFFERED, ACCEPTED, PAID = date(2026, 4, 24), date(2026, 4, 30), date(2026, 5, 12)
SPENT_BY, DUE = date(2026, 8, 31), date(2026, 10, 31)


def an_award(
    partnership: Partnership,
    *,
    lto_confirms: bool = False,
    return_months: int | None = 2,
    pence: int = 500_00,
) -> int:
    """An award of £500.00 to the canoe club, decided before the file was begun; its key."""
    round_id = save_round(
        partnership,
        Round(name="Spring 2026", opens=OPENS, closes=date(2026, 3, 27), budget_pence=1_000_00),
    )
    with partnership.change("What the round allows") as unit:
        detail = RoundDetail(
            round_id=round_id, lto_confirms=lto_confirms, spend_until=SPENT_BY, return_months=return_months
        )
        put(unit.session, detail)
    return another_award(partnership, round_id, "Old Wharf Canoe Club", pence)


def another_award(partnership: Partnership, round_id: int, name: str, pence: int = 100_00) -> int:
    """An award in the same round to somebody; its key."""
    application_id = receive_application(
        partnership,
        Application(
            reference="",
            round_id=round_id,
            applicant_id=0,
            purpose="Safety boat and lifejackets",
            asked_pence=pence,
            received_on=RECEIVED,
        ),
        Applicant(name=name),
    )
    by = DecidedBy(DecidedHow.EARLIER, by_whom="The partnership")
    grants.approve(partnership, application_id, awarded_pence=pence, on=DECIDED, today=DECIDED, by=by)
    return grants.grants(partnership).awards[application_id].id


def accepted_award(partnership: Partnership, **changes: Any) -> int:
    """An award that was offered and accepted; its key."""
    award_id = an_award(partnership, **changes)
    grants.offer(partnership, award_id, on=OFFERED, today=OFFERED)
    grants.accept(partnership, award_id, on=ACCEPTED, today=ACCEPTED, by="Owen Pryce, treasurer")
    return award_id


def paid_award(partnership: Partnership, pence: int = 500_00, **changes: Any) -> int:
    """An award of which something was paid; its key."""
    award_id = accepted_award(partnership, **changes)
    payee, what_for = "Old Wharf Canoe Club", "Safety boat"
    paid = Payment(award_id=award_id, paid_on=PAID, payee=payee, what_for=what_for, pence=pence)
    grants.pay(partnership, paid)
    return award_id


def application_of(partnership: Partnership, award_id: int) -> Application:
    """The application of an award."""
    return found(partnership, Application, found(partnership, Award, award_id).application_id)
