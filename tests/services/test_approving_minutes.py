"""Minutes are approved by what was carried and stands, by the same body, in words that somebody had been sent."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from evenhand.domain.meetings.record_facts import AgendaItem
from evenhand.domain.meetings.vocabulary import AgendaKind
from evenhand.domain.refusals import Refusal
from evenhand.services import minutes, sittings
from evenhand.services.saving import found, put
from tests.makers import a_partnership
from tests.services.board import TODAY
from tests.services.two_boards import Two, decided, drafted, sealed, sub_group, two_boards

JUNE = date(2026, 6, 16)


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    opened = a_partnership(tmp_path)
    yield two_boards(opened)
    opened.close()


def on_minutes(two: Two, about: str = "") -> int:
    """Make the first item of May one on minutes."""
    item = found(two.partnership, AgendaItem, two.may.items[0])
    with two.partnership.change("Minutes") as unit:
        return put(unit.session, replace(item, kind=AgendaKind.MINUTES, about=about))


def test_no_minutes_are_approved_by_a_motion_that_was_lost(two: Two) -> None:
    drafted(two.april)
    lost = decided(two.may, "To approve the minutes.", votes_for=1)
    with pytest.raises(Refusal, match="carried and stands") as refused:
        sealed(two.april, two.may, lost)
    assert refused.value.field == "decision_id"
    with two.partnership.reading() as session:
        assert minutes.approving_decisions(session, two.may.meeting) == ()


def test_a_sub_group_approves_its_own_minutes_and_no_other(two: Two) -> None:
    drafted(two.april)
    parks = sub_group(two.april, JUNE)
    by = decided(parks, "To approve the minutes.", votes_for=2)
    with pytest.raises(Refusal, match="matter of the board") as refused:
        sealed(two.april, parks, by)
    assert refused.value.field == "approved_at_id"
    with two.partnership.reading() as session:
        offered = [one.id for one in minutes.approving_meetings(session, two.april.meeting, TODAY)]
    assert offered == [two.may.meeting]


def test_words_that_nobody_had_been_sent_are_approved_only_as_amended(two: Two) -> None:
    decided(two.april)
    drafted(two.april)
    on_minutes(two)
    by = decided(two.may, "To approve the minutes.")
    with two.partnership.reading() as session:
        kept = minutes.minutes_of(session, two.april.meeting)
    assert kept is not None
    other = [replace(one, paragraphs=("Words that nobody saw.",)) for one in kept.sections]
    minutes.save_draft(two.partnership, two.april.meeting, other, today=TODAY)
    with pytest.raises(Refusal, match="draft 2 by 19 May 2026") as refused:
        sealed(two.april, two.may, by)
    assert refused.value.field == "amended"
    sealed(two.april, two.may, by, amended="one boat, not two")
    with two.partnership.reading() as session:
        after = minutes.minutes_of(session, two.april.meeting)
        told = str(minutes.written_anew(session, two.may.meeting))
    assert after is not None
    assert (after.says, after.amended) == (
        "Approved on 19 May 2026, as amended at the meeting",
        "one boat, not two",
    )
    assert two.faults() == []
    assert "One boat, not two." in told


def test_minutes_sent_after_they_were_approved_are_no_draft_that_was_approved(two: Two) -> None:
    drafted(two.april, sent_on=date(2026, 6, 20))
    by = decided(two.may, "To approve the minutes.")
    with pytest.raises(Refusal, match="Nobody had been sent"):
        sealed(two.april, two.may, by)


@pytest.mark.parametrize(("about", "taken"), [("", False), ("meeting:99", True)])
def test_an_item_approves_what_it_is_about_once_it_is_taken(two: Two, about: str, taken: bool) -> None:
    drafted(two.april)
    item = on_minutes(two, about)
    if taken:
        sittings.take_item(two.partnership, item, at=time(19, 5))
    with pytest.raises(Refusal, match="took no item on these minutes"):
        sealed(two.april, two.may, None)


def test_an_item_on_minutes_that_was_taken_approves_them(two: Two) -> None:
    drafted(two.april)
    sittings.take_item(two.partnership, on_minutes(two), at=time(19, 5))
    sealed(two.april, two.may, None)
    assert two.faults() == []
