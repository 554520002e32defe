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
from evenhand.domain.members.two_hats import good_until
from evenhand.records.reading.facts import all_of
from evenhand.records.unit_of_work import Partnership
from evenhand.services.consents import save_contact_consent
from evenhand.services.groups import save_group, save_group_member
from evenhand.services.interests import save_declaration, save_interest
from evenhand.services.party_consents import save_party_consent
from evenhand.services.residence import save_residence
from evenhand.services.role_statements import YEARLY, save_role_statement
from evenhand.services.sample.tables import fact, table
from evenhand.services.saving import put

ON_PAPER = "Form for the yearly declaration"


def write_standing(partnership: Partnership, people: Mapping[str, int], *, today: date) -> None:
    """Enter what was checked, agreed to and signed, how memberships ended, and the groups."""
    told = table("standing")
    with partnership.change("Where members live, and how memberships ended") as unit:
        for one in told["residence"]:
            seen = fact(ResidenceCheck, one, person_id=people[one["person"]])
            save_residence(partnership, seen, today=today)
        for one in told["departure"]:
            membership_id = _spell(unit.session, people[one["person"]], one["spell"])
            put(unit.session, fact(Departure, one, membership_id=membership_id))
    with partnership.change("What members agreed to, and the statements they signed"):
        for one in told["contact"]:
            agreed = fact(ContactConsent, one, person_id=people[one["person"]])
            save_contact_consent(partnership, agreed, today=today)
        for one in told["party"]:
            held = fact(PartyConsent, one, person_id=people[one["person"]])
            save_party_consent(partnership, held, today=today)
        for one in told["statement"]:
            _sign(partnership, one, people[one["person"]], today=today)
    with partnership.change("Groups whose share is looked at"):
        for one in told["group"]:
            _gather(partnership, one, people, today=today)


def write_interests(partnership: Partnership, people: Mapping[str, int], *, today: date) -> None:
    """Enter what was declared, then the yearly declarations."""
    told = table("interests")
    with partnership.change("Register of interests since June 2023"):
        for one in told["interest"]:
            interest = fact(Interest, one, person_id=people[one["person"]])
            save_interest(partnership, interest, today=today)
        for one in told["declared"]:
            for key in (*one["people"], *one["nothing"]):
                declared = InterestsDeclaration(
                    person_id=people[key],
                    declared_on=one["on"],
                    nothing_to_declare=key in one["nothing"],
                    how=ON_PAPER,
                )
                save_declaration(partnership, declared, today=today)


def _spell(session: Session, person_id: int, place: int) -> int:
    """The key of a person's spell of membership, the first being 1."""
    spells = [one for one in all_of(session, Membership, order="starts") if one.person_id == person_id]
    return spells[place - 1].id


def _sign(partnership: Partnership, told: Mapping[str, Any], person_id: int, *, today: date) -> None:
    """Enter a role statement as it was signed, each time for one year."""
    for signed_on in told["signed"]:
        until = good_until(signed_on, YEARLY)
        signed = fact(RoleStatement, told, person_id=person_id, signed_on=signed_on, good_until=until)
        save_role_statement(partnership, signed, today=today)


def _gather(
    partnership: Partnership, told: Mapping[str, Any], people: Mapping[str, int], *, today: date
) -> None:
    group_id = save_group(partnership, fact(MemberGroup, told))
    for one in told["members"]:
        belongs = fact(GroupMember, one, group_id=group_id, person_id=people[one["person"]])
        save_group_member(partnership, belongs, today=today)
