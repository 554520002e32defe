"""The list of an evidence folder on paper: every payment of a batch with its receipt, screens and files (PP12)."""

from evenhand.domain.grants.evidence import EvidenceLine, EvidenceList
from evenhand.domain.occasion import front
from evenhand.domain.papers import Cell, Column, Paper, Paragraph, Section, Signature, Table, strong, text
from evenhand.domain.words import say_cell_day, say_day, say_list, say_pence
from evenhand.reports.assurance import LINES, WORD
from evenhand.reports.cells import cell, cells
from evenhand.reports.look import Look
from evenhand.reports.press import print_paper
from evenhand.reports.spend.tables import amount
from evenhand.reports.wording import how_many, opening

GUIDANCE = "Guidance: PP11, PP12 (Party politics and Big Local, July 2015)"


def blocks(found: EvidenceList) -> Paper:
    """The list as neutral blocks."""
    head = front(
        found.occasion, found.level, f"Evidence: {found.batch}", f"Payments up to {say_day(found.paid_on)}"
    )
    count = how_many(len(found.lines), "payment stands", "payments stand")
    seen = sum(one.is_seen for one in found.lines)
    files = sum(len(one.files) for one in found.lines)
    lead = (
        f"{opening(count)} in this batch, {say_pence(found.pence)} in all. The receipts of {seen} of "
        f"{len(found.lines)} were seen; {how_many(files, 'file lies', 'files lie')} beside this list."
    )
    return Paper(
        head,
        (
            Section(1, "The payments", (Paragraph("1.1", text(lead)), _table(found)), GUIDANCE),
            Section(
                2,
                "The LTO’s word",
                (Paragraph("2.1", text(WORD)), Signature(tuple(text(one) for one in LINES))),
            ),
        ),
    )


def draw(found: EvidenceList, look: Look) -> bytes:
    """The list as a PDF."""
    return print_paper(blocks(found), look)


def _table(found: EvidenceList) -> Table:
    columns = (
        Column("No.", right=True, tabular=True),
        Column("Paid", right=True, tabular=True),
        Column("Payee, what for, decision, screens"),
        Column("Receipt and files"),
        Column("Amount", right=True, tabular=True),
    )
    return Table(
        1,
        "Payments of the batch, amounts in pounds",
        columns,
        tuple(_row(one) for one in found.lines),
        "There is no payment in this batch.",
        total=(*cells("All", " ", " ", " "), cell(amount(found.pence))) if found.lines else None,
        heading_columns=(0, 2),
    )


def _row(one: EvidenceLine) -> tuple[Cell, ...]:
    about = (one.what_for.rstrip("."), one.theme, one.decided, one.screens.rstrip("."))
    return (
        cell(str(one.number)),
        cell(say_cell_day(one.paid_on)),
        Cell(text(strong(f"{one.payee}: "), f"{'. '.join(filter(None, about))}.")),
        cell(_papers(one)),
        cell(amount(one.pence)),
    )


def _papers(one: EvidenceLine) -> str:
    """The receipt, when it was seen, and the names of the files in the folder."""
    if one.receipt_seen_on is not None:
        receipt = f"{one.receipt or 'Receipt'}, seen {say_cell_day(one.receipt_seen_on)}"
    elif one.reference:
        receipt = "Receipts seen with the return" if one.is_seen else "Receipts come with the return"
    else:
        receipt = f"{one.receipt or 'Receipt'}, not seen"
    return f"{receipt}. Files: {say_list(list(one.files))}" if one.files else f"{receipt}. No file"
