"""A reference is never parted from its number at the end of a line."""

import pytest

from evenhand.reports.ink import together


@pytest.mark.parametrize("words", ["section 4", "Section 10", "clause MP8", "Clause PP12", "paragraph 4.1"])
def test_a_reference_stands_on_one_line_with_its_number(words: str) -> None:
    assert together(f"Told in {words}.") == f"Told in {words.replace(' ', chr(0xA0))}."


def test_a_section_or_clause_that_is_not_numbered_may_part_from_the_next_word() -> None:
    assert together("the next section and the clause before") == "the next section and the clause before"
