"""Laying out a new file: every table of the rows, the rules of the file, and the numbers that tell what it is."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from sqlalchemy import Connection, create_mock_engine
from sqlalchemy.dialects import sqlite

from evenhand.records.file.header import APPLICATION_ID, SCHEMA
from evenhand.records.rows import Base
from evenhand.records.triggers import all_triggers


def lay_out(connection: Connection) -> None:
    """Make the newest schema in an empty file, within the transaction that is open."""
    rules = (trigger.sql for trigger in all_triggers())
    numbers = (f"PRAGMA application_id = {APPLICATION_ID}", f"PRAGMA user_version = {SCHEMA}")
    _carry_out(connection, (*_tables(), *rules, *numbers))


def lay_out_tables(connection: Connection) -> None:
    """Make the tables of the newest schema without the rules of the file, for a copy that goes back in time."""
    _carry_out(connection, _tables())


def _carry_out(connection: Connection, statements: Iterable[str]) -> None:
    cursor = connection.connection.cursor()
    for statement in statements:
        cursor.execute(statement)
    cursor.close()


@cache
def _tables() -> tuple[str, ...]:
    """The tables in SQL. They are the same for every file, and to write them out takes longer than to carry it out."""
    written: list[str] = []

    def write(statement: Any, *_parameters: Any) -> None:
        written.append(str(statement.compile(dialect=sqlite.dialect())))

    Base.metadata.create_all(create_mock_engine("sqlite://", write), checkfirst=False)
    return tuple(written)
