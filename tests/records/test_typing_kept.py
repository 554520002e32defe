"""What is being typed is kept in the file, beside the journal, and survives whatever the program does not."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from evenhand.domain.refusals import Trouble
from evenhand.records.file.opening import open_file
from evenhand.records.rows.journal import JournalRow
from evenhand.records.rows.members import PersonRow
from evenhand.records.typing_kept import Kept, keep, kept, let_go
from evenhand.records.unit_of_work import Partnership
from tests.makers import BEGUN, a_clock

PLACE = "minutes:12"


def _opened(path: Path, passphrase: str | None, *, read_only: bool = False) -> Partnership:
    return open_file(path, who="Idris", clock=a_clock(), passphrase=passphrase, read_only=read_only)


def _entries(partnership: Partnership) -> int:
    with partnership.reading() as session:
        return session.execute(select(func.count()).select_from(JournalRow)).scalar_one()


def test_the_last_words_of_a_place_are_kept_with_their_moment_and_let_go(either: Partnership) -> None:
    assert kept(either, PLACE) is None
    keep(either, PLACE, "The chair opened")
    last = keep(either, PLACE, "The chair opened the meeting.")
    keep(either, "note:3", "Other words")
    assert last == kept(either, PLACE) == Kept("The chair opened the meeting.", BEGUN + timedelta(minutes=3))
    let_go(either, PLACE)
    let_go(either, PLACE)
    assert kept(either, PLACE) is None
    assert kept(either, "note:3") is not None


def test_keeping_is_no_change_for_journal_undo_or_backups(either: Partnership) -> None:
    with either.change("Add Tamsin") as unit:
        unit.session.add(PersonRow(name="Tamsin Oakes"))
    either.has_changed = False
    entries, heard = _entries(either), list[object]()
    either.listen(heard.append)
    keep(either, PLACE, "Half a sentence")
    assert (_entries(either), either.has_changed, heard) == (entries, False, [])
    either.undo()
    assert kept(either, PLACE) is not None


def test_it_is_there_when_the_file_is_opened_again_and_as_protected_as_the_file(
    either: Partnership, passphrase: str | None
) -> None:
    keep(either, PLACE, "a rare heronlike word")
    either.close()
    everything = b"".join(one.read_bytes() for one in either.path.parent.iterdir())
    assert (b"heronlike" in everything) == (passphrase is None)
    again = _opened(either.path, passphrase)
    found = kept(again, PLACE)
    again.close()
    assert found is not None
    assert found.words == "a rare heronlike word"


def test_a_file_that_may_only_be_read_keeps_nothing_and_forgets_nothing(partnership: Partnership) -> None:
    keep(partnership, PLACE, "Kept before")
    partnership.close()
    reading = _opened(partnership.path, None, read_only=True)
    assert keep(reading, PLACE, "Not kept") is None
    let_go(reading, PLACE)
    found = kept(reading, PLACE)
    reading.close()
    assert found is not None
    assert found.words == "Kept before"


def test_a_file_that_is_gone_is_told_as_trouble(partnership: Partnership) -> None:
    partnership.path.rename(partnership.path.with_name("moved.evenhand"))
    with pytest.raises(Trouble):
        keep(partnership, PLACE, "Where to?")
