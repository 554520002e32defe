"""What was decided, in its meeting and in the log of all meetings: said in words, and rescinded by a later decision."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.vocabulary import Outcome, Planned, Presence
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.frame.records_found import records_found
from evenhand.screens.meetings.decision_log_book import log_rows
from evenhand.screens.meetings.decision_log_view import DecisionLogView
from evenhand.screens.meetings.meeting_pane import DECISIONS, INTERESTS
from evenhand.screens.meetings.rescind_dialog import RescindDialog
from evenhand.screens.meetings.view import MeetingsView
from evenhand.screens.theme import Theme
from evenhand.services import meetings
from evenhand.services.saving import found, put
from tests.screens.plain_rooms import TODAY, Opening, People, press, write
from tests.screens.reach import cut
from tests.windows import answering

Made = dict[str, int]


@pytest.fixture
def made(partnership: Partnership, people: People) -> Made:
    """Two meetings: a boat was bought, a motion lost, and then another boat wanted."""
    keys: Made = {}
    told = (
        (date(2026, 2, 17), ("To buy a boat.", Outcome.CARRIED), ("To paint it.", Outcome.LOST)),
        (date(2026, 3, 17), ("To hire a boat instead.", Outcome.CARRIED)),
    )
    with partnership.change("Two meetings") as unit:
        for held_on, *motions in told:
            meeting = put(unit.session, Meeting(held_on=held_on, status=Planned.HELD))
            keys[held_on.isoformat()] = meeting
            meetings.put_attendance(unit.session, meeting, dict.fromkeys(people.values(), Presence.PRESENT))
            for number, (wording, outcome) in enumerate(motions, start=1):
                carried = outcome is Outcome.CARRIED
                decision = Decision(
                    meeting_id=meeting,
                    number=number,
                    wording=wording,
                    moved_by_id=people["Priya Nair"],
                    outcome=outcome,
                    votes_for=2 if carried else 1,
                    votes_against=1 if carried else 2,
                    abstentions=0,
                )
                keys[wording] = put(unit.session, decision)
    return keys


@pytest.fixture
def log(opening: Opening, made: Made) -> DecisionLogView:
    kind: Any = DecisionLogView
    view: Any = opening(kind)
    assert isinstance(view, DecisionLogView)
    return view


def rescinds(qtbot: QtBot, dialog: RescindDialog) -> None:
    """Rescind by the only later decision, with a reason."""
    write(qtbot, dialog.form, "by_decision_id", "17 March 2026, 1. To hire a boat instead.")
    write(qtbot, dialog.form, "rescinded_because", "Hiring is cheaper.")
    press(qtbot, dialog.form, "Rescind")


def test_the_log_lists_the_latest_first_with_outcome_and_number(log: DecisionLogView) -> None:
    rows = log_rows(log.book)
    assert [(one.title, one.value) for one in rows] == [
        ("To hire a boat instead.", "Carried"),
        ("To paint it.", "Lost"),
        ("To buy a boat.", "Carried"),
    ]
    assert rows[0].second.endswith("2026-03-17/1")
    assert log.pane.card.said.says() == "Carried 2 to 1"


def test_the_log_is_searched_by_words_and_filtered_by_outcome(log: DecisionLogView, qtbot: QtBot) -> None:
    log.focus_find()
    qtbot.keyClicks(log.list.seek, "boat")
    assert log.list.shown() == 2
    qtbot.keyClick(log.list.seek, Qt.Key.Key_Escape)
    log.list.choice.set_value(Outcome.LOST)
    assert log.list.shown() == 1


def test_a_decision_of_the_log_is_opened_in_its_meeting(
    log: DecisionLogView, desk: Desk, made: Made, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(desk.record_wanted) as wanted:
        press(qtbot, log.pane, "Open the meeting")
    assert wanted.args == [f"decision:{made['To hire a boat instead.']}"]


def test_a_decision_is_rescinded_by_a_later_one_and_stays_as_it_was(
    log: DecisionLogView, partnership: Partnership, made: Made, qtbot: QtBot
) -> None:
    log.list.choose(None)
    log.show_decision(made["To buy a boat."])

    def fill(dialog: RescindDialog) -> None:
        rescinds(qtbot, dialog)

    with answering((RescindDialog, fill)):
        press(qtbot, log.pane, "Rescind…")
    kept = found(partnership, Decision, made["To buy a boat."])
    assert (kept.wording, kept.rescinded_on) == ("To buy a boat.", date(2026, 3, 17))
    assert [one.value for one in log_rows(log.book)] == ["Carried", "Lost", "Rescinded"]
    assert not log.pane.rescind.isVisible()


def test_the_latest_decision_has_none_to_rescind_it_and_says_so(
    log: DecisionLogView, made: Made, qtbot: QtBot
) -> None:
    said: list[str] = []

    def fill(dialog: RescindDialog) -> None:
        press(qtbot, dialog.form, "Rescind")
        said.append(dialog.form.field("by_decision_id").error())
        dialog.reject()

    with answering((RescindDialog, fill)):
        press(qtbot, log.pane, "Rescind…")
    assert said == ["Choose the decision that rescinds it."]


def test_a_decision_opens_in_its_meeting_with_its_result_in_words(
    opening: Opening, made: Made, qtbot: QtBot
) -> None:
    view = opening(MeetingsView)
    assert isinstance(view, MeetingsView)
    assert view.show_record(f"decision:{made['To paint it.']}")
    part = view.meeting.decisions
    assert view.meeting.strip.current() == DECISIONS
    assert part.rows.chosen_id() == made["To paint it."]
    assert part.card.said.says() == "Lost 1 to 2"
    qtbot.keyClick(part.rows, Qt.Key.Key_Up)
    assert part.card.said.says() == "Carried 2 to 1"


def test_going_into_a_meeting_takes_the_place_of_list_and_pane_and_back(
    opening: Opening, made: Made, qtbot: QtBot
) -> None:
    view = opening(MeetingsView)
    assert isinstance(view, MeetingsView)
    assert view.show_record(f"meeting:{made['2026-02-17']}")
    press(qtbot, view.meeting, "Go into the meeting")
    assert view.is_live()
    assert not view.list.isVisible()
    assert view._live is not None
    view._live.left.emit()
    assert view.list.isVisible()
    assert view.meeting.go_in.hasFocus()
    assert view.pane.key == made["2026-02-17"]

    view.go_in()
    assert view.show_record(f"meeting:{made['2026-03-17']}/interests")
    assert not view.is_live()
    assert view.meeting.strip.current() == INTERESTS


def test_the_search_finds_decisions_and_meetings_by_their_words(partnership: Partnership, made: Made) -> None:
    found_by = {one.key: one for one in records_found(partnership, TODAY)}
    lost = found_by[f"decision:{made['To paint it.']}"]
    assert (lost.title, lost.second, lost.value) == ("To paint it.", "Lost", "17 February 2026")
    assert found_by[f"meeting:{made['2026-03-17']}"].title == "Board meeting"


def test_in_large_text_nothing_of_a_meeting_that_is_over_is_cut(
    opening: Opening, made: Made, theme: Theme, qtbot: QtBot
) -> None:
    view = opening(MeetingsView)
    assert isinstance(view, MeetingsView)
    assert view.show_record(f"meeting:{made['2026-02-17']}")
    theme.set_scale(200)
    view.resize(1366, 500)
    for place in range(len(view.meeting.parts)):
        view.meeting.open_part(place)
        qtbot.wait(150)
        view.grab()
        assert cut(view) == [], view.meeting.strip.tabs.tabText(place)
