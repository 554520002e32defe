"""A letter on its way out of the window: saved as a PDF, or handed to the mail program as a draft."""

from collections.abc import Callable
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from weakref import finalize

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from evenhand.domain.mp.record_facts import Letter
from evenhand.domain.refusals import Trouble
from evenhand.screens.desk import Desk
from evenhand.screens.frame.files import ask_where_to_save
from evenhand.services.letters_out import as_eml, file_name, letter_pdf
from evenhand.services.written_file import write_file

PDFS = "PDF (*.pdf)"
Opener = Callable[[Path], bool]
NO_PROGRAM = "No mail program took it. Save the letter as a PDF, or copy its words into an email."


def open_in_mail_program(path: Path) -> bool:
    """Open a file in the program that this computer opens such files with; False where there is none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class LetterFiles:
    """Writes the files; those for the mail program stand in a private folder that goes with the window."""

    def __init__(self, desk: Desk, opener: Opener = open_in_mail_program) -> None:
        self._desk, self.opener = desk, opener
        self._folder: Path | None = None

    def save_pdf(self, letter: Letter, parent: QWidget) -> Path | None:
        """Save a letter as a PDF where a person chooses; give where, or None where it was not wanted.

        Raises:
            Refusal: the letter is not ready to go.
            Trouble: the place cannot be written to.
        """
        desk = self._desk
        written = letter_pdf(desk.partnership, letter, today=desk.today)
        proposed = desk.partnership.path.parent / f"{file_name(letter)}.pdf"
        path = ask_where_to_save(parent, "Save the letter as a PDF", proposed, PDFS)
        if path is not None:
            write_file(path, written, opened=desk.partnership.path)
            desk.noticed.emit(f"Saved as {path.name}")
        return path

    def open_as_email(self, letter: Letter) -> None:
        """Hand a letter to the mail program as a draft.

        Raises:
            Refusal: the letter is not ready to go.
            Trouble: no program took it.
        """
        desk = self._desk
        written = as_eml(desk.partnership, letter, today=desk.today)
        if self._folder is None:
            self._folder = Path(mkdtemp(prefix="evenhand-"))
            finalize(self, rmtree, self._folder, ignore_errors=True)
        path = self._folder / f"{file_name(letter)}.eml"
        write_file(path, written, opened=desk.partnership.path)
        if not self.opener(path):
            raise Trouble(NO_PROGRAM)
