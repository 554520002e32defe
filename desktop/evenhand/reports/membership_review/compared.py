"""Section 4: the members beside the area, dimension by dimension."""

from collections.abc import Sequence

from evenhand.domain.figures import Compared, ComparedBar
from evenhand.domain.members.review.chance import Verdict
from evenhand.domain.members.review.comparing import CategoryLine, DimensionLine
from evenhand.domain.members.review.read_model import MembershipReviewReport
from evenhand.domain.members.review.together import Together
from evenhand.domain.papers import (
    Block,
    Cell,
    Column,
    Empty,
    Figure,
    Mark,
    Paragraph,
    Section,
    Table,
    Text,
    strong,
    text,
)
from evenhand.domain.words import say_count, say_list, say_percent
from evenhand.reports.cells import cell
from evenhand.reports.wording import opening

FIRST_TABLE = 2
MOST_DRAWN = 9
MARKS = {
    Verdict.FEWER: Mark.CARE,
    Verdict.MORE: Mark.KNOW,
    Verdict.IN_LINE: Mark.GOOD,
    Verdict.TOO_FEW: Mark.ASK,
}
ORDER = (Verdict.FEWER, Verdict.MORE, Verdict.IN_LINE, Verdict.TOO_FEW)
TOGETHER = {
    Together.IN_LINE: "Taken together the categories are in line: this could easily be chance.",
    Together.NOT_IN_LINE: "Taken together the categories are not in line: chance would rarely give this.",
    Together.TOO_FEW: "Taken together there are too few members to say.",
}
FIGURE_NOTE = (
    "Hatched or solid: the members; solid where they are fewer or more than usual. Dashed: what chance would give. "
    "Line: the area’s share."
)


def compared_section(report: MembershipReviewReport) -> Section:
    """A paragraph, a table and a figure for each dimension."""
    blocks: list[Block] = []
    tables = figures = 0
    for place, line in enumerate(report.dimensions, start=1):
        if line.as_of is None:
            says = text(strong(f"{line.dimension}."), _nothing_to_compare(line))
            blocks.append(Paragraph(f"4.{place}", says))
            continue
        tables, figures = tables + 1, figures + _is_drawn(line)
        withheld = figures if _is_drawn(line) and not report.counted else 0
        blocks += [Paragraph(f"4.{place}", _in_a_sentence(line)), _table(line, tables, withheld)]
        if _is_drawn(line) and line.answered:
            blocks.append(_figure(line, figures))
    if not blocks:
        says = (
            "No totals of the form are in the record." if report.held_on else "The review has not been held."
        )
        blocks.append(Empty(says))
    guidance = "Guidance: PP10. Members are counted as they answered; who did not say is in no category."
    return Section(4, "The members beside the area", tuple(blocks), guidance)


def _is_drawn(line: DimensionLine) -> bool:
    """Whether a dimension has a figure, in the copies that may show it; of many categories the table tells enough."""
    return len(line.categories) <= MOST_DRAWN


def _nothing_to_compare(line: DimensionLine) -> str:
    says = " There is no profile of the area, so nothing is compared."
    if line.others is None:
        return f"{says} The counts are withheld from this copy."
    counts = say_list([f"{one.category}: {one.members}" for one in line.others])
    return f"{says} Counted: {counts}." if counts else says


def _in_a_sentence(line: DimensionLine) -> Text:
    """The verdicts of a dimension, the unusual ones first, then how many answered."""
    shown = [(verdict, line.with_verdict(verdict)) for verdict in ORDER]
    said = [_verdict_words(verdict, found) for verdict, found in shown if found]
    kept_back = [one for one in line.categories if one.verdict is None]
    if kept_back:
        said.append(f"withheld for {_named(kept_back)}")
    lead = strong(f"{line.dimension}: {'; '.join(said)}.")
    if line.together is None:
        return text(lead, " How all the categories stand together is withheld from this copy.")
    return text(lead, f" {TOGETHER[line.together]} {_answered(line)}")


def _verdict_words(verdict: Verdict, found: Sequence[CategoryLine]) -> str:
    return f"{verdict.value} {'for' if verdict is Verdict.TOO_FEW else 'in'} {_named(found)}"


def _named(found: Sequence[CategoryLine]) -> str:
    """Categories by name while they are few."""
    return (
        say_list([one.category for one in found])
        if len(found) <= 3
        else say_count(len(found), "", "categories")
    )


def _answered(line: DimensionLine) -> str:
    members = say_count(line.answered or 0, "member")
    says = [f"{opening(members)} answered."]
    if line.not_said:
        says.append(f"{opening(say_count(line.not_said, 'member'))} did not say.")
    if line.others:
        others = say_list([f"{one.category} ({one.members})" for one in line.others if one.members])
        says.append(f"The area has no figure for {others}.")
    return " ".join(says)


def _table(line: DimensionLine, place: int, withheld: int) -> Table:
    """The categories of a dimension; `withheld` is the number of the figure that this copy withholds, 0 for none."""
    columns = [Column(line.dimension), Column("Area", right=True, tabular=True)]
    if line.answered is not None:
        columns += [Column("Members", right=True, tabular=True), Column("Usual", right=True, tabular=True)]
    columns.append(Column("Verdict"))
    rows = tuple(_row(one) for one in line.categories)
    note = f"Figure {withheld} is withheld from this copy, since it shows counts." if withheld else ""
    return Table(
        FIRST_TABLE + place - 1,
        f"{line.dimension}: the members beside the area",
        tuple(columns),
        rows,
        "No category.",
        note=text(note) if note else None,
        dense=len(rows) > 8,
    )


def _row(line: CategoryLine) -> tuple[Cell, ...]:
    row = [cell(line.category), cell(say_percent(line.people, line.whole))]
    if line.usual:
        row += [
            cell(f"{line.members} of {line.usual.members}"),
            cell(f"{line.usual.least}\u00a0to\u00a0{line.usual.most}"),
        ]
    if line.verdict is None:
        return (*row, cell("Withheld from this copy"))
    return (*row, cell(opening(line.verdict.value), MARKS[line.verdict]))


def _figure(line: DimensionLine, place: int) -> Figure:
    bars = tuple(
        ComparedBar(
            one.category,
            one.members or 0,
            one.usual.members,
            one.people,
            one.whole,
            one.usual.least,
            one.usual.most,
        )
        for one in line.categories
        if one.usual
    )
    caption = f"{line.dimension}: members, and what chance would give"
    return Figure(place, caption, _in_words(bars), Compared(bars), text(FIGURE_NOTE))


def _in_words(bars: Sequence[ComparedBar]) -> str:
    """What replaces the figure: every value."""
    values = [f"{bar.label} {bar.part} of {bar.whole}, {bar.least} to {bar.most} usual" for bar in bars]
    return f"Members: {'; '.join(values)}."
