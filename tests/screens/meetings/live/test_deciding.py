"""Decisions are recorded by keyboard: what becomes of them follows from the votes, the room and the rule book."""

from datetime import time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evenhand.domain.meetings.facts import Decision
from evenhand.domain.meetings.record_facts import DecisionRecord, Vote
from evenhand.domain.meetings.vocabulary import Cast, VoteMethod
from evenhand.domain.vocabulary import Outcome
from evenhand.screens.meetings.live.view import LiveView
from evenhand.screens.widgets.button import ButtonKind
from evenhand.services.saving import listed
from tests.screens.meetings.live.board import Board
from tests.screens.meetings.live.hands import counts, key, move, vote, write

AWARD = "To award £1,850.00 to Old Wharf Canoe Club for a safety boat."
SPACE = Qt.Key.Key_Space


def record(qtbot: QtBot, live: LiveView) -> None:
    """Record by the keys, wherever the cursor stands in the item."""
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def choose(live: LiveView, method: VoteMethod) -> None:
    button = live.item.form.votes.method.buttons[list(VoteMethod).index(method)]
    button.setFocus()
    button.click()


def test_a_show_of_hands_is_said_as_it_is_typed_and_recorded(
    live: LiveView, board: Board, qtbot: QtBot
) -> None:
    form = live.item.form
    live.focus_first()
    assert form.wording.edit.hasFocus()
    move(qtbot, live, AWARD)
    form.mover.setFocus()
    qtbot.keyClicks(form.mover, "Gw")
    assert form.mover.currentText() == "Gwenllian Price, treasurer"
    vote(qtbot, live, "6", "1")
    assert form.votes.counts.says() == "adds up to 7: 1 of 8 did not vote"
    vote(qtbot, live, "6", "1", "1")
    assert form.votes.counts.says() == "adds up to 8"
    assert form.said.says() == "Carried 6 to 1 with 1 abstention"
    assert form.said.detail() == (
        "8 entitled to vote. Majority of those voting, so 4 were enough. "
        "Priya Nair declared an interest, left at 7.42 pm and took no part."
    )
    board.clock.at(time(19, 46))
    record(qtbot, live)
    [decision] = listed(board.partnership, Decision)
    assert (decision.outcome, decision.votes_for, decision.moved_by_id) == (
        Outcome.CARRIED,
        6,
        board.people["Gwenllian Price"],
    )
    [kept] = listed(board.partnership, DecisionRecord)
    assert (kept.item_id, kept.decided_at) == (board.items[5], time(19, 46))
    assert [one.accessibleName() for one in live.item.decided.rows] == [
        f"1. {AWARD}, Carried, Carried 6 to 1 with 1 abstention"
    ]
    assert not form.isVisible()
    assert live.item.footer.unfold.hasFocus()


def test_only_those_who_may_vote_in_this_item_move_and_second(live: LiveView, board: Board) -> None:
    choice = live.item.form.mover
    names = [choice.itemText(place) for place in range(choice.count())]
    assert names[:2] == ["Nobody yet", "Amara Okonjo, chair"]
    assert "Priya Nair" not in names
    assert len(names) == 9


def test_the_quorum_is_lost_recording_says_why_and_regained(
    live: LiveView, board: Board, qtbot: QtBot
) -> None:
    leaving = ("Faisal Rahman", "Janet Pell", "Tobias Wren", "Rose Ibbotson")
    for name in leaving:
        key(qtbot, live, board, name, SPACE, time(19, 50))
    footer = live.item.footer
    assert live.item.bar.standing.accessibleName() == "Not quorate. 4 count towards 5. Minute this as a view."
    assert footer.record.kind is ButtonKind.GATED
    move(qtbot, live, AWARD)
    vote(qtbot, live, "4", "0", "0")
    record(qtbot, live)
    assert listed(board.partnership, Decision) == []
    assert live.item.form.error.says() == (
        "4 count towards a quorum of 5, so this cannot be a decision. Minute it as a view."
    )
    assert footer.view.hasFocus()
    key(qtbot, live, board, "Rose Ibbotson", SPACE, time(19, 55))
    assert footer.record.kind is ButtonKind.PRIMARY
    assert counts(live) == ["6", "1", "1", "5", "5"]


def test_without_a_quorum_a_view_is_minuted(live: LiveView, board: Board, qtbot: QtBot) -> None:
    for name in ("Faisal Rahman", "Janet Pell", "Tobias Wren", "Rose Ibbotson"):
        key(qtbot, live, board, name, SPACE, time(19, 50))
    move(qtbot, live, AWARD)
    vote(qtbot, live, "3", "1", "0")
    assert live.item.form.said.says().endswith(": 3 to 1")
    live.item.footer.view.setFocus()
    qtbot.keyClick(live.item.footer.view, SPACE)
    [decision] = listed(board.partnership, Decision)
    assert decision.outcome is Outcome.VIEW


def test_a_tie_is_settled_by_whoever_has_the_casting_vote(live: LiveView, board: Board, qtbot: QtBot) -> None:
    form = live.item.form
    move(qtbot, live, AWARD)
    vote(qtbot, live, "4", "4", "0")
    assert form.said.says() == "Lost 4 to 4"
    assert form.votes.casting.isVisible()
    button = form.votes.casting.choice.buttons[1]
    button.setFocus()
    qtbot.keyClick(button, SPACE)
    assert form.said.says() == "Carried 4 to 4, by the casting vote of Amara Okonjo"
    record(qtbot, live)
    [kept] = listed(board.partnership, DecisionRecord)
    assert kept.casting is Cast.FOR
    vote_again = live.item.decided.rows[0].edit
    qtbot.keyClick(vote_again, SPACE)
    assert form.said.says() == "Carried 4 to 4, by the casting vote of Amara Okonjo"
    vote(qtbot, live, "5", "3")
    assert not form.votes.casting.isVisible()
    record(qtbot, live)
    [decision] = listed(board.partnership, Decision)
    assert (decision.number, decision.votes_for) == (1, 5)


def test_a_recorded_vote_is_given_person_by_person(live: LiveView, board: Board, qtbot: QtBot) -> None:
    form = live.item.form
    move(qtbot, live, AWARD)
    choose(live, VoteMethod.RECORDED_VOTE)
    table = form.votes.table
    table.setFocus()
    for pressed in (Qt.Key.Key_F,) * 5 + (Qt.Key.Key_A, Qt.Key.Key_X, Qt.Key.Key_F):
        qtbot.keyClick(table, pressed)
    assert form.said.says() == "Carried 6 to 1 with 1 abstention"
    assert form.votes.counts.says() == "adds up to 8"
    record(qtbot, live)
    votes = {one.person_id: one.cast for one in listed(board.partnership, Vote)}
    assert len(votes) == 8
    assert votes[board.people["Amara Okonjo"]] is Cast.FOR
    assert board.people["Priya Nair"] not in votes


def test_votes_that_do_not_add_up_are_said_and_not_recorded(
    live: LiveView, board: Board, qtbot: QtBot
) -> None:
    move(qtbot, live, AWARD)
    vote(qtbot, live, "7", "2", "0")
    assert live.item.form.votes.counts.says() == "adds up to 9, and 8 may vote"
    record(qtbot, live)
    assert listed(board.partnership, Decision) == []
    assert "9 were counted and 8 may vote" in live.item.form.error.says()
    assert live.item.form.votes.counts.edits[Cast.FOR].hasFocus()


def test_a_motion_that_takes_a_side_is_refused_with_its_clause(
    live: LiveView, board: Board, qtbot: QtBot
) -> None:
    move(qtbot, live, "To thank the Labour Party for its support of the club.")
    assert "(PP4)" in live.item.form.wording.says()
    assert not live.item.form.wording.why.isVisible()
    choose(live, VoteMethod.CONSENSUS)
    record(qtbot, live)
    assert listed(board.partnership, Decision) == []
    assert live.item.form.wording.edit.hasFocus()


def test_a_motion_that_names_a_politician_stands_with_a_line_why(
    live: LiveView, board: Board, qtbot: QtBot
) -> None:
    wording = live.item.form.wording
    move(qtbot, live, "To ask Cllr Faisal Rahman for the plan of the towpath.")
    assert wording.why.isVisible()
    choose(live, VoteMethod.CONSENSUS)
    record(qtbot, live)
    assert wording.why.hasFocus()
    write(qtbot, wording.why, "He keeps it for the council.")
    record(qtbot, live)
    [kept] = listed(board.partnership, DecisionRecord)
    assert kept.worded_because == "He keeps it for the council."


def test_a_motion_is_put_off_and_another_follows_under_the_same_item(
    live: LiveView, board: Board, qtbot: QtBot
) -> None:
    move(qtbot, live, AWARD)
    live.item.footer.defer.setFocus()
    qtbot.keyClick(live.item.footer.defer, SPACE)
    qtbot.keyClick(live.item.footer.unfold, SPACE)
    move(qtbot, live, "To ask the club for three quotes.")
    choose(live, VoteMethod.CONSENSUS)
    record(qtbot, live)
    outcomes = [one.outcome for one in listed(board.partnership, Decision)]
    assert outcomes == [Outcome.DEFERRED, Outcome.CARRIED]
    board.partnership.undo()
    assert len(live.item.decided.rows) == 1


def test_what_is_typed_stays_while_people_come_and_go(live: LiveView, board: Board, qtbot: QtBot) -> None:
    move(qtbot, live, AWARD)
    vote(qtbot, live, "6", "1", "1")
    key(qtbot, live, board, "Janet Pell", SPACE, time(19, 50))
    assert live.item.form.draft().wording == AWARD
    assert live.item.form.votes.counts.says() == "adds up to 8, and 7 may vote"
