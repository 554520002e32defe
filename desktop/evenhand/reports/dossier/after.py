"""The dossier after the award: its steps, conditions, payments, returns and breaches."""

from evenhand.domain.grants.dossier_report import AwardTold, Dossier
from evenhand.domain.grants.returns_report import BreachTold, ReturnTold, say_receipts
from evenhand.domain.papers import (
    Block,
    Column,
    Empty,
    Entries,
    Entry,
    Listing,
    Paragraph,
    Section,
    Subheading,
    Table,
    strong,
    text,
    withheld,
)
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_cell_day, say_day, say_pence
from evenhand.reports.cells import cells
from evenhand.reports.wording import opening

TITLE = "After the award"


def after_section(found: Dossier) -> Section:
    """Section 8: what became of the award, as far as this copy may tell."""
    if found.level is Level.PUBLIC:
        return Section(8, TITLE, (withheld("8.1"),))
    award = found.award
    if award is None:
        return Section(8, TITLE, (Empty("Nothing was awarded."),))
    blocks: list[Block] = [Paragraph("8.1", text(_money(award)))]
    steps = tuple(Entry(say_cell_day(on), text(says)) for on, says in award.steps)
    blocks.append(Entries(steps, "Not offered yet."))
    blocks.append(Subheading("It is offered on these conditions"))
    blocks.append(Listing(tuple(text(one) for one in award.conditions)))
    blocks += [_payments(award)] if award.payments else []
    if award.returns:
        blocks.append(Subheading("Returns"))
        blocks.append(Entries(tuple(map(_return, award.returns)), "None."))
    if award.breaches:
        blocks.append(Subheading("Breaches"))
        blocks.append(Entries(tuple(map(_breach, award.breaches)), "None."))
    return Section(8, TITLE, tuple(blocks), "Guidance: PP11, PP12, PP13.")


def _money(award: AwardTold) -> str:
    paid = "" if award.paid_pence is None else f", {say_pence(award.paid_pence)} was paid"
    says = f"{say_pence(award.awarded_pence)} was awarded{paid}"
    back = f", {say_pence(award.back_pence)} came back" if award.back_pence else ""
    due = f"; {say_pence(award.due_back_pence)} is due back" if award.due_back_pence else ""
    by = f" It was accepted by {award.accepted_by}." if award.accepted_by else ""
    return f"{says}{back}{due}.{by}"


def _payments(award: AwardTold) -> Table:
    columns = (
        Column("Paid", right=True, tabular=True),
        Column("For"),
        Column("Amount", right=True, tabular=True),
    )
    rows = tuple(cells(say_cell_day(on), what, say_pence(pence)) for on, what, pence in award.payments)
    total = cells("All", " ", say_pence(sum(pence for _, _, pence in award.payments)))
    return Table(7, "Payments", columns, rows, "None.", total=total, heading_columns=(0, 1))


def _return(one: ReturnTold) -> Entry:
    late = f", {one.days_late} days late" if one.days_late else ""
    lines = [text(one.says)] if one.says else []
    if one.received_on is not None:
        declared = "declared" if one.declared_on else "not declared"
        lines.append(text(f"In {say_day(one.received_on)}; {declared} that none went to party politics."))
    if one.spent_pence is not None:
        lines.append(text(f"Spent {say_pence(one.spent_pence)}; {say_receipts(one)}."))
    return Entry(
        say_cell_day(one.due_on), text(strong(f"{opening(one.standing.label)}{late}.")), tuple(lines)
    )


def _breach(one: BreachTold) -> Entry:
    done = [text(one.done)] if one.done else []
    settled = f"Settled {say_day(one.settled_on)}." if one.settled_on else "Not settled yet."
    return Entry(say_cell_day(one.found_on), text(strong(one.what)), (*done, text(settled)))
