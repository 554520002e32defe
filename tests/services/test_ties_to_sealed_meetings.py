"""What is decided later about a sealed meeting leaves its seal whole, and nothing more is tied to what is minuted."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import WrittenDecision
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Planned
from evenhand.screens.meetings.written_book import read_written
from evenhand.services import decisions, minutes, written_decisions
from evenhand.services.saving import found
from tests.makers import a_partnership
from tests.services.board import TODAY
from tests.services.two_boards import Two, again, decided, drafted, in_writing, sealed, sub_group, two_boards

JUNE = date(2026, 6, 16)


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    opened = a_partnership(tmp_path)
    yield two_boards(opened)
    opened.close()


def seal_april(two: Two) -> None:
    drafted(two.april)
    sealed(two.april, two.may, decided(two.may, "To approve the minutes."))


def test_a_decision_of_a_sealed_meeting_is_rescinded_and_the_seal_stays_whole(two: Two) -> None:
    boat = decided(two.april)
    seal_april(two)
    by = decided(two.may, "To rescind the boat.")
    decisions.rescind(two.partnership, boat, by_decision_id=by, because="No mooring")
    assert two.faults() == []


def test_nothing_is_rescinded_by_a_decision_of_a_sealed_meeting(two: Two) -> None:
    boat = decided(two.april)
    oars = decided(two.april, "To sell the oars and the boat.")
    seal_april(two)
    with two.partnership.reading() as session:
        assert oars not in [one.id for one in decisions.may_rescind(session, boat)]
    with pytest.raises(Refusal, match="minutes are still open") as refused:
        decisions.rescind(two.partnership, boat, by_decision_id=oars, because="No mooring")
    assert refused.value.field == "by_decision_id"
    assert two.faults() == []


def test_a_rescission_is_not_undone_once_the_meeting_that_made_it_is_sealed(two: Two) -> None:
    boat = decided(two.april)
    by = decided(two.may, "To rescind the boat.")
    june = again(two.april, JUNE)
    approves = decided(june, "To approve the minutes.")
    decisions.rescind(two.partnership, boat, by_decision_id=by, because="No mooring")
    minutes.write_anew(two.partnership, two.may.meeting, today=TODAY)
    drafted(two.may, sent_on=date(2026, 6, 1))
    sealed(two.may, june, approves)
    while (title := two.partnership.next_undo) is not None:
        assert "Rescind" not in title
        two.partnership.undo()
    assert two.faults() == []


def test_undoing_stops_at_nothing_that_a_seal_left_to_be_undone(two: Two) -> None:
    """The boat was rescinded before April was sealed, by a decision of a meeting that approved nothing."""
    boat = decided(two.april)
    june = again(two.april, JUNE)
    by = decided(june, "To rescind the boat.")
    decisions.rescind(two.partnership, boat, by_decision_id=by, because="No mooring")
    seal_april(two)
    while (title := two.partnership.next_undo) is not None:
        assert "rescind" not in title.lower()
        two.partnership.undo()
    assert two.faults() == []
    assert found(two.partnership, Meeting, june.meeting).status is Planned.HELD


def test_a_later_meeting_ratifies_what_was_reported_to_a_sealed_one(two: Two) -> None:
    rent = in_writing(two.april)
    written_decisions.report_to(two.partnership, rent, two.april.meeting)
    seal_april(two)
    with pytest.raises(Refusal, match="tell that it was reported already"):
        written_decisions.report_to(two.partnership, rent, two.may.meeting)
    book = read_written(two.partnership, TODAY)
    assert [one.value for one in book.meetings_after(rent)] == [two.april.meeting]
    by = decided(two.may, "To ratify the hall rent.")
    written_decisions.ratify(two.partnership, rent, by)
    kept = found(two.partnership, WrittenDecision, rent)
    assert (kept.reported_at_id, kept.ratified_by_id) == (two.april.meeting, by)
    assert two.faults() == []
    with two.partnership.reading() as session:
        told = str(minutes.written_anew(session, two.may.meeting))
    assert "hall rent" in told
    assert "ratified by decision 2 of this meeting" in told


def test_nothing_is_reported_to_a_sealed_meeting_or_ratified_by_it(two: Two) -> None:
    rent = in_writing(two.april)
    ratifies = decided(two.april, "To ratify the hall rent.")
    seal_april(two)
    for tie in (
        lambda: written_decisions.report_to(two.partnership, rent, two.april.meeting),
        lambda: written_decisions.ratify(two.partnership, rent, ratifies),
    ):
        with pytest.raises(Refusal, match="minutes are still open"):
            tie()
    book = read_written(two.partnership, TODAY)
    assert ratifies not in [one.value for one in book.decisions_after(rent)]
    assert [one.value for one in book.meetings_after(rent)] == [two.may.meeting]
    assert two.faults() == []


def test_a_sub_group_settles_nothing_that_the_board_decided(two: Two) -> None:
    boat = decided(two.april)
    rent = in_writing(two.april)
    parks = sub_group(two.april, JUNE)
    by = decided(parks, "To do as we like.", votes_for=2)
    with two.partnership.reading() as session:
        assert by not in [one.id for one in decisions.may_rescind(session, boat)]
    with pytest.raises(Refusal, match="matter of the board") as refused:
        decisions.rescind(two.partnership, boat, by_decision_id=by, because="No mooring")
    assert refused.value.field == "by_decision_id"
    with pytest.raises(Refusal, match="The board ratifies"):
        written_decisions.ratify(two.partnership, rent, by)


def test_every_decision_that_is_rescinded_is_minuted(two: Two) -> None:
    both = [decided(two.april), decided(two.april, "To buy oars.")]
    by = decided(two.may, "To rescind both.")
    for gone in both:
        decisions.rescind(two.partnership, gone, by_decision_id=by, because="No mooring")
    with two.partnership.reading() as session:
        told = str(minutes.written_anew(session, two.may.meeting))
    assert "“To buy a boat”" in told
    assert "“To buy oars”" in told
