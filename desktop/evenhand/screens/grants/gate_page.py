"""The award gate of an application, and what is asked in its place: the party question, the award, another decision."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from evenhand.domain.grants import party_bar
from evenhand.domain.grants.facts import Application
from evenhand.domain.grants.gate import say_gate
from evenhand.domain.grants.gate_facts import Asks, Stands
from evenhand.domain.grants.gate_facts import Condition as Rule
from evenhand.domain.vocabulary import ApplicationStatus, PartyStanding
from evenhand.domain.words import say_day, say_pence
from evenhand.screens.desk import Desk
from evenhand.screens.grants.award_page import AwardPage
from evenhand.screens.grants.decided_page import DecidedPage
from evenhand.screens.grants.decision_page import DecisionPage
from evenhand.screens.grants.dossier_pages import APPLICATION, CONFLICTS, SCORES, DossierPage
from evenhand.screens.grants.look_dialog import ask_look, waiting_for_look
from evenhand.screens.grants.once import Once
from evenhand.screens.grants.party_page import PartyPage
from evenhand.screens.grants.purpose_page import PurposePage
from evenhand.screens.shared.explaining import explain_clause
from evenhand.screens.widgets.button import link
from evenhand.screens.widgets.chips import ClauseChip
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.gate import Condition, GateChecklist
from evenhand.screens.widgets.mark_label import BARRED, MET, MET_WITH_CARE, NEEDS_ANSWER, NOT_MET
from evenhand.screens.widgets.notice import NoticeLine
from evenhand.services.award_gate import GrantBook, ready_to_end

STATUS = {
    Stands.NEEDS_ANSWER: NEEDS_ANSWER,
    Stands.NOT_MET: NOT_MET,
    Stands.MET_WITH_CARE: MET_WITH_CARE,
    Stands.MET: MET,
}

SETTLED_ON: Mapping[str, str] = {
    Asks.AMOUNT: APPLICATION,
    Asks.RETROSPECTIVE: APPLICATION,
    Asks.INTERESTS: CONFLICTS,
    Asks.SCORES: SCORES,
}

Asked = TypeVar("Asked", PartyPage, AwardPage, DecisionPage)


class GatePage(DossierPage):
    """The checklist, or the decision once there is one; forms take its place and lead back to it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._book: GrantBook | None = None
        self._application: Application | None = None
        self._notice = NoticeLine()
        self.checklist = GateChecklist()
        self._is_party = link("This is a party…")
        self._gate = self._make_gate()
        self._decided = DecidedPage()
        self._party, self._award = Once(self._make_party), Once(self._make_award)
        self._refusal, self._deferral = Once(self._make_refusal), Once(self._make_deferral)
        self._withdrawal = Once(self._make_withdrawal)
        self._purpose = Once(self._make_purpose)
        self._rescission, self._clawing_back = Once(self._make_rescission), Once(self._make_clawing_back)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._gate)
        self._stack.addWidget(self._decided)
        self._connect()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def show_application(self, book: GrantBook, application: Application) -> None:
        """Show how an application stands; a form that is being filled in for it stays."""
        same = self._application is not None and self._application.id == application.id
        self._book, self._application = book, application
        self._show_standing(book, application)
        if not (same and (self._dirty_form() or self._reads_words())):
            self._back()

    def form(self) -> DetailForm | None:
        """The form that has taken the place of the checklist, if one has."""
        page = self._stack.currentWidget()
        return page.form if isinstance(page, PartyPage | AwardPage | DecisionPage) else None

    def forms(self) -> Sequence[DetailForm]:
        """The form that has taken the place of the checklist."""
        asked = self.form()
        return (asked,) if asked else ()

    def ask_party(self) -> None:
        """Ask whether the applicant is a party, also of one that was clear."""
        if self._book is None or self._application is None:
            return
        applicant = self._book.grants.applicants[self._application.applicant_id]
        is_party = None if applicant.party_standing is PartyStanding.OPEN else True
        page = self._party()
        earlier = self._book.grants.answers.get(applicant.id)
        rested_on = self._book.beside.evidence.get(earlier.id) if earlier else None
        page.begin(applicant, is_party=is_party, earlier=earlier, rested_on=rested_on)
        self._show(page)

    def _show_standing(self, book: GrantBook, application: Application) -> None:
        gate = book.gates.get(application.id)
        self._decided.show_application(book, application)
        if gate is None:
            return
        deferred = application.status is ApplicationStatus.DEFERRED
        since = f" on {say_day(application.decided_on)}" if application.decided_on else ""
        self._notice.show_notice(f"Deferred{since}: {application.reason}" if deferred else "")
        self._is_party.setVisible(not gate.barred)
        if gate.barred:
            self.checklist.show_barred(_barred(gate.conditions[0]))
        else:
            self.checklist.show_conditions(
                [_shown(condition) for condition in gate.conditions],
                f"Award {say_pence(gate.offers_pence)}",
                say_gate(gate),
            )

    def _make_gate(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._notice)
        self.checklist.add_below(self._is_party)
        column.addWidget(self.checklist, 1)
        return page

    def _connect(self) -> None:
        self.checklist.verb_chosen.connect(self._settle)
        self.checklist.clause_opened.connect(self._open_clause)
        self.checklist.award_asked.connect(self._ask_award)
        self.checklist.refuse_asked.connect(self._ask_refusal)
        self.checklist.defer_asked.connect(self._ask_deferral)
        self.checklist.withdrawn_asked.connect(self._ask_withdrawal)
        self._is_party.clicked.connect(self.ask_party)
        self._decided.party_asked.connect(self.ask_party)
        self._decided.rescission_asked.connect(self._ask_rescission)
        self._decided.clawing_back_asked.connect(self._ask_clawing_back)

    def _settle(self, asks: str) -> None:
        """Go where a condition is settled: another record, another page, the party question, or the round."""
        rule = self._rule(asks)
        if rule is not None and rule.opens:
            self._desk.record_wanted.emit(rule.opens)
        elif asks == Asks.PARTY:
            self.ask_party()
        elif asks == Asks.LOOK:
            self._ask_look()
        elif asks == Asks.PURPOSE:
            self._ask_purpose()
        elif asks in SETTLED_ON:
            self.page_asked.emit(SETTLED_ON[asks])
        else:
            self.round_edit_asked.emit()

    def _ask_look(self) -> None:
        if self._book is not None and self._application is not None:
            applicant = self._book.grants.applicants[self._application.applicant_id]
            of_round = (
                waiting_for_look(self._book, self._application.round_id)
                if applicant.party_standing is not PartyStanding.OPEN
                else ()
            )
            ask_look(self._desk, applicant, self.window(), of_round=of_round)

    def _ask_purpose(self) -> None:
        """Show the words in which something was found, in the place of the checklist."""
        if self._book is not None and self._application is not None:
            page = self._purpose()
            self._stack.setCurrentWidget(page)
            page.begin(self._application, self._book.day)

    def _rule(self, asks: str) -> Rule | None:
        if self._book is None or self._application is None:
            return None
        gate = self._book.gates.get(self._application.id)
        return next((one for one in gate.conditions if one.asks == asks), None) if gate else None

    def _open_clause(self, clause: str) -> None:
        """Say below its chip what the clause asks."""
        for chip in self.checklist.findChildren(ClauseChip):
            if chip.clause == clause and chip.isVisible():
                self._panel = explain_clause(chip, clause)
                return

    def _ask_award(self) -> None:
        if self._book is None or self._application is None:
            return
        key, page = self._application.id, self._award()
        page.begin(self._name(), self._application, self._book.ready[key], self._book.gates[key].offers_pence)
        self._show(page)

    def _ask_refusal(self) -> None:
        self._begin(self._refusal())

    def _ask_deferral(self) -> None:
        self._begin(self._deferral())

    def _ask_withdrawal(self) -> None:
        self._begin(self._withdrawal())

    def _ask_rescission(self) -> None:
        self._begin(self._rescission())

    def _ask_clawing_back(self) -> None:
        self._begin(self._clawing_back())

    def _begin(self, page: DecisionPage) -> None:
        if self._book is None or self._application is None:
            return
        key = self._application.id
        ready = self._book.ready.get(key) or ready_to_end(self._desk.partnership, key, self._book.day)
        page.begin(self._name(), self._application, ready)
        self._show(page)

    def _name(self) -> str:
        """Who applied."""
        if self._book is None or self._application is None:
            return ""
        return self._book.grants.applicants[self._application.applicant_id].name

    def _make_party(self) -> PartyPage:
        page = PartyPage(self._desk)
        page.answered.connect(self._back)
        return self._put(page)

    def _make_purpose(self) -> PurposePage:
        page = PurposePage(self._desk)
        page.answered.connect(self._back)
        page.left.connect(self._back)
        self._stack.addWidget(page)
        return page

    def _make_award(self) -> AwardPage:
        page = AwardPage(self._desk)
        page.made.connect(self._back)
        return self._put(page)

    def _make_refusal(self) -> DecisionPage:
        return self._make_decision(ApplicationStatus.REFUSED)

    def _make_deferral(self) -> DecisionPage:
        return self._make_decision(ApplicationStatus.DEFERRED)

    def _make_withdrawal(self) -> DecisionPage:
        return self._make_decision(ApplicationStatus.WITHDRAWN)

    def _make_rescission(self) -> DecisionPage:
        return self._make_decision(ApplicationStatus.RESCINDED)

    def _make_clawing_back(self) -> DecisionPage:
        return self._make_decision(ApplicationStatus.CLAWED_BACK)

    def _make_decision(self, status: ApplicationStatus) -> DecisionPage:
        page = DecisionPage(self._desk, status)
        page.made.connect(self._back)
        return self._put(page)

    def _put(self, page: Asked) -> Asked:
        """Put a form where the checklist is."""
        page.left.connect(self._back)
        self._stack.addWidget(page)
        return page

    def _dirty_form(self) -> bool:
        form = self.form()
        return form is not None and form.is_dirty()

    def _reads_words(self) -> bool:
        """Whether the words of the application stand in the place of the checklist."""
        return self._stack.currentWidget() is self._purpose.made and self._purpose.made is not None

    def _show(self, page: PartyPage | AwardPage | DecisionPage) -> None:
        self._stack.setCurrentWidget(page)
        page.form.focus_first()

    def _back(self) -> None:
        """Show the checklist, or the decision."""
        if self._book is None or self._application is None:
            return
        had_focus = self.form() is not None or self._reads_words()
        page = self._gate if self._application.id in self._book.gates else self._decided
        self._stack.setCurrentWidget(page)
        if had_focus:
            self.checklist.focus_award() if page is self._gate else page.setFocus(
                Qt.FocusReason.OtherFocusReason
            )


def _shown(rule: Rule) -> Condition:
    return Condition(rule.asks, STATUS[rule.stands], rule.title, rule.detail, rule.verb, rule.clause)


def _barred(rule: Rule) -> Condition:
    says = rule.detail[0].upper() + rule.detail[1:]
    detail = f"{says.rstrip('.')}. {party_bar.OWN_RULE}"
    return Condition(rule.asks, BARRED, rule.title, detail, "", rule.clause)
