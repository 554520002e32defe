"""What went out in the period and who had approved it; after the period, what waited and may go out now."""

from evenhand.domain.elections.period_held import HeldBack
from evenhand.domain.elections.period_log import LogLine
from evenhand.domain.elections.period_report import Edition, ElectionPeriodReport
from evenhand.domain.papers import (
    NONE_IN_THE_PERIOD,
    Block,
    Cell,
    Column,
    Empty,
    Mark,
    Paragraph,
    Section,
    Table,
    text,
)
from evenhand.domain.vocabulary import Level, TextVerdict
from evenhand.domain.words import say_count, say_list, say_short_day
from evenhand.reports.cells import cell, cells
from evenhand.reports.election_period.numbering import HELD_BACK, Numbers
from evenhand.reports.wording import how_many, in_words, opening

VERDICTS = {
    TextVerdict.CLEAR: Mark.GOOD,
    TextVerdict.ASK: Mark.ASK,
    TextVerdict.TAKES_A_SIDE: Mark.BARRED,
}
NOTHING = "Nothing went out in the period."
FOR_THE_BOARD = "Who approved each of them stands in the board’s copy."


def log_section(report: ElectionPeriodReport, numbers: Numbers) -> Section:
    """What went out, where, who had approved those very words, and what they say."""
    title = "What went out, and who signed"
    guidance = "Guidance: PP4, PP5, PP7"
    if not report.log:
        so_far = "Nothing has gone out so far." if report.edition is Edition.DURING else NOTHING
        return Section(numbers.log, title, (Empty(so_far),), guidance)
    public = report.level is Level.PUBLIC
    says = [_counted(report), FOR_THE_BOARD if public else _decided(report)]
    blocks: list[Block] = [
        Paragraph(f"{numbers.log}.1", text(" ".join(one for one in says if one))),
        _public_table(report, numbers) if public else _table(report, numbers),
    ]
    return Section(numbers.log, title, tuple(blocks), guidance)


def _counted(report: ElectionPeriodReport) -> str:
    """How many public items and announced awards: Three public items went out and two awards were made known."""
    so_far = "so far" if report.edition is Edition.DURING else "in the period"
    return f"{opening(counted_log(report))} {so_far}."


def counted_log(report: ElectionPeriodReport) -> str:
    """The same as part of a sentence."""
    items = sum(not _is_award(one) for one in report.log)
    awards = len(report.log) - items
    parts = [f"{say_count(items, 'public item')} went out"] if items else []
    parts += [f"{how_many(awards, 'award was', 'awards were')} made known"] if awards else []
    return say_list(parts)


def _decided(report: ElectionPeriodReport) -> str:
    """Whether each had the decisions that it needed, and whose approval did not count."""
    items = [one for one in report.log if not _is_award(one)]
    short = [one for one in items if one.short]
    ignored = " ".join(dict.fromkeys(why for one in items for why in one.not_counted))
    if not items:
        return ""
    if not short:
        each = "It had" if len(items) == 1 else "Each had"
        return f"{each} the two approvals that a window asks for, of these very words. {ignored}".strip()
    lacked = how_many(len(short), "went out without a decision", "went out without decisions")
    return f"{opening(lacked)} that it needed. {ignored}".replace(
        "decisions that it needed", "decisions that they needed"
    ).strip()


def _is_award(line: LogLine) -> bool:
    return line.ref.startswith("award:")


def _table(report: ElectionPeriodReport, numbers: Numbers) -> Table:
    columns = (
        Column("Date", tabular=True),
        Column("What"),
        Column("Where"),
        Column("Approved by"),
        Column("Words"),
    )
    return Table(
        numbers.log_table,
        "What went out in the period",
        columns,
        tuple(_row(one) for one in report.log),
        NONE_IN_THE_PERIOD,
        note=text(
            "Approved: everybody who had approved these very words by that day and is no councillor, MP or candidate. "
            "Words: clear, ask (a politician, party or election is named) or takes a side."
        ),
        heading_columns=(0, 1),
    )


def _row(line: LogLine) -> tuple[Cell, ...]:
    verdict = cell(line.verdict.label, VERDICTS[line.verdict]) if line.verdict else cell("–")
    return (
        cell(say_short_day(line.day)),
        cell(_what(line)),
        cell(line.where or "not recorded"),
        cell(_approved(line)),
        verdict,
    )


def _what(line: LogLine) -> str:
    """The title with its kind, where the title does not say it."""
    kind = line.kind.lower()
    if kind in ("other", "website") or kind in line.what.lower() or _is_award(line):
        return line.what
    return f"{line.what} ({kind})"


def _approved(line: LogLine) -> str:
    """Who approved, and how many lack: Hannah Brook; one of two lacks."""
    if not line.needed:
        return "no decision of its own"
    names = say_list(list(line.approved_by)) or "nobody"
    return f"{names}; {in_words(line.short)} of {in_words(line.needed)} short" if line.short else names


def _public_table(report: ElectionPeriodReport, numbers: Numbers) -> Table:
    columns = (Column("Date", tabular=True), Column("What"), Column("Where"))
    rows = tuple(cells(say_short_day(one.day), _what(one), one.where or "not recorded") for one in report.log)
    caption = "What went out in the period"
    return Table(numbers.log_table, caption, columns, rows, NONE_IN_THE_PERIOD, heading_columns=(0, 1))


def held_back_section(report: ElectionPeriodReport) -> Section:
    """Section 7 of the edition after the period: what waited, and from when it may go out."""
    title, guidance = "What waited, and when it may go out", "Guidance: PP4, PP5"
    if not report.held_back:
        return Section(7, title, (Empty("Nothing waits because of this election."),), guidance)
    waits = how_many(len(report.held_back), "thing", "things")
    free = sum(one.not_before is not None and one.not_before <= report.as_at for one in report.held_back)
    says = f"{opening(waits)} did not go out in the period. {_may_go_out(free, len(report.held_back))}."
    columns = (
        Column("What"),
        Column("Was planned for", tabular=True),
        Column("Not before", tabular=True),
        Column("Why it waited"),
    )
    rows = tuple(_held_row(one) for one in report.held_back)
    table = Table(HELD_BACK, "Held back, with its first day", columns, rows, NONE_IN_THE_PERIOD)
    return Section(7, title, (Paragraph("7.1", text(says)), table), guidance)


def _may_go_out(free: int, count: int) -> str:
    if free == count:
        return f"All {in_words(count)} may go out now" if count > 1 else "It may go out now"
    return f"{opening(in_words(free))} of them may go out now"


def _held_row(line: HeldBack) -> tuple[Cell, ...]:
    planned = say_short_day(line.planned_on) if line.planned_on else "–"
    first = say_short_day(line.not_before) if line.not_before else "once reworded"
    return cells(line.what, planned, first, line.why)
