"""A search over changes, undo and redo in any order: what is undone is as it was, and the journal never shrinks."""

import shutil
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import EventKind, Planned
from evenhand.records import journal
from evenhand.records.rows.members import PersonRow
from evenhand.records.rows.publicity import EventGuestRow, EventRow
from evenhand.records.unit_of_work import Partnership
from tests.makers import a_partnership
from tests.records.looking import DAY, count, dump

NAMES = st.sampled_from(["Amara Okonjo", "Rose Ibbotson", "Świętosława Ń", "<GmbH>\n\x01"])
CHOICE = st.integers(0, 50)


class Undoing(RuleBasedStateMachine):
    """`before` holds what the file held before each change that can be undone, `after` what redo brings back."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="evenhand-undo-"))
        self.partnership = self.made()
        self.before: list[Any] = []
        self.after: list[Any] = []
        self.entries = 1

    def made(self) -> Partnership:
        return a_partnership(self.folder)

    def teardown(self) -> None:
        self.partnership.close()
        shutil.rmtree(self.folder)

    def keys(self, table: str) -> list[int]:
        return [row["id"] for row in dump(self.partnership)[table]]

    def note(self, before: Any) -> None:
        entries = count(self.partnership, "journal")
        if entries > self.entries:
            assert entries == self.entries + 1
            self.before.append(before)
            self.after.clear()
        else:
            assert dump(self.partnership) == before
        self.entries = entries

    @rule(name=NAMES, many=st.integers(1, 3))
    def add_people(self, name: str, many: int) -> None:
        before = dump(self.partnership)
        with self.partnership.change("Add people") as unit:
            unit.session.add_all([PersonRow(name=name) for _ in range(many)])
        self.note(before)

    @rule(choice=CHOICE, name=NAMES)
    def rename(self, choice: int, name: str) -> None:
        keys = self.keys("person")
        if keys:
            before = dump(self.partnership)
            with self.partnership.change("Rename") as unit:
                unit.session.get_one(PersonRow, keys[choice % len(keys)]).name = name
            self.note(before)

    @rule(choice=CHOICE)
    def delete_person(self, choice: int) -> None:
        keys = self.keys("person")
        if keys:
            before = dump(self.partnership)
            try:
                with self.partnership.change("Delete") as unit:
                    unit.session.delete(unit.session.get_one(PersonRow, keys[choice % len(keys)]))
            except Refusal:
                assert dump(self.partnership) == before
            self.note(before)

    @rule(choice=CHOICE, many=st.integers(0, 3))
    def plan_event(self, choice: int, many: int) -> None:
        before = dump(self.partnership)
        with self.partnership.change("Plan") as unit:
            event = EventRow(title="Evening", kind=EventKind.AWARDS, on=DAY, status=Planned.PLANNED)
            event.guests = [
                EventGuestRow(person_id=key) for key in self.keys("person")[choice : choice + many]
            ]
            unit.session.add(event)
        self.note(before)

    @rule(choice=CHOICE, fresh=st.booleans())
    def change_guests(self, choice: int, fresh: bool) -> None:
        keys, people = self.keys("event"), self.keys("person")
        if keys:
            before = dump(self.partnership)
            with self.partnership.change("Guests") as unit:
                event = unit.session.get_one(EventRow, keys[choice % len(keys)])
                event.guests.clear()
                unit.session.flush()
                event.guests.extend(
                    EventGuestRow(person_id=key, part="speaks") for key in people[: choice % 4] if fresh
                )
            self.note(before)

    @rule(choice=CHOICE)
    def delete_event_and_its_guests_friend(self, choice: int) -> None:
        keys = self.keys("event")
        if keys:
            before = dump(self.partnership)
            with self.partnership.change("Delete an event"):
                with self.partnership.change("A part") as unit:
                    unit.session.delete(unit.session.get_one(EventRow, keys[choice % len(keys)]))
                self.partnership_part(choice)
            self.note(before)

    def partnership_part(self, choice: int) -> None:
        """A part of a change that is taken back when the file refuses it."""
        keys = self.keys("person")
        if keys:
            try:
                with self.partnership.change("Another part") as unit:
                    unit.session.delete(unit.session.get_one(PersonRow, keys[choice % len(keys)]))
            except Refusal:
                assert self.keys("person") == keys

    @precondition(lambda self: self.before)
    @rule()
    def undo(self) -> None:
        self.after.append(dump(self.partnership))
        self.partnership.undo()
        assert dump(self.partnership) == self.before.pop()
        self.entries += 1

    @precondition(lambda self: self.after)
    @rule()
    def redo(self) -> None:
        self.before.append(dump(self.partnership))
        self.partnership.redo()
        assert dump(self.partnership) == self.after.pop()
        self.entries += 1

    @invariant()
    def the_journal_never_shrinks_and_its_chain_holds(self) -> None:
        assert count(self.partnership, "journal") == self.entries
        with self.partnership.engine.connect() as connection:
            assert list(journal.faults(connection)) == []

    @invariant()
    def the_names_of_what_can_be_undone_agree(self) -> None:
        assert (self.partnership.next_undo is None) == (not self.before)
        assert (self.partnership.next_redo is None) == (not self.after)


TestUndoing = Undoing.TestCase
TestUndoing.settings = settings(max_examples=25, stateful_step_count=25)
