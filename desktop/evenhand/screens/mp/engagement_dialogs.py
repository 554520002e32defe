"""The small questions that are asked when something becomes of an engagement: held, put off, cancelled, answered."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from evenhand.domain.mp.facts import Engagement
from evenhand.domain.mp.record_facts import FollowUp
from evenhand.domain.mp.vocabulary import CancelledBy
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.shared.forms import Values
from evenhand.screens.shared.listed_field import EntryDialog
from evenhand.screens.widgets.choice import options_of
from evenhand.screens.widgets.chosen_fields import FactField, RadioField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import DayField, NotesField
from evenhand.services import engagements, follow_ups

LOW, MIDDLE = 280, 340
BY_NEEDED = "Say who called it off."


def ask_held(partnership: Partnership, one: Engagement, today: date, parent: QWidget) -> bool:
    """Ask what came of a planned engagement that took place."""
    form = DetailForm("It was held", save="It was held")
    form.add(FactField("title", "Engagement"))
    form.add(NotesField("outcome", "Outcome", lines=3, hint="What came of it; it can also be written later."))

    def keep(values: Values) -> bool:
        engagements.hold(partnership, one.id, today=today, outcome=values["outcome"])
        return True

    shown: Values = {"title": one.title, "outcome": one.outcome}
    return bool(EntryDialog("It was held", form, shown, keep, parent, height_px=MIDDLE).answer())


def ask_put_off(partnership: Partnership, one: Engagement, today: date, parent: QWidget) -> int:
    """Ask to what day an engagement is put off; give the key of the one that takes its place, or 0."""
    form = DetailForm("Put off", save="Put it off")
    form.add(FactField("title", "Engagement"))
    form.add(DayField("on", "To", needed="Give the day on which it is to be."))
    form.add(RadioField("by", "Asked for", options_of(CancelledBy), stacked=True))

    def keep(values: Values) -> int:
        return engagements.rearrange(partnership, one.id, values["on"], today=today, by=values["by"])

    dialog = EntryDialog("Put off to another day", form, {"title": one.title}, keep, parent, height_px=MIDDLE)
    form.field("on").focus()
    return dialog.answer() or 0


def ask_cancelled(partnership: Partnership, one: Engagement, parent: QWidget) -> bool:
    """Ask who called an engagement off."""
    form = DetailForm("Cancelled", save="Cancel the engagement", discard="Leave it as it is")
    form.add(FactField("title", "Engagement"))
    form.add(RadioField("by", "Called off", options_of(CancelledBy), stacked=True, needed=BY_NEEDED))

    def keep(values: Values) -> bool:
        engagements.cancel(partnership, one.id, values["by"])
        return True

    dialog = EntryDialog("Cancelled", form, {"title": one.title}, keep, parent, height_px=MIDDLE)
    form.field("by").focus()
    return bool(dialog.answer())


def ask_answered(partnership: Partnership, one: Engagement, today: date, parent: QWidget) -> bool:
    """Ask on what day a letter was answered."""
    form = DetailForm("Answered", save="It was answered")
    form.add(FactField("title", "Letter"))
    form.add(DayField("replied_on", "Answered on", needed="Give the day on which the answer came."))

    def keep(values: Values) -> bool:
        engagements.replied(partnership, one.id, on=values["replied_on"], today=today)
        return True

    shown: Values = {"title": one.title, "replied_on": today}
    dialog = EntryDialog("Answered", form, shown, keep, parent, height_px=LOW)
    form.field("replied_on").focus()
    return bool(dialog.answer())


def ask_followed_up(partnership: Partnership, one: FollowUp, today: date, parent: QWidget) -> bool:
    """Ask when something was done, and what came of it."""
    form = DetailForm("Followed up", save="It is done")
    form.add(FactField("what", "To do"))
    form.add(DayField("done_on", "Done on", needed="Give the day on which it was done."))
    form.add(NotesField("done", "What came of it", lines=2))
    keep = partial(_close, partnership, one.id)
    shown: Values = {"what": one.what, "done_on": today}
    dialog = EntryDialog("Followed up", form, shown, keep, parent, height_px=MIDDLE)
    form.field("done_on").focus()
    return bool(dialog.answer())


def _close(partnership: Partnership, follow_up_id: int, values: Values) -> bool:
    follow_ups.close_follow_up(partnership, follow_up_id, done_on=values["done_on"], done=values["done"])
    return True
