"""Section 4: interests declared in items of the agenda, and how each was handled."""

from evenhand.domain.meetings.influence.declared import ConflictLine
from evenhand.domain.meetings.influence.review import InfluenceReview
from evenhand.domain.papers import Block, Cell, Column, Paragraph, Section, Table, strong, text, withheld
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_cell_day
from evenhand.reports.cells import cell
from evenhand.reports.wording import how_many, opening

NONE_RECORDED = "None recorded in the period."


def handled_section(review: InfluenceReview) -> Section:
    """How many were declared, by whom, what they did, and where that was otherwise than the rule book asks."""
    conflicts = review.conflicts
    blocks: list[Block] = [Paragraph("4.1", text(review.says_conflicts))]
    if conflicts.whole:
        blocks.append(_counts(review))
    blocks.append(Paragraph("4.2", text(_otherwise(review))))
    if review.level is Level.PUBLIC:
        blocks.append(withheld("4.3"))
    elif conflicts.lines:
        blocks += [Paragraph("4.3", text("Each interest, in the order of the meetings:")), _lines(review)]
    else:
        blocks.append(Paragraph("4.3", text(NONE_RECORDED)))
    return Section(4, "Conflicts declared, and how they were handled", tuple(blocks), "Guidance: PP2.")


def _counts(review: InfluenceReview) -> Table:
    conflicts = review.conflicts
    rows = tuple(
        (
            cell(one.handling.label),
            cell(str(one.theirs)),
            cell(str(one.whole - one.theirs)),
            cell(str(one.whole)),
        )
        for one in conflicts.handled
    )
    total = (
        cell("All"),
        cell(str(conflicts.theirs)),
        cell(str(conflicts.whole - conflicts.theirs)),
        cell(str(conflicts.whole)),
    )
    return Table(
        2,
        "Interests declared, by what the member did",
        (
            Column("What the member did"),
            Column("Councillors", right=True, tabular=True),
            Column("Others", right=True, tabular=True),
            Column("All", right=True, tabular=True),
        ),
        rows,
        NONE_RECORDED,
        total=total,
    )


def _otherwise(review: InfluenceReview) -> str:
    conflicts = review.conflicts
    if not conflicts.whole:
        return "So there is nothing to say about how they were handled."
    if not conflicts.otherwise:
        return "None was handled less strictly than the rule book of its day asks."
    was = how_many(conflicts.otherwise, "was", "were")
    return f"{opening(was)} handled less strictly than the rule book of the day asks."


def _lines(review: InfluenceReview) -> Table:
    return Table(
        3,
        "Interests declared in items of the agenda",
        (Column("Meeting", tabular=True), Column("Item"), Column("Member"), Column("What they did")),
        tuple(_row(one) for one in review.conflicts.lines),
        NONE_RECORDED,
        note=text("In bold: councillors."),
        heading_columns=(0, 1),
        dense=len(review.conflicts.lines) > 8,
    )


def _row(line: ConflictLine) -> tuple[Cell, ...]:
    did = line.handling.label
    if line.otherwise:
        did += "; less than the rule book asks" + (f": {line.because}" if line.because else "")
    name = Cell(text(strong(line.name))) if line.theirs else cell(line.name)
    return cell(say_cell_day(line.held_on)), cell(line.item), name, cell(did)
