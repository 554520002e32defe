"""The form of a round: its days, its money and limits, how it is scored and decided, and how it is spent."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from evenhand.domain.grants.awarding import check_round
from evenhand.domain.grants.checks import check_round_detail
from evenhand.domain.grants.facts import Application, Round
from evenhand.domain.members.facts import Person
from evenhand.domain.refusals import Refusal
from evenhand.screens.desk import Desk
from evenhand.screens.grants.dossier_pages import DossierPage
from evenhand.screens.grants.round_form import NEEDED, order_from, round_form, values_of
from evenhand.screens.grants.round_lists import PanelLines
from evenhand.screens.shared.forms import Values
from evenhand.screens.theme import Role
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.chosen_fields import TickListField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.services.award_gate import GrantBook
from evenhand.services.grants.rounds import RoundOrder, order_of, save_round_whole
from evenhand.services.saving import listed

FRESH: Values = {"retrospective": False, "lto_confirms": False}


class RoundPage(DossierPage):
    """A round that is new or corrected; `saved` carries its key, `left` that nothing was changed."""

    saved = Signal(int)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._old: RoundOrder | None = None
        self._awarded_pence = 0
        self._title = Label("", Role.TITLE, wrap=True)
        self.form = round_form()
        self.form.set_rule(self._check)
        self.form.save_asked.connect(self._save)
        self.form.discarded.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._title)
        column.addWidget(self.form, 1)

    def forms(self) -> Sequence[DetailForm]:
        """The one form."""
        return (self.form,)

    def show_application(self, book: GrantBook, application: Application) -> None:
        """Show the round of an application."""
        self.begin(book, book.grants.rounds[application.round_id])

    def begin(self, book: GrantBook, grant_round: Round | None) -> None:
        """Begin a new round, or correct one."""
        self._old = order_of(grant_round, book.beside) if grant_round else None
        self._awarded_pence = book.grants.awarded_pence(grant_round.id) if grant_round else 0
        self._title.setText(f"Edit {grant_round.name}" if grant_round else "New round")
        self._offer(book)
        self.form.show_values(values_of(self._old) if self._old else FRESH)
        self.form.field("name").focus()

    def _offer(self, book: GrantBook) -> None:
        themes = self.form.field("theme_ids")
        if isinstance(themes, TickListField):
            themes.set_options([Option(one.id, one.name) for one in book.grants.themes.values()])
        self.form.show_field("theme_ids", bool(book.grants.themes))
        assessors = self.form.field("assessors")
        if isinstance(assessors, PanelLines):
            people = listed(self._desk.partnership, Person, order="name")
            assessors.offer([Option(one.id, one.name) for one in people])

    def _check(self, values: Values) -> None:
        if all(values[name] is not None for name in NEEDED):
            order = order_from(values, self._old)
            check_round(order.round, self._awarded_pence)
            check_round_detail(order.round, order.detail)

    def _save(self, values: Values) -> None:
        try:
            key = save_round_whole(self._desk.partnership, order_from(values, self._old))
        except Refusal as refusal:
            self.form.show_refusal(refusal)
            return
        self.form.mark_saved()
        self.saved.emit(key)
