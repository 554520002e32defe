"""Who in office does not stand at an election, since when that is public, and where it was said; by name."""

from dataclasses import replace
from datetime import date

from evenhand.domain.elections.record_facts import StandingDown
from evenhand.domain.members.directory import Directory
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.elections.book import ElectionBook
from evenhand.screens.plain_room.parts import ListedPart, Values
from evenhand.screens.plain_room.people import people_options
from evenhand.screens.shared.spells_page import Spells
from evenhand.screens.shared.words import say_person
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.chosen_fields import PersonField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.screens.widgets.pane import row
from evenhand.screens.widgets.written_fields import DayField, TextField
from evenhand.services import standing_down

TYPED = ("person_id", "since", "source")


class StandingPart(ListedPart):
    """Those who stand down at one election."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._directory = Directory({})
        self._day = date.min
        form = DetailForm("Standing down")
        self._person = PersonField(
            "person_id",
            "Who",
            (),
            needed="Choose who stands down.",
            hint="Somebody in office, such as a councillor or the MP.",
        )
        form.add(self._person)
        form.add(DayField("since", "Public since", needed="Give the day from which it is publicly known."))
        form.add(
            TextField(
                "source",
                "Source",
                needed="Say where it was made public.",
                hint="Such as their own statement, or the council’s website.",
            )
        )
        listed = Spells(
            name="Standing down",
            none="Nobody in office is known to stand down. Whoever does is no candidate, and stays in office for now.",
            add="Add somebody who stands down",
            row=self._row,
            values=_values,
            fresh={},
            save=self._keep,
        )
        super().__init__(listed, form)
        self._off = plain("Take off the list")
        self._off.clicked.connect(self.take_off)
        form.body.addLayout(row(self._off, None))
        form.shown.connect(self._fit)

    def show_record(self, book: ElectionBook, key: int) -> None:
        """Show who stands down at an election."""
        self._directory, self._day = book.directory, book.day
        self._person.set_options(people_options(book.directory, book.day))
        with self._desk.partnership.reading() as session:
            listed = standing_down.read_standing_down(session, key)
        listed.sort(key=self._by_name)
        self.page.show_spells(key, listed, listed[0].id if listed else None)

    def take_off(self) -> None:
        """Take the person in the form off the list; Undo brings them back."""
        current = self.page.current()
        if current is not None:
            self.form.discard()
            standing_down.take_back(self._desk.partnership, current.id)

    def _fit(self) -> None:
        self._off.setVisible(self.page.current() is not None)

    def _by_name(self, one: StandingDown) -> tuple[str, int]:
        person = self._directory.people.get(one.person_id)
        return (person.name.casefold() if person else ""), one.id

    def _keep(self, election_id: int, values: Values, old: StandingDown | None) -> int:
        blank = StandingDown(election_id=election_id, person_id=0, since=date.min)
        return standing_down.save_standing_down(self._desk.partnership, replace(old or blank, **values))

    def _row(self, one: StandingDown) -> ListRow:
        if one.person_id not in self._directory.people:
            return ListRow(one.id, "")
        return ListRow(
            one.id,
            self._directory.called(one.person_id, self._day),
            say_person(self._directory, one.person_id, self._day),
            value="Stands down",
            reason=f"since {say_day(one.since)}",
            strong_reason=False,
        )


def _values(one: StandingDown) -> Values:
    return {name: getattr(one, name) for name in TYPED}
