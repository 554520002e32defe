"""The dialog that begins a partnership: its name, its rule book, where the file goes, and a passphrase."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.refusals import Refusal, Trouble
from evenhand.screens.frame.dialog import HouseDialog
from evenhand.screens.frame.files import PARTNERSHIPS, ask_where_to_save
from evenhand.screens.frame.passphrases import PassphraseChoice
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.chosen_fields import RadioField
from evenhand.screens.widgets.fields import Field
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.pane import row, scrolling
from evenhand.screens.widgets.ticks import TickBox
from evenhand.screens.widgets.written_fields import TextField

NOT_IN_NAMES = '<>:"/\\|?*'
ENDING = ".evenhand"


@dataclass(frozen=True, slots=True)
class NewFile:
    """What was asked for; the passphrase is None where none is wanted."""

    name: str
    rule_book: str
    path: Path
    passphrase: str | None


class NewPartnership(HouseDialog):
    """Asks for all that a new file needs and makes it; `made` is what making gave, `asked` what was asked for."""

    def __init__(
        self,
        folder: Path,
        rule_books: tuple[Option, ...],
        make: Callable[[NewFile], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("A new partnership", parent, width_px=560)
        self._folder, self._make = folder, make
        self._place_chosen = False
        self.made: object = None
        self.asked: NewFile | None = None
        self.name = TextField("name", "Name of the partnership", needed="Give the partnership’s name.")
        self.rule_book = RadioField("rule_book", "Rule book", rule_books, stacked=True)
        self.rule_book.set_value(rule_books[0].value)
        self.place = TextField("place", "Where the file goes", needed="Say where the file is to go.")
        self.protects = TickBox("Protect with a passphrase (recommended)")
        self.protects.setChecked(True)
        self.choice = PassphraseChoice()
        self.protects.toggled.connect(self.choice.setVisible)
        self.name.changed.connect(self._propose_place)
        self.place.changed.connect(self._note_place)
        self._lay_out()
        self.add_primary("Make the partnership").clicked.connect(self.take)
        self.add_leave("Go back")
        self.name.focus()

    def sizeHint(self) -> QSize:
        """High enough for all fields at the first text size."""
        return self.tall_hint(640)

    def take(self) -> None:
        """Make the file, or go to the first thing to mend."""
        for field in (self.name, self.place):
            refusal = field.check()
            field.show_error(refusal.says if refusal else "")
            if refusal is not None:
                field.focus()
                return
        passphrase = self.choice.passphrase() if self.protects.isChecked() else None
        if passphrase is None and self.protects.isChecked():
            return
        asked = NewFile(self.name.value(), self.rule_book.value(), self._path(), passphrase)
        try:
            self.made = self._make(asked)
        except Refusal as refusal:
            self._show_refusal(refusal)
        except Trouble as trouble:
            self.place.show_error(trouble.says)
            self.place.focus()
        else:
            self.asked = asked
            self.accept()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, GAP, 0)
        column.setSpacing(GAP)
        browse = plain("Choose the place…")
        browse.clicked.connect(self._browse)
        for field in (self.name, self.rule_book, self.place):
            label = Label(field.label)
            label.setBuddy(field.control())
            column.addWidget(label)
            column.addWidget(field)
        column.addLayout(row(browse, None))
        column.addWidget(self.protects)
        column.addWidget(self.choice)
        self.body.addWidget(scrolling(column), 1)

    def _path(self) -> Path:
        path = Path(self.place.value()).expanduser()
        return path if path.suffix == ENDING else path.with_name(path.name + ENDING)

    def _propose_place(self) -> None:
        if not self._place_chosen:
            name = "".join(" " if letter in NOT_IN_NAMES else letter for letter in self.name.value()).strip()
            self.place.set_value(str(self._folder / f"{name}{ENDING}") if name else "")

    def _note_place(self) -> None:
        self._place_chosen = True

    def _browse(self) -> None:
        proposed = self._path() if self.place.value() else self._folder / f"Partnership{ENDING}"
        path = ask_where_to_save(self, "Where the file goes", proposed, PARTNERSHIPS)
        if path is not None:
            self._place_chosen = True
            self.place.set_value(str(path))
            self.place.show_error("")

    def _show_refusal(self, refusal: Refusal) -> None:
        fields: dict[str, Field] = {"name": self.name, "rule_book": self.rule_book}
        field = fields.get(refusal.field or "")
        if field is None:
            self.choice.show_refusal(refusal)
        else:
            field.show_error(refusal.says)
            field.focus()
