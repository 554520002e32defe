"""What waits stands in one list across every relationship, and is closed there."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from evenhand.screens.desk import Desk
from evenhand.screens.mp.follow_up_rows import Waits
from evenhand.screens.mp.follow_ups_part import FollowUpsPart
from evenhand.screens.mp.parts import FOLLOW_UPS
from evenhand.screens.mp.view import MpView
from evenhand.services import mp
from tests.screens.mp.hands import press, words, write


@pytest.fixture
def waiting(view: MpView) -> FollowUpsPart:
    view.room.open_part(FOLLOW_UPS)
    page = view.room.part(FOLLOW_UPS)
    assert isinstance(page, FollowUpsPart)
    return page


@pytest.mark.clause("MP7")
def test_what_is_late_stands_first_and_is_closed_with_its_day(
    waiting: FollowUpsPart, desk: Desk, qtbot: QtBot
) -> None:
    chosen = waiting.list.chosen_id()
    assert isinstance(chosen, tuple)
    assert chosen[0] is Waits.LATE
    assert "Chase his office" in words(waiting)
    form = waiting.follow_up.form
    press(qtbot, waiting, "It is done")
    assert form.field("done_on").error() == "Give the day on which it was done."
    write(qtbot, form, "done_on", "10 April 2026")
    write(qtbot, form, "done", "Rang twice")
    assert waiting.unsaved()
    assert waiting.save()
    closed = [one for own in mp.relationship(desk.partnership).beside.follow_ups.values() for one in own]
    assert {(one.what, one.done_on) for one in closed} == {
        ("Ring his office", None),
        ("Chase his office", date(2026, 4, 10)),
    }
    assert "Chase his office" not in words(waiting)


@pytest.mark.clause("MP8")
def test_what_comes_round_is_planned_for_a_year(waiting: FollowUpsPart, desk: Desk, qtbot: QtBot) -> None:
    press(qtbot, waiting, "Add a regular engagement…")
    form = waiting.series.form
    write(qtbot, form, "title", "Quarterly call")
    write(qtbot, form, "starts", "1 May 2026")
    assert not waiting.list.chosen_id()
    press(qtbot, waiting, "Plan them")
    chosen = waiting.list.chosen_id()
    assert isinstance(chosen, tuple)
    assert chosen[0] is Waits.SERIES
    kept = mp.relationship(desk.partnership)
    assert [one.on for one in kept.engagements if one.title == "Quarterly call"] == [
        date(2026, 5, 1),
        date(2026, 8, 7),
        date(2026, 11, 6),
        date(2027, 2, 5),
    ]


def test_typing_is_kept_until_it_is_saved_or_discarded(waiting: FollowUpsPart, qtbot: QtBot) -> None:
    write(qtbot, waiting.follow_up.form, "done", "Rang twice")
    waiting.begin_series()
    assert "Save or discard this first." in words(waiting)
    waiting.discard()
    assert not waiting.unsaved()
