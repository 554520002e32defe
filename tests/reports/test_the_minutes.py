"""Minutes on paper: a draft until approved, then sealed with dated corrections; in public without private items."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

import pytest

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.minutes_text import MinuteSection
from evenhand.domain.meetings.seal import check_digits
from evenhand.domain.meetings.vocabulary import SentHow
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Level
from evenhand.records.unit_of_work import Partnership
from evenhand.reports.look import Look
from evenhand.reports.minutes.parts import pieces
from evenhand.services import minutes, papers
from evenhand.services.saving import kept as stored
from evenhand.services.saving import put
from tests.makers import a_partnership
from tests.reports.meeting_samples import DAY, Kept, a_record
from tests.reports.reading import letters_outside, pages_of, words_of

BEFORE = date(2026, 3, 16)


@dataclass(frozen=True)
class Board:
    """A board whose minutes of January were approved in March and corrected since."""

    partnership: Partnership
    kept: Kept

    def order(self, level: Level, meeting_id: int | None = None) -> papers.PaperOrder:
        return papers.PaperOrder(
            paper="minutes",
            as_at=DAY,
            printed_at=datetime(2026, 4, 28, 9),  # noqa: DTZ001  the clock on the wall
            level=level,
            meeting_id=meeting_id or self.kept.january,
        )

    def drawn(self, level: Level, meeting_id: int | None = None) -> str:
        return words_of(papers.draw(self.partnership, self.order(level, meeting_id)))


@pytest.fixture(scope="module")
def board(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Board]:
    folder: Path = tmp_path_factory.mktemp("board")
    file = a_partnership(folder)
    kept = a_record(file)
    amara = kept.people["Amara Okonjo"]
    minutes.write_anew(file, kept.january, today=DAY)
    minutes.circulate(file, kept.january, [amara], how=SentHow.EMAIL, sent_on=date(2026, 2, 1), today=DAY)
    minutes.approve(file, kept.january, approved_at_id=kept.march, signed_by_id=amara, today=DAY)
    for says, agreed in (
        ("Item 4: for “Marlbeck Green” read “Marlbeck Upper Green”.", kept.april),
        ("Item 5: for “£85.00” read “£58.00”.", None),
    ):
        minutes.correct(
            file, kept.january, says=says, because="It was cut short.", agreed_at_id=agreed, today=DAY
        )
    yield Board(file, kept)
    file.close()


def test_approved_minutes_tell_when_by_whom_and_the_seal(board: Board) -> None:
    words = board.drawn(Level.BOARD)
    with board.partnership.reading() as session:
        kept = minutes.minutes_of(session, board.kept.january)
    assert kept is not None
    assert "Approved 17 March 2026" in words
    assert (
        "Approved as a true record at the meeting of 17 March 2026. They were signed by Amara Okonjo."
        in words
    )
    assert f"check {kept.check_digits}." in words
    assert "draft" not in words.lower()


def test_a_correction_tells_the_page_to_which_it_belongs(board: Board) -> None:
    order = board.order(Level.BOARD)
    for large_print in (False, True):
        pages = pages_of(papers.draw(board.partnership, replace(order, large_print=large_print)))
        page = next(
            place for place, said in enumerate(pages, start=1) if "4 The river day" in " ".join(said.split())
        )
        words = " ".join(" ".join(pages).replace("\u00a0", " ").split())
        assert f"Item 4, page {page}" in words
        assert "Agreed on 21 April 2026." in words


def test_before_their_approval_minutes_are_a_draft_with_lines_to_sign(board: Board) -> None:
    before = replace(board.order(Level.BOARD), as_at=BEFORE)
    pages = pages_of(papers.draw(board.partnership, before))
    assert all("subject to confirmation at the next meeting" in page for page in pages)
    words = " ".join(" ".join(pages).split())
    assert "Draft minutes" in words
    assert "Signed, in the chair" in words
    assert "Annex" not in words


def test_between_approval_and_correction_the_check_is_that_of_the_seal_alone(board: Board) -> None:
    then = replace(board.order(Level.BOARD), as_at=date(2026, 4, 20))
    figures = json.loads(papers.as_json(board.partnership, then))
    with board.partnership.reading() as session:
        kept = minutes.minutes_of(session, board.kept.january)
    assert kept is not None
    assert kept.seal is not None
    assert (figures["corrections"], figures["check_digits"]) == ([], check_digits(kept.seal.digest))
    assert figures["check_digits"] != kept.check_digits


def test_without_a_kept_draft_the_minutes_are_those_of_the_record(board: Board) -> None:
    words = board.drawn(Level.BOARD, board.kept.march)
    assert "View 1: To ask the council for a crossing on Tansley Road." in words
    assert "This is the view of those who were there and not a decision." in words
    assert "Draft 1" in words


def test_minutes_approved_before_they_were_kept_here_are_no_draft(tmp_path: Path) -> None:
    file = a_partnership(tmp_path)
    kept = a_record(file)
    with file.change("Approved on paper") as unit:
        put(
            unit.session,
            replace(stored(unit.session, Meeting, kept.march), minutes_approved_on=date(2026, 4, 21)),
        )
    words = Board(file, kept).drawn(Level.BOARD, kept.march)
    file.close()
    assert "Minutes from the record" in words
    assert "Minutes of this meeting were approved on 21 April 2026. They are not kept here" in words
    assert "Signed, in the chair" not in words


@pytest.mark.clause("PP3")
def test_the_public_minutes_leave_out_private_items_names_and_families(board: Board) -> None:
    order = board.order(Level.PUBLIC)
    words, figures = words_of(papers.draw(board.partnership, order)), papers.as_json(board.partnership, order)
    for hidden in (
        "Priya Nair",
        "Lukasz Wolski",
        "Harriet Lowe",
        "A debt",
        "£85.00",
        "£58.00",
        "her brother",
    ):
        assert hidden not in words
        assert hidden not in figures
    assert "5 Private item 5.1 Withheld from this copy." in words
    assert "Two other members Not named in this copy" in words
    assert "A member declared an interest, left at 7.30 pm and took no part." in words
    march = board.drawn(Level.PUBLIC, board.kept.march)
    assert "Apologies were received from a member, Cllr Faisal Rahman (a councillor) and Yusuf Demir" in march


def test_figures_and_pages_are_the_same_twice_and_keep_to_their_margins(board: Board) -> None:
    for large_print in (False, True):
        order = replace(board.order(Level.CONFIDENTIAL), large_print=large_print)
        drawn = papers.draw(board.partnership, order)
        assert drawn == papers.draw(board.partnership, order)
        assert letters_outside(drawn, Look.large_print() if large_print else Look.standard()) == []
    figures = json.loads(papers.as_json(board.partnership, board.order(Level.BOARD)))
    assert (figures["state"], figures["approved_on"], len(figures["parts"])) == ("approved", "2026-03-17", 7)


def test_a_meeting_that_was_not_held_has_no_minutes(tmp_path: Path) -> None:
    file = a_partnership(tmp_path)
    order = papers.PaperOrder(paper="minutes", as_at=DAY, printed_at=datetime(2026, 4, 28, 9))  # noqa: DTZ001
    with pytest.raises(Refusal, match="No meeting was held by 28 April 2026"):
        papers.draw(file, order)
    file.close()


def test_a_motion_takes_its_result_into_its_box_and_what_a_person_wrote_stays_plain() -> None:
    section = MinuteSection(
        "3",
        "Grants",
        (
            "Cllr Pell asked about the lamps.",
            "Decision 4: To buy six lamps. Moved by A. Shah.",
            "On a show of hands: carried 5 to 1. 6 entitled to vote.",
            "Everybody was thanked.",
            "Action for A. Shah, by 1 May 2026: Order them.",
            "Action, by 2 May 2026: Hang them.",
        ),
    )
    kinds = [(one.kind, len(one.paragraphs)) for one in pieces(section.paragraphs)]
    assert kinds == [("", 1), ("motion", 2), ("", 1), ("action", 2)]
