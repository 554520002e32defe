"""The election itself: which poll, when and where, and the days its windows hang on."""

from dataclasses import replace
from datetime import date

from evenhand.domain.elections.facts import Election
from evenhand.domain.elections.law import kind_words
from evenhand.domain.vocabulary import ElectionKind, PollStatus
from evenhand.screens.desk import Desk
from evenhand.screens.elections.book import ElectionBook
from evenhand.screens.plain_room.parts import RecordPart, Values
from evenhand.screens.widgets.choice import Option, options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField, RadioField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import DayField, NotesField, TextField
from evenhand.services import elections
from evenhand.services.election_timetables import shipped_law

ANNOUNCED = "The day from which it is publicly known; charity-law guidance counts from here."


class ElectionPart(RecordPart):
    """The form of an election."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        form = DetailForm("Election")
        self._kind = form.add(ChoiceField("kind", "Kind", options_of(ElectionKind)))
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
        form.add(RadioField("status", "Status", options_of(PollStatus)))
        form.add(NotesField("note", "Note"))
        super().__init__(form)
        self._kind.changed.connect(self._fit)
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
        return {"kind": ElectionKind.LOCAL, "status": PollStatus.SCHEDULED}

    def keep(self, values: Values, old: Election | None) -> int:
        """Save the election."""
        blank = Election(kind=ElectionKind.LOCAL, poll_on=date.min, area="")
        return elections.save_election(self._desk.partnership, replace(old or blank, **values))

    def _fit(self) -> None:
        self._kind.set_hint(say_not_computed(self._kind.value()))


def say_not_computed(kind: ElectionKind | None) -> str:
    """That a kind has no timetable here yet, and what is kept of it all the same; nothing for kinds that have one."""
    if kind is None or kind in shipped_law().kinds:
        return ""
    return (
        f"Evenhand does not yet compute a {kind_words(kind)} timetable. "
        "The poll is kept, and its windows hang on the days you give."
    )


def _name(pair: tuple[int, str]) -> str:
    return pair[1].casefold()
