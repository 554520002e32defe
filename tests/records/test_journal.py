"""The journal: it only grows, and a gap, a forgery or a lost end shows."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from evenhand.records import journal
from evenhand.records.triggers import GROWS
from evenhand.records.unit_of_work import Partnership
from tests.makers import a_partnership
from tests.records.looking import add_person, rename

ENTRY = "journal (id, at, who, title, kind, content, content_hash, entry_hash)"


def faults(partnership: Partnership) -> list[str]:
    with partnership.engine.connect() as connection:
        return list(journal.faults(connection))


@pytest.fixture
def three(partnership: Partnership) -> Partnership:
    """A file whose journal tells of its beginning and of two changes."""
    key = add_person(partnership)
    rename(partnership, key, "Amara Okonjo-Reed")
    return partnership


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal SET title = 'something else'",
        "DELETE FROM journal WHERE id = 2",
        "INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE id = 2",
        f"REPLACE INTO {ENTRY} VALUES (2, '', '', '', '', '', '', '')",
        "UPDATE journal_key SET key = 9",
        "DELETE FROM journal_key",
        "INSERT OR REPLACE INTO journal_key SELECT * FROM journal_key",
    ],
)
def test_the_journal_only_grows(three: Partnership, statement: str) -> None:
    with three.file.bare() as connection, pytest.raises(Exception, match="Evenhand: ") as told:
        connection.execute(statement).fetchall()
    assert str(told.value) == f"Evenhand: {GROWS}"
    assert faults(three) == []


@pytest.mark.parametrize(
    ("rule", "statement", "says"),
    [
        (
            "journal_is_not_changed",
            "UPDATE journal SET content = '[]' WHERE id = 2",
            "Entry 2 of the journal was altered",
        ),
        (
            "journal_is_not_changed",
            "UPDATE journal SET who = 'nobody' WHERE id = 2",
            "Entry 2 of the journal does not follow",
        ),
        ("journal_is_not_changed", "UPDATE journal SET at = '2026-01-01 00:00:00' WHERE id = 3", "Entry 3"),
        ("journal_is_not_deleted", "DELETE FROM journal WHERE id = 2", "An entry is missing before entry 3"),
        ("journal_is_not_deleted", "DELETE FROM journal WHERE id = 3", "ends at entry 2, but 3 were written"),
        ("journal_is_not_deleted", "DELETE FROM journal", "ends at entry 0, but 3 were written"),
    ],
)
def test_what_is_done_to_it_by_force_shows(three: Partnership, rule: str, statement: str, says: str) -> None:
    with three.file.bare() as connection:
        connection.execute(f"DROP TRIGGER {rule}").fetchall()
        connection.execute(statement).fetchall()
    assert says in " ".join(faults(three))


def test_an_entry_tells_who_changed_what_and_when(three: Partnership) -> None:
    newest, first = three.history("person", 1)
    assert (first.title, first.who, first.kind) == ("Add Amara Okonjo", "Gwenllian Price", journal.CHANGE)
    change = newest.changes[0]
    assert change.before is not None
    assert change.after is not None
    assert (change.before["name"], change.after["name"]) == ("Amara Okonjo", "Amara Okonjo-Reed")
    assert three.history("person", 1, before_id=newest.id) == [first]
    assert three.history("person", 2) == []


def test_a_clock_that_knows_its_zone_leaves_the_chain_whole(tmp_path: Path) -> None:
    noon = datetime(2026, 3, 2, 12, 0, 0, 123456, tzinfo=UTC)
    partnership = a_partnership(tmp_path, clock=lambda: noon)
    add_person(partnership)
    assert faults(partnership) == []
    assert partnership.history("person", 1)[0].at == noon.replace(tzinfo=None)
    partnership.close()
