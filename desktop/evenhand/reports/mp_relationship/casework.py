"""Section 8: residents' referrals, counted and never told."""

from evenhand.domain.mp.casework_counts import ToldBreakdown
from evenhand.domain.mp.mp_report import MpReport
from evenhand.domain.papers import Block, Column, Paragraph, Section, Table, text
from evenhand.reports.cells import cells

GUIDANCE = "Guidance: MP12. No resident is named in any copy, and a number from one to four is not printed."


def casework_section(report: MpReport) -> Section:
    """How many referrals and signpostings, by route, matter and outcome where the numbers are large enough."""
    told = report.casework
    shown = [one for one in told.breakdowns if one.lines]
    blocks: list[Block] = [Paragraph("8.1", text(_counts(report)))]
    blocks += [_breakdown(shown, number)] if (number := report.number("residents")) else []
    return Section(8, "Residents’ matters", tuple(blocks), GUIDANCE)


def _counts(report: MpReport) -> str:
    told = report.casework
    says = f"Residents pointed or referred to the MP in the period: {told.total}."
    left_out = [one for one in told.breakdowns if not one.lines]
    return f"{says} {left_out[0].says}".strip() if left_out else says


def _breakdown(shown: list[ToldBreakdown], number: int) -> Table:
    rows = tuple(cells(one.by, label, number) for one in shown for label, number in one.lines)
    columns = (Column("By"), Column("Which"), Column("How many", right=True, tabular=True))
    return Table(
        number, "Referrals and signpostings of the period", columns, rows, "None.", heading_columns=(0, 1)
    )
