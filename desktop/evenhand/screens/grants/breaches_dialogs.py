"""The small questions about a breach: in what it lies, and what was done about it (PP13)."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from evenhand.domain.grants.money_facts import Breach
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.grants.after_dialogs import MIDDLE, ask, not_ahead
from evenhand.screens.shared.forms import Values
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.chosen_fields import ChoiceField, FactField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import DayField, NotesField, TextField
from evenhand.services.grants.breaches import open_breach, settle_breach

TALL = 400
CLAUSES = (
    Option("PP13", "Funded bodies likewise (PP13)"),
    Option("PP11", "No money for party politics (PP11)"),
    Option("PP12", "The LTO checks the spend (PP12)"),
    Option("PP14", "Never fund a party (PP14)"),
)


def ask_breach(desk: Desk, breach: Breach, parent: QWidget) -> bool:
    """Ask in what a breach lies; while it is open, its applicant is awarded nothing more."""
    form = DetailForm("Breach", save="Write it down")
    needed = "Say in what the breach lies."
    form.add(NotesField("what", "What", needed=needed, hint="What was found, and how.", lines=3))
    form.add(DayField("found_on", "Found on", needed="Give the day on which it was found."))
    form.add(ChoiceField("clause", "Clause", CLAUSES))
    not_ahead(form, "found_on", desk.today)

    def keep(values: Values) -> None:
        open_breach(desk.partnership, replace(breach, **values))

    shown: Values = {"what": breach.what, "found_on": breach.found_on, "clause": breach.clause or "PP13"}
    return ask("Breach", form, shown, keep, parent, TALL)


def ask_settled(desk: Desk, breach: Breach, parent: QWidget) -> bool:
    """Ask what was done about a breach, by whom and when."""
    form = DetailForm("Settle the breach", save="Settle it")
    form.add(FactField("found", "Breach"))
    done = "Say what was done about it."
    form.add(NotesField("done", "Done", needed=done, hint="Such as: the money came back.", lines=3))
    form.add(DayField("settled_on", "Settled on", needed="Give the day on which it was settled."))
    form.add(TextField("settled_by", "By", needed="Name who settled it."))
    not_ahead(form, "settled_on", desk.today)

    def keep(values: Values) -> None:
        on, by = values["settled_on"], values["settled_by"]
        settle_breach(desk.partnership, breach.id, on=on, done=values["done"], by=by)

    shown: Values = {
        "found": f"{say_day(breach.found_on)}: {breach.what}",
        "done": breach.done,
        "settled_on": breach.settled_on or desk.today,
        "settled_by": breach.settled_by,
    }
    return ask("Settle the breach", form, shown, keep, parent, MIDDLE + 100)
