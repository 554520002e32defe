"""The assurance statement on paper: what the LTO confirmed, what it has not, how payments were screened (PP12)."""

from collections.abc import Sequence

from evenhand.domain.grants.assurance_report import AssuranceStatement, AssuredLine
from evenhand.domain.occasion import front
from evenhand.domain.papers import (
    Cell,
    Column,
    Mark,
    Paper,
    Paragraph,
    Section,
    Signature,
    Table,
    text,
    withheld,
)
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_cell_day, say_count, say_list, say_pence
from evenhand.reports.cells import cell
from evenhand.reports.look import Look
from evenhand.reports.press import print_paper
from evenhand.reports.sources import sourced
from evenhand.reports.spend.tables import amount, to_parties
from evenhand.reports.wording import how_many, in_words, opening, say_span

GUIDANCE = "Guidance: PP12, PP11 (Party politics and Big Local, July 2015)"
WORD = (
    "For the locally trusted organisation: I have seen the payments that make up the sums above, and what they were "
    "for. None of them went into party politics, as far as the papers show and I know."
)
DATED = (
    "The LTO’s word stands in Tables 1 and 2 with the day on which it was given. What has no day there is not "
    "confirmed."
)
LINES = (
    "Name and office: ______________________________",
    "Signed: ____________________  Date: ____________",
)
SOURCE = "register of payments"


def blocks(statement: AssuranceStatement) -> Paper:
    """The statement as neutral blocks; it holds what its level may see and nothing else."""
    head = front(
        statement.occasion,
        statement.level,
        "Assurance statement",
        say_span(statement.starts, statement.as_at),
    )
    sections = (
        _in_short(statement),
        sourced(_batches(statement), SOURCE),
        sourced(_years(statement), SOURCE),
        _screens(statement),
    )
    return Paper(head, (*sections, _signing(statement)))


def draw(statement: AssuranceStatement, look: Look) -> bytes:
    """The statement as a PDF."""
    return print_paper(blocks(statement), look)


def _in_short(statement: AssuranceStatement) -> Section:
    waiting = statement.waiting
    told = "Every batch and every year that is over is confirmed."
    if waiting:
        told = f"{_waiting(statement)} not confirmed{_late(waiting)}."
    paid = f"{say_pence(statement.paid_pence)} was paid in the period."
    outside = "Every payment stands in a batch."
    if statement.outside_count:
        stand = how_many(statement.outside_count, "payment stands", "payments stand")
        outside = f"{opening(stand)} in no batch, {say_pence(statement.outside_pence)} in all."
    return Section(
        1,
        "In short",
        (Paragraph("1.1", text(f"{paid} {told}")), Paragraph("1.2", text(outside))),
        GUIDANCE,
    )


def _waiting(statement: AssuranceStatement) -> str:
    """The batches and the years that wait, with their verb: One batch and two years are."""
    kinds = ((statement.batches, "batch", "batches"), (statement.years, "year", "years"))
    counts = [
        how_many(count, one, many)
        for lines, one, many in kinds
        if (count := sum(line.confirmed_on is None for line in lines))
    ]
    return f"{opening(say_list(counts))} {'is' if len(statement.waiting) == 1 else 'are'}"


def _late(waiting: Sequence[AssuredLine]) -> str:
    """That some wait for long."""
    late = sum(one.is_late for one in waiting)
    if not late:
        return ""
    return f", {in_words(late)} of them for over a month" if len(waiting) > 1 else " for over a month"


def _batches(statement: AssuranceStatement) -> Section:
    return Section(
        2, "Batches of payments", (_table(1, "Batch", "Batches", statement.batches, statement.level),)
    )


def _years(statement: AssuranceStatement) -> Section:
    none = "No year with payments ended in the period."
    return Section(3, "Years", (_table(2, "Year", "Years", statement.years, statement.level, none),))


def _table(
    number: int,
    of: str,
    all_of: str,
    lines: Sequence[AssuredLine],
    level: Level,
    none: str = "None in the period.",
) -> Table:
    columns = (
        Column(of),
        Column("Up to", right=True, tabular=True),
        Column("Receipts seen", right=True, tabular=True),
        Column("Amount", right=True, tabular=True),
        Column("The LTO’s word"),
    )
    total = sum(one.pence for one in lines)
    return Table(
        number,
        f"{all_of}, earliest first, amounts in pounds",
        columns,
        tuple(_row(one, level) for one in lines),
        none,
        total=_total(lines, total) if lines else None,
    )


def _row(one: AssuredLine, level: Level) -> tuple[Cell, ...]:
    return (
        cell(one.name),
        cell(say_cell_day(one.on)),
        cell(f"{one.receipts_seen} of {one.payments}"),
        cell(amount(one.pence)),
        _word(one, level),
    )


def _word(one: AssuredLine, level: Level) -> Cell:
    """Whether it was confirmed, by whom and how; for the public the day alone."""
    if one.confirmed_on is None:
        return cell("Not confirmed", Mark.CARE if one.is_late else Mark.KNOW)
    said = f"Confirmed {say_cell_day(one.confirmed_on)}"
    if level is Level.PUBLIC:
        return cell(said, Mark.GOOD)
    says = f": {one.says}" if one.says else ""
    return cell(f"{said} by {one.confirmed_by}, {one.how.lower()}{says}", Mark.GOOD)


def _total(lines: Sequence[AssuredLine], pence: int) -> tuple[Cell, ...]:
    payments = sum(one.payments for one in lines)
    seen = sum(one.receipts_seen for one in lines)
    words = ("All", " ", f"{seen} of {payments}", amount(pence), " ")
    return tuple(cell(one) for one in words)


def _screens(statement: AssuranceStatement) -> Section:
    title, counts = "How payments were screened", statement.screens
    if counts is None:
        return Section(4, title, (withheld("4.1"), withheld("4.2")))
    made = say_count(counts.payments, "payment")
    payees = f"{opening(made)} in the period. {to_parties(counts.to_parties)} "
    if counts.payees_asked:
        asked = how_many(counts.payees_asked, "payee has", "payees have")
        payees += f"{opening(asked)} a name like a party’s; a person answered for {in_words(counts.payees_answered)}."
    else:
        payees += "No payee has a name like a party’s."
    words = "No words of a payment are like party politics."
    if counts.purposes_asked:
        still = how_many(counts.purposes_open, "still waits", "still wait")
        were = how_many(counts.purposes_asked, "payment was", "payments were")
        words = f"{opening(were)} asked about for its words; {still}."
    breaches = "No breach is open about a payment."
    if counts.breaches_open:
        breaches = (
            f"{opening(how_many(counts.breaches_open, 'breach is', 'breaches are'))} open about payments."
        )
    return Section(
        4,
        title,
        (Paragraph("4.1", text(payees)), Paragraph("4.2", text(f"{words} {breaches}"))),
    )


def _signing(statement: AssuranceStatement) -> Section:
    """Section 5: the words to sign; nothing is put into the LTO's mouth in a copy that nobody signs."""
    title = "The LTO’s word"
    if statement.level is Level.PUBLIC:
        return Section(5, title, (Paragraph("5.1", text(DATED)),))
    return Section(5, title, (Paragraph("5.1", text(WORD)), Signature(tuple(text(one) for one in LINES))))
