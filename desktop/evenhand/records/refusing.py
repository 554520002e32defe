"""Turning what the file itself refuses into words for the secretary."""

import re
from collections.abc import Generator
from contextlib import contextmanager

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm.exc import StaleDataError

from evenhand.domain.refusals import Refusal
from evenhand.records.file.troubles import database_said_as_trouble

MARK = "Evenhand: "
CLAUSE = re.compile(r"\(((?:PP|MP)\d+)\)")


@contextmanager
def said_plainly() -> Generator[None]:
    """Raise a `Refusal` for what a rule of the file forbids, and a `Trouble` for what the disk does."""
    try:
        with database_said_as_trouble():
            yield
    except StaleDataError:
        raise Refusal(
            "This record was changed elsewhere meanwhile. Nothing was saved; open it again."
        ) from None
    except IntegrityError as fault:
        raise _refusal(str(fault.orig)) from None


def _refusal(fault: str) -> Refusal:
    """The sentence that a rule of the file carries, with its clause, or a plain one for the other rules."""
    if fault.startswith(MARK):
        clause = CLAUSE.search(fault)
        return Refusal(fault.removeprefix(MARK), clause=clause[1] if clause else None)
    if "FOREIGN KEY" in fault:
        return Refusal("Something else recorded here rests on this. Nothing was changed.")
    if "UNIQUE" in fault:
        return Refusal("This is recorded already. Nothing was changed.")
    return Refusal("The file's own rules do not allow this. Nothing was changed.")
