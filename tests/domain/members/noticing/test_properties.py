"""Shares sum to one, and what is found about a member rests on that member's own facts alone."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evenhand import shelf
from evenhand.domain.guidance.findings import Finding
from evenhand.domain.members.affiliations import affiliations
from evenhand.domain.members.balance import councillors_among, share_of
from evenhand.domain.members.directory import Directory
from evenhand.domain.members.facts import (
    Membership,
    OfficeHeld,
    PartyConsent,
    Person,
    PublicOfficeHeld,
    ResidenceCheck,
    RoleStatement,
)
from evenhand.domain.members.interest_facts import InterestsDeclaration
from evenhand.domain.members.noticing.groups import groups_on
from evenhand.domain.members.noticing.record import MemberRecord
from evenhand.domain.members.noticing.whole import everything_noticed
from evenhand.domain.members.review_facts import Action
from evenhand.domain.members.vocabulary import ActionKind, ResidenceProof
from evenhand.domain.partnership.party_balance import party_balance
from evenhand.domain.partnership.rulebook import read_rule_book
from evenhand.domain.vocabulary import Capacity, Office, PublicOffice

DAY = date(2026, 4, 14)
BOOK = read_rule_book(shelf.read_toml("rulebooks/big-local.toml"))
PEOPLE = st.integers(1, 6)
DAYS = st.dates(date(2023, 1, 1), date(2027, 1, 1))
PARTIES = st.sampled_from(("", "Weir Party", "Orchard Party", "Independent"))


@st.composite
def spells(draw: st.DrawFn) -> dict[str, date | None]:
    """A first day, and a last one for some."""
    starts = draw(DAYS)
    days = draw(st.none() | st.integers(0, 1500))
    return {"starts": starts, "ends": None if days is None else starts + timedelta(days)}


@st.composite
def public_offices(draw: st.DrawFn) -> PublicOfficeHeld:
    kind, party = draw(st.sampled_from(PublicOffice)), draw(PARTIES)
    return replace(
        PublicOfficeHeld(person_id=draw(PEOPLE), kind=kind, party=party, starts=DAY), **draw(spells())
    )


@st.composite
def directories(draw: st.DrawFn) -> Directory:
    """Up to six people, of whom each has one spell of membership."""
    people = {key: Person(id=key, name=f"Member {key}", neighbourhood="Old Wharf") for key in range(1, 7)}
    sits = [
        Membership(
            person_id=key,
            capacity=draw(st.sampled_from(Capacity)),
            votes=draw(st.booleans()),
            starts=draw(DAYS),
            term_ends=draw(st.none() | DAYS),
        )
        for key in draw(st.sets(PEOPLE))
    ]
    offices = st.builds(
        OfficeHeld, person_id=PEOPLE, office=st.sampled_from(Office), starts=DAYS, ends=st.none() | DAYS
    )
    return Directory(
        people,
        tuple(sits),
        tuple(draw(st.lists(offices, max_size=4))),
        tuple(draw(st.lists(public_offices(), max_size=6))),
    )


CONSENTS = st.builds(
    PartyConsent,
    person_id=PEOPLE,
    party=PARTIES,
    given_on=DAYS,
    how=st.just(""),
    told=st.just(""),
    until=DAYS,
    withdrawn_on=st.none() | DAYS,
)


@st.composite
def records(draw: st.DrawFn) -> MemberRecord:
    """Everything kept about the people of a directory."""
    checks = st.builds(
        ResidenceCheck, person_id=PEOPLE, proof=st.sampled_from(ResidenceProof), checked_on=DAYS
    )
    statements = st.builds(
        RoleStatement,
        person_id=PEOPLE,
        hats=st.just(""),
        words=st.just(""),
        signed_on=DAYS,
        good_until=DAYS,
    )
    told = st.builds(InterestsDeclaration, person_id=PEOPLE, declared_on=DAYS)
    actions = st.builds(
        Action,
        kind=st.sampled_from(ActionKind),
        says=st.just("Ask"),
        owner_id=PEOPLE,
        opened_on=DAYS,
        due_on=DAYS,
        closed_on=st.none() | DAYS,
    )
    return MemberRecord(
        directory=draw(directories()),
        residence_checks=draw(st.lists(checks, max_size=5)),
        role_statements=draw(st.lists(statements, max_size=5)),
        declarations=draw(st.lists(told, max_size=5)),
        party_consents=draw(st.lists(CONSENTS, max_size=5)),
        actions=draw(st.lists(actions, max_size=3)),
    )


def without(record: MemberRecord, person: int) -> MemberRecord:
    """The record as if a person had never been in it."""

    def others(facts: object) -> tuple[object, ...]:
        return tuple(one for one in facts if getattr(one, "person_id", 0) != person)  # pyright: ignore[reportGeneralTypeIssues, reportUnknownVariableType, reportUnknownArgumentType]

    kept = record.directory
    directory = Directory(
        {key: one for key, one in kept.people.items() if key != person},
        others(kept.memberships),  # pyright: ignore[reportArgumentType]
        others(kept.offices),  # pyright: ignore[reportArgumentType]
        others(kept.public_offices),  # pyright: ignore[reportArgumentType]
    )
    return replace(
        record,
        directory=directory,
        residence_checks=others(record.residence_checks),
        role_statements=others(record.role_statements),
        declarations=others(record.declarations),
        party_consents=others(record.party_consents),
    )


def about(findings: list[Finding], person: int) -> list[Finding]:
    return [one for one in findings if one.about == f"person:{person}"]


@given(records(), PEOPLE, DAYS)
@settings(max_examples=200)
@pytest.mark.clause("PP3", "PP6")
def test_removing_a_person_changes_nothing_that_is_found_about_another(
    record: MemberRecord, gone: int, day: date
) -> None:
    before = everything_noticed(record, BOOK, day)
    after = everything_noticed(without(record, gone), BOOK, day)
    assert not about(after, gone)
    for person in set(record.directory.people) - {gone}:
        assert about(before, person) == about(after, person)


@given(directories(), st.lists(CONSENTS, max_size=5), DAYS)
@settings(max_examples=200)
@pytest.mark.clause("PP8")
def test_the_shares_of_all_sum_to_one_with_those_not_held(
    directory: Directory, consents: list[PartyConsent], day: date
) -> None:
    voting = directory.voting_on(day)
    if not voting:
        return
    by_capacity = [share_of(voting, capacity) for capacity in Capacity]
    assert sum(Fraction(one.part, one.whole) for one in by_capacity) == 1
    for held in (None, affiliations(directory, consents, day)):
        balance = party_balance(voting, held)
        parts = [group.least for group in balance.groups] + [balance.not_held]
        assert sum(Fraction(part, balance.voting) for part in parts) == 1
        assert all(group.least <= group.most <= balance.voting for group in balance.groups)
    assert 0 <= councillors_among(voting).part <= len(voting)


@given(records(), DAYS)
@pytest.mark.clause("PP6", "PP8")
def test_a_group_that_may_be_told_rests_on_no_consent(record: MemberRecord, day: date) -> None:
    voting = record.directory.voting_on(day)
    bare = replace(record, party_consents=())
    told = [one for one in groups_on(record, voting, day) if not one.confidential]
    assert told == [one for one in groups_on(bare, voting, day) if not one.confidential]
    assert all(len(one.people) >= 2 and len(one.people) <= one.most <= len(voting) for one in told)
