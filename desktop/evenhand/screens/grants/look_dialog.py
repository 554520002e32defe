"""Writing down that somebody looked an applicant up in the Electoral Commission's public register (PP14)."""

from PySide6.QtWidgets import QWidget

from evenhand.domain.grants.facts import Applicant
from evenhand.domain.grants.record_facts import RegisterLook
from evenhand.screens.desk import Desk
from evenhand.screens.grants.after_dialogs import MIDDLE, ask, not_ahead
from evenhand.screens.shared.forms import Values
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import DayField, NotesField, TextField
from evenhand.services.party_lists_loaded import note_look

WHERE = (
    "search.electoralcommission.org.uk. Evenhand itself asks no network; somebody looks, and writes it down."
)


def ask_look(desk: Desk, applicant: Applicant, parent: QWidget) -> bool:
    """Ask who looked, when, and what was found; whether it was kept."""
    form = DetailForm("Look in the register", save="Keep")
    form.add(TextField("looked_by", "Looked up by", needed="Give the name of who looked.", hint=WHERE))
    form.add(DayField("looked_on", "On", needed="Give the day of the look."))
    form.add(NotesField("found", "Found", hint="Such as: no party of that name is registered.", lines=2))
    not_ahead(form, "looked_on", desk.today)

    def keep(values: Values) -> None:
        note_look(desk.partnership, RegisterLook(applicant_id=applicant.id, **values), today=desk.today)

    shown: Values = {"looked_by": desk.partnership.who, "looked_on": desk.today}
    return ask(f"{applicant.name} in the public register", form, shown, keep, parent, MIDDLE)
