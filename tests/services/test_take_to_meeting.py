"""One press takes all papers of a meeting along, whole or not at all, and nothing confidential unasked."""

import errno
import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from evenhand.domain.meetings.pack_choices import PackCopy
from evenhand.domain.meetings.record_facts import Circulation
from evenhand.domain.meetings.vocabulary import Circulated, SentHow
from evenhand.domain.refusals import Refusal, Trouble
from evenhand.domain.vocabulary import Level
from evenhand.records.unit_of_work import Partnership
from evenhand.services import new_folder
from evenhand.services.agendas import agenda
from evenhand.services.circulations import record_sending
from evenhand.services.take_to_meeting import INDEX, ToTake, take
from tests.reports.reading import words_of
from tests.services.a_meeting_ahead import CANARY, TODAY, a_board, a_meeting, its_papers
from tests.services.test_the_pack import AT

NAME = "2026-03-24_board-meeting"


class Usage(NamedTuple):
    """How much room a disk has."""

    free: int


class Stopped(Exception):
    """The person pressed Cancel."""


@pytest.fixture
def meeting(tmp_path: Path) -> Iterator[tuple[Partnership, ToTake]]:
    partnership, _people = a_board(tmp_path)
    meeting_id = a_meeting(partnership)
    with partnership.reading() as session:
        items = {item.title: item.id for item in agenda(session, meeting_id)}
    its_papers(partnership, meeting_id, items)
    yield partnership, ToTake(meeting_id=meeting_id, copies=(PackCopy(Level.PUBLIC),))
    partnership.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    place = tmp_path / "stick"
    place.mkdir()
    return place


def far(done: int, total: int) -> None:
    assert 0 <= done <= total


def test_packs_and_each_paper_are_there_with_an_index(
    meeting: tuple[Partnership, ToTake], stick: Path
) -> None:
    partnership, wanted = meeting
    both = replace(wanted, copies=(PackCopy(Level.PUBLIC), PackCopy(Level.BOARD)))
    taken = take(partnership, both, stick, at=AT, reach=far)
    there = sorted(str(one.relative_to(taken.folder)) for one in taken.folder.rglob("*") if one.is_file())
    assert taken.folder == stick / NAME
    assert sorted(taken.files) == there
    assert [one for one in there if "/" not in one] == [
        INDEX,
        "2026-03-24_pack_board_v1.pdf",
        "2026-03-24_pack_public_v1.pdf",
    ]
    assert [one.split("_")[1] for one in there if one.startswith("board/")] == ["A", "B", "C", "D"]
    index = (taken.folder / INDEX).read_text("utf-8-sig")
    assert all(path in index for path in taken.files if path != INDEX)
    assert index.index("For members.") < index.index("Anybody may have these.")
    assert taken.left_out == ("Public: Paper D is not in this copy.",)
    went_out = [(one.order.level, one.order.paper) for one in taken.issued]
    each = ["pack", "agenda", "members"]
    assert went_out == [(level, paper) for level in (Level.BOARD, Level.PUBLIC) for paper in each]


def test_a_file_is_named_by_the_edition_that_it_holds(
    meeting: tuple[Partnership, ToTake], stick: Path
) -> None:
    partnership, wanted = meeting
    sent = Circulation(
        meeting_id=wanted.meeting_id,
        what=Circulated.PACK,
        edition=2,
        sent_on=TODAY,
        how=SentHow.EMAIL,
        to_whom="The parish website",
    )
    record_sending(partnership, sent, (), today=TODAY)
    taken = take(partnership, wanted, stick, at=AT, reach=far)
    names = [Path(one).name for one in taken.files]
    assert "2026-03-24_pack_public_v2.pdf" in names
    assert "2026-03-24_B_register-of-members_public_v1-draft.pdf" in names


def test_what_is_public_holds_nothing_else_in_words_or_names(
    meeting: tuple[Partnership, ToTake], stick: Path
) -> None:
    taken = take(*meeting, stick, at=AT, reach=far)
    said = "".join(words_of((taken.folder / one).read_bytes()) for one in taken.files if one != INDEX)
    assert CANARY not in said + "".join(taken.files) + (taken.folder / INDEX).read_text("utf-8-sig")
    assert "Budget, sheet 2" in said


def test_nothing_confidential_goes_unless_it_was_agreed(
    meeting: tuple[Partnership, ToTake], stick: Path
) -> None:
    partnership, wanted = meeting
    chair = replace(wanted, copies=(), declarations=True)
    for asked in (chair, replace(wanted, copies=(PackCopy(Level.CONFIDENTIAL),))):
        with pytest.raises(Refusal, match="Confidential papers are among those chosen"):
            take(partnership, asked, stick, at=AT, reach=far)
    assert not list(stick.iterdir())
    taken = take(partnership, replace(chair, confidential_may_go=True), stick, at=AT, reach=far)
    assert [one for one in taken.files if one.startswith("confidential/")]


def test_nothing_there_is_overwritten_and_an_earlier_folder_stays(
    meeting: tuple[Partnership, ToTake], stick: Path
) -> None:
    first, second = (take(*meeting, stick, at=AT, reach=far) for _ in range(2))
    assert [one.name for one in sorted(stick.iterdir())] == [NAME, f"{NAME}_2"]
    assert all((first.folder / one).read_bytes() == (second.folder / one).read_bytes() for one in first.files)


@pytest.mark.parametrize("step", [1, -2])
def test_cancelled_early_or_late_it_leaves_nothing(
    meeting: tuple[Partnership, ToTake], stick: Path, step: int
) -> None:
    def stop(done: int, total: int) -> None:
        if done == step % total:
            raise Stopped

    with pytest.raises(Stopped):
        take(*meeting, stick, at=AT, reach=stop)
    assert not list(stick.iterdir())


def test_a_place_too_small_is_said_before_anything_is_written(
    meeting: tuple[Partnership, ToTake], stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _place: Usage(500_000))
    with pytest.raises(Trouble, match=r"has 0\.5 MB left, and 1\.\d MB are needed\. Nothing was written"):
        take(*meeting, stick, at=AT, reach=far)
    assert not list(stick.iterdir())


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (errno.ENODEV, "is not there any more. If it is a stick, put it in again"),
        (errno.ENOSPC, "is full. What was begun there was taken away again."),
        (errno.EROFS, "may not be written to. Choose another place."),
    ],
)
def test_a_stick_that_fails_is_told_in_words_and_nothing_half_stays(
    stick: Path, monkeypatch: pytest.MonkeyPatch, number: int, says: str
) -> None:
    def fail(_number: int) -> Any:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(new_folder.os, "fsync", fail)
    with pytest.raises(Trouble) as told:
        new_folder.write_new_folder(stick, NAME, [("a/b.pdf", b"paper")], far)
    assert says in told.value.says
    assert not list(stick.iterdir())


def test_what_was_never_finished_is_found_again_and_nothing_else(
    meeting: tuple[Partnership, ToTake], stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = take(*meeting, stick, at=AT, reach=far)
    monkeypatch.setattr(new_folder.shutil, "rmtree", lambda *_given, **_how: None)

    def stop(done: int, total: int) -> None:
        if done == total - 1:
            raise Stopped

    for _ in range(2):
        with pytest.raises(Stopped):
            take(*meeting, stick, at=AT, reach=stop)
    monkeypatch.undo()
    of_another = stick / "minutes_unfinished"
    of_another.mkdir()
    (of_another / "mine.txt").write_text("Mine")
    left = new_folder.left_unfinished(stick, INDEX)
    assert [one.name for one in left] == [f"{NAME}_unfinished", f"{NAME}_unfinished_2"]
    assert all((one / INDEX).is_file() for one in left)
    new_folder.take_away(left)
    assert sorted(stick.iterdir()) == sorted([whole.folder, of_another])


def test_a_stick_that_is_not_there_is_told_in_words(meeting: tuple[Partnership, ToTake], stick: Path) -> None:
    stick.rmdir()
    with pytest.raises(Trouble, match="is not there any more"):
        take(*meeting, stick, at=AT, reach=far)
