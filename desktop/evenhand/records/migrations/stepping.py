"""Taking the steps from one schema to another, with Alembic's operations."""

from importlib import import_module
from pkgutil import iter_modules

from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Connection


def take_steps(connection: Connection, *, start: int, to: int, package: str) -> None:
    """Run `upgrade` of each step after `start` up to `to`, in order, within the transaction that is open."""
    names = sorted(module.name for module in iter_modules(import_module(package).__path__))
    with Operations.context(MigrationContext.configure(connection)):
        for name in names:
            if start < int(name.partition("_")[0]) <= to:
                import_module(f"{package}.{name}").upgrade()
