"""Who is in a picture: people of the record or others in words, each with whether they agreed."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.publicity.record_facts import PictureSubject
from evenhand.domain.publicity.vocabulary import Permission
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import LABEL_GAP
from evenhand.screens.widgets.button import mark_button, plain
from evenhand.screens.widgets.choice import Choice, Option, SearchedChoice, options_of
from evenhand.screens.widgets.fields import Field
from evenhand.screens.widgets.pane import row

PROMPT = "A name, or who they are"


class SubjectsField(Field):
    """A line for each of those in the picture; the value is a tuple of PictureSubject."""

    def __init__(self, key: str, label: str) -> None:
        super().__init__(key, label, hint="Such as Amara Okonjo, or four children of the canoe club.")
        self._people: tuple[Option, ...] = ()
        self._lines: list[_Line] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(LABEL_GAP)
        self._add = plain("Add somebody", Mark.PLUS)
        self._add.clicked.connect(self._add_empty)
        self._put(self._add)
        self._column.insertLayout(0, self._list)

    def set_people(self, people: Iterable[Option]) -> None:
        """Offer the people of the record."""
        self._people = tuple(people)
        for line in self._lines:
            line.who.set_options(self._people)

    def value(self) -> tuple[PictureSubject, ...]:
        """Those in the picture; a line without words is nobody."""
        return tuple(line.subject() for line in self._lines if line.who.currentText().strip())

    def set_value(self, value: Iterable[PictureSubject] | None) -> None:
        """Show who is in the picture."""
        for line in tuple(self._lines):
            self._drop(line)
        for subject in value or ():
            self._show(subject)

    def raw(self) -> Any:
        """What stands in the lines."""
        return tuple((line.who.currentText(), line.permission.value()) for line in self._lines)

    def control(self) -> QWidget:
        """The first line, or the button that adds one."""
        return self._lines[0].who if self._lines else self._add

    def _add_empty(self) -> None:
        line = self._show(PictureSubject(picture_id=0))
        line.who.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _show(self, subject: PictureSubject) -> "_Line":
        line = _Line(subject, self._people)
        self._lines.append(line)
        self._list.addWidget(line)
        for control in (line.who, line.permission):
            control.installEventFilter(self)
        line.who.editTextChanged.connect(self._tell)
        line.permission.activated.connect(self._tell)
        line.off.clicked.connect(self._remove)
        return line

    def _remove(self) -> None:
        button = self.sender()
        for line in tuple(self._lines):
            if line.off is button:
                self._drop(line)
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _drop(self, line: "_Line") -> None:
        self._lines.remove(line)
        self._list.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _tell(self) -> None:
        self.changed.emit()


class _Line(QWidget):
    """One of those in the picture."""

    def __init__(self, subject: PictureSubject, people: tuple[Option, ...]) -> None:
        super().__init__()
        self._old = subject
        self.who = SearchedChoice(people, name="Who is in it", prompt=PROMPT)
        self.permission = Choice(options_of(Permission), name="Permission")
        self.off = mark_button(Mark.MINUS, "Take out of the picture")
        if subject.person_id is not None:
            self.who.set_value(subject.person_id)
        else:
            self.who.setEditText(subject.who)
        self.permission.set_value(subject.permission)
        line = row(self.who, self.permission, self.off)
        line.setContentsMargins(0, 0, 0, 0)
        line.setStretch(0, 1)
        self.setLayout(line)

    def subject(self) -> PictureSubject:
        """What the line says; what else was kept of somebody stays."""
        person_id, words = self.who.value(), self.who.currentText().strip()
        return replace(
            self._old,
            person_id=person_id,
            who="" if person_id is not None else words,
            permission=self.permission.value() or Permission.NOT_ASKED,
        )
