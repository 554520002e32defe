"""The report on returns on paper: in short, every return as it stands, the money of each award, and breaches."""

from evenhand.domain.grants.returns import ReturnStanding
from evenhand.domain.grants.returns_report import (
    AwardMoney,
    BreachTold,
    ReturnsReport,
    ReturnTold,
    say_receipts,
)
from evenhand.domain.occasion import front
from evenhand.domain.papers import (
    Block,
    Cell,
    Column,
    Empty,
    Entries,
    Entry,
    Mark,
    Paper,
    Paragraph,
    Section,
    Table,
    strong,
    text,
    withheld,
)
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_cell_day, say_count, say_day, say_list, say_pence
from evenhand.reports.cells import NONE, cell, cells
from evenhand.reports.look import Look
from evenhand.reports.press import print_paper
from evenhand.reports.sources import sourced
from evenhand.reports.wording import how_many, in_words, opening

GUIDANCE = "Guidance: PP11, PP13 (Party politics and Big Local, July 2015)"
MARKS = {
    ReturnStanding.DUE: Mark.KNOW,
    ReturnStanding.LATE: Mark.HOLD,
    ReturnStanding.CHASED: Mark.CARE,
    ReturnStanding.UNDECLARED: Mark.CARE,
    ReturnStanding.RECEIVED: Mark.GOOD,
    ReturnStanding.EXCUSED: Mark.KNOW,
}
NOTHING = "No award has been accepted, so that no return is asked for."
SOURCE = "awards, payments and returns on record"


def blocks(report: ReturnsReport) -> Paper:
    """The report as neutral blocks; it holds what its level may see and nothing else."""
    of = report.round_name or "All rounds"
    title = f"{of}, as at {say_day(report.as_at)}"
    head = front(report.occasion, report.level, "Returns and spending of awards", title)
    return Paper(head, (_short(report), _returns(report), sourced(_money(report), SOURCE), _breaches(report)))


def draw(report: ReturnsReport, look: Look) -> bytes:
    """The report as a PDF."""
    return print_paper(blocks(report), look)


def _short(report: ReturnsReport) -> Section:
    parts: list[Block] = [Paragraph("1.1", text(strong(_returns_in_words(report))))]
    if report.accepted:
        parts.append(Paragraph("1.2", text(_money_in_words(report))))
    parts.append(Paragraph("1.3", text(_breaches_in_words(report))))
    return Section(1, "In short", tuple(parts), GUIDANCE)


def _returns_in_words(report: ReturnsReport) -> str:
    if not report.asked:
        return "No return is asked for." if report.accepted else NOTHING
    asked = opening(say_count(report.asked, "return was", "returns were"))
    counts = [f"{in_words(count)} {standing.label.lower()}" for standing, count in report.standings]
    return f"{asked} asked for: {say_list(counts)}."


def _money_in_words(report: ReturnsReport) -> str:
    money = report.money
    accepted = opening(say_count(report.accepted, "award was", "awards were"))
    awarded, paid = say_pence(money.awarded_pence), say_pence(money.paid_pence)
    says = f"{accepted} accepted, {awarded} in all; {paid} was paid."
    if money.spent_pence:
        says += f" By the returns that came in {say_pence(money.spent_pence)} was spent."
    says += f" {say_pence(money.back_pence)} came back." if money.back_pence else ""
    says += f" {say_pence(money.untold_pence)} is not accounted for yet." if money.untold_pence else ""
    return f"{says} {say_pence(money.due_back_pence)} is due back." if money.due_back_pence else says


def _breaches_in_words(report: ReturnsReport) -> str:
    if not report.breaches_open:
        return "No breach is open."
    return f"{opening(how_many(report.breaches_open, 'breach is', 'breaches are'))} open."


def _returns(report: ReturnsReport) -> Section:
    if report.returns is None:
        return Section(2, "The returns", (withheld("2.1"),))
    columns = (
        Column("Reference and applicant"),
        Column("Due", right=True, tabular=True),
        Column("Stands"),
        Column("Spent", right=True, tabular=True),
    )
    rows = tuple(_return_row(one, report.level) for one in report.returns)
    caption = "Returns, by the day they are due"
    return Section(2, "The returns", (Table(1, caption, columns, rows, "None is asked for."),))


def _return_row(one: ReturnTold, level: Level) -> tuple[Cell, ...]:
    name = Cell(text(f"{one.reference}\u00a0 {one.applicant}"), below=tuple(_facts(one, level)))
    standing = cell(opening(_standing(one)), MARKS[one.standing])
    spent = NONE if one.spent_pence is None else say_pence(one.spent_pence)
    return (name, cell(say_cell_day(one.due_on)), standing, cell(spent))


def _standing(one: ReturnTold) -> str:
    if one.days_late:
        late = say_count(one.days_late, "day")
        return f"{late} late{', chased' if one.standing is ReturnStanding.CHASED else ''}"
    return one.standing.label.lower()


def _facts(one: ReturnTold, level: Level) -> list[Cell]:
    """What stands under the name: when it was chased or came in, receipts, declaration, and for few its words."""
    lines: list[Cell] = []
    if one.chased_on:
        lines.append(Cell(text(f"Chased {say_list([say_cell_day(day) for day in one.chased_on])}")))
    if one.received_on is not None:
        receipts = f"; {say_receipts(one)}" if one.receipts_asked else ""
        lines.append(Cell(text(f"In {say_cell_day(one.received_on)}{receipts}")))
        lines.append(Cell(text(_declared(one, level))))
    if one.excused_because:
        lines.append(Cell(text(f"Excused: {one.excused_because}")))
    if one.says:
        lines.append(Cell(text(one.says)))
    return lines


def _declared(one: ReturnTold, level: Level) -> str:
    if one.declared_on is None:
        return "Not declared that none went to party politics (PP13)"
    by = f" by {one.declared_by}" if one.declared_by and level is Level.CONFIDENTIAL else ""
    return f"Declared{by}: none went to party politics"


def _money(report: ReturnsReport) -> Section:
    if report.awards is None:
        return Section(3, "The money of each award", (withheld("3.1"),))
    heads = ("Reference and applicant", "Awarded", "Paid", "Spent", "Came back", "Due back")
    table = Table(
        2,
        "Awards that were accepted, by reference, amounts in pounds",
        tuple(Column(head, right=place > 0, tabular=place > 0) for place, head in enumerate(heads)),
        tuple(_money_row(one) for one in report.awards),
        "No award has been accepted.",
        total=_total(report),
        note=text(_note(report)),
    )
    return Section(3, "The money of each award", (table,))


def _note(report: ReturnsReport) -> str:
    """How to read the table: what is known, and how much of what was paid is not."""
    says = "Spent is what the returns say line by line. Due back is what was paid and neither spent nor back."
    if not report.money.untold_pence:
        return says
    return (
        f"{says} Where no return came in, neither is known: {say_pence(report.money.untold_pence)} of what was paid is "
        "not accounted for yet."
    )


def _money_row(one: AwardMoney) -> tuple[Cell, ...]:
    amounts = (one.awarded_pence, one.paid_pence, one.spent_pence, one.back_pence, one.due_back_pence)
    return cells(f"{one.reference}\u00a0 {one.applicant}", *map(_pounds, amounts))


def _total(report: ReturnsReport) -> tuple[Cell, ...]:
    money = report.money
    amounts = (
        money.awarded_pence,
        money.paid_pence,
        money.spent_pence,
        money.back_pence,
        money.due_back_pence,
    )
    return cells("All awards", *map(_pounds, amounts))


def _pounds(pence: int | None) -> str:
    return "not known" if pence is None else say_pence(pence).replace("£", "")


def _breaches(report: ReturnsReport) -> Section:
    if report.breaches is None:
        return Section(4, "Breaches", (withheld("4.1"),))
    if not report.breaches:
        return Section(4, "Breaches", (Empty("None was found."),), "Guidance: PP13.")
    entries = tuple(_breach(one) for one in report.breaches)
    return Section(4, "Breaches", (Entries(entries, "None was found."),), "Guidance: PP13.")


def _breach(one: BreachTold) -> Entry:
    clause = f" ({one.clause})" if one.clause else ""
    settled = f"Settled {say_day(one.settled_on)}." if one.settled_on else "Not settled yet."
    lines = [text("Done about it: ", one.done)] if one.done else []
    head = text(strong(f"{one.reference}: {one.what.rstrip('.')}.{clause}"))
    return Entry(say_cell_day(one.found_on), head, (*lines, text(settled)))
