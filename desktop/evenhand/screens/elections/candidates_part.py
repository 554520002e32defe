"""Who stands: the name, the party as declared, the ward, and from when and where it is publicly known; by name."""

from dataclasses import replace
from datetime import date

from evenhand.domain.elections.facts import Candidate
from evenhand.domain.elections.standing import as_known_on
from evenhand.domain.members.directory import Directory
from evenhand.domain.vocabulary import CandidateStatus
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.elections.book import DOT, ElectionBook
from evenhand.screens.plain_room.parts import ListedPart, Values
from evenhand.screens.plain_room.people import people_options
from evenhand.screens.shared.spells_page import Spells
from evenhand.screens.shared.words import say_ward
from evenhand.screens.widgets.choice import options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField, PersonField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.screens.widgets.written_fields import DayField, TextField
from evenhand.services import elections

TYPED = ("person_id", "name", "party", "ward", "status", "since", "source")


class CandidatesPart(ListedPart):
    """The candidates of one election."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._directory = Directory({})
        self._poll_on = self._day = date.min
        self._taken = ""
        form = DetailForm("Candidate")
        self._person = PersonField(
            "person_id", "Known here as", (), hint="Somebody in this file; empty for others."
        )
        form.add(self._person)
        form.add(TextField("name", "Name", needed="Give the candidate's name."))
        form.add(TextField("party", "Party", hint="As declared. Empty where none was."))
        form.add(TextField("ward", "Ward"))
        form.add(ChoiceField("status", "Status", options_of(CandidateStatus)))
        form.add(
            DayField(
                "since",
                "Public since",
                needed="Give the day from which it is publicly known that this person stands.",
            )
        )
        form.add(
            TextField(
                "source",
                "Source",
                needed="Say where the candidacy was made public.",
                hint="Such as the statement of persons nominated.",
            )
        )
        listed = Spells(
            name="Candidates",
            none="Nobody is recorded as standing. Take the names from the council’s statement of persons nominated.",
            add="Add a candidate",
            row=self._row,
            values=_values,
            fresh={"status": CandidateStatus.NOMINATED},
            save=self._keep,
        )
        super().__init__(listed, form)
        self._person.changed.connect(self._take_name)

    def show_record(self, book: ElectionBook, key: int) -> None:
        """Show the candidates of an election."""
        self._directory = book.directory
        self._poll_on, self._day = book.elections[key].poll_on, book.day
        self._person.set_options(people_options(book.directory, book.day))
        standing = book.candidates_of(key)
        self.page.show_spells(key, standing, standing[0].id if standing else None)

    def _take_name(self) -> None:
        """Write the name of the person chosen, unless another was written by hand."""
        name = self.form.field("name")
        if self._person.check() is None and name.value() in ("", self._taken):
            person = self._directory.people.get(self._person.value())
            self._taken = person.name if person else ""
            name.set_value(self._taken)

    def _keep(self, election_id: int, values: Values, old: Candidate | None) -> int:
        blank = Candidate(election_id=election_id, name="", since=date.min)
        return elections.save_candidate(self._desk.partnership, replace(old or blank, **values))

    def _row(self, candidate: Candidate) -> ListRow:
        known = as_known_on(candidate, self._poll_on, self._day)
        second = (candidate.party or "No party declared", say_ward(candidate.ward))
        return ListRow(
            candidate.id,
            candidate.name,
            DOT.join(filter(None, second)),
            value=known.status.label,
            reason=f"since {say_day(candidate.since)}",
            strong_reason=False,
        )


def _values(candidate: Candidate) -> Values:
    return {name: getattr(candidate, name) for name in TYPED}
