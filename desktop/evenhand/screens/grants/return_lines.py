"""The lists in the form of a return: what was spent, line by line, and the publicity that the grant produced."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from evenhand.domain.grants.asked import PUBLICITY, PUBLICITY_ITEM, SPENT, SPENT_LINE
from evenhand.domain.grants.money_facts import ReturnLine
from evenhand.domain.grants.record_facts import ApplicationLine
from evenhand.domain.publicity.facts import PublicityItem
from evenhand.domain.vocabulary import PublicityKind
from evenhand.domain.words import say_pence
from evenhand.screens.desk import Desk
from evenhand.screens.shared.asked_form import add_asked
from evenhand.screens.shared.forms import Values
from evenhand.screens.shared.listed_field import Adding, EntryDialog, ListedField
from evenhand.screens.shared.words import DOT
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.chosen_fields import PersonField
from evenhand.screens.widgets.form import DetailForm
from evenhand.services.publicity import save_item

LOW, MIDDLE = 260, 320
NO_BUDGET = "The application has no budget of several lines."


class SpentLines(ListedField):
    """What was spent, beside what the budget of the application asked for it, and whether the receipts were seen."""

    def __init__(self) -> None:
        self._budget: Mapping[str, int] = {}
        adding = [Adding("Add a line…", self._ask_one)]
        super().__init__(SPENT.key, SPENT.label, adding, say=self._say_one, ask=self._ask_one)

    def compare_with(self, budget: Sequence[ApplicationLine]) -> None:
        """Say what the application asked for, line by line."""
        self._budget = {one.what.casefold(): one.asked_pence for one in budget}
        asked = "; ".join(f"{one.what} {say_pence(one.asked_pence)}" for one in budget)
        self.set_hint(f"In the budget: {asked}." if asked else NO_BUDGET)

    def _ask_one(self, parent: QWidget, old: ReturnLine | None) -> Any | None:
        form = DetailForm("Spent", save="Keep")
        add_asked(form, SPENT_LINE)
        blank = old or ReturnLine(return_id=0, position=0, what="", spent_pence=0)
        shown: Values = {
            "what": blank.what,
            "spent_pence": blank.spent_pence if old else None,
            "receipts_seen": blank.receipts_seen,
        }

        def make(values: Values) -> ReturnLine:
            return replace(blank, **values)

        return EntryDialog("What was spent", form, shown, make, parent, height_px=MIDDLE).answer()

    def _say_one(self, line: ReturnLine) -> str:
        asked = self._budget.get(line.what.casefold())
        spent = say_pence(line.spent_pence) + (f" of {say_pence(asked)}" if asked is not None else "")
        receipts = "receipts seen" if line.receipts_seen else "receipts not seen"
        return DOT.join((line.what, spent, receipts))


class PublicityLines(ListedField):
    """The items of the publicity register that a grant produced; what is entered here is screened there."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._round_id: int | None = None
        self._items: list[Option] = []
        adding = [Adding("Enter publicity…", self._enter), Adding("Link publicity…", self._ask_one)]
        kept = PUBLICITY
        super().__init__(kept.key, kept.label, adding, say=self._say_one, ask=self._ask_one, hint=kept.hint)

    def offer(self, items: Iterable[PublicityItem], round_id: int) -> None:
        """Offer the items of the register; what is entered belongs to the round."""
        self._items = [Option(one.id, one.title) for one in items]
        self._round_id = round_id

    def _say_one(self, item_id: int) -> str:
        return next((one.label for one in self._items if one.value == item_id), "No longer in the register")

    def _ask_one(self, parent: QWidget, old: int | None) -> Any | None:
        form = DetailForm("Publicity", save="Link it")
        needed = "Choose an item of the publicity register."
        form.add(PersonField("item", "Item", self._items, needed=needed, prompt="Type its title"))

        def make(values: Values) -> int:
            return values["item"]

        dialog = EntryDialog("Link publicity", form, {"item": old}, make, parent, height_px=LOW)
        return dialog.answer()

    def _enter(self, parent: QWidget, _: int | None) -> Any | None:
        form = DetailForm("Publicity", save="Enter it")
        add_asked(form, PUBLICITY_ITEM)
        return EntryDialog(
            "Enter publicity", form, {"kind": PublicityKind.LEAFLET}, self._entered, parent, height_px=420
        ).answer()

    def _entered(self, values: Values) -> int:
        item = PublicityItem(round_id=self._round_id, **values)
        key = save_item(self._desk.partnership, item, {}, today=self._desk.today)
        self._items.append(Option(key, item.title))
        return key
