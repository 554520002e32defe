"""The clauses as the product reads them from its shelf."""

import pytest

from evenhand import shelf
from evenhand.domain.guidance.clauses import KeptBy, read_clauses

PARTS = {
    "place": "A heading",
    "short": "A few words",
    "asks": "What it asks.",
    "kept_by": "layout",
    "how": "What is done.",
}


def test_a_clause_takes_its_note_from_the_letters_of_its_id():
    (clause,) = read_clauses({"notes": {"MP": "A note, May 2016"}, "MP15": PARTS})

    assert (clause.id, clause.note, clause.kept_by) == ("MP15", "A note, May 2016", KeptBy.LAYOUT)


@pytest.mark.parametrize("part", PARTS)
def test_a_clause_without_one_of_its_parts_is_a_fault(part: str):
    incomplete = {name: value for name, value in PARTS.items() if name != part}

    with pytest.raises(KeyError, match=part):
        read_clauses({"notes": {"PP": "A note"}, "PP1": incomplete})


def test_a_way_of_keeping_a_clause_that_does_not_exist_is_a_fault():
    with pytest.raises(ValueError, match="hope"):
        read_clauses({"notes": {"PP": "A note"}, "PP1": {**PARTS, "kept_by": "hope"}})


def test_every_clause_of_both_notes_stands_on_the_shelf_in_order():
    clauses = read_clauses(shelf.read_toml("guidance/clauses.toml"))

    expected = [f"PP{number}" for number in range(1, 15)] + [f"MP{number}" for number in range(1, 16)]
    assert [clause.id for clause in clauses] == expected
    assert {clause.note for clause in clauses} == {
        "Party politics and Big Local, July 2015",
        "MPs and Big Local, May 2016",
    }


def test_every_clause_says_what_it_asks_and_how_it_is_kept_in_whole_sentences():
    for clause in read_clauses(shelf.read_toml("guidance/clauses.toml")):
        assert clause.asks.endswith("."), clause.id
        assert clause.how.endswith("."), clause.id
        assert len(clause.short) <= 32, f"{clause.id}: too long for the column of a paper"
