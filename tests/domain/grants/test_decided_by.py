"""A decision decides an application where it stands, is about it, was quorate, and nobody in conflict took part."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from evenhand.domain.grants.decided_by import (
    DecidedBy,
    Grounds,
    MeetingMade,
    WrittenMade,
    check_delegated,
    check_meeting,
    check_written,
    is_about,
)
from evenhand.domain.grants.facts import Application
from evenhand.domain.grants.vocabulary import DecidedHow
from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.meetings.record_facts import WrittenDecision
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import MeetingKind, Outcome, Planned
from evenhand.services.grants.powers import written_made

ON, PRIYA = date(2026, 4, 21), 5
GROUNDS = Grounds(
    application=Application(
        id=14,
        reference="A-14",
        round_id=2,
        applicant_id=1,
        purpose="Boat",
        asked_pence=1_850_00,
        received_on=date(2026, 2, 10),
    ),
    names=("Old Wharf Canoe Club", "Spring 2026"),
    in_conflict={PRIYA: "Priya Nair"},
    delegated_limit_pence=2_000_00,
    first_held=date(2026, 3, 3),
)
MADE = MeetingMade(
    decision=Decision(meeting_id=1, number=3, wording="To award £1,850.00 to Old Wharf Canoe Club."),
    meeting=Meeting(id=1, held_on=ON, status=Planned.HELD),
    about=None,
    quorate=True,
    took_part=frozenset({1, 2}),
)


def refused(made: MeetingMade, on: date = ON) -> Refusal:
    with pytest.raises(Refusal) as caught:
        check_meeting(made, GROUNDS, on, carried=True)
    return caught.value


@pytest.mark.clause("PP2")
def test_a_decision_that_does_not_stand_decides_nothing():
    check_meeting(MADE, GROUNDS, ON, carried=True)
    decision, meeting = MADE.decision, MADE.meeting
    for says, changes in (
        ("not recorded as held", {"meeting": replace(meeting, status=Planned.CANCELLED)}),
        ("delegated power", {"meeting": replace(meeting, kind=MeetingKind.SUB_GROUP)}),
        ("lost", {"decision": replace(decision, outcome=Outcome.LOST)}),
        ("rescinded", {"decision": replace(decision, rescinded_on=ON)}),
        ("not quorate", {"quorate": False}),
        ("something else", {"decision": replace(decision, wording="To buy a kettle.")}),
        ("Priya Nair took part", {"took_part": frozenset({1, PRIYA})}),
    ):
        changed: dict[str, Any] = changes
        assert says in refused(replace(MADE, **changed)).says
    assert refused(MADE, date(2026, 4, 22)).field == "on"


def test_a_motion_is_about_an_application_by_its_item_or_its_words():
    def worded(wording: str) -> MeetingMade:
        return replace(MADE, decision=replace(MADE.decision, wording=wording))

    for wording, about in (
        ("To award A-14 in full.", True),
        ("To award the Old-Wharf Canoe Club £20.00.", True),
        ("To award ten of the grants in the schedule.", True),
        ("To refuse four applications, each with its reason.", True),
        ("To open a round of small grants.", False),
        ("To hold an awards evening.", False),
        ("To award A-141 in full.", False),
    ):
        assert is_about(worded(wording), GROUNDS) is about, wording
    assert is_about(replace(MADE, about="grant_round:2"), GROUNDS)
    assert is_about(replace(worded("As read."), about="application:14"), GROUNDS)
    assert not is_about(replace(MADE, about="application:15"), GROUNDS)
    own = frozenset({"grant_round:2", "application:14"})
    assert not is_about(replace(MADE, about="grant_round:2", items=own), GROUNDS)


@pytest.mark.clause("PP2")
def test_a_motion_awards_and_takes_back_in_so_many_words():
    for wording in (
        "To refuse A-14 for want of detail.",
        "To thank Old Wharf Canoe Club for the tea.",
        "To note that Spring 2026 has opened.",
        "To defer all grants to May.",
        "To award the Toddlers £500, and to refuse Old Wharf Canoe Club.",
        "To rescind the award to A-14.",
    ):
        made = replace(MADE, decision=replace(MADE.decision, wording=wording))
        assert refused(made).says == "That motion awards nothing to this applicant.", wording
    for wording in (
        "To award nine of the grants in the schedule, £6,784.00 in all.",
        "To approve £500.00 for the Toddlers and A-14, and to refuse the rest.",
        "To fund Old Wharf Canoe Club, noting that Fernhill Scouts were refused.",
    ):
        check_meeting(
            replace(MADE, decision=replace(MADE.decision, wording=wording)), GROUNDS, ON, carried=True
        )
    for about in (None, "", "application:14"):
        wording = "To approve the minutes and note the report on grants."
        made = replace(MADE, about=about, decision=replace(MADE.decision, wording=wording))
        assert refused(made).field == "by"
    takes_back = replace(MADE, decision=replace(MADE.decision, wording="To claw back the award to A-14."))
    check_meeting(takes_back, GROUNDS, ON, carried=True, ends=True)
    with pytest.raises(Refusal, match="takes no award back"):
        check_meeting(MADE, GROUNDS, ON, carried=True, ends=True)


def test_what_an_application_was_deferred_by_never_awards_it():
    deferred = replace(GROUNDS, otherwise=frozenset({(MADE.decision.id, None)}))
    with pytest.raises(Refusal, match="refused or deferred"):
        check_meeting(MADE, deferred, ON, carried=True)


@pytest.mark.clause("PP2")
def test_neither_answers_in_writing_nor_delegated_power_pass_a_conflict():
    written = WrittenDecision(
        wording="To award A-14.",
        sent_on=ON,
        closes_on=ON,
        concluded_on=ON,
        outcome=Outcome.CARRIED,
    )
    check_written(WrittenMade(written=written, took_part=frozenset({1})), GROUNDS, ON, carried=True)
    with pytest.raises(Refusal, match="Priya Nair took part"):
        check_written(written_made(replace(written, proposed_by_id=PRIYA), ()), GROUNDS, ON, carried=True)
    asked = replace(written, concluded_on=None, outcome=None)
    with pytest.raises(Refusal, match="not carried"):
        check_written(written_made(asked, ()), GROUNDS, ON, carried=True)
    check_delegated(DecidedBy(DecidedHow.DELEGATED, by_whom="The panel"), GROUNDS, 1_00)
    with pytest.raises(Refusal, match="Priya Nair has a conflict"):
        check_delegated(DecidedBy(DecidedHow.DELEGATED, by_whom="P. Nair, chair"), GROUNDS, 1_00)
