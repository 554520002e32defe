"""Undo and redo: new changes that take the last one back, with the six traps that lie in wait for them."""

from datetime import date, datetime

import pytest
from sqlalchemy import text

from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import EventKind, Level, MeetingKind, Outcome, Planned, Presence
from evenhand.records import journal
from evenhand.records.changes import ChangeSet
from evenhand.records.rows import Base
from evenhand.records.rows.meetings import AttendanceRow, DecisionRow, MeetingRow
from evenhand.records.rows.members import PersonRow
from evenhand.records.rows.partnership import CouncilRow, IssuedPaperRow, WardRow
from evenhand.records.rows.publicity import EventGuestRow, EventRow
from evenhand.records.unit_of_work import Partnership
from tests.records.looking import DAY, add_person, count, dump, rename


def test_undo_and_redo_are_new_changes_that_say_what_they_take_back(either: Partnership) -> None:
    told: list[ChangeSet] = []
    empty = dump(either)
    key = add_person(either)
    added = dump(either)
    either.listen(told.append)
    assert (either.next_undo, either.next_redo) == ("Add Amara Okonjo", None)
    either.undo(initiator="the menu")
    assert dump(either) == empty
    assert (either.next_undo, either.next_redo) == (None, "Add Amara Okonjo")
    either.redo()
    assert dump(either) == added
    kinds = [(entry.kind, entry.of_id) for entry in either.history("person", key)]
    assert kinds == [(journal.REDO, 3), (journal.UNDO, 2), (journal.CHANGE, None)]
    assert told[0].initiator == "the menu"
    assert [change_set.entry_id for change_set in told] == [3, 4]


def test_where_there_is_nothing_to_undo_nothing_happens(partnership: Partnership) -> None:
    partnership.undo()
    partnership.redo()
    assert count(partnership, "journal") == 1


def test_a_new_change_ends_what_could_be_redone(partnership: Partnership) -> None:
    add_person(partnership)
    partnership.undo()
    add_person(partnership, "Rose Ibbotson")
    assert partnership.next_redo is None


def test_what_stands_for_good_takes_what_led_up_to_it_and_leaves_the_rest(partnership: Partnership) -> None:
    add_person(partnership, "Rose Ibbotson")
    add_person(partnership, "Priya Nair")
    with partnership.change("Seal what is said of Priya") as unit:
        unit.can_be_undone = False
        unit.session.get_one(PersonRow, 2).note = "Sealed"
    assert partnership.next_undo == "Add Rose Ibbotson"
    partnership.undo()
    assert count(partnership, "person") == 1
    assert partnership.next_undo is None


def test_undoing_within_a_change_is_a_fault_of_ours(partnership: Partnership) -> None:
    add_person(partnership)
    with partnership.change("Open"), pytest.raises(RuntimeError, match="A change is open"):
        partnership.undo()


def test_rows_that_went_with_their_owner_come_back(either: Partnership) -> None:
    guest = add_person(either)
    with either.change("Plan an evening") as unit:
        evening = EventRow(title="Awards evening", kind=EventKind.AWARDS, on=DAY, status=Planned.PLANNED)
        evening.guests.append(EventGuestRow(person_id=guest))
        unit.session.add(evening)
    planned = dump(either)
    with either.change("Take the guest off") as unit:
        evening = unit.session.get_one(EventRow, 1)
        evening.guests.clear()
    assert count(either, "event_guest") == 0
    assert [change.table for change in either.history("event_guest", 1)[0].changes] == ["event_guest"]
    either.undo()
    assert dump(either) == planned
    with either.change("Drop the evening") as unit:
        unit.session.delete(unit.session.get_one(EventRow, 1))
    assert count(either, "event") == count(either, "event_guest") == 0
    either.undo()
    assert dump(either) == planned


def test_rows_that_point_at_each_other_come_back_in_any_order(partnership: Partnership) -> None:
    with partnership.change("Add a council and its ward") as unit:
        council = CouncilRow(name="Fernhill Borough")
        unit.session.add(council)
        unit.session.flush()
        unit.session.add(WardRow(council_id=council.id, name="Old Wharf"))
        unit.session.flush()
        council.name = "Fernhill"
    added = dump(partnership)
    partnership.undo()
    assert count(partnership, "council") == 0
    partnership.redo()
    assert dump(partnership) == added


def test_undo_gives_a_record_its_own_number_back_and_no_other_gets_it(partnership: Partnership) -> None:
    first = add_person(partnership)
    partnership.undo()
    second = add_person(partnership, "Rose Ibbotson")
    assert second == first + 1
    with partnership.change("Delete") as unit:
        unit.session.delete(unit.session.get_one(PersonRow, second))
    partnership.undo()
    with partnership.reading() as session:
        assert session.execute(text("SELECT id, name FROM person")).all() == [(second, "Rose Ibbotson")]


def test_every_table_hands_out_each_number_once() -> None:
    numbered = [table for table in Base.metadata.sorted_tables if table.name != "journal_key"]
    assert [table.name for table in numbered if not table.dialect_options["sqlite"]["autoincrement"]] == []


def test_a_record_that_moved_on_is_not_overwritten(partnership: Partnership) -> None:
    key = add_person(partnership)
    rename(partnership, key, "Amara Okonjo-Reed")
    with partnership.file.bare() as connection:
        connection.execute("UPDATE person SET name = 'Somebody else'").fetchall()
    before = dump(partnership)
    with pytest.raises(Refusal, match=r"was changed since\. Nothing was undone"):
        partnership.undo()
    assert dump(partnership) == before
    assert partnership.next_undo == "Rename to Amara Okonjo-Reed"


def test_undo_is_refused_while_a_later_record_rests_on_it(partnership: Partnership) -> None:
    key = add_person(partnership)
    with partnership.file.bare() as connection:
        connection.execute(
            "INSERT INTO office (version, person_id, office, title, starts) VALUES (1, ?, 'chair', '', '2026-03-02')",
            (key,),
        ).fetchall()
    with pytest.raises(Refusal, match="rests on this"):
        partnership.undo()
    assert count(partnership, "person") == 1
    add_person(partnership, "Rose Ibbotson")


def test_each_undo_moves_the_version_on(partnership: Partnership) -> None:
    key = add_person(partnership)
    rename(partnership, key, "Rose")
    partnership.undo()
    partnership.redo()
    with partnership.reading() as session:
        assert session.get_one(PersonRow, key).version == 4


def a_decision(partnership: Partnership, approved: date | None) -> None:
    with partnership.change("Hold a meeting") as unit:
        meeting = MeetingRow(
            held_on=DAY, kind=MeetingKind.BOARD, status=Planned.HELD, minutes_approved_on=approved
        )
        unit.session.add(meeting)
    with partnership.change("Decide") as unit:
        unit.session.add(
            DecisionRow(meeting_id=meeting.id, number=1, wording="To go on", outcome=Outcome.CARRIED)
        )


def test_a_decision_is_undone_until_its_minutes_are_approved(partnership: Partnership) -> None:
    a_decision(partnership, approved=None)
    partnership.undo()
    assert count(partnership, "decision") == 0


def test_a_minuted_decision_is_rescinded_never_undone(partnership: Partnership) -> None:
    a_decision(partnership, approved=DAY)
    with pytest.raises(Refusal, match="Rescind it with a reason instead"):
        partnership.undo()
    with partnership.change("Rescind") as unit:
        decision = unit.session.get_one(DecisionRow, 1)
        decision.rescinded_on, decision.rescinded_because = DAY, "The hall is closed."
    with pytest.raises(Refusal, match="Rescind it with a reason instead"):
        partnership.undo()
    assert count(partnership, "decision") == 1


def test_the_way_to_undo_a_minuted_decision_is_not_opened_by_undoing_the_approval(
    partnership: Partnership,
) -> None:
    a_decision(partnership, approved=None)
    with partnership.change("Approve the minutes") as unit:
        unit.session.get_one(MeetingRow, 1).minutes_approved_on = DAY
    with pytest.raises(Refusal, match="Approved minutes stay approved"):
        partnership.undo()


def test_a_printed_paper_is_not_brought_back_from_its_digest(partnership: Partnership) -> None:
    with partnership.change("Issue a paper") as unit:
        unit.session.add(
            IssuedPaperRow(
                paper="governance",
                title="Governance report",
                level=Level.PUBLIC,
                as_at=DAY,
                issued_at=datetime(2026, 3, 2, 18, 40),  # noqa: DTZ001  the clock on the wall
                digest="d",
                pdf=b"%PDF-1.7",
            )
        )
    with partnership.change("Take its copy out") as unit:
        unit.session.get_one(IssuedPaperRow, 1).pdf = b""
    with pytest.raises(Refusal, match="cannot be brought back by undoing"):
        partnership.undo()


def test_a_whole_list_is_undone_at_once(either: Partnership) -> None:
    with either.change("Import 40 members") as unit:
        meeting = MeetingRow(held_on=DAY, kind=MeetingKind.BOARD, status=Planned.HELD)
        unit.session.add(meeting)
        for number in range(40):
            person = PersonRow(name=f"Member {number}")
            unit.session.add(person)
            unit.session.flush()
            meeting.attendance.append(AttendanceRow(person_id=person.id, presence=Presence.PRESENT))
    either.undo()
    assert [count(either, table) for table in ("person", "meeting", "attendance")] == [0, 0, 0]
