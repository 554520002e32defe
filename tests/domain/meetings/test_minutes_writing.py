"""Minutes read as a board would sign them: whole, in order, nothing twice, nothing empty and nothing made up."""

from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest

from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.meetings.minutes_facts import MinutedDecision, MinutesFacts, QuorumTurn
from evenhand.domain.meetings.minutes_writing import compose
from evenhand.domain.meetings.record_facts import DeclaredInterest, MeetingPlan
from evenhand.domain.meetings.vocabulary import (
    ConflictHandling,
    ConflictNature,
    MeetingFormat,
    MomentKind,
    Treatment,
)
from evenhand.domain.vocabulary import Outcome, Planned, Presence
from tests.domain.meetings.minutes_samples import (
    AMARA,
    DAY,
    HAROLD,
    ITEMS,
    JANET,
    PRIYA,
    a_directory,
    a_moment,
    an_item,
    the_record,
)

GOLDEN = Path(__file__).resolve().parents[2] / "golden" / "minutes"
INTEREST = DeclaredInterest(
    id=1, meeting_id=1, item_id=5, person_id=PRIYA, nature=ConflictNature.DIRECT_FINANCIAL,
    says="Her brother builds the boats", handling=ConflictHandling.DID_NOT_VOTE, because="she answered questions",
)  # fmt: skip


def a_bare_record(**more: object) -> MinutesFacts:
    meeting = Meeting(id=1, held_on=DAY, status=Planned.HELD)
    blank = MinutesFacts(
        partnership="Fernhill Partnership", meeting=meeting, plan=MeetingPlan(meeting_id=1),
        directory=a_directory(), attendance={},
    )  # fmt: skip
    return replace(blank, **more)  # pyright: ignore[reportArgumentType]


def said(record: MinutesFacts) -> dict[str, tuple[str, ...]]:
    return {one.heading: one.paragraphs for one in compose(record)}


@pytest.mark.clause("PP2")
@pytest.mark.clause("PP3")
def test_a_rich_meeting_reads_as_it_should() -> None:
    sections = compose(the_record())
    prose = "\n\n".join("\n".join((one.heading, *one.paragraphs)) for one in sections)
    assert prose + "\n" == (GOLDEN / "a_rich_meeting.txt").read_text(encoding="utf-8")


def test_no_section_is_empty_and_no_sentence_is_said_twice() -> None:
    sections = compose(the_record())
    assert all(one.paragraphs and all(one.paragraphs) for one in sections)
    paragraphs = [paragraph for one in sections for paragraph in one.paragraphs]
    assert len(paragraphs) == len(set(paragraphs))
    assert not any(
        "  " in one or ".." in one or "None " in one.replace("None were", "") for one in paragraphs
    )


def test_a_meeting_kept_in_short_says_what_is_known_and_no_more() -> None:
    decision = Decision(
        id=3, meeting_id=1, number=1, wording="To adopt the rule", votes_for=3, votes_against=0
    )
    record = a_bare_record(
        decisions=(MinutedDecision(decision),), attendance={AMARA: Presence.PRESENT, JANET: Presence.ABSENT}
    )
    assert said(record) == {
        "Board meeting, Tuesday 17 March 2026": ("Fernhill Partnership met on Tuesday 17 March 2026.",),
        "Present": ("Amara Okonjo (Chair), as a resident member",),
        "Absent": ("Cllr Janet Pell, as a councillor",),
        "Decisions": ("Decision 1: To adopt the rule.", "Carried. 3 were for it and none against."),
    }


def test_a_meeting_of_which_nothing_is_known_claims_nothing() -> None:
    assert said(a_bare_record()) == {
        "Board meeting, Tuesday 17 March 2026": ("Fernhill Partnership met on Tuesday 17 March 2026.",)
    }


def test_where_nobody_declared_anything_the_minutes_say_so() -> None:
    assert said(a_bare_record(items=ITEMS))["2. Declarations of interest"] == ("No interests were declared.",)
    motion = MinutedDecision(Decision(id=3, meeting_id=1, number=1, wording="To adopt the rule"))
    without = a_bare_record(items=ITEMS[4:5], decisions=(motion,))
    assert "No interests were declared." in said(without)["Board meeting, Tuesday 17 March 2026"]
    for treatment in (Treatment.NOT_REACHED, Treatment.OPEN):
        not_asked = replace(ITEMS[1], treatment=treatment, taken_at=None)
        record = a_bare_record(items=(not_asked, ITEMS[4]), decisions=(motion,))
        assert not any("No interests" in line for lines in said(record).values() for line in lines)
        assert said(record)["Close"] == ("Item 2 was not reached.",)


def test_items_that_were_not_taken_are_told_at_the_close() -> None:
    items = [an_item(place, f"Matter {place}") for place in range(1, 7)]
    left = [
        replace(an_item(place, f"Matter {place}"), treatment=Treatment.NOT_REACHED, taken_at=None)
        for place in range(7, 12)
    ]
    noted = replace(left.pop(1), note="It comes back in May.")
    items += left
    record = a_bare_record(items=(*items, noted), declared=(replace(INTEREST, item_id=9, because=""),))
    told = said(record)
    assert told["Close"] == ("Items 7, 10 and 11 were not reached.",)
    assert told["8. Matter 8"] == ("This item was not reached.", "It comes back in May.")
    assert told["9. Matter 9"][1].startswith("Priya Nair declared a direct financial interest")
    nothing = tuple(replace(one, treatment=Treatment.OPEN, taken_at=None) for one in items)
    assert said(a_bare_record(items=nothing))["Close"] == (
        "Nothing is recorded of items 1 to 7 and 9 to 11.",
    )


@pytest.mark.clause("PP2")
def test_an_interest_handled_otherwise_than_the_rules_say_is_minuted_with_its_reason() -> None:
    record = a_bare_record(items=ITEMS[4:5], declared=(INTEREST, replace(INTEREST, id=2, because="")))
    assert said(record)["5. Canoe club grant"][0] == (
        "Priya Nair declared a direct financial interest (Her brother builds the boats), stayed and did not vote. "
        "It was handled otherwise than the rule book says. She answered questions."
    )


def test_what_happened_before_the_first_item_or_without_any_is_told() -> None:
    late = a_moment(1, MomentKind.ARRIVED, time(18, 50), HAROLD)
    record = a_bare_record(items=ITEMS[4:5], moments=(late,), attendance={HAROLD: Presence.PRESENT})
    assert "Harold Finch arrived at 6.50 pm." in said(record)["Board meeting, Tuesday 17 March 2026"]
    assert said(replace(record, items=()))["Comings and goings"] == ("Harold Finch arrived at 6.50 pm.",)


def test_a_meeting_without_a_quorum_from_the_start_says_so() -> None:
    turns = (QuorumTurn(None, None, False, 1, 5),)
    remote = MeetingPlan(meeting_id=1, format=MeetingFormat.REMOTE, body="Grants group")
    assert said(a_bare_record(quorum=turns, plan=remote))["Grants group, Tuesday 17 March 2026"] == (
        "Fernhill Partnership met by video or telephone on Tuesday 17 March 2026.",
        "One member with a vote was there at the start. The quorum is 5, so the meeting was not quorate.",
    )


def test_a_quorum_lost_to_interests_alone_is_said_of_the_item() -> None:
    turns = (QuorumTurn(None, None, True, 5, 5), QuorumTurn(time(19, 42), 5, False, 4, 5, for_item=True))
    assert said(a_bare_record(quorum=turns, items=ITEMS[4:5]))["5. Canoe club grant"][-1] == (
        "Without those who had an interest, the meeting was not quorate for this item: 4 count towards the quorum of 5."
    )


def test_a_quorum_reached_late_is_not_called_regained() -> None:
    turns = (QuorumTurn(None, None, False, 4, 5), QuorumTurn(time(19, 42), 5, True, 5, 5))
    assert said(a_bare_record(quorum=turns, items=ITEMS[4:5]))["5. Canoe club grant"][-1] == (
        "At 7.42 pm the meeting became quorate: 5 counted towards the quorum of 5."
    )


@pytest.mark.parametrize(
    ("says", "declared"),
    [
        (
            "a member of the canoe club",
            "declared a direct financial interest as a member of the canoe club, stayed",
        ),
        (
            "drives for the bus company.",
            "declared a direct financial interest (drives for the bus company), stayed",
        ),
    ],
)
def test_an_interest_reads_as_a_sentence_however_it_was_noted(says: str, declared: str) -> None:
    record = a_bare_record(items=ITEMS[4:5], declared=(replace(INTEREST, says=says),))
    assert declared in said(record)["5. Canoe club grant"][0]


@pytest.mark.parametrize(
    ("outcome", "says"),
    [
        (Outcome.DEFERRED, ("Motion 1: To adopt the rule.", "The motion was deferred.")),
        (Outcome.LOST, ("Motion 1: To adopt the rule.", "Lost.")),
        (
            Outcome.VIEW,
            ("View 1: To adopt the rule.", "This is the view of those who were there and not a decision."),
        ),
    ],
)
def test_only_what_was_carried_is_called_a_decision(outcome: Outcome, says: tuple[str, ...]) -> None:
    decision = Decision(id=3, meeting_id=1, number=1, wording="To adopt the rule", outcome=outcome)
    assert said(a_bare_record(decisions=(MinutedDecision(decision),)))["Decisions"] == says
