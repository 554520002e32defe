"""What the board should notice about its members: each table is read once, whatever the number of members."""

from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.guidance.findings import Finding
from evenhand.domain.members.facts import (
    GroupMember,
    MemberGroup,
    PartyConsent,
    ResidenceCheck,
    RoleStatement,
)
from evenhand.domain.members.interest_facts import InterestsDeclaration
from evenhand.domain.members.noticing.record import MemberRecord
from evenhand.domain.members.noticing.whole import everything_noticed
from evenhand.domain.members.review_facts import Action, MembershipReview
from evenhand.records.reading.facts import all_of
from evenhand.services import rules
from evenhand.services.members import read_directory
from evenhand.services.mp import Relationship


def read_member_findings(session: Session, relationship: Relationship, day: date) -> list[Finding]:
    """The findings about the membership as the record stood on that day, under the rules of that day."""
    return everything_noticed(read_record(session, relationship, day), rules.rule_book(session, day), day)


def read_record(session: Session, relationship: Relationship, day: date) -> MemberRecord:
    """Everything that a finding about the membership may rest on, for a text of a day."""
    return MemberRecord(
        directory=read_directory(session, day),
        residence_checks=all_of(session, ResidenceCheck),
        role_statements=all_of(session, RoleStatement),
        declarations=all_of(session, InterestsDeclaration),
        party_consents=all_of(session, PartyConsent),
        groups=all_of(session, MemberGroup, order="name"),
        group_members=all_of(session, GroupMember),
        reviews=all_of(session, MembershipReview),
        actions=all_of(session, Action, order="due_on"),
        mps=relationship.parliamentary,
        terms=relationship.terms,
        engagements=relationship.engagements,
        stances=relationship.stances,
    )
