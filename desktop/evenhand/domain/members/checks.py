"""What a membership or an office must satisfy before it is saved, each refusal beside its field."""

from collections.abc import Iterable
from datetime import date

from evenhand.domain.members.facts import Membership, OfficeHeld, Person, PublicOfficeHeld
from evenhand.domain.members.names import check_bare
from evenhand.domain.refusals import Refusal
from evenhand.domain.spells import Spelled, overlap
from evenhand.domain.vocabulary import Capacity, Office, PublicOffice
from evenhand.domain.words import say_day

NAME_NEEDED = "Give the person’s full name."


def check_person(person: Person) -> None:
    """A person has a name, and an email address looks like one."""
    if not person.name.strip():
        raise Refusal(NAME_NEEDED, field="name")
    check_bare(person.name)
    check_bare(person.called, field="called")
    check_email(person.email)


def check_email(address: str, field: str = "email") -> None:
    """An email address looks like one, where there is one."""
    if address and not _looks_like_email(address):
        raise Refusal("An email address has one @ with a name before it and a place after it.", field=field)


def check_spell(spell: Spelled, today: date, *, ends: str = "ends", thing: str = "membership") -> None:
    """A spell does not begin in the future nor end before it begins."""
    if spell.starts > today:
        raise Refusal(
            f"{say_day(spell.starts)} is still to come. Give a first day up to {say_day(today)}.",
            field="starts",
        )
    if spell.ends is not None and spell.ends < spell.starts:
        raise Refusal(
            f"The {thing} ends before it begins. Give a date after {say_day(spell.starts)}.", field=ends
        )


def check_membership(membership: Membership, others: Iterable[Membership], today: date) -> None:
    """A spell of membership stands alone, and says whom it represents where it represents somebody."""
    check_spell(membership, today)
    if membership.term_ends is not None and membership.term_ends < membership.starts:
        says = f"The term ends before it begins. Give a date after {say_day(membership.starts)}."
        raise Refusal(says, field="term_ends")
    if membership.capacity is Capacity.ORGANISATION and not membership.organisation.strip():
        raise Refusal("Name the organisation that this member represents.", field="organisation")
    for other in others:
        if (
            other.id != membership.id
            and other.person_id == membership.person_id
            and overlap(other, membership)
        ):
            until = f"to {say_day(other.ends)}" if other.ends else "and still goes on"
            raise Refusal(
                f"A membership from {say_day(other.starts)} {until} covers these days. "
                "End it first, or give a later first day.",
                field="starts",
            )


def check_office(
    office: OfficeHeld, others: Iterable[OfficeHeld], names: dict[int, str], today: date, *, co_chairs: bool
) -> None:
    """An office is held by one person at a time, but where the rules allow co-chairs."""
    check_spell(office, today, thing="office")
    if office.office is Office.OTHER:
        if not office.title.strip():
            raise Refusal("Say what the office is called.", field="title")
        return
    for other in others:
        same = other.id != office.id and other.office is office.office and overlap(other, office)
        if same and other.person_id == office.person_id:
            raise Refusal(
                f"This person is {office.office.label.lower()} on these days already.", field="starts"
            )
        if same and not (office.office is Office.CHAIR and co_chairs):
            holder = names.get(other.person_id, "Somebody")
            hint = ", or allow co-chairs in the rules" if office.office is Office.CHAIR else ""
            raise Refusal(
                f"Two people would be {office.office.label.lower()} on {say_day(max(other.starts, office.starts))}. "
                f"End {holder}'s term first{hint}.",
                field="starts",
            )


def check_public_office(office: PublicOfficeHeld, today: date) -> None:
    """A public office says where it was read, so that a party is never an assumption."""
    check_spell(office, today, thing="public office")
    if office.kind is PublicOffice.COUNCILLOR and office.council_id is None:
        raise Refusal("Choose the council.", field="council_id")
    if office.party.strip() and not office.source.strip():
        raise Refusal(
            "Say where the party was publicly declared, such as the council's register.", field="source"
        )


def check_held_once(office: PublicOfficeHeld, others: Iterable[PublicOfficeHeld]) -> None:
    """Nobody holds the same public office of one council twice on a day; offices in a party may differ by role."""
    if office.kind is PublicOffice.PARTY_OFFICER:
        return
    for other in others:
        same = (other.kind, other.council_id) == (office.kind, office.council_id) and other.id != office.id
        if same and overlap(other, office):
            raise Refusal(
                f"This person is recorded as {office.kind.label.lower()} from {say_day(other.starts)} already, "
                "and that covers these days. End it first, or correct it instead.",
                field="starts",
            )


def _looks_like_email(text: str) -> bool:
    name, at, place = text.strip().partition("@")
    return bool(name and at and "." in place and "@" not in place and " " not in text.strip())
