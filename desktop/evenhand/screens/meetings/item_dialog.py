"""One item of an agenda in full: what it is, what is asked of the board, who leads it, when, and whether in private."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from evenhand.domain.meetings.record_facts import AgendaItem
from evenhand.domain.meetings.vocabulary import AgendaKind, AgendaPurpose
from evenhand.screens.desk import Desk
from evenhand.screens.frame.form_dialog import FormDialog
from evenhand.screens.shared.forms import Values
from evenhand.screens.widgets.choice import Option, options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField, PersonField, yes_no
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.time_field import TimeField
from evenhand.screens.widgets.written_fields import NumberField, TextField
from evenhand.services.agenda_subjects import subjects
from evenhand.services.agendas import save_item

HEIGHT = 600
ABOUT = "Type a part of it. Interests are expected by it, and a change of a rule has its own notice."
FIELDS = ("title", "kind", "purpose", "about", "led_by", "starts_at", "in_private")


class ItemDialog(FormDialog):
    """The form of one item."""

    def __init__(self, desk: Desk, item: AgendaItem, parent: QWidget) -> None:
        self._desk, self._item = desk, item
        form = DetailForm("Agenda item")
        super().__init__(f"Item {item.position}", form, parent, height_px=HEIGHT)
        form.add(TextField("title", "Title", needed="Say what the item is about, in a few words."))
        form.add(ChoiceField("kind", "Kind", options_of(AgendaKind)))
        form.add(ChoiceField("purpose", "For", options_of(AgendaPurpose)))
        form.add(PersonField("about", "About", self._subjects(), hint=ABOUT, prompt="Nothing in the record"))
        form.add(TextField("led_by", "Led by"))
        form.add(TimeField("starts_at", "Begins"))
        form.add(NumberField("minutes", "Minutes", hint="How long it takes, to move along what follows."))
        form.add(
            yes_no("in_private", "In private", hint="It goes into part 2, which the public does not see.")
        )
        self.body.addWidget(form, 1)
        known = {name: getattr(item, name) for name in FIELDS}
        form.show_values(known | {"about": item.about or None, "minutes": None})
        form.field("title").focus()

    def keep(self, values: Values) -> None:
        """Keep the item."""
        given = {name: values[name] for name in FIELDS} | {"about": values["about"] or ""}
        save_item(self._desk.partnership, replace(self._item, **given), minutes=values["minutes"])

    def _subjects(self) -> list[Option]:
        """What the item may be about, found by typing a part of it."""
        with self._desk.partnership.reading() as session:
            found = subjects(session, self._item.meeting_id, self._desk.day)
        return [Option(one.about, one.says) for one in found]
