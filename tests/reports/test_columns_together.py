"""Columns that stand as one on a narrow page: counts in words, signs on their own lines, nothing lost."""

from evenhand.domain.papers import Cell, Column, Mark, Table, plain, text
from evenhand.domain.together import Together
from evenhand.reports.blocks import block_piece
from evenhand.reports.cells import cell, cells
from evenhand.reports.look import Look
from evenhand.reports.tables import TablePiece
from evenhand.reports.together import stacked, together

COUNTS = tuple(
    Column(head, right=True, tabular=True) for head in ("Came", "Quorum", "Left early", "Apologies")
)


def a_table(*rows: tuple[Cell, ...]) -> Table:
    columns = (Column("Member"), Column("Sits as"), *COUNTS)
    return Table(1, "How often", columns, rows, "None.", together=Together("How often", 2, 5))


def said(table: Table) -> list[str]:
    narrow = together(table)
    assert narrow is not None
    return [" / ".join(plain(one.words) for one in (row[2], *row[2].below)) for row in narrow.rows]


def test_counts_are_one_sentence_without_what_there_is_none_of() -> None:
    table = a_table(cells("Ann Lee", "Resident", "8 of 10", "6", "", "2"))
    assert said(table) == ["Came\u00a08 of 10, quorum\u00a06, apologies\u00a02"]


def test_what_has_a_sign_stands_on_a_line_of_its_own() -> None:
    row = (*cells("Ann Lee", "Resident", "4 of 10"), cell("6", Mark.CARE), *cells("", "1"))
    narrow = together(a_table(row))
    assert said(a_table(row)) == ["Came\u00a04 of 10, apologies\u00a01 / Quorum\u00a06"]
    assert narrow is not None
    assert narrow.rows[0][2].below[0].mark is Mark.CARE


def test_what_is_no_count_stands_without_what_it_would_count_and_nothing_is_a_dash() -> None:
    unknown, nothing = (
        cells("Ann Lee", "Resident", "not known", *[""] * 3),
        cells("Bo Day", "Adviser", *[""] * 4),
    )
    assert said(a_table(unknown, nothing)) == ["Not known", "–"]


def test_columns_stand_as_one_in_large_print_alone_and_a_table_without_such_stays() -> None:
    table = a_table(*[cells("Featherstonehaugh-Papadopoulos", "Resident", "8 of 10", "6", "1", "2")] * 3)
    wide, narrow = block_piece(table, Look.standard()), block_piece(table, Look.large_print())
    assert isinstance(wide, TablePiece)
    assert isinstance(narrow, TablePiece)
    assert (len(wide.rows.widths), len(narrow.rows.widths)) == (6, 3)
    assert together(Table(1, "x", (Column("A"),), (), "None.")) is None


def test_a_total_and_level_rows_have_the_same_columns() -> None:
    row = (Cell(text("All")), *cells("", "8 of 10", "6", "1", "2"))
    table = together(
        Table(
            1,
            "x",
            a_table().columns,
            (row,),
            "None.",
            total=row,
            level_with=(row,),
            together=Together("How often", 2, 5),
        )
    )
    assert table is not None
    assert table.total is not None
    assert len(table.columns) == len(table.total) == len(table.level_with[0]) == 3


def test_a_box_begins_the_sentence_of_what_is_written_in() -> None:
    columns = (
        Column("Member"),
        Column("Declared"),
        *(Column(head, tabular=True) for head in ("Left at", "Back at")),
    )
    row = (cell("Ann Lee"), Cell(text(), box=True), *cells("____", "____"))
    narrow = together(Table(1, "x", columns, (row,), "None.", together=Together("At the meeting", 1, 3)))
    assert narrow is not None
    (_, told) = narrow.rows[0]
    assert (plain(told.words), told.box, told.below) == (
        "Declared, left at\u00a0____, back at\u00a0____",
        True,
        (),
    )


def test_of_several_boxes_each_has_a_line() -> None:
    columns = (Column("Member"), Column("Declared"), Column("Did not vote"))
    row = (cell("Ann Lee"), Cell(text(), box=True), Cell(text(), box=True))
    narrow = together(Table(1, "x", columns, (row,), "None.", together=Together("At the meeting", 1, 2)))
    assert narrow is not None
    lines = [narrow.rows[0][1], *narrow.rows[0][1].below]
    assert [(plain(one.words), one.box) for one in lines] == [("Declared", True), ("Did not vote", True)]


def test_signs_are_told_behind_their_heads_and_a_dash_is_one_of_them() -> None:
    columns = (Column("Member"), *(Column(str(one), tabular=True) for one in (1, 2, 3)))
    table = Table(
        1, "x", columns, (cells("Ann Lee", "P", "–", "LE"),), "None.", together=Together("Meetings", 1, 3)
    )
    narrow = together(table)
    assert narrow is not None
    assert plain(narrow.rows[0][1].words) == "1\u00a0P, 2\u00a0–, 3\u00a0LE"


def test_what_explains_a_name_stands_below_it_on_every_page_and_in_its_own_columns_in_a_spreadsheet() -> None:
    columns = (Column("Member"), Column("How sure"), Column("Why"), Column("Declared"))
    row = (*cells("Ann Lee", "Certain", "The same name."), Cell(text(), box=True))
    table = Table(1, "x", columns, (row,), "None.", stacked=Together("Member and why", 0, 2))
    set_so = stacked(table)
    assert [one.head for one in set_so.columns] == ["Member and why", "Declared"]
    assert [plain(one.words) for one in set_so.rows[0][0].below] == ["Certain. The same name."]
    piece = block_piece(table, Look.standard())
    assert isinstance(piece, TablePiece)
    assert len(piece.rows.widths) == 2
    assert len(table.columns) == 4
