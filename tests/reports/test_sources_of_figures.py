"""Tables of figures and drawings say where their figures are from, each of them once."""

from evenhand.domain.papers import Column, Figure, Section, Table, plain, text
from evenhand.reports.cells import cells
from evenhand.reports.governance import blocks
from evenhand.reports.sources import sourced
from tests.reports.samples import a_governance_report


def a_table(note: str = "", *, figures: bool = True, rows: int = 1) -> Table:
    columns = (Column("What"), Column("How many", right=figures, tabular=figures))
    told = text(note) if note else None
    return Table(1, "Things", columns, (cells("Chairs", "4"),) * rows, "None.", note=told)


def note_of(table: Table) -> str:
    (found,) = sourced(Section(1, "Things", (table,)), "the minutes").blocks
    assert isinstance(found, Table)
    return plain(found.note or ())


def test_a_table_of_figures_says_its_source_after_how_it_is_read() -> None:
    assert note_of(a_table()) == "Source: the minutes."
    assert note_of(a_table("Counted twice.")) == "Counted twice. Source: the minutes."


def test_a_source_is_not_said_twice_nor_where_there_are_no_figures() -> None:
    assert note_of(a_table("Source: a survey.")) == "Source: a survey."
    assert note_of(a_table(figures=False)) == note_of(a_table(rows=0)) == ""


def test_every_table_of_figures_of_the_governance_report_says_its_source() -> None:
    for section in blocks(a_governance_report()).sections:
        for one in section.blocks:
            if isinstance(one, Figure) or (isinstance(one, Table) and one.rows and _is_counted(one)):
                assert "Source: " in plain(one.note or ()), one.caption


def _is_counted(table: Table) -> bool:
    return any(column.right for column in table.columns)
