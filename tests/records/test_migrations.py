"""The steps from schema to schema: the same as a new file, all or nothing, after a backup."""

import ast
import re
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from evenhand.records import migrations
from evenhand.records.file.backup import backups_in
from evenhand.records.file.connecting import Use, connect
from evenhand.records.file.header import SCHEMA
from evenhand.records.file.key import Key
from evenhand.records.file.migrating import bring_up_to_date, migrate
from evenhand.records.file.opening import open_file
from evenhand.records.file.troubles import Damaged, OlderVersion
from evenhand.records.unit_of_work import Partnership
from tests.makers import a_clock, a_partnership
from tests.records.looking import bytes_of, dump

VERSIONS = Path(migrations.__file__).parent / "versions"
LATER = "tests.records.steps_to_nine"
NOON = datetime(2026, 3, 2, 12)  # noqa: DTZ001  the clock on the wall


def schema_of(path: Path) -> dict[str, Any]:
    """Every table, index and trigger by name, whatever its spacing, and the columns and links as SQLite sees them."""
    connection = connect(path, None, Use.WRITE)
    held = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    schema: dict[str, Any] = {
        f"{kind} {name}": (table, re.sub(r"\s+", " ", sql or "").replace("( ", "(").replace(" )", ")"))
        for kind, name, table, sql in held
    }
    for kind, name, *_ in held:
        if kind == "table":
            for pragma in ("table_xinfo", "foreign_key_list"):
                schema[f"{pragma} {name}"] = sorted(
                    connection.execute(f"PRAGMA {pragma}({name})").fetchall(), key=repr
                )
    connection.close()
    return schema


def test_the_steps_from_nothing_lay_out_what_a_new_file_has(partnership: Partnership, tmp_path: Path) -> None:
    stepped = tmp_path / "stepped.evenhand"
    connect(stepped, None, Use.MAKE).close()
    migrate(stepped, None, start=0)
    partnership.close()
    expected, found = schema_of(partnership.path), schema_of(stepped)
    assert {name: found.get(name) for name in expected} == expected
    assert set(found) == set(expected)


def test_a_step_knows_nothing_of_todays_rows() -> None:
    steps = sorted(VERSIONS.glob("0*.py"))
    assert len(steps) == SCHEMA
    for step in steps:
        imported = [
            name
            for node in ast.walk(ast.parse(step.read_text("utf-8")))
            if isinstance(node, ast.Import | ast.ImportFrom)
            for name in (
                [node.module or ""] if isinstance(node, ast.ImportFrom) else [a.name for a in node.names]
            )
        ]
        assert set(imported) <= {"alembic", "hashlib", "sqlalchemy", "evenhand"}, step.name


def test_an_older_file_is_backed_up_and_brought_up_to_date(
    either: Partnership, passphrase: str | None, tmp_path: Path
) -> None:
    key = Key(passphrase) if passphrase else None
    expected = dump(either)
    either.close()
    backups = tmp_path / "backups"
    bring_up_to_date(either.path, key, now=NOON, backups=backups, to=8, steps=LATER)
    assert value(either.path, key, "PRAGMA user_version") == 8
    assert value(either.path, key, "SELECT count(nickname) FROM council") == 0
    made = backups_in(backups, "fernhill")
    assert [found.path.name for found in made] == ["fernhill 2026-03-02 1200.evenhand-backup"]
    before = open_file(made[0].path, who="Rose", clock=a_clock(), passphrase=passphrase, read_only=True)
    assert dump(before) == expected
    before.close()


def test_a_step_that_fails_leaves_the_file_as_it_was(
    either: Partnership, passphrase: str | None, tmp_path: Path
) -> None:
    key = Key(passphrase) if passphrase else None
    expected = dump(either)
    either.close()
    with pytest.raises(Exception, match=r"ward|council|damaged"):
        bring_up_to_date(either.path, key, now=NOON, backups=tmp_path / "b", to=9, steps=LATER)
    again = open_file(either.path, who="Rose", clock=a_clock(), passphrase=passphrase)
    assert dump(again) == expected
    assert again.next_undo is None
    again.close()


def test_links_that_a_step_broke_undo_the_step(
    partnership: Partnership, monkeypatch: pytest.MonkeyPatch
) -> None:
    partnership.close()

    def break_a_link(connection: Any, **_: Any) -> None:
        connection.exec_driver_sql(
            "INSERT INTO ward (version, council_id, name) VALUES (1, 9, 'of no council')"
        )

    monkeypatch.setattr("evenhand.records.migrations.stepping.take_steps", break_a_link)
    with pytest.raises(Damaged):
        migrate(partnership.path, None, start=SCHEMA, to=SCHEMA + 1)
    assert value(partnership.path, None, "SELECT count(*) FROM ward") == 0
    assert value(partnership.path, None, "PRAGMA user_version") == SCHEMA


def test_an_older_file_is_brought_up_to_date_by_opening_it(
    partnership: Partnership, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    partnership.close()
    monkeypatch.setattr("evenhand.records.file.header.SCHEMA", 8)
    monkeypatch.setattr(bring_up_to_date, "__kwdefaults__", {"to": 8, "steps": LATER})
    before = bytes_of(tmp_path)
    with pytest.raises(OlderVersion):
        open_file(partnership.path, who="Rose", clock=a_clock(), read_only=True)
    assert bytes_of(tmp_path) == before
    again = open_file(partnership.path, who="Rose", clock=a_clock(), backups=tmp_path / "backups")
    with again.engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA user_version").scalar() == 8
    again.close()
    assert len(backups_in(tmp_path / "backups", "fernhill")) == 1


def test_opening_a_file_of_todays_schema_imports_no_alembic(tmp_path: Path) -> None:
    partnership = a_partnership(tmp_path)
    partnership.close()
    program = (
        "import sys; from datetime import datetime; from pathlib import Path;"
        "from evenhand.records.file.opening import open_file;"
        "open_file(Path(sys.argv[1]), who='Rose', clock=datetime.now).close();"
        "print([name for name in ('alembic', 'reportlab', 'PySide6') if name in sys.modules])"
    )
    told = subprocess.run(
        [sys.executable, "-c", program, str(partnership.path)],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": ":".join(sys.path)},
    )
    assert told.stdout == "[]\n"


def value(path: Path, key: Key | None, statement: str) -> Any:
    connection = connect(path, key, Use.WRITE)
    found = connection.execute(statement).fetchone()[0]
    connection.close()
    return found
