"""The partnership as its file knew it at the end of an earlier day, in a copy that lives in memory alone.

The secretary asks what was known on 10 March; nobody may alter the file to find out. Every row is copied, and each row
that the journal says was altered since is put back as it was before the first such change. The rules of the file are
not laid into the copy, for it goes back where the file itself may not. What stands outside the journal stays as it is
now, such as words that were taken out for the law's sake; so do consents, where they have become stricter.
"""

from collections.abc import Generator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from typing import Any, cast

from sqlalchemy import (
    Column,
    Connection,
    Engine,
    StaticPool,
    Table,
    create_engine,
    delete,
    func,
    insert,
    select,
)
from sqlalchemy.orm import Session

from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day
from evenhand.records.changes import Image, from_json, row_of
from evenhand.records.consents_of_now import lay_over
from evenhand.records.file.driver import DRIVER
from evenhand.records.file.schema import lay_out_tables
from evenhand.records.file.troubles import database_said_as_trouble
from evenhand.records.journal import JOURNAL, KEYS, REDACTIONS
from evenhand.records.recording import EXCEPT
from evenhand.records.rows import Base
from evenhand.records.rows.beside_the_journal import StoredFileRow
from evenhand.records.unit_of_work import Partnership

LEFT_OUT = frozenset({"journal", "journal_key", "typing", "stored_file"})
NAMED_BY_A_RULE = "WHERE EXISTS (SELECT 1 FROM rule_override r WHERE instr(r.value, stored_file.digest))"
FILES = cast(Table, StoredFileRow.__table__)
ROWS_AT_ONCE = 500


@contextmanager
def reading_as_known(partnership: Partnership, day: date) -> Generator[Session]:
    """A session on a copy of the file as it stood at the end of a day; what is changed in it is thrown away.

    Raises:
        Refusal: the day is to come, or the file was begun after it; `field` is "known_on".
        Trouble: the file cannot be read.
    """
    with database_said_as_trouble():
        with partnership.engine.connect() as file:
            engine = _gone_back(file, _last_entry(file, day, partnership.now().date()))
        with _reading(engine) as session:
            yield session


@contextmanager
def reading_as_of(session: Session, table: str, key: int) -> Generator[Session]:
    """A session on a copy of the file as it stood when the journal first told of a record, such as an issued paper."""
    file = session.connection()
    query = select(func.min(KEYS.c.entry_id)).where(KEYS.c.record == table, KEYS.c.key == key)
    with _reading(_gone_back(file, file.execute(query).scalar_one())) as earlier:
        yield earlier


@contextmanager
def _reading(engine: Engine) -> Generator[Session]:
    try:
        with Session(engine, autoflush=False) as session:
            yield session
    finally:
        engine.dispose()


def _gone_back(file: Connection, last: int) -> Engine:
    """An engine on a copy of the file as it stood after an entry of its journal."""
    engine = _in_memory()
    with engine.begin() as copy:
        _copy(file, copy, last)
        _put_back(copy, _changed_since(file, last))
        lay_over(file, copy)
    return engine


def words_were_taken_out(session: Session, day: date) -> bool:
    """Whether words were taken out of the journal for the law's sake after a day, so that it is not shown whole."""
    query = select(func.count()).where(REDACTIONS.c.at >= _night_after(day))
    return bool(session.connection().execute(query).scalar_one())


def _in_memory() -> Engine:
    """An engine on an empty file in memory, with every table and none of the rules."""

    def creator() -> Any:
        return DRIVER.connect(":memory:", isolation_level=None, check_same_thread=False)

    engine = create_engine("sqlite://", module=DRIVER, creator=creator, poolclass=StaticPool)
    with engine.begin() as connection:
        lay_out_tables(connection)
    return engine


def _last_entry(file: Connection, day: date, today: date) -> int:
    """The last entry of the journal that was written by the end of a day."""
    if day > today:
        raise Refusal(
            "Nobody knows yet what will be known then. Give today or an earlier day.", field="known_on"
        )
    query = select(func.max(JOURNAL.c.id)).where(JOURNAL.c.at < _night_after(day))
    last: int | None = file.execute(query).scalar_one()
    if last is None:
        begun: datetime = file.execute(select(JOURNAL.c.at).order_by(JOURNAL.c.id).limit(1)).scalar_one()
        says = f"This file was begun on {say_day(begun.date())}, so it does not know what was known before. "
        raise Refusal(f"{says}Give that day or a later one.", field="known_on")
    return last


def _night_after(day: date) -> datetime:
    return datetime.combine(day + timedelta(days=1), time.min)


def _copy(file: Connection, copy: Connection, last: int) -> None:
    """Fill the copy with every row, the journal up to its last entry.

    What was typed and not saved is left out, and of attached files all but the lists of parties: no paper that can be
    drawn from the copy shows one, and they may be large.
    """
    for table in Base.metadata.sorted_tables:
        if table.name not in LEFT_OUT:
            _copy_rows(file, copy, table)
    _copy_rows(file, copy, FILES, NAMED_BY_A_RULE)
    _copy_rows(file, copy, JOURNAL, f"WHERE id <= {last}")
    _copy_rows(file, copy, KEYS, f"WHERE entry_id <= {last}")


def _copy_rows(file: Connection, copy: Connection, table: Table, only: str = "") -> None:
    """Copy rows as they are stored; bytes of which the journal knows the digest alone, printed papers, stay behind."""
    taken = [f"x'' AS {one.name}" if _is_digest(one) else one.name for one in table.columns]
    marks = ", ".join("?" * len(taken))
    into = f"INSERT INTO {table.name} ({', '.join(table.columns.keys())}) VALUES ({marks})"  # noqa: S608  our names
    found = file.exec_driver_sql(f"SELECT {', '.join(taken)} FROM {table.name} {only}")  # noqa: S608  our names
    for rows in found.partitions(ROWS_AT_ONCE):
        copy.exec_driver_sql(into, [tuple(row) for row in rows])


def _is_digest(column: Column[Any]) -> bool:
    return column.info.get("journal") == "digest"


def _changed_since(file: Connection, last: int) -> list[tuple[Table, int, Image | None]]:
    """Each row altered after an entry, as it was before the first of those changes; None where it was not there."""
    query = select(JOURNAL.c.content).where(JOURNAL.c.id > last).order_by(JOURNAL.c.id)
    rows: dict[tuple[str, int], Image | None] = {}
    for content in file.execute(query).scalars():
        for change in from_json(content):
            rows.setdefault((change.table, change.key), change.before)
    tables = Base.metadata.tables
    return [
        (tables[table], key, before)
        for (table, key), before in rows.items()
        if table in tables and table not in EXCEPT
    ]


def _put_back(copy: Connection, rows: list[tuple[Table, int, Image | None]]) -> None:
    """Put each row back as it was; all are taken away first, so that two that changed places do not meet."""
    for table, key, _ in rows:
        copy.execute(delete(table).where(table.c.id == key))
    for table, _, before in rows:
        if before is not None:
            empty = {one.name: b"" for one in table.columns if _is_digest(one)}
            copy.execute(insert(table).values({**row_of(table, before), **empty}))
