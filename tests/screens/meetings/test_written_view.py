"""A decision between meetings, by keyboard: asked, answered, counted, reported and ratified; or refused in words."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.meetings.record_facts import WrittenAnswer, WrittenDecision, WrittenInterest
from evenhand.domain.meetings.vocabulary import Cast, ConflictHandling, ConflictNature
from evenhand.domain.members.interest_facts import Interest
from evenhand.domain.members.vocabulary import InterestHolder, InterestKind
from evenhand.domain.partnership.facts import RuleOverride
from evenhand.domain.vocabulary import Outcome, Planned
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.meetings.written_interest_dialog import WrittenInterestDialog
from evenhand.screens.meetings.written_view import WrittenView
from evenhand.services.saving import listed, put
from tests.screens.plain_rooms import TODAY, Opening, People, part_of, press, write
from tests.windows import answering

ASKED, ANSWERS, INTERESTS, OUTCOME = range(4)


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


@pytest.mark.clause("PP2")
def test_an_interest_that_the_register_lets_expect_is_declared_and_its_holder_is_not_asked(
    view: WrittenView, partnership: Partnership, people: People, qtbot: QtBot
) -> None:
    allow(partnership)
    stands_back = RuleOverride(
        rule="conflict_action", value='"leaves the room"', reason="Agreed", starts=date(2023, 6, 1)
    )
    works_there = Interest(
        person_id=people["Priya Nair"],
        kind=InterestKind.EMPLOYMENT,
        whose=InterestHolder.OWN,
        body="Fernhill Joinery",
        declared_on=date(2025, 1, 6),
        starts=date(2024, 1, 1),
    )
    with partnership.change("A rule and an interest") as unit:
        put(unit.session, stands_back)
        entry = put(unit.session, works_there)
    view.add()
    write(qtbot, view.pane.record.form, "wording", "To have Fernhill Joinery mend the stage, £120.00.")
    write(qtbot, view.pane.record.form, "why_now", "It is let to others on 1 May.")
    press(qtbot, view.pane.record.form, "Save")

    view.pane.open_part(INTERESTS)
    part = part_of(view, INTERESTS)
    assert part.first_control() is part.rows

    def fill(dialog: WrittenInterestDialog) -> None:
        write(qtbot, dialog.form, "says", "works for the joiners")
        press(qtbot, dialog.form, "Declare interest")

    with answering((WrittenInterestDialog, fill)):
        qtbot.keyClick(part.rows, Qt.Key.Key_Return)
    [declared] = listed(partnership, WrittenInterest)
    assert (declared.person_id, declared.interest_id, declared.says, declared.nature, declared.handling) == (
        people["Priya Nair"],
        entry,
        "works for the joiners",
        ConflictNature.DIRECT_FINANCIAL,
        ConflictHandling.LEFT_THE_ROOM,
    )
    assert len(view.book.written[view.pane.key].voters) == 2
    view.pane.open_part(ANSWERS)
    table = part_of(view, ANSWERS).table
    assert table.model().rowCount() == 2
    view.pane.open_part(OUTCOME)
    assert "Priya Nair declared an interest and was not asked." in part_of(view, OUTCOME).said.detail()

    view.pane.open_part(INTERESTS)
    press(qtbot, part, "Take away")
    assert listed(partnership, WrittenInterest) == []
    assert len(view.book.written[view.pane.key].voters) == 3


@pytest.mark.clause("PP2")
def test_an_answer_given_already_is_said_to_stand_in_the_way(
    view: WrittenView, partnership: Partnership, people: People, qtbot: QtBot
) -> None:
    allow(partnership)
    ask_for_the_hall(view, qtbot)
    view.pane.open_part(ANSWERS)
    qtbot.keyClick(part_of(view, ANSWERS).table, Qt.Key.Key_F)
    view.pane.open_part(INTERESTS)
    said: list[str] = []

    def fill(dialog: WrittenInterestDialog) -> None:
        who = dialog.form.field("person_id")
        qtbot.keyClick(who.control(), Qt.Key.Key_Down)
        assert who.value() == people["Amara Okonjo"]
        write(qtbot, dialog.form, "says", "lets the hall")
        press(qtbot, dialog.form, "Takes no part")
        press(qtbot, dialog.form, "Declare interest")
        said.append(who.error())
        dialog.reject()

    with answering((WrittenInterestDialog, fill)):
        press(qtbot, part_of(view, INTERESTS), "Declare an interest…")
    assert said == [
        "Amara Okonjo answered already, and with this interest the answer cannot stand. Take the answer away first."
    ]
    assert listed(partnership, WrittenInterest) == []
