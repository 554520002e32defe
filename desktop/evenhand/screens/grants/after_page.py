"""After the award: its course from the offer to the last return, with breaches, money due back and the announcement."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from evenhand.domain.grants.facts import Application
from evenhand.domain.grants.money_facts import Breach, MonitoringReturn
from evenhand.domain.grants.vocabulary import BackBecause
from evenhand.domain.vocabulary import PartyStanding
from evenhand.screens.desk import Desk
from evenhand.screens.grants import after_dialogs, after_money, breaches_dialogs, return_dialogs
from evenhand.screens.grants.after_steps import StepList, other
from evenhand.screens.grants.dossier_pages import DossierPage
from evenhand.screens.grants.once import Once
from evenhand.screens.grants.return_pane import ReturnPane
from evenhand.screens.shared.explaining import explain_clause
from evenhand.screens.widgets.chips import ClauseChip
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.notice import NoticeLine
from evenhand.services.award_gate import GrantBook
from evenhand.services.grants.after import After, Does, after_award
from evenhand.services.grants.closing import say_not_closed
from evenhand.services.grants.conditions import conditions_of
from evenhand.services.grants.returns import owed_of

NOTHING = "Nothing to write down yet. Once it is awarded, the offer, its payments and its returns stand here."
PARTY = "The applicant was answered to be a party. Nothing more can be paid (PP14)."


class AfterPage(DossierPage):
    """The steps of an award, or the form of one of its returns; a line where there is no award."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._book: GrantBook | None = None
        self._application: Application | None = None
        self._after: After | None = None
        self._notice = NoticeLine()
        self._decline, self._ask_return = other("Declined…"), other("Ask for a return…")
        self._breach = other("Write down a breach…")
        self.steps = StepList(self._decline, self._ask_return, self._breach)
        self._return = Once(self._make_return)
        self._stack = QStackedWidget()
        self._nothing = QWidget()
        lines = QVBoxLayout(self._nothing)
        lines.addWidget(Label(NOTHING, ink=2, wrap=True))
        lines.addStretch(1)
        for page in (self.steps, self._nothing):
            self._stack.addWidget(page)
        self._connect()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._notice)
        column.addWidget(self._stack, 1)

    def forms(self) -> Sequence[DetailForm]:
        """The form of a return, once one was opened."""
        return (self._return.made.form,) if self._return.made is not None else ()

    def show_application(self, book: GrantBook, application: Application) -> None:
        """Show what became of its award, round a return that is being typed."""
        same = self._application is not None and self._application.id == application.id
        self._book, self._application = book, application
        after = after_award(book.grants, book.beside, application, book.announcing, book.day)
        self._after = after
        applicant = book.grants.applicants[application.applicant_id]
        barred = after is not None and applicant.party_standing is PartyStanding.PARTY
        self._notice.show_notice(PARTY if barred else "")
        if after is not None:
            open_for = say_not_closed(book.beside, after.award)
            self.steps.show_steps(after.steps, ended=after.ended, open_for=open_for)
            goes_on = not after.ended
            self._decline.setVisible(goes_on and not after.award.paid_pence)
            self._ask_return.setVisible(goes_on and after.course.accepted_on is not None)
        if not self.unsaved():
            self._show_shown(same)

    def focus_first(self) -> None:
        """Go to the first step that can be taken."""
        self.steps.focus_first()

    def show_return(self, return_id: int) -> None:
        """Open the form of a return in place of the steps."""
        pane = self._return()
        if self._book is not None and pane.show_return(self._book, return_id):
            self._stack.setCurrentWidget(pane)
            pane.form.focus_first()

    def _show_shown(self, same: bool) -> None:
        """Show the steps, or the return that was open for the same application."""
        pane = self._return.made
        stays = same and pane is not None and self._stack.currentWidget() is pane
        if not (stays and pane and self._book and pane.show_return(self._book, pane.return_id())):
            self._back()

    def _back(self) -> None:
        had_focus = self._return.made is not None and self._stack.currentWidget() is self._return.made
        self._stack.setCurrentWidget(self.steps if self._after is not None else self._nothing)
        if had_focus and self._after is not None:
            self.steps.focus_first()

    def _make_return(self) -> ReturnPane:
        pane = ReturnPane(self._desk, back="All steps")
        pane.kept.connect(self._back)
        pane.left.connect(self._back)
        self._stack.addWidget(pane)
        return pane

    def _connect(self) -> None:
        self.steps.verb_chosen.connect(self._take)
        self.steps.clause_opened.connect(self._open_clause)
        self.steps.close_asked.connect(self._close)
        self._decline.clicked.connect(self._ask_declined)
        self._ask_return.clicked.connect(self._ask_for_return)
        self._breach.clicked.connect(self._ask_breach)

    def _take(self, step: str) -> None:
        """Ask for what a step needs."""
        kind, _, key = step.partition(":")
        if kind == Does.RETURN:
            self.show_return(int(key))
        elif kind == Does.BREACH:
            self._settle(int(key))
        elif self._after is not None and self._book is not None:
            self._ask(kind, self._after, self._book)

    def _ask(self, kind: str, after: After, book: GrantBook) -> None:
        desk, course = self._desk, after.course
        asks = {
            Does.OFFER: after_dialogs.ask_offered,
            Does.ACCEPT: after_dialogs.ask_accepted,
            Does.LTO: after_dialogs.ask_confirmed,
        }
        if kind in asks:
            asks[Does(kind)](desk, course, self)
        elif kind == Does.PAY:
            after_money.ask_paid(desk, book, after.award, self)
        elif kind == Does.ANNOUNCE:
            after_money.ask_announced(desk, after.award, book.events, self)
        elif kind == Does.BACK:
            due = owed_of(book.beside, after.award).due_back_pence
            because = BackBecause.CLAWED_BACK if course.ended_on else BackBecause.UNSPENT
            after_money.ask_money_back(desk, after.award.id, due, because, self)
        elif kind == Does.CONDITIONS and self._application is not None:
            told = conditions_of(book.grants, book.beside, self._application)
            after_dialogs.ask_conditions(desk, course, told, self)

    def _ask_declined(self) -> None:
        if self._after is not None:
            after_dialogs.ask_declined(self._desk, self._after.course, self)

    def _ask_for_return(self) -> None:
        if self._after is not None:
            asked = MonitoringReturn(award_id=self._after.award.id, due_on=self._desk.today)
            return_dialogs.ask_due(self._desk, asked, self)

    def _ask_breach(self) -> None:
        if self._after is not None:
            breach = Breach(award_id=self._after.award.id, found_on=self._desk.today, what="")
            breaches_dialogs.ask_breach(self._desk, breach, self)

    def _settle(self, breach_id: int) -> None:
        found = self._book.beside.breaches if self._book is not None else ()
        for breach in found:
            if breach.id == breach_id:
                breaches_dialogs.ask_settled(self._desk, breach, self)

    def _close(self) -> None:
        if self._after is not None:
            after_dialogs.ask_closed(self._desk, self._after.course, self)

    def _open_clause(self, clause: str) -> None:
        """Say below its chip what the clause asks."""
        for chip in self.steps.findChildren(ClauseChip):
            if chip.clause == clause and chip.isVisible():
                self._panel = explain_clause(chip, clause)
                return
