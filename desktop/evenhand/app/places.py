"""Where on this computer Evenhand keeps what is its own: backups, settings, crash reports."""

from hashlib import sha256
from pathlib import Path

from platformdirs import user_config_path, user_data_path, user_documents_path, user_log_path

NAME = "Evenhand"


def backups_folder(partnership_file: Path) -> Path:
    """The folder for the backups of one file; two files of the same name in two places have two folders."""
    place = sha256(str(partnership_file.absolute()).encode()).hexdigest()[:8]
    return user_data_path(NAME, appauthor=False) / "backups" / f"{partnership_file.stem} {place}"


def sample_file() -> Path:
    """The person's own copy of the sample partnership, in which everything may be tried."""
    return user_data_path(NAME, appauthor=False) / "Sample partnership.evenhand"


def documents_folder() -> Path:
    """Where a new partnership file is proposed to go: the documents, or the home folder where there are none."""
    documents = user_documents_path()
    return documents if documents.is_dir() else Path.home()


def settings_file() -> Path:
    """The file that remembers the window: its place, theme, text size and the files opened last."""
    return user_config_path(NAME, appauthor=False) / "settings.ini"


def crash_reports_folder() -> Path:
    """The folder for reports of faults, which hold no personal data."""
    return user_log_path(NAME, appauthor=False)
