"""A decision between meetings, by keyboard: asked, answered, counted, reported and ratified; or refused in words."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.meetings.record_facts import WrittenAnswer, WrittenDecision
from evenhand.domain.meetings.vocabulary import Cast
from evenhand.domain.partnership.facts import RuleOverride
from evenhand.domain.vocabulary import Outcome, Planned
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.meetings.written_view import WrittenView
from evenhand.services.saving import listed, put
from tests.screens.plain_rooms import TODAY, Opening, People, part_of, press, write

ASKED, ANSWERS, OUTCOME = range(3)


@pytest.fixture
def view(opening: Opening, partnership: Partnership, people: People) -> WrittenView:
    view = opening(WrittenView)
    assert isinstance(view, WrittenView)
    return view


def allow(partnership: Partnership) -> None:
    """Let the board decide in writing."""
    own = RuleOverride(rule="written_decisions", value="true", reason="Agreed", starts=date(2023, 6, 1))
    with partnership.change("A rule of its own") as unit:
        put(unit.session, own)


def ask_for_the_hall(view: WrittenView, qtbot: QtBot) -> None:
    """Write down what is asked and save it."""
    view.add()
    form = view.pane.record.form
    write(qtbot, form, "wording", "To hire the hall, £120.00.")
    write(qtbot, form, "why_now", "It is let to others on 1 May.")
    press(qtbot, form, "Save")


def test_where_the_rule_book_does_not_allow_it_the_form_says_so(
    view: WrittenView, partnership: Partnership, qtbot: QtBot
) -> None:
    ask_for_the_hall(view, qtbot)
    assert view.pane.record.form.field("wording").error().startswith("The rule book does not say")
    assert listed(partnership, WrittenDecision) == []
    view.discard()


def test_it_is_asked_answered_counted_reported_and_ratified(
    view: WrittenView, partnership: Partnership, people: People, qtbot: QtBot
) -> None:
    allow(partnership)
    ask_for_the_hall(view, qtbot)
    [row] = view.room.rows(view.book)
    assert (row.group, row.value, row.reason) == ("Answers awaited", "0 of 3", "three answers to come")

    view.pane.open_part(ANSWERS)
    table = part_of(view, ANSWERS).table
    for key in (Qt.Key.Key_F, Qt.Key.Key_A, Qt.Key.Key_F):
        qtbot.keyClick(table, key)
    kept = {one.person_id: one.cast for one in listed(partnership, WrittenAnswer)}
    assert kept[people["Janet Pell"]] is Cast.AGAINST
    assert view.book.stage(view.pane.key).value == "To count"

    view.pane.open_part(OUTCOME)
    outcome = part_of(view, OUTCOME)
    press(qtbot, outcome, "Count the answers")
    assert outcome.said.says() == "Carried: 2 to 1"
    with partnership.change("The next meeting") as unit:
        meeting = put(unit.session, Meeting(held_on=TODAY, status=Planned.HELD))
        ratifies = Decision(
            meeting_id=meeting, number=1, wording="To ratify the hall.", outcome=Outcome.CARRIED
        )
        put(unit.session, ratifies)
    press(qtbot, outcome, "Report it")
    press(qtbot, outcome, "Ratified by it")
    [written] = listed(partnership, WrittenDecision)
    assert (written.reported_at_id, written.ratified_by_id) == (meeting, 1)
    assert view.book.stage(view.pane.key).value == "Done"


def test_an_answer_is_taken_away_and_counting_waits_for_all(
    view: WrittenView, partnership: Partnership, qtbot: QtBot
) -> None:
    allow(partnership)
    ask_for_the_hall(view, qtbot)
    view.pane.open_part(ANSWERS)
    answers = part_of(view, ANSWERS)
    qtbot.keyClick(answers.table, Qt.Key.Key_B)
    answers.table.setCurrentIndex(answers.table.model().index(0, 0))
    qtbot.keyClick(answers.table, Qt.Key.Key_Delete)
    assert listed(partnership, WrittenAnswer) == []
    view.pane.open_part(OUTCOME)
    outcome = part_of(view, OUTCOME)
    press(qtbot, outcome, "Count the answers")
    assert outcome.refused().startswith("Not all have answered.")
