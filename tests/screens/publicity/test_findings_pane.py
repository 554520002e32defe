"""The cards of the findings: stepped through round and round, and kept with a new number while they say the same."""

from dataclasses import replace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from evenhand.screens.publicity.cards import CardFacts
from evenhand.screens.publicity.findings_pane import FindingsPane
from evenhand.screens.theme import Theme
from evenhand.screens.widgets.mark_label import ASK, HOLD, TAKES_A_SIDE

NAMED = CardFacts(ASK, "A councillor is named", "A person decides.", ("PP4",), "", "Cllr Pell", 0)
SIDE = CardFacts(TAKES_A_SIDE, "Asks for votes", "It tells people how to vote.", ("PP7",), "Come", "Vote", 1)
DAY = CardFacts(HOLD, "Goes out inside an election window", "Planned for 24 April.", ("PP5",))


@pytest.fixture
def pane(theme: Theme, qtbot: QtBot) -> FindingsPane:
    """A pane with a finding of each sort."""
    made = FindingsPane()
    qtbot.addWidget(made)
    made.resize(384, 600)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.show_cards((NAMED, SIDE, DAY))
    return made


def test_one_steps_from_the_last_to_the_first_and_back(pane: FindingsPane) -> None:
    places: list[int] = []
    pane.turned.connect(places.append)
    for _ in range(4):
        pane.step_forth()
    pane.step_back()
    assert places == [0, 1, 2, 0, 2]


def test_a_card_that_says_the_same_stays_with_its_focus_and_takes_its_new_number(
    pane: FindingsPane, qtbot: QtBot
) -> None:
    side = pane.cards()[1]
    side.setFocus()
    pane.show_cards((replace(SIDE, place=0), DAY))
    assert pane.cards()[0] is side
    assert side.hasFocus()
    assert side.accessibleName().startswith(
        "Finding 1 of 2, Takes a side, clause PP7, Asks for votes, “Vote”"
    )


def test_tab_goes_through_the_cards_from_the_top(pane: FindingsPane) -> None:
    pane.show_cards((SIDE, replace(NAMED, place=1), DAY))
    stops = [stop for card in pane.cards() for stop in card.stops()]
    seen = [stops[0]]
    while len(seen) < len(stops):
        following: Any = seen[-1].nextInFocusChain()
        while following not in stops:
            following = following.nextInFocusChain()
        seen.append(following)
    assert seen == stops


def test_only_what_stands_in_the_words_can_be_reworded(pane: FindingsPane) -> None:
    asked: list[int] = []
    pane.wording_taken.connect(asked.append)
    pane.go_to(1)
    take = next(one for one in pane.cards()[1].stops() if getattr(one, "text", str)() == "Use this wording")
    take.click()  # type: ignore[attr-defined]
    pane.go_to(2)
    assert asked == [1]
    assert not any(
        one.isVisible() for one in pane.cards()[2].stops() if getattr(one, "text", str)() == "Write my own"
    )


def test_where_nothing_was_found_it_says_so_and_without_an_item_it_is_silent(pane: FindingsPane) -> None:
    pane.show_cards(())
    assert pane.says_nothing()
    pane.show_cards((), about_item=False)
    assert not pane.says_nothing()
