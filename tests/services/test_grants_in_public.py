"""That somebody asked for a grant in vain is told by no public paper of a meeting; an award is, by all of them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from pathlib import Path

import pytest

from evenhand.domain.grants.facts import Applicant, Application, Round
from evenhand.domain.meetings.record_facts import AgendaItem, MeetingPaper, WrittenDecision
from evenhand.domain.members.review_facts import Action
from evenhand.domain.members.vocabulary import ActionKind
from evenhand.domain.vocabulary import ApplicationStatus, Level
from evenhand.services import meeting_actions, minutes, papers, sittings
from evenhand.services.decisions import record_decision
from evenhand.services.saving import found, put
from tests.grants_typed import receive_application, save_round
from tests.makers import a_partnership
from tests.services.board import APRIL, FIRST, TODAY, Board, a_board

WHO, SECRET = "Zyxwv Club", "Qponm"
PAPERS = ("minutes", "decisions", "actions", "agenda")


@dataclass(frozen=True)
class Asked:
    """A board that decided on an application, and in private on something else, with an action after each."""

    board: Board
    application: int

    def paper(self, kind: str, level: Level = Level.PUBLIC) -> str:
        asks = kind in ("minutes", "agenda")
        order = papers.PaperOrder(
            paper=kind,
            as_at=TODAY,
            printed_at=datetime(2026, 6, 30, 9),  # noqa: DTZ001  the clock on the wall
            level=level,
            meeting_id=self.board.meeting if asks else None,
        )
        return papers.as_json(self.board.partnership, order)


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asked]:
    folder: Path = tmp_path_factory.mktemp("board")
    board = a_board(a_partnership(folder))
    application = _an_application(board)
    private = _an_agenda(board, application)
    board.opens("Amara", "Colin", "Gwenllian", "Janet", "Priya", "Rose", "Tobias", "Wiktoria", "Yusuf")
    _decides(board, board.items[0], f"To award £500 to the {WHO}.", time(19, 10), f"Write to the {WHO}")
    _decides(board, private, f"To suspend {SECRET}.", time(20, 10), f"Write to {SECRET}")
    minutes.write_anew(board.partnership, board.meeting, today=TODAY)
    yield Asked(board, application)
    board.partnership.close()


def _an_application(board: Board) -> int:
    spring = Round(name="Spring", opens=FIRST, closes=APRIL, budget_pence=100_000)
    application = Application(
        reference="",
        round_id=save_round(board.partnership, spring),
        applicant_id=0,
        purpose="Paddles",
        asked_pence=50_000,
        received_on=FIRST,
    )
    return receive_application(board.partnership, application, Applicant(name=WHO))


def _an_agenda(board: Board, application: int) -> int:
    """The first item, its paper and what was asked in writing are about the application; the last item is private."""
    about = f"application:{application}"
    first = found(board.partnership, AgendaItem, board.items[0])
    with board.partnership.change("Agenda") as unit:
        put(unit.session, replace(first, title=f"Grant: {WHO}", about=about))
        put(
            unit.session,
            WrittenDecision(
                wording=f"To hear {WHO} in May.", about=about, sent_on=APRIL, closes_on=date(2026, 5, 1)
            ),
        )
        put(
            unit.session,
            MeetingPaper(
                meeting_id=board.meeting,
                item_id=first.id,
                position=1,
                title=f"Application of the {WHO}",
                level=Level.PUBLIC,
            ),
        )
        private = AgendaItem(meeting_id=board.meeting, position=4, title=f"About {SECRET}", in_private=True)
        return put(unit.session, private)


def _decides(board: Board, item: int, wording: str, at: time, to_do: str) -> None:
    """A motion under an item, and an action that is tied to the motion alone."""
    sittings.take_item(board.partnership, item, at=at)
    order = replace(board.order(wording=wording, votes_for=1, votes_against=7, decided_at=at), item_id=item)
    decision = record_decision(board.partnership, order, today=TODAY)
    action = Action(
        kind=ActionKind.MEETING,
        says=to_do,
        owner_id=board.people["Rose"],
        opened_on=APRIL,
        due_on=date(2026, 7, 1),
    )
    meeting_actions.add_action(
        board.partnership, action, meeting_id=board.meeting, decision_id=decision, today=TODAY
    )


@pytest.mark.clause("PP2")
@pytest.mark.parametrize("kind", PAPERS)
def test_neither_a_private_item_nor_who_asked_in_vain_stands_in_a_public_paper(
    asked: Asked, kind: str
) -> None:
    public, board = asked.paper(kind), asked.paper(kind, Level.BOARD)
    assert SECRET not in public
    assert WHO not in public
    assert SECRET in board
    assert WHO in board
    assert kind == "actions" or "Application for a grant" in public


@pytest.mark.parametrize("kind", PAPERS)
def test_an_award_is_told_by_every_public_paper(asked: Asked, kind: str) -> None:
    with asked.board.partnership.change("Awarded") as unit:
        kept = found(asked.board.partnership, Application, asked.application)
        approved = replace(kept, status=ApplicationStatus.APPROVED, decided_on=APRIL)
        put(unit.session, approved)
    try:
        assert WHO in asked.paper(kind)
    finally:
        asked.board.partnership.undo()
