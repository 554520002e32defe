"""The form of a letter: subject, salutation, words and close as they are read, then how it goes and where to."""

import json
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QPoint, QSize, QTimer
from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget

from evenhand.domain.mp.record_facts import Letter
from evenhand.domain.mp.vocabulary import LetterBy
from evenhand.screens.meetings.live.growing_notes import GrowingNotes
from evenhand.screens.shared.forms import Values
from evenhand.screens.theme import Role, look
from evenhand.screens.theme.sizes import LINE_WIDTH
from evenhand.screens.widgets.choice import options_of
from evenhand.screens.widgets.chosen_fields import RadioField, yes_no
from evenhand.screens.widgets.field_history import leave_idle_undo
from evenhand.screens.widgets.fields import Field
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import NotesField, TextField

WORDS = ("subject", "salutation", "body", "close")
NAMED = (*WORDS, "reply_wanted", "because", "goes_by", "address")
LEAST_LINES, MOST_LINES, AROUND = 8, 40, 24
FILL_IN = "Fill in what stands in [square brackets]. A line between paragraphs."


def area_round(part: QWidget) -> QScrollArea | None:
    """What scrolls round a part of the form."""
    holder = part.parentWidget()
    while holder is not None and not isinstance(holder, QScrollArea):
        holder = holder.parentWidget()
    return holder


def bring_to_top(part: QWidget) -> None:
    """Scroll until a part of the form stands at the top, as far as there is anything below it."""
    area = area_round(part)
    content = area.widget() if area is not None else None
    if area is not None and content is not None:
        area.verticalScrollBar().setValue(part.mapTo(content, QPoint(0, 0)).y())


class LetterText(GrowingNotes):
    """Several lines that grow with the letter, none of them cut; the form scrolls along with the caret."""

    def __init__(self, least: int, most: int) -> None:
        super().__init__(least, most)
        self.cursorPositionChanged.connect(self._follow_soon)

    def sizeHint(self) -> QSize:
        """As many lines as there are, of the height in which they are drawn."""
        theme = look()
        return QSize(theme.px(280), self._lines * theme.line(Role.BODY) + AROUND)

    def _follow_soon(self) -> None:
        """Wait until the form has grown with what was typed."""
        QTimer.singleShot(0, self, self._follow)

    def _follow(self) -> None:
        if not self.hasFocus():
            return
        area = area_round(self)
        content = area.widget() if area is not None else None
        if area is not None and content is not None:
            caret = self.cursorRect()
            at = self.viewport().mapTo(content, caret.bottomLeft())
            area.ensureVisible(0, at.y(), 0, 2 * caret.height())


class BodyField(Field):
    """The words of a letter, as high as they are long; a passage in them can be gone to."""

    def __init__(self, key: str, label: str, *, least: int, hint: str = "") -> None:
        super().__init__(key, label, hint=hint)
        self._text = LetterText(least, MOST_LINES)
        self._text.textChanged.connect(self.changed)
        leave_idle_undo(self._text)
        self._put(self._text, most_px=LINE_WIDTH)

    def value(self) -> str:
        """The words without the blanks around them."""
        return self._text.toPlainText().strip()

    def set_value(self, value: str | None) -> None:
        """Show other words."""
        blocked = self._text.blockSignals(True)
        self._text.setPlainText(value or "")
        self._text.blockSignals(blocked)

    def raw(self) -> str:
        """What is written."""
        return self._text.toPlainText()

    def select(self, words: str) -> None:
        """Select a passage, so that typing replaces it."""
        start = self._text.toPlainText().find(words)
        if start >= 0:
            cursor = self._text.textCursor()
            cursor.setPosition(start)
            cursor.setPosition(start + len(words), cursor.MoveMode.KeepAnchor)
            self._text.setTextCursor(cursor)


class LetterForm(DetailForm):
    """The fields of one letter."""

    def __init__(self) -> None:
        super().__init__("Letter", save="Save draft")
        self.add(TextField("subject", "Subject"))
        self.add(TextField("salutation", "Salutation"))
        self.add(BodyField("body", "Letter", least=LEAST_LINES, hint=FILL_IN))
        self.add(
            BodyField(
                "close",
                "Close",
                least=4,
                hint="Your name, and how to reach you; the next letter takes it over.",
            )
        )
        self.add(yes_no("reply_wanted", "Wants a reply"))
        self.add(TextField("because", "Why it may say so", hint="A line of your own, kept with the letter."))
        self.add(RadioField("goes_by", "Goes", options_of(LetterBy)))
        self.add(NotesField("address", "Address", lines=4))

    def show_letter(self, letter: Letter) -> None:
        """Show a letter; the subject of a referral is its reference and is not typed."""
        self.show_field("subject", not letter.referral_id)
        self.show_values({key: getattr(letter, key) for key in NAMED})

    def shows(self, letter: Letter) -> bool:
        """Whether the fields hold the words of a letter already."""
        return self.typed() == {key: getattr(letter, key) for key in NAMED}

    def typed(self) -> Values:
        """What stands in the fields, read or not."""
        return {key: self.field(key).value() for key in NAMED}

    def as_text(self) -> str:
        """What stands in the fields, as it is kept while it is typed."""
        return json.dumps(self.typed(), ensure_ascii=False)

    def take_up(self, words: str) -> None:
        """Put what was kept into the fields again, as something typed and not saved."""
        with suppress(ValueError):
            kept: dict[str, Any] = json.loads(words)
            kept["goes_by"] = LetterBy(kept["goes_by"])
            for key in NAMED:
                self.field(key).set_value(kept[key])
                self.field(key).changed.emit()

    def go_to(self, words: str) -> None:
        """Go to a passage, wherever in the letter it stands."""
        for key in WORDS:
            field = self.field(key)
            if words in field.value():
                field.focus()
                if isinstance(field, BodyField):
                    field.select(words)
                elif isinstance(line := field.control(), QLineEdit):
                    line.setSelection(line.text().find(words), len(words))
                return

    def ask_reason(self, asked: bool) -> None:
        """Ask why the words may stand, where the screen asks or a reason stands there already."""
        self.show_field("because", asked or bool(self.field("because").value()))
