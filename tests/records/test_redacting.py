"""Words taken out of the journal: it still verifies, and an alteration cannot hide behind a redaction."""

from datetime import datetime

import pytest
from sqlalchemy import text

from evenhand.domain.refusals import Refusal
from evenhand.records import journal
from evenhand.records.redacting import redact
from evenhand.records.rows.members import PersonRow
from evenhand.records.unit_of_work import Partnership
from tests.records.looking import add_person, rename

AT = datetime(2026, 3, 2, 19, 0)  # noqa: DTZ001  the clock on the wall


def faults(partnership: Partnership) -> list[str]:
    with partnership.engine.connect() as connection:
        return list(journal.faults(connection))


def take_out(partnership: Partnership, key: int, *, fail: bool = False) -> int:
    with partnership.change("Take a note out") as unit:
        unit.session.get_one(PersonRow, key).note = ""
        number = redact(unit.session, "person", key, "note", at=AT, who="Gwenllian Price", why="asked for")
        unit.can_be_undone = False
        if fail:
            raise Refusal("Not today.")
    return number


def noted(partnership: Partnership) -> int:
    key = add_person(partnership)
    with partnership.change("Note something") as unit:
        unit.session.get_one(PersonRow, key).note = "something private"
    rename(partnership, key, "Amara Okonjo-Reed")
    return key


def said(partnership: Partnership) -> str:
    with partnership.engine.connect() as connection:
        return " ".join(connection.execute(text("SELECT content FROM journal")).scalars())


def test_every_image_loses_the_word_and_the_chain_holds(either: Partnership) -> None:
    key = noted(either)
    assert take_out(either, key) == 2
    assert "something private" not in said(either)
    assert "Amara Okonjo-Reed" in said(either)
    assert faults(either) == []
    assert take_out(either, key) == 0


def test_a_change_that_fails_redacts_nothing(partnership: Partnership) -> None:
    key = noted(partnership)
    with pytest.raises(Refusal, match="Not today"):
        take_out(partnership, key, fail=True)
    assert "something private" in said(partnership)
    assert faults(partnership) == []


def test_a_part_that_fails_within_a_change_leaves_the_rest_whole(partnership: Partnership) -> None:
    key = noted(partnership)
    with partnership.change("Something larger"):
        with pytest.raises(Refusal):
            take_out(partnership, key, fail=True)
        rename(partnership, key, "Amara Reed")
    assert "something private" in said(partnership)
    assert faults(partnership) == []


@pytest.mark.parametrize(
    ("statement", "says"),
    [
        ("UPDATE journal SET content = '[]' WHERE id = 3", "Entry 3 of the journal was altered"),
        (
            "INSERT INTO journal_redaction VALUES (9, 2, '2026-03-02 19:00:00', 'nobody', '', 'no digest')",
            "Words were taken out of entry 2 of the journal, and no change tells of it",
        ),
    ],
)
def test_an_alteration_cannot_hide_behind_a_redaction(
    partnership: Partnership, statement: str, says: str
) -> None:
    take_out(partnership, noted(partnership))
    with partnership.file.bare() as connection:
        connection.execute(statement).fetchall()
    assert says in " ".join(faults(partnership))


def test_a_redacted_change_is_read_without_the_word(partnership: Partnership) -> None:
    key = noted(partnership)
    take_out(partnership, key)
    images = [change.after for entry in partnership.history("person", key) for change in entry.changes]
    assert {image["note"] for image in images if image and "note" in image} == {""}
    assert partnership.next_undo is None  # each change of this row would bring the word back
