"""What a secretary does with the membership: admit, correct, appoint, end. Nobody is ever deleted."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.members import checks, leaving
from evenhand.domain.members.directory import Directory
from evenhand.domain.members.facts import Departure, Membership, OfficeHeld, Person, PublicOfficeHeld
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Office
from evenhand.records.reading.facts import all_of, one_of
from evenhand.records.rows.members import DepartureRow, MembershipRow, PublicOfficeRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services import rules
from evenhand.services.directories import read_directory
from evenhand.services.saving import found, put
from evenhand.services.settling import settle_seats

__all__ = ["read_directory"]


@dataclass(frozen=True, slots=True)
class NewMember:
    """What the form for a new member holds: the person, the spell of membership, and offices where there are any."""

    person: Person
    membership: Membership
    offices: tuple[OfficeHeld, ...] = ()
    public_offices: tuple[PublicOfficeHeld, ...] = ()


def directory(partnership: Partnership) -> Directory:
    """Everybody the file knows, with every spell."""
    with partnership.reading() as session:
        return read_directory(session)


def admit_member(partnership: Partnership, member: NewMember, *, today: date) -> int:
    """Admit somebody new, or somebody known (person.id set), and give the person's key.

    Raises:
        Refusal: a field does not fit; `field` names it.
    """
    with partnership.change(f"Admit {member.person.name.strip()}") as unit:
        return put_member(unit.session, member, today=today)


def put_member(session: Session, member: NewMember, *, today: date) -> int:
    """Admit a member within a larger change, such as an import."""
    person_id = put_person(session, member.person)
    put_membership(session, replace(member.membership, person_id=person_id), today=today)
    for office in member.offices:
        put_office(session, replace(office, person_id=person_id), today=today)
    for office in member.public_offices:
        put_public_office(session, replace(office, person_id=person_id), today=today)
    return person_id


def add_person(partnership: Partnership, person: Person) -> int:
    """Add somebody who is no member, such as an MP or a guest; give the key."""
    with partnership.change(f"Add {person.name.strip()}") as unit:
        return put_person(unit.session, person)


def correct_person(partnership: Partnership, person: Person) -> None:
    """Correct what is held about a person."""
    with partnership.change(f"Correct {person.name.strip()}") as unit:
        put_person(unit.session, person)


def put_person(session: Session, person: Person) -> int:
    """Add or correct a person within a larger change."""
    checks.check_person(person)
    return put(session, person)


def save_membership(partnership: Partnership, membership: Membership, *, today: date) -> int:
    """Add a spell of membership (a rejoining) or correct one."""
    verb = "Correct" if membership.id else "Add"
    with partnership.change(f"{verb} membership of {_name(partnership, membership.person_id)}") as unit:
        return put_membership(unit.session, membership, today=today)


def put_membership(session: Session, membership: Membership, *, today: date) -> int:
    """Add or correct a spell of membership within a larger change; a last day given now ends offices as well.

    A last day taken away takes back the departure that was recorded. Decisions of minutes that are still open follow
    from the seats as they now were.

    Raises:
        Refusal: a field does not fit, an office was taken up after the last day, or a decision would no longer add up.
    """
    before = one_of(session, Membership, membership.id) if membership.id else None
    others = all_of(session, Membership, MembershipRow.person_id == membership.person_id)
    checks.check_membership(membership, others, today)
    key = put(session, membership)
    if before is not None and membership.ends is not None and before.ends != membership.ends:
        _end_offices(session, before, membership.ends)
    if membership.ends is None:
        _take_back_departure(session, key)
    since = _otherwise_since(before, membership)
    if since is not None:
        settle_seats(session, since)
    return key


def _otherwise_since(before: Membership | None, after: Membership) -> date | None:
    """The first day on which the voting seats are others than before; None where they are the same."""
    if before is None or (before.votes, before.starts, before.person_id) != (
        after.votes,
        after.starts,
        after.person_id,
    ):
        return after.starts if before is None else min(before.starts, after.starts)
    ends = [one for one in (before.ends, after.ends) if one is not None]
    return leaving.day_after(min(ends)) if before.ends != after.ends else None


def _end_offices(session: Session, before: Membership, last_day: date) -> None:
    """End the offices that rest on a membership, unless another spell follows on the next day."""
    own = all_of(session, Membership, MembershipRow.person_id == before.person_id)
    if leaving.follows_on(own, before, last_day):
        return
    for office in leaving.offices_ending(all_of(session, OfficeHeld), before, last_day):
        put(session, replace(office, ends=last_day))


def _take_back_departure(session: Session, membership_id: int) -> None:
    """A membership that goes on after all has no departure; what was told of it stays in the journal."""
    for one in all_of(session, Departure, DepartureRow.membership_id == membership_id):
        session.delete(session.get_one(DepartureRow, one.id))


def save_office(partnership: Partnership, office: OfficeHeld, *, today: date) -> int:
    """Appoint somebody to an office, or correct or end it by giving its last day."""
    title = office.title or office.office.label.lower()
    verb = "Correct" if office.id else "Appoint"
    with partnership.change(f"{verb} {_name(partnership, office.person_id)}, {title}") as unit:
        return put_office(unit.session, office, today=today)


def put_office(session: Session, office: OfficeHeld, *, today: date) -> int:
    """Add or correct an office within a larger change."""
    names = {person.id: person.name for person in all_of(session, Person)}
    book = rules.rule_book(session, office.starts)
    others = all_of(session, OfficeHeld)
    checks.check_office(office, others, names, today, co_chairs=book.holds("co_chairs"))
    _refuse_dependent_chair(session, office, independent=book.holds("independent_chair"))
    before = one_of(session, OfficeHeld, office.id) if office.id else None
    key = put(session, office)
    if Office.VICE_CHAIR in (office.office, before.office if before else None):
        settle_seats(session, min(office.starts, before.starts) if before else office.starts)
    return key


def save_public_office(partnership: Partnership, office: PublicOfficeHeld, *, today: date) -> int:
    """Record a public office as publicly declared, or correct or end it."""
    title = f"Public office of {_name(partnership, office.person_id)}: {office.kind.label.lower()}"
    with partnership.change(title) as unit:
        return put_public_office(unit.session, office, today=today)


def put_public_office(session: Session, office: PublicOfficeHeld, *, today: date) -> int:
    """Add or correct a public office within a larger change."""
    checks.check_public_office(office, today)
    others = all_of(session, PublicOfficeHeld, PublicOfficeRow.person_id == office.person_id)
    checks.check_held_once(office, others)
    return put(session, office)


def _refuse_dependent_chair(session: Session, office: OfficeHeld, *, independent: bool) -> None:
    """Refuse a politician in the chair where the rule book wants an independent one (a setting, not PP1)."""
    people = read_directory(session)
    if (
        independent
        and office.office is Office.CHAIR
        and people.is_politician(office.person_id, office.starts)
    ):
        raise Refusal(
            "The rule book of this board wants an independent chair, and this person is a politician on that day. "
            "Choose somebody else, or change the rule with a reason.",
            field="office",
        )


def _name(partnership: Partnership, person_id: int) -> str:
    return found(partnership, Person, person_id).name
