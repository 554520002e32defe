"""The table of public offices held by those who sit on the partnership, as two papers print it."""

from collections.abc import Sequence

from evenhand.domain.meetings.influence.offices import PublicOfficeLine
from evenhand.domain.papers import NONE_DECLARED, Cell, Column, Table, text
from evenhand.domain.words import say_cell_day
from evenhand.reports.cells import cells


def offices_table(number: int, offices: Sequence[PublicOfficeLine]) -> Table:
    """Each public office with the capacity in which its holder sits, and the party where it is publicly declared."""
    return Table(
        number,
        "Public offices of those who sit on the partnership",
        (
            Column("Name"),
            Column("Sits as"),
            Column("Public office and role"),
            Column("Party declared"),
            Column("Since", tabular=True),
        ),
        tuple(_row(line) for line in offices),
        NONE_DECLARED,
        note=text("A party stands here only where it is publicly declared for the office."),
    )


def _row(line: PublicOfficeLine) -> tuple[Cell, ...]:
    where = ", ".join(filter(None, (line.council, line.ward)))
    public = "; ".join(filter(None, (line.public_office, where, line.role)))
    sits_as = (
        f"{line.sits_as.label}; {line.office[0].lower()}{line.office[1:]}"
        if line.office
        else line.sits_as.label
    )
    return cells(line.name, sits_as, public, line.party or "not held", say_cell_day(line.since))
