"""The election-period report on one page as it is in large print: the same words on as many sides as they take."""

from evenhand.domain.check_digits import check_digits
from evenhand.domain.elections.period_report import ElectionPeriodReport
from evenhand.domain.papers import Paper
from evenhand.reports.election_period import one_page
from evenhand.reports.look import Look
from evenhand.reports.one_side import in_short
from evenhand.reports.press import print_paper


def blocks(report: ElectionPeriodReport) -> Paper:
    """The edition as neutral blocks.

    Raises:
        Refusal: it would not fit on a page in standard print either.
    """
    return in_short(one_page.blocks(report))


def digits(report: ElectionPeriodReport) -> str:
    """The check digits, which are those of the edition in standard print."""
    return check_digits(one_page.blocks(report))


def draw(report: ElectionPeriodReport, look: Look) -> bytes:
    """The edition as a PDF."""
    paper = one_page.blocks(report)
    return print_paper(in_short(paper), look, digits=check_digits(paper))
