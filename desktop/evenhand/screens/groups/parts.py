"""The group itself, and the people in it, each for a time."""

from dataclasses import fields, replace
from datetime import date

from evenhand.domain.members.facts import GroupMember, MemberGroup
from evenhand.domain.members.vocabulary import GroupKind
from evenhand.domain.refusals import Refusal
from evenhand.domain.spells import holds_on
from evenhand.screens.desk import Desk
from evenhand.screens.groups.book import GroupBook
from evenhand.screens.plain_room.parts import ListedPart, RecordPart, Values
from evenhand.screens.plain_room.people import people_options
from evenhand.screens.shared.spells_page import Spells
from evenhand.screens.shared.words import say_person, say_spell
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.choice import options_of
from evenhand.screens.widgets.chosen_fields import PersonField, RadioField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.screens.widgets.pane import row
from evenhand.screens.widgets.written_fields import DayField, NotesField, TextField
from evenhand.services import groups

WHAT_FOR = "Its share of the seats is looked at under Members. It gives nobody a vote and takes none away."


class GroupPart(RecordPart):
    """The form of a group."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        form = DetailForm("Group")
        form.add(TextField("name", "Name", needed="Name the group."))
        form.add(RadioField("kind", "Kind", options_of(GroupKind), hint=WHAT_FOR))
        form.add(NotesField("note", "Note", hint="Why its share is looked at. No party belongs here."))
        super().__init__(form)

    def fact(self, book: GroupBook, key: int) -> MemberGroup:
        """The group."""
        return book.groups[key]

    def fresh(self, _: GroupBook) -> Values:
        """A household."""
        return {"kind": GroupKind.HOUSEHOLD}

    def keep(self, values: Values, old: MemberGroup | None) -> int:
        """Save the group."""
        group = replace(old or MemberGroup(kind=GroupKind.HOUSEHOLD, name=""), **values)
        return groups.save_group(self._desk.partnership, group)


class InGroupPart(ListedPart):
    """Everybody's times in a group; an entry made by mistake is taken off, and comes back with Undo."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._book: GroupBook | None = None
        form = DetailForm("Time in the group")
        self._person = PersonField("person_id", "Person", (), needed="Choose somebody from the list.")
        form.add(self._person)
        form.add(DayField("starts", "From", needed="Give the first day in the group."))
        form.add(DayField("ends", "Last day", hint="Empty while the person is in the group."))
        listed = Spells(
            name="People in the group",
            none="Nobody is in this group yet. Somebody who is not in this file is added under Members first.",
            add="Add a person",
            row=self._row,
            values=self._values,
            fresh={},
            save=self._keep,
        )
        super().__init__(listed, form)
        self._off = plain("Take off the list")
        self._off.clicked.connect(self.take_off)
        form.body.addLayout(row(self._off, None))
        form.shown.connect(self._fit)

    def show_record(self, book: GroupBook, key: int) -> None:
        """Show who was in a group."""
        self._book = book
        self._person.set_options(people_options(book.directory, book.day))
        inside = book.members_of(key)
        self.page.show_spells(key, inside, inside[0].id if inside else None)

    def take_off(self) -> None:
        """Take the entry in the form away."""
        current = self.page.current()
        if current is None:
            return
        self.form.discard()
        try:
            groups.take_off_group(self._desk.partnership, current.id)
        except Refusal as refusal:
            self.form.show_refusal(refusal)

    def _fit(self) -> None:
        self._off.setVisible(self.page.current() is not None)

    def _values(self, member: GroupMember) -> Values:
        return {field.name: getattr(member, field.name) for field in fields(member)}

    def _keep(self, group_id: int, values: Values, old: GroupMember | None) -> int:
        blank = GroupMember(group_id=group_id, person_id=0, starts=date.min)
        member = replace(old or blank, **values)
        return groups.save_group_member(self._desk.partnership, member, today=self._desk.today)

    def _row(self, member: GroupMember) -> ListRow:
        book = self._book
        if book is None or member.person_id not in book.directory.people:
            return ListRow(member.id, "")
        gone = not holds_on(member, book.day)
        return ListRow(
            member.id,
            book.directory.called(member.person_id, book.day),
            say_person(book.directory, member.person_id, book.day),
            value=say_spell(member),
            mark=Mark.PAST if gone else None,
            mark_says="not on this day" if gone else "",
        )
