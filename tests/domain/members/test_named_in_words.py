"""Words name a person in full, or by the surname with a first name, its short form or its initial."""

from evenhand.domain.members.named_in_words import names_person


def test_words_name_a_person_by_the_surname_and_what_may_be_the_first_name():
    for said, named in (
        ("Priya Nair, chair", True),
        ("P. Nair", True),
        ("Cllr Nair", True),
        ("The treasurer, Pri Nair, minute 4", True),
        ("Priya K. Nair", True),
        ("Dilip Nair", False),
        ("The panel, minute 4", False),
        ("Priya Nairn", False),
    ):
        assert names_person(said, "Priya Nair") is named, said
    assert not names_person("Priya Nair", " ")
