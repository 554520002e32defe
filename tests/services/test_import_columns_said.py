"""Which column of a list of applications is taken for what, and how it is said before anything comes in."""

from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.refusals import Refusal
from evenhand.services import imports
from evenhand.services.imports.by_name import Imported
from tests.makers import a_partnership

TODAY = date(2026, 4, 14)
FORM = (
    "Organisation,What would you like the money for?,How much are you asking for (£),Amount agreed,Date received,"
    "Shoes\n"
    'Fernhill Choir,Song books,"£1,250.00",£640,12/03/2026,brown\n'
)


def look(tmp_path: Path, text: str) -> Imported:
    partnership = a_partnership(tmp_path)
    try:
        return imports.import_spreadsheet(
            partnership, "applications", "list.csv", text.encode(), today=TODAY, dry_run=True
        )
    finally:
        partnership.close()


def test_the_headings_of_forms_are_understood_and_said(tmp_path: Path) -> None:
    seen = look(tmp_path, FORM).preview
    fields = [one.field for one in seen.matching.columns]
    assert fields == ["applicant", "purpose", "asked", "awarded", "received", None]
    read, left, *rest = imports.said(seen)
    assert "“Amount agreed” as Awarded" in read
    assert "“How much are you asking for (£)” as Asked for" in read
    assert left == "Columns left out: “Shoes”."
    assert any("does the one application belong" in line for line in rest)


def test_a_sheet_without_a_needed_column_says_how_a_map_names_one(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match=r'--map, a file with .columns. .* "Heading" = "asked"'):
        look(tmp_path, "Organisation,Project,Date received\nFernhill Choir,Song books,12/03/2026\n")
