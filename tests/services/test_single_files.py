"""The files that go singly into a folder: each under a name of its own, all of them or none."""

import errno
import os
from pathlib import Path

import pytest

from evenhand.domain.refusals import Refusal, Trouble
from evenhand.services.new_folder import write_new_folder
from evenhand.services.papers.singly import write_singly

LETTERS = [("A-1.pdf", b"one"), ("a-1.pdf", b"two"), ("A-1_2.pdf", b"three"), ("A-1.pdf", b"four")]


def held(folder: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in folder.iterdir()}


def test_two_of_one_name_are_numbered_whatever_their_capitals(tmp_path: Path) -> None:
    write_singly(tmp_path / "new", LETTERS)
    assert held(tmp_path / "new") == {
        "A-1.pdf": b"one",
        "a-1_2.pdf": b"two",
        "A-1_2_2.pdf": b"three",
        "A-1_3.pdf": b"four",
    }


def test_one_that_is_there_keeps_all_of_them_away(tmp_path: Path) -> None:
    (tmp_path / "a-1_2.pdf").write_bytes(b"mine")
    with pytest.raises(Refusal, match=r"a-1_2\.pdf is there already. Nothing was written"):
        write_singly(tmp_path, LETTERS)
    assert held(tmp_path) == {"a-1_2.pdf": b"mine"}


@pytest.mark.parametrize("step", ["fsync", "rename"])
@pytest.mark.parametrize("is_there", [True, False])
def test_a_place_that_fails_halfway_holds_what_it_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, is_there: bool
) -> None:
    folder, does, done = tmp_path / "letters", getattr(os, step), [0]
    if is_there:
        folder.mkdir()
        (folder / "mine.txt").write_bytes(b"mine")

    def fail_the_third(*given: object) -> object:
        done[0] += 1
        if done[0] == 3:
            raise OSError(errno.ENOSPC, "No space left on device")
        return does(*given)

    monkeypatch.setattr(os, step, fail_the_third)
    with pytest.raises(Trouble, match="is full"):
        write_singly(folder, LETTERS)
    assert folder.exists() == is_there
    assert not is_there or held(folder) == {"mine.txt": b"mine"}


def test_a_file_chosen_for_a_folder_is_said_to_be_one(tmp_path: Path) -> None:
    chosen = tmp_path / "list.txt"
    chosen.write_bytes(b"mine")
    for write in (
        lambda: write_singly(chosen, LETTERS),
        lambda: write_new_folder(chosen, "papers", LETTERS[:1], lambda _done, _of: None),
    ):
        with pytest.raises(Trouble, match=r"list\.txt is a file\. Choose a folder\."):
            write()
    assert chosen.read_bytes() == b"mine"
