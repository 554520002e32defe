"""Choosing the entries of which a case study is made: the chain of the one shown is ticked, any other can be."""

from collections.abc import Iterable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from evenhand.domain.mp.facts import Engagement, can_be_told
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day
from evenhand.screens.frame.form_dialog import FormDialog
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.shared.forms import Values
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.chosen_fields import TickListField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label

HEIGHT = 560
SAYS = "A case study tells, in the order of time, what was done and what came of it. Only what was held can be told."
NEEDED = "Tick one entry or more."


class CaseStudyDialog(FormDialog):
    """The form; `chosen` gives the keys ticked, in the order of time."""

    def __init__(self, engagement: Engagement, as_at: AsAt, parent: QWidget) -> None:
        form = DetailForm("Entries", save="Open the case study", discard="Leave it")
        super().__init__("Use in a case study", form, parent, height_px=HEIGHT)
        self._chosen: tuple[int, ...] = ()
        told = [
            one for one in reversed(as_at.engagements_of(engagement.mp_id)) if can_be_told(one, as_at.day)
        ]
        form.add(
            TickListField("keys", "Entries", [Option(one.id, _said(one)) for one in told], needed=NEEDED)
        )
        self.body.addWidget(Label(SAYS, ink=2, wrap=True))
        self.body.addWidget(form, 1)
        chain = chain_of(engagement, as_at)
        form.show_values({"keys": tuple(one.id for one in told if one.id in chain)})
        form.focus_first()

    def sizeHint(self) -> QSize:
        """Room for a screen of entries."""
        return self.tall_hint(HEIGHT)

    def chosen(self) -> tuple[int, ...]:
        """The entries that were ticked."""
        return self._chosen

    def keep(self, values: Values) -> None:
        """Take what is ticked."""
        if not values["keys"]:
            raise Refusal(NEEDED, field="keys")
        self._chosen = values["keys"]


def chain_of(engagement: Engagement, as_at: AsAt) -> frozenset[int]:
    """The keys of all that an engagement came from and of all that came of those."""
    first = engagement
    seen = {first.id}
    while first.led_from_id and (before := as_at.engagement(first.led_from_id)) and before.id not in seen:
        first = before
        seen.add(first.id)
    return frozenset(_onward([first], as_at, set()))


def _onward(ahead: Iterable[Engagement], as_at: AsAt, seen: set[int]) -> set[int]:
    for one in ahead:
        if one.id not in seen:
            seen.add(one.id)
            _onward(as_at.led_to(one), as_at, seen)
    return seen


def _said(one: Engagement) -> str:
    return f"{say_day(one.on)}: {one.title}"
