"""The small questions about the course of an award: offered, accepted, confirmed, declined, closed; its conditions."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from evenhand.domain.grants.money_facts import AwardCourse
from evenhand.domain.grants.offers import OfferCondition
from evenhand.domain.refusals import Refusal
from evenhand.screens.desk import Desk
from evenhand.screens.shared.forms import Values
from evenhand.screens.shared.listed_field import EntryDialog
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.chosen_fields import FactField, TickListField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import DayField, NotesField, TextField
from evenhand.services import grants
from evenhand.services.grants.closing import close
from evenhand.services.grants.conditions import meet_condition, save_conditions

LOW, MIDDLE, HIGH = 260, 320, 560
AHEAD = "This day is still to come. Write it down once it has come."


def not_ahead(form: DetailForm, key: str, today: date) -> None:
    """Let the day in a field be today or earlier."""

    def check(values: Values) -> None:
        if values.get(key) is not None and values[key] > today:
            raise Refusal(AHEAD, field=key)

    form.set_rule(check)


def ask(
    heading: str,
    form: DetailForm,
    shown: Values,
    keep: Callable[[Values], object],
    parent: QWidget,
    height: int,
) -> bool:
    """Ask in a small form; whether something was kept."""

    def kept(values: Values) -> bool:
        keep(values)
        return True

    return bool(EntryDialog(heading, form, shown, kept, parent, height_px=height).answer())


def ask_offered(desk: Desk, course: AwardCourse, parent: QWidget) -> bool:
    """Ask on what day the letter of offer was sent."""
    form = DetailForm("Offered", save="It was offered")
    hint = "The day of the letter. Its conditions go with it, that on party politics always among them."
    form.add(DayField("offered_on", "Offered on", needed="Give the day of the letter.", hint=hint))
    not_ahead(form, "offered_on", desk.today)

    def keep(values: Values) -> None:
        grants.offer(desk.partnership, course.award_id, on=values["offered_on"], today=desk.today)

    return ask("Offered", form, {"offered_on": course.offered_on or desk.today}, keep, parent, LOW)


def ask_accepted(desk: Desk, course: AwardCourse, parent: QWidget) -> bool:
    """Ask when an offer was accepted, and by whom."""
    form = DetailForm("Accepted", save="It was accepted")
    form.add(DayField("accepted_on", "Accepted on", needed="Give the day on which it was accepted."))
    by = "Name who accepted it, with its conditions."
    form.add(TextField("accepted_by", "By", needed=by, hint="Such as Owen Pryce, treasurer."))
    not_ahead(form, "accepted_on", desk.today)

    def keep(values: Values) -> None:
        on, who = values["accepted_on"], values["accepted_by"]
        grants.accept(desk.partnership, course.award_id, on=on, by=who, today=desk.today)

    shown: Values = {"accepted_on": course.accepted_on or desk.today, "accepted_by": course.accepted_by}
    return ask("Accepted with its conditions", form, shown, keep, parent, MIDDLE)


def ask_confirmed(desk: Desk, course: AwardCourse, parent: QWidget) -> bool:
    """Ask when the LTO confirmed an award, and who did (PP12)."""
    form = DetailForm("Confirmed", save="It was confirmed")
    form.add(DayField("lto_confirmed_on", "Confirmed on", needed="Give the day on which it was confirmed."))
    form.add(TextField("lto_confirmed_by", "By", needed="Name who confirmed it for the LTO."))
    not_ahead(form, "lto_confirmed_on", desk.today)

    def keep(values: Values) -> None:
        on, who = values["lto_confirmed_on"], values["lto_confirmed_by"]
        grants.confirm_by_lto(desk.partnership, course.award_id, on=on, by=who)

    shown: Values = {
        "lto_confirmed_on": course.lto_confirmed_on or desk.today,
        "lto_confirmed_by": course.lto_confirmed_by,
    }
    return ask("Confirmed by the locally trusted organisation", form, shown, keep, parent, MIDDLE)


def ask_declined(desk: Desk, course: AwardCourse, parent: QWidget) -> bool:
    """Ask when an award was declined or given up, and why."""
    form = DetailForm("Declined", save="It was declined", discard="Leave it as it is")
    form.add(DayField("on", "Declined on", needed="Give the day."))
    form.add(
        NotesField("because", "Why", lines=2, hint="The award ends, and its money can be awarded again.")
    )
    not_ahead(form, "on", desk.today)

    def keep(values: Values) -> None:
        on, because = values["on"], values["because"]
        grants.decline(desk.partnership, course.award_id, on=on, because=because, today=desk.today)

    return ask("Declined by the applicant", form, {"on": desk.today}, keep, parent, MIDDLE)


def ask_closed(desk: Desk, course: AwardCourse, parent: QWidget) -> bool:
    """Ask on what day an award is closed."""
    form = DetailForm("Close", save="Close the award", discard="Leave it open")
    hint = "What was not paid of it can be awarded again."
    form.add(DayField("closed_on", "Closed on", needed="Give the day.", hint=hint))
    not_ahead(form, "closed_on", desk.today)

    def keep(values: Values) -> None:
        close(desk.partnership, course.award_id, on=values["closed_on"])

    return ask("Close the award", form, {"closed_on": desk.today}, keep, parent, LOW)


def ask_conditions(
    desk: Desk, course: AwardCourse, conditions: Sequence[OfferCondition], parent: QWidget
) -> bool:
    """Show what an award is offered on; its own conditions can be changed until it is accepted, and met after that."""
    form = DetailForm("Conditions", save="Keep")
    form.add(FactField("shared", "Of every award"))
    own = [one.own for one in conditions if one.own is not None]
    open_still = course.accepted_on is None and course.ended_on is None
    said: Values = {"shared": _numbered([one for one in conditions if one.own is None])}
    if open_still:
        form.add(NotesField("own", "Of this one", lines=4, hint="One condition to a line."))
        said["own"] = "\n".join(one.says for one in own)
    elif own:
        form.add(TickListField("met", "Met", [Option(one.id, one.says) for one in own]))
        said["met"] = tuple(one.id for one in own if one.met_on is not None)

    def keep(values: Values) -> None:
        if open_still:
            save_conditions(desk.partnership, course.award_id, values["own"].splitlines())
        for one in own:
            if "met" in values and (one.id in values["met"]) != (one.met_on is not None):
                met_on = desk.today if one.id in values["met"] else None
                meet_condition(desk.partnership, one.id, on=met_on)

    return ask("Conditions of the offer", form, said, keep, parent, HIGH)


def _numbered(conditions: Sequence[OfferCondition]) -> str:
    told = (f"{one.says} ({one.clause})" if one.clause else one.says for one in conditions)
    return "\n".join(f"{number}. {says}" for number, says in enumerate(told, start=1))
