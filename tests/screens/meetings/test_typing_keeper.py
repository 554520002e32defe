"""What is typed is kept within three seconds, says so, and is offered again until somebody answers."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit
from pytestqt.qtbot import QtBot

from evenhand.records.typing_kept import keep, kept
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.shared.typing_keeper import EVERY_MS, TypingKeeper
from evenhand.screens.theme import Theme

PLACE = "note:3"


@pytest.fixture
def edit(qtbot: QtBot, theme: Theme) -> QPlainTextEdit:
    edit = QPlainTextEdit()
    qtbot.addWidget(edit)
    return edit


@pytest.fixture
def keeper(qtbot: QtBot, desk: Desk, edit: QPlainTextEdit) -> TypingKeeper:
    return a_keeper(qtbot, desk, edit)


def a_keeper(qtbot: QtBot, desk: Desk, edit: QPlainTextEdit) -> TypingKeeper:
    keeper = TypingKeeper(desk, PLACE, edit.toPlainText, edit.setPlainText)
    edit.textChanged.connect(keeper.touched)
    qtbot.addWidget(keeper)
    keeper.show()
    return keeper


def press(keeper: TypingKeeper, words: str) -> None:
    next(one for one in keeper.findChildren(QAbstractButton) if one.text() == words).click()


def words_kept(partnership: Partnership) -> str | None:
    found = kept(partnership, PLACE)
    return found.words if found else None


def test_typing_is_kept_by_itself_and_the_line_says_so(
    keeper: TypingKeeper, edit: QPlainTextEdit, partnership: Partnership, qtbot: QtBot
) -> None:
    assert EVERY_MS <= 3000
    next(one for one in keeper.findChildren(QTimer) if one.isSingleShot()).setInterval(20)
    edit.setPlainText("Members welcomed")
    qtbot.waitUntil(lambda: words_kept(partnership) == "Members welcomed", timeout=2000)
    assert keeper.says().startswith("Draft kept")


def test_words_left_behind_are_offered_and_taken_up(
    qtbot: QtBot, desk: Desk, edit: QPlainTextEdit, partnership: Partnership
) -> None:
    keep(partnership, PLACE, "Half a sentence about the boat")
    keeper = a_keeper(qtbot, desk, edit)
    assert keeper.offered().startswith("You were typing this on 1 December 2026 at 6.4")
    with qtbot.waitSignal(keeper.taken_up):
        press(keeper, "Take it up again")
    assert edit.toPlainText() == "Half a sentence about the boat"
    assert keeper.offered() == ""


def test_what_is_typed_meanwhile_does_not_withdraw_the_offer(
    qtbot: QtBot, desk: Desk, edit: QPlainTextEdit, partnership: Partnership
) -> None:
    keep(partnership, PLACE, "The first words")
    keeper = a_keeper(qtbot, desk, edit)
    edit.setPlainText("Other words")
    keeper.keep_now()
    press(keeper, "Take it up again")
    assert edit.toPlainText() == "The first words"
    press(keeper, "Take it up again")
    assert edit.toPlainText() == "Other words"


def test_what_is_typed_and_saved_meanwhile_leaves_the_words_of_before_the_crash_where_they_are(
    qtbot: QtBot, desk: Desk, edit: QPlainTextEdit, partnership: Partnership
) -> None:
    keep(partnership, PLACE, "An hour of typing")
    first = a_keeper(qtbot, desk, edit)
    edit.setPlainText("Newer words")
    first.keep_now()
    again = a_keeper(qtbot, desk, edit)
    assert again.offered()
    again.let_go()
    assert words_kept(partnership) == "An hour of typing"
    assert again.offered()
    edit.setPlainText("Typed, and then the second crash")
    again.keep_now()
    edit.setPlainText("As it was saved")
    last = a_keeper(qtbot, desk, edit)
    press(last, "Let it go")
    press(last, "Take it up again")
    assert edit.toPlainText() == "Typed, and then the second crash"
    assert last.offered() == ""


def test_what_is_let_go_or_saved_is_not_offered_again(
    qtbot: QtBot, desk: Desk, edit: QPlainTextEdit, partnership: Partnership
) -> None:
    keep(partnership, PLACE, "Not wanted")
    press(a_keeper(qtbot, desk, edit), "Let it go")
    assert words_kept(partnership) is None
    edit.setPlainText("Saved already")
    keep(partnership, PLACE, "Saved already")
    assert a_keeper(qtbot, desk, edit).offered() == ""


def test_a_file_that_is_out_of_reach_is_said_and_tried_again(
    keeper: TypingKeeper, edit: QPlainTextEdit, partnership: Partnership
) -> None:
    away = partnership.path.rename(partnership.path.with_name("away.evenhand"))
    edit.setPlainText("Members welcomed")
    keeper.keep_now()
    assert keeper.says().startswith("The draft was not kept. ")
    away.rename(partnership.path)
    keeper.keep_now()
    assert keeper.says().startswith("Draft kept")
