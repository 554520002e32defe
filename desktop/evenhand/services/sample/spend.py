"""The sample's other spending: budget lines, payments in batches, the LTO's word on each, and one breach."""

from collections.abc import Mapping
from typing import Any

from evenhand.domain.grants.money_facts import Breach, BudgetLine, LtoAssurance, Payment, PaymentBatch
from evenhand.domain.grants.vocabulary import AssuranceCovers
from evenhand.domain.words import parse_pence
from evenhand.records.unit_of_work import Partnership
from evenhand.services.grants.assurance import confirm
from evenhand.services.grants.batches import save_batch
from evenhand.services.grants.breaches import open_breach, settle_breach
from evenhand.services.grants.budgets import save_line
from evenhand.services.grants.paying import pay
from evenhand.services.parties import shipped_register
from evenhand.services.payees import screened_payment
from evenhand.services.sample.tables import fact, table

CONFIRMED_BY = "Marlbeck Voluntary Action, finance officer"


def write_batches(partnership: Partnership) -> dict[str, int]:
    """Enter the batches; give their keys by their names."""
    return {one["name"]: save_batch(partnership, fact(PaymentBatch, one)) for one in table("spend")["batch"]}


def write_spend(
    partnership: Partnership, themes: Mapping[str, int], batches: Mapping[str, int], awards: Mapping[str, int]
) -> None:
    """Enter what was paid beside grants, what the LTO confirmed, and the breach; awards are by their applicant."""
    told = table("spend")
    with partnership.change("The register of spending"):
        lines = {one["name"]: save_line(partnership, _line(one, themes)) for one in told["line"]}
        for one in told["payment"]:
            payment = _payment(one, lines, batches)
            pay(partnership, screened_payment(payment, shipped_register()))
        for one in (*told["batch"], *told["year"]):
            if "confirmed_on" in one:
                confirm(partnership, _assurance(one, batches))
        for one in told["breach"]:
            _breach(partnership, one, awards)


def _line(told: Mapping[str, Any], themes: Mapping[str, int]) -> BudgetLine:
    theme_id = themes[told["theme"]] if "theme" in told else None
    return fact(BudgetLine, told, theme_id=theme_id, budget_pence=parse_pence(told["budget"]))


def _payment(told: Mapping[str, Any], lines: Mapping[str, int], batches: Mapping[str, int]) -> Payment:
    return Payment(
        batch_id=batches[told["batch"]] if "batch" in told else None,
        paid_on=told["on"],
        payee=told["payee"],
        what_for=told["for"],
        pence=parse_pence(told["paid"]),
        line_id=lines[told["line"]],
        receipt=told.get("receipt", ""),
        receipt_seen_on=told.get("seen"),
    )


def _assurance(told: Mapping[str, Any], batches: Mapping[str, int]) -> LtoAssurance:
    batch_id = batches.get(told.get("name", ""))
    covers = AssuranceCovers.BATCH if batch_id else AssuranceCovers.YEAR
    return fact(LtoAssurance, told, covers=covers, batch_id=batch_id, confirmed_by=CONFIRMED_BY)


def _breach(partnership: Partnership, told: Mapping[str, Any], awards: Mapping[str, int]) -> None:
    found = fact(Breach, told, award_id=awards[told["award"]], done="", settled_on=None, settled_by="")
    key = open_breach(partnership, found)
    settle_breach(partnership, key, on=told["settled_on"], done=told["done"], by=told["settled_by"])
