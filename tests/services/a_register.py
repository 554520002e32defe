"""A partnership whose LTO pays for awards and for other things: two themes, budget lines, one accepted award."""

from datetime import date
from typing import Any

from evenhand.domain.grants.decided_by import DecidedBy
from evenhand.domain.grants.facts import Applicant, Application, Round
from evenhand.domain.grants.money_facts import BudgetLine, Payment
from evenhand.domain.grants.vocabulary import DecidedHow
from evenhand.domain.partnership.facts import PlanTheme
from evenhand.records.unit_of_work import Partnership
from evenhand.services import grants
from evenhand.services.grants.budgets import save_line
from evenhand.services.grants.paying import pay
from evenhand.services.saving import put
from tests.grants_typed import receive_application, save_round

TODAY = date(2026, 6, 2)
AWARDED, ACCEPTED = date(2025, 5, 20), date(2025, 6, 3)
YOUNG, GREEN = "Young people", "Green places"
EARLIER = DecidedBy(DecidedHow.EARLIER, by_whom="The board")


def themes(partnership: Partnership) -> dict[str, int]:
    """Two themes of the plan by their names."""
    with partnership.change("Themes") as unit:
        return {
            name: put(unit.session, PlanTheme(name=name, starts=date(2024, 4, 1))) for name in (YOUNG, GREEN)
        }


def accepted_award(partnership: Partnership, theme_id: int, pence: int = 187_00) -> int:
    """An award that was offered and accepted; its key."""
    grant_round = Round(
        name="Spring 2025", opens=date(2025, 3, 1), closes=date(2025, 4, 30), budget_pence=5_000_00
    )
    round_id = save_round(partnership, grant_round)
    request = Application(
        reference="SPR-01",
        round_id=round_id,
        applicant_id=0,
        theme_id=theme_id,
        purpose="Soft mats for toddlers",
        asked_pence=pence,
        received_on=date(2025, 4, 1),
    )
    key = receive_application(partnership, request, Applicant(name="Tansley Road Toddlers"))
    grants.approve(partnership, key, awarded_pence=pence, on=AWARDED, today=AWARDED, by=EARLIER)
    award_id = grants.grants(partnership).awards[key].id
    grants.offer(partnership, award_id, on=date(2025, 5, 27), today=date(2025, 5, 27))
    grants.accept(partnership, award_id, on=ACCEPTED, today=ACCEPTED, by="Ann Rigg")
    return award_id


def a_line(partnership: Partnership, theme_id: int | None, pence: int, **typed: Any) -> int:
    """A budget line over the year 2025/26; its key."""
    plain: dict[str, Any] = {"name": "Budget", "starts": date(2025, 4, 1), "ends": date(2026, 3, 31)}
    return save_line(partnership, BudgetLine(theme_id=theme_id, budget_pence=pence, **(plain | typed)))


def paid(partnership: Partnership, pence: int, **typed: Any) -> int:
    """A payment to a hall for its hire, unless told otherwise; its key."""
    plain: dict[str, Any] = {
        "payee": "Old Wharf Village Hall",
        "what_for": "Hire of the hall",
        "paid_on": date(2025, 9, 12),
    }
    return pay(partnership, Payment(pence=pence, **(plain | typed)), today=TODAY)
