"""The election itself: which poll, when and where, and the days its windows hang on."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal

from evenhand.domain.elections.facts import Election
from evenhand.domain.vocabulary import ElectionKind
from evenhand.screens.desk import Desk
from evenhand.screens.elections.book import ElectionBook
from evenhand.screens.plain_room.parts import RecordPart, Values
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.choice import Option, options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField, FactField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.pane import row
from evenhand.screens.widgets.written_fields import DayField, NotesField, TextField
from evenhand.services import elections

STANDS = "stands"
ANNOUNCED = "The day from which it is publicly known; charity-law guidance counts from here."


class ElectionPart(RecordPart):
    """The form of an election; `move_asked` where its poll is to be moved or cancelled."""

    move_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        form = DetailForm("Election")
        form.add(ChoiceField("kind", "Kind", options_of(ElectionKind)))
        form.add(DayField("poll_on", "Polling day", needed="Give the polling day."))
        form.add(
            TextField(
                "area",
                "Area",
                needed="Say which council, ward or constituency votes.",
                hint="The council, ward or constituency that votes.",
            )
        )
        self._council = ChoiceField("council_id", "Council", (), none="No council")
        form.add(self._council)
        form.add(DayField("announced_on", "Announced", hint=ANNOUNCED))
        form.add(NotesField("note", "Note"))
        form.add(FactField(STANDS, "The poll is"))
        super().__init__(form)
        self.move_button = plain("Move or cancel the poll…")
        self.move_button.clicked.connect(self.move_asked)
        form.body.addLayout(row(self.move_button, None))
        form.shown.connect(self._fit)

    def offer(self, book: ElectionBook) -> None:
        """Offer the councils."""
        councils = sorted(book.directory.councils.items(), key=_name)
        self._council.set_options([Option(key, name) for key, name in councils])
        self._council.set_hint("" if councils else "Councils are added under Record, Partnership details.")

    def fact(self, book: ElectionBook, key: int) -> Election:
        """The election."""
        return book.elections[key]

    def fresh(self, book: ElectionBook) -> Values:
        """Local elections, as most are."""
        return {"kind": ElectionKind.LOCAL}

    def values_of(self, fact: Election) -> Values:
        """The election as the values of the fields; how its poll stands is changed elsewhere."""
        return {**super().values_of(fact), STANDS: fact.status.label}

    def keep(self, values: Values, old: Election | None) -> int:
        """Save the election."""
        blank = Election(kind=ElectionKind.LOCAL, poll_on=date.min, area="")
        typed = {name: value for name, value in values.items() if name != STANDS}
        return elections.save_election(self._desk.partnership, replace(old or blank, **typed))

    def _fit(self) -> None:
        """Only a poll that is in the record can be moved."""
        self.form.show_field(STANDS, self.old is not None)
        self.move_button.setVisible(self.old is not None)


def _name(pair: tuple[int, str]) -> str:
    return pair[1].casefold()
