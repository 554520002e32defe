"""The households and named sets whose share of the seats a secretary looks at, with who was in them when (PP8)."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.members.facts import GroupMember, MemberGroup
from evenhand.domain.members.group_checks import check_group, check_group_member
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.members import GroupMemberRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.saving import found, kept, put


@dataclass(frozen=True, slots=True)
class Groups:
    """Every group with everybody's times in it."""

    groups: tuple[MemberGroup, ...]
    members: tuple[GroupMember, ...]


def read_groups(session: Session) -> Groups:
    """Every group, read in an open session."""
    return Groups(
        tuple(all_of(session, MemberGroup, order="name")), tuple(all_of(session, GroupMember, order="starts"))
    )


def save_group(partnership: Partnership, group: MemberGroup) -> int:
    """Add or correct a group; give the key.

    Raises:
        Refusal: it has no name, or another group's.
    """
    with partnership.change(f"{'Correct' if group.id else 'Add'} group {group.name.strip()}") as unit:
        return put_group(unit.session, group)


def put_group(session: Session, group: MemberGroup) -> int:
    """Add or correct a group within a larger change."""
    check_group(group, all_of(session, MemberGroup))
    return put(session, group)


def save_group_member(partnership: Partnership, member: GroupMember, *, today: date) -> int:
    """Put somebody into a group for a time, or correct when they were in it; give the key.

    Raises:
        Refusal: the person is in the group on these days already, or the days do not fit.
    """
    group = found(partnership, MemberGroup, member.group_id)
    with partnership.change(f"{'Correct' if member.id else 'Add'} somebody in {group.name}") as unit:
        return put_group_member(unit.session, member, today=today)


def put_group_member(session: Session, member: GroupMember, *, today: date) -> int:
    """Put somebody into a group within a larger change."""
    others = all_of(session, GroupMember, GroupMemberRow.group_id == member.group_id)
    check_group_member(member, others, today)
    return put(session, member)


def take_off_group(partnership: Partnership, group_member_id: int) -> None:
    """Take an entry away that was made by mistake; somebody who leaves a group is given a last day instead."""
    member = found(partnership, GroupMember, group_member_id)
    group = found(partnership, MemberGroup, member.group_id)
    with partnership.change(f"Take somebody off {group.name}") as unit:
        kept(unit.session, GroupMember, group_member_id)
        unit.session.delete(unit.session.get_one(GroupMemberRow, group_member_id))
