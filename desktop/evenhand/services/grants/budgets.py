"""Budget lines of the plan: kept, corrected, and taken away while nothing was paid from them."""

from sqlalchemy.orm import Session

from evenhand.domain.grants.budgets import check_line
from evenhand.domain.grants.money_facts import BudgetLine, Payment
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_count
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.money import BudgetLineRow, PaymentRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.saving import found, put


def save_line(partnership: Partnership, line: BudgetLine) -> int:
    """Add or correct a budget line; give its key."""
    with partnership.change(f"Budget line {line.name.strip()}") as unit:
        return put_line(unit.session, line)


def put_line(session: Session, line: BudgetLine) -> int:
    """Add or correct a budget line within a larger change.

    Raises:
        Refusal: it has no name, or its days do not fit.
    """
    check_line(line)
    return put(session, line)


def remove_line(partnership: Partnership, line_id: int) -> None:
    """Take away a budget line that was entered by mistake.

    Raises:
        Refusal: something was paid from it.
    """
    line = found(partnership, BudgetLine, line_id)
    with partnership.change(f"Take away the budget line {line.name}") as unit:
        if paid := all_of(unit.session, Payment, PaymentRow.line_id == line_id):
            says = f"{say_count(len(paid), 'payment')} stand under this line. Put them under another first."
            raise Refusal(says)
        unit.session.delete(unit.session.get_one(BudgetLineRow, line_id))
