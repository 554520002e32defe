"""A field for one attached file: its name, and buttons to attach one, to open it and to take it away."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.screens.desk import Desk
from evenhand.screens.grants.file_dialogs import choose_file, read_file
from evenhand.screens.shared.kept_files import open_kept_file
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.fields import Field
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.pane import row
from evenhand.services.stored_files import digest_of

NO_FILE = "No file"


@dataclass(frozen=True, slots=True)
class Attached:
    """A file by its name and digest; `content` are its bytes while they are not kept yet."""

    file_name: str = ""
    digest: str = ""
    content: bytes | None = None


class AttachedField(Field):
    """The value is what is attached."""

    def __init__(self, desk: Desk, key: str, label: str, *, hint: str = "") -> None:
        super().__init__(key, label, hint=hint)
        self._desk = desk
        self._attached = Attached()
        self._name = Label(NO_FILE, wrap=True)
        self._attach, self._open = plain("Attach a file…"), plain("Open")
        self._remove = plain("Take away")
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._name)
        column.addLayout(row(self._attach, self._open, self._remove, None))
        for button in (self._attach, self._open, self._remove):
            self._watch(button, f"{label}: {button.text()}")
        self._column.insertWidget(0, part)
        self._attach.clicked.connect(self._ask)
        self._open.clicked.connect(self._show)
        self._remove.clicked.connect(self._take_away)
        self._fit()

    def value(self) -> Attached:
        """What is attached."""
        return self._attached

    def set_value(self, value: Attached | None) -> None:
        """Show what is attached."""
        self._attached = value or Attached()
        self._fit()

    def raw(self) -> Attached:
        """What is attached."""
        return self._attached

    def attach(self, path: Path) -> None:
        """Take a file as it stands on the disk; it is kept when the form is saved."""
        content = read_file(path, self.window())
        if content is not None:
            self._change(Attached(path.name, digest_of(content), content))

    def _ask(self) -> None:
        chosen = choose_file(self.window())
        if chosen is not None:
            self.attach(chosen)

    def _show(self) -> None:
        one = self._attached
        if one.digest and one.content is None:
            open_kept_file(self._desk, self.label, one.file_name, one.digest, self.window())

    def _take_away(self) -> None:
        self._change(Attached())
        self._attach.setFocus(Qt.FocusReason.OtherFocusReason)

    def _change(self, attached: Attached) -> None:
        self._attached = attached
        self._fit()
        self.changed.emit()

    def _fit(self) -> None:
        one = self._attached
        self._name.setText(one.file_name or NO_FILE)
        self._open.setVisible(bool(one.digest) and one.content is None)
        self._remove.setVisible(bool(one.digest))
