"""One profile of the area: by what its people are counted, from where and as of when, and the counts."""

from dataclasses import replace
from datetime import date

from evenhand.domain.members.category_lines import read_category_lines, say_category_lines
from evenhand.domain.members.review_facts import AreaProfile
from evenhand.screens.desk import Desk
from evenhand.screens.plain_room.parts import RecordPart, Values
from evenhand.screens.reviews.area_room import AreaBook
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import DayField, NotesField, TextField
from evenhand.services import reviews

LINES = 8
BY_WHAT = "Such as age band, disability, ethnicity, neighbourhood, sex or tenure; or one of your own."
HOW = "One category on each line, its people last, such as Under 16: 350. Two columns of a spreadsheet can be pasted."


class CountsField(NotesField):
    """Categories with their people, one to a line."""

    def value(self) -> dict[str, int]:  # pyright: ignore[reportIncompatibleMethodOverride]  lines read as counts
        """The counts by category."""
        return read_category_lines(self.raw(), field=self.key)

    def set_value(self, value: dict[str, int] | None) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Show counts, one to a line."""
        super().set_value(say_category_lines(value or {}))


class AreaPart(RecordPart):
    """The form of a profile."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        form = DetailForm("The area’s profile")
        form.add(
            TextField("dimension", "Counted by", needed="Say by what the people are counted.", hint=BY_WHAT)
        )
        form.add(
            TextField(
                "source", "Source", needed="Say where the counts are from.", prompt="Census 2021, TS007A"
            )
        )
        form.add(DayField("as_of", "As of", needed="Give the day that the counts are of."))
        form.add(CountsField("counts", "People", hint=HOW, lines=LINES))
        super().__init__(form)
        self._book: AreaBook | None = None

    def offer(self, book: AreaBook) -> None:
        """Take the counts of the book."""
        self._book = book

    def fact(self, book: AreaBook, key: int) -> AreaProfile:
        """The profile."""
        return book.profiles[key]

    def values_of(self, fact: AreaProfile) -> Values:
        """The profile with its counts."""
        counts = self._book.kept.people_of(fact.id) if self._book else {}
        return {**super().values_of(fact), "counts": counts}

    def fresh(self, _: AreaBook) -> Values:
        """Nothing is known of an area beforehand."""
        return {}

    def keep(self, values: Values, old: AreaProfile | None) -> int:
        """Save the profile with its counts."""
        said = {name: value for name, value in values.items() if name != "counts"}
        profile = replace(old or AreaProfile(dimension="", source="", as_of=date.min), **said)
        return reviews.save_profile(self._desk.partnership, profile, values["counts"], today=self._desk.today)
