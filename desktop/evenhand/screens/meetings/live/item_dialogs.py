"""Dialogs about an item: one more on the agenda, and an action agreed under it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from evenhand.domain.meetings.record_facts import AgendaItem
from evenhand.domain.meetings.vocabulary import AgendaPurpose
from evenhand.domain.members.review_facts import Action
from evenhand.domain.members.vocabulary import ActionKind
from evenhand.screens.desk import Desk
from evenhand.screens.frame.form_dialog import FormDialog
from evenhand.screens.shared.forms import Values
from evenhand.screens.widgets.choice import Option, options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField, PersonField, yes_no
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import DayField, NotesField, TextField
from evenhand.services.agendas import save_item
from evenhand.services.meeting_actions import add_action
from evenhand.services.meeting_reading import Sitting

HEIGHT = 400


class ItemDialog(FormDialog):
    """One more item on the agenda; `key` is its key once it is added."""

    def __init__(self, desk: Desk, meeting_id: int, parent: QWidget) -> None:
        form = DetailForm("Item", save="Add item")
        super().__init__("Add an item", form, parent, height_px=HEIGHT)
        self._desk, self._meeting_id, self.key = desk, meeting_id, 0
        form.add(TextField("title", "Title", needed="Say what the item is about."))
        form.add(ChoiceField("purpose", "Asks for", options_of(AgendaPurpose)))
        form.add(yes_no("in_private", "In private"))
        self.body.addWidget(form, 1)
        form.show_values({"title": "", "purpose": AgendaPurpose.DISCUSSION, "in_private": False})
        form.focus_first()

    def keep(self, values: Values) -> None:
        """Add it before any other business."""
        new = AgendaItem(meeting_id=self._meeting_id, position=0, **values)
        self.key = save_item(self._desk.partnership, new)


class ActionDialog(FormDialog):
    """What is to be done, by whom, by when, as agreed under an item."""

    def __init__(
        self,
        desk: Desk,
        sitting: Sitting,
        source: tuple[int, int | None],
        people: Sequence[tuple[int, str]],
        parent: QWidget,
    ) -> None:
        form = DetailForm("Action", save="Add action")
        super().__init__("Add an action", form, parent, height_px=HEIGHT)
        self._desk, self._sitting, self._source = desk, sitting, source
        options = [Option(key, name) for key, name in people]
        form.add(NotesField("says", "What", needed="Say what is to be done.", lines=2))
        form.add(PersonField("owner_id", "Who", options, needed="Choose who sees to it."))
        form.add(DayField("due_on", "By", needed="Give the day by which it is to be done."))
        self.body.addWidget(form, 1)
        form.show_values({})
        form.focus_first()

    def keep(self, values: Values) -> None:
        """Add it."""
        item_id, decision_id = self._source
        add_action(
            self._desk.partnership,
            Action(kind=ActionKind.MEETING, opened_on=self._sitting.day, **values),
            meeting_id=self._sitting.meeting.id,
            item_id=item_id,
            decision_id=decision_id,
            today=self._desk.today,
        )
