"""The spend report on paper: what to notice, in short, the money by theme, by time, and every payment (PP11, PP12)."""

from evenhand.domain.grants.spend_report import SpendReport
from evenhand.domain.occasion import front
from evenhand.domain.papers import Block, Paper, Paragraph, Section, text, withheld
from evenhand.domain.words import say_pence
from evenhand.reports.findings import noticed, noticed_as, the_rest
from evenhand.reports.look import Look
from evenhand.reports.press import print_paper
from evenhand.reports.sources import sourced
from evenhand.reports.spend.tables import answer_table, money_table, payment_table, to_parties
from evenhand.reports.wording import how_many, in_words, opening, say_span

GUIDANCE = "Guidance: PP11, PP12 (Party politics and Big Local, July 2015)"
NOTE = "Committed is awarded and not yet paid. What came back counts as left again."
ALL_PAID = f"{GUIDANCE}. What is noticed is of everything paid up to the day, not of the period alone."
SHARED = "A budget over a longer time is shared out by days. Committed stands with the day of the award. "
SOURCE = "register of payments, and awards on record"


def blocks(report: SpendReport) -> Paper:
    """The report as neutral blocks; it holds what its level may see and nothing else."""
    period = say_span(report.starts, report.as_at)
    head = front(report.occasion, report.level, "Spend report", period)
    sections = [
        _noticed(report),
        _in_short(report),
        sourced(_by_theme(report), SOURCE),
        sourced(_by_time(report), SOURCE),
        sourced(_payments(report), "register of payments"),
    ]
    return Paper(head, (*sections, _answers(report)))


def draw(report: SpendReport, look: Look) -> bytes:
    """The report as a PDF."""
    return print_paper(blocks(report), look)


def _noticed(report: SpendReport) -> Section:
    found: list[Block] = noticed([noticed_as(one, "") for one in report.findings], report.withheld)
    rest = the_rest("1.1", report.findings, report.withheld)
    return Section(1, "What the board should notice", tuple([*found, rest] if rest else found), ALL_PAID)


def _in_short(report: SpendReport) -> Section:
    if not report.count:
        return Section(2, "In short", (Paragraph("2.1", text("Nothing was paid in the period.")),))
    made = how_many(report.count, "payment was made", "payments were made")
    says = f"{opening(made)} in the period, {say_pence(report.paid_pence)} in all; "
    of_awards = say_pence(report.of_awards_pence) if report.of_awards_pence else "none"
    says += f"{of_awards} of it was paid out as grants. {to_parties(report.to_parties)}"
    return Section(
        2,
        "In short",
        (
            Paragraph("2.1", text(says)),
            Paragraph("2.2", text(f"{_unseen(report.unseen)} {_asked(report.unanswered)}".strip())),
            Paragraph("2.3", text(_left(report))),
        ),
    )


def _unseen(unseen: int) -> str:
    """How many receipts were not seen; those of a grant come with its return."""
    if not unseen:
        return "The receipts of all payments that are no grants were seen."
    if unseen == 1:
        return "The receipt of one payment that is no grant was not seen yet."
    return f"The receipts of {in_words(unseen)} payments that are no grants were not seen yet."


def _asked(unanswered: int | None) -> str:
    """How many payments wait for an answer about their words; nothing where the copy may not tell."""
    if unanswered is None:
        return ""
    if not unanswered:
        return "No payment waits for an answer whether it is for party politics."
    waits = how_many(unanswered, "payment waits", "payments wait")
    return f"{opening(waits)} for an answer whether it is for party politics."


def _left(report: SpendReport) -> str:
    total = report.total
    if total.budget_pence is None or total.left_pence is None:
        return "No budget is set, so what is left is not known."
    budget, paid = say_pence(total.budget_pence), say_pence(total.paid_pence)
    says = f"Of {budget} set aside in the plan, {paid} was paid since its beginning"
    says += f", {say_pence(total.back_pence)} of it came back" if total.back_pence else ""
    says += f" and {say_pence(total.committed_pence)} is committed; "
    if total.left_pence < 0:
        return f"{says}that is {say_pence(-total.left_pence)} more than was set aside."
    return f"{says}{say_pence(total.left_pence)} is left."


def _by_theme(report: SpendReport) -> Section:
    lead = "The whole plan, from its beginning up to the day of the report."
    table = money_table(1, "Money by theme of the plan", "Theme", report.by_theme, report.total, NOTE)
    return Section(3, "By theme", (Paragraph("3.1", text(lead)), table))


def _by_time(report: SpendReport) -> Section:
    quarters = money_table(2, "Quarters of the period", "Quarter", report.by_quarter, None, SHARED)
    years = money_table(3, "Years, from April to March", "Year", report.by_year, report.total, "")
    return Section(4, "By quarter and year", (quarters, years))


def _payments(report: SpendReport) -> Section:
    if report.payments is None:
        return Section(5, "Payments in the period", (withheld("5.1"),))
    return Section(5, "Payments in the period", (payment_table(4, report.payments, report.paid_pence),))


def _answers(report: SpendReport) -> Section:
    title = "Questions answered about payments"
    if report.answers is None:
        return Section(6, title, (withheld("6.1"),))
    return Section(6, title, (answer_table(5, report.answers),))
