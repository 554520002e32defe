"""Section 9: what the MP said: quotes, advice by topic, and what was mistaken."""

from evenhand.domain.mp.mp_report import AdviceSaid, MistakenSaid, MpReport
from evenhand.domain.papers import (
    NONE_IN_THE_PERIOD,
    Block,
    Column,
    Paragraph,
    Section,
    Table,
    text,
    withheld,
)
from evenhand.domain.words import say_cell_day
from evenhand.reports.cells import cells
from evenhand.reports.wording import how_many, opening

GUIDANCE = "Guidance: MP5, MP10, MP11."


def said_section(report: MpReport) -> Section:
    """Counts of quotes for everybody, advice for the board, what was mistaken in a confidential copy."""
    blocks: list[Block] = [Paragraph("9.1", text(_quotes(report)))]
    if report.advice is None:
        blocks.append(withheld("9.2"))
    else:
        blocks.append(Paragraph("9.2", text(_advice(report.advice))))
        blocks += [_advice_table(report.advice, number)] if (number := report.number("advice")) else []
    if report.mistaken is None:
        blocks.append(withheld("9.3"))
    else:
        blocks.append(Paragraph("9.3", text(_mistaken(report.mistaken))))
        number = report.number("mistaken")
        blocks += [_mistaken_table(report.mistaken, number)] if number else []
    return Section(9, "Said and advised", tuple(blocks), GUIDANCE)


def _quotes(report: MpReport) -> str:
    quotes = report.quotes
    if not quotes.kept:
        return "No words of an MP are kept to be quoted."
    kept = opening(how_many(quotes.kept, "quote of an MP is", "quotes of MPs are"))
    permitted = how_many(quotes.permitted, "has", "have") if quotes.permitted else "none has"
    used = how_many(quotes.used, "use", "uses") if quotes.used else "no use"
    return f"{kept} kept; {permitted} permission. In the period there was {used} in what went out."


def _advice(advice: tuple[AdviceSaid, ...]) -> str:
    if not advice:
        return f"Advice: {NONE_IN_THE_PERIOD.lower()}"
    return (
        f"{opening(how_many(len(advice), 'question was', 'questions were'))} put or answered in the period."
    )


def _advice_table(advice: tuple[AdviceSaid, ...], number: int) -> Table:
    columns = (
        Column("Topic"),
        Column("Asked", right=True, tabular=True),
        Column("Stands"),
        Column("What came of it"),
    )
    rows = tuple(
        cells(one.topic, say_cell_day(one.asked_on), opening(one.state), one.outcome.rstrip("."))
        for one in advice
    )
    return Table(number, "Advice by topic", columns, rows, NONE_IN_THE_PERIOD)


def _mistaken(mistaken: tuple[MistakenSaid, ...]) -> str:
    if not mistaken:
        return "Nothing mistaken was heard in the period or is open from before."
    return f"{opening(how_many(len(mistaken), 'mistaken thing was', 'mistaken things were'))} heard."


def _mistaken_table(mistaken: tuple[MistakenSaid, ...], number: int) -> Table:
    columns = (
        Column("Heard", right=True, tabular=True),
        Column("Where"),
        Column("What was said"),
        Column("Stands"),
    )
    rows = tuple(
        cells(say_cell_day(one.heard_on), one.where, one.said.rstrip("."), opening(one.state))
        for one in mistaken
    )
    return Table(
        number,
        "What was mistaken, and how far it was put right",
        columns,
        rows,
        "Nothing.",
        heading_columns=(0, 2),
    )
