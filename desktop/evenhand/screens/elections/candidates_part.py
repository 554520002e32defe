"""Who stands: the name, the party as declared, the ward, and from when and where it is publicly known; by name."""

from dataclasses import replace
from datetime import date

from evenhand.domain.elections.facts import Candidate
from evenhand.domain.elections.standing import as_known_on
from evenhand.domain.members.directory import Directory
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import CandidateStatus
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.elections.book import DOT, ElectionBook
from evenhand.screens.plain_room.parts import ListedPart, Values
from evenhand.screens.plain_room.people import people_options
from evenhand.screens.shared.spells_page import Spells
from evenhand.screens.shared.words import say_ward
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.choice import options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField, PersonField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.screens.widgets.pane import row
from evenhand.screens.widgets.written_fields import DayField, TextField
from evenhand.services import elections
from evenhand.services.after_poll import delete_candidates
from evenhand.services.candidates import link_candidate, namesakes

KNOWN_HERE = "Somebody in this file; empty for others."
TYPED = ("person_id", "name", "party", "ward", "status", "since", "source")


class CandidatesPart(ListedPart):
    """The candidates of one election."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._directory = Directory({})
        self._poll_on = self._day = date.min
        self._taken = ""
        self._namesakes: dict[int, int] = {}
        form = DetailForm("Candidate")
        self._person = PersonField("person_id", "Known here as", (), hint=KNOWN_HERE)
        form.add(self._person)
        self.same, self.off = plain("They are one person"), plain("Take off the list")
        form.body.addLayout(row(self.same, None))
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
        self.same.clicked.connect(self.link)
        self.off.clicked.connect(self.take_off)
        form.body.addLayout(row(self.off, None))
        form.shown.connect(self._fit)

    def show_record(self, book: ElectionBook, key: int) -> None:
        """Show the candidates of an election."""
        self._directory = book.directory
        self._poll_on, self._day = book.elections[key].poll_on, book.day
        self._person.set_options(people_options(book.directory, book.day))
        standing = book.candidates_of(key)
        self._namesakes = namesakes(book.directory.people, standing)
        self.page.show_spells(key, standing, standing[0].id if standing else None)

    def link(self) -> None:
        """Say that the candidate in the form is the person of the same name in this file."""
        current = self.page.current()
        if current is not None and current.id in self._namesakes:
            self.form.discard()
            link_candidate(self._desk.partnership, current.id, self._namesakes[current.id])

    def take_off(self) -> None:
        """Take the candidate in the form off the list; somebody in this file withdraws instead."""
        current = self.page.current()
        if current is None:
            return
        self.form.discard()
        try:
            delete_candidates(self._desk.partnership, (current.id,))
        except Refusal as refusal:
            self.form.show_refusal(refusal)

    def _fit(self) -> None:
        current = self.page.current()
        alike = current is not None and current.id in self._namesakes
        self.same.setVisible(alike)
        self.off.setVisible(current is not None and current.person_id is None)
        if current is not None and alike:
            person = self._directory.people[self._namesakes[current.id]]
            self._person.set_hint(f"{person.name} is a name in this file too. Are they one person?")
        else:
            self._person.set_hint(KNOWN_HERE)

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
            reason="Somebody here?"
            if candidate.id in self._namesakes
            else f"since {say_day(candidate.since)}",
            strong_reason=False,
        )


def _values(candidate: Candidate) -> Values:
    return {name: getattr(candidate, name) for name in TYPED}
