"""Issuing a paper: saved or printed exactly as it was seen, and kept in the file as it went out."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from evenhand.records.unit_of_work import Partnership
from evenhand.screens.frame.files import ask_where_to_save
from evenhand.services.papers import PaperOrder, issued
from evenhand.services.written_file import write_file

PDF = "PDF (*.pdf)"


def save_as(pdf: bytes, proposed: Path, parent: QWidget, *, opened: Path) -> Path | None:
    """Ask for a place and write the paper there; None where the person left the dialog.

    Raises:
        Trouble: the place cannot be written to, or a partnership or its backup lies there.
    """
    path = ask_where_to_save(parent, "Save the paper", proposed, PDF)
    if path is None:
        return None
    write_file(path, pdf, opened=opened)
    return path


@dataclass(frozen=True, slots=True)
class GoingOut:
    """A paper as it goes out: what was ordered, the bytes, and its check digits where they are known already."""

    order: PaperOrder
    pdf: bytes
    digits: str | None


def keep(partnership: Partnership, paper: GoingOut) -> None:
    """Keep the paper as it went out, unless the file may only be read."""
    if not partnership.read_only:
        issued.keep(partnership, paper.order, paper.pdf, digits=paper.digits)
