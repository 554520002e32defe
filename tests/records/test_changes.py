"""One change: all of it or nothing, told to everyone, and parts within it."""

import threading
from pathlib import Path

import pytest
from sqlalchemy import delete, insert, text, update

from evenhand.domain.refusals import Refusal, Trouble
from evenhand.domain.vocabulary import MeetingKind, Planned, Presence
from evenhand.records.changes import ChangeSet
from evenhand.records.file.opening import open_file
from evenhand.records.file.troubles import Damaged, trouble_for
from evenhand.records.rows.meetings import AttendanceRow, MeetingRow
from evenhand.records.rows.members import PersonRow
from evenhand.records.rows.partnership import CouncilRow, WardRow
from evenhand.records.unit_of_work import Partnership, Unit
from tests.makers import a_clock
from tests.records.looking import DAY, add_person, count, dump, rename


def test_a_change_that_fails_leaves_nothing(either: Partnership) -> None:
    before = dump(either)
    told: list[ChangeSet] = []
    either.listen(told.append)
    with pytest.raises(ZeroDivisionError), either.change("Half a change") as unit:
        fail_after_adding(unit)
    assert dump(either) == before
    assert count(either, "journal") == 1
    assert told == []
    assert either.next_undo is None


def test_a_change_of_nothing_writes_nothing(partnership: Partnership) -> None:
    key = add_person(partnership)
    rename(partnership, key, "Amara Okonjo")
    with partnership.change("To and fro") as unit:
        row = unit.session.get_one(PersonRow, key)
        row.name = "Rose"
        unit.session.flush()
        row.name = "Amara Okonjo"
    assert count(partnership, "journal") == 2
    assert partnership.next_undo == "Add Amara Okonjo"


def test_a_row_that_comes_and_goes_within_a_change_is_left_out(partnership: Partnership) -> None:
    with partnership.change("Come and go") as unit:
        row = PersonRow(name="Rose")
        unit.session.add(row)
        unit.session.flush()
        unit.session.delete(row)
        unit.session.flush()
        unit.session.add(PersonRow(name="Amara"))
    assert [
        change.after["name"] for change in partnership.history("person", 2)[0].changes if change.after
    ] == ["Amara"]
    assert partnership.history("person", 1) == []


def test_everyone_is_told_once_even_where_one_fails(partnership: Partnership) -> None:
    told: list[tuple[str, ChangeSet]] = []

    def first(change_set: ChangeSet) -> None:
        told.append(("first", change_set))
        raise ZeroDivisionError

    partnership.listen(first)
    partnership.listen(lambda change_set: told.append(("second", change_set)))
    with pytest.raises(ZeroDivisionError), partnership.change("Add", initiator="the Members tab") as unit:
        unit.session.add(PersonRow(name="Amara"))
    assert [who for who, _ in told] == ["first", "second"]
    assert told[0][1] is told[1][1]
    assert told[0][1].initiator == "the Members tab"
    assert told[0][1].touches("person", "meeting")
    assert not told[0][1].touches("meeting")
    assert count(partnership, "person") == 1


def test_changed_elsewhere_meanwhile_is_told(partnership: Partnership) -> None:
    key = add_person(partnership)
    with partnership.reading() as session:
        stale = session.get_one(PersonRow, key)
        session.expunge(stale)
    rename(partnership, key, "Amara Okonjo-Reed")
    with partnership.reading() as session:
        session.add(stale)
        stale.name = "Too late"
        session.expunge(stale)
    with pytest.raises(Refusal, match="changed elsewhere meanwhile"), partnership.change("Late") as unit:
        unit.session.add(stale)
    assert count(partnership, "journal") == 3


def test_the_files_own_rules_are_told_in_plain_words(partnership: Partnership) -> None:
    key = a_meeting(partnership, add_person(partnership))
    with pytest.raises(Refusal, match="recorded already"), partnership.change("Twice") as unit:
        unit.session.add(AttendanceRow(meeting_id=key, person_id=1, presence=Presence.ABSENT))
    with pytest.raises(Refusal, match="rests on this"), partnership.change("Forget") as unit:
        unit.session.delete(unit.session.get_one(PersonRow, 1))
    with pytest.raises(Refusal, match="own rules"), partnership.change("Nameless") as unit:
        unit.session.add(PersonRow(name=None))


def test_statements_that_would_pass_the_journal_by_are_refused(partnership: Partnership) -> None:
    for statement in (
        insert(PersonRow).values(name="x"),
        update(PersonRow).values(name="x"),
        delete(PersonRow),
    ):
        with pytest.raises(RuntimeError, match="pass the journal by"), partnership.change("In bulk") as unit:
            unit.session.execute(statement)
    with pytest.raises(RuntimeError, match="pass the journal by"), partnership.change("In bulk") as unit:
        unit.session.query(PersonRow).delete()


def test_numbers_are_never_given_twice(either: Partnership) -> None:
    key = add_person(either)
    with either.change("Delete") as unit:
        unit.session.delete(unit.session.get_one(PersonRow, key))
    assert add_person(either) == key + 1


def test_what_is_changed_while_reading_is_thrown_away(partnership: Partnership) -> None:
    with partnership.reading() as session:
        session.add(PersonRow(name="Nobody"))
        session.flush()
    assert count(partnership, "person") == 0


def test_a_change_within_a_change_is_part_of_it(either: Partnership) -> None:
    with either.change("Import two people"):
        add_person(either, "Amara Okonjo")
        assert count(either, "person") == 1
        add_person(either, "Rose Ibbotson")
    assert count(either, "journal") == 2
    assert either.next_undo == "Import two people"
    either.undo()
    assert count(either, "person") == 0


def test_a_part_that_fails_is_taken_back_alone(either: Partnership) -> None:
    with either.change("Import what can be") as whole:
        row = PersonRow(name="Before")
        whole.session.add(row)
        with pytest.raises(ZeroDivisionError), either.change("A part") as part:
            fail_after_adding(part, row)
        with pytest.raises(Refusal, match="own rules"), either.change("Nameless") as part:
            part.session.add(PersonRow(name=None))
        add_person(either, "After")
    with either.reading() as session:
        assert session.execute(text("SELECT name FROM person ORDER BY id")).scalars().all() == [
            "Before",
            "After",
        ]
    assert either.next_undo == "Import what can be"
    assert [change.after["name"] for change in either.history("person", 1)[0].changes if change.after] == [
        "Before",
        "After",
    ]


def test_another_thread_reads_what_was_committed(partnership: Partnership) -> None:
    seen: list[int] = []
    reading = threading.Thread(target=lambda: seen.append(count(partnership, "person")))
    with partnership.change("Slow") as unit:
        unit.session.add(PersonRow(name="Amara"))
        unit.session.flush()
        reading.start()
        reading.join()
    assert seen == [0]


def test_a_full_disk_is_told_and_nothing_is_lost(either: Partnership) -> None:
    add_person(either)
    with either.file.bare() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}").fetchall()
    before = dump(either)
    with pytest.raises(Trouble) as told, either.change("Add much") as unit:
        unit.session.add(PersonRow(name="x" * 100_000))
    assert (
        told.value.says == "The disk is full. Nothing was changed. Free some space, then choose Save again."
    )
    assert dump(either) == before
    with either.file.bare() as connection:
        connection.execute("PRAGMA max_page_count = 1000000").fetchall()
    add_person(either, "Rose Ibbotson")


def test_another_program_that_is_writing_is_told(partnership: Partnership) -> None:
    with partnership.file.bare() as other:
        other.execute("BEGIN IMMEDIATE").fetchall()
        with partnership.file.bare() as own:
            own.execute("PRAGMA busy_timeout = 50").fetchall()
        with pytest.raises(Trouble, match="Another program is using this file"):
            add_person(partnership)
        other.execute("ROLLBACK").fetchall()


@pytest.mark.parametrize(
    ("says", "told"),
    [
        ("database or disk is full", "The disk is full"),
        ("attempt to write a readonly database", "can only be read"),
        ("disk I/O error", "did not answer"),
        ("unable to open database file", "cannot be reached"),
        ("database is locked", "Another program"),
    ],
)
def test_each_trouble_of_the_disk_has_its_words(says: str, told: str) -> None:
    trouble = trouble_for(says)
    assert trouble is not None
    assert told in trouble.says


def test_damage_met_while_reading_is_told_and_a_fault_of_ours_is_not_hidden(partnership: Partnership) -> None:
    assert isinstance(trouble_for("database disk image is malformed"), Damaged)
    assert trouble_for("no such column: nonsense") is None
    with pytest.raises(Exception, match="no such table"), partnership.reading() as session:
        session.execute(text("SELECT * FROM nonsense"))


def test_a_reader_sees_what_the_holder_commits(
    either: Partnership, passphrase: str | None, tmp_path: Path
) -> None:
    reader = open_file(either.path, who="Rose", clock=a_clock(), passphrase=passphrase, read_only=True)
    add_person(either)
    assert count(reader, "person") == 1
    reader.close()


def test_a_change_joins_rows_that_hang_together(partnership: Partnership) -> None:
    with partnership.change("Add a council") as unit:
        council = CouncilRow(name="Fernhill Borough")
        unit.session.add(council)
        unit.session.flush()
        unit.session.add(WardRow(council_id=council.id, name="Old Wharf"))
    tables = [change.table for change in partnership.history("council", 1)[0].changes]
    assert tables == ["council", "ward"]


def fail_after_adding(unit: Unit, also: PersonRow | None = None) -> None:
    unit.can_be_undone = False
    if also is not None:
        also.name = "Changed in the part"
    unit.session.add(PersonRow(name="In the part"))
    unit.session.flush()
    raise ZeroDivisionError


def a_meeting(partnership: Partnership, person: int) -> int:
    with partnership.change("Hold a meeting") as unit:
        meeting = MeetingRow(held_on=DAY, kind=MeetingKind.BOARD, status=Planned.HELD)
        meeting.attendance.append(AttendanceRow(person_id=person, presence=Presence.PRESENT))
        unit.session.add(meeting)
    return meeting.id
