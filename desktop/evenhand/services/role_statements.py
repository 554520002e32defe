"""Role statements: the words a person signs about the hats they wear, and for how long they are good (PP3)."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy.orm import Session

from evenhand import shelf
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members import two_hats
from evenhand.domain.members.directory import Directory
from evenhand.domain.members.facts import Person, RoleStatement
from evenhand.domain.refusals import Refusal
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.members import RoleStatementRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services import rules
from evenhand.services.saving import found, kept, put

YEARLY = 12
STANDS = "A signed statement stays as it was signed. Record the new one as a renewal instead."


@cache
def template() -> Mapping[str, Any]:
    """The paragraphs of a role statement as shipped."""
    return shelf.read_toml("letters/role-statement.toml")


@keeps("PP3")
def template_for(directory: Directory, person_id: int, day: date, body: str = "the partnership") -> str:
    """What the statement of a person proposes on a day; `body` is the partnership's name."""
    return two_hats.filled(template(), directory, person_id, day, body)


def hats_for(directory: Directory, person_id: int, day: date) -> str:
    """The hats of a person on a day in one line."""
    return two_hats.say_hats(two_hats.hats_of(directory, person_id, day))


def renewal_months(session: Session, day: date) -> int:
    """For how many months a statement is good: the rule of the day, or a year where none is set."""
    return rules.rule_book(session, day).number("role_statement_months") or YEARLY


def read_statements(session: Session, person_id: int) -> list[RoleStatement]:
    """The statements of one person, the first signed first."""
    return all_of(session, RoleStatement, RoleStatementRow.person_id == person_id, order="signed_on")


@keeps("PP3")
def save_role_statement(partnership: Partnership, statement: RoleStatement, *, today: date) -> int:
    """Record a statement that was signed; what was signed before is never overwritten.

    A slip in the days of a statement may be mended; its words may not.

    Raises:
        Refusal: a field does not fit, or the words of a signed statement would change.
    """
    name = found(partnership, Person, statement.person_id).name
    verb = "Correct the days of" if statement.id else "Record"
    with partnership.change(f"{verb} a role statement of {name}") as unit:
        two_hats.check_role_statement(statement, today)
        if statement.id:
            signed = kept(unit.session, RoleStatement, statement.id)
            if (signed.words.strip(), signed.hats.strip()) != (
                statement.words.strip(),
                statement.hats.strip(),
            ):
                raise Refusal(STANDS, field="words", clause="PP3")
        return put(unit.session, statement)
