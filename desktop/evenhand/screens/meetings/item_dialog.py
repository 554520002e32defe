"""One item of an agenda in full: what it is, what is asked of the board, who leads it, when, and whether in private."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from evenhand.domain.meetings.record_facts import AgendaItem
from evenhand.domain.meetings.vocabulary import AgendaKind, AgendaPurpose
from evenhand.screens.desk import Desk
from evenhand.screens.frame.form_dialog import FormDialog
from evenhand.screens.shared.forms import Values
from evenhand.screens.widgets.choice import options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField, yes_no
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.time_field import TimeField
from evenhand.screens.widgets.written_fields import NumberField, TextField
from evenhand.services.agendas import save_item

HEIGHT = 520
FIELDS = ("title", "kind", "purpose", "led_by", "starts_at", "in_private")


class ItemDialog(FormDialog):
    """The form of one item."""

    def __init__(self, desk: Desk, item: AgendaItem, parent: QWidget) -> None:
        form = DetailForm("Agenda item")
        super().__init__(f"Item {item.position}", form, parent, height_px=HEIGHT)
        self._desk, self._item = desk, item
        form.add(TextField("title", "Title", needed="Say what the item is about, in a few words."))
        form.add(ChoiceField("kind", "Kind", options_of(AgendaKind)))
        form.add(ChoiceField("purpose", "For", options_of(AgendaPurpose)))
        form.add(TextField("led_by", "Led by"))
        form.add(TimeField("starts_at", "Begins"))
        form.add(NumberField("minutes", "Minutes", hint="How long it takes, to move along what follows."))
        form.add(
            yes_no("in_private", "In private", hint="It goes into part 2, which the public does not see.")
        )
        self.body.addWidget(form, 1)
        form.show_values({name: getattr(item, name) for name in FIELDS} | {"minutes": None})
        form.field("title").focus()

    def keep(self, values: Values) -> None:
        """Keep the item."""
        changed = replace(self._item, **{name: values[name] for name in FIELDS})
        save_item(self._desk.partnership, changed, minutes=values["minutes"])
