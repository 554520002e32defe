"""Bringing in payments: each is screened as if it were typed in, and none to a party comes in (PP11, PP14)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from evenhand.domain.importing.cells import Cells
from evenhand.domain.importing.plan import Plan
from evenhand.domain.importing.preview import Asks, Question
from evenhand.domain.importing.spend import PaymentDraft, payment_values, read_payment
from evenhand.domain.words import say_count
from evenhand.services.imports.entering import Entering
from evenhand.services.imports.spend_entering import PaymentEntering

COLUMN_OF = {
    "award_id": "reference",
    "batch_id": "batch",
    "line_id": "line",
    "theme_id": "theme",
}


@dataclass(frozen=True, slots=True)
class SpendList:
    """The list of payments as a kind of list; `today` is the day on which it is brought in."""

    today: date
    one: str = "payment"
    many: str = "payments"
    column_of: Mapping[str, str] = field(default_factory=COLUMN_OF.copy)

    def defaults(self, _session: Session, /) -> dict[str, str]:
        """Nothing is taken for granted about payments."""
        return {}

    def read(self, cells: Cells, answers: Mapping[str, str]) -> PaymentDraft | None:
        """Read one row."""
        return read_payment(cells, answers, self.today)

    def questions(self, _session: Session, plan: Plan[Any], /) -> list[Question]:
        """What is asked where rows lack a day."""
        number = plan.gaps.get("paid_on")
        if not number:
            return []
        says = f"On which day were the {say_count(number, 'payment')} without a day made?"
        return [Question("paid_on", says, "", Asks.DAY)]

    def values(self, draft: PaymentDraft) -> tuple[tuple[str, str], ...]:
        """What was read, label by label."""
        return payment_values(draft)

    def entering(self, session: Session, _source: str, /) -> Entering:
        """Begin to enter payments."""
        return PaymentEntering(session, self.today)
