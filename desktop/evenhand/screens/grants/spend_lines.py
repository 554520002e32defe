"""The budget lines of the plan: what is set aside for a theme, or for running costs, over a time."""

from dataclasses import fields, replace
from datetime import date

from evenhand.domain.grants.budgets import check_line
from evenhand.domain.grants.money_facts import BudgetLine
from evenhand.domain.grants.spend import NO_THEME, year_of
from evenhand.domain.words import say_day, say_pence
from evenhand.screens.desk import Desk
from evenhand.screens.shared.forms import Values
from evenhand.screens.shared.spells_page import Spells, SpellsPage
from evenhand.screens.shared.words import DOT
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.chosen_fields import ChoiceField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.screens.widgets.written_fields import DayField, MoneyField, TextField
from evenhand.services.award_gate import GrantBook
from evenhand.services.grants.budgets import remove_line, save_line

NONE = "No budget line is entered. With the lines of the plan, Evenhand tells what is left by theme, quarter and year."
ONE = 1


class BudgetLines(SpellsPage):
    """Rows of the lines, and one in the form."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._themes: dict[int, str] = {}
        form = DetailForm("Budget line")
        form.add(TextField("name", "Name", needed="Give it a name, such as Small grants 2026/27."))
        self._theme = ChoiceField("theme_id", "Plan theme", (), none=NO_THEME, hint="None for running costs.")
        form.add(self._theme)
        form.add(DayField("starts", "From", needed="Give the first day."))
        form.add(DayField("ends", "Until", needed="Give the last day."))
        form.add(MoneyField("budget_pence", "Budget", needed="Give the amount set aside."))
        form.set_rule(self._check)
        starts, ends = year_of(desk.today)
        super().__init__(
            Spells(
                name="Budget lines",
                none=NONE,
                add="Add a budget line",
                row=self._row,
                values=_values,
                fresh={"starts": starts, "ends": ends},
                save=self._keep,
                remove=self._remove,
            ),
            form,
        )

    def show_book(self, book: GrantBook) -> None:
        """Show every line, the latest last."""
        self._themes = {key: one.name for key, one in book.grants.themes.items()}
        self._theme.set_options(Option(key, name) for key, name in self._themes.items())
        lines = sorted(book.beside.budget_lines.values(), key=_order)
        self.show_spells(ONE, lines, lines[-1].id if lines else None)

    def _row(self, line: BudgetLine) -> ListRow:
        theme = self._themes.get(line.theme_id or 0, NO_THEME)
        spell = f"{say_day(line.starts)} to {say_day(line.ends)}"
        return ListRow(line.id, line.name, DOT.join((theme, spell)), value=say_pence(line.budget_pence))

    def _keep(self, _: int, values: Values, old: BudgetLine | None) -> int:
        return save_line(self._desk.partnership, _stated(values, old))

    def _remove(self, key: int) -> None:
        remove_line(self._desk.partnership, key)

    def _check(self, values: Values) -> None:
        if None not in (values["starts"], values["ends"]) and values["name"]:
            check_line(_stated(values | {"budget_pence": values["budget_pence"] or 0}, None))


def _values(line: BudgetLine) -> Values:
    return {field.name: getattr(line, field.name) for field in fields(line)}


def _stated(values: Values, old: BudgetLine | None) -> BudgetLine:
    blank = BudgetLine(name="", starts=date.min, ends=date.min, budget_pence=0)
    return replace(old or blank, **values)


def _order(line: BudgetLine) -> tuple[date, str]:
    return line.starts, line.name
