"""Issuing a paper: saved or printed exactly as it was seen, and kept in the file as it went out."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from evenhand.domain.refusals import Trouble
from evenhand.domain.words import say_count
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.frame.files import ask_where_to_save, ask_which_folder
from evenhand.services.papers import PaperOrder, draw_singly, issued
from evenhand.services.papers.singly import write_singly

PDF = "PDF (*.pdf)"


def save_as(pdf: bytes, proposed: str, parent: QWidget, folder: Path) -> Path | None:
    """Ask for a place and write the paper there; None where the person left the dialog.

    Raises:
        Trouble: the place cannot be written to.
    """
    path = ask_where_to_save(parent, "Save the paper", folder / proposed, PDF)
    if path is None:
        return None
    try:
        path.write_bytes(pdf)
    except OSError as fault:
        why = (fault.strerror or "the place cannot be written to").lower()
        raise Trouble(
            f"The paper was not saved ({why}). The partnership file is as it was. Choose another place."
        ) from None
    return path


def save_singly_as(partnership: Partnership, order: PaperOrder, parent: QWidget) -> str:
    """Ask for a folder and write a file for each part of a paper; say what was saved, "" where nothing was.

    Raises:
        Refusal: a file of that name is there already; nothing was written.
        Trouble: the place cannot be written to.
    """
    files = draw_singly(partnership, order)
    folder = ask_which_folder(parent, "Save single files in", partnership.path.parent)
    if folder is None:
        return ""
    write_singly(folder, files)
    return f"Saved {say_count(len(files), 'file')} in {folder.name}"


def keep(partnership: Partnership, order: PaperOrder, pdf: bytes) -> None:
    """Keep the paper as it went out, unless the file may only be read."""
    if not partnership.read_only:
        issued.keep(partnership, order, pdf)
