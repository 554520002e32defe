"""The figures of the governance report, counted without a page."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.guidance.clauses import Clause, KeptBy
from evenhand.domain.guidance.findings import Finding, Severity
from evenhand.domain.meetings.influence.in_short import influence
from evenhand.domain.meetings.influence.minutes import Minutes
from evenhand.domain.members.directory import Directory
from evenhand.domain.mp.stage import Stage
from evenhand.domain.partnership.clause_lines import ClauseStatus, Evidence, clause_lines
from evenhand.domain.partnership.governance import for_level, recommended
from evenhand.domain.partnership.grants_decided import ApplicationLine, from_lines
from evenhand.domain.partnership.mp_in_short import TermLine, gaps
from evenhand.domain.partnership.party_balance import party_balance
from evenhand.domain.partnership.publicity_evidence import election_evidence
from evenhand.domain.partnership.rulebook import RuleBook
from evenhand.domain.partnership.since_last import NO_EARLIER
from evenhand.domain.spells import Spell
from evenhand.domain.vocabulary import ApplicationStatus, Capacity, Level, Outcome, PartyStanding
from tests.reports.samples import (
    DAY,
    STARTS,
    a_directory,
    a_governance_report,
    a_rule_book,
    the_grants,
    the_minutes,
    the_mp,
)


def an_adopted(mark: int) -> RuleBook:
    """The shipped rules with a mark for councillors' shares that the board has made its own."""
    book = a_rule_book()
    rule = replace(book["influence_times_seats"], value=mark, suggested=False, source="minuted 10 June 2025")
    return RuleBook(book.name, {**book.rules, "influence_times_seats": rule})


@pytest.mark.clause("PP1", "PP3")
def test_seats_are_counted_by_capacity_and_each_person_once() -> None:
    sitting = a_governance_report().sitting
    assert [(seat.capacity, seat.count) for seat in sitting.seats] == [
        (Capacity.RESIDENT, 6),
        (Capacity.COUNCILLOR, 3),
        (Capacity.ORGANISATION, 2),
    ]
    assert (sitting.voting, sitting.residents, sitting.without_vote, sitting.needed) == (11, 6, 2, 6)


def test_attendance_counts_only_meetings_held_while_a_member() -> None:
    directory = a_directory()
    late = replace(directory.memberships[3], starts=date(2025, 9, 1))
    memberships = (*directory.memberships[:3], late, *directory.memberships[4:])
    report = influence(replace(directory, memberships=memberships), STARTS, DAY, a_rule_book(), the_minutes())
    assert report.meetings == 9


@pytest.mark.clause("PP2")
def test_councillors_shares_have_their_counts() -> None:
    shares = {one.label: (one.part, one.whole) for one in a_governance_report().influence.shares}
    assert shares["Voting seats"] == (3, 11)
    assert shares["Offices held"] == (1, 4)
    assert shares["Turns in the chair"] == (4, 9)
    assert shares["Motions moved"] == (12, 31)
    assert shares["Motions carried"] == (12, 28)


@pytest.mark.clause("PP2")
def test_a_share_is_judged_only_by_a_mark_that_the_board_has_adopted() -> None:
    suggested = influence(a_directory(), STARTS, DAY, a_rule_book(), the_minutes())
    adopted = influence(a_directory(), STARTS, DAY, an_adopted(150), the_minutes())
    assert not any(one.over for one in suggested.shares)
    assert {one.label for one in adopted.shares if one.over} == {"Turns in the chair", "Motions carried"}


@pytest.mark.clause("PP2")
def test_a_councillor_who_sits_as_a_resident_is_still_counted_as_a_councillor() -> None:
    directory = a_directory()
    memberships = tuple(
        replace(one, capacity=Capacity.RESIDENT) if one.capacity is Capacity.COUNCILLOR else one
        for one in directory.memberships
    )
    seats = influence(
        replace(directory, memberships=memberships), STARTS, DAY, a_rule_book(), the_minutes()
    ).shares[0]
    assert (seats.part, seats.whole) == (3, 11)


def test_what_the_minutes_do_not_record_is_counted_as_such() -> None:
    minutes = the_minutes()
    decisions = tuple(replace(one, moved_by_id=None) if one.number > 25 else one for one in minutes.decisions)
    report = influence(a_directory(), STARTS, DAY, a_rule_book(), replace(minutes, decisions=decisions))
    assert report.without_mover == 6
    assert dict(report.outcomes) == {Outcome.CARRIED: 28, Outcome.LOST: 2, Outcome.DEFERRED: 1}
    moved = next(one for one in report.shares if one.label == "Motions moved")
    assert moved.whole == 25


def test_nobody_and_nothing_gives_shares_of_nothing() -> None:
    report = influence(Directory({}), STARTS, DAY, a_rule_book(), Minutes((), (), ()))
    assert all((one.part, one.whole, one.over) == (0, 0, False) for one in report.shares)


@pytest.mark.clause("PP8")
def test_groups_are_ranges_by_alphabet_and_the_number_not_held_is_shown() -> None:
    balance = party_balance(a_directory().voting_on(DAY))
    assert [(one.name, one.least, one.most) for one in balance.groups] == [
        ("Orchard Party", 1, 10),
        ("Weir Party", 1, 10),
    ]
    assert (balance.not_held, balance.voting) == (9, 11)
    assert balance.could_dominate == ("Orchard Party", "Weir Party")


def a_line(theme: str, status: ApplicationStatus, asked: int, awarded: int) -> ApplicationLine:
    """A decided application of a theme."""
    paid = awarded if status is ApplicationStatus.APPROVED else None
    return ApplicationLine(
        "R1", "Rowers", "Oars", theme, asked, paid, status, DAY, PartyStanding.CLEAR, "", ""
    )


@given(
    st.lists(
        st.builds(
            a_line,
            st.sampled_from(["A", "B", "C"]),
            st.sampled_from(list(ApplicationStatus)),
            st.integers(0, 10**8),
            st.integers(0, 10**8),
        )
    )
)
def test_the_total_row_is_the_sum_of_the_rows_shown(lines: list[ApplicationLine]) -> None:
    grants = from_lines(lines)
    for field in ("applied", "asked_pence", "awards", "awarded_pence", "refused"):
        assert sum(getattr(theme, field) for theme in grants.themes) == getattr(grants.total, field)
    assert sum(count for _, count in grants.outcomes) == len(lines)


@pytest.mark.clause("PP14")
def test_the_screen_is_counted_and_no_award_goes_to_a_party() -> None:
    grants = the_grants()
    assert dict(grants.standings) == {PartyStanding.CLEAR: 17, PartyStanding.NOT_A_PARTY: 1}
    assert grants.awards_to_parties == 0
    assert grants.smallest_award_pence == 18700


def test_a_decision_outside_the_period_is_not_counted() -> None:
    assert the_grants().total.applied == 18
    assert from_lines([]).total.applied == 0


@pytest.mark.clause("MP2", "MP3", "MP6")
def test_the_relationship_has_its_gap_its_counts_and_its_stage() -> None:
    mp = the_mp()
    assert mp.gaps == (Spell(date(2024, 5, 30), date(2024, 7, 4)),)
    assert mp.in_period == sum(one.on >= STARTS for one in mp.engagements)
    [line] = mp.stages
    assert (line.name, line.stage, line.fading) == ("Eleanor Voss", Stage.WORKING_TOGETHER, False)
    assert line.since == date(2024, 12, 26)
    assert [one.name for one in mp.sitting_on(DAY)] == ["Eleanor Voss"]
    assert mp.sitting_on(date(2024, 6, 15)) == ()
    assert mp.casework is None, "two are fewer than five"


def test_after_a_dissolution_the_gap_runs_to_the_day_of_the_report() -> None:
    terms = (TermLine("A", "C", date(2020, 1, 1), date(2024, 5, 29), None),)
    assert gaps(terms, date(2024, 1, 1), date(2024, 6, 10)) == (Spell(date(2024, 5, 30), date(2024, 6, 10)),)
    assert gaps(terms, date(2024, 1, 1), date(2024, 5, 29)) == ()


def a_clause(name: str, kept_by: KeptBy) -> Clause:
    """A clause of a note."""
    return Clause(name, "note", "place", "short", "asks", kept_by, "how")


def test_a_finding_speaks_before_evidence_and_without_either_nothing_is_known() -> None:
    clauses = [
        a_clause("PP1", KeptBy.LAYOUT),
        a_clause("PP2", KeptBy.RULE),
        a_clause("PP9", KeptBy.ADVICE),
        a_clause("PP5", KeptBy.RULE),
    ]
    findings = [
        Finding("PP2", Severity.LOOK_AT, "Fact", "", "Step"),
        Finding("PP2", Severity.ACT_NOW, "Worse", "", "Step"),
    ]
    lines = clause_lines(clauses, findings, {"PP1": Evidence("Table 1"), "PP2": Evidence("Shares")})
    assert [(one.clause, one.status) for one in lines] == [
        ("PP2", ClauseStatus.NOT_IN_PLACE),
        ("PP9", ClauseStatus.NOT_KNOWN),
        ("PP5", ClauseStatus.NOT_KNOWN),
        ("PP1", ClauseStatus.IN_PLACE),
    ]
    assert lines[0].evidence == "Worse"


def test_a_rule_that_watches_over_a_clause_is_no_evidence_that_it_is_kept() -> None:
    lines = clause_lines([a_clause("PP9", KeptBy.RULE)], [], {})
    assert [(one.status, one.evidence) for one in lines] == [
        (ClauseStatus.NOT_KNOWN, "No recruitment is recorded")
    ]


@pytest.mark.clause("PP5")
def test_that_publicity_keeps_clear_of_elections_is_known_once_one_is_entered() -> None:
    assert election_evidence(0) == {}
    assert election_evidence(2)["PP5"].says == "Two elections entered, none in the way"
    none_entered = clause_lines([a_clause("PP5", KeptBy.RULE), a_clause("PP14", KeptBy.RULE)], [], {})
    assert [(one.status, one.evidence) for one in none_entered] == [
        (ClauseStatus.NOT_KNOWN, "No election is entered"),
        (ClauseStatus.NOT_KNOWN, "No application was decided in the period"),
    ]


def test_a_public_copy_says_that_there_was_no_earlier_report_and_withholds_what_changed_since_one() -> None:
    first = replace(a_governance_report(), since_last=NO_EARLIER)
    assert for_level(first, Level.PUBLIC).since_last == NO_EARLIER
    assert for_level(a_governance_report(), Level.PUBLIC).since_last is None


def test_what_must_be_acted_on_is_recommended() -> None:
    asked = recommended(
        [Finding("PP2", Severity.ACT_NOW, "Fact", "", "Put a resident in the chair.", public=True)]
    )
    assert [(one.verb, one.says) for one in asked] == [("agree", "to put a resident in the chair")]


def test_the_public_copy_counts_what_it_does_not_name() -> None:
    whole = a_governance_report()
    public = for_level(whole, Level.PUBLIC)
    assert public.sitting.seats == whole.sitting.seats
    assert sum(one.count for one in public.sitting.unnamed) + len(public.sitting.members) == 13
    assert public.findings_withheld + len(public.findings) == len(whole.findings)
    assert public.grants.total == whole.grants.total
    assert public.mp.left_out + len(public.mp.engagements) == len(whole.mp.engagements)
