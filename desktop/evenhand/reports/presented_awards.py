"""The awards of an evening on paper, to the penny (MP9)."""

from collections.abc import Sequence

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.awards_presented import AwardsPresented
from evenhand.domain.mp.told import ToldEngagement
from evenhand.domain.papers import NONE_IN_THE_PERIOD, Column, Table
from evenhand.domain.words import say_cell_day, say_count, say_day, say_pence
from evenhand.reports.cells import cells

MANY = 8
Evening = tuple[ToldEngagement, AwardsPresented]


@keeps("MP9")
def presented_in_words(one: ToldEngagement, awards: AwardsPresented) -> str:
    """Who presented how many awards on which day, the smallest and the largest, and how much in all (MP9)."""
    count = say_count(len(awards.lines), "award")
    least, most = say_pence(awards.smallest_pence), say_pence(awards.largest_pence)
    span = f", from {least} to {most}" if len(awards.lines) > 1 else ""
    said = say_pence(awards.total_pence)
    return f"On {say_day(one.on)} {one.with_whom} presented {count}{span}, {said} in all."


def awards_table(number: int, evenings: Sequence[Evening]) -> Table:
    """Every award by its reference, with the sum of those shown."""
    rows = tuple(
        cells(
            line.reference,
            f"{line.applicant}: {line.purpose.rstrip('.')}" if line.purpose else line.applicant,
            say_cell_day(one.on),
            say_pence(line.awarded_pence),
        )
        for one, awards in evenings
        for line in awards.lines
    )
    total = sum(awards.total_pence for _, awards in evenings)
    columns = (
        Column("Reference", tabular=True),
        Column("To whom, what for"),
        Column("Presented", right=True, tabular=True),
        Column("Award", right=True, tabular=True),
    )
    return Table(
        number,
        "Awards that were presented, by reference",
        columns,
        rows,
        NONE_IN_THE_PERIOD,
        total=cells("All awards", " ", " ", say_pence(total)),
        heading_columns=(0, 1),
        dense=len(rows) > MANY,
    )
