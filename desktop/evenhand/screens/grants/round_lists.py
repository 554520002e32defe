"""What is kept in lines beside a round: the criteria by which it is scored, and who assesses."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from evenhand.domain.grants.checks import check_criterion
from evenhand.domain.grants.record_facts import Criterion
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_count
from evenhand.screens.shared.forms import Values
from evenhand.screens.shared.listed_field import Adding, EntryDialog, ListedField
from evenhand.screens.shared.words import DOT
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.chosen_fields import PersonField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import NotesField, NumberField, TextField


class CriteriaLines(ListedField):
    """The criteria in their order, each with its weight and the most points."""

    def __init__(self) -> None:
        adding = [Adding("Add a criterion…", self._ask_one)]
        hint = "Left empty, nothing is scored. Those that were scored stay."
        super().__init__("criteria", "Criteria", adding, say=say_criterion, ask=self._ask_one, hint=hint)

    def _ask_one(self, parent: QWidget, old: Criterion | None) -> Criterion | None:
        form = DetailForm("Criterion", save="Keep")
        form.add(TextField("name", "Name", needed="Name it, such as Need or Value for money."))
        form.add(NotesField("asks", "What it asks", lines=2, hint="Shown to whoever scores by it."))
        needed = "Give a number."
        form.add(NumberField("most", "Most points", needed=needed))
        form.add(NumberField("weight", "Weight", needed=needed, hint="The points count this many times."))
        blank = old or Criterion(round_id=0, position=0, name="")
        others = [one for one in self.value() if one is not old]

        def make(values: Values) -> Criterion:
            made = replace(blank, **values)
            check_criterion(made, others)
            return made

        values = {key: getattr(blank, key) for key in ("name", "asks", "most", "weight")}
        return EntryDialog("Criterion", form, values, make, parent, height_px=380).answer()


class PanelLines(ListedField):
    """Who assesses the applications; the lines are the ids of people."""

    def __init__(self) -> None:
        self._people: tuple[Option, ...] = ()
        adding = [Adding("Add somebody…", self._ask_one)]
        super().__init__("assessors", "Who assesses", adding, say=self._say_one, ask=self._ask_one)

    def offer(self, people: Iterable[Option]) -> None:
        """Offer the people of the file."""
        self._people = tuple(people)

    def _say_one(self, person_id: int) -> str:
        return next((one.label for one in self._people if one.value == person_id), "Somebody")

    def _ask_one(self, parent: QWidget, old: int | None) -> int | None:
        form = DetailForm("Who assesses", save="Keep")
        form.add(PersonField("person_id", "Person", self._people, needed="Choose who assesses."))
        others = [one for one in self.value() if one != old]

        def make(values: Values) -> int:
            if values["person_id"] in others:
                raise Refusal("Is on the panel already.", field="person_id")
            return values["person_id"]

        return EntryDialog("Who assesses", form, {"person_id": old}, make, parent, height_px=220).answer()


def say_criterion(criterion: Criterion) -> str:
    """A criterion in a line: "Need · to 5 points · counts twice"."""
    times = {1: "", 2: "counts twice"}.get(criterion.weight, f"counts {criterion.weight} times")
    return DOT.join(filter(None, (criterion.name, f"to {say_count(criterion.most, 'point')}", times)))
