"""Asking where a file is or is to be: the system's own dialogs, in one place."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

PARTNERSHIPS = "Evenhand partnership (*.evenhand)"
BACKUPS = "Evenhand backup (*.evenhand-backup)"
SPREADSHEETS = "Spreadsheets (*.csv *.tsv *.txt *.xlsx *.xlsm);;All files (*)"


def ask_which_file(parent: QWidget, title: str, kinds: str, folder: Path | None = None) -> Path | None:
    """A file that is there, or None."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(folder or ""), kinds)
    return Path(chosen) if chosen else None


def ask_where_to_save(parent: QWidget, title: str, proposed: Path, kinds: str) -> Path | None:
    """A place for a file, or None; the ending of the proposal is added where it was left out."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(proposed), kinds)
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_suffix(proposed.suffix)


def ask_which_folder(parent: QWidget, title: str, folder: Path | None = None) -> Path | None:
    """A folder, or None."""
    chosen = QFileDialog.getExistingDirectory(parent, title, str(folder or ""))
    return Path(chosen) if chosen else None
