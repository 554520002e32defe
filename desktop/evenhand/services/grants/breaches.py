"""Breaches: what was not spent as agreed, what was done about it, and whose breach is still open (PP13)."""

from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants import breaches as rules
from evenhand.domain.grants.money_facts import Breach, Payment
from evenhand.domain.guidance.keeping import keeps
from evenhand.records.unit_of_work import Partnership
from evenhand.services.grants.award_course import who_has
from evenhand.services.saving import found, kept, put


def open_breach(partnership: Partnership, breach: Breach) -> int:
    """Write down a breach, or correct what was written; give its key.

    Raises:
        Refusal: it does not say of what, or in what it lies.
    """
    with partnership.change(f"Breach by {_whose(partnership, breach)}") as unit:
        return put_breach(unit.session, breach)


@keeps("PP13")
def put_breach(session: Session, breach: Breach) -> int:
    """Write down a breach within a larger change; what was done about it is kept as it was (PP13)."""
    rules.check_breach(breach)
    earlier = kept(session, Breach, breach.id) if breach.id else None
    if earlier is not None:
        breach = replace(earlier, found_on=breach.found_on, what=breach.what, clause=breach.clause)
    return put(session, replace(breach, clause=breach.clause or rules.CLAUSE))


@keeps("PP13")
def settle_breach(partnership: Partnership, breach_id: int, *, on: date, done: str, by: str) -> None:
    """Write down what was done about a breach, by whom and when; that settles it (PP13).

    Raises:
        Refusal: it does not say what was done or who settled it, or is dated before the breach was found.
    """
    breach = found(partnership, Breach, breach_id)
    with partnership.change(f"Settle the breach by {_whose(partnership, breach)}") as unit:
        settled = replace(kept(unit.session, Breach, breach_id), settled_on=on, done=done, settled_by=by)
        rules.check_settled(settled)
        put(unit.session, settled)


def _whose(partnership: Partnership, breach: Breach) -> str:
    """Whose breach it is, for the title of a change."""
    if breach.award_id is not None:
        return who_has(partnership, breach.award_id)
    if breach.payment_id is not None:
        return found(partnership, Payment, breach.payment_id).payee
    return "nobody"
