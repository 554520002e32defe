"""The totals of a review by one dimension at a time, typed in from the anonymous form.

Only totals come in: how many members put what. There is no place for what one of them put.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from evenhand.domain.blank_forms import TITLES
from evenhand.domain.members.review_checks import NOT_SAID, NOT_SAID_WORDS
from evenhand.domain.members.review_facts import AreaProfile
from evenhand.domain.refusals import Refusal, Trouble
from evenhand.domain.words import say_count, say_day
from evenhand.screens.desk import Desk
from evenhand.screens.plain_room.parts import Part
from evenhand.screens.reviews.book import ReviewBook
from evenhand.screens.shared.forms import FINISH_FIRST, Values
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.button import plain, primary
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.chosen_fields import ChoiceField
from evenhand.screens.widgets.form import DetailForm, FieldRow
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.pane import row, scrolling
from evenhand.screens.widgets.written_fields import NumberField
from evenhand.services import reviews
from evenhand.services.papers import PaperOrder, draw

NOT_SAID_KEY = "(not said)"
TOTALS_ONLY = (
    "Totals only: type how many members ticked each answer on the anonymous form. What one of them answered is "
    "never kept."
)
NO_PROFILE = (
    "There is nothing to compare with yet: the area’s profile is not in the file for the day of this review. "
    "Enter it, or bring in census counts."
)
FIRST = "Enter the area’s profile…"
FORM = "anonymous-monitoring"
TITLE = TITLES[FORM]


class TotalsForm(DetailForm):
    """One number for each category of a profile, and one for those who did not say."""

    def __init__(self, profile: AreaProfile, categories: Sequence[str]) -> None:
        super().__init__(f"Totals by {profile.dimension.lower()}")
        self.categories = tuple(categories)
        self.source = Label(ink=2, wrap=True)
        self.add_part(Label(TOTALS_ONLY, ink=2, wrap=True))
        for category in self.categories:
            self.add(NumberField(category, category))
        self.add(NumberField(NOT_SAID_KEY, NOT_SAID_WORDS, hint="Forms handed in without an answer to this."))
        self.add_part(self.source)


class TotalsPart(Part):
    """The dimension that is typed in, over its form."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._review_id, self._counted_on = desk, 0, desk.today
        self._forms: dict[str, TotalsForm] = {}
        self._dimension = ""
        self._choice = ChoiceField("dimension", "By", ())
        self._choice.changed.connect(self._choose)
        self._top = FieldRow(self._choice)
        self._stack = QStackedWidget()
        self.print_button = plain("Print the form…")
        self.print_button.clicked.connect(self.print_form)
        self._first = primary(FIRST)
        self._first.clicked.connect(self._enter_profile)
        self._none = QWidget()
        self._lay_out()

    def forms(self) -> tuple[DetailForm, ...]:
        """The form of the dimension in view first, then the others in which something may be typed."""
        shown = self._forms.get(self._dimension)
        rest = [form for form in self._forms.values() if form is not shown]
        return tuple([shown, *rest] if shown else rest)

    def show_record(self, book: ReviewBook, key: int) -> None:
        """Show the totals of a review, round what is being typed about the same one."""
        other, self._review_id = key != self._review_id, key
        self._counted_on = book.counted_on(key)
        profiles = book.profiles_at(key)
        for dimension in set(self._forms) - {one.dimension for one in profiles}:
            self._take_away(dimension)
        for profile in profiles:
            self._fill(book, profile, other=other)
        self._choice.set_options([Option(one.dimension, one.dimension) for one in profiles])
        if self._dimension not in self._forms:
            self._dimension = profiles[0].dimension if profiles else ""
        self._choice.set_value(self._dimension)
        self._show()

    def focus_first(self) -> None:
        """Go to the choice of a dimension, or to the button that leads to the area's profile."""
        if self._forms:
            self._choice.focus()
        else:
            self._first.setFocus()

    def print_form(self) -> None:
        """Print the anonymous form to be given out, or save it as a PDF."""
        from evenhand.screens.frame.notices import say_trouble
        from evenhand.screens.frame.printing import print_with_dialog

        partnership, day = self._desk.partnership, self._counted_on
        form = PaperOrder(paper="form", form=FORM, as_at=day, printed_at=partnership.now())
        try:
            pdf = draw(partnership, form)
            printed = print_with_dialog(pdf, TITLE, self)
        except Trouble as trouble:
            say_trouble(trouble, self)
            return
        if printed is not None:
            self._desk.noticed.emit(printed.says(TITLE))

    def _fill(self, book: ReviewBook, profile: AreaProfile, *, other: bool) -> None:
        """Show the totals of one dimension in a form that has a field for each of its categories."""
        categories = tuple(book.kept.people_of(profile.id))
        form = self._forms.get(profile.dimension)
        if form is not None and form.is_dirty() and not other:
            return
        if form is None or form.categories != categories:
            self._take_away(profile.dimension)
            form = self._forms[profile.dimension] = TotalsForm(profile, categories)
            form.save_asked.connect(partial(self._save, profile.dimension))
            self._stack.addWidget(form)
        voting, day = book.voting_at(self._review_id), book.counted_on(self._review_id)
        form.source.setText(
            f"{say_count(voting, 'voting member').capitalize()} on {say_day(day)}. "
            f"The area: {profile.source}, as of {say_day(profile.as_of)}."
        )
        totals = book.kept.totals_of(self._review_id, profile.dimension)
        form.show_values({category or NOT_SAID_KEY: members for category, members in totals.items()})

    def _take_away(self, dimension: str) -> None:
        form = self._forms.pop(dimension, None)
        if form is not None:
            self._stack.removeWidget(form)
            form.deleteLater()

    def _choose(self) -> None:
        """Show another dimension, or go back to the one whose typing waits to be saved."""
        form = self._forms.get(self._dimension)
        if form is not None and form.is_dirty():
            self._choice.set_value(self._dimension)
            form.show_refusal(FINISH_FIRST)
            return
        self._dimension = self._choice.value() or ""
        self._show()

    def _show(self) -> None:
        form = self._forms.get(self._dimension)
        self._top.setVisible(form is not None)
        self.print_button.setVisible(form is not None)
        self._stack.setCurrentWidget(form or self._none)

    def _save(self, dimension: str, values: Values) -> None:
        given = {NOT_SAID if key == NOT_SAID_KEY else key: members for key, members in values.items()}
        totals = {category: members for category, members in given.items() if members is not None}
        form = self._forms[dimension]
        try:
            reviews.save_counts(
                self._desk.partnership, self._review_id, dimension, totals, today=self._desk.today
            )
        except Refusal as refusal:
            field = NOT_SAID_KEY if refusal.field == NOT_SAID else refusal.field
            form.show_refusal(Refusal(refusal.says, clause=refusal.clause, field=field))
            return
        form.mark_saved()

    def _enter_profile(self) -> None:
        self._desk.record_wanted.emit("area_profile:0")

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.addWidget(Label(NO_PROFILE, ink=2, wrap=True))
        words.addLayout(row(self._first, None))
        nothing = QVBoxLayout(self._none)
        nothing.setContentsMargins(0, 0, 0, 0)
        nothing.addWidget(scrolling(words))
        self._stack.addWidget(self._none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        top = QHBoxLayout()
        top.addWidget(self._top, 1)
        top.addWidget(self.print_button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        column.addWidget(self._stack, 1)
