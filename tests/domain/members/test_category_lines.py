"""Categories are read one to a line, as they are typed or pasted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.members.category_lines import read_category_lines, say_category_lines
from evenhand.domain.refusals import Refusal

NAMES = st.from_regex(r"[A-Z][a-z]{1,8}( [a-z0-9]{1,6}){0,3}", fullmatch=True)


def test_lines_are_read_as_people_write_them() -> None:
    text = "Under 16: 1,350\n\n16 to 64\t1200\n65 and over, 380\n  Flat 4   12 \n"
    assert read_category_lines(text) == {"Under 16": 1350, "16 to 64": 1200, "65 and over": 380, "Flat 4": 12}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Owned: many", "“Owned: many” does not end with a number of people."),
        ("350", "“350” does not end with a number of people."),
        ("Owned 4\nowned: 5", "“owned” stands here twice."),
    ],
)
def test_a_line_that_cannot_be_read_is_named(text: str, says: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_category_lines(text, field="counts")
    assert refused.value.says.startswith(says)
    assert refused.value.field == "counts"


@given(st.dictionaries(NAMES, st.integers(0, 10**7), max_size=6))
def test_what_is_written_out_reads_back(counts: dict[str, int]) -> None:
    folded = {name.casefold() for name in counts}
    if len(folded) == len(counts):
        assert read_category_lines(say_category_lines(counts)) == counts
