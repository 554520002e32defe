"""Choosing a file of an application on the disk, and saying what it is."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from evenhand.domain.grants.vocabulary import FileKind
from evenhand.domain.refusals import Refusal, Trouble
from evenhand.screens.frame import notices
from evenhand.screens.frame.files import ask_which_file
from evenhand.screens.shared.forms import Values
from evenhand.screens.shared.listed_field import EntryDialog
from evenhand.screens.widgets.choice import options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField, yes_no
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import TextField
from evenhand.services.grants.files import MOST_BYTES, NewFile, is_picture

ANY_FILE = (
    "Documents and pictures (*.pdf *.jpg *.jpeg *.png *.heic *.heif *.tif *.tiff *.webp "
    "*.docx *.odt *.xlsx *.ods);;All files (*)"
)


def choose_file(parent: QWidget) -> Path | None:
    """Ask which file is to be attached."""
    return ask_which_file(parent, "Attach a file", ANY_FILE)


def read_file(path: Path, parent: QWidget) -> bytes | None:
    """The bytes of a file on the disk; trouble is said, and one that is too large is not read."""
    try:
        if path.stat().st_size > MOST_BYTES:
            notices.say_refusal(
                Refusal(f"{path.name} is larger than 20 MB. Attach a smaller copy of it."), parent
            )
            return None
        return path.read_bytes()
    except OSError as fault:
        why = (fault.strerror or "it cannot be read").lower()
        notices.say_trouble(Trouble(f"{path.name} was not attached ({why})."), parent)
        return None


def ask_what_it_is(kind: FileKind, title: str, parent: QWidget) -> tuple[FileKind, str] | None:
    """Ask what a file is and how it is called; None where it was left."""
    form = _form()

    def make(values: Values) -> tuple[FileKind, str]:
        return values["kind"], values["title"]

    return EntryDialog("File", form, {"kind": kind, "title": title}, make, parent, height_px=260).answer()


def ask_about(file: NewFile, parent: QWidget) -> NewFile | None:
    """Ask what a file that was chosen is, and of a picture whether the original is kept; None where it was left."""
    form = _form()
    if is_picture(file.name):
        size = f"{len(file.content) / 1_000_000:.1f} MB"
        hint = f"{size}. Without it a smaller copy is kept, which is enough to read by."
        form.add(yes_no("keeps_original", "Original too", hint=hint))

    def make(values: Values) -> NewFile:
        return replace(file, **values)

    values = {"kind": file.kind, "title": file.said, "keeps_original": file.keeps_original}
    return EntryDialog("Attach a file", form, values, make, parent, height_px=320).answer()


def _form() -> DetailForm:
    form = DetailForm("File", save="Keep")
    form.add(ChoiceField("kind", "What it is", options_of(FileKind)))
    form.add(TextField("title", "Title", needed="Say what it is, such as Application form."))
    return form
