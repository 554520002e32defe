"""One row of a members' list: who it is, in which capacity, since when, and the offices that go with it.

A party is kept for holders of public office alone, as they declare it publicly. For everybody else a political opinion
is special category data: what the spreadsheet says of it is left behind, and the row says so.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from evenhand.domain.importing.cells import Cells
from evenhand.domain.importing.lexicon import loose
from evenhand.domain.importing.names import read_name
from evenhand.domain.importing.sitting import Sitting, read_sitting, represented
from evenhand.domain.members.facts import Membership, OfficeHeld, Person
from evenhand.domain.vocabulary import Capacity, Office
from evenhand.domain.words import parse_day, say_day

VOTELESS = frozenset({Capacity.ADVISER, Capacity.LTO_WORKER, Capacity.OBSERVER, Capacity.MP})
PARTY_LEFT = "The party was not kept: Evenhand keeps a party for holders of public office alone."


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredOffice:
    """A seat on a council as the spreadsheet gives it, its council by name."""

    council: str
    ward: str = ""
    party: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberDraft:
    """A member as read; `votes_said` and `starts_said` tell whether the spreadsheet itself says so."""

    number: int
    person: Person
    membership: Membership
    votes_said: bool
    starts_said: bool
    office: OfficeHeld | None = None
    seat: DeclaredOffice | None = None


def read_member(cells: Cells, answers: Mapping[str, str]) -> MemberDraft | None:
    """Read one row, None where something in it stands in the way."""
    read = read_name(cells.text("name") or f"{cells.text('first_name')} {cells.text('surname')}")
    if not read.name:
        cells.reading.refuse(cells.column("name"), "The name is missing.")
    sitting = read_sitting(cells, answers, councillor=read.councillor)
    starts = _starts(cells, answers)
    ends, term_ends = cells.day("ends"), cells.day("term_ends")
    votes = cells.yes_no("votes")
    office = _office(cells, sitting)
    councillor = read.councillor or sitting.capacity is Capacity.COUNCILLOR
    seat = _seat(cells, answers, councillor=councillor)
    if cells.reading.problems or sitting.capacity is None or starts is None:
        return None
    return MemberDraft(
        number=cells.line.number,
        person=_person(cells, read.name, councillor=councillor),
        membership=Membership(
            person_id=0,
            capacity=sitting.capacity,
            votes=sitting.capacity not in VOTELESS if votes is None else votes,
            organisation=represented(cells, sitting),
            starts=starts,
            ends=ends,
            term_ends=term_ends,
            how_ended=cells.text("how_ended"),
        ),
        votes_said=votes is not None,
        starts_said=bool(cells.text("starts")),
        office=OfficeHeld(person_id=0, office=office[0], title=office[1], starts=starts, ends=ends)
        if office
        else None,
        seat=seat,
    )


def member_values(draft: MemberDraft) -> tuple[tuple[str, str], ...]:
    """What was read, label by label, for a person to compare with the spreadsheet."""
    person, membership = draft.person, draft.membership
    office = draft.office
    said = [
        ("Name", person.name),
        ("Capacity", membership.capacity.label),
        ("Vote", "Yes" if membership.votes else "No"),
        ("Organisation", membership.organisation),
        ("Joined", say_day(membership.starts)),
        ("Left", say_day(membership.ends) if membership.ends else ""),
        ("Term ends", say_day(membership.term_ends) if membership.term_ends else ""),
        ("Office", (office.title or office.office.label) if office else ""),
        ("Council", draft.seat.council if draft.seat else ""),
        ("Ward", draft.seat.ward if draft.seat else ""),
        ("Party", draft.seat.party if draft.seat else ""),
        ("Known as", person.called),
        ("Email", person.email),
        ("Telephone", person.telephone),
        ("Address", person.address),
        ("Neighbourhood", person.neighbourhood),
        ("Notes", person.note),
    ]
    return tuple((label, text) for label, text in said if text)


def _person(cells: Cells, name: str, *, councillor: bool) -> Person:
    lives = cells.text("neighbourhood") or ("" if councillor else cells.text("ward"))
    return Person(
        name=name,
        called=cells.text("called"),
        email=cells.text("email"),
        telephone=cells.telephone(),
        address=cells.text("address"),
        neighbourhood=lives,
        note=cells.text("note"),
    )


def _starts(cells: Cells, answers: Mapping[str, str]) -> date | None:
    """The first day of the membership: what the row says, else the answer for all rows that do not say."""
    if cells.text("starts"):
        return cells.day("starts")
    cells.reading.gaps.add("starts")
    if given := answers.get("starts"):
        return parse_day(given, field="starts")
    cells.reading.refuse(cells.column("starts"), "The first day of the membership is missing.")
    return None


def _office(cells: Cells, sitting: Sitting) -> tuple[Office, str] | None:
    """The office of the partnership that a row gives; one that is not known keeps its own words as its title."""
    text = cells.text("office")
    if not text or loose(text) in ("member", "board member"):
        return (sitting.office, "") if sitting.office else None
    known = cells.lexicon.office.get(loose(text))
    return (known, "") if known else (Office.OTHER, text)


def _seat(cells: Cells, answers: Mapping[str, str], *, councillor: bool) -> DeclaredOffice | None:
    party = cells.text("party")
    if not councillor:
        if party:
            cells.reading.notes.append(PARTY_LEFT)
        return None
    council = cells.text("council") or _council_represented(cells)
    if not council:
        cells.reading.gaps.add("council")
        council = answers.get("council", "")
    if not council:
        cells.reading.notes.append(
            "The seat on the council was not recorded, because its council is not named."
        )
        return None
    return DeclaredOffice(council=council, ward=cells.text("ward"), party=party)


def _council_represented(cells: Cells) -> str:
    """The council that stands in the column of organisations."""
    organisation = cells.text("organisation")
    return organisation if re.search(r"\bcouncil$", organisation, re.IGNORECASE) else ""
