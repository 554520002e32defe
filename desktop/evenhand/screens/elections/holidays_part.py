"""Holidays added since the shipped list was made: a day of mourning, of thanksgiving, one more bank holiday."""

from dataclasses import replace
from datetime import date

from evenhand.domain.elections.record_facts import AddedHoliday
from evenhand.domain.elections.vocabulary import HolidayKind, HolidayPart
from evenhand.domain.words import say_long_day
from evenhand.screens.desk import Desk
from evenhand.screens.elections.aside import Aside
from evenhand.screens.elections.book import ElectionBook
from evenhand.screens.plain_room.parts import ListedPart, Values
from evenhand.screens.shared.spells_page import Spells
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.choice import options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.screens.widgets.pane import row
from evenhand.screens.widgets.written_fields import DayField, TextField
from evenhand.services import added_holidays

TITLE = "Added holidays"
WHAT_FOR = (
    "Working days are counted without bank holidays. Evenhand brings those that were published; a day appointed since, "
    "such as a day of mourning, is added here and moves every timetable before it."
)
NONE = "No day was added. The bank holidays that Evenhand brings are in use."
TYPED = ("on", "name", "kind", "part", "source")
ALL = 1


class HolidaysPart(ListedPart):
    """The added days by date; one is taken away again, and Undo brings it back."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        form = DetailForm("Added holiday")
        form.add(DayField("on", "Day", needed="Give the day that does not count."))
        form.add(TextField("name", "Name", hint="Such as National day of mourning."))
        form.add(ChoiceField("kind", "Kind", options_of(HolidayKind)))
        form.add(ChoiceField("part", "Counts in", options_of(HolidayPart)))
        form.add(TextField("source", "Source", hint="The proclamation, or where it was published."))
        listed = Spells(
            name=TITLE,
            none=NONE,
            add="Add a day",
            row=_row,
            values=_values,
            fresh={"kind": HolidayKind.BANK_HOLIDAY, "part": HolidayPart.UNITED_KINGDOM},
            save=self._keep,
        )
        super().__init__(listed, form)
        self._off = plain("Take the day away")
        self._off.clicked.connect(self.take_away)
        form.body.addLayout(row(self._off, None))
        form.shown.connect(self._fit)

    def show_record(self, book: ElectionBook, key: int) -> None:
        """Show the added days."""
        self.page.show_spells(ALL, book.added_holidays)

    def focus_first(self) -> None:
        """Go to the form, or to the button that begins the first day."""
        self.page.focus_first()

    def take_away(self) -> None:
        """Take the day in the form away."""
        current = self.page.current()
        if current is not None:
            self.form.discard()
            added_holidays.delete_holiday(self._desk.partnership, current.id)

    def _fit(self) -> None:
        self._off.setVisible(self.page.current() is not None)

    def _keep(self, _: int, values: Values, old: AddedHoliday | None) -> int:
        blank = AddedHoliday(on=date.min, name="", source="")
        return added_holidays.save_holiday(self._desk.partnership, replace(old or blank, **values))


def holidays_aside(desk: Desk) -> Aside:
    """The page of the added days."""
    return Aside(TITLE, WHAT_FOR, [(TITLE, HolidaysPart(desk))])


def _row(holiday: AddedHoliday) -> ListRow:
    return ListRow(
        holiday.id,
        holiday.name,
        say_long_day(holiday.on),
        value=holiday.kind.label,
        reason=holiday.part.label,
        strong_reason=False,
    )


def _values(holiday: AddedHoliday) -> Values:
    return {name: getattr(holiday, name) for name in TYPED}
