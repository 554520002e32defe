"""An award evening lists its awards to the penny, its guests in their capacity, and the calendar's word on its day."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.elections.facts import Candidate, Election
from evenhand.domain.members.facts import Person
from evenhand.domain.publicity.facts import Event
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Answer, ElectionKind, EventKind, Planned
from evenhand.records.unit_of_work import Partnership
from evenhand.services import award_evenings, elections, grants, publicity
from evenhand.services.award_evenings import Evening
from evenhand.services.saving import put
from tests.makers import a_partnership
from tests.services.an_award import DECIDED, an_award, another_award

TODAY, EVENING, POLL = date(2026, 6, 30), date(2026, 5, 29), date(2026, 5, 7)
PARTY = Event(title="Awards evening", on=EVENING, place="Old Wharf Centre")


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Partnership]:
    partnership = a_partnership(tmp_path)
    yield partnership
    partnership.close()


def two_awards(opened: Partnership) -> tuple[int, int]:
    first = an_award(opened, pence=187_00)
    return first, another_award(opened, 1, "Tiny Steps", 99_95)


def the_evening(opened: Partnership) -> Evening:
    return award_evenings.award_evenings(opened, TODAY)[0]


@pytest.mark.clause("MP9")
def test_an_evening_adds_its_awards_up_to_the_penny(opened: Partnership) -> None:
    awards = two_awards(opened)
    key = award_evenings.save_evening(opened, PARTY, awards, today=TODAY)
    evening = the_evening(opened)
    assert (evening.event.id, evening.event.kind, evening.total_pence) == (key, EventKind.AWARDS, 286_95)
    assert evening.says == "Two awards, £286.95 in all"
    assert {one.announced_on for one in grants.grants(opened).awards.values()} == {None}


@pytest.mark.clause("MP9")
def test_what_was_presented_is_announced_and_stands_at_no_other_evening(opened: Partnership) -> None:
    first, second = two_awards(opened)
    held = replace(PARTY, status=Planned.HELD)
    award_evenings.save_evening(opened, held, (first, second), today=TODAY)
    assert {one.announced_on for one in grants.grants(opened).awards.values()} == {EVENING}
    assert award_evenings.presentable(opened, 0) == ()
    with pytest.raises(Refusal, match="presented on 29 May 2026 already"):
        award_evenings.save_evening(opened, replace(PARTY, title="Another"), (first,), today=TODAY)
    award_evenings.save_evening(opened, the_evening(opened).event, (second,), today=TODAY)
    assert [one.award_id for one in award_evenings.presentable(opened, 0)] == [first]


def test_an_award_is_presented_on_no_day_before_it_was_made(opened: Partnership) -> None:
    first, _ = two_awards(opened)
    early = replace(PARTY, on=date.fromordinal(DECIDED.toordinal() - 1))
    with pytest.raises(Refusal, match="after that evening"):
        award_evenings.save_evening(opened, early, (first,), today=TODAY)


@pytest.mark.clause("PP5")
def test_the_calendar_has_its_word_and_forbids_nothing(opened: Partnership) -> None:
    first, _ = two_awards(opened)
    poll = elections.save_election(opened, Election(kind=ElectionKind.LOCAL, poll_on=POLL, area="Marlbeck"))
    with opened.change("Somebody stands") as unit:
        person = put(unit.session, Person(name="Janet Pell"))
        put(
            unit.session,
            Candidate(election_id=poll, person_id=person, name="Janet Pell", since=date(2026, 4, 9)),
        )
    near = replace(PARTY, on=date(2026, 5, 1))
    key = award_evenings.save_evening(opened, near, (first,), today=TODAY)
    event = replace(near, id=key, kind=EventKind.AWARDS)
    publicity.save_event(opened, event, {person: "presents the awards"}, today=TODAY)
    (guest,) = the_evening(opened).guests
    assert (guest.capacity, guest.part, guest.is_candidate) == ("candidate", "presents the awards", True)
    assert award_evenings.calendar_word(opened, near.on, ()).answer is Answer.HOLD
    assert award_evenings.calendar_word(opened, near.on, (guest,)).activity == "event-with-candidate"
    assert award_evenings.calendar_word(opened, EVENING, ()).answer is not Answer.HOLD
