"""Lists keep what was chosen, find by any part of a name, and say so when nothing is found."""

import pytest
from PySide6.QtCore import Qt

from evenhand.domain.vocabulary import Capacity
from evenhand.screens.theme import Theme
from evenhand.screens.widgets.button import primary
from evenhand.screens.widgets.empty import EmptyState
from evenhand.screens.widgets.list_delegate import is_cut
from evenhand.screens.widgets.list_pane import ListPane
from evenhand.screens.widgets.list_rows import ListRow
from tests.screens.kit.gallery import MEMBERS, members_list


@pytest.fixture
def pane(qtbot, theme: Theme) -> ListPane:
    shown = members_list(EmptyState("No members yet", "Type one in.", primary("Add member")))
    qtbot.addWidget(shown)
    shown.resize(368, 500)
    shown.show()
    return shown


def test_choosing_a_row_tells_its_id(pane: ListPane, qtbot) -> None:
    with qtbot.waitSignal(pane.chosen) as told:
        pane.choose_first()
    assert told.args == [1]


def test_one_click_of_the_mouse_chooses_the_row_as_a_key_does(pane: ListPane, qtbot) -> None:
    chosen: list[object] = []
    pane.chosen.connect(chosen.append)
    pane.show()
    for row_id in (2, 1):
        pane.choose(row_id)
        middle = pane.view.visualRect(pane.view.currentIndex()).center()
        pane.choose(3)
        qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
        assert pane.chosen_id() == row_id
    assert chosen[-2:] == [2, 1]


def test_the_same_record_stays_chosen_when_rows_are_read_anew(pane: ListPane, qtbot) -> None:
    pane.choose(3)
    with qtbot.assertNotEmitted(pane.chosen):
        pane.set_rows([ListRow(9, "Aaron Able"), *reversed(MEMBERS)])
    assert pane.chosen_id() == 3


def test_a_record_that_was_filtered_away_is_chosen_again_afterwards(pane: ListPane, qtbot) -> None:
    pane.choose(1)
    with qtbot.assertNotEmitted(pane.chosen):
        pane.seek.setText("janet")
        assert pane.chosen_id() is None
        pane.seek.setText("")
    assert pane.chosen_id() == 1


@pytest.mark.parametrize(
    ("sought", "count"), [("lukasz", 1), ("WISN", 1), ("wharf resident", 2), ("pell wharf", 1)]
)
def test_names_are_found_without_accents_in_any_order(pane: ListPane, sought: str, count: int) -> None:
    pane.seek.setText(sought)
    assert pane.shown() == count


def test_the_filter_shows_one_kind(pane: ListPane) -> None:
    pane.choice.set_value(Capacity.ADVISER)
    assert pane.shown() == 1


def test_nothing_found_says_so_and_offers_the_way_back(pane: ListPane, qtbot) -> None:
    pane.seek.setText("Tansly")
    texts = [label.text() for label in pane.findChildren(type(pane._nothing_says)) if label.isVisible()]
    assert "Nobody matches ‘Tansly’." in texts
    pane.clear_filter()
    assert pane.shown() == len(MEMBERS)
    assert pane.view.isVisible()


def test_an_empty_list_says_what_to_do_first(pane: ListPane) -> None:
    pane.set_rows([])
    empty = pane.findChild(EmptyState)
    assert empty is not None
    assert empty.isVisible()


def test_the_keyboard_walks_from_the_find_field_over_the_rows(pane: ListPane, qtbot) -> None:
    opened: list[object] = []
    pane.opened.connect(opened.append)
    pane.seek.setFocus()
    qtbot.keyClick(pane.seek, Qt.Key.Key_Down)
    assert pane.chosen_id() == 1
    qtbot.keyClick(pane.view, Qt.Key.Key_Down)
    qtbot.keyClick(pane.view, Qt.Key.Key_Down)
    qtbot.keyClick(pane.view, Qt.Key.Key_Down)
    assert pane.chosen_id() == 4
    qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    assert opened == [4]


def test_rows_and_headings_are_read_out_whole(pane: ListPane) -> None:
    model = pane.view.model()
    said = [
        model.index(place, 0).data(Qt.ItemDataRole.AccessibleTextRole) for place in range(model.rowCount())
    ]
    assert said[0] == "Voting members, 3"
    assert (
        said[2]
        == "Cllr Janet Pell, Vice-chair, Act now, Councillor  ·  Marlbeck Borough, Wharf ward, 2 findings"
    )


def test_rows_grow_with_the_text(pane: ListPane, theme: Theme, qtbot) -> None:
    small = pane.view.sizeHintForRow(1)
    theme.set_scale(200)
    assert pane.view.sizeHintForRow(1) > 1.7 * small


def test_a_row_that_is_cut_knows_it(pane: ListPane) -> None:
    rect = pane.view.rect()
    rect.setWidth(180)
    assert is_cut(MEMBERS[1], rect)
    rect.setWidth(900)
    assert not is_cut(MEMBERS[1], rect)
