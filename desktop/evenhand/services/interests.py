"""The register of interests: what each member declared, whose it is, and when the next declaration is due (PP2)."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.facts import Person
from evenhand.domain.members.interest_checks import check_declaration, check_interest, is_current, next_due
from evenhand.domain.members.interest_facts import Interest, InterestsDeclaration
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.interests import InterestRow, InterestsDeclarationRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services import rules
from evenhand.services.members import read_directory
from evenhand.services.saving import found, put

YEARLY = 12


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """One member in the register of a day: the last declaration made by then, the interests current, what is due.

    `called` is the name as it stands that day; `due` is None where nothing was declared so far.
    """

    person_id: int
    called: str
    declaration: InterestsDeclaration | None
    interests: tuple[Interest, ...]
    due: date | None


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


@keeps("PP2")
def read_register(session: Session, day: date) -> tuple[RegisterEntry, ...]:
    """Everybody who sits on the partnership that day with what they had declared by then, in the order of seats."""
    months = renewal_months(session, day)
    declared, interests = all_of(session, InterestsDeclaration), all_of(session, Interest)
    seats = read_directory(session).seats_on(day)
    return tuple(
        _entry(
            seat.person.id,
            seat.called,
            [one for one in declared if one.person_id == seat.person.id and one.declared_on <= day],
            [one for one in interests if one.person_id == seat.person.id and is_current(one, day)],
            months,
        )
        for seat in seats
    )


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
        check_interest(interest, today)
        return put(unit.session, interest)


def _entry(
    person_id: int,
    called: str,
    declared: list[InterestsDeclaration],
    interests: list[Interest],
    months: int,
) -> RegisterEntry:
    last = max(declared, key=_declared_on, default=None)
    due = next_due(declared, months, last.declared_on) if last else None
    return RegisterEntry(person_id, called, last, tuple(sorted(interests, key=_in_order)), due)


def _declared_on(declaration: InterestsDeclaration) -> tuple[date, int]:
    return declaration.declared_on, declaration.id


def _in_order(interest: Interest) -> tuple[str, str, date, int]:
    return interest.whose.value, interest.body.casefold(), interest.declared_on, interest.id
