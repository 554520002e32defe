"""The form in which a member leaves; each open action of theirs has a place where its next owner is chosen."""

from collections.abc import Sequence
from datetime import date
from typing import cast

from evenhand.domain.members.leaving import HAND_ON, Effects
from evenhand.domain.members.review_facts import Action
from evenhand.domain.members.vocabulary import DepartureSource
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day
from evenhand.screens.widgets.choice import Option, options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField, FactField, PersonField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import DayField, NotesField, TextField

ACTION = "action_"
NOBODY = "Left empty, the action has no owner."


class EndingForm(DetailForm):
    """How it was learnt and the last day; below, what ends, what it does, and who takes what is still to be done."""

    def __init__(self, actions: Sequence[Action]) -> None:
        super().__init__("End membership", save="End membership")
        self._actions = actions
        self.add(FactField("spell", "Member"))
        self.add(
            ChoiceField(
                "source",
                "Learnt by",
                options_of(DepartureSource),
                none="Choose",
                needed="Choose how it was learnt.",
            )
        )
        self.add(DayField("told_on", "Told on", needed="Give the day on which it was learnt."))
        self.add(NotesField("words", "In their words", hint="Only what was said about leaving.", lines=2))
        self.add(TextField("how", "How it ended", hint="Such as resigned, moved away, term over."))
        self.add(DayField("ends", "Last day", needed="Give the last day of the membership."))
        self.add(FactField("offices", "Ends with it"))
        self.add(FactField("after", "What it does"))
        for action in actions:
            self._add_action(action)

    def begin(self, spell: str, told_on: date) -> None:
        """Begin with nothing typed but the day on which it was told, at the field that is given first."""
        actions = {f"{ACTION}{action.id}": _say_action(action) for action in self._actions}
        self.show_values({"spell": spell, "told_on": told_on, **actions})
        self.field("source").focus()

    def last_day(self) -> date | None:
        """The last day as far as it is typed; None where it cannot be read."""
        try:
            return self.field("ends").value()
        except Refusal:
            return None

    def show_effects(self, offices: str, brings: Effects, hint: str) -> None:
        """Show what a last day brings with it, and only those actions that have to be handed on."""
        self._tell_effects(offices, "\n".join(brings.sentences), hint)
        owned = {action.id for action in brings.actions}
        for action in self._actions:
            self._show_action(action, action.id in owned)

    def show_nothing(self, says: str) -> None:
        """There is no last day to go by."""
        self._tell_effects("", says, "")

    def offer(self, takers: Sequence[Option]) -> None:
        """Offer the members of the day; somebody chosen before stays on the list, to be refused by name."""
        for action in self._actions:
            field = cast(PersonField, self.field(f"{HAND_ON}{action.id}"))
            field.set_options([*takers, *self._kept(field, takers)])

    def _tell_effects(self, offices: str, after: str, hint: str) -> None:
        self.field("offices").set_value(offices)
        self.show_field("offices", bool(offices))
        self.field("after").set_value(after)
        self.field("after").set_hint(hint)

    def _kept(self, field: PersonField, takers: Sequence[Option]) -> list[Option]:
        try:
            chosen = field.value()
        except Refusal:
            return []
        there = chosen is None or any(option.value == chosen for option in takers)
        return [] if there else [Option(chosen, field.raw())]

    def _add_action(self, action: Action) -> None:
        self.add(FactField(f"{ACTION}{action.id}", "Open action"))
        self.add(PersonField(f"{HAND_ON}{action.id}", "Goes to", (), hint=NOBODY))

    def _show_action(self, action: Action, shown: bool) -> None:
        self.show_field(f"{ACTION}{action.id}", shown)
        self.show_field(f"{HAND_ON}{action.id}", shown)


def _say_action(action: Action) -> str:
    return f"{action.says.strip().rstrip('.')}. Due {say_day(action.due_on)}."
