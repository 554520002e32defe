"""Making and opening a file, and the plain words for each thing that stands in the way."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from sqlalchemy import text

from evenhand.domain.refusals import Refusal, Trouble
from evenhand.records.file import header
from evenhand.records.file.connecting import Use, connect
from evenhand.records.file.key import Key
from evenhand.records.file.opening import open_file
from evenhand.records.file.troubles import (
    AlreadyThere,
    Damaged,
    Missing,
    NeedsPassphrase,
    NewerVersion,
    NoFolder,
    NotOurs,
    Unreadable,
    Vanished,
    WrongPassphrase,
)
from evenhand.records.unit_of_work import Partnership
from tests.makers import NAME, PASSPHRASE, SECRETARY, a_clock, a_partnership
from tests.records.looking import add_person, as_ordinary_person, bytes_of, count


def opened(path: Path, passphrase: str | None = None, *, read_only: bool = False) -> Partnership:
    return open_file(path, who=SECRETARY, clock=a_clock(), passphrase=passphrase, read_only=read_only)


def test_what_was_written_is_there_when_the_file_is_opened_again(
    tmp_path: Path, passphrase: str | None
) -> None:
    first = a_partnership(tmp_path, passphrase=passphrase)
    add_person(first)
    first.close()
    again = opened(first.path, passphrase)
    with again.reading() as session:
        assert session.execute(text("SELECT name FROM person")).scalars().all() == ["Amara Okonjo"]
        assert session.execute(text("SELECT name, rule_book FROM partnership")).one() == (NAME, "big-local")
    assert again.protected is (passphrase is not None)
    again.close()
    assert [path.name for path in tmp_path.iterdir()] == ["fernhill.evenhand"]


def test_each_commit_is_synced_foreign_keys_hold_and_the_log_is_kept(either: Partnership) -> None:
    with either.engine.connect() as connection:
        told = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "application_id", "user_version")
        }
    assert told == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "application_id": header.APPLICATION_ID,
        "user_version": header.SCHEMA,
    }


def test_a_new_file_takes_no_other_files_place(tmp_path: Path) -> None:
    (tmp_path / "fernhill.evenhand").write_text("someone's notes")
    before = bytes_of(tmp_path)
    with pytest.raises(AlreadyThere, match=r"fernhill\.evenhand is there already"):
        a_partnership(tmp_path)
    assert bytes_of(tmp_path) == before


def test_a_new_file_that_cannot_be_finished_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(NoFolder):
        a_partnership(tmp_path / "no such folder")
    with pytest.raises(Refusal, match="at least 8 letters"):
        a_partnership(tmp_path, passphrase="short")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "wrong", ["seven herons", PASSPHRASE.upper(), PASSPHRASE + " ", "x'" + "00" * 32 + "'"]
)
def test_a_wrong_passphrase_is_told_and_changes_nothing(tmp_path: Path, wrong: str) -> None:
    path = closed_file(tmp_path, PASSPHRASE)
    before = bytes_of(tmp_path)
    with pytest.raises(WrongPassphrase) as told:
        opened(path, wrong)
    assert told.value.says == "That passphrase does not open this file. Check Caps Lock. Nothing was changed."
    assert bytes_of(tmp_path) == before


def test_a_passphrase_is_the_same_however_its_letters_are_composed(tmp_path: Path) -> None:
    path = closed_file(tmp_path, "Café du Marché")
    opened(path, "Cafe\u0301 du Marche\u0301").close()


def test_a_protected_file_asks_for_its_passphrase(tmp_path: Path) -> None:
    path = closed_file(tmp_path, PASSPHRASE)
    before = bytes_of(tmp_path)
    with pytest.raises(NeedsPassphrase):
        opened(path)
    assert bytes_of(tmp_path) == before


def test_a_passphrase_for_a_plain_file_is_not_needed_and_does_no_harm(tmp_path: Path) -> None:
    opened(closed_file(tmp_path, None), PASSPHRASE).close()


@pytest.mark.parametrize("harm", ["torn", "overwritten"])
def test_a_damaged_file_is_told_and_left_as_it_is(tmp_path: Path, passphrase: str | None, harm: str) -> None:
    path = closed_file(tmp_path, passphrase)
    whole = path.read_bytes()
    middle = len(whole) // 2
    path.write_bytes(
        whole[:middle] if harm == "torn" else whole[:8192] + os.urandom(middle) + whole[8192 + middle :]
    )
    before = bytes_of(tmp_path)
    with pytest.raises(Damaged):
        opened(path, passphrase)
    assert bytes_of(tmp_path) == before


def test_a_file_of_a_newer_version_is_told_and_left_as_it_is(tmp_path: Path, passphrase: str | None) -> None:
    path = closed_file(tmp_path, passphrase)
    alter(path, passphrase, f"PRAGMA user_version = {header.SCHEMA + 1}")
    before = bytes_of(tmp_path)
    with pytest.raises(NewerVersion):
        opened(path, passphrase)
    assert bytes_of(tmp_path) == before


@pytest.mark.parametrize(
    "content", [b"", b"Dear all,\nthe next meeting is on Thursday.\n" * 300, b"PK\x03\x04" + os.urandom(8188)]
)
@pytest.mark.parametrize("given", [None, PASSPHRASE])
def test_a_file_of_another_kind_is_told_and_left_as_it_is(
    tmp_path: Path, content: bytes, given: str | None
) -> None:
    path = tmp_path / "notes.evenhand"
    path.write_bytes(content)
    with pytest.raises(NotOurs):
        opened(path, given)
    assert bytes_of(tmp_path) == {"notes.evenhand": content}


def test_another_programs_database_is_told_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "photographs.evenhand"
    alter(path, None, "CREATE TABLE album (name)", make=True)
    before = bytes_of(tmp_path)
    with pytest.raises(NotOurs):
        opened(path)
    assert bytes_of(tmp_path) == before


def test_the_troubles_have_different_words() -> None:
    kinds = (WrongPassphrase, NeedsPassphrase, Damaged, NewerVersion, NotOurs)
    assert len({kind().says for kind in kinds}) == len(kinds)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(Missing, match=r"There is no file gone\.evenhand here"):
        opened(tmp_path / "gone.evenhand")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("read_only", [False, True])
def test_a_name_longer_than_any_file_has_is_a_missing_file(tmp_path: Path, read_only: bool) -> None:
    with pytest.raises(Missing, match=r"There is no file n+\.evenhand here"):
        opened(tmp_path / ("n" * 600 + ".evenhand"), read_only=read_only)


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize("closed", ["file", "folder"])
def test_a_file_that_may_not_be_read_is_told_as_such(closed: str, read_only: bool) -> None:
    folder = Path(tempfile.mkdtemp())
    path = closed_file(folder, None)
    barred = path if closed == "file" else folder
    barred.chmod(0o000)
    try:
        with as_ordinary_person(), pytest.raises(Unreadable, match="cannot be read: you have no permission"):
            opened(path, read_only=read_only)
    finally:
        folder.chmod(0o755)
    assert [one.name for one in folder.iterdir()] == [path.name]
    shutil.rmtree(folder)


def test_reading_leaves_no_trace_beside_the_file(tmp_path: Path, passphrase: str | None) -> None:
    path = closed_file(tmp_path, passphrase)
    before = bytes_of(tmp_path)
    reader = opened(path, passphrase, read_only=True)
    assert count(reader, "person") == 1
    with pytest.raises(Refusal, match="reading only"):
        add_person(reader)
    with pytest.raises(Refusal, match="reading only"):
        reader.undo()
    reader.close()
    assert bytes_of(tmp_path) == before


def test_a_file_in_a_folder_that_may_only_be_read_can_be_read(passphrase: str | None) -> None:
    folder = Path(tempfile.mkdtemp())
    try:
        path = closed_file(folder, passphrase)
        path.chmod(0o444)
        folder.chmod(0o555)
        with as_ordinary_person():
            reader = opened(path, passphrase, read_only=True)
            assert count(reader, "person") == 1
            reader.close()
            with pytest.raises(Trouble, match="This place can only be read"):
                opened(path, passphrase)
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


def test_what_was_committed_before_a_crash_is_read_and_left_as_it_is(
    tmp_path: Path, passphrase: str | None
) -> None:
    living = a_partnership(tmp_path, passphrase=passphrase)
    add_person(living)
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    for ending in ("", "-wal"):
        shutil.copy(living.path.with_name(living.path.name + ending), crashed)
    living.close()
    before = bytes_of(crashed)
    reader = opened(crashed / living.path.name, passphrase, read_only=True)
    assert count(reader, "person") == 1
    reader.close()
    assert bytes_of(crashed) == before
    if passphrase:
        with pytest.raises(WrongPassphrase):
            opened(crashed / living.path.name, "not this one")
        assert bytes_of(crashed) == before
    writer = opened(crashed / living.path.name, passphrase)
    assert count(writer, "person") == 1
    writer.close()


@pytest.mark.parametrize("name", ["a b#c?d%41.evenhand", "Świętokrzyska – Ωμέγα.evenhand"])
def test_any_file_name_will_do(tmp_path: Path, name: str) -> None:
    a_partnership(tmp_path, file_name=name).close()
    opened(tmp_path / name).close()
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("replaced", [False, True])
def test_a_file_that_vanishes_while_it_is_open_is_told_before_anything_is_lost(
    tmp_path: Path, replaced: bool
) -> None:
    partnership = a_partnership(tmp_path)
    add_person(partnership)
    partnership.path.rename(tmp_path / "elsewhere.evenhand")
    if replaced:
        partnership.path.write_bytes(b"another")
    with pytest.raises(Vanished, match="was moved, deleted or replaced"):
        add_person(partnership, "Rose Ibbotson")
    partnership.close()


def test_a_closed_file_is_not_reached_by_accident(either: Partnership) -> None:
    either.close()
    with pytest.raises(RuntimeError, match="closed"):
        add_person(either)
    with pytest.raises(RuntimeError, match="closed"):
        count(either, "person")
    either.close()


def test_the_passphrase_shows_nowhere(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = closed_file(tmp_path, PASSPHRASE)
    again = opened(path, PASSPHRASE)
    with pytest.raises(WrongPassphrase):
        opened(copied(path), "a wrong passphrase")
    shown = repr(vars(again)) + repr(vars(again.file)) + repr(again.engine) + repr(again.file.key)
    again.close()
    told = capfd.readouterr()
    assert told.err == ""
    assert PASSPHRASE not in shown + told.out


def closed_file(folder: Path, passphrase: str | None) -> Path:
    partnership = a_partnership(folder, passphrase=passphrase)
    add_person(partnership)
    partnership.close()
    return partnership.path


def copied(path: Path) -> Path:
    return Path(shutil.copy(path, path.with_name("copy.evenhand")))


def alter(path: Path, passphrase: str | None, statement: str, *, make: bool = False) -> None:
    connection = connect(path, Key(passphrase) if passphrase else None, Use.MAKE if make else Use.WRITE)
    connection.execute(statement).fetchall()
    connection.close()
