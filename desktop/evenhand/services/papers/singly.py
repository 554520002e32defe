"""A file for each part of a paper, such as a letter, in a folder that a person chose."""

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath

from evenhand.services.new_folder import File, write_into_folder


def write_singly(folder: Path, files: Iterable[File]) -> None:
    """Write files into a folder, which is made where it is not there; all of them or none, and none is overwritten.

    Two of one name are numbered, also where the names differ in small and capital letters alone.

    Raises:
        Refusal: one of them is there already; nothing was written.
        Trouble: the place cannot be written to.
    """
    write_into_folder(folder, list(_told_apart(files)))


def _told_apart(files: Iterable[File]) -> Iterator[File]:
    taken: set[str] = set()
    for name, content in files:
        apart, number, of = name, 2, PurePath(name)
        while apart.casefold() in taken:
            apart, number = f"{of.stem}_{number}{of.suffix}", number + 1
        taken.add(apart.casefold())
        yield apart, content
