"""Keeping what is being typed and not saved yet, so that a crash loses the last few seconds of it and no more.

Each place of the window, such as "minutes:12", has one text; where words of before a crash wait there for an answer,
newer ones are kept beside them ("minutes:12/2"). A text is written in a transaction of its own, in the
file itself, and so as protected as the file is; it is no change of the record: the journal, undo and the backups do not
know of it. It goes as soon as it is saved or let go.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import cast

from sqlalchemy import Table, delete, select
from sqlalchemy.dialects.sqlite import insert

from evenhand.records.file.troubles import said_as_trouble
from evenhand.records.rows.beside_the_journal import TypingRow
from evenhand.records.unit_of_work import Partnership

TYPING = cast(Table, TypingRow.__table__)


@dataclass(frozen=True, slots=True)
class Kept:
    """What was typed into a place, and when it was kept, by the clock on the wall."""

    words: str
    kept_at: datetime


def keep(partnership: Partnership, place: str, words: str) -> Kept | None:
    """Keep the words typed into a place, in place of those kept before; None where the file may only be read.

    It is not called while a change is open on the same thread, which holds the right to write.

    Raises:
        Trouble: the disk is full, the file is gone, or the like; what was kept before is still there.
    """
    if partnership.read_only:
        return None
    typed = Kept(words, partnership.now().replace(tzinfo=None))
    values = {"words": typed.words, "kept_at": typed.kept_at}
    statement = insert(TYPING).values(place=place, **values)
    statement = statement.on_conflict_do_update(index_elements=[TYPING.c.place], set_=values)
    with said_as_trouble(), partnership.file.writer.begin() as connection:
        partnership.file.refuse_if_gone()
        connection.execute(statement)
    return typed


def kept(partnership: Partnership, place: str) -> Kept | None:
    """What was typed into a place and neither saved nor let go."""
    query = select(TYPING.c.words, TYPING.c.kept_at).where(TYPING.c.place == place)
    with said_as_trouble(), partnership.engine.connect() as connection:
        found = connection.execute(query).one_or_none()
    return Kept(found.words, found.kept_at) if found is not None else None


def kept_at_all(partnership: Partnership, place: str) -> dict[str, Kept]:
    """What is kept of a place and beside it, the oldest first."""
    query = (
        select(TYPING.c.place, TYPING.c.words, TYPING.c.kept_at)
        .where((TYPING.c.place == place) | TYPING.c.place.startswith(f"{place}/", autoescape=True))
        .order_by(TYPING.c.kept_at, TYPING.c.place)
    )
    with said_as_trouble(), partnership.engine.connect() as connection:
        return {one.place: Kept(one.words, one.kept_at) for one in connection.execute(query)}


def let_go(partnership: Partnership, place: str) -> None:
    """Forget what was kept of a place; the file is written to only where there is something to forget.

    Raises:
        Trouble: the disk is full, the file is gone, or the like.
    """
    if partnership.read_only or kept(partnership, place) is None:
        return
    with said_as_trouble(), partnership.file.writer.begin() as connection:
        partnership.file.refuse_if_gone()
        connection.execute(delete(TYPING).where(TYPING.c.place == place))
