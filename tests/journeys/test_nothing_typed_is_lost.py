"""What was typed and not saved survives another tab, and is asked about before it could be lost."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit

from evenhand.app.rooms import BY_ID
from evenhand.app.window import MainWindow
from evenhand.services.partnership import identity
from tests.makers import a_partnership
from tests.windows import a_window, answering, choosing

TYPED = "Fernhill, typed and not saved"


@pytest.fixture
def typed(qtbot: Any, tmp_path: Path) -> MainWindow:
    """A window in whose partnership details something was typed."""
    partnership = a_partnership(tmp_path)
    partnership.close()
    window = a_window(qtbot, tmp_path, partnership.path)
    window.go_to(BY_ID["partnership"])
    line = area_line(window)
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, TYPED)
    return window


def area_line(window: MainWindow) -> QLineEdit:
    """The field of the area."""
    assert window.pages is not None
    lines = window.pages.view("partnership").findChildren(QLineEdit)
    return next(line for line in lines if line.accessibleName() == "Area")


def test_another_tab_keeps_it_and_the_foot_of_the_window_says_so(typed: MainWindow):
    typed.go_to(BY_ID["members"])
    typed.go_to(BY_ID["partnership"])

    assert area_line(typed).text() == TYPED
    assert "Not saved: Partnership details" in typed.frame.status._saved.text()
    leave(typed)


def test_closing_can_be_called_off(typed: MainWindow):
    with answering(choosing("Go back")):
        typed.close()

    assert typed.isVisible()
    assert area_line(typed).text() == TYPED
    leave(typed)


def test_closing_can_save_it(typed: MainWindow, tmp_path: Path):
    from evenhand.records.file.opening import open_file
    from tests.windows import now

    assert typed.partnership is not None
    path = typed.partnership.path
    with answering(choosing("Save it")):
        typed.close()

    again = open_file(path, who="somebody", clock=now, read_only=True)
    assert identity(again).area == TYPED
    again.close()


def test_undo_another_day_and_closing_the_list_ask_first(typed: MainWindow):
    from evenhand.domain.partnership.facts import PlanTheme
    from evenhand.screens.frame.day_choice import DayChoice
    from evenhand.services.partnership import save_theme

    assert typed.partnership is not None
    save_theme(typed.partnership, PlanTheme(name="A place to meet", starts=typed.today()))
    assert area_line(typed).text() == TYPED

    def another_day(dialog: DayChoice) -> None:
        dialog.field.set_value(typed.today().replace(day=1))
        dialog.take()

    for action, dialogs in (
        ("undo", [choosing("Go back")]),
        ("as-at", [(DayChoice, another_day), choosing("Go back")]),
        ("close-list", [choosing("Go back")]),
    ):
        with answering(*dialogs):
            typed.book[action].trigger()
        assert area_line(typed).text() == TYPED, action
    assert typed.partnership.next_undo == "Plan theme: A place to meet"
    leave(typed)


def leave(window: MainWindow) -> None:
    """Throw what was typed away and close."""
    assert window.pages is not None
    window.pages.view("partnership").discard()
    assert window.close_partnership()
