"""The sample's places and people: councils, wards, the plan, the rule book, and everybody who has sat there."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from evenhand.domain.members.facts import Membership, OfficeHeld, Person, PublicOfficeHeld
from evenhand.domain.partnership.facts import Constituency, Council, PlanTheme, Ward
from evenhand.records.unit_of_work import Partnership
from evenhand.services import members, rules
from evenhand.services import partnership as details
from evenhand.services.sample.tables import fact, table

BIG_LOCAL = "big-local"


@dataclass(frozen=True, slots=True)
class Places:
    """The keys of what the other rooms refer to; themes by their name."""

    council_id: int
    constituency_id: int
    themes: Mapping[str, int]


def write_places(partnership: Partnership) -> Places:
    """Enter the plan's themes, the council with its wards, the constituency and the partnership's own rules."""
    told = table("partnership")
    with partnership.change("Plan, council, constituency and own rules"):
        themes = {one["name"]: details.save_theme(partnership, fact(PlanTheme, one)) for one in told["theme"]}
        council_id = details.save_council(partnership, fact(Council, told["council"]))
        for name in told["council"]["wards"]:
            details.save_ward(partnership, Ward(council_id=council_id, name=name))
        constituency_id = details.save_constituency(partnership, fact(Constituency, told["constituency"]))
        for one in told["rule"]:
            rule = rules.shipped(BIG_LOCAL)[one["rule"]]
            details.set_rule(
                partnership, rule, typed=one["typed"], reason=one["reason"], starts=one["starts"]
            )
    return Places(council_id, constituency_id, themes)


def write_members(partnership: Partnership, places: Places, *, today: date) -> dict[str, int]:
    """Admit everybody with all spells of membership and offices; give their keys by the names of the tables."""
    with partnership.change("Members since June 2023"):
        return {
            one["key"]: _admit(partnership, one, places, today=today) for one in table("members")["person"]
        }


def _admit(partnership: Partnership, told: Mapping[str, Any], places: Places, *, today: date) -> int:
    """Admit one person, then add the spells of those who came back."""
    first, *later = [fact(Membership, spell, person_id=0) for spell in told["memberships"]]
    offices = tuple(fact(OfficeHeld, office, person_id=0) for office in told.get("offices", ()))
    public = tuple(
        fact(PublicOfficeHeld, office, person_id=0, council_id=places.council_id)
        for office in told.get("public_office", ())
    )
    newcomer = members.NewMember(fact(Person, told), first, offices, public)
    person_id = members.admit_member(partnership, newcomer, today=today)
    for spell in later:
        members.save_membership(partnership, replace(spell, person_id=person_id), today=today)
    return person_id
