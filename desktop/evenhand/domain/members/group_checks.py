"""What a household or a named set must satisfy, so that its share of the seats can be counted (PP8)."""

from collections.abc import Iterable
from datetime import date

from evenhand.domain.members.checks import check_spell
from evenhand.domain.members.facts import GroupMember, MemberGroup
from evenhand.domain.refusals import Refusal
from evenhand.domain.spells import overlap
from evenhand.domain.words import say_day


def check_group(group: MemberGroup, others: Iterable[MemberGroup]) -> None:
    """A group has a name that no other group has.

    Raises:
        Refusal: it has none, or another group has it.
    """
    name = group.name.strip()
    if not name:
        raise Refusal("Name the group.", field="name")
    for other in others:
        if other.id != group.id and other.name.strip().casefold() == name.casefold():
            raise Refusal(f"There is a group called {other.name} already. Give another name.", field="name")


def check_group_member(member: GroupMember, others: Iterable[GroupMember], today: date) -> None:
    """A person is in a group once at a time.

    Raises:
        Refusal: a field does not fit; `field` names it.
    """
    if not member.person_id:
        raise Refusal("Choose somebody from the list.", field="person_id")
    check_spell(member, today, thing="time in the group")
    for other in others:
        same = (other.group_id, other.person_id) == (member.group_id, member.person_id)
        if same and other.id != member.id and overlap(other, member):
            until = f"to {say_day(other.ends)}" if other.ends else "and still is"
            raise Refusal(
                f"This person is in the group from {say_day(other.starts)} {until}. "
                "Correct that entry, or give a later first day.",
                field="starts",
            )
