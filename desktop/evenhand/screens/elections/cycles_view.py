"""How the partnership's councils elect: the cycle of each, and the years that a reorganisation moved, with why."""

from dataclasses import replace

from evenhand.domain.elections.record_facts import CycleYear, ElectoralCycle
from evenhand.domain.elections.vocabulary import CyclePattern
from evenhand.screens.desk import Desk
from evenhand.screens.elections.aside import Aside
from evenhand.screens.elections.book import ElectionBook
from evenhand.screens.plain_room.parts import ListedPart, Values
from evenhand.screens.shared.spells_page import Spells
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.choice import Option, options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField, RadioField, yes_no
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.screens.widgets.pane import row
from evenhand.screens.widgets.written_fields import NumberField, TextField
from evenhand.services import cycles

TITLE = "Councils’ cycles"
WHAT_FOR = (
    "From its cycle the ordinary elections of a council are known for the years to come. They stand in the list as "
    "expected until you add them."
)
NO_CYCLE = "It is not known how any council elects."
NO_COUNCIL = "No council is in this file yet. Councils are added under Record, Partnership details."
NO_YEAR = "No year differs from its council’s cycle."
OF_CYCLE, OF_YEAR = (
    ("council_id", "pattern", "from_year", "source"),
    ("council_id", "year", "held", "why", "source"),
)
ALL = 1


class _OfCouncils(ListedPart):
    """What both parts share: the councils offered, their names, and the button that takes an entry away."""

    def __init__(self, desk: Desk, listed: Spells, form: DetailForm, take_away: str) -> None:
        self.desk = desk
        self.councils: dict[int, str] = {}
        super().__init__(listed, form)
        self.off = plain(take_away)
        self.off.clicked.connect(self.take_away)
        form.body.addLayout(row(self.off, None))
        form.shown.connect(self._fit)

    def focus_first(self) -> None:
        """Go to the form, or to the button that begins the first entry."""
        self.page.focus_first()

    def offer(self, book: ElectionBook) -> None:
        """Offer the councils."""
        self.councils = dict(book.directory.councils)
        field = self.form.field("council_id")
        named = sorted(self.councils.items(), key=_by_name)
        if isinstance(field, ChoiceField):
            field.set_options([Option(key, name) for key, name in named])
        field.set_hint("" if self.councils else NO_COUNCIL)

    def take_away(self) -> None:
        """Take the entry in the form away; Undo brings it back."""
        raise NotImplementedError

    def _fit(self) -> None:
        self.off.setVisible(self.page.current() is not None)


class CyclesPart(_OfCouncils):
    """The cycle of each council."""

    def __init__(self, desk: Desk) -> None:
        form = DetailForm("Cycle of a council")
        form.add(ChoiceField("council_id", "Council", (), needed="Choose the council."))
        form.add(
            RadioField(
                "pattern", "Elects", options_of(CyclePattern), needed="Say how it elects.", stacked=True
            )
        )
        form.add(
            NumberField(
                "from_year",
                "Counted from",
                needed="Give a year.",
                hint="A year in which all seats, or the first third or half of them, were elected.",
            )
        )
        form.add(TextField("source", "Source", hint="Such as the council’s website."))
        listed = Spells(
            name="Cycles",
            none=NO_CYCLE,
            add="Add a cycle",
            row=self._row,
            values=_cycle_values,
            fresh={},
            save=self._keep,
        )
        super().__init__(desk, listed, form, "Take the cycle away")

    def show_record(self, book: ElectionBook, key: int) -> None:
        """Show the cycles by council."""
        self.offer(book)
        self.page.show_spells(ALL, sorted(book.cycles, key=self._name))

    def take_away(self) -> None:
        """Take the cycle in the form away."""
        current = self.page.current()
        if current is not None:
            self.form.discard()
            cycles.delete_cycle(self.desk.partnership, current.id)

    def _name(self, cycle: ElectoralCycle) -> str:
        return self.councils.get(cycle.council_id, "").casefold()

    def _row(self, cycle: ElectoralCycle) -> ListRow:
        council = self.councils.get(cycle.council_id, "")
        return ListRow(cycle.id, council, cycle.pattern.label, value=f"from {cycle.from_year}")

    def _keep(self, _: int, values: Values, old: ElectoralCycle | None) -> int:
        blank = ElectoralCycle(council_id=0, pattern=CyclePattern.ALL_OUT, from_year=0)
        return cycles.save_cycle(self.desk.partnership, replace(old or blank, **values))


class CycleYearsPart(_OfCouncils):
    """The years that differ from a cycle."""

    def __init__(self, desk: Desk) -> None:
        form = DetailForm("Year that differs")
        form.add(ChoiceField("council_id", "Council", (), needed="Choose the council."))
        form.add(NumberField("year", "Year", needed="Give a year."))
        form.add(
            yes_no(
                "held",
                "Elections",
                hint="Whether ordinary elections are held in that year.",
                needed="Answer.",
            )
        )
        form.add(TextField("why", "Why", hint="Such as a new unitary council from the year after."))
        form.add(TextField("source", "Source", hint="Such as the order that moves them."))
        listed = Spells(
            name="Years that differ",
            none=NO_YEAR,
            add="Add a year",
            row=self._row,
            values=_year_values,
            fresh={"held": False},
            save=self._keep,
        )
        super().__init__(desk, listed, form, "Let the year follow the cycle")

    def show_record(self, book: ElectionBook, key: int) -> None:
        """Show the years in their order."""
        self.offer(book)
        self.page.show_spells(ALL, sorted(book.cycle_years, key=self._place))

    def take_away(self) -> None:
        """Let the year in the form follow the cycle again."""
        current = self.page.current()
        if current is not None:
            self.form.discard()
            cycles.delete_cycle_year(self.desk.partnership, current.id)

    def _place(self, year: CycleYear) -> tuple[int, str]:
        return year.year, self.councils.get(year.council_id, "").casefold()

    def _row(self, year: CycleYear) -> ListRow:
        held = "elections are held" if year.held else "no ordinary elections"
        council = self.councils.get(year.council_id, "")
        return ListRow(year.id, f"{year.year}: {held}", council, reason=year.why, strong_reason=False)

    def _keep(self, _: int, values: Values, old: CycleYear | None) -> int:
        blank = CycleYear(council_id=0, year=0, held=False, why="")
        return cycles.save_cycle_year(self.desk.partnership, replace(old or blank, **values))


def cycles_aside(desk: Desk) -> Aside:
    """The page of the cycles."""
    return Aside(TITLE, WHAT_FOR, [("Cycles", CyclesPart(desk)), ("Years that differ", CycleYearsPart(desk))])


def _cycle_values(cycle: ElectoralCycle) -> Values:
    return {name: getattr(cycle, name) for name in OF_CYCLE}


def _year_values(year: CycleYear) -> Values:
    return {name: getattr(year, name) for name in OF_YEAR}


def _by_name(pair: tuple[int, str]) -> str:
    return pair[1].casefold()
