"""Statements are compiled once for all tests, not once for each file: every test opens one, and asks the same of it."""

from typing import Any

from sqlalchemy import Engine
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

COMPILED: dict[Any, Any] = {}


class OneForAllFiles(SQLiteDialect_pysqlite):
    """SQLite as the driver speaks it, alike for every file."""

    supports_statement_cache = True

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other)

    def __hash__(self) -> int:
        return hash(type(self))

    @classmethod
    def engine_created(cls, engine: Engine) -> None:
        engine.update_execution_options(compiled_cache=COMPILED)


def compile_once() -> None:
    """Let every engine that is made from now on share what it compiles."""
    registry.register("sqlite", __name__, OneForAllFiles.__name__)
