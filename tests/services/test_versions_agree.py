"""What goes out with a pack is kept and counted: names, fronts, footers and records of a paper tell one version."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from evenhand.domain.meetings.pack_choices import PackCopy
from evenhand.domain.meetings.record_facts import MeetingPaper
from evenhand.domain.members.facts import Membership, Person
from evenhand.domain.partnership.facts import IssuedPaper, IssuedRecord
from evenhand.domain.vocabulary import Capacity, Level
from evenhand.records.unit_of_work import Partnership
from evenhand.services import papers
from evenhand.services.agendas import agenda
from evenhand.services.meeting_papers import add_drawn
from evenhand.services.members import NewMember, admit_member
from evenhand.services.papers import PaperOrder, issued
from evenhand.services.papers.compiling import compiled, made
from evenhand.services.papers.kinds import PaperKind
from evenhand.services.saving import listed, put
from evenhand.services.take_to_meeting import Taken, ToTake, take
from tests.reports.reading import words_of
from tests.services.a_meeting_ahead import MEETS_ON, TODAY, a_board, a_meeting, its_papers
from tests.services.test_the_pack import AT
from tests.shared_sample import a_copy_opened

NEXT_DAY = AT + timedelta(days=1)
SAMPLE_DAY = date(2026, 4, 15)
BOARD = (PackCopy(Level.BOARD),)


@pytest.fixture
def meeting(tmp_path: Path) -> Iterator[tuple[Partnership, int]]:
    partnership, _people = a_board(tmp_path)
    meeting_id = a_meeting(partnership)
    with partnership.reading() as session:
        items = {item.title: item.id for item in agenda(session, meeting_id)}
    its_papers(partnership, meeting_id, items)
    yield partnership, meeting_id
    partnership.close()


def admit(partnership: Partnership, name: str) -> None:
    membership = Membership(person_id=0, capacity=Capacity.RESIDENT, votes=True, starts=TODAY)
    admit_member(partnership, NewMember(Person(name=name), membership), today=TODAY)


def taken(
    partnership: Partnership, meeting_id: int, folder: Path, at: datetime, *, by_itself: bool = True
) -> Taken:
    folder.mkdir(exist_ok=True)
    wanted = ToTake(meeting_id=meeting_id, copies=BOARD, by_itself=by_itself)
    found = take(partnership, wanted, folder, at=at, reach=lambda _done, _of: None)
    issued.keep_all(partnership, found.issued)
    return found


def kept(partnership: Partnership, paper: str) -> list[tuple[IssuedPaper, IssuedRecord]]:
    """The papers of a kind that were issued, each with what it stood on."""
    records = issued.issued_records(partnership)
    return [(one, records[one.id]) for one in issued.issued_papers(partnership) if one.paper == paper]


def named(found: Taken, title: str) -> str:
    (name,) = [Path(one).name for one in found.files if title in one]
    return name


def said(found: Taken, title: str) -> str:
    (path,) = [one for one in found.files if title in one]
    return words_of((found.folder / path).read_bytes())


def test_the_next_draft_of_a_paper_for_the_same_meeting_is_version_2(
    meeting: tuple[Partnership, int], tmp_path: Path
) -> None:
    first = taken(*meeting, tmp_path / "stick", AT)
    partnership, meeting_id = meeting
    assert named(first, "register-of-members").endswith("_B_register-of-members_board_v1-draft.pdf")
    admit(partnership, "Wilhelmina Quist")
    second = taken(*meeting, tmp_path / "stick", NEXT_DAY)
    assert named(second, "register-of-members").endswith("_B_register-of-members_board_v2-draft.pdf")
    for title in ("register-of-members", "pack"):
        assert "Draft, version 2" in said(second, title)
    (_, before), (paper, after) = kept(partnership, "members")
    assert (before.edition, after.edition, after.meeting_id) == (1, 2, meeting_id)
    assert paper.title == "Register of members, board meeting of 24 March 2026"
    assert f"check {after.check_digits}" in said(second, "register-of-members")
    assert f"check {after.check_digits}" in said(second, "pack")


def test_the_board_approves_a_paper_of_the_pack_and_its_reprint_says_so(
    meeting: tuple[Partnership, int], tmp_path: Path
) -> None:
    partnership, _ = meeting
    taken(*meeting, tmp_path / "stick", AT, by_itself=False)
    ((paper, _),) = kept(partnership, "members")
    issued.approve(partnership, paper.id, on=MEETS_ON, today=MEETS_ON)
    again = taken(*meeting, tmp_path / "stick", AT)
    assert named(again, "register-of-members").endswith("_board_v1.pdf")
    for title in ("register-of-members", "pack"):
        assert "Approved 24 March 2026" in said(again, title)
    admit(partnership, "Wilhelmina Quist")
    mended = taken(*meeting, tmp_path / "stick", AT)
    assert named(mended, "register-of-members").endswith("_board_v2-draft.pdf")


def test_each_paper_of_a_pack_is_kept_and_nothing_is_kept_twice(
    meeting: tuple[Partnership, int], tmp_path: Path
) -> None:
    partnership, _ = meeting
    taken(*meeting, tmp_path / "stick", AT, by_itself=False)
    there = [one.paper for one in listed(partnership, IssuedPaper)]
    assert there == ["pack", "agenda", "members"]
    taken(*meeting, tmp_path / "stick", AT)
    assert [one.paper for one in listed(partnership, IssuedPaper)] == there


def test_each_paper_is_compiled_once_for_a_copy(
    meeting: tuple[Partnership, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    times: list[str] = []
    compile_report = PaperKind.compile_report

    def counting(kind: PaperKind, *given: Any) -> object:
        times.append(kind.name)
        return compile_report(kind, *given)

    monkeypatch.setattr(PaperKind, "compile_report", counting)
    taken(*meeting, tmp_path / "stick", AT)
    taken(*meeting, tmp_path / "stick", NEXT_DAY)
    assert times == ["pack", "members"] * 2


@pytest.mark.parametrize("paper", ["pack", "agenda"])
def test_what_goes_out_unchanged_on_another_day_is_the_same_version(
    meeting: tuple[Partnership, int], paper: str
) -> None:
    partnership, meeting_id = meeting
    with partnership.change("Leave the attached papers alone") as unit:
        for one in listed(partnership, MeetingPaper):
            if one.draws:
                put(unit.session, replace(one, level=Level.CONFIDENTIAL))
    order = PaperOrder(paper=paper, as_at=TODAY, printed_at=AT, level=Level.BOARD, meeting_id=meeting_id)
    names = list[str]()
    for at in (AT, AT, NEXT_DAY):
        now = replace(order, as_at=at.date(), printed_at=at)
        names.append(papers.file_name(made(partnership, now).order, papers.meeting_of(partnership, now)))
        issued.keep(partnership, now, papers.draw(partnership, now))
    assert names == [f"2026-03-24_{paper}_board_v1.pdf"] * 3
    assert {record.edition for _, record in kept(partnership, paper)} == {1}
    assert len({record.check_digits for _, record in kept(partnership, paper)}) == 1


@pytest.mark.parametrize("paper", ["two-hats", "offer-letters", "certificates"])
def test_cards_and_letters_are_told_apart_by_what_they_say_and_not_by_their_day(
    sample_file: Path, tmp_path: Path, paper: str
) -> None:
    whose = 3 if paper == "two-hats" else None
    order = PaperOrder(
        paper=paper, as_at=SAMPLE_DAY, printed_at=AT, level=Level.CONFIDENTIAL, person_id=whose
    )
    tomorrow = replace(order, as_at=SAMPLE_DAY + timedelta(days=1), printed_at=NEXT_DAY)
    sample = a_copy_opened(sample_file, tmp_path)
    digits = papers.digits_of(sample, order)
    assert papers.digits_of(sample, tomorrow) == digits
    assert papers.digits_of(sample, replace(order, level=Level.BOARD)) != digits
    sample.close()


def test_a_pack_whose_papers_changed_is_the_next_on_its_cover_too(
    meeting: tuple[Partnership, int], tmp_path: Path
) -> None:
    partnership, meeting_id = meeting
    taken(*meeting, tmp_path / "stick", AT)
    late = MeetingPaper(meeting_id=meeting_id, position=0, title="", draws="actions", level=Level.BOARD)
    add_drawn(partnership, late, today=TODAY)
    second = taken(*meeting, tmp_path / "stick", AT)
    assert named(second, "_pack_") == "2026-03-24_pack_board_v2.pdf"
    record = kept(partnership, "pack")[-1][1]
    assert record.edition == 2
    cover = said(second, "_pack_")
    assert f"check {record.check_digits}" in cover
    assert "Version 2 " in cover


def test_a_report_for_a_meeting_is_not_compared_with_its_own_draft(
    meeting: tuple[Partnership, int], tmp_path: Path
) -> None:
    partnership, meeting_id = meeting
    report = MeetingPaper(meeting_id=meeting_id, position=0, title="", draws="governance", level=Level.BOARD)
    add_drawn(partnership, report, today=TODAY)
    taken(*meeting, tmp_path / "stick", AT)
    order = PaperOrder(paper="governance", as_at=NEXT_DAY.date(), printed_at=NEXT_DAY, level=Level.BOARD)
    own = compiled(partnership, replace(order, going_to=meeting_id)).since_last
    other = compiled(partnership, order).since_last
    assert own.startswith("No earlier report")
    assert other.startswith("Since the last report (16 March 2026)")
