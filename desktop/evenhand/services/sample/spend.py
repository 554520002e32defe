"""The sample's other spending: budget lines, payments in batches, the LTO's word on each, and one breach."""

from datetime import date
from functools import partial

from evenhand.domain.grants.money_facts import Breach, BudgetLine, LtoAssurance, Payment, PaymentBatch
from evenhand.domain.grants.vocabulary import AssuranceCovers
from evenhand.domain.words import parse_pence
from evenhand.services.grants.assurance import confirm
from evenhand.services.grants.batches import save_batch
from evenhand.services.grants.breaches import open_breach, settle_breach
from evenhand.services.grants.budgets import save_line
from evenhand.services.grants.paying import pay
from evenhand.services.parties import shipped_register
from evenhand.services.payees import screened_payment
from evenhand.services.sample.diary import A_DAY, Diary, Told
from evenhand.services.sample.story import Story
from evenhand.services.sample.tables import fact, table
from evenhand.services.saving import found

CONFIRMED_BY = "Marlbeck Voluntary Action, finance officer"


def note_spend(diary: Diary, story: Story) -> None:
    """What was paid beside grants, in which batches, what the LTO confirmed, and the breach."""
    told = table("spend")
    lines: dict[str, int] = {}
    in_batch: dict[str, list[int]] = {one["name"]: [] for one in told["batch"]}
    for one in told["line"]:
        diary.note(one["starts"] + A_DAY, "Budget lines", partial(_save_line, story, one, lines))
    for one in told["payment"]:
        diary.note_stages(one, one["on"] + A_DAY, "", partial(_pay, story, lines, in_batch))
    for one in told["batch"]:
        diary.note(one["paid_on"] + A_DAY, "", partial(_save_batch, story, one, in_batch[one["name"]]))
    for one in (*told["batch"], *told["year"]):
        if "confirmed_on" in one:
            diary.note(one["confirmed_on"], "", partial(_confirm, story, one))
    for one in told["breach"]:
        keys: list[int] = []
        diary.note(one["found_on"], "", partial(_open, story, one, keys))
        diary.note(one["settled_on"], "", partial(_settle, story, one, keys))


def _save_line(story: Story, told: Told, lines: dict[str, int], _: date) -> None:
    theme_id = story.themes[told["theme"]] if "theme" in told else None
    line = fact(BudgetLine, told, theme_id=theme_id, budget_pence=parse_pence(told["budget"]))
    lines[told["name"]] = save_line(story.partnership, line)


def _pay(
    story: Story, lines: dict[str, int], in_batch: dict[str, list[int]], told: Told, key: int, on: date
) -> int:
    """Enter a payment, or correct it, in the batch in which it is by then."""
    payment = Payment(
        id=key,
        batch_id=found(story.partnership, Payment, key).batch_id if key else None,
        paid_on=told["on"],
        payee=told["payee"],
        what_for=told["for"],
        pence=parse_pence(told["paid"]),
        line_id=lines[told["line"]],
        receipt=told.get("receipt", ""),
        receipt_seen_on=told.get("seen"),
    )
    paid = pay(story.partnership, screened_payment(payment, shipped_register()), today=on)
    if not key and "batch" in told:
        in_batch[told["batch"]].append(paid)
    return paid


def _save_batch(story: Story, told: Told, payments: list[int], _: date) -> None:
    batch = fact(PaymentBatch, told)
    story.batches[told["name"]] = save_batch(story.partnership, batch, payments or None)


def _confirm(story: Story, told: Told, on: date) -> None:
    batch_id = story.batches.get(told.get("name", ""))
    covers = AssuranceCovers.BATCH if batch_id else AssuranceCovers.YEAR
    said = fact(LtoAssurance, told, covers=covers, batch_id=batch_id, confirmed_by=CONFIRMED_BY)
    confirm(story.partnership, said, today=on)


def _open(story: Story, told: Told, keys: list[int], _: date) -> None:
    award_id = story.award(told["round"], told["award"]).id
    begun = fact(Breach, told, award_id=award_id, done="", settled_on=None, settled_by="")
    keys.append(open_breach(story.partnership, begun))


def _settle(story: Story, told: Told, keys: list[int], _: date) -> None:
    settle_breach(story.partnership, keys[0], on=told["settled_on"], done=told["done"], by=told["settled_by"])
