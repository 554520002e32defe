"""Fields of a form from the table of what it asks, so that the screen and the sheet of paper say the same."""

from collections.abc import Iterable

from evenhand.domain.asked_fields import Answer, AskedField
from evenhand.domain.vocabulary import Coded
from evenhand.screens.widgets.choice import options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField, yes_no
from evenhand.screens.widgets.fields import Field
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import DayField, MoneyField, NotesField, NumberField, TextField

WRITTEN = {
    Answer.LINE: TextField,
    Answer.DAY: DayField,
    Answer.MONEY: MoneyField,
    Answer.NUMBER: NumberField,
}


def add_asked(form: DetailForm, asked: Iterable[AskedField]) -> None:
    """Add a field for each that is asked, in their order."""
    for one in asked:
        form.add(field_for(one))


def field_for(asked: AskedField) -> Field:
    """The field in which one is answered."""
    key, label, hint, needed = asked.key, asked.label, asked.hint, asked.needed
    match asked.answer:
        case Answer.NOTES:
            return NotesField(key, label, hint=hint, needed=needed, lines=asked.lines)
        case Answer.YES_NO:
            return yes_no(key, label, hint=hint, needed=needed)
        case Answer.CHOICE:
            values = options_of(asked.values or Coded)
            return ChoiceField(key, label, values, hint=hint, needed=needed)
        case _:
            return WRITTEN[asked.answer](key, label, hint=hint, needed=needed)
