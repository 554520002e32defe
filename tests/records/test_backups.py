"""Backups: whole, checked, as protected as the file, rotated, and restored beside what is there."""

import os
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from evenhand.domain.refusals import Trouble
from evenhand.records.file.backup import backup, backups_in, is_backup_due, newest_day, plain_backups
from evenhand.records.file.copying import save_copy
from evenhand.records.file.opening import open_file
from evenhand.records.file.protecting import protect
from evenhand.records.file.restore import restore
from evenhand.records.file.troubles import (
    AlreadyThere,
    Damaged,
    NeedsPassphrase,
    NoFolder,
    NotOurs,
    WrongPassphrase,
)
from evenhand.records.file.verify import verify, verify_path
from evenhand.records.unit_of_work import Partnership
from tests.makers import BEGUN, PASSPHRASE, SECRETARY, a_clock, a_partnership
from tests.records.looking import add_person, bytes_of, dump

REHEARSAL = """
import sys
from datetime import datetime
from pathlib import Path
from evenhand.records.file.opening import open_file
from evenhand.records.file.restore import restore
from evenhand.records.file.verify import verify
from evenhand.records.rows.members import PersonRow
backup, to, passphrase = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3] or None
restore(backup, to, passphrase)
partnership = open_file(to, who="Rose", clock=lambda: datetime(2026, 3, 9, 9), passphrase=passphrase)
with partnership.reading() as session:
    print([person.name for person in session.query(PersonRow)])
with partnership.change("Go on") as unit:
    unit.session.add(PersonRow(name="Rose Ibbotson"))
print(verify(partnership).ok)
partnership.close()
"""


def test_a_backup_holds_what_was_committed_and_opens_like_the_file(
    either: Partnership, passphrase: str | None, tmp_path: Path
) -> None:
    add_person(either)
    made = backup(either, tmp_path / "backups" / "fernhill")
    expected = dump(either)
    add_person(either, "Rose Ibbotson")
    assert verify_path(made, passphrase).ok
    restored = opened(restore(made, tmp_path / "restored.evenhand", passphrase), passphrase)
    assert dump(restored) == expected
    assert restored.protected is either.protected
    assert add_person(restored, "Rose") == 2
    restored.close()


def test_a_backup_is_named_by_file_and_moment_and_several_of_a_minute_sort(tmp_path: Path) -> None:
    evening = datetime(2026, 11, 21, 18, 40)  # noqa: DTZ001  the clock on the wall
    partnership = a_partnership(tmp_path, clock=lambda: evening)
    made = [backup(partnership, tmp_path / "b") for _ in range(3)]
    partnership.close()
    assert [path.name for path in made] == [
        "fernhill 2026-11-21 1840.evenhand-backup",
        "fernhill 2026-11-21 1840b.evenhand-backup",
        "fernhill 2026-11-21 1840c.evenhand-backup",
    ]
    assert sorted(made) == made == [found.path for found in backups_in(tmp_path / "b", "fernhill")]


def test_a_backup_leaves_one_file_and_no_unfinished_one(either: Partnership, tmp_path: Path) -> None:
    made = backup(either, tmp_path / "b")
    assert list((tmp_path / "b").iterdir()) == [made]


def test_a_reader_can_back_up_too(either: Partnership, passphrase: str | None, tmp_path: Path) -> None:
    reader = open_file(either.path, who="Rose", clock=a_clock(), passphrase=passphrase, read_only=True)
    assert verify_path(backup(reader, tmp_path / "b"), passphrase).ok
    reader.close()


def test_rotation_takes_away_only_this_files_old_backups(partnership: Partnership, tmp_path: Path) -> None:
    folder = tmp_path / "b"
    folder.mkdir()
    first = datetime(2024, 10, 1, 12)  # noqa: DTZ001  the clock on the wall
    for days in range(790):
        (folder / f"fernhill {first + timedelta(days=days):%Y-%m-%d %H%M}.evenhand-backup").touch()
    others = [
        "wharf 2024-01-01 1200.evenhand-backup",
        "fernhill.evenhand",
        "fernhill 2024-01-01.evenhand-backup",
        "a.txt",
    ]
    for name in others:
        (folder / name).touch()
    (folder / "fernhill 2026-03-01 1200.evenhand-backup.part").touch()
    made = backup(partnership, folder)
    names = {path.name for path in folder.iterdir()}
    assert names >= {*others, made.name}
    assert "fernhill 2026-03-01 1200.evenhand-backup.part" not in names
    assert 25 <= len(backups_in(folder, "fernhill")) <= 35
    assert "fernhill 2024-10-30 1200.evenhand-backup" not in names


def test_a_day_without_a_backup_is_seen_and_so_is_the_newest(
    partnership: Partnership, tmp_path: Path
) -> None:
    assert is_backup_due(partnership, tmp_path / "b", BEGUN.date())
    backup(partnership, tmp_path / "b")
    assert not is_backup_due(partnership, tmp_path / "b", BEGUN.date())
    assert is_backup_due(partnership, tmp_path / "b", BEGUN.date() + timedelta(days=1))
    assert newest_day([tmp_path / "no stick", tmp_path / "b"], "fernhill") == BEGUN.date()
    assert newest_day([tmp_path / "no stick"], "fernhill") is None


def test_backups_from_before_the_passphrase_are_named(partnership: Partnership, tmp_path: Path) -> None:
    early = backup(partnership, tmp_path / "b")
    assert plain_backups(partnership, tmp_path / "b") == []
    protect(partnership, PASSPHRASE)
    backup(partnership, tmp_path / "b")
    assert plain_backups(partnership, tmp_path / "b") == [early]


def test_a_place_that_cannot_be_written_to_is_told(partnership: Partnership, tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("x")
    with pytest.raises(Trouble):
        backup(partnership, tmp_path / "a file" / "b")
    assert partnership.has_changed


def test_a_copy_takes_no_other_files_place(
    either: Partnership, passphrase: str | None, tmp_path: Path
) -> None:
    add_person(either)
    save_copy(either, tmp_path / "copy.evenhand")
    copy = opened(tmp_path / "copy.evenhand", passphrase)
    assert dump(copy) == dump(either)
    copy.close()
    before = bytes_of(tmp_path)
    with pytest.raises(AlreadyThere):
        save_copy(either, tmp_path / "copy.evenhand")
    with pytest.raises(NoFolder):
        save_copy(either, tmp_path / "nowhere" / "copy.evenhand")
    assert bytes_of(tmp_path) == before


def test_restoring_overwrites_nothing_and_leaves_nothing_behind(
    either: Partnership, passphrase: str | None, tmp_path: Path
) -> None:
    made = backup(either, tmp_path / "b")
    before = bytes_of(tmp_path)
    with pytest.raises(AlreadyThere):
        restore(made, either.path, passphrase)
    assert bytes_of(tmp_path) == before
    if passphrase:
        with pytest.raises(NeedsPassphrase):
            restore(made, tmp_path / "new.evenhand")
        with pytest.raises(WrongPassphrase):
            restore(made, tmp_path / "new.evenhand", "not this one")
    made.write_bytes(made.read_bytes()[:-4096])
    with pytest.raises(Damaged):
        restore(made, tmp_path / "new.evenhand", passphrase)
    made.write_bytes(b"something else")
    with pytest.raises(NotOurs):
        restore(made, tmp_path / "new.evenhand", passphrase)
    assert bytes_of(tmp_path) == before


def test_restoring_works_on_a_machine_that_has_never_seen_the_file(
    passphrase: str | None, tmp_path: Path
) -> None:
    partnership = a_partnership(tmp_path, passphrase=passphrase)
    add_person(partnership)
    made = backup(partnership, tmp_path / "stick")
    partnership.close()
    empty = tmp_path / "profile"
    empty.mkdir()
    new_machine = {
        "PATH": os.environ["PATH"],
        "HOME": str(empty),
        "XDG_DATA_HOME": str(empty / "data"),
        "XDG_CONFIG_HOME": str(empty / "config"),
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    told = subprocess.run(
        [sys.executable, "-c", REHEARSAL, str(made), str(tmp_path / "new.evenhand"), passphrase or ""],
        env=new_machine,
        cwd=empty,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (told.stdout, told.stderr) == ("['Amara Okonjo']\nTrue\n", "")
    assert list(empty.iterdir()) == []


def opened(path: Path, passphrase: str | None) -> Partnership:
    return open_file(path, who=SECRETARY, clock=a_clock(), passphrase=passphrase)


def test_a_restored_file_is_checked_like_any_other(
    either: Partnership, passphrase: str | None, tmp_path: Path
) -> None:
    add_person(either)
    again = opened(restore(backup(either, tmp_path), tmp_path / "again.evenhand", passphrase), passphrase)
    assert verify(again).ok
    again.close()
