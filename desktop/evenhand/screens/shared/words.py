"""How people, their spells and offices are said on the screen: in one line under a name, and in the rows of lists."""

from datetime import date

from evenhand.domain.members.directory import Directory
from evenhand.domain.members.facts import Membership, OfficeHeld, PublicOfficeHeld
from evenhand.domain.spells import Spelled, those_on
from evenhand.domain.vocabulary import Capacity, PublicOffice
from evenhand.domain.words import say_day

DOT = "  ·  "


def say_spell(spell: Spelled) -> str:
    """From when to when: "since 12 June 2023", "4 May 2019 to 3 May 2023"."""
    if spell.ends is None:
        return f"since {say_day(spell.starts)}"
    return f"{say_day(spell.starts)} to {say_day(spell.ends)}"


def say_office(office: OfficeHeld) -> str:
    """What an office of the partnership is called."""
    return office.title or office.office.label


def say_public_office(office: PublicOfficeHeld, councils: dict[int, str]) -> str:
    """A public office with its place: "Councillor, Marlbeck Borough Council, Wharf ward"."""
    places = (councils.get(office.council_id or 0, ""), say_ward(office.ward), office.role)
    return ", ".join(filter(None, (office.kind.label, *places)))


def say_ward(ward: str) -> str:
    """A ward with the word that says that it is one, unless it is there already."""
    return f"{ward} ward" if ward and not ward.casefold().endswith("ward") else ward


def last_spell(directory: Directory, person_id: int, day: date) -> Membership | None:
    """The spell of membership that holds on a day, or the last one that had begun by then."""
    spells = [one for one in directory.memberships_of(person_id) if one.starts <= day]
    holding = those_on(spells, day)
    return (holding or spells or [None])[-1]


def stands_for(directory: Directory, membership: Membership, day: date) -> str:
    """For whom or whence somebody sits: the organisation, the ward, or the neighbourhood."""
    if membership.capacity is Capacity.ORGANISATION:
        return membership.organisation
    held = directory.public_offices_of(membership.person_id, day)
    wards = [say_ward(one.ward) for one in held if one.kind is PublicOffice.COUNCILLOR and one.ward]
    if membership.capacity is Capacity.COUNCILLOR and wards:
        return wards[0]
    return directory.people[membership.person_id].neighbourhood or membership.organisation


def say_person(directory: Directory, person_id: int, day: date) -> str:
    """What somebody is on a day: "Councillor, Wharf ward. Vice-chair."."""
    membership = last_spell(directory, person_id, day)
    if membership is None:
        held = directory.public_offices_of(person_id, day)
        return f"{say_public_office(held[0], dict(directory.councils))}." if held else "Not a member."
    said = ", ".join(filter(None, (membership.capacity.label, stands_for(directory, membership, day))))
    if membership.ends is not None and membership.ends < day:
        return f"{said}, until {say_day(membership.ends)}."
    vote = "" if membership.votes else ", without a vote"
    offices = directory.offices_of(person_id, day)
    return " ".join((f"{said}{vote}.", *(f"{say_office(one)}." for one in offices)))
