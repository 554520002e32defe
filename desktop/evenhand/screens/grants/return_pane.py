"""One return: when it is due, how often it was asked for, and the form in which it is received."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.grants.asked import DECLARATION, OUTCOME, RECEIVED, UNSPENT
from evenhand.domain.grants.money_facts import MonitoringReturn
from evenhand.domain.grants.returns import OPEN, ReturnStanding, standing_of
from evenhand.domain.publicity.facts import PublicityItem
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_count, say_day, say_pence
from evenhand.screens.desk import Desk
from evenhand.screens.grants.after_dialogs import AHEAD
from evenhand.screens.grants.return_dialogs import ask_chased, ask_due, ask_excused, say_chased
from evenhand.screens.grants.return_lines import PublicityLines, SpentLines
from evenhand.screens.shared.asked_form import add_asked
from evenhand.screens.shared.forms import FINISH_FIRST, Values
from evenhand.screens.theme import Role
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.chosen_fields import FactField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.pane import row
from evenhand.services.award_gate import GrantBook
from evenhand.services.grants.returns import receive_return
from evenhand.services.saving import listed

KEPT = ("received_on", "no_politics_on", "declared_by", "unspent_pence", "people", "says")


class ReturnPane(QWidget):
    """A return in its form, with what else can be done about it above; `kept` when it was received.

    `back` are the words that lead from it to where it was opened; where it stands beside its list there are none.
    """

    kept = Signal()
    left = Signal()

    def __init__(self, desk: Desk, back: str = "") -> None:
        super().__init__()
        self._desk = desk
        self._back = plain(back, Mark.BACK)
        self._back.setVisible(bool(back))
        self._back.clicked.connect(self._go_back)
        self._one: MonitoringReturn | None = None
        self._title = Label("", Role.LEAD, wrap=True)
        self._chase, self._excuse = plain("Asked for again…"), plain("Excuse…")
        self._move, self._blank = plain("Another day…"), plain("Print a blank form…")
        deeds = (
            (self._blank, self._want_form),
            (self._chase, self._ask_chase),
            (self._excuse, self._ask_excuse),
            (self._move, self._ask_day),
        )
        for button, deed in deeds:
            button.clicked.connect(deed)
        self.form = self._make_form()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._title)
        column.addLayout(row(self._back, self._chase, self._excuse, self._move, self._blank, None))
        column.addWidget(self.form, 1)

    def show_return(self, book: GrantBook, return_id: int) -> bool:
        """Show a return with its lines; False where there is none of that key."""
        awards = {one.id: one for one in book.grants.awards.values()}
        every = (one for those in book.beside.returns.values() for one in those)
        one = self._one = next((one for one in every if one.id == return_id), None)
        if one is None or one.award_id not in awards:
            return False
        award = awards[one.award_id]
        application = next(a for a in book.grants.applications if a.id == award.application_id)
        name = book.grants.applicants[application.applicant_id].name
        self._title.setText(f"Return of {name}, {application.reference}")
        self.setAccessibleName(self._title.text())
        self._items.offer(listed(self._desk.partnership, PublicityItem), application.round_id)
        self._lines.compare_with(book.beside.lines.get(application.id, ()))
        self.form.field("unspent_pence").set_hint(
            f"{say_pence(award.paid_pence)} was paid. Empty: what the lines above leave."
        )
        self._show(one, book)
        return True

    def _show(self, one: MonitoringReturn, book: GrantBook) -> None:
        """Show what is kept of a return, and what can still be done about it."""
        chases = book.beside.chases.get(one.id, ())
        standing = standing_of(one, chases, self._desk.day)
        shown: Values = {key: getattr(one, key) for key in KEPT} | {
            "due": _say_due(one, standing, (self._desk.day - one.due_on).days),
            "chased": say_chased(chase.chased_on for chase in chases),
            "lines": book.beside.return_lines.get(one.id, ()),
            "items": book.beside.return_items.get(one.id, ()),
        }
        self.form.show_values(shown)
        awaited = standing in OPEN
        self._chase.setVisible(awaited)
        for button in (self._excuse, self._move):
            button.setVisible(awaited and one.received_on is None)

    def return_id(self) -> int:
        """The key of the return that is shown, 0 where none is."""
        return self._one.id if self._one is not None else 0

    def _make_form(self) -> DetailForm:
        form = DetailForm("Return", save="Receive the return")
        form.add(FactField("due", "Due"))
        form.add(FactField("chased", "Asked again"))
        add_asked(form, (RECEIVED, *DECLARATION))
        self._lines = SpentLines()
        form.add(self._lines)
        add_asked(form, (UNSPENT, *OUTCOME))
        self._items = PublicityLines(self._desk)
        form.add(self._items)
        form.set_rule(self._check)
        form.save_asked.connect(self._save)
        form.discarded.connect(self.left)
        return form

    def _check(self, values: Values) -> None:
        for key in ("received_on", "no_politics_on"):
            if values[key] is not None and values[key] > self._desk.today:
                raise Refusal(AHEAD, field=key)

    def _save(self, values: Values) -> None:
        if self._one is None:
            return
        received = replace(self._one, **{key: values[key] for key in KEPT})
        try:
            receive_return(self._desk.partnership, received, values["lines"], values["items"])
        except Refusal as refusal:
            self.form.show_refusal(refusal)
            return
        self.form.mark_saved()
        self.kept.emit()

    def _go_back(self) -> None:
        if self._may_ask():
            self.left.emit()

    def _want_form(self) -> None:
        self._desk.paper_wanted.emit("form/grant-return")

    def _ask_chase(self) -> None:
        if self._may_ask() and self._one is not None:
            ask_chased(self._desk, self._one.id, self)

    def _ask_excuse(self) -> None:
        if self._may_ask() and self._one is not None:
            ask_excused(self._desk, self._one.id, self)

    def _ask_day(self) -> None:
        if self._may_ask() and self._one is not None:
            ask_due(self._desk, self._one, self)

    def _may_ask(self) -> bool:
        """Whether nothing typed waits in the form."""
        if self.form.is_dirty():
            self.form.show_refusal(FINISH_FIRST)
        return not self.form.is_dirty()


def _say_due(one: MonitoringReturn, standing: ReturnStanding, days: int) -> str:
    due = say_day(one.due_on)
    if standing in (ReturnStanding.LATE, ReturnStanding.CHASED):
        return f"{due}, {say_count(days, 'day')} late"
    if standing is ReturnStanding.EXCUSED and one.excused_on is not None:
        return f"{due}; excused on {say_day(one.excused_on)}: {one.excused_because}"
    return due
