"""Sections 5 and 6: what was held in the period and what is planned; give and take, and awards to the penny."""

from evenhand.domain.mp.awards_presented import AwardsPresented
from evenhand.domain.mp.give_and_take import GiveAndTake
from evenhand.domain.mp.mp_report import ConnectionSaid, MpReport
from evenhand.domain.mp.told import ToldEngagement, several
from evenhand.domain.papers import (
    NONE_IN_THE_PERIOD,
    Block,
    Cell,
    Column,
    Paragraph,
    Section,
    Table,
    text,
    withheld,
)
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_cell_day, say_count, say_day, say_list
from evenhand.reports.cells import cells
from evenhand.reports.engagement_words import called, came_of, said_kinds
from evenhand.reports.presented_awards import awards_table, presented_in_words
from evenhand.reports.wording import how_many, in_words, opening

MANY = 8


def engagements_section(report: MpReport) -> Section:
    """Section 5: the engagements of the period, those planned, and private notes in a confidential copy."""
    blocks: list[Block] = [Paragraph("5.1", text(_counts(report)))]
    blocks += [_held(report, number)] if report.engagements and (number := report.number("held")) else []
    if report.ahead is None:
        blocks.append(withheld("5.2"))
    else:
        blocks.append(Paragraph("5.2", text(_planned_in_words(report.ahead))))
        number = report.number("planned")
        blocks += [_planned(report.ahead, number)] if number else []
    blocks += [_notes(report, number)] if (number := report.number("notes")) else []
    return Section(5, "Engagements", tuple(blocks), "Guidance: MP6, MP7, MP10. One may be of several kinds.")


def _counts(report: MpReport) -> str:
    mp = report.in_short
    if not mp.in_period:
        return f"Engagements: {NONE_IN_THE_PERIOD.lower()}"
    by_kind = say_list([f"{in_words(count)} {kind.label.lower()}" for kind, count in mp.by_kind])
    says = f"{opening(say_count(mp.in_period, 'engagement was', 'engagements were'))} held in the period: {by_kind}."
    if not report.not_public:
        return says
    left_out = how_many(report.not_public, "that was not public is", "that were not public are")
    return f"{says} {opening(left_out)} not listed in this copy."


def _held(report: MpReport, number: int) -> Table:
    told = report.level is not Level.PUBLIC
    columns = (
        Column("Day", right=True, tabular=True),
        Column("What"),
        Column("Kinds"),
        *((Column("What came of it"),) if told else ()),
    )
    named = several(report.engagements)
    rows = tuple(_held_row(one, told=told, named=named) for one in report.engagements)
    return Table(
        number,
        "What was held in the period" if told else "What was held in public in the period",
        columns,
        rows,
        NONE_IN_THE_PERIOD,
        heading_columns=(0, 1),
        dense=len(rows) > MANY,
    )


def _held_row(one: ToldEngagement, *, told: bool, named: bool) -> tuple[Cell, ...]:
    came = (came_of(one),) if told else ()
    return cells(say_cell_day(one.on), called(one, named=named), said_kinds(one.kinds), *came)


def _planned_in_words(ahead: tuple[ToldEngagement, ...]) -> str:
    if not ahead:
        return "Nothing is planned."
    return f"{opening(how_many(len(ahead), 'engagement is', 'engagements are'))} planned."


def _planned(ahead: tuple[ToldEngagement, ...], number: int) -> Table:
    columns = (Column("Day", right=True, tabular=True), Column("What"), Column("Kinds"), Column("Stands"))
    named = several(ahead)
    rows = tuple(
        cells(say_cell_day(one.on), called(one, named=named), said_kinds(one.kinds), opening(one.status))
        for one in ahead
    )
    return Table(number, "What is planned", columns, rows, "Nothing.", heading_columns=(0, 1))


def _notes(report: MpReport, number: int) -> Table:
    rows = tuple(cells(say_cell_day(one.on), one.called, one.note) for one in report.engagements if one.note)
    columns = (Column("Day", right=True, tabular=True), Column("What"), Column("Note"))
    return Table(number, "Private notes", columns, rows, "None in the record.", heading_columns=(0, 1))


def awards_section(report: MpReport) -> Section:
    """Section 6: what was given and what came back, and the awards that were presented."""
    blocks: list[Block] = [Paragraph("6.1", text(_give_and_take_in_words(report)))]
    blocks += [_give_and_take(report, number)] if (number := report.number("give and take")) else []
    evenings = [(one, one.awards) for one in report.engagements if one.awards is not None]
    blocks.append(Paragraph("6.2", text(_awards_in_words(evenings))))
    blocks += [awards_table(number, evenings)] if evenings and (number := report.number("awards")) else []
    if report.connections is None:
        blocks.append(withheld("6.3"))
    else:
        blocks.append(Paragraph("6.3", text(_connections_in_words(report.connections))))
    return Section(6, "Give and take", tuple(blocks), "Guidance: MP4, MP9, MP14.")


def _give_and_take_in_words(report: MpReport) -> str:
    """How much was given and came back in all."""
    given, back = report.given, report.came_back
    if not given and not back:
        return "Nothing was given and nothing came back in the period."
    gave = f"{opening(say_count(given, 'thing was', 'things were'))} given" if given else "Nothing was given"
    came = say_count(back, "thing", "things") if back else "nothing"
    return f"{gave} in the period, and {came} came back."


def _give_and_take(report: MpReport, number: int) -> Table:
    named = len(report.members) > 1
    rows = tuple(
        row
        for one in report.members
        if one.give_and_take is not None
        for row in _give_and_take_rows(f" ({one.name})" if named else "", one.give_and_take)
    )
    columns = (
        Column("What"),
        Column("Engagements", right=True, tabular=True),
        Column("How many", right=True, tabular=True),
    )
    return Table(
        number,
        "What we gave, and what came back",
        columns,
        rows,
        NONE_IN_THE_PERIOD,
        note=text("How many: where it was counted, such as applicants."),
        dense=len(rows) > MANY,
    )


def _give_and_take_rows(whom: str, both: GiveAndTake) -> list[tuple[Cell, ...]]:
    """What was given, also where it never was, and what came back."""
    given = [cells(f"Given: {label.lower()}{whom}", str(count), "") for label, count in both.given]
    back = [
        cells(f"Came back: {what.label.lower()}{whom}", str(count), "" if total is None else str(total))
        for what, count, total in both.brought
        if count
    ]
    return [*given, *back]


def _connections_in_words(connections: tuple[ConnectionSaid, ...]) -> str:
    """How many introductions came of engagements, and what each led to."""
    if not connections:
        return "Introductions: none in the period."
    told = " ".join(_connection(one) for one in connections)
    return f"{opening(say_count(len(connections), 'engagement'))} of the period brought introductions. {told}"


def _connection(one: ConnectionSaid) -> str:
    note = f": {one.note.rstrip('.')}" if one.note else ""
    led = f". It led to: {say_list(list(one.led_to))}" if one.led_to else ""
    return f"{one.called}, {say_day(one.on)}{note}{led}."


def _awards_in_words(evenings: list[tuple[ToldEngagement, AwardsPresented]]) -> str:
    if not evenings:
        return "Awards presented by the MP: none in the period."
    return " ".join(presented_in_words(one, awards) for one, awards in evenings)
