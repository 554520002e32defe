"""The pages of the import before the rows: the file, its columns, and what it does not say."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from evenhand.domain.importing.columns import Confidence, Matching
from evenhand.domain.importing.columns import Field as SheetField
from evenhand.domain.importing.preview import Asks, Question
from evenhand.domain.importing.sheet import Sheet
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import parse_day, say_count, say_day
from evenhand.screens.theme import Role, Weight
from evenhand.screens.theme.sizes import GAP, PAGE_MARGIN
from evenhand.screens.widgets.button import Button, plain, primary
from evenhand.screens.widgets.choice import Choice, Option
from evenhand.screens.widgets.chosen_fields import RadioField
from evenhand.screens.widgets.emptying import empty
from evenhand.screens.widgets.fields import Field
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.matching import ColumnMatcher, SourceColumn
from evenhand.screens.widgets.pane import row, scrolling
from evenhand.screens.widgets.written_fields import DayField, TextField

SAMPLES = 3
SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}


class FilePage(QWidget):
    """Where a file is dropped or chosen. `file_chosen` carries its path."""

    file_chosen = Signal(object)
    file_wanted = Signal()
    empty_wanted = Signal()

    def __init__(self, what: str) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self._choose: Button = primary("Choose a file…")
        self._empty = plain("Save an empty one to fill in…")
        self._choose.clicked.connect(self.file_wanted)
        self._empty.clicked.connect(self.empty_wanted)
        area = QFrame()
        area.setProperty("ground", "sunk")
        column = QVBoxLayout(area)
        column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        column.setSpacing(GAP)
        column.addStretch(1)
        for words, role, ink in (
            (f"Drag the spreadsheet of {what} here", Role.LEAD, 1),
            ("CSV or an Excel workbook, as you keep it. Nothing is changed until you say so.", Role.BODY, 2),
        ):
            label = Label(words, role, ink=ink, wrap=True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addLayout(row(None, self._choose, self._empty, None))
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def focus_first(self) -> None:
        """Put the focus on the way most go."""
        self._choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file of this computer."""
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the file that was dropped."""
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.file_chosen.emit(path)


class ColumnsPage(QWidget):
    """What was read of the file, which of its sheets, and what each column comes in as."""

    part_chosen = Signal(str)

    def __init__(self, fields: Sequence[SheetField]) -> None:
        super().__init__()
        self._meanings = meanings_of(fields)
        self._many = frozenset(field.name for field in fields if field.many)
        self._says = Label(ink=2, wrap=True)
        self._part = Choice(name="Sheet of the workbook")
        self._part.activated.connect(self._tell_part)
        self.matcher = ColumnMatcher()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._says)
        column.addLayout(row(self._part, None))
        column.addWidget(self.matcher, 1)

    def show_sheet(self, name: str, sheet: Sheet, matching: Matching) -> None:
        """Show the columns of a file as they were matched by their headings."""
        self._says.setText(said_of(name, sheet))
        self._part.set_options([Option(part, part) for part in sheet.parts])
        self._part.set_value(sheet.part)
        self._part.setVisible(len(sheet.parts) > 1)
        columns = [
            SourceColumn(heading, _samples(sheet, place)) for place, heading in enumerate(sheet.headings)
        ]
        matched = {
            place: column.field
            for place, column in enumerate(matching.columns)
            if column.field and column.confidence is not Confidence.NONE
        }
        self.matcher.show_columns(columns, self._meanings, matched, self._many)

    def by_hand(self, sheet: Sheet) -> dict[str, str]:
        """Every heading with the field it comes in as; an empty field leaves the column out."""
        matched = self.matcher.matched()
        return {heading: matched.get(place, "") for place, heading in enumerate(sheet.headings)}

    def _tell_part(self) -> None:
        self.part_chosen.emit(str(self._part.value()))


class QuestionsPage(QWidget):
    """What the file does not say, asked once for all of it."""

    def __init__(self) -> None:
        super().__init__()
        self._body = QVBoxLayout()
        self._body.setSpacing(GAP)
        self._fields: dict[str, Field] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolling(self._body))

    def show_questions(self, questions: Sequence[Question]) -> None:
        """Put these questions, each with the answer that holds unless another is given."""
        empty(self._body)
        self._fields = {}
        for question in questions:
            field = _field_of(question)
            label = Label(question.says, weight=Weight.STRONG, wrap=True)
            label.setBuddy(field.control())
            self._body.addWidget(label)
            self._body.addWidget(field)
            self._fields[question.key] = field
        self._body.addStretch(1)

    def answers(self) -> dict[str, str]:
        """The answers as text.

        Raises:
            Refusal: a day cannot be read; the sentence stands beside its field too.
        """
        return {key: _answer(field) for key, field in self._fields.items()}

    def focus_first(self) -> None:
        """Put the focus on the first question."""
        first = next(iter(self._fields.values()), None)
        if first is not None:
            first.focus()


def said_of(name: str, sheet: Sheet) -> str:
    """What was read of a file: "members.csv: 14 rows, headings in row 3, UTF-8, columns parted by semicolons."."""
    parts = [say_count(len(sheet.rows), "row"), f"headings in row {sheet.heading_row}"]
    if sheet.encoding:
        parts.append(sheet.encoding)
    if sheet.separator in SEPARATORS:
        parts.append(f"columns parted by {SEPARATORS[sheet.separator]}")
    return f"{name}: {', '.join(parts)}."


def meanings_of(fields: Sequence[SheetField]) -> list[Option]:
    """What a column may come in as."""
    return [Option(field.name, field.label) for field in fields]


def given(answers: Mapping[str, str]) -> dict[str, str]:
    """The answers that say something."""
    return {key: text for key, text in answers.items() if text}


def _samples(sheet: Sheet, place: int) -> tuple[str, ...]:
    filled = (" ".join(line.cells[place].split()) for line in sheet.rows if line.cells[place])
    return tuple(text for text, _ in zip(filled, range(SAMPLES), strict=False))


def _field_of(question: Question) -> Field:
    if question.asks is Asks.CHOICE:
        options = [Option(value, label) for value, label in question.options]
        field: Field = RadioField(question.key, question.says, options, stacked=True)
        field.set_value(question.answer)
        return field
    if question.asks is Asks.DAY:
        field = DayField(question.key, question.says)
        field.set_value(parse_day(question.answer) if question.answer else None)
        return field
    known = ", ".join(label for _, label in question.options)
    field = TextField(question.key, question.says, hint=f"Already there: {known}." if known else "")
    field.set_value(question.answer)
    return field


def _answer(field: Field) -> str:
    try:
        value = field.value()
    except Refusal as refusal:
        field.show_error(refusal.says)
        field.focus()
        raise
    field.show_error("")
    return say_day(value) if isinstance(value, date) else str(value or "")


def _dropped(event: QDropEvent) -> Path | None:
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
