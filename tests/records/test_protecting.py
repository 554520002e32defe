"""Setting, changing and removing the passphrase; and that a protected file shows nothing of what it holds."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from random import Random

import pytest

from evenhand.domain.partnership.recovery import RecoverySheet
from evenhand.domain.refusals import Refusal, Trouble
from evenhand.domain.vocabulary import MeetingKind, Planned
from evenhand.records.file.backup import backup
from evenhand.records.file.copying import save_copy
from evenhand.records.file.opening import open_file
from evenhand.records.file.protecting import protect, remove_passphrase
from evenhand.records.file.troubles import NeedsPassphrase, WrongPassphrase
from evenhand.records.file.verify import verify
from evenhand.records.rows.meetings import MeetingRow
from evenhand.records.rows.members import PersonRow
from evenhand.records.unit_of_work import Partnership
from tests.makers import PASSPHRASE, SECRETARY, a_clock, a_partnership
from tests.records.looking import DAY, add_person, as_ordinary_person, bytes_of, count, dump

ANOTHER = "tin bath beneath the bridge"
PLANTED = [
    "Amara Okonjo-Planted",
    "07700 900142",
    "14 Tansley Terrace",
    "stance: negative, said so twice",
    "NAÏVE Ωμέγα",
]
CHILD = """
import sys
from datetime import datetime
from pathlib import Path
from evenhand.records.file.opening import open_file
from evenhand.records.file.protecting import protect, remove_passphrase
path, old, new = Path(sys.argv[1]), sys.argv[2] or None, sys.argv[3] or None
partnership = open_file(path, who="Rose", clock=lambda: datetime(2026, 3, 9), passphrase=old)
print("begins", flush=True)
protect(partnership, new) if new else remove_passphrase(partnership)
print("done", flush=True)
sys.stdin.readline()
"""


def opened(path: Path, passphrase: str | None = None, *, read_only: bool = False) -> Partnership:
    return open_file(path, who=SECRETARY, clock=a_clock(), passphrase=passphrase, read_only=read_only)


def test_a_passphrase_is_set_changed_and_removed_and_all_else_stays(tmp_path: Path) -> None:
    partnership = a_partnership(tmp_path)
    add_person(partnership)
    expected = dump(partnership)
    for step in (PASSPHRASE, ANOTHER, None):
        if step is None:
            remove_passphrase(partnership)
        else:
            protect(partnership, step)
        assert partnership.protected is (step is not None)
        assert dump(partnership) == expected
        assert verify(partnership).ok
        again = opened(partnership.path, step, read_only=True)
        assert dump(again) == expected
        again.close()
        if step:
            with pytest.raises(NeedsPassphrase):
                opened(partnership.path, read_only=True)
        if step == ANOTHER:
            with pytest.raises(WrongPassphrase):
                opened(partnership.path, PASSPHRASE, read_only=True)
    partnership.undo()
    partnership.redo()
    assert add_person(partnership, "Rose Ibbotson") == 2
    with partnership.engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
    partnership.close()
    assert [path.name for path in tmp_path.iterdir()] == ["fernhill.evenhand"]


def test_what_stands_in_the_way_leaves_the_file_as_it_was(
    either: Partnership, passphrase: str | None
) -> None:
    add_person(either)
    reader = opened(either.path, passphrase, read_only=True)
    with reader.reading() as session:
        session.get_one(PersonRow, 1)
        with pytest.raises(Trouble, match="Somebody else is reading this file"):
            protect(either, ANOTHER)
    with pytest.raises(Refusal, match="reading only"):
        protect(reader, ANOTHER)
    with pytest.raises(Refusal, match="at least 8 letters"):
        protect(either, "short")
    with pytest.raises(Refusal, match="cannot be typed"):
        protect(either, "a passphrase\x00with more")
    reader.close()
    assert either.protected is (passphrase is not None)
    assert add_person(either, "Rose Ibbotson") == 2
    protect(either, ANOTHER)


def test_a_folder_that_may_not_be_written_to_is_told() -> None:
    folder = Path(tempfile.mkdtemp())
    partnership = a_partnership(folder)
    folder.chmod(0o555)
    try:
        with as_ordinary_person(), pytest.raises(Trouble, match="cannot be reached"):
            protect(partnership, PASSPHRASE)
    finally:
        folder.chmod(0o755)
    assert not partnership.protected
    add_person(partnership)
    partnership.close()
    assert [path.name for path in folder.iterdir()] == ["fernhill.evenhand"]
    shutil.rmtree(folder)


def test_removing_a_passphrase_that_is_not_there_does_nothing(partnership: Partnership) -> None:
    before = partnership.path.stat().st_ino
    remove_passphrase(partnership)
    assert partnership.path.stat().st_ino == before


@pytest.mark.parametrize(("old", "new"), [(None, PASSPHRASE), (PASSPHRASE, ANOTHER), (PASSPHRASE, None)])
def test_killed_in_the_middle_the_file_is_whole_under_one_of_the_two(
    tmp_path: Path, old: str | None, new: str | None
) -> None:
    partnership = a_partnership(tmp_path, passphrase=old)
    add_person(partnership, "Kept " + "x" * 200_000)
    expected = dump(partnership)
    partnership.close()
    random = Random(18)  # noqa: S311  a moment to be killed at
    for _ in range(2):
        child = subprocess.Popen(
            [sys.executable, "-c", CHILD, str(partnership.path), old or "", new or ""],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        )
        assert child.stdout is not None
        assert child.stdout.readline() == "begins\n"
        time.sleep(random.uniform(0, 0.5))
        child.send_signal(signal.SIGKILL)
        done = child.communicate()[0] == "done\n"
        survivor = reopened(partnership.path, new if done else None, [old, new])
        assert dump(survivor) == expected
        assert verify(survivor).ok
        if survivor.protected != (old is not None) or done:
            protect(survivor, old) if old else remove_passphrase(survivor)
        survivor.close()
        assert [path.name for path in tmp_path.iterdir()] == ["fernhill.evenhand"]


def reopened(path: Path, certain: str | None, either: list[str | None]) -> Partnership:
    for passphrase in [certain] if certain else either:
        try:
            return opened(path, passphrase)
        except (WrongPassphrase, NeedsPassphrase):
            continue
    raise AssertionError("neither the old nor the new passphrase opens the file")


def test_a_protected_file_shows_nothing_of_what_it_holds(tmp_path: Path) -> None:
    partnership = a_partnership(tmp_path, passphrase=PASSPHRASE, name=PLANTED[0])
    for planted in PLANTED:
        with partnership.change(planted) as unit:
            unit.session.add(
                PersonRow(name=planted, telephone=planted, address=planted * 50, note=planted * 500)
            )
            unit.session.add(
                MeetingRow(held_on=DAY, kind=MeetingKind.BOARD, status=Planned.HELD, note=planted)
            )
    partnership.undo()
    backup(partnership, tmp_path / "backups")
    save_copy(partnership, tmp_path / "copy.evenhand")
    assert {".evenhand-wal", ".lock"} <= {path.suffix for path in tmp_path.iterdir()}
    seen = [bytes_of(tmp_path), bytes_of(tmp_path / "backups")]
    shared = (tmp_path / "fernhill.evenhand-shm").read_bytes()
    protect(partnership, ANOTHER)
    seen.append(bytes_of(tmp_path))
    partnership.close()
    seen.append(bytes_of(tmp_path))
    content = b"".join(content for files in seen for content in files.values()) + shared
    assert len(content) > 1_000_000
    words = [
        *PLANTED,
        *(word for planted in PLANTED for word in planted.split() if len(word) > 6),
        PASSPHRASE,
        ANOTHER,
    ]
    for word in [*words, "CREATE TABLE", "SQLite format 3"]:
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            assert word.encode(encoding) not in content, word


def test_a_plain_file_does_show_it_so_that_the_search_means_something(
    partnership: Partnership, tmp_path: Path
) -> None:
    add_person(partnership, PLANTED[0])
    content = b"".join(bytes_of(tmp_path).values())
    assert PLANTED[0].encode() in content
    assert b"CREATE TABLE" in content


def test_the_recovery_sheet_says_what_it_is_for_and_hides_the_passphrase_in_reports_of_faults() -> None:
    sheet = RecoverySheet("Fernhill", "fernhill.evenhand", PASSPHRASE, date(2026, 11, 21))
    assert sheet.title == "Passphrase of the records of Fernhill"
    assert sheet.made == "For the file fernhill.evenhand, made on 21 November 2026."
    assert PASSPHRASE not in repr(sheet)


def test_nothing_is_lost_of_the_numbers_given_out(partnership: Partnership) -> None:
    key = add_person(partnership)
    with partnership.change("Delete") as unit:
        unit.session.delete(unit.session.get_one(PersonRow, key))
    protect(partnership, PASSPHRASE)
    assert add_person(partnership, "Rose") == key + 1
    assert count(partnership, "journal") == 4
