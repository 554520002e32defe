"""Each kind of finding about the membership opens and closes as the facts change, and never before they were so."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from evenhand.domain.guidance.findings import Finding, Severity
from evenhand.domain.members.facts import (
    GroupMember,
    MemberGroup,
    Membership,
    OfficeHeld,
    PartyConsent,
    Person,
    PublicOfficeHeld,
    ResidenceCheck,
    RoleStatement,
)
from evenhand.domain.members.interest_facts import InterestsDeclaration
from evenhand.domain.members.review_facts import Action, MembershipReview
from evenhand.domain.members.vocabulary import ActionKind, ActionOutcome, GroupKind, ResidenceProof
from evenhand.domain.mp.facts import Engagement, Mp, MpTerm
from evenhand.domain.partnership.facts import Constituency
from evenhand.domain.vocabulary import (
    Capacity,
    Channel,
    Level,
    Office,
    Planned,
    PublicOffice,
    TermEnd,
)
from evenhand.records.unit_of_work import Partnership
from evenhand.services.findings import findings, read_findings
from evenhand.services.papers.governance import compile_report
from evenhand.services.papers.order import PaperOrder
from evenhand.services.partnership import set_rule
from evenhand.services.rules import shipped
from evenhand.services.saving import put
from tests.makers import a_carried_decision, a_partnership

TODAY = date(2026, 6, 30)
JOINED = date(2024, 1, 9)
DAY = timedelta(days=1)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


def keep(partnership: Partnership, *facts: object) -> list[int]:
    """Put facts on record in one change; their keys."""
    with partnership.change("Facts of a test") as unit:
        return [put(unit.session, fact) for fact in facts]


def admit(
    partnership: Partnership,
    number: int,
    capacity: Capacity = Capacity.RESIDENT,
    *,
    organisation: str = "",
    neighbourhood: str = "",
    starts: date = JOINED,
) -> int:
    """Somebody who votes, in a capacity."""
    (key,) = keep(partnership, Person(name=f"Rose Ibbotson {number}", neighbourhood=neighbourhood))
    spell = Membership(person_id=key, capacity=capacity, votes=True, organisation=organisation, starts=starts)
    keep(partnership, spell)
    return key


def found(partnership: Partnership, kind: str, day: date) -> list[Finding]:
    return [one for one in findings(partnership, day) if one.kind == kind]


def stands_on(partnership: Partnership, kind: str, *days: date) -> list[bool]:
    """On which of the days there is a finding of that kind."""
    return [bool(found(partnership, kind, day)) for day in days]


@pytest.mark.clause("PP10")
def test_too_few_members_closes_with_the_eighth_and_opens_on_their_leaving(partnership: Partnership) -> None:
    keys = [admit(partnership, number) for number in range(7)]
    assert stands_on(partnership, "members-too-few", TODAY) == [True]
    joins = date(2026, 5, 12)
    eighth = Membership(person_id=keys[0] + 99, capacity=Capacity.RESIDENT, votes=True, starts=joins)
    (person,) = keep(partnership, Person(name="Priya Nair"))
    keep(partnership, replace(eighth, person_id=person, ends=date(2026, 6, 1)))
    days = (joins - DAY, joins, date(2026, 6, 1), date(2026, 6, 2))
    assert stands_on(partnership, "members-too-few", *days) == [True, False, False, True]
    (finding,) = found(partnership, "members-too-few", TODAY)
    assert (finding.opens, finding.severity) == ("members/add", Severity.ACT_NOW)


@pytest.mark.clause("PP10")
def test_the_share_of_residents_is_told_with_its_figures_and_closes_above_the_least(
    partnership: Partnership,
) -> None:
    for number in range(6):
        admit(partnership, number, Capacity.CO_OPTED)
    for number in range(5):
        admit(partnership, 10 + number)
    (finding,) = found(partnership, "residents-share", TODAY)
    assert finding.evidence == "5 of 11 voting members are residents: 45.5%. 6 are needed."
    assert finding.opens == "members/recruit"
    for number, day in enumerate((date(2026, 2, 1), date(2026, 3, 1), date(2026, 4, 1))):
        admit(partnership, 20 + number, starts=day)
    severities = [
        [one.severity for one in found(partnership, "residents-share", day)]
        for day in (date(2026, 2, 1), date(2026, 3, 1), date(2026, 4, 1))
    ]
    assert severities == [[Severity.ACT_NOW], [Severity.LOOK_AT], [Severity.LOOK_AT]]
    admit(partnership, 30, starts=date(2026, 5, 1))
    assert stands_on(partnership, "residents-share", date(2026, 4, 30), date(2026, 5, 1)) == [True, False]


@pytest.mark.clause("PP1")
def test_an_office_that_the_board_has_had_is_missed_when_it_is_empty(partnership: Partnership) -> None:
    person = admit(partnership, 1)
    chair = OfficeHeld(person_id=person, office=Office.CHAIR, starts=JOINED)
    treasurer = OfficeHeld(
        person_id=person, office=Office.TREASURER, starts=date(2024, 3, 1), ends=date(2025, 3, 1)
    )
    keep(partnership, chair, treasurer)
    days = (date(2024, 2, 1), date(2024, 3, 1), date(2025, 3, 1), date(2025, 3, 2), date(2026, 3, 1))
    assert stands_on(partnership, "office-vacant", *days) == [False, False, False, True, True]
    assert stands_on(partnership, "office-vacant", date(2026, 3, 2)) == [False], "a board may do without one"
    (finding,) = found(partnership, "office-vacant", date(2026, 3, 1))
    assert finding.says == "The office of treasurer is vacant."
    assert finding.evidence.startswith("Last held until 1 March 2025.")


@pytest.mark.clause("PP10")
def test_a_term_that_ran_out_closes_when_it_is_renewed(partnership: Partnership) -> None:
    (person,) = keep(partnership, Person(name="Priya Nair"))
    spell = Membership(
        person_id=person, capacity=Capacity.RESIDENT, votes=True, starts=JOINED, term_ends=date(2026, 1, 8)
    )
    (key,) = keep(partnership, spell)
    assert stands_on(partnership, "term-over", date(2026, 1, 8), date(2026, 1, 9)) == [False, True]
    assert found(partnership, "term-over", TODAY)[0].opens == f"person:{person}/membership"
    keep(partnership, replace(spell, id=key, term_ends=date(2028, 1, 8)))
    assert stands_on(partnership, "term-over", TODAY) == [False]


@pytest.mark.clause("PP10")
def test_a_resident_is_unchecked_until_the_day_on_which_something_was_seen(partnership: Partnership) -> None:
    person = admit(partnership, 1)
    admit(partnership, 2, Capacity.CO_OPTED)
    assert [one.about for one in found(partnership, "residence-unchecked", TODAY)] == [f"person:{person}"]
    seen = date(2025, 5, 6)
    keep(partnership, ResidenceCheck(person_id=person, proof=ResidenceProof.ADDRESS, checked_on=seen))
    assert stands_on(partnership, "residence-unchecked", seen - DAY, seen) == [True, False]


def a_statement(person: int, signed_on: date, good_until: date) -> RoleStatement:
    return RoleStatement(
        person_id=person, hats="Member and councillor", words="", signed_on=signed_on, good_until=good_until
    )


@pytest.mark.clause("PP3")
def test_a_role_statement_is_missing_then_runs_out_then_falls_behind_a_change_of_office(
    partnership: Partnership,
) -> None:
    person = admit(partnership, 1, Capacity.COUNCILLOR)
    admit(partnership, 2)
    keep(partnership, a_statement(person, date(2024, 3, 1), date(2025, 2, 28)))
    keep(partnership, a_statement(person, date(2025, 6, 1), date(2026, 5, 31)))
    days = (date(2024, 2, 29), date(2024, 3, 1), date(2025, 2, 28), date(2025, 3, 1), date(2025, 6, 1))
    assert stands_on(partnership, "role-statement", *days) == [True, False, False, True, False]
    elected = date(2025, 9, 4)
    keep(partnership, PublicOfficeHeld(person_id=person, kind=PublicOffice.MAYOR, starts=elected))
    assert stands_on(partnership, "role-statement", elected - DAY, elected) == [False, True]
    (finding,) = found(partnership, "role-statement", elected)
    assert finding.severity is Severity.LOOK_AT
    assert finding.opens == f"person:{person}/role"
    keep(partnership, a_statement(person, elected, date(2026, 9, 3)))
    assert stands_on(partnership, "role-statement", elected, TODAY) == [False, False]


@pytest.mark.clause("PP3")
def test_an_office_that_ended_after_the_signing_makes_the_statement_old_as_well(
    partnership: Partnership,
) -> None:
    person = admit(partnership, 1, Capacity.COUNCILLOR)
    last = date(2026, 2, 10)
    keep(
        partnership,
        OfficeHeld(person_id=person, office=Office.CHAIR, starts=JOINED, ends=last),
        a_statement(person, date(2026, 1, 6), date(2027, 1, 5)),
    )
    assert stands_on(partnership, "role-statement", last, last + DAY) == [False, True]


@pytest.mark.clause("PP3")
def test_an_mp_who_is_a_member_has_two_hats_until_parliament_is_dissolved(partnership: Partnership) -> None:
    person = admit(partnership, 1, Capacity.RESIDENT)
    an_mp(partnership, person, starts=date(2024, 7, 5), ends=date(2026, 3, 30))
    days = (date(2024, 7, 4), date(2024, 7, 5), date(2026, 3, 30), date(2026, 3, 31))
    assert stands_on(partnership, "role-statement", *days) == [False, True, True, False]


@pytest.mark.clause("PP2")
def test_interests_are_asked_for_when_never_declared_and_again_after_a_year(partnership: Partnership) -> None:
    person = admit(partnership, 1)
    told = date(2024, 2, 13)
    nothing = InterestsDeclaration(person_id=person, declared_on=told, nothing_to_declare=True)
    keep(partnership, nothing)
    days = (told - DAY, told, date(2025, 2, 13), date(2025, 2, 14))
    assert stands_on(partnership, "interests", *days) == [True, False, False, True]
    keep(partnership, replace(nothing, declared_on=date(2026, 6, 2)))
    assert stands_on(partnership, "interests", date(2026, 6, 1), date(2026, 6, 2)) == [True, False]
    assert found(partnership, "interests", date(2026, 6, 1))[0].opens == f"person:{person}/interests"


@pytest.mark.clause("PP10")
def test_a_review_is_due_a_year_after_the_first_member_and_after_each_review(
    partnership: Partnership,
) -> None:
    admit(partnership, 1)
    assert stands_on(partnership, "review-overdue", date(2025, 1, 9), date(2025, 1, 10)) == [False, True]
    held = date(2025, 5, 13)
    (key,) = keep(partnership, MembershipReview(planned_for=held, held_on=held))
    days = (held - DAY, held, date(2026, 5, 13), date(2026, 5, 14))
    assert stands_on(partnership, "review-overdue", *days) == [True, False, False, True]
    assert found(partnership, "review-overdue", TODAY)[0].opens == "membership_review:0"
    (coming,) = keep(partnership, MembershipReview(planned_for=date(2026, 7, 14)))
    assert coming != key
    assert found(partnership, "review-overdue", TODAY)[0].opens == f"membership_review:{coming}"


@pytest.mark.clause("PP9")
def test_an_action_is_late_from_the_day_after_it_was_due_until_it_is_closed(partnership: Partnership) -> None:
    owner = admit(partnership, 1)
    action = Action(
        kind=ActionKind.RECRUITMENT,
        says="Ask at the school gate",
        owner_id=owner,
        opened_on=date(2026, 1, 13),
        due_on=date(2026, 3, 10),
        closed_on=date(2026, 5, 12),
        outcome=ActionOutcome.ACHIEVED,
        evidence="Two people came.",
    )
    (key,) = keep(partnership, action)
    days = (date(2026, 3, 10), date(2026, 3, 11), date(2026, 5, 11), date(2026, 5, 12))
    assert stands_on(partnership, "action-late", *days) == [False, True, True, False]
    (finding,) = found(partnership, "action-late", date(2026, 3, 12))
    assert finding.opens == f"action:{key}"
    assert finding.evidence == "Due 10 March 2026, two days ago; with Rose Ibbotson 1."


@pytest.mark.clause("PP6")
def test_a_consent_that_ran_out_is_found_until_it_is_renewed_or_withdrawn(partnership: Partnership) -> None:
    person = admit(partnership, 1)
    until = date(2025, 3, 31)
    consent = PartyConsent(
        person_id=person, party="Weir Party", given_on=date(2024, 4, 1), how="", told="", until=until
    )
    (key,) = keep(partnership, consent)
    assert stands_on(partnership, "consent-ended", until, until + DAY) == [False, True]
    (finding,) = found(partnership, "consent-ended", TODAY)
    assert finding.confidential
    assert "Weir" not in f"{finding.says}{finding.evidence}{finding.parts}"
    (again,) = keep(partnership, replace(consent, given_on=date(2025, 5, 1), until=date(2027, 4, 30)))
    assert stands_on(partnership, "consent-ended", date(2025, 4, 30), TODAY) == [True, False]
    keep(partnership, replace(consent, id=again, given_on=date(2025, 5, 1), until=date(2026, 5, 1)))
    assert stands_on(partnership, "consent-ended", TODAY) == [True]
    gone = replace(consent, id=again, given_on=date(2025, 5, 1), party="", withdrawn_on=date(2026, 6, 2))
    keep(partnership, gone, replace(consent, id=key, party="", withdrawn_on=date(2026, 6, 2)))
    assert stands_on(partnership, "consent-ended", date(2025, 4, 30), TODAY) == [False, False]


def an_mp(
    partnership: Partnership, person: int, *, starts: date, ends: date | None = None
) -> tuple[int, int]:
    (place,) = keep(partnership, Constituency(name="Calderwick", starts=date(2020, 1, 1)))
    (mp,) = keep(partnership, Mp(person_id=person))
    ended_by = TermEnd.DISSOLUTION if ends else None
    keep(partnership, MpTerm(mp_id=mp, constituency_id=place, starts=starts, ends=ends, ended_by=ended_by))
    return mp, place


@pytest.mark.clause("MP1")
def test_an_mp_is_to_be_told_within_the_months_and_nobody_is_while_there_is_no_mp(
    partnership: Partnership,
) -> None:
    (person,) = keep(partnership, Person(name="Owen Marchetti"))
    mp, _ = an_mp(partnership, person, starts=date(2024, 7, 5), ends=date(2026, 3, 30))
    kind = "mp-not-informed"
    assert stands_on(partnership, kind, date(2025, 1, 5), date(2025, 1, 6)) == [False, True]
    note = Engagement(
        mp_id=mp,
        on=date(2025, 2, 4),
        status=Planned.HELD,
        title="Note",
        informing=True,
        channel=Channel.EMAIL,
    )
    photograph = replace(note, on=date(2025, 7, 1), informing=False, publicity=True)
    keep(partnership, note, photograph, replace(note, on=date(2025, 7, 2), status=Planned.CANCELLED))
    days = (date(2025, 2, 3), date(2025, 2, 4), date(2025, 8, 4), date(2025, 8, 5))
    assert stands_on(partnership, kind, *days) == [True, False, False, True]
    (finding,) = found(partnership, kind, date(2025, 8, 5))
    assert (finding.severity, finding.opens) == (Severity.TO_KNOW, f"mp/add:{mp}")
    assert finding.evidence.startswith("Last on 4 February 2025; the mark is 6 months")
    assert stands_on(partnership, kind, date(2026, 3, 30), date(2026, 3, 31)) == [True, False]


@pytest.mark.clause("PP1")
def test_a_board_whose_book_names_seats_is_told_which_are_empty(tmp_path: Path) -> None:
    partnership = a_partnership(tmp_path, rule_book="pride-in-place")
    kinds = ("mp-not-on-board", "councillor-not-on-board", "chair-not-independent")
    assert [found(partnership, kind, TODAY) for kind in kinds] == [[], [], []]
    resident = admit(partnership, 1)
    assert [bool(found(partnership, kind, TODAY)) for kind in kinds] == [True, True, False]
    councillor = admit(partnership, 2, Capacity.COUNCILLOR, starts=date(2025, 5, 13))
    admit(partnership, 3, Capacity.MP, starts=date(2025, 6, 10))
    keep(partnership, OfficeHeld(person_id=resident, office=Office.CHAIR, starts=JOINED))
    days = (date(2025, 5, 12), date(2025, 5, 13), date(2025, 6, 10))
    assert stands_on(partnership, kinds[0], *days) == [True, True, False]
    assert stands_on(partnership, kinds[1], *days) == [True, False, False]
    keep(partnership, OfficeHeld(person_id=councillor, office=Office.CHAIR, starts=TODAY))
    assert stands_on(partnership, kinds[2], TODAY - DAY, TODAY) == [False, True]
    partnership.close()


@pytest.mark.clause("PP8")
def test_every_kind_of_group_is_told_of_above_the_mark_and_no_single_member_is_a_group(
    partnership: Partnership,
) -> None:
    keys = [
        admit(partnership, 1, Capacity.ORGANISATION, organisation="Weir Trust", neighbourhood="Old Wharf"),
        admit(partnership, 2, Capacity.ORGANISATION, organisation="weir trust", neighbourhood="Old  wharf"),
        admit(partnership, 3),
    ]
    (set_id, home) = keep(
        partnership,
        MemberGroup(kind=GroupKind.NAMED_SET, name="Allotment holders"),
        MemberGroup(kind=GroupKind.HOUSEHOLD, name="3 Lock Lane"),
    )
    moved_in = date(2025, 9, 1)
    for group in (set_id, home):
        for key in keys[1:]:
            keep(partnership, GroupMember(group_id=group, person_id=key, starts=moved_in))
    office = PublicOfficeHeld(person_id=0, kind=PublicOffice.PARTY_OFFICER, party="Weir Party", starts=JOINED)
    keep(partnership, *(replace(office, person_id=key) for key in keys[:2]))
    said = {one.says: one.confidential for one in found(partnership, "group-share", TODAY)}
    assert said == {
        "Members who have publicly declared Weir Party hold 2 of 3 voting seats.": False,
        "Those who sit for Weir Trust hold 2 of 3 voting seats.": False,
        "Members who live in Old Wharf hold 2 of 3 voting seats.": True,
        "Members of the household “3 Lock Lane” hold 2 of 3 voting seats.": True,
        "Members of the set “Allotment holders” hold 2 of 3 voting seats.": True,
    }
    assert {one.severity for one in found(partnership, "group-share", TODAY)} == {Severity.TO_KNOW}
    before = {one.says for one in found(partnership, "group-share", moved_in - DAY)}
    assert not any("household" in says or "set" in says.split() for says in before)


@pytest.mark.clause("PP8")
def test_a_group_is_judged_only_from_the_day_of_a_minuted_mark(partnership: Partnership) -> None:
    for number in range(2):
        admit(partnership, number, Capacity.ORGANISATION, organisation="Weir Trust")
    admit(partnership, 3)
    rule, adopted = shipped("big-local").rules["group_share"], date(2026, 4, 14)
    decision = a_carried_decision(partnership, adopted, today=TODAY)
    set_rule(partnership, rule, typed="40%", reason="As minuted", starts=adopted, decision_id=decision)
    severities = [
        [one.severity for one in found(partnership, "group-share", day)] for day in (adopted - DAY, adopted)
    ]
    assert severities == [[Severity.TO_KNOW], [Severity.LOOK_AT]]


@pytest.mark.clause("PP6", "PP8")
def test_what_rests_on_consent_leaves_no_trace_below_a_confidential_paper(partnership: Partnership) -> None:
    keys = [admit(partnership, number, Capacity.CO_OPTED) for number in range(3)]
    office = PublicOfficeHeld(person_id=0, kind=PublicOffice.COUNCILLOR, party="Weir Party", starts=JOINED)
    keep(partnership, *(replace(office, person_id=key) for key in keys[1:]))
    order = PaperOrder(
        paper="governance",
        as_at=TODAY,
        printed_at=datetime(2026, 6, 30, 9),  # noqa: DTZ001  the clock on the wall
        level=Level.BOARD,
    )

    def copies() -> list[object]:
        with partnership.reading() as session:
            return [compile_report(session, replace(order, level=level)) for level in Level]

    public, board, confidential = copies()
    keep(
        partnership,
        PartyConsent(
            person_id=keys[0],
            party="WEIR PARTY",
            given_on=date(2026, 1, 6),
            how="In writing",
            told="What it is for",
            until=date(2027, 1, 5),
        ),
        PartyConsent(
            person_id=keys[1],
            party="Weir Party",
            given_on=date(2025, 1, 6),
            how="In writing",
            told="What it is for",
            until=date(2026, 1, 5),
        ),
    )
    after = copies()
    assert [public, board] == after[:2]
    assert confidential != after[2]
    says = "Members known to belong to Weir Party, some with their consent, hold 3 of 3 voting seats."
    assert says in {one.says for one in findings(partnership, TODAY)}


def test_more_members_are_not_more_questions_to_the_file(partnership: Partnership) -> None:
    def asked() -> int:
        statements: list[str] = []
        with partnership.reading() as session:
            driver: Any = session.connection().connection.driver_connection
            driver.set_trace_callback(statements.append)
            read_findings(session, TODAY)
            driver.set_trace_callback(None)
        assert statements
        return len(statements)

    admit(partnership, 1)
    few = asked()
    for number in range(2, 12):
        person = admit(partnership, number, Capacity.COUNCILLOR)
        keep(partnership, a_statement(person, JOINED, TODAY))
    assert asked() == few
