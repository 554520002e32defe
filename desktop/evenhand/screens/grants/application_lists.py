"""What is kept in lines beside an application: its budget, and its applicant's officers and other names."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from evenhand.domain.grants.checks import check_line, check_officer
from evenhand.domain.grants.record_facts import ApplicantAlias, ApplicantOfficer, ApplicationLine
from evenhand.domain.grants.vocabulary import AliasKind
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_cell_day, say_pence
from evenhand.screens.shared.forms import Values
from evenhand.screens.shared.listed_field import Adding, EntryDialog, ListedField
from evenhand.screens.shared.words import DOT
from evenhand.screens.widgets.choice import options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import DayField, MoneyField, TextField


class BudgetLines(ListedField):
    """The lines of the budget, with what they come to."""

    def __init__(self) -> None:
        adding = [Adding("Add a budget line…", self._ask_one)]
        super().__init__("lines", "Budget", adding, say=_say_line, ask=self._ask_one)

    def _ask_one(self, parent: QWidget, old: ApplicationLine | None) -> ApplicationLine | None:
        form = DetailForm("Budget line", save="Keep")
        form.add(TextField("what", "What", needed="Say what it is, such as hall hire."))
        form.add(MoneyField("asked_pence", "Amount", needed="Give an amount, such as 60.00."))
        blank = old or ApplicationLine(application_id=0, position=0, what="", asked_pence=0)
        values = {"what": blank.what, "asked_pence": blank.asked_pence if old else None}
        return _answer("Budget line", form, values, _maker(blank, check_line), parent, 260)


class OfficerLines(ListedField):
    """Who acts for the applicant; a member's interest may lead to one of them (PP2)."""

    def __init__(self) -> None:
        adding = [Adding("Add an officer…", self._ask_one)]
        hint = (
            "Held against members’ interests (PP2), their organisations against the list of parties (PP14)."
        )
        super().__init__("officers", "Officers", adding, say=_say_officer, ask=self._ask_one, hint=hint)

    def _ask_one(self, parent: QWidget, old: ApplicantOfficer | None) -> ApplicantOfficer | None:
        form = DetailForm("Officer", save="Keep")
        form.add(TextField("name", "Name", needed="Give the name."))
        form.add(TextField("role", "Role", hint="Such as chair, treasurer or head teacher."))
        form.add(
            TextField(
                "organisation", "Also acts for", hint="Another organisation that they speak or act for."
            )
        )
        form.add(TextField("address", "Address"))
        form.add(DayField("starts", "Since"))
        form.add(DayField("ends", "Until"))
        blank = old or ApplicantOfficer(applicant_id=0, name="")
        values = {key: getattr(blank, key) for key in form.values()}
        return _answer("Officer", form, values, _maker(blank, check_officer), parent, 440)


class AliasLines(ListedField):
    """Other names of the applicant, held against the list of parties too (PP14)."""

    def __init__(self) -> None:
        adding = [Adding("Add another name…", self._ask_one)]
        super().__init__("aliases", "Other names", adding, say=_say_alias, ask=self._ask_one)

    def _ask_one(self, parent: QWidget, old: ApplicantAlias | None) -> ApplicantAlias | None:
        form = DetailForm("Another name", save="Keep")
        form.add(TextField("name", "Name", needed="Give the other name."))
        form.add(ChoiceField("kind", "What it is", options_of(AliasKind)))
        blank = old or ApplicantAlias(applicant_id=0, name="")
        others = [one.name.casefold() for one in self.value() if one is not old]

        def check(made: ApplicantAlias) -> None:
            if made.name.casefold() in others:
                raise Refusal(f"{made.name} is among them already.", field="name")

        values = {"name": blank.name, "kind": blank.kind}
        return _answer("Another name", form, values, _maker(blank, check), parent, 260)


def _answer(
    heading: str,
    form: DetailForm,
    values: Values,
    make: Callable[[Values], Any],
    parent: QWidget,
    height_px: int,
) -> Any | None:
    return EntryDialog(heading, form, values, make, parent, height_px=height_px).answer()


def _maker(blank: Any, check: Callable[[Any], None]) -> Callable[[Values], Any]:
    def make(values: Values) -> Any:
        made = replace(blank, **values)
        check(made)
        return made

    return make


def _say_line(line: ApplicationLine) -> str:
    return DOT.join((line.what, say_pence(line.asked_pence)))


def _say_officer(officer: ApplicantOfficer) -> str:
    until = f"until {say_cell_day(officer.ends)}" if officer.ends else ""
    return DOT.join(filter(None, (officer.name, officer.role, officer.organisation, until)))


def _say_alias(alias: ApplicantAlias) -> str:
    return DOT.join((alias.name, alias.kind.label))
