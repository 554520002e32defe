"""Sections 1 to 3 of the guidance paper: what is asked, what to notice, and how each clause stands."""

from evenhand.domain.papers import NOT_ASKED, Block, Cell, Column, Paragraph, Section, Table, text
from evenhand.domain.partnership.clause_lines import ClauseStatus
from evenhand.domain.partnership.guidance_report import ClauseEntry, GuidanceReport
from evenhand.domain.words import say_count, say_day, say_list
from evenhand.reports.cells import cell, cells
from evenhand.reports.clause_marks import CLAUSE_MARKS, say_clauses
from evenhand.reports.findings import MOST_NOTICED, decision, noticed, noticed_as
from evenhand.reports.guidance.entries import IN_THE_FILE, paragraph_of, untold
from evenhand.reports.wording import how_many, in_words, opening


def asked_section(report: GuidanceReport) -> Section:
    """Section 1: who sees to what is not in place."""
    wanting = [entry.clause for entry in report.standing(ClauseStatus.NOT_IN_PLACE)]
    asks = (
        [("agree", f"who sees to each clause that is not in place, and by when: {say_list(wanting)}")]
        if wanting
        else []
    )
    closing = ("note", "how the other clauses stand" if asks else "how each clause stands")
    return Section(1, "What the board is asked to do", (decision("1.1", asks, closing),))


def noticed_section(report: GuidanceReport) -> Section:
    """Section 2: the four most pressing findings, and where the others stand."""
    notices = [noticed_as(one, f"paragraph {paragraph_of(one.clause)}") for one in report.findings]
    blocks: list[Block] = [
        *noticed(notices, report.findings_withheld),
        Paragraph("2.1", text(_others(report))),
    ]
    return Section(2, "What the board should notice", tuple(blocks))


def standing_section(report: GuidanceReport) -> Section:
    """Section 3: the index of all clauses, worst first."""
    says = (
        f"{say_clauses([one.status for one in report.entries])} The clauses that need attention come first."
    )
    table = Table(
        1,
        f"How each clause stands as at {say_day(report.as_at)}",
        (
            Column("Clause"),
            Column("What it asks"),
            Column("How it stands"),
            Column("Findings", right=True, tabular=True),
            Column("Paragraph", right=True, tabular=True),
        ),
        tuple(_row(entry) for entry in report.worst_first),
        NOT_ASKED,
        note=text(_note(report)),
        heading_columns=(0, 1),
        dense=True,
    )
    return Section(3, "How each clause stands", (Paragraph("3.1", text(says)), table))


def _row(entry: ClauseEntry) -> tuple[Cell, ...]:
    stands = cell(entry.status.value, CLAUSE_MARKS[entry.status])
    found = str(len(entry.findings) or "")
    return (cell(entry.clause), cell(entry.short), stands, *cells(found, paragraph_of(entry.clause)))


def _note(report: GuidanceReport) -> str:
    period = f"{say_day(report.starts)} to {say_day(report.as_at)}"
    return f"The wording of each clause is shortened. Source: the partnership’s own record, {period}."


def _others(report: GuidanceReport) -> str:
    """How many findings stand with their clauses, and how many this copy withholds."""
    counted_alone = sum(map(untold, report.entries))
    rest = max(0, len(report.findings) - MOST_NOTICED - counted_alone)
    said = (
        f"{opening(how_many(rest, 'more finding stands', 'more findings stand'))} with their clauses below. "
    )
    if counted_alone:
        said += f"{opening(in_words(counted_alone))} more {IN_THE_FILE[counted_alone > 1]}. "
    withheld = report.findings_withheld
    left_out = f"{opening(how_many(withheld, 'finding is', 'findings are'))} withheld from this copy."
    told = f"{said if rest else ''}{left_out if withheld else ''}".strip()
    counted = say_count(len(report.findings), "finding names", "findings name")
    return told or f"{opening(counted)} a clause."
