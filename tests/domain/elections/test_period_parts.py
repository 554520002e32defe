"""The parts of the election-period report: its log, what waited, results, other elections and hustings."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from evenhand.domain.elections.period_findings import period_findings, told_apart
from evenhand.domain.elections.period_held import first_free, held_back
from evenhand.domain.elections.period_hustings import (
    ASK_ALL,
    FIND_A_CHAIR,
    HustingsCandidate,
    HustingsSheet,
    hustings_findings,
    hustings_tasks,
)
from evenhand.domain.elections.period_log import AWARD, log_lines
from evenhand.domain.elections.period_report import overlapping
from evenhand.domain.elections.planned import ItemKind, Medium, PlannedItem, TextSays
from evenhand.domain.elections.sweep import Collision, collisions
from evenhand.domain.elections.went_out import Sent, Signature, WentOut
from evenhand.domain.guidance.findings import Severity
from evenhand.domain.publicity.facts import PublicityItem
from evenhand.domain.publicity.record_facts import SignOff
from evenhand.domain.publicity.vocabulary import SignOffDecision, SignOffHow
from evenhand.domain.vocabulary import Answer, PublicityKind, TextVerdict
from evenhand.services.election_timetables import shipped_activities, shipped_holidays
from tests.domain.elections.world import drawn, local_2026

DAY, AFTER = date(2026, 4, 14), date(2026, 5, 20)
WINDOWS = drawn(local_2026(notice=date(2026, 3, 27)))
NAMES = {1: "Hannah Brook", 2: "Delyth Vaughan", 3: "Cllr Janet Pell"}


def sent(day: date, where: str, *people: int, why_not: str = "") -> WentOut:
    signatures = tuple(Signature(one, day, SignOffHow.EMAIL, why_not if one == 3 else "") for one in people)
    kind = PublicityKind.SOCIAL_POST
    return WentOut(
        Sent(day, "publicity_item:1", "Tea", kind, where, signatures), ("councils’ publicity code",)
    )


@pytest.mark.clause("PP4")
def test_postings_of_the_same_words_are_one_line_with_each_place() -> None:
    (line,) = log_lines(
        [sent(DAY, "website", 1, 2), sent(DAY + timedelta(days=2), "notice board", 1, 2)], NAMES, {}
    )
    assert (line.day, line.where) == (DAY, "website and notice board, 16 April")
    assert (line.approved_by, line.short) == (("Hannah Brook", "Delyth Vaughan"), 0)


@pytest.mark.clause("PP4")
def test_whoever_may_not_decide_is_no_signature_but_is_told_of() -> None:
    why = "Cllr Janet Pell is a councillor, so somebody else has to decide."
    verdicts = {"publicity_item:1": TextVerdict.ASK}
    (line,) = log_lines([sent(DAY, "website", 1, 3, why_not=why)], NAMES, verdicts)
    assert (line.approved_by, line.short, line.not_counted) == (("Hannah Brook",), 1, (why,))
    assert line.verdict is TextVerdict.ASK


def test_an_announced_award_needs_no_decision_of_its_own() -> None:
    award = WentOut(Sent(DAY, "award:2", "Award to a private person", None, ""), ("charity",))
    (line,) = log_lines([award], NAMES, {})
    assert (line.kind, line.needed, line.short, line.verdict) == (AWARD, 0, 0, None)


def planned(title: str, day: date, **named: object) -> PlannedItem:
    kind, ref = ItemKind.PUBLICITY, f"publicity_item:{title}"
    return replace(PlannedItem(kind, ref, title, day, medium=Medium.PAGE), **named)  # pyright: ignore[reportArgumentType]


def swept(*items: PlannedItem) -> tuple[Collision, ...]:
    return collisions(items, WINDOWS, shipped_activities(), shipped_holidays())


@pytest.mark.clause("PP5")
def test_what_waited_may_go_out_on_the_first_day_after_every_window() -> None:
    later = replace(WINDOWS[0], starts=date(2026, 5, 6), ends=date(2026, 5, 14), earliest_start=None)
    items = swept(planned("New lamps", DAY, launch=True))
    (line,) = held_back(items, (), (*WINDOWS, later), AFTER)
    assert line.not_before == date(2026, 5, 15)
    assert first_free(date(2026, 5, 20), WINDOWS) == date(2026, 5, 20)


@pytest.mark.clause("PP7")
def test_words_that_take_a_side_have_no_day_but_wait_for_others() -> None:
    text = TextSays(TextVerdict.TAKES_A_SIDE, "PP7", "It tells how to vote.")
    (line,) = held_back(swept(planned("Tea", DAY, text=text)), (), WINDOWS, AFTER)
    assert line.not_before is None


def test_what_somebody_held_waits_until_the_day_they_said() -> None:
    item = PublicityItem(id=7, title="Results", kind=PublicityKind.WEBSITE, planned_on=date(2026, 5, 8))
    hold = SignOff(
        item_id=7,
        version_id=1,
        person_id=1,
        decision=SignOffDecision.HOLD,
        decided_on=DAY,
        hold_until=date(2026, 5, 8),
        reason="After the poll.",
    )
    (line,) = held_back((), [(item, [hold])], WINDOWS, AFTER)
    assert (line.what, line.not_before, line.why) == ("Results", date(2026, 5, 8), "After the poll")
    released = replace(hold, decision=SignOffDecision.APPROVE, hold_until=None)
    assert held_back((), [(item, [released])], WINDOWS, AFTER) == ()


def test_titles_that_are_the_same_are_told_apart_by_what_each_is() -> None:
    event = PlannedItem(ItemKind.EVENT, "event:1", "Awards evening", DAY)
    release = planned("Awards evening", DAY, medium=Medium.PRESS)
    names = [one.item.title for one in told_apart(swept(event, release, planned("Bins", DAY)))]
    assert sorted(names) == ["Awards evening (event)", "Awards evening (press release)", "Bins"]


def test_windows_overlap_where_they_share_a_day_and_are_of_another_election() -> None:
    own = WINDOWS[0]
    beside = replace(own, election_ref="election:2", starts=own.ends, ends=own.ends + timedelta(days=9))
    after = replace(beside, starts=own.ends + timedelta(days=1))
    mild = replace(beside, strength=Answer.GO_AHEAD)
    assert overlapping(WINDOWS, (*WINDOWS, beside, after, mild)) == (beside,)
    assert overlapping((), (beside,)) == ()


def sheet(**named: object) -> HustingsSheet:
    asked = HustingsCandidate("Ines Falk", DAY, "", "")
    plain = HustingsSheet(
        ref="event:1",
        title="Hustings",
        day=date(2026, 4, 29),
        place="",
        chair="",
        candidates=(asked,),
        says="",
    )
    return replace(plain, **named)  # pyright: ignore[reportArgumentType]


@pytest.mark.clause("PP5")
def test_a_hustings_is_noticed_until_everybody_is_asked_and_pressing_in_its_last_week() -> None:
    unasked = sheet(says="Tomasz Wirth is not asked yet.")
    (early,) = hustings_findings((unasked,), DAY)
    (late,) = hustings_findings((unasked,), date(2026, 4, 25))
    (over,) = hustings_findings((unasked,), AFTER)
    assert [one.severity for one in (early, late, over)] == [
        Severity.LOOK_AT,
        Severity.ACT_NOW,
        Severity.LOOK_AT,
    ]
    assert "was treated alike" in over.says
    assert hustings_findings((sheet(),), DAY) == []


def test_nobody_known_to_stand_is_nothing_to_notice_before_the_last_week() -> None:
    nobody = sheet(candidates=(), says="No candidates are entered.")
    assert hustings_findings((nobody,), DAY) == []
    assert len(hustings_findings((nobody,), date(2026, 4, 25))) == 1


def test_what_is_on_record_is_not_to_be_ticked_again() -> None:
    steps = [one.what for one in hustings_tasks(sheet(chair="Hannah Brook"), DAY)]
    assert ASK_ALL not in steps
    assert FIND_A_CHAIR not in steps
    steps = [one.what for one in hustings_tasks(sheet(says="Somebody is not asked yet."), DAY)]
    assert steps[:2] == [ASK_ALL, FIND_A_CHAIR]
    assert hustings_tasks(sheet(), AFTER) == ()


@pytest.mark.clause("PP7")
def test_words_that_take_a_side_are_the_first_thing_to_act_on_and_say_why_once() -> None:
    text = TextSays(TextVerdict.TAKES_A_SIDE, "PP7", "It tells how to vote.")
    items = swept(planned("Tea", DAY, text=text))
    (found,) = period_findings(items, WINDOWS, DAY)
    assert (found.severity, found.clause) == (Severity.ACT_NOW, "PP7")
    assert found.evidence == "It tells how to vote."
    assert found.next_step == items[0].what_to_do
