"""The fields of a round, and how a round with everything beside it is put into them and read back."""

from dataclasses import fields

from evenhand.domain.grants.facts import Round
from evenhand.domain.grants.record_facts import RoundDetail
from evenhand.screens.grants.round_lists import CriteriaLines, PanelLines
from evenhand.screens.shared.forms import Values
from evenhand.screens.widgets.chosen_fields import TickListField, yes_no
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import DayField, MoneyField, NotesField, NumberField, TextField
from evenhand.services.grants.rounds import RoundOrder

OF_ROUND = tuple(field.name for field in fields(Round) if field.name != "id")
OF_DETAIL = tuple(field.name for field in fields(RoundDetail) if field.name not in ("id", "round_id"))
NEEDED = ("opens", "closes", "budget_pence")


def round_form() -> DetailForm:
    """Every field of a round, those that each round needs first."""
    form = DetailForm("Round", save="Save round")
    form.add(TextField("name", "Name", needed="Name the round, such as Spring 2026 small grants."))
    form.add(DayField("opens", "Opens", needed="Give the first day on which applications are taken."))
    form.add(DayField("closes", "Closes", needed="Give the last day on which applications are taken."))
    form.add(DayField("decides_on", "Decides on", hint="The meeting that decides, when it is known."))
    form.add(DayField("announces_on", "Announces on", hint="Checked against election windows (PP5)."))
    form.add(
        MoneyField(
            "budget_pence", "Budget", needed="Give what the round can award in all, such as 12,000.00."
        )
    )
    _add_limits(form)
    _add_scoring(form)
    _add_spending(form)
    form.add(NotesField("note", "Note", lines=2))
    return form


def order_from(values: Values, old: RoundOrder | None) -> RoundOrder:
    """The round as the fields state it."""
    key = old.round.id if old else 0
    return RoundOrder(
        round=Round(id=key, **{name: values[name] for name in OF_ROUND}),
        detail=RoundDetail(
            id=old.detail.id if old else 0, round_id=key, **{name: values[name] for name in OF_DETAIL}
        ),
        theme_ids=values.get("theme_ids", old.theme_ids if old else ()),
        criteria=values["criteria"],
        panel=values["assessors"],
    )


def values_of(order: RoundOrder) -> Values:
    """The fields as the round states them."""
    return {
        **{name: getattr(order.round, name) for name in OF_ROUND},
        **{name: getattr(order.detail, name) for name in OF_DETAIL},
        "theme_ids": order.theme_ids,
        "criteria": order.criteria,
        "assessors": order.panel,
    }


def _add_limits(form: DetailForm) -> None:
    form.add_heading("Limits")
    form.add(MoneyField("least_pence", "Least each"))
    form.add(MoneyField("most_pence", "Most each", hint="Left empty, an award has no limit of its own."))
    form.add(
        MoneyField(
            "per_applicant_pence",
            "Most per applicant",
            hint="In any twelve months, over all rounds. Left empty, there is none.",
        )
    )
    form.add(TickListField("theme_ids", "Plan themes", ()))
    form.add(NotesField("exclusions", "Not funded", lines=2, hint="What this round does not pay for."))
    form.add(
        yes_no(
            "retrospective", "Costs met already", hint="Whether it pays for what was spent before an award."
        )
    )


def _add_scoring(form: DetailForm) -> None:
    form.add_heading("Scoring and deciding")
    form.add(CriteriaLines())
    form.add(PanelLines())
    form.add(TextField("panel", "Panel", hint="Who may decide under delegated power, as the board resolved."))
    form.add(
        MoneyField(
            "delegated_limit_pence",
            "Decides up to",
            hint="Left empty, every award is decided by the board.",
        )
    )


def _add_spending(form: DetailForm) -> None:
    form.add_heading("Spending and returns")
    form.add(DayField("spend_from", "Spent from"))
    form.add(DayField("spend_until", "Spent until"))
    form.add(
        yes_no("lto_confirms", "LTO confirms", hint="Whether the LTO confirms each award before it is paid.")
    )
    form.add(
        NumberField(
            "return_months",
            "Return due after",
            hint="Months after the last day of spending, or after acceptance. Left empty, none is due.",
        )
    )
