"""Every file that an earlier version has left on somebody's disk opens, is brought up to date and verifies."""

import shutil
from pathlib import Path

import pytest
from sqlalchemy import text

from evenhand.records.file.header import SCHEMA
from evenhand.records.file.opening import open_file
from evenhand.records.file.verify import verify
from tests.makers import a_clock
from tests.old_files.make import HERE, PASSPHRASE
from tests.records.looking import add_person

FILES = sorted(HERE.glob("*.evenhand"))


def test_there_is_a_plain_and_a_protected_file_for_every_schema() -> None:
    expected = [
        name
        for number in range(1, SCHEMA + 1)
        for name in (f"schema-{number:04}-protected.evenhand", f"schema-{number:04}.evenhand")
    ]
    assert [path.name for path in FILES] == expected


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_an_old_file_opens_is_brought_up_to_date_and_verifies(tmp_path: Path, path: Path) -> None:
    copy = Path(shutil.copy(path, tmp_path))
    passphrase = PASSPHRASE if "protected" in path.name else None
    opened = open_file(copy, who="Rose Ibbotson", clock=a_clock(), passphrase=passphrase, backups=tmp_path)
    with opened.reading() as session:
        assert session.execute(text("PRAGMA user_version")).scalar() == SCHEMA
        assert session.execute(text("SELECT name FROM person ORDER BY id LIMIT 1")).scalar() == "Amara Okonjo"
        assert session.execute(text("SELECT awarded_pence FROM award")).scalar() == 18_700
    assert add_person(opened) == 3
    opened.undo()
    assert verify(opened).ok
    opened.close()
