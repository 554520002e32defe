"""The people of an event or item, each with a few words: the part they play, or how the item shows them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from evenhand.domain.refusals import Refusal
from evenhand.screens.plain_room.parts import ListedPart, Values
from evenhand.screens.plain_room.people import people_options
from evenhand.screens.publicity.book import PublicBook
from evenhand.screens.shared.spells_page import Spells
from evenhand.screens.shared.words import say_person
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.chosen_fields import PersonField
from evenhand.screens.widgets.fields import Field
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.screens.widgets.pane import row


@dataclass(frozen=True, slots=True)
class Listing:
    """What the page needs to know: its words, the facts of a record, its day, and how the list is kept.

    `words` and `parse` turn what is kept into the field's value and back; `save(key, {person_id: words})` keeps it.
    """

    name: str
    none: str
    add: str
    facts: Callable[[PublicBook, int], Sequence[Any]]
    kept: Callable[[Any], str]
    value: Callable[[str], Any]
    words: Callable[[Any], str]
    save: Callable[[int, Mapping[int, str]], None]


class PeoplePart(ListedPart):
    """The people of one record; somebody taken off the list comes back with Undo."""

    def __init__(self, listing: Listing, words: Field) -> None:
        self._listing = listing
        self._book: PublicBook | None = None
        self._facts: dict[int, Any] = {}
        self._record_id = 0
        form = DetailForm("Person")
        self._person = PersonField("person_id", "Person", (), needed="Choose somebody from the list.")
        form.add(self._person)
        form.add(words)
        super().__init__(
            Spells(
                name=listing.name,
                none=listing.none,
                add=listing.add,
                row=self._row,
                values=self._values,
                fresh={},
                save=self._keep,
            ),
            form,
        )
        self._off = plain("Take off the list")
        self._off.clicked.connect(self.take_off)
        form.body.addLayout(row(self._off, None))
        form.shown.connect(self._fit)

    def show_record(self, book: PublicBook, key: int) -> None:
        """Show the people of a record."""
        self._book, self._record_id = book, key
        self._facts = {one.id: one for one in self._listing.facts(book, key)}
        self._person.set_options(people_options(book.directory, book.day))
        self.page.show_spells(key, list(self._facts.values()), next(iter(self._facts), None))

    def take_off(self) -> None:
        """Take the person in the form off the list."""
        current = self.page.current()
        if current is None:
            return
        self.form.discard()
        people = self._people()
        people.pop(current.person_id)
        try:
            self._listing.save(self._record_id, people)
        except Refusal as refusal:
            self.form.show_refusal(refusal)

    def _people(self) -> dict[int, str]:
        return {one.person_id: self._listing.kept(one) for one in self._facts.values()}

    def _fit(self) -> None:
        self._off.setVisible(self.page.current() is not None)

    def _values(self, fact: Any) -> Values:
        return {"person_id": fact.person_id, "words": self._listing.value(self._listing.kept(fact))}

    def _keep(self, record_id: int, values: Values, old: Any | None) -> int:
        people, person_id = self._people(), values["person_id"]
        if old is not None:
            people.pop(old.person_id)
        if person_id in people:
            raise Refusal("This person is on the list already.", field="person_id")
        people[person_id] = self._listing.words(values["words"])
        self._listing.save(record_id, people)
        return next(one.id for one in self._facts.values() if one.person_id == person_id)

    def _row(self, fact: Any) -> ListRow:
        book = self._book
        if book is None or fact.person_id not in book.directory.people:
            return ListRow(fact.id, "")
        called = book.directory.called(fact.person_id, book.day)
        said = say_person(book.directory, fact.person_id, book.day)
        return ListRow(fact.id, called, said, value=self._listing.kept(fact))
