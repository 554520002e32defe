"""What stands behind the sample's seats: residence, departures, consents, role statements, groups, interests."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from evenhand.domain.members.facts import (
    ContactConsent,
    Departure,
    GroupMember,
    MemberGroup,
    Membership,
    PartyConsent,
    ResidenceCheck,
    RoleStatement,
)
from evenhand.domain.members.interest_facts import Interest, InterestsDeclaration
from evenhand.records.reading.facts import all_of
from evenhand.records.unit_of_work import Partnership
from evenhand.services.sample.tables import fact, table
from evenhand.services.saving import put

ON_PAPER = "Form for the yearly declaration"


def write_standing(partnership: Partnership, people: Mapping[str, int]) -> None:
    """Enter what was checked, agreed to and signed, how memberships ended, and the groups."""
    told = table("standing")
    with partnership.change("Where members live, and how memberships ended") as unit:
        for one in told["residence"]:
            put(unit.session, fact(ResidenceCheck, one, person_id=people[one["person"]]))
        for one in told["departure"]:
            membership_id = _spell(unit.session, people[one["person"]], one["spell"])
            put(unit.session, fact(Departure, one, membership_id=membership_id))
    with partnership.change("What members agreed to, and the statements they signed") as unit:
        for kind, name in ((ContactConsent, "contact"), (PartyConsent, "party")):
            for one in told[name]:
                put(unit.session, fact(kind, one, person_id=people[one["person"]]))
        for one in told["statement"]:
            _sign(unit.session, one, people[one["person"]])
    with partnership.change("Groups whose share is looked at") as unit:
        for one in told["group"]:
            _gather(unit.session, one, people)


def write_interests(partnership: Partnership, people: Mapping[str, int]) -> None:
    """Enter the yearly declarations and what was declared."""
    told = table("interests")
    with partnership.change("Register of interests since June 2023") as unit:
        for one in told["declared"]:
            for key in (*one["people"], *one["nothing"]):
                declared = InterestsDeclaration(
                    person_id=people[key],
                    declared_on=one["on"],
                    nothing_to_declare=key in one["nothing"],
                    how=ON_PAPER,
                )
                put(unit.session, declared)
        for one in told["interest"]:
            put(unit.session, fact(Interest, one, person_id=people[one["person"]]))


def _spell(session: Session, person_id: int, place: int) -> int:
    """The key of a person's spell of membership, the first being 1."""
    spells = [one for one in all_of(session, Membership, order="starts") if one.person_id == person_id]
    return spells[place - 1].id


def _sign(session: Session, told: Mapping[str, Any], person_id: int) -> None:
    """Enter a role statement as it was signed, each time for one year."""
    for signed_on in told["signed"]:
        put(
            session,
            fact(
                RoleStatement,
                told,
                person_id=person_id,
                signed_on=signed_on,
                good_until=_last_of_a_year(signed_on),
            ),
        )


def _last_of_a_year(first: date) -> date:
    """The last day of the year that begins on this one."""
    return date.fromordinal(first.replace(year=first.year + 1).toordinal() - 1)


def _gather(session: Session, told: Mapping[str, Any], people: Mapping[str, int]) -> None:
    group_id = put(session, fact(MemberGroup, told))
    for one in told["members"]:
        put(session, fact(GroupMember, one, group_id=group_id, person_id=people[one["person"]]))
