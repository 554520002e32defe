"""What is kept of two records of one person, unless somebody chooses otherwise."""

from evenhand.domain.members.duplicates import differing, proposed
from evenhand.domain.members.facts import Person


def test_gaps_are_filled_and_no_note_is_lost():
    keep = Person(id=1, name="Gwen Price", email="gp@example.org", note="Keeps the keys")
    gone = Person(id=2, name="Gwenllian Price", telephone="01632 960111", email="g@example.org", note="Welsh")

    assert differing(keep, gone) == ("name", "email", "telephone", "note")
    assert proposed(keep, gone) == Person(
        id=1,
        name="Gwen Price",
        email="gp@example.org",
        telephone="01632 960111",
        note="Keeps the keys\nWelsh",
    )


def test_a_name_is_printed_only_where_both_records_let_it():
    lets, does_not = Person(id=1, name="Gwen", name_may_be_printed=True), Person(id=2, name="Gwen")

    assert not proposed(lets, does_not).name_may_be_printed
    assert proposed(lets, Person(id=3, name="Gwen", name_may_be_printed=True)).name_may_be_printed
