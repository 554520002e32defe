"""Section 3: how the review was made, what its words mean, and where the area's figures are from."""

from evenhand.domain.members.review.read_model import MembershipReviewReport
from evenhand.domain.papers import (
    NONE_DECLARED,
    Block,
    Column,
    Paragraph,
    Section,
    Table,
    strong,
    text,
    withheld,
)
from evenhand.domain.words import say_cell_day, say_count, say_day
from evenhand.reports.cells import cells
from evenhand.reports.wording import opening

TESTED = (
    "Each category is tested by itself with the exact binomial test, all of them together with the exact multinomial "
    "test at once in 20. Of 40 categories, one or two may be called unusual by chance alone."
)
METHOD = (
    "If members were drawn from the area by lot, small numbers would jump about. ",
    strong("In line"),
    " means: this could easily be chance. ",
    strong("Fewer"),
    " or ",
    strong("more than usual"),
    " means: chance would give so few, or so many, less than once in 40 draws. ",
    strong("Too few to say"),
    " means that even nobody would be no surprise among so few members. ",
    TESTED,
)
KEPT_BACK = (
    "Counts of members stand in the confidential copy alone. The others give verdicts in words. Where a word would let "
    "a count be worked out, alone or with the other words, it is withheld. Which words those are is settled by the "
    "area’s figures and the number of forms, never by what a form says."
)


def made_section(report: MembershipReviewReport) -> Section:
    """How it was made: the day and the forms, the method, what is kept back, the note, the sources."""
    note = (
        withheld("3.4") if report.note is None else Paragraph("3.4", text(report.note or "No note was made."))
    )
    blocks: list[Block] = [
        Paragraph("3.1", text(_held(report))),
        Paragraph("3.2", text(*METHOD)),
        Paragraph("3.3", text(KEPT_BACK)),
        note,
        _sources(report),
    ]
    guidance = "Guidance: PP10 (Party politics and Big Local, July 2015). Only totals are kept."
    return Section(3, "How the review was made", tuple(blocks), guidance)


def _held(report: MembershipReviewReport) -> str:
    planned = f"planned for {say_day(report.planned_for)}"
    overdue = (
        f" A review planned for {say_day(report.overdue_since)} has not been held."
        if report.overdue_since and report.held_on
        else ""
    )
    if report.held_on is None:
        return f"The review was {planned} and has not been held."
    voting = opening(say_count(report.voting, "voting member"))
    sat = f"{voting} sat on the partnership that day."
    return f"The review was {planned} and held on {say_day(report.held_on)}. {sat}{overdue}"


def _sources(report: MembershipReviewReport) -> Table:
    rows = tuple(
        cells(
            one.dimension,
            one.source or "No profile of the area",
            say_cell_day(one.as_of) if one.as_of else "",
        )
        for one in report.dimensions
    )
    columns = (
        Column("Dimension"),
        Column("Source of the area’s figures"),
        Column("As of", right=True, tabular=True),
    )
    return Table(1, "Where the area’s figures are from", columns, rows, NONE_DECLARED)
