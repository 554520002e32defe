"""The form of an action: what, by whom and by when; and once it is over, what came of it and what shows that."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from evenhand.domain.guidance.findings import Finding
from evenhand.domain.members.review_facts import Action
from evenhand.domain.members.vocabulary import ActionKind, ActionOutcome
from evenhand.screens.actions.book import ActionBook, say_opened_from
from evenhand.screens.desk import Desk
from evenhand.screens.plain_room.parts import RecordPart, Values
from evenhand.screens.plain_room.people import people_options
from evenhand.screens.widgets.choice import options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField, FactField, PersonField, RadioField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import DayField, NotesField, TextField
from evenhand.services import actions

RECRUITED_FOR = frozenset({"members-too-few", "residents-share", "group-share", "councillors-share"})
WHAT_SHOWS = "What shows it, such as who joined and when. Needed where something was achieved."


class ActionForm(DetailForm):
    """The fields of an action."""

    def __init__(self) -> None:
        super().__init__("Action")
        self.add(NotesField("says", "What", needed="Say what is to be done.", lines=2))
        self.add(FactField("from", "Opened from"))
        self.add(RadioField("kind", "Kind", options_of(ActionKind)))
        self.owner = PersonField("owner_id", "Who", (), needed="Choose who sees to it.")
        self.add(self.owner)
        self.add(DayField("opened_on", "Opened on", needed="Give the day on which it was agreed."))
        self.add(DayField("due_on", "Due", needed="Give the day by which it is to be done."))
        self.add(
            TextField("channel", "How", hint="Such as a leaflet, a stall at the market, a visit to a group.")
        )
        self.add_heading("What came of it")
        self.add(DayField("closed_on", "Closed on", hint="Empty while it is open."))
        self.add(ChoiceField("outcome", "Outcome", options_of(ActionOutcome), none="Not said yet"))
        self.add(NotesField("evidence", "Evidence", hint=WHAT_SHOWS))
        self.shown.connect(self._fit)

    def _fit(self) -> None:
        self.show_field("from", bool(self.field("from").value()))


class ActionPart(RecordPart):
    """The form of one action; a new one may begin from a finding."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._finding: Finding | None = None
        self._form = ActionForm()
        super().__init__(self._form)

    def start_from(self, finding: Finding | None) -> None:
        """Let new actions begin from a finding, with its next step, clause and kind; or from nothing."""
        self._finding = finding

    def offer(self, book: ActionBook) -> None:
        """Offer everybody as owner, by the name used that day."""
        self._form.owner.set_options(people_options(book.directory, book.day))

    def fact(self, book: ActionBook, key: int) -> Action:
        """The action."""
        return book.actions[key]

    def values_of(self, fact: Action) -> Values:
        """The action, with the finding behind it in words."""
        return {**super().values_of(fact), "from": say_opened_from(fact).removeprefix("From: ")}

    def fresh(self, book: ActionBook) -> Values:
        """Recruitment that is agreed today, or what the finding asks for."""
        blank = begun(self._finding, book.day)
        return {**self.values_of(blank), "due_on": None}

    def keep(self, values: Values, old: Action | None) -> int:
        """Save the action."""
        action = replace(old or begun(self._finding, date.min), **stated(values))
        return actions.save_action(self._desk.partnership, action, today=self._desk.today)


def begun(finding: Finding | None, day: date) -> Action:
    """A new action of a day, from a finding where there is one; when it is due is for a person to say."""
    if finding is None:
        return Action(kind=ActionKind.RECRUITMENT, says="", opened_on=day, due_on=day)
    recruits = finding.kind in RECRUITED_FOR
    return Action(
        kind=ActionKind.RECRUITMENT if recruits else ActionKind.OTHER,
        says=finding.next_step,
        opened_on=day,
        due_on=day,
        clause=finding.clause,
        opened_from=finding.kind,
    )


def stated(values: Mapping[str, Any]) -> Values:
    """What the fields state of an action, without what is only shown."""
    return {name: value for name, value in values.items() if name != "from"}
