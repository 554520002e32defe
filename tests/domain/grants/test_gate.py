"""The award gate lists what is open first, and never opens for a party."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.elections.activities import ActivityAnswer
from evenhand.domain.grants.awarding import Amounts, Purse, check_amount
from evenhand.domain.grants.decided_by import MeetingStands
from evenhand.domain.grants.facts import Applicant, Application, PartyAnswer, Round
from evenhand.domain.grants.gate import Gate, award_gate, refuse_unmet, say_gate
from evenhand.domain.grants.gate_facts import Asks, GateFacts, PurposeStands, Stands
from evenhand.domain.grants.record_facts import ApplicationDetail, RegisterLook, RoundDetail
from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Answer, PartyStanding, PartyVerdict, Planned

DAY = date(2026, 4, 14)
RECEIVED = date(2026, 2, 10)
GO_AHEAD = ActivityAnswer(
    "award-announcement", "Award announcements", Answer.GO_AHEAD, None, "", "", ("PP5",), "", ""
)
HOLD = replace(GO_AHEAD, answer=Answer.HOLD, until=date(2026, 5, 8), why="It would look like support")
MAY_HAVE_BEGUN = replace(
    GO_AHEAD, answer=Answer.TAKE_CARE, why="The window may have begun; look at the notice"
)
DECISION = Decision(meeting_id=1, number=3, wording="To award the grants")
YEARLY = RoundDetail(round_id=1, per_applicant_pence=300_000)
ANSWER = PartyAnswer(
    applicant_id=1,
    is_party=False,
    verdict=PartyVerdict.MATCH,
    answered_by="Delyth Vaughan",
    second_person="Yusuf Demir",
    reason="Its rules were seen",
    answered_on=date(2026, 3, 9),
)


def facts(
    *,
    standing: PartyStanding = PartyStanding.CLEAR,
    verdict: PartyVerdict = PartyVerdict.NO_MATCH,
    asked: int = 185_000,
    least: int | None = 10_000,
    most: int | None = 200_000,
    purse: Purse | None = None,
    decides_on: date | None = None,
    meetings: tuple[Meeting, ...] = (),
    announcing: ActivityAnswer = GO_AHEAD,
    answer: PartyAnswer | None = None,
    **told: Any,
) -> GateFacts:
    """An application on the day; a meeting that was held has decided on it, unless told otherwise."""
    decided = tuple(
        MeetingStands(Decision(meeting_id=one.id, number=3, wording="To award the grants"), one, "")
        for one in meetings
        if one.status is Planned.HELD
    )
    plain = GateFacts(
        application=Application(
            id=1,
            reference="A-14",
            round_id=1,
            applicant_id=1,
            purpose="Boat",
            asked_pence=asked,
            received_on=RECEIVED,
        ),
        applicant=Applicant(
            id=1,
            name="Old Wharf Canoe Club",
            party_standing=standing,
            party_verdict=verdict,
            party_like="" if verdict is PartyVerdict.NO_MATCH else "Tarn Valley Alliance",
            party_why="" if verdict is PartyVerdict.NO_MATCH else "reads as a branch",
            party_list_date=date(2026, 3, 2),
        ),
        answer=answer,
        grant_round=Round(
            id=1,
            name="Spring",
            opens=RECEIVED,
            closes=DAY,
            decides_on=decides_on,
            budget_pence=1_200_000,
            least_pence=least,
            most_pence=most,
        ),
        purse=purse or Purse(1_200_000, 741_250, 412_500),
        decided=decided,
        meetings=meetings,
        announcing=announcing,
        day=DAY,
    )
    return replace(plain, **told)


def held(day: date = date(2026, 4, 7), status: Planned = Planned.HELD, key: int = 1) -> Meeting:
    return Meeting(id=key, held_on=day, status=status)


def stands(gate: Gate, asks: Asks) -> Stands:
    condition = gate.condition(asks)
    assert condition is not None
    return condition.stands


def detail(gate: Gate, asks: Asks) -> str:
    condition = gate.condition(asks)
    assert condition is not None
    return condition.detail


def is_met(gate: Gate) -> bool:
    return not gate.barred and not gate.pending


def test_when_all_is_met_it_offers_what_was_asked():
    gate = award_gate(facts(meetings=(held(),)))

    assert is_met(gate)
    assert gate.offers_pence == 185_000
    assert {condition.stands for condition in gate.conditions} == {Stands.MET}
    assert say_gate(gate) == "All seven conditions are met."


def test_open_conditions_come_first_in_the_order_of_life_then_care_then_met():
    gate = award_gate(
        facts(
            standing=PartyStanding.OPEN,
            verdict=PartyVerdict.POSSIBLE,
            purse=Purse(1_000, 1_000, 0),
            decides_on=date(2026, 4, 21),
            announcing=HOLD,
        )
    )

    assert [condition.asks for condition in gate.conditions] == [
        Asks.PARTY,
        Asks.MONEY,
        Asks.MEETING,
        Asks.WINDOW,
        Asks.PURPOSE,
        Asks.INTERESTS,
        Asks.BREACH,
    ]
    assert len(gate.pending) == 3
    assert all(condition.verb for condition in gate.pending)


@pytest.mark.clause("PP14")
@pytest.mark.parametrize(
    ("verdict", "short"),
    [(PartyVerdict.MATCH, "name of a party"), (PartyVerdict.POSSIBLE, "name like a party’s")],
)
def test_a_name_that_nobody_has_answered_about_keeps_the_gate_shut(verdict: PartyVerdict, short: str):
    gate = award_gate(facts(standing=PartyStanding.OPEN, verdict=verdict, meetings=(held(),)))

    first = gate.pending[0]
    assert (first.asks, first.stands, first.clause, first.short) == (
        Asks.PARTY,
        Stands.NEEDS_ANSWER,
        "PP14",
        short,
    )
    assert "Tarn Valley Alliance (reads as a branch), list of 2 March 2026" in first.detail
    assert not is_met(gate)


@pytest.mark.clause("PP14")
def test_a_party_has_one_line_and_nothing_to_press():
    answer = replace(ANSWER, is_party=True)
    gate = award_gate(facts(standing=PartyStanding.PARTY, answer=answer, meetings=(held(),)))

    assert gate.barred
    assert not is_met(gate)
    assert gate.offers_pence == 0
    (only,) = gate.conditions
    assert only.title.startswith("Old Wharf Canoe Club is a registered party.")
    assert not only.verb
    assert say_gate(gate) == ""


@pytest.mark.clause("PP14")
def test_an_answer_is_said_with_its_persons_its_day_and_its_reason():
    gate = award_gate(facts(standing=PartyStanding.NOT_A_PARTY, answer=ANSWER, meetings=(held(),)))

    assert detail(gate, Asks.PARTY) == (
        "answered by Delyth Vaughan and Yusuf Demir on 9 March 2026: Its rules were seen"
    )


@pytest.mark.clause("PP5")
def test_an_election_window_cautions_and_never_blocks():
    gate = award_gate(facts(meetings=(held(),), announcing=HOLD))

    assert stands(gate, Asks.WINDOW) is Stands.MET_WITH_CARE
    assert detail(gate, Asks.WINDOW) == "The award may be made. Do not announce it before Friday 8 May 2026."
    assert is_met(gate)


@pytest.mark.clause("PP5")
def test_a_window_that_may_have_begun_is_said():
    gate = award_gate(facts(meetings=(held(),), announcing=MAY_HAVE_BEGUN))

    assert "The window may have begun" in detail(gate, Asks.WINDOW)
    assert is_met(gate)


def test_an_amount_that_is_missing_is_asked_for():
    assert stands(award_gate(facts(asked=0, meetings=(held(),))), Asks.AMOUNT) is Stands.NOT_MET


@pytest.mark.parametrize(
    ("changes", "says", "open_"),
    [
        ({"purse": Purse(1_000, 1_000, 0)}, "Nothing is left of £12,000.00.", True),
        ({"asked": 5_000}, "£50.00 is asked for. This round awards at least £100.00.", True),
        ({"purse": Purse(20_000, 15_000, 0)}, "£50.00 is left. This round awards at least £100.00.", True),
        (
            {"asked": 250_000},
            "£2,500.00 is asked for. This round awards at most £2,000.00. It can be awarded in part.",
            False,
        ),
        (
            {"purse": Purse(100_000, 40_000, 0)},
            "£1,850.00 is asked for. £600.00 is left in the round. It can be awarded in part.",
            False,
        ),
        ({}, "£100.00 to £2,000.00; £4,587.50 left in the round", False),
        ({"least": None}, "at most £2,000.00; £4,587.50 left in the round", False),
        ({"most": None}, "at least £100.00; £4,587.50 left in the round", False),
    ],
)
def test_limits_and_money_are_said_as_they_bind(changes: dict[str, object], says: str, open_: bool):
    gate = award_gate(facts(meetings=(held(),), **changes))  # pyright: ignore[reportArgumentType]
    money = gate.condition(Asks.MONEY)

    assert money is not None
    assert (money.detail, money.is_open) == (says, open_)


def test_the_button_offers_what_can_be_awarded_in_part():
    assert award_gate(facts(asked=250_000)).offers_pence == 200_000
    assert award_gate(facts(purse=Purse(100_000, 40_000, 0))).offers_pence == 60_000


def test_a_round_whose_day_is_still_to_come_is_not_decided_yet():
    planned = held(date(2026, 4, 21), Planned.PLANNED)
    with_meeting = award_gate(facts(decides_on=date(2026, 4, 21), meetings=(planned,)))
    without = award_gate(facts(decides_on=date(2026, 4, 21)))

    assert with_meeting.pending[0].verb == "Open meeting"
    assert without.pending[0].verb == "Edit round…"
    assert "Tuesday 21 April 2026" in detail(without, Asks.MEETING)


def test_without_any_meeting_in_the_file_it_is_a_caution_and_with_one_it_is_not_met():
    undecided = award_gate(facts(meetings=(held(),), decided=()))

    earlier = replace(facts(), earlier=True)
    assert stands(award_gate(earlier), Asks.MEETING) is Stands.MET_WITH_CARE
    assert award_gate(facts()).pending[0].verb == "Edit round…"
    assert undecided.pending[0].verb == "Open meeting"
    assert undecided.pending[0].opens == "meeting:1"


@pytest.mark.clause("PP2")
def test_a_decision_without_a_quorum_does_not_decide_and_delegated_power_does_within_its_limit():
    unfit = (MeetingStands(DECISION, held(), "The meeting was not quorate when it decided that."),)
    limit = RoundDetail(round_id=1, delegated_limit_pence=200_000)

    asked = award_gate(facts(decided=unfit)).pending[0]
    assert (asked.asks, asked.clause) == (Asks.MEETING, "PP2")
    assert "not quorate" in asked.detail
    assert is_met(award_gate(facts(decided=unfit, round_detail=limit)))
    small = replace(limit, delegated_limit_pence=1_00)
    assert not is_met(award_gate(facts(decided=unfit, round_detail=small)))


@pytest.mark.clause("PP14", "PP13", "PP2")
@pytest.mark.parametrize(
    ("told", "asks", "clause"),
    [
        ({"list_days": 365, "day": date(2028, 1, 1)}, Asks.LOOK, "PP14"),
        ({"purpose": PurposeStands(("to thank the party",))}, Asks.PURPOSE, "PP13"),
        ({"purpose": PurposeStands((), ("our candidate",), 1)}, Asks.PURPOSE, "PP13"),
        ({"paths": ("Canoe Club - treasurer is - Priya Nair",)}, Asks.INTERESTS, "PP2"),
        ({"breaches": ("£20.00 is not accounted for",)}, Asks.BREACH, "PP13"),
        ({"had_pence": 300_000, "round_detail": YEARLY}, Asks.MONEY, ""),
        ({"detail": ApplicationDetail(application_id=1, starts=RECEIVED)}, Asks.RETROSPECTIVE, ""),
    ],
)
def test_each_open_condition_keeps_the_gate_shut_with_its_clause(
    told: dict[str, Any], asks: Asks, clause: str
):
    looked_at = facts(meetings=(held(),), **told)
    (only,) = award_gate(looked_at).pending

    assert (only.asks, only.clause) == (asks, clause)
    assert only.verb
    if asks is not Asks.MONEY:
        with pytest.raises(Refusal, match="Not met"):
            refuse_unmet(looked_at)


def test_what_came_in_late_is_not_met_and_what_was_not_scored_is_a_caution():
    plain = facts(meetings=(held(DAY),), criteria=3)
    late = replace(plain, application=replace(plain.application, received_on=DAY + timedelta(days=1)))

    assert is_met(award_gate(plain))
    assert stands(award_gate(plain), Asks.SCORES) is Stands.MET_WITH_CARE
    assert Asks.LATE in [one.asks for one in award_gate(late).pending]


@pytest.mark.clause("PP14")
def test_a_look_at_the_public_register_stands_for_as_long_as_a_list():
    looked = RegisterLook(applicant_id=1, looked_by="Delyth Vaughan", looked_on=DAY)
    late = replace(looked, looked_on=date(2027, 12, 1))
    old: dict[str, Any] = {"list_days": 365, "day": date(2028, 1, 1), "meetings": (held(),)}

    assert stands(award_gate(facts(**old, look=looked)), Asks.LOOK) is Stands.NEEDS_ANSWER
    assert stands(award_gate(facts(**old, look=late)), Asks.LOOK) is Stands.MET


@given(
    standing=st.sampled_from(list(PartyStanding)),
    asked=st.integers(0, 3_000),
    least=st.none() | st.integers(1, 1_000),
    most=st.none() | st.integers(1_000, 2_000),
    budget=st.integers(0, 3_000),
    awarded=st.integers(0, 3_000),
    announcing=st.sampled_from([GO_AHEAD, HOLD, MAY_HAVE_BEGUN]),
)
@pytest.mark.clause("PP14", "PP5")
def test_whatever_it_offers_when_met_the_rules_of_money_allow(
    standing: PartyStanding,
    asked: int,
    least: int | None,
    most: int | None,
    budget: int,
    awarded: int,
    announcing: ActivityAnswer,
):
    looked_at = facts(
        standing=standing,
        asked=asked,
        least=least,
        most=most,
        purse=Purse(budget, awarded, 0),
        meetings=(held(),),
        announcing=announcing,
    )
    gate = award_gate(looked_at)
    left = looked_at.purse.left_pence

    def passes() -> bool:
        try:
            check_amount(
                Amounts(grant_round=looked_at.grant_round, asked_pence=asked, left_pence=left),
                gate.offers_pence,
            )
        except Refusal:
            return False
        return True

    settled = standing in (PartyStanding.CLEAR, PartyStanding.NOT_A_PARTY)
    assert is_met(gate) == (settled and passes())
