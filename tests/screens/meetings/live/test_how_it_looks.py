"""The live view in every size: nothing is cut, targets are large enough, every control has a name."""

from collections.abc import Iterator
from datetime import time
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from evenhand.domain.meetings.vocabulary import VoteMethod
from evenhand.screens.meetings.live.view import LiveView
from evenhand.screens.theme import Breadth, Mode, Theme
from tests.screens.meetings.live.board import RESIDENTS, Board
from tests.screens.meetings.live.conftest import Opening
from tests.screens.meetings.live.hands import in_dialog, key, move, vote
from tests.screens.reach import cut, nameless, small_targets
from tests.windows import wear

LAYOUT_WAITS_MS = (1, 30, 100, 400)
FRAME = 136


@pytest.fixture(autouse=True)
def read_aloud() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def faults(page: Any, qtbot: QtBot) -> list[str]:
    """What is wrong on a page once its layout has come to rest."""
    found: list[str] = []
    for wait_ms in LAYOUT_WAITS_MS:
        qtbot.wait(wait_ms)
        page.grab()
        found = [*cut(page), *(f"small: {one}" for one in small_targets(page)), *nameless(page)]
        if not found:
            break
    return found


def states(live: LiveView, board: Board, qtbot: QtBot) -> Iterator[str]:
    """Bring the view into each of its states."""
    yield "item"
    move(qtbot, live, "To ask Cllr Faisal Rahman for the plan of the towpath between the two wharves.")
    vote(qtbot, live, "4", "4", "0")
    yield "tie"
    live.item.form.votes.method.buttons[list(VoteMethod).index(VoteMethod.RECORDED_VOTE)].click()
    yield "recorded vote"
    for name in ("Faisal Rahman", "Janet Pell", "Tobias Wren", "Rose Ibbotson"):
        key(qtbot, live, board, name, Qt.Key.Key_Space, time(19, 50))
    live.item.footer.view.click()
    live.item.footer.record.click()
    yield "not quorate"
    live.room.show_refusal(None)
    live.look_at(board.items[10])
    yield "item not taken"
    live.desk.show_day(board.clock.now.date().replace(day=20))
    yield "times typed"
    live.toggle_room()
    yield "room"


@pytest.mark.parametrize(
    ("mode", "scale", "size"),
    [
        (Mode.LIGHT, 100, (1366, 768)),
        (Mode.DARK, 100, (1024, 600)),
        (Mode.LIGHT, 200, (1366, 768)),
        (Mode.LIGHT, 150, (1024, 600)),
        (Mode.DARK, 110, (1366, 680)),
    ],
)
def test_nothing_is_cut_and_every_control_has_a_name(
    live: LiveView, board: Board, theme: Theme, qtbot: QtBot, mode: Mode, scale: int, size: tuple[int, int]
) -> None:
    wear(theme, mode, scale)
    live.window().resize(size[0], size[1] - FRAME)
    found = [f"{state}: {one}" for state in states(live, board, qtbot) for one in faults(live, qtbot)]
    assert found == []
    assert (live.window().width(), live.window().height()) == (size[0], size[1] - FRAME)


@pytest.mark.parametrize(("scale", "size"), [(100, (1024, 600)), (200, (1366, 768))])
def test_the_beginning_and_an_empty_agenda_fit(
    opening: Opening, board: Board, theme: Theme, qtbot: QtBot, scale: int, size: tuple[int, int]
) -> None:
    theme.set_scale(scale)
    board.arrive(*RESIDENTS)
    live = opening((size[0], size[1] - FRAME))
    assert faults(live, qtbot) == []
    live.middle.begin.time.set_value(None)
    live.middle.begin.begin.click()
    assert faults(live, qtbot) == []


@pytest.mark.parametrize("scale", [100, 200])
def test_the_dialogs_fit(live: LiveView, board: Board, theme: Theme, qtbot: QtBot, scale: int) -> None:
    theme.set_scale(scale)
    found: list[str] = []

    def look_at(dialog: Any) -> None:
        found.extend(f"{dialog.windowTitle()}: {one}" for one in faults(dialog, qtbot))

    acts = live.hands.acts
    person = board.people["Priya Nair"]
    for deed in (acts.declare, acts.change_chair, acts.mend_times, acts.add_action):
        in_dialog(look_at)
        deed(person if deed is not acts.add_action else board.items[5])
    for deed in (acts.adjourn_or_resume, acts.close, acts.add_item):
        in_dialog(look_at)
        deed()
    assert found == []


def test_the_agenda_becomes_a_drop_down_and_then_the_room_a_sheet(live: LiveView, theme: Theme) -> None:
    shown: dict[Breadth, tuple[bool, bool, bool]] = {}
    for scale in (100, 125, 200):
        theme.set_scale(scale)
        breadth = theme.breadth(live.window().width())
        shown[breadth] = (live.agenda.isVisible(), live.bar.isVisible(), live.room.isVisible())
    assert shown == {
        Breadth.WIDE: (True, False, True),
        Breadth.MEDIUM: (False, True, True),
        Breadth.NARROW: (False, True, False),
    }
