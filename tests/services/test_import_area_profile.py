"""Census counts come in as they are downloaded: totals passed over, what a table does not say asked once."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from evenhand.domain.members.review_facts import AreaProfile
from evenhand.records.unit_of_work import Partnership
from evenhand.services import imports
from evenhand.services.reviews import read_reviews
from evenhand.services.saving import listed
from tests.makers import a_partnership

TODAY = date(2026, 3, 2)
CENSUS = date(2021, 3, 21)
WHOLE = """Dimension,Category,People,Source,Date
Tenure,Owned,410,"Census 2021, TS054",21/03/2021
Tenure,Social rented,"1,520","Census 2021, TS054",21/03/2021
Tenure,Total,1930,"Census 2021, TS054",21/03/2021
Sex,Female,980,"Census 2021, TS008",21/03/2021
Sex,Male,950,"Census 2021, TS008",21/03/2021
"""
BARE = "Age band,Count\nUnder 16,350\n16 to 64,1200\n65 and over,380\nAll usual residents,1930\n"
ANSWERS = '[answers]\ndimension = "Age band"\nsource = "Census 2021, TS007A"\nas_of = 2021-03-21\n'


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


def bring_in(partnership: Partnership, text: str, **how: Any) -> imports.Imported:
    data = text.encode()
    return imports.import_spreadsheet(partnership, "area-profile", "census.csv", data, today=TODAY, **how)


def counts(partnership: Partnership) -> dict[str, dict[str, int]]:
    with partnership.reading() as session:
        kept = read_reviews(session)
    return {one.dimension: kept.people_of(one.id) for one in kept.profiles}


def test_two_dimensions_come_in_as_one_change_and_go_out_with_undo(partnership: Partnership) -> None:
    done = bring_in(partnership, WHOLE)
    assert done.as_json() == {"new": 4, "changed": 0, "same": 0, "refused": []}
    assert counts(partnership) == {
        "Tenure": {"Owned": 410, "Social rented": 1520},
        "Sex": {"Female": 980, "Male": 950},
    }
    assert {one.source for one in listed(partnership, AreaProfile)} == {
        "Census 2021, TS054",
        "Census 2021, TS008",
    }
    assert partnership.next_undo == "Import four categories from census.csv"
    partnership.undo()
    assert counts(partnership) == {}


def test_what_the_table_does_not_say_is_asked_once(partnership: Partnership) -> None:
    asked = bring_in(partnership, BARE, dry_run=True)
    assert [question.key for question in asked.preview.questions] == ["dimension", "source", "as_of"]
    assert not asked.done
    assert counts(partnership) == {}
    assert bring_in(partnership, BARE, map_text=ANSWERS).as_json()["new"] == 3
    assert counts(partnership) == {"Age band": {"Under 16": 350, "16 to 64": 1200, "65 and over": 380}}
    assert [one.as_of for one in listed(partnership, AreaProfile)] == [CENSUS]


def test_the_same_counts_change_nothing_and_others_correct_them(partnership: Partnership) -> None:
    bring_in(partnership, BARE, map_text=ANSWERS)
    assert bring_in(partnership, BARE, map_text=ANSWERS).as_json()["same"] == 3
    mended = BARE.replace("1200", "1201").replace("Age band,", "Group,")
    again = bring_in(partnership, mended, map_text=ANSWERS.replace("Age band", "AGE BAND"))
    assert again.as_json() == {"new": 0, "changed": 1, "same": 2, "refused": []}
    assert counts(partnership)["Age band"]["16 to 64"] == 1201
    source = bring_in(partnership, mended, map_text=ANSWERS.replace("TS007A", "TS007B"))
    assert source.preview.tally.changed == 1


@pytest.mark.parametrize(
    ("row", "column", "says"),
    [
        ("Tenure,Boats,c,Census 2021,21/03/2021", "People", "“c” is not a whole number of people."),
        ("Tenure,Boats,-4,Census 2021,21/03/2021", "People", "“-4” is not a whole number of people."),
        ("Tenure,Boats,,Census 2021,21/03/2021", "People", "The number of people is missing."),
        ("Tenure,,4,Census 2021,21/03/2021", "Category", "The category is missing."),
        ("Tenure,owned,4,Census 2021,21/03/2021", "Category", "owned by tenure stands further up already."),
        ("Tenure,Boats,4,Census 2031,21/03/2031", "Date", "21 March 2031 is still to come."),
    ],
)
def test_a_row_that_does_not_fit_is_refused_with_its_column_and_nothing_comes_in(
    partnership: Partnership, row: str, column: str, says: str
) -> None:
    done = bring_in(partnership, WHOLE + row + "\n")
    assert not done.done
    (refused,) = done.as_json()["refused"]
    assert (refused["row"], refused["column"]) == (7, column)
    assert refused["says"].startswith(says)
    assert counts(partnership) == {}


def test_none_is_a_category_like_others(partnership: Partnership) -> None:
    bring_in(partnership, BARE.replace("Under 16", "None"), map_text=ANSWERS)
    assert "None" in counts(partnership)["Age band"]
