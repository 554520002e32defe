"""The two dialogs about passphrases: giving the one that opens a file, and choosing a new one.

A passphrase that is lost is lost with everything the file holds, so choosing one says so and offers the sheet for the
sealed envelope.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from evenhand.domain.refusals import Refusal, Trouble
from evenhand.screens.frame.dialog import HouseDialog
from evenhand.screens.theme.sizes import GAP, LINE_WIDTH
from evenhand.screens.widgets.field_history import leave_idle_undo
from evenhand.screens.widgets.fields import Field
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.ticks import TickBox

LOST = (
    "Without the passphrase nobody can open the file, not even who made Evenhand. Print the sheet, seal it in an "
    "envelope and give it to the chair."
)
DIFFERENT = "The two are not the same. Type the passphrase once more."
MISSING = "Give a passphrase; four words together are good."


class SecretField(Field):
    """A line whose letters are hidden, long enough for four words; what is typed is taken as it is, blanks too."""

    def __init__(self, key: str, label: str, *, hint: str = "", needed: str = "") -> None:
        super().__init__(key, label, hint=hint, needed=needed)
        self._line = QLineEdit()
        self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._line.textEdited.connect(self._note)
        leave_idle_undo(self._line)
        self._put(self._line, most_px=LINE_WIDTH)

    def value(self) -> str:
        """What was typed."""
        return self._line.text()

    def set_value(self, value: str | None) -> None:
        """Put something in the field, or empty it."""
        self._line.setText(value or "")

    def raw(self) -> str:
        """What was typed."""
        return self._line.text()

    def show_letters(self, shown: bool) -> None:
        """Show or hide the letters."""
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self._line.setEchoMode(mode)

    def _note(self) -> None:
        self.show_error("")
        self.changed.emit()


class PassphraseDialog(HouseDialog):
    """A dialog that grows when a sentence comes below a field, so that no sentence is ever cut."""

    def event(self, event: QEvent) -> bool:
        """Make room for what was put in."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.resize(self.width(), max(self.height(), self._height_needed()))
        return done

    def _height_needed(self) -> int:
        layout = self.layout()
        return layout.totalHeightForWidth(self.width()) if layout is not None else 0


class GivePassphrase(PassphraseDialog):
    """Asks for the passphrase of a file until one opens it; `opened` is what opening gave."""

    def __init__(self, name: str, try_it: Callable[[str], object], parent: QWidget | None = None) -> None:
        super().__init__(f"{name} is protected", parent, width_px=420)
        self._try = try_it
        self.opened: object = None
        self.field = SecretField("passphrase", "Passphrase", needed="Give the passphrase.")
        self._shown = TickBox("Show the letters")
        self._shown.toggled.connect(self.field.show_letters)
        _labelled(self.body, self.field)
        self.body.addWidget(self._shown)
        self.add_primary("Open").clicked.connect(self.try_passphrase)
        self.add_leave("Not now")
        self.field.focus()

    def try_passphrase(self) -> None:
        """Open with what was typed, or say beside the field why not."""
        if self.field.check() is not None:
            self.field.show_error(self.field.needed)
            return
        try:
            self.opened = self._try(self.field.value())
        except Trouble as trouble:
            self.field.show_error(trouble.says)
            self.field.focus()
        else:
            self.accept()


class PassphraseChoice(QWidget):
    """Two fields for a new passphrase, the words about losing it, and a box to show the letters."""

    def __init__(self) -> None:
        super().__init__()
        self.first = SecretField(
            "passphrase", "Passphrase", hint="At least eight letters. Four words together are good."
        )
        self.second = SecretField("again", "The same once more")
        self._shown = TickBox("Show the letters")
        self._shown.toggled.connect(self.first.show_letters)
        self._shown.toggled.connect(self.second.show_letters)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        _labelled(column, self.first)
        _labelled(column, self.second)
        column.addWidget(self._shown)
        column.addWidget(Label(LOST, wrap=True))

    def passphrase(self) -> str | None:
        """The passphrase chosen, or None with the reason beside its field."""
        if not self.first.raw():
            self.show_refusal(Refusal(MISSING, field="passphrase"))
            return None
        if self.first.raw() != self.second.raw():
            self.second.show_error(DIFFERENT)
            self.second.focus()
            return None
        return self.first.raw()

    def show_refusal(self, refusal: Refusal) -> None:
        """Put what was refused beside the field."""
        self.first.show_error(refusal.says)
        self.first.focus()


class ChoosePassphrase(PassphraseDialog):
    """Set, change or take away the passphrase of the open file.

    `protect` is given the new passphrase and may refuse it; `removed` is true when it is to be taken away.
    """

    def __init__(
        self, *, protected: bool, protect: Callable[[str], None], parent: QWidget | None = None
    ) -> None:
        super().__init__("Change the passphrase" if protected else "Protect with a passphrase", parent)
        self._protect = protect
        self.removed = False
        self.chosen = ""
        self.choice = PassphraseChoice()
        self.body.addWidget(self.choice)
        self.body.addWidget(
            Label("Backups made earlier keep the protection they had when they were made.", ink=2, wrap=True)
        )
        self.add_primary("Change it" if protected else "Protect").clicked.connect(self.take)
        if protected:
            self.add_plain("Take it away…").clicked.connect(self._remove)
        self.add_leave("Go back")
        self.choice.first.focus()

    def take(self) -> None:
        """Protect with what was typed, or say beside the field why not."""
        passphrase = self.choice.passphrase()
        if passphrase is None:
            return
        try:
            self._protect(passphrase)
        except Refusal as refusal:
            self.choice.show_refusal(refusal)
            return
        self.chosen = passphrase
        self.accept()

    def _remove(self) -> None:
        self.removed = True
        self.accept()


def _labelled(column: QVBoxLayout, field: Field) -> None:
    label = Label(field.label)
    label.setBuddy(field.control())
    column.addWidget(label)
    column.addWidget(field)
