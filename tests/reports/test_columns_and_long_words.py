"""How much room a column asks for: that of its longest word, but for an address, which is cut wherever it stands."""

from evenhand.domain.papers import text
from evenhand.reports.fonts import width
from evenhand.reports.ink import LEAST_OF_A_CUT, longest_word
from evenhand.reports.look import Look

ROLE = Look.standard().cell
ADDRESS = "https://www.example.org/a/very/long/address/without/any/space/that/nobody/would/print"


def test_a_long_word_has_all_its_room() -> None:
    word = "Donaudampfschifffahrtsgesellschaft"
    assert longest_word(text(f"The {word} sails"), ROLE) == width(word, ROLE.face, ROLE.size)


def test_an_address_that_is_cut_anyway_takes_no_room_from_other_columns() -> None:
    assert longest_word(text(f"See {ADDRESS}"), ROLE) == LEAST_OF_A_CUT * ROLE.size
