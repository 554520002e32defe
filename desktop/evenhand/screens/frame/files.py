"""Asking where a file is or is to be: the system's own dialogs, in one place."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from evenhand.screens.frame import notices

PARTNERSHIPS = "Evenhand partnership (*.evenhand)"
BACKUPS = "Evenhand backup (*.evenhand-backup)"
SPREADSHEETS = "Spreadsheets (*.csv *.tsv *.txt *.xlsx *.xlsm);;All files (*)"


def ask_which_file(parent: QWidget, title: str, kinds: str, folder: Path | None = None) -> Path | None:
    """A file that is there, or None."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(folder or ""), kinds)
    return Path(chosen) if chosen else None


def ask_where_to_save(parent: QWidget, title: str, proposed: Path, kinds: str) -> Path | None:
    """A place for a file, or None; the ending of the proposal is added where it was left out.

    The system's dialog asks before a file is replaced, but knows only the name that was typed: where the ending makes
    it the name of a file that is there, it is asked here, and the dialog comes again where the answer is no.
    """
    at = proposed
    while True:
        chosen, _ = QFileDialog.getSaveFileName(parent, title, str(at), kinds)
        if not chosen:
            return None
        path = with_ending(Path(chosen), proposed.suffix)
        if path == Path(chosen) or not path.exists() or _may_be_replaced(path, parent):
            return path
        at = path


def with_ending(path: Path, ending: str) -> Path:
    """The path with an ending, which is added unless it is there; a day as in "report 14.4.2026" is no ending."""
    return path if path.name.lower().endswith(ending.lower()) else path.with_name(path.name + ending)


def _may_be_replaced(path: Path, parent: QWidget) -> bool:
    says = f"{path.name} is in {path.parent.name or path.parent} already. What it holds would be lost."
    return notices.ask("Replace the file?", says, ["Replace it"], parent) == 0


def ask_which_folder(parent: QWidget, title: str, folder: Path | None = None) -> Path | None:
    """A folder, or None."""
    chosen = QFileDialog.getExistingDirectory(parent, title, str(folder or ""))
    return Path(chosen) if chosen else None
