"""The decisions of a meeting: number, wording, mover, seconder, outcome and votes.

Until the minutes are approved a decision is corrected; after that it stands, and is rescinded with a day and a reason.
"""

from dataclasses import fields, replace
from typing import Any

from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Outcome
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.meetings.book import MeetingBook
from evenhand.screens.plain_room.parts import ListedPart, Values
from evenhand.screens.plain_room.people import people_options
from evenhand.screens.shared.spells_page import Spells
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.choice import options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField, FactField, PersonField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.screens.widgets.written_fields import DayField, NotesField, NumberField
from evenhand.services import meetings

TYPED = (
    "number",
    "wording",
    "moved_by_id",
    "seconded_by_id",
    "outcome",
    "votes_for",
    "votes_against",
    "abstentions",
)
FACTS = ("stands", "passed")
RESCINDING = ("rescinded_on", "rescinded_because")
NO_VOTES = "Empty where they were not counted."


class DecisionsPart(ListedPart):
    """The decisions of one meeting."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._meeting: Meeting | None = None
        self._names: dict[int, str] = {}
        form = DetailForm("Decision")
        form.add(NumberField("number", "Number", hint="Empty for the next one."))
        form.add(NotesField("wording", "Wording", needed="Write down what was moved.", lines=3))
        self._people = (
            PersonField("moved_by_id", "Moved by", ()),
            PersonField("seconded_by_id", "Seconded by", ()),
        )
        for field in self._people:
            form.add(field)
        form.add(ChoiceField("outcome", "Outcome", options_of(Outcome)))
        form.add(NumberField("votes_for", "For"))
        form.add(NumberField("votes_against", "Against"))
        form.add(NumberField("abstentions", "Abstentions", hint=NO_VOTES))
        form.add(FactField("stands", "Decision"))
        form.add(FactField("passed", "How it went"))
        form.add(DayField("rescinded_on", "Rescinded on", needed="Give the day on which it was rescinded."))
        form.add(
            NotesField(
                "rescinded_because",
                "Reason",
                needed="Say why, and which meeting rescinded it.",
                hint="It stays as it was minuted. Once rescinded, it stays rescinded: Undo does not bring it back.",
            )
        )
        listed = Spells(
            name="Decisions",
            none="No decision is recorded for this meeting.",
            add="Add a decision",
            row=self._row,
            values=self._values,
            fresh={"outcome": Outcome.CARRIED},
            save=self._keep,
        )
        super().__init__(listed, form)
        form.shown.connect(self._fit)
        form.set_rule(self._check)

    def show_record(self, book: MeetingBook, key: int) -> None:
        """Show the decisions of a meeting."""
        self._meeting = meeting = book.meetings[key]
        self._names = {one: book.directory.called(one, meeting.held_on) for one in book.directory.people}
        options = people_options(book.directory, meeting.held_on)
        for field in self._people:
            field.set_options(options)
        decisions = book.decisions_of(key)
        self.page.show_spells(key, decisions, decisions[0].id if decisions else None)

    def _stands(self) -> bool:
        """Whether the decision in the form stands in approved minutes."""
        approved = self._meeting is not None and self._meeting.minutes_approved_on is not None
        return approved and self.page.current() is not None

    def _fit(self) -> None:
        stands, current = self._stands(), self.page.current()
        for names, shown in ((TYPED, not stands), (FACTS, stands)):
            for name in names:
                self.form.show_field(name, shown)
        rescinded = current is not None and current.rescinded_on is not None
        for name in RESCINDING:
            self.form.show_field(name, stands and not rescinded)

    def _check(self, values: Values) -> None:
        on = values.get("rescinded_on")
        if on is not None and self._meeting is not None and on <= self._meeting.held_on:
            raise Refusal(
                f"It is rescinded by a later meeting. Give a date after {say_day(self._meeting.held_on)}.",
                field="rescinded_on",
            )

    def _values(self, decision: Decision) -> Values:
        known = {field.name: getattr(decision, field.name) for field in fields(decision)}
        return {**known, "stands": f"{decision.number}. {decision.wording}", "passed": self._passed(decision)}

    def _keep(self, meeting_id: int, values: Values, old: Decision | None) -> int:
        partnership = self._desk.partnership
        if old is not None and self._stands():
            on, because = values["rescinded_on"], values["rescinded_because"]
            meetings.rescind_decision(partnership, old.id, on=on, because=because)
            return old.id
        stated = {name: values[name] for name in TYPED} | {"number": values["number"] or 0}
        blank = Decision(meeting_id=meeting_id, number=0, wording="")
        return meetings.save_decision(partnership, replace(old or blank, **stated))

    def _row(self, decision: Decision) -> ListRow:
        rescinded = decision.rescinded_on is not None
        return ListRow(
            decision.id,
            f"{decision.number}. {decision.wording}",
            self._moved(decision),
            value="Rescinded" if rescinded else decision.outcome.label,
            reason=_votes(decision),
            strong_reason=False,
            mark=Mark.PAST if rescinded else None,
            mark_says="rescinded" if rescinded else "",
        )

    def _moved(self, decision: Decision) -> str:
        said = (("Moved by", decision.moved_by_id), ("seconded by", decision.seconded_by_id))
        return ", ".join(f"{how} {self._names[who]}" for how, who in said if who in self._names)

    def _passed(self, decision: Decision) -> str:
        parts: list[Any] = [decision.outcome.label, _votes(decision), self._moved(decision)]
        said = ". ".join(filter(None, parts)) + "."
        if decision.rescinded_on is None:
            return said
        return f"{said} Rescinded on {say_day(decision.rescinded_on)}: {decision.rescinded_because}"


def _votes(decision: Decision) -> str:
    """The votes as counted: "8 for, 0 against, 1 abstained"; nothing where they were not."""
    counted = (
        (decision.votes_for, "for"),
        (decision.votes_against, "against"),
        (decision.abstentions, "abstained"),
    )
    return ", ".join(f"{votes} {how}" for votes, how in counted if votes is not None)
