"""The board notices what elections ask for, and each finding closes once it is done."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.elections.facts import Election
from evenhand.domain.elections.noticing import PLANNED_SIDE, held_finding
from evenhand.domain.elections.planned import ItemKind, PlannedItem, TextSays
from evenhand.domain.elections.record_facts import ElectoralCycle
from evenhand.domain.elections.sweep import sided
from evenhand.domain.elections.vocabulary import CyclePattern
from evenhand.domain.guidance.findings import Finding, Severity
from evenhand.domain.partnership.facts import Council
from evenhand.domain.publicity.facts import Event
from evenhand.domain.vocabulary import ElectionKind, EventKind, PollStatus, PublicityStatus, TextVerdict
from evenhand.services import elections, publicity
from evenhand.services.cycles import enter_expected, expected_polls, save_cycle
from evenhand.services.findings import findings
from evenhand.services.saving import found, listed
from evenhand.services.window_profiles import choose
from tests.services.public_people import NOTICE, TODAY, Place, a_place

POLL_2027 = date(2027, 5, 6)
SEEN = (date(2027, 3, 25), "Marlbeck Borough Council, notice of election")


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    made = a_place(tmp_path)
    yield made
    made.partnership.close()


@pytest.fixture
def of_2027(place: Place) -> int:
    poll = Election(kind=ElectionKind.LOCAL, poll_on=POLL_2027, area="Marlbeck Borough")
    return elections.save_election(place.partnership, poll)


def noticed(place: Place, kind: str, day: date) -> list[Finding]:
    return [one for one in findings(place.partnership, day) if one.kind == kind]


@pytest.mark.clause("PP5")
def test_a_notice_that_may_be_out_is_asked_about_until_its_day_is_entered(place: Place, of_2027: int) -> None:
    assert noticed(place, "notice-unknown", date(2027, 3, 18)) == []
    (found_one,) = noticed(place, "notice-unknown", date(2027, 3, 19))
    assert (found_one.clause, found_one.severity) == ("PP5", Severity.LOOK_AT)
    assert (found_one.about, found_one.opens) == (f"election:{of_2027}", f"election:{of_2027}/timetable")
    assert "due by Wednesday 31 March 2027" in found_one.evidence
    (late,) = noticed(place, "notice-unknown", date(2027, 4, 1))
    assert "It was due by" in late.evidence
    elections.publish_dates(place.partnership, of_2027, {"notice-of-election": SEEN})
    assert noticed(place, "notice-unknown", date(2027, 3, 31)) == []
    assert noticed(place, "notice-unknown", date(2027, 3, 24)) != []


@pytest.mark.clause("PP5")
def test_a_window_that_begins_within_a_fortnight_is_told_and_then_no_more(place: Place, of_2027: int) -> None:
    assert noticed(place, "window-begins", date(2027, 3, 4)) == []
    (told,) = noticed(place, "window-begins", date(2027, 3, 5))
    assert told.says == (
        "An election window could begin on Friday 19 March 2027: local elections, Marlbeck Borough."
    )
    assert noticed(place, "window-begins", date(2027, 3, 19)) == []
    choose(place.partnership, "councils-code", in_use=False)
    assert noticed(place, "window-begins", date(2027, 3, 5)) == []


def test_what_is_planned_inside_a_coming_window_is_counted(place: Place, of_2027: int) -> None:
    fair = Event(title="Spring fair", kind=EventKind.COMMUNITY, on=date(2027, 4, 17))
    publicity.save_event(place.partnership, fair, {}, today=TODAY)
    (told,) = noticed(place, "window-begins", date(2027, 3, 8))
    assert told.evidence.endswith("One thing is planned inside.")


@pytest.mark.clause("PP5")
def test_the_announcement_is_asked_for_as_the_poll_comes_near(place: Place, of_2027: int) -> None:
    assert noticed(place, "window-question", date(2027, 2, 10)) == []
    (asked,) = noticed(place, "window-question", date(2027, 2, 11))
    assert "Charity-law guidance counts from the announcement" in asked.evidence
    assert asked.opens == f"election:{of_2027}/election"
    poll = found(place.partnership, Election, of_2027)
    elections.save_election(place.partnership, replace(poll, announced_on=date(2027, 2, 11)))
    assert noticed(place, "window-question", date(2027, 2, 11)) == []
    elections.save_election(place.partnership, replace(poll, announced_on=None))
    choose(place.partnership, "charity-law", in_use=False)
    assert noticed(place, "window-question", date(2027, 2, 11)) == []


def test_after_the_poll_nothing_is_asked_any_more(place: Place, of_2027: int) -> None:
    for kind in ("notice-unknown", "window-question", "window-begins", "law-older-than-poll"):
        assert noticed(place, kind, date(2027, 5, 7)) == []


def test_a_poll_that_is_put_off_wants_its_new_day(place: Place, of_2027: int) -> None:
    poll = found(place.partnership, Election, of_2027)
    elections.save_election(place.partnership, replace(poll, status=PollStatus.PUT_OFF))
    (told,) = noticed(place, "poll-put-off", date(2027, 4, 1))
    assert "6 May 2027" in told.evidence
    assert noticed(place, "notice-unknown", date(2027, 4, 1)) == []
    elections.save_election(place.partnership, replace(poll, poll_on=date(2027, 6, 3)))
    assert noticed(place, "poll-put-off", date(2027, 4, 1)) == []


def test_law_older_than_a_poll_within_a_year_is_to_know_until_the_notice_is_entered(
    place: Place, of_2027: int
) -> None:
    assert noticed(place, "law-older-than-poll", date(2026, 5, 5)) == []
    (told,) = noticed(place, "law-older-than-poll", date(2026, 5, 6))
    assert told.severity is Severity.TO_KNOW
    assert "on 6 May 2027" in told.evidence
    elections.publish_dates(place.partnership, of_2027, {"notice-of-election": SEEN})
    assert noticed(place, "law-older-than-poll", date(2027, 3, 25)) == []


@pytest.mark.clause("PP5")
def test_the_next_election_of_a_councils_cycle_is_missed_until_it_is_entered(place: Place) -> None:
    council = listed(place.partnership, Council)[0]
    cycle = ElectoralCycle(council_id=council.id, pattern=CyclePattern.ALL_OUT, from_year=2023)
    save_cycle(place.partnership, cycle)
    assert noticed(place, "election-not-entered", date(2026, 5, 5)) == []
    (told,) = noticed(place, "election-not-entered", date(2026, 5, 7))
    assert told.says == "The elections of Marlbeck Borough on Thursday 6 May 2027 are not entered."
    with place.partnership.reading() as session:
        missing = next(one for one in expected_polls(session, date(2026, 5, 7)) if one.held)
    enter_expected(place.partnership, missing)
    assert noticed(place, "election-not-entered", date(2026, 5, 7)) == []


@pytest.mark.clause("PP5")
def test_what_falls_inside_a_window_is_held_until_it_is_moved(place: Place) -> None:
    launch = Event(title="Canoe launch", kind=EventKind.LAUNCH, on=date(2026, 4, 26))
    key = publicity.save_event(place.partnership, launch, {}, today=TODAY)
    (held,) = noticed(place, "window-hold", TODAY)
    assert (held.clause, held.opens) == ("PP5", f"event:{key}")
    assert held.next_step == "Move “Canoe launch” to 17 May 2026"
    publicity.save_event(place.partnership, replace(launch, id=key, on=date(2026, 5, 17)), {}, today=TODAY)
    assert noticed(place, "window-hold", TODAY) == []


@pytest.mark.clause("PP5")
def test_a_public_item_is_settled_by_holding_it_back_or_by_two_who_approve(place: Place) -> None:
    item = replace(NOTICE, title="Poster", planned_on=date(2026, 4, 20))
    first, second = (place.add(replace(item, title=title), {place.pell: "named"}) for title in ("A", "B"))
    assert [one.says[:1] for one in noticed(place, "window-hold", TODAY)] == ["A", "B"]
    held = replace(item, id=first, title="A", status=PublicityStatus.HELD_BACK, decision="Until the poll")
    place.add(held, {place.pell: "named"})
    assert [one.says[:1] for one in noticed(place, "window-hold", TODAY)] == ["B"]
    for person in (place.hannah, place.delyth):
        place.decide(second, person)
    assert noticed(place, "window-hold", TODAY) == []


@pytest.mark.clause("PP7")
def test_planned_words_that_take_a_side_are_a_finding_on_any_day() -> None:
    says = TextSays(TextVerdict.TAKES_A_SIDE, "PP7", "It tells people how to vote.")
    post = PlannedItem(ItemKind.PUBLICITY, "publicity_item:7", "Post", date(2026, 8, 3), text=says)
    (collision,) = sided([post], ())
    told = held_finding(collision)
    assert (told.clause, told.severity, told.kind) == ("PP7", Severity.ACT_NOW, PLANNED_SIDE)
    assert told.says == "Post, to go out on 3 August, takes a side."
    assert told.opens == "publicity_item:7"
