"""What a secretary does with the membership: admit, correct, appoint, end. Nobody is ever deleted."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy.orm import Session

from evenhand.domain.members import checks
from evenhand.domain.members.directory import Directory
from evenhand.domain.members.facts import Membership, OfficeHeld, Person, PublicOfficeHeld
from evenhand.domain.partnership.facts import Council
from evenhand.domain.refusals import Refusal
from evenhand.domain.spells import holds_on
from evenhand.domain.vocabulary import Office
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of, one_of
from evenhand.records.rows.members import MembershipRow, PublicOfficeRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services import rules
from evenhand.services.saving import found, put


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


def read_directory(session: Session) -> Directory:
    """Everybody, read in an open session."""
    return Directory(
        {person.id: person for person in all_of(session, Person)},
        tuple(all_of(session, Membership, order="starts")),
        tuple(all_of(session, OfficeHeld, order="starts")),
        tuple(all_of(session, PublicOfficeHeld, order="starts")),
        {council.id: council.name for council in all_of(session, Council)},
    )


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

    Raises:
        Refusal: a field does not fit, or an office was taken up after the last day.
    """
    before = one_of(session, Membership, membership.id) if membership.id else None
    others = all_of(session, Membership, MembershipRow.person_id == membership.person_id)
    checks.check_membership(membership, others, today)
    key = put(session, membership)
    if before is not None and membership.ends is not None and before.ends != membership.ends:
        _end_offices(session, before, membership.ends)
    return key


def end_membership(
    partnership: Partnership, membership_id: int, *, last_day: date, how: str, today: date
) -> None:
    """End a membership on its last day, and with it the offices the person then holds.

    Raises:
        Refusal: it ended before already, or an office was taken up after the last day.
    """
    membership = found(partnership, Membership, membership_id)
    with partnership.change(f"End membership of {_name(partnership, membership.person_id)}") as unit:
        ended = replace(membership, ends=last_day, how_ended=how)
        if membership.ends is not None and membership.ends < last_day:
            raise Refusal(f"This membership ended on {say_day(membership.ends)} already.", field="ends")
        put_membership(unit.session, ended, today=today)


def _end_offices(session: Session, before: Membership, last_day: date) -> None:
    """End the offices that rest on a membership, unless another spell follows on the next day."""
    own = all_of(session, Membership, MembershipRow.person_id == before.person_id)
    if any(holds_on(spell, last_day + timedelta(days=1)) for spell in own):
        return
    for office in all_of(session, OfficeHeld):
        if office.person_id != before.person_id:
            continue
        if office.starts > last_day and holds_on(before, office.starts):
            called = office.title or office.office.label
            raise Refusal(
                f"{called} from {say_day(office.starts)} would begin after this last day. "
                "Correct that office first, or give a later last day.",
                field="ends",
            )
        if holds_on(office, last_day):
            put(session, replace(office, ends=last_day))


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
    return put(session, office)


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
    """Refuse a councillor in the chair where the rule book wants an independent one (a setting, not PP1)."""
    people = read_directory(session)
    if (
        independent
        and office.office is Office.CHAIR
        and people.is_councillor(office.person_id, office.starts)
    ):
        raise Refusal(
            "The rule book of this board wants an independent chair, and this person is a councillor on that day. "
            "Choose somebody else, or change the rule with a reason.",
            field="office",
        )


def _name(partnership: Partnership, person_id: int) -> str:
    return found(partnership, Person, person_id).name
