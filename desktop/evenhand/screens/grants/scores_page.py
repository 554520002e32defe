"""The scores of an application: who assesses it, the spread once it may be seen, and what is recommended."""

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from evenhand.domain.grants.facts import UNDECIDED, Application
from evenhand.domain.grants.scoring import ScoreSheet
from evenhand.domain.refusals import Refusal
from evenhand.screens.desk import Desk
from evenhand.screens.grants.dossier_pages import DossierPage
from evenhand.screens.grants.once import Once
from evenhand.screens.grants.score_form import ScoreForm
from evenhand.screens.grants.score_lines import AssessorLine, CriterionLine
from evenhand.screens.grants.score_recommend_form import RecommendForm
from evenhand.screens.grants.score_words import (
    CRITERIA_TELL,
    DECIDED,
    NO_CRITERIA,
    NO_PANEL,
    NO_RECOMMENDATION,
    say_counts,
    say_recommended,
    say_seen,
)
from evenhand.screens.theme import Role, Weight
from evenhand.screens.theme.sizes import GAP, LABEL_GAP
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.emptying import empty
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label, rule
from evenhand.screens.widgets.pane import row, scrolling
from evenhand.services.award_gate import GrantBook
from evenhand.services.grants import assessing


class ScoresPage(DossierPage):
    """Assessors, spread and recommendation in a column; a form takes its place while something is typed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._book: GrantBook | None = None
        self._application: Application | None = None
        self._seen_by: int | None = None
        self._counts = Label(weight=Weight.STRONG)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._score_form: ScoreForm | None = None
        self._recommend = Once(self._make_recommend)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._make_summary())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def show_application(self, book: GrantBook, application: Application) -> None:
        """Show the scores of an application, round whatever is being typed for the same one."""
        same = self._application is not None and self._application.id == application.id
        self._book, self._application = book, application
        self._seen_by = self._seen_by if same else None
        self._fill()
        if not (same and self.unsaved()):
            self._stack.setCurrentIndex(0)

    def forms(self) -> Sequence[DetailForm]:
        """The form that is open."""
        shown = self._stack.currentWidget()
        return [shown.form] if isinstance(shown, ScoreForm | RecommendForm) else []

    def focus_first(self) -> None:
        """Go to the first assessor who is not done, else to the recommendation."""
        waiting = (one.button for one in self.assessor_lines if one.assessor.done_on is None and one.button)
        next(waiting, self.recommend_button).setFocus()

    def _make_summary(self) -> QWidget:
        self.assessor_lines: list[AssessorLine] = []
        body = QVBoxLayout()
        body.setSpacing(GAP)
        body.setContentsMargins(0, 0, GAP, 0)
        body.addLayout(self._lines)
        self._says = Label(NO_RECOMMENDATION, Role.LEAD, wrap=True)
        self._reasons = Label(ink=2, wrap=True)
        for part in (rule(), self._says, self._reasons):
            body.addWidget(part)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row(Label("What the assessors give it", Role.LEAD), None, self._counts))
        column.addWidget(rule())
        column.addWidget(scrolling(body), 1)
        column.addWidget(rule())
        column.addLayout(self._make_footer())
        return page

    def _make_footer(self) -> QHBoxLayout:
        self.recommend_button, self._round = plain("Recommend…"), plain("Edit round…")
        self._take_back = plain("Take it back")
        self.recommend_button.clicked.connect(self._ask_recommendation)
        self._round.clicked.connect(self.round_edit_asked)
        self._take_back.clicked.connect(self._take_recommendation_back)
        footer = row(self._round, None, self._take_back, self.recommend_button)
        footer.setContentsMargins(LABEL_GAP, LABEL_GAP, 0, LABEL_GAP)
        return footer

    def _fill(self) -> None:
        if self._book is None or self._application is None:
            return
        sheet = self._sheet(self._seen_by)
        is_open = self._application.status in UNDECIDED
        empty(self._lines)
        self.assessor_lines = []
        for part in self._parts(sheet, is_open=is_open):
            self._lines.addWidget(part)
        self._counts.setText(say_counts(sheet))
        self._round.setVisible(is_open and not (sheet.criteria and (sheet.assessors or sheet.out)))
        self._show_recommendation(is_open=is_open)

    def _parts(self, sheet: ScoreSheet, *, is_open: bool) -> Iterator[QWidget]:
        """What stands on the page, from the top."""
        if not sheet.criteria or not (sheet.assessors or sheet.out):
            yield Label(NO_PANEL if sheet.criteria else NO_CRITERIA, weight=Weight.STRONG, wrap=True)
            yield Label(CRITERIA_TELL, ink=2, wrap=True)
        for one in (*sheet.assessors, *sheet.out):
            sees = one.done_on is not None and not sheet.is_complete
            line = AssessorLine(
                one, out=one in sheet.out, is_open=is_open and sheet.may_change(one.person_id), sees=sees
            )
            line.score_asked.connect(self._ask_scores)
            line.seen_asked.connect(self._see_as)
            self.assessor_lines.append(line)
            yield line
        if sheet.assessors and sheet.criteria:
            yield rule()
            seen_by = sheet.assessor(self._seen_by)
            says = say_seen(sheet, seen_by.name if seen_by is not None else "")
            said = Label(says, Role.LEAD if sheet.shown else Role.BODY, wrap=True)
            said.setContentsMargins(0, GAP, 0, LABEL_GAP)
            yield said
            if sheet.shown:
                yield from (CriterionLine(spread) for spread in sheet.spreads)
                yield from (Label(f"On the whole: “{note}”", ink=2, wrap=True) for note in sheet.notes)

    def _show_recommendation(self, *, is_open: bool) -> None:
        if self._book is None or self._application is None:
            return
        one = self._book.beside.recommendations.get(self._application.id)
        self._says.setText(f"Recommended: {say_recommended(one)}" if one is not None else NO_RECOMMENDATION)
        self._reasons.setText(one.reasons if one is not None else "" if is_open else DECIDED)
        self._reasons.setVisible(bool(self._reasons.text()))
        self.recommend_button.setText("Change it…" if one is not None else "Recommend…")
        self.recommend_button.setVisible(is_open)
        self._take_back.setVisible(is_open and one is not None)

    def _sheet(self, for_person_id: int | None) -> ScoreSheet:
        with self._desk.partnership.reading() as session:
            return assessing.scores_of(
                session, self._application.id if self._application else 0, for_person_id
            )

    def _see_as(self, person_id: int) -> None:
        self._seen_by = person_id
        self._fill()

    def _ask_scores(self, person_id: int) -> None:
        if self._application is None:
            return
        sheet = self._sheet(person_id)
        assessor = sheet.assessor(person_id)
        if assessor is None:
            return
        form = self._form_for(sheet)
        self._stack.setCurrentWidget(form)
        form.begin(self._application, assessor, sheet)

    def _form_for(self, sheet: ScoreSheet) -> ScoreForm:
        """The form made for the criteria, made anew where they are others."""
        if self._score_form is None or self._score_form.criteria != sheet.criteria:
            if self._score_form is not None:
                self._stack.removeWidget(self._score_form)
                self._score_form.deleteLater()
            self._score_form = ScoreForm(self._desk, sheet.criteria)
            self._score_form.left.connect(self._leave)
            self._stack.addWidget(self._score_form)
        return self._score_form

    def _make_recommend(self) -> RecommendForm:
        form = RecommendForm(self._desk)
        form.left.connect(self._leave)
        self._stack.addWidget(form)
        return form

    def _ask_recommendation(self) -> None:
        if self._application is not None and self._book is not None:
            form = self._recommend()
            self._stack.setCurrentWidget(form)
            form.begin(self._application, self._book.beside.recommendations.get(self._application.id))

    def _take_recommendation_back(self) -> None:
        if self._application is None:
            return
        try:
            assessing.take_recommendation_back(self._desk.partnership, self._application.id)
        except Refusal as refusal:
            self._desk.noticed.emit(refusal.says)

    def _leave(self) -> None:
        self._stack.setCurrentIndex(0)
        self._fill()
        if self.isVisible():
            self.focus_first()
