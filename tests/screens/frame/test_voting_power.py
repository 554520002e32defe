"""Voting power is opened by its own action alone, and for the day that is shown."""

from datetime import date

from evenhand.app.rooms import BY_ID
from evenhand.app.window import MainWindow
from evenhand.screens.members.power_view import PowerView
from tests.windows import answering


def test_the_menu_opens_the_private_view_as_at_the_day_shown(window: MainWindow):
    seen: list[str] = []

    def read(power: PowerView) -> None:
        seen.append(power.windowTitle())
        power.accept()

    window.go_to(BY_ID["members"])
    assert window.desk is not None
    window.desk.show_day(date(2026, 3, 10))
    with answering((PowerView, read)):
        window.book["power"].trigger()

    assert seen == ["Voting power on 10 March 2026"]


def test_without_a_file_it_cannot_be_opened(window: MainWindow):
    assert window.close_partnership()
    window.show_start()

    assert window.book.why_not("power") == "Open a partnership first."
