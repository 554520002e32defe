"""Keeping the register of interests: what each member declared, and after how long it is asked again (PP2)."""

from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.members.facts import Person
from evenhand.domain.members.interest_checks import check_declaration, check_interest
from evenhand.domain.members.interest_facts import Interest, InterestsDeclaration
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.interests import InterestRow, InterestsDeclarationRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services import rules
from evenhand.services.saving import found, put

YEARLY = 12


def read_declarations(session: Session, person_id: int) -> list[InterestsDeclaration]:
    """The declarations of one person, the first made first."""
    mine = InterestsDeclarationRow.person_id == person_id
    return all_of(session, InterestsDeclaration, mine, order="declared_on")


def read_interests(session: Session, person_id: int) -> list[Interest]:
    """The interests of one person, current or not, the first declared first."""
    return all_of(session, Interest, InterestRow.person_id == person_id, order="declared_on")


def renewal_months(session: Session, day: date) -> int:
    """After how many months a declaration is made again: the rule of the day, or a year where none is set."""
    return rules.rule_book(session, day).number("interests_months") or YEARLY


def save_declaration(partnership: Partnership, declaration: InterestsDeclaration, *, today: date) -> int:
    """Record a declaration of a day, or correct it; "nothing to declare" is one.

    Raises:
        Refusal: it is still to come, or says "nothing" while interests are current.
    """
    name = found(partnership, Person, declaration.person_id).name
    verb = "Correct" if declaration.id else "Record"
    with partnership.change(f"{verb} a declaration of interests by {name}") as unit:
        own = read_interests(unit.session, declaration.person_id)
        others = read_declarations(unit.session, declaration.person_id)
        check_declaration(declaration, own, others, today)
        return put(unit.session, declaration)


def save_interest(partnership: Partnership, interest: Interest, *, today: date) -> int:
    """Record an interest, or correct or end it by giving its last day.

    Raises:
        Refusal: a field does not fit; `field` names it.
    """
    name = found(partnership, Person, interest.person_id).name
    verb = "Correct" if interest.id else "Record"
    with partnership.change(f"{verb} an interest of {name}") as unit:
        check_interest(interest, read_declarations(unit.session, interest.person_id), today)
        return put(unit.session, interest)
