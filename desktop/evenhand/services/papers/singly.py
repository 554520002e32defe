"""A file for each part of a paper, such as a letter, in a folder that a person chose."""

from collections.abc import Iterable
from pathlib import Path

from evenhand.domain.refusals import Refusal, Trouble


def write_singly(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write files into a folder, which is made where it is not there; none is ever overwritten.

    Raises:
        Refusal: one of them is there already; nothing was written.
        Trouble: the place cannot be written to.
    """
    wanted = [(folder / name, content) for name, content in files]
    there = [path.name for path, _ in wanted if path.exists()]
    if there:
        raise Refusal(f"{there[0]} is there already. Nothing was written. Choose an empty folder.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path, content in wanted:
            path.write_bytes(content)
    except OSError as fault:
        why = (fault.strerror or "the place cannot be written to").lower()
        raise Trouble(f"{folder} could not be written ({why}). The partnership file is as it was.") from None
