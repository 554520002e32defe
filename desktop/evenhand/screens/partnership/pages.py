"""The forms of the partnership's own records: its details, plan themes, councils, wards and constituencies."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from typing import Any

from evenhand.domain.partnership.facts import Constituency, Council, Identity, PlanTheme, Ward
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.partnership.as_at import CONSTITUENCY, COUNCIL, IDENTITY, THEME, WARD
from evenhand.screens.shared.forms import Values
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.chosen_fields import ChoiceField, yes_no
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import DayField, TextField
from evenhand.services import partnership as services
from evenhand.services.rules import RULE_BOOKS, shipped


@dataclass(frozen=True, slots=True)
class Kept:
    """One kind of record: its title, its form, and how a fact of it is made and saved."""

    title: str
    form: DetailForm
    fact: type[Any]
    save: Callable[[Partnership, Any], int | None]

    def stated(self, values: Values, old: Any | None) -> Any:
        """The fact that the fields state."""
        return replace(old, **values) if old is not None else self.fact(**values)

    def values(self, fact: Any) -> Values:
        """A fact as the values of the fields."""
        return {field.name: getattr(fact, field.name) for field in fields(fact)}


def kinds() -> dict[str, Kept]:
    """Every kind with its form."""
    return {
        IDENTITY: Kept("The partnership", _identity_form(), Identity, services.save_identity),
        THEME: Kept(
            "Plan theme", _period_form("Plan theme", "Name the theme."), PlanTheme, services.save_theme
        ),
        COUNCIL: Kept("Council", _council_form(), Council, services.save_council),
        WARD: Kept("Ward", _ward_form(), Ward, services.save_ward),
        CONSTITUENCY: Kept(
            "Constituency",
            _period_form("Constituency", "Name the constituency."),
            Constituency,
            services.save_constituency,
        ),
    }


def _identity_form() -> DetailForm:
    form = DetailForm("The partnership")
    form.add(TextField("name", "Name", needed="Give the partnership's name."))
    form.add(TextField("area", "Area"))
    form.add(TextField("secretary", "Secretary"))
    form.add(TextField("lto_name", "LTO", hint="The Local Trusted Organisation that holds the money."))
    form.add(yes_no("lto_is_council", "LTO is a council", needed="Say whether the LTO is a council."))
    form.add(
        TextField(
            "data_controller", "Data controller", hint="Who answers for the personal data in this file."
        )
    )
    books = [Option(name, shipped(name).name) for name in RULE_BOOKS]
    form.add(ChoiceField("rule_book", "Rule book", books, hint="Values of your own stay as they are."))
    return form


def _period_form(name: str, needed: str) -> DetailForm:
    form = DetailForm(name)
    form.add(TextField("name", "Name", needed=needed))
    form.add(DayField("starts", "From", needed="Give the first day."))
    form.add(DayField("ends", "Last day", hint="Empty as long as it goes on."))
    form.set_rule(check_period)
    return form


def check_period(values: Values) -> None:
    """A last day does not come before the first."""
    starts, ends = values["starts"], values["ends"]
    if starts is not None and ends is not None and ends < starts:
        raise Refusal(f"It ends before it begins. Give a date after {say_day(starts)}.", field="ends")


def _council_form() -> DetailForm:
    form = DetailForm("Council")
    form.add(TextField("name", "Name", needed="Name the council."))
    return form


def _ward_form() -> DetailForm:
    form = DetailForm("Ward")
    needed = "Choose the council. Add it first where there is none."
    form.add(ChoiceField("council_id", "Council", (), needed=needed, none="None chosen"))
    form.add(TextField("name", "Name", needed="Name the ward."))
    return form
