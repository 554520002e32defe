"""Bringing in a spreadsheet: the file, its columns, what it does not say, every row, then all in one change."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from evenhand.domain.importing.columns import mend
from evenhand.domain.importing.sheet import Sheet
from evenhand.domain.refusals import Refusal, Trouble
from evenhand.domain.words import say_count
from evenhand.exchange.sheets import read_sheet
from evenhand.screens.desk import Desk
from evenhand.screens.frame.dialog import HouseDialog
from evenhand.screens.frame.files import SPREADSHEETS, ask_where_to_save, ask_which_file
from evenhand.screens.importing.pages import ColumnsPage, FilePage, QuestionsPage, given
from evenhand.screens.importing.rows_page import RowsPage
from evenhand.screens.widgets.notice import NoticeLine
from evenhand.services.imports import Preview, carry_out, empty_sheet, fields_of, match_columns, preview
from evenhand.services.written_file import write_file

TITLES = {
    "members": "Bring in members",
    "applications": "Bring in applications",
    "area-profile": "Bring in the area’s profile",
    "candidates": "Bring in candidates",
    "publicity": "Bring in publicity",
    "spend": "Bring in payments",
}
WHAT = {"area-profile": "census counts", "publicity": "public items", "spend": "payments"}
STEPS = ("The file", "The columns", "What the file does not say", "The rows")
FILE, COLUMNS, QUESTIONS, ROWS = range(4)


class ImportWizard(HouseDialog):
    """Four pages, of which the questions come only where there are any."""

    def __init__(self, desk: Desk, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(TITLES[kind], parent, width_px=1040)
        self._desk, self._kind = desk, kind
        self._name, self._bytes = "", b""
        self._sheet: Sheet | None = None
        self._seen: Preview | None = None
        self._notice = NoticeLine()
        self._pages = QStackedWidget()
        self.file = FilePage(WHAT.get(kind, kind))
        self.columns = ColumnsPage(fields_of(kind))
        self.questions, self.rows = QuestionsPage(), RowsPage()
        for page in (self.file, self.columns, self.questions, self.rows):
            self._pages.addWidget(page)
        self.body.addWidget(self._notice)
        self.body.addWidget(self._pages, 1)
        self._next = self.add_primary("Next")
        self._back = self.add_plain("Back")
        self.add_leave("Leave")
        self._connect()
        self._turn_to(FILE)

    def sizeHint(self) -> QSize:
        """Room for a table of rows."""
        return self.tall_hint(620)

    def read_file(self, path: Path) -> None:
        """Read a file and go on to its columns; what cannot be read is said in place."""
        try:
            self._bytes = path.read_bytes()
        except OSError as fault:
            self._notice.show_notice(f"{path.name} could not be read: {fault.strerror}. Choose another file.")
            return
        self._name = path.name
        self._read_part(None)

    def step(self) -> int:
        """Which page is shown."""
        return self._pages.currentIndex()

    def go_on(self) -> None:
        """Go to the next page, or bring everything in from the last."""
        try:
            self._go_on()
        except Refusal as refusal:
            self._notice.show_notice(refusal.says)

    def go_back(self) -> None:
        """Go to the page before."""
        step = self.step()
        if step == ROWS and not (self._seen and self._seen.questions):
            step = QUESTIONS
        self._turn_to(max(FILE, step - 1))

    def _connect(self) -> None:
        self.file.file_chosen.connect(self.read_file)
        self.file.file_wanted.connect(self._choose_file)
        self.file.empty_wanted.connect(self._save_empty)
        self.columns.part_chosen.connect(self._read_part)
        self.rows.changed.connect(self._name_next)
        self._next.clicked.connect(self.go_on)
        self._back.clicked.connect(self.go_back)

    def _choose_file(self) -> None:
        path = ask_which_file(self, "Choose the spreadsheet", SPREADSHEETS)
        if path is not None:
            self.read_file(path)

    def _save_empty(self) -> None:
        path = ask_where_to_save(self, "Save an empty spreadsheet", Path(f"{self._kind}.csv"), "CSV (*.csv)")
        if path is None:
            return
        try:
            write_file(path, empty_sheet(self._kind), opened=self._desk.partnership.path)
        except Trouble as trouble:
            self._notice.show_notice(trouble.says)
        else:
            self._notice.show_notice(f"Saved as {path.name}. Fill it in and drag it here.")

    def _read_part(self, part: str | None) -> None:
        try:
            self._sheet = read_sheet(self._name, self._bytes, part)
        except Trouble as trouble:
            self._notice.show_notice(trouble.says)
            return
        self.columns.show_sheet(self._name, self._sheet, match_columns(self._kind, self._sheet))
        self._turn_to(COLUMNS)

    def _go_on(self) -> None:
        step = self.step()
        if step == FILE:
            self._choose_file()
        elif step == COLUMNS:
            self._look({})
            questions = self._seen.questions if self._seen else ()
            self.questions.show_questions(questions)
            self._turn_to(QUESTIONS if questions else ROWS)
        elif step == QUESTIONS:
            self._look(given(self.questions.answers()))
            self._turn_to(ROWS)
        else:
            self._bring_in()

    def _look(self, answers: Mapping[str, str]) -> None:
        """See what would become of every row.

        Raises:
            Refusal: a needed column is missing, or an answer does not fit.
        """
        if self._sheet is None:
            return
        fields = fields_of(self._kind)
        matching = mend(match_columns(self._kind, self._sheet), self.columns.by_hand(self._sheet), fields)
        self._seen = preview(
            self._desk.partnership,
            self._kind,
            self._name,
            self._sheet,
            matching,
            answers,
            today=self._desk.today,
        )
        self.rows.show_tally(self._seen.tally)

    def _bring_in(self) -> None:
        if self._seen is None:
            return
        if not self._can_bring_in():
            self._notice.show_notice(
                "Mend those rows in the spreadsheet and choose it again, or tick that the good ones come in alone."
            )
            return
        if not self._seen.drafts:
            self.reject()
            return
        tally = carry_out(self._desk.partnership, self._seen, accept_valid=True).tally
        self._desk.noticed.emit(
            f"Brought in: {tally.new} new, {tally.changed} changed. Undo takes all of it back."
        )
        self.accept()

    def _can_bring_in(self) -> bool:
        return self._seen is not None and (not self._seen.tally.refused or self.rows.good_alone.isChecked())

    def _turn_to(self, step: int) -> None:
        self._notice.show_notice("")
        self._pages.setCurrentIndex(step)
        self.heading.setText(f"{TITLES[self._kind]}: {STEPS[step].lower()}")
        self._back.setVisible(step > FILE)
        self._next.setVisible(step > FILE)
        self._name_next()
        if step == FILE:
            self.file.focus_first()
        elif step == COLUMNS:
            self._next.setFocus(Qt.FocusReason.OtherFocusReason)
        elif step == QUESTIONS:
            self.questions.focus_first()
        elif step == ROWS and (table := self.rows.table()) is not None:
            table.setFocus()

    def _name_next(self) -> None:
        if self.step() < ROWS or self._seen is None:
            self._next.setText("Next")
        else:
            count = self._seen.tally.new + self._seen.tally.changed
            self._next.setText(
                f"Bring in {say_count(count, 'row')}" if count else "Close: nothing to bring in"
            )
        self._next.updateGeometry()
