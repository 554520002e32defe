"""What is written where a person chose never takes the place of the partnership, and is whole or not there."""

import os
from pathlib import Path

import pytest

from evenhand.app.main import main
from evenhand.domain.refusals import Trouble
from evenhand.services import written_file
from evenhand.services.written_file import write_file
from tests.makers import PASSPHRASE, a_partnership


def test_no_command_writes_over_the_partnership_its_lock_or_a_backup(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, backups = tmp_path / "fernhill.evenhand", tmp_path / "backups"
    a_partnership(tmp_path).close()
    assert main(["backup", str(file), "--to", str(backups)]) == 0
    (backup,) = backups.iterdir()
    linked, hard = tmp_path / "paper.pdf", tmp_path / "paper-2.pdf"
    linked.symlink_to(file)
    os.link(file, hard)
    before = file.read_bytes()
    for out in (file, linked, hard, backup, tmp_path / "fernhill.evenhand.lock"):
        for asked in (["report", "governance"], ["export", "calendar"]):
            assert main([*asked, str(file), "--out", str(out), "--as-at", "2026-12-02"]) == 1
            assert "Nothing was written over it" in capsys.readouterr().err
    assert file.read_bytes() == before
    assert linked.is_symlink()
    assert main(["verify", str(file)]) == 0
    assert main(["verify", str(backup)]) == 0


def test_an_open_protected_partnership_under_any_name_is_spared_with_what_lies_beside_it(
    tmp_path: Path,
) -> None:
    partnership = a_partnership(tmp_path, passphrase=PASSPHRASE, file_name="fernhill.old")
    path = partnership.path
    for beside in (path, *(path.with_name(f"fernhill.old{one}") for one in ("-wal", "-shm", ".lock"))):
        with pytest.raises(Trouble, match="Nothing was written over it"):
            write_file(beside, b"a paper", opened=path)
    partnership.close()
    with pytest.raises(Trouble, match="Nothing was written over it"):
        write_file(path, b"a paper", opened=None)


def test_a_full_disk_leaves_the_older_paper_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = tmp_path / "paper.pdf"
    write_file(paper, b"old", opened=None)

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(written_file.os, "fsync", full)
    with pytest.raises(Trouble, match="no space left"):
        write_file(paper, b"new", opened=None)
    assert [one.name for one in tmp_path.iterdir()] == ["paper.pdf"]
    assert paper.read_bytes() == b"old"
    monkeypatch.undo()
    write_file(paper, b"new", opened=None)
    assert paper.read_bytes() == b"new"
