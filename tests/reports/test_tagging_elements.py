"""What pieces of the page are read as is told in reading order, each element once."""

from reportlab.platypus import Spacer

from evenhand.domain.papers import text
from evenhand.reports.ink import Words, paragraph
from evenhand.reports.look import Look
from evenhand.reports.pieces import Beside, Inset, Stack, read_as
from evenhand.reports.tagging.elements import Element, Group, Tag, Told, carrying, elements_of, tagged
from evenhand.reports.tagging.tree import is_read

LOOK = Look.standard()


def words(said: str, tag: Tag = Tag.P) -> Words:
    """A line of text, read as what is asked for."""
    return paragraph(text(said), LOOK.prose, tag=tag)


def tree(element: Element) -> object:
    """An element with the elements in it, by their tags alone."""
    kids = [tree(one) for one in element.kids if isinstance(one, Element)]
    return (element.tag.value, kids) if kids else element.tag.value


def told(*pieces: Told) -> list[object]:
    """What pieces are read as, by tags."""
    return [tree(one) for one in elements_of(pieces)]


def test_a_piece_without_an_element_is_read_as_what_stands_in_it() -> None:
    pair = Beside(words("left", Tag.LABEL), words("right", Tag.BODY), indent=20)
    assert told(Inset(Stack([pair, words("below")], LOOK.height), indent=10)) == ["Lbl", "LBody", "P"]


def test_a_piece_with_an_element_holds_what_stands_in_it() -> None:
    item = tagged(Beside(words("a", Tag.LABEL), words("b", Tag.BODY), indent=20), Tag.ITEM)
    assert told(tagged(Stack([item], LOOK.height), Tag.LIST)) == [("L", [("LI", ["Lbl", "LBody"])])]


def test_what_is_read_may_be_grouped_otherwise_than_it_is_laid_out() -> None:
    first, second = words("first"), words("second")
    stack = read_as(Stack([second, first], LOOK.height), first, Group(Element(Tag.SECT), [second]))
    assert told(stack) == ["P", ("Sect", ["P"])]


def test_an_element_that_several_pieces_share_is_told_once() -> None:
    heading = Element(Tag.H2)
    pair = Beside(carrying(words("1"), heading), carrying(words("Who sits"), heading), indent=20)
    assert told(carrying(Stack([pair], LOOK.height), heading)) == ["H2"]


def test_what_carries_no_element_is_not_read() -> None:
    assert told(Spacer(1, 1), carrying(words("decoration"), None)) == []


def test_an_element_without_anything_in_it_is_not_read_but_an_empty_cell_is() -> None:
    assert not is_read(Element(Tag.LIST).add([Element(Tag.ITEM)]))
    assert is_read(Element(Tag.ROW).add([Element(Tag.CELL)]))
