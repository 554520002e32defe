"""Issuing a paper: saved or printed exactly as it was seen, and kept in the file as it went out."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from evenhand.domain.refusals import Trouble
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.frame.files import ask_where_to_save
from evenhand.services.papers import PaperOrder, issued

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
