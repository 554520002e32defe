"""Writing down that somebody looked an applicant up in the Electoral Commission's public register (PP14)."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from evenhand.domain.grants.facts import Applicant
from evenhand.domain.grants.gate import Gate
from evenhand.domain.grants.gate_facts import Asks, Stands
from evenhand.domain.grants.record_facts import RegisterLook
from evenhand.domain.vocabulary import PartyStanding
from evenhand.screens.desk import Desk
from evenhand.screens.grants.after_dialogs import HIGH, MIDDLE, ask, not_ahead
from evenhand.screens.grants.party_list_deed import load_list
from evenhand.screens.shared.forms import Values
from evenhand.screens.shared.who_answers import who_answers
from evenhand.screens.widgets.button import link
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.chosen_fields import TickListField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.pane import row
from evenhand.screens.widgets.written_fields import DayField, NotesField, TextField
from evenhand.services.award_gate import GrantBook
from evenhand.services.party_lists_loaded import note_look

FOR_ALL = "for_all"
WHERE = (
    "search.electoralcommission.org.uk. Evenhand itself asks no network; somebody looks, and writes it down."
)


def ask_look(
    desk: Desk, applicant: Applicant, parent: QWidget, *, of_round: Sequence[Applicant] = ()
) -> bool:
    """Ask who looked, when, and what was found; whether it was kept.

    `of_round` are the applicants of the round for whom one look may be written down, this one among them or not.
    """
    form = DetailForm("Look in the register", save="Keep")
    form.add_part(_newer_list(desk, form))
    form.add(TextField("looked_by", "Looked up by", needed="Give the name of who looked.", hint=WHERE))
    form.add(DayField("looked_on", "On", needed="Give the day of the look."))
    form.add(NotesField("found", "Found", hint="Such as: no party of that name is registered.", lines=2))
    not_ahead(form, "looked_on", desk.today)
    others = [one for one in of_round if one.id != applicant.id]
    if others:
        form.add(_for_all(applicant, others))

    def keep(values: Values) -> None:
        typed = {key: value for key, value in values.items() if key != FOR_ALL}
        look = RegisterLook(applicant_id=applicant.id, **typed)
        also = [one.id for one in others] if values.get(FOR_ALL) else []
        note_look(desk.partnership, look, today=desk.today, also=also)

    shown: Values = {"looked_by": who_answers(desk), "looked_on": desk.today}
    height = HIGH if others else MIDDLE
    return ask(f"{applicant.name} in the public register", form, shown, keep, parent, height)


def waiting_for_look(book: GrantBook, round_id: int) -> tuple[Applicant, ...]:
    """The applicants of a round that still have to be looked up, by name.

    One whose name the list of parties asks about is looked up alone: what is found of it is not what is found of all.
    """
    waiting = (
        book.grants.applicants[one.applicant_id]
        for one in book.grants.applications
        if one.round_id == round_id and one.id in book.gates and _needs_look(book.gates[one.id])
    )
    clear = {one.id: one for one in waiting if one.party_standing is not PartyStanding.OPEN}
    return tuple(sorted(clear.values(), key=_name))


def _newer_list(desk: Desk, form: DetailForm) -> QWidget:
    """The other way: a newer list. Once it is loaded nobody has to be looked up, so that the form closes."""

    def load() -> None:
        if load_list(desk, form.window()):
            form.discarded.emit()

    newer = link("Load a newer list of parties…")
    newer.clicked.connect(load)
    beside = QWidget()
    line = row(newer, None)
    line.setContentsMargins(0, 0, 0, 0)
    beside.setLayout(line)
    return beside


def _for_all(applicant: Applicant, others: Sequence[Applicant]) -> TickListField:
    """One tick for everybody, which names whom it is about."""
    said = f"For all {len(others) + 1} applicants of the round that still need it"
    named = ", ".join(one.name for one in sorted((applicant, *others), key=_name))
    hint = f"Each was looked up, and the same was found: {named}."
    return TickListField(FOR_ALL, "The same", (Option(True, said),), hint=hint)


def _needs_look(gate: Gate) -> bool:
    asked = gate.condition(Asks.LOOK)
    return asked is not None and asked.stands is Stands.NEEDS_ANSWER


def _name(one: Applicant) -> str:
    return one.name.casefold()
