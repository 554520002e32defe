"""The sample's two rounds: sums to the penny, and the party bar kept."""

from datetime import date

import pytest

from evenhand.domain.grants.decided_by import DecidedBy
from evenhand.domain.grants.vocabulary import DecidedHow
from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import ApplicationStatus, PartyStanding
from evenhand.records.unit_of_work import Partnership
from evenhand.services import grants
from evenhand.services.saving import listed

WINTER = "Winter 2024/25 small grants"
SPRING = "Spring 2026 small grants"


def _round(money: grants.Grants, name: str) -> int:
    return next(key for key, one in money.rounds.items() if one.name == name)


def _statuses(money: grants.Grants, name: str) -> dict[ApplicationStatus, int]:
    statuses = [one.status for one in money.applications if one.round_id == _round(money, name)]
    return {status: statuses.count(status) for status in ApplicationStatus if status in statuses}


def test_the_winter_round_had_eighteen_applications_and_eleven_awards(money: grants.Grants):
    assert _statuses(money, WINTER) == {
        ApplicationStatus.APPROVED: 11,
        ApplicationStatus.REFUSED: 4,
        ApplicationStatus.DEFERRED: 1,
        ApplicationStatus.WITHDRAWN: 2,
    }
    awards = (money.awards[one.id] for one in money.applications if one.id in money.awards)
    assert sum(one.awarded_pence for one in awards) == 9_214_00
    assert money.awarded_pence(_round(money, WINTER)) < 9_214_00, "what came back or was not needed is free"
    assert sum(award.paid_pence for award in money.awards.values()) == 7_974_00


def test_the_spring_round_had_twelve_applications_and_is_still_to_be_decided(money: grants.Grants):
    spring = money.rounds[_round(money, SPRING)]

    assert _statuses(money, SPRING) == {ApplicationStatus.RECEIVED: 11, ApplicationStatus.WITHDRAWN: 1}
    assert money.awarded_pence(spring.id) == 0
    assert (spring.budget_pence, spring.decides_on) == (12_000_00, date(2026, 4, 21))


def test_applications_came_while_their_round_was_open_and_were_numbered_in_the_order_in_which_they_came(
    money: grants.Grants,
):
    days = [one.received_on for one in money.applications]

    assert [one.reference for one in money.applications] == [f"A-{n:02d}" for n in range(1, 31)]
    assert days == sorted(days)
    for one in money.applications:
        assert money.rounds[one.round_id].opens <= one.received_on <= money.rounds[one.round_id].closes


def test_awards_stay_within_what_was_asked_the_limits_and_the_budget(money: grants.Grants):
    for one in money.applications:
        award, limits = money.awards.get(one.id), money.rounds[one.round_id]
        if award is not None:
            assert (limits.least_pence or 0) <= award.awarded_pence <= one.asked_pence
            assert award.awarded_pence == one.asked_pence or one.reason
    assert all(money.awarded_pence(key) <= one.budget_pence for key, one in money.rounds.items())


def test_the_decision_of_the_meeting_names_the_sum_that_was_awarded(sample: Partnership):
    meeting = next(one for one in listed(sample, Meeting) if one.held_on == date(2025, 2, 18))
    said = " ".join(one.wording for one in listed(sample, Decision) if one.meeting_id == meeting.id)

    assert "£6,784.00 in all" in said
    assert "£1,180.00 to Tansley Road Allotments" in said
    assert "£1,250.00 to Fernhill Junior Football Club" in said
    assert 6_784_00 + 1_180_00 + 1_250_00 == 9_214_00


@pytest.mark.clause("PP14")
def test_one_applicant_is_barred_one_was_cleared_by_two_people_and_one_question_is_open(
    money: grants.Grants,
):
    standings = {one.name: one.party_standing for one in money.applicants.values()}
    asked = {name: where for name, where in standings.items() if where is not PartyStanding.CLEAR}
    cleared = next(
        answer for key, answer in money.answers.items() if money.applicants[key].name.startswith("Holstead")
    )

    assert asked == {
        "Holstead Residents’ Association": PartyStanding.NOT_A_PARTY,
        "Tarn Valley Alliance, Wharf branch": PartyStanding.PARTY,
        "Fernham Residents": PartyStanding.OPEN,
    }
    assert (cleared.answered_by, cleared.second_person) == ("Delyth Vaughan", "Yusuf Demir")
    assert cleared.reason


@pytest.mark.clause("PP14")
@pytest.mark.parametrize("name", ["Tarn Valley Alliance, Wharf branch", "Fernham Residents"])
def test_the_barred_and_the_unanswered_cannot_be_awarded(
    sample: Partnership, money: grants.Grants, name: str
):
    application = next(a for a in money.applications if money.applicants[a.applicant_id].name == name)

    by = DecidedBy(DecidedHow.DELEGATED, by_whom="The panel")
    with pytest.raises(Refusal) as refused:
        grants.approve(
            sample, application.id, awarded_pence=100_00, on=date(2026, 4, 21), today=date(2026, 4, 21), by=by
        )

    assert refused.value.clause == "PP14"
