"""Checking a file: what holds is said, and what was done to it shows."""

from dataclasses import asdict
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from evenhand.records.file.troubles import Damaged
from evenhand.records.file.verify import Check, verify, verify_path
from evenhand.records.unit_of_work import Partnership
from tests.records.looking import add_person, bytes_of

NAMES = ["file integrity", "foreign keys", "rules of the file", "journal chain"]


def test_a_sound_file_passes_every_check(either: Partnership) -> None:
    add_person(either)
    found = verify(either)
    assert found.ok
    assert [check.name for check in found.checks] == NAMES
    assert all(check.ok and check.says for check in found.checks)
    assert list(asdict(found)) == ["ok", "checks"]
    assert list(asdict(found.checks[0])) == ["name", "ok", "says"]


def test_a_file_that_is_not_open_is_checked_without_a_trace(
    either: Partnership, passphrase: str | None, tmp_path: Path
) -> None:
    add_person(either)
    either.close()
    before = bytes_of(tmp_path)
    assert verify_path(either.path, passphrase).ok
    assert bytes_of(tmp_path) == before


@pytest.mark.parametrize(
    ("statements", "fails", "says"),
    [
        (
            [
                "PRAGMA foreign_keys = OFF",
                "INSERT INTO ward (version, council_id, name) VALUES (1, 9, 'Old Wharf')",
            ],
            "foreign keys",
            "ward 1 points at a record of council that is not there.",
        ),
        (["DROP TRIGGER award_to_no_party"], "rules of the file", "The rule award_to_no_party was taken out"),
        (
            ["DROP TRIGGER journal_is_not_changed", "UPDATE journal SET who = 'x'"],
            "journal chain",
            "Entry 1 of the",
        ),
    ],
)
def test_what_was_done_to_a_file_shows(
    partnership: Partnership, statements: list[str], fails: str, says: str
) -> None:
    with partnership.file.bare() as connection:
        for statement in statements:
            connection.execute(statement).fetchall()
    found = verify(partnership)
    assert not found.ok
    check = next(check for check in found.checks if check.name == fails)
    assert not check.ok
    assert says in check.says


def test_a_long_list_of_faults_is_cut_short(partnership: Partnership) -> None:
    with partnership.file.bare() as connection:
        connection.execute("PRAGMA foreign_keys = OFF").fetchall()
        for number in range(5):
            connection.execute(
                f"INSERT INTO ward (version, council_id, name) VALUES (1, 9, '{number}')"
            ).fetchall()
    assert (
        verify(partnership)
        .checks[1]
        .says.endswith("ward 3 points at a record of council that is not there. And 2 more.")
    )


def test_the_services_add_their_own_checks(partnership: Partnership) -> None:
    def rules(session: Session) -> list[Check]:
        people = session.execute(text("SELECT count(*) FROM person")).scalar_one()
        return [Check("rule invariants", people > 0, f"{people} people")]

    assert not verify(partnership, [rules]).ok
    add_person(partnership)
    assert verify(partnership, [rules]).checks[-1].says == "1 people"


def test_damage_met_while_checking_is_told(either: Partnership, passphrase: str | None) -> None:
    either.close()
    content = bytearray(either.path.read_bytes())
    content[40_000:60_000] = bytes(20_000)
    either.path.write_bytes(content)
    with pytest.raises(Damaged):
        verify_path(either.path, passphrase)
