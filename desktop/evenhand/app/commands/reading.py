"""Reading the small files that a command is given: a spreadsheet, a map, a list of parties, a passphrase."""

from pathlib import Path

from evenhand.domain.refusals import Trouble


def bytes_of(path: Path) -> bytes:
    """All of a file.

    Raises:
        Trouble: it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError:
        raise Trouble(f"{path} could not be read. Nothing was changed.") from None


def text_of(path: Path) -> str:
    """All of a text file in UTF-8, with or without the mark that some programs put before it.

    Raises:
        Trouble: it cannot be read, or is no such text.
    """
    try:
        return bytes_of(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Trouble(f"{path} is not text in UTF-8. Nothing was changed. Save it as UTF-8.") from None
