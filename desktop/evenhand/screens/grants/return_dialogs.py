"""The small questions about a return: asked for again, excused, asked for by another day; and the lines in its form."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from evenhand.domain.grants.money_facts import MonitoringReturn
from evenhand.domain.meetings.vocabulary import SentHow
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.grants.after_dialogs import LOW, MIDDLE, ask, not_ahead
from evenhand.screens.shared.forms import Values
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.chosen_fields import ChoiceField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import DayField, NotesField
from evenhand.services.grants.returns import ask_return, chase, excuse

TO_ONE = (SentHow.EMAIL, SentHow.POST, SentHow.BY_HAND)


def ask_chased(desk: Desk, return_id: int, parent: QWidget) -> bool:
    """Ask when a return was asked for again, and how."""
    form = DetailForm("Asked again", save="It was asked for")
    form.add(DayField("chased_on", "On", needed="Give the day."))
    form.add(ChoiceField("how", "How", [Option(one, one.label) for one in TO_ONE]))
    form.add(NotesField("note", "Note", lines=2))
    not_ahead(form, "chased_on", desk.today)

    def keep(values: Values) -> None:
        on, how = values["chased_on"], values["how"]
        chase(desk.partnership, return_id, on=on, how=how, note=values["note"])

    shown: Values = {"chased_on": desk.today, "how": SentHow.EMAIL}
    return ask("The return was asked for again", form, shown, keep, parent, MIDDLE)


def ask_excused(desk: Desk, return_id: int, parent: QWidget) -> bool:
    """Ask why a return need not come."""
    form = DetailForm("Excuse", save="Excuse it", discard="Leave it open")
    needed = "Say why it need not come."
    form.add(NotesField("excused_because", "Because", needed=needed, lines=3))
    form.add(DayField("excused_on", "On", needed="Give the day."))
    not_ahead(form, "excused_on", desk.today)

    def keep(values: Values) -> None:
        excuse(desk.partnership, return_id, on=values["excused_on"], because=values["excused_because"])

    return ask("Excuse the return", form, {"excused_on": desk.today}, keep, parent, MIDDLE)


def ask_due(desk: Desk, one: MonitoringReturn, parent: QWidget) -> bool:
    """Ask by what day a return is asked for, a new one or one that is planned."""
    form = DetailForm("Return", save="Keep the day" if one.id else "Ask for it")
    form.add(DayField("due_on", "Due on", needed="Give the day by which it is to come."))

    def keep(values: Values) -> None:
        ask_return(desk.partnership, replace(one, due_on=values["due_on"]))

    heading = "Another day for the return" if one.id else "Ask for a return"
    return ask(heading, form, {"due_on": one.due_on}, keep, parent, LOW)


def say_chased(days: Iterable[Any]) -> str:
    """When a return was asked for again, in words."""
    return ", ".join(say_day(day) for day in days) or "Not yet"
