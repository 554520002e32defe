"""Everything planned is held against the election windows, and the board is told."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.elections.facts import Candidate, Election
from evenhand.domain.grants.facts import Round
from evenhand.domain.guidance.findings import Severity
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.members.facts import Membership, Person, PublicOfficeHeld
from evenhand.domain.partnership.facts import Council
from evenhand.domain.publicity.facts import Event, PublicityItem
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import (
    Answer,
    CandidateStatus,
    Capacity,
    ElectionKind,
    EventKind,
    PollStatus,
    PublicityKind,
    PublicityStatus,
    PublicOffice,
)
from evenhand.records.unit_of_work import Partnership
from evenhand.services import elections, publicity
from evenhand.services.findings import findings
from evenhand.services.listing import rows_of
from evenhand.services.meetings import save_meeting
from evenhand.services.members import NewMember, admit_member
from evenhand.services.partnership import save_council
from evenhand.services.sweep import election_windows, swept, windows_today
from tests.grants_typed import save_round
from tests.makers import a_partnership

TODAY = date(2026, 4, 14)
POLL = date(2026, 5, 7)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def election(partnership: Partnership) -> int:
    poll = Election(kind=ElectionKind.LOCAL, poll_on=POLL, area="Marlbeck Borough")
    key = elections.save_election(partnership, poll)
    notice = (date(2026, 3, 27), "Marlbeck Borough Council, notice of election")
    elections.publish_dates(partnership, key, {"notice-of-election": notice})
    return key


@pytest.fixture
def pell(partnership: Partnership) -> int:
    council = save_council(partnership, Council(name="Marlbeck Borough"))
    sits = Membership(person_id=0, capacity=Capacity.COUNCILLOR, votes=True, starts=date(2023, 6, 12))
    seat = PublicOfficeHeld(
        person_id=0,
        kind=PublicOffice.COUNCILLOR,
        council_id=council,
        ward="Wharf",
        starts=date(2023, 5, 9),
        source="The council's register",
    )
    return admit_member(
        partnership, NewMember(Person(name="Janet Pell"), sits, public_offices=(seat,)), today=TODAY
    )


def answers(partnership: Partnership) -> dict[str, Answer]:
    with partnership.reading() as session:
        return {one.item.title: one.answer for one in swept(session, TODAY)}


@pytest.mark.clause("PP5")
def test_ordinary_business_goes_on_while_what_shows_a_candidate_waits(
    partnership: Partnership, election: int, pell: int
) -> None:
    standing = Candidate(
        election_id=election,
        person_id=pell,
        name="Janet Pell",
        status=CandidateStatus.NOMINATED,
        since=date(2026, 4, 10),
        source="Statement of persons nominated",
    )
    elections.save_candidate(partnership, standing)
    save_meeting(partnership, Meeting(held_on=date(2026, 4, 21)), today=TODAY)
    launch = Event(title="Canoe launch", kind=EventKind.LAUNCH, on=date(2026, 4, 26))
    publicity.save_event(partnership, launch, {pell: "cuts the ribbon"}, today=TODAY)
    release = PublicityItem(
        title="Awards evening, press release",
        kind=PublicityKind.PRESS_RELEASE,
        planned_on=date(2026, 4, 24),
        status=PublicityStatus.PLANNED,
    )
    publicity.save_item(partnership, release, {pell: "quoted"}, today=TODAY)
    assert answers(partnership) == {
        "Board meeting": Answer.GO_AHEAD,
        "Awards evening, press release": Answer.HOLD,
        "Canoe launch": Answer.HOLD,
    }
    held = [
        one
        for one in findings(partnership, TODAY)
        if one.severity is Severity.ACT_NOW and one.about.startswith("ev")
    ]
    assert [one.says for one in held] == ["Canoe launch on 26 April is in an election window."]


@pytest.mark.clause("PP5")
def test_a_decision_goes_ahead_and_its_announcement_waits(partnership: Partnership, election: int) -> None:
    save_round(
        partnership,
        Round(
            name="Spring 2026",
            opens=date(2026, 2, 2),
            closes=date(2026, 3, 27),
            decides_on=date(2026, 4, 21),
            announces_on=date(2026, 4, 22),
            budget_pence=1_200_000,
        ),
    )
    save_meeting(partnership, Meeting(held_on=date(2026, 4, 21)), today=TODAY)
    assert answers(partnership) == {"Board meeting": Answer.GO_AHEAD, "Awards of Spring 2026": Answer.HOLD}


@pytest.mark.clause("PP5")
def test_the_line_at_the_top_says_until_when(partnership: Partnership, election: int) -> None:
    inside, after = (windows_today(partnership, day).line for day in (TODAY, date(2026, 5, 8)))
    assert inside.answer is Answer.TAKE_CARE
    assert "7 May 2026" in inside.says
    assert after.answer is Answer.GO_AHEAD
    assert after.hold_count == 0


@pytest.mark.clause("PP5")
def test_a_notice_still_to_come_is_not_known_before_its_day(partnership: Partnership, election: int) -> None:
    before, on = (windows_today(partnership, day).line for day in (date(2026, 3, 19), date(2026, 3, 27)))
    assert before.answer is Answer.GO_AHEAD
    assert "could start on Friday 20 March 2026" in before.says
    assert on.answer is Answer.TAKE_CARE


def test_where_no_election_is_entered_the_line_does_not_say_go_ahead(partnership: Partnership) -> None:
    line = windows_today(partnership, TODAY).line
    assert line.answer is Answer.TAKE_CARE
    assert "no elections are entered yet" in line.says


def test_a_cancelled_poll_has_no_window(partnership: Partnership, election: int) -> None:
    cancelled = Election(
        id=election,
        kind=ElectionKind.LOCAL,
        poll_on=POLL,
        area="Marlbeck Borough",
        status=PollStatus.CANCELLED,
    )
    elections.save_election(partnership, cancelled)
    assert windows_today(partnership, TODAY).line.answer is Answer.GO_AHEAD


def test_an_election_that_is_not_computed_asks_instead_of_guessing(partnership: Partnership) -> None:
    elections.save_election(
        partnership, Election(kind=ElectionKind.GENERAL, poll_on=date(2010, 5, 6), area="Marlbeck")
    )
    with partnership.reading() as session:
        found = election_windows(session, TODAY)[0]
    assert found.timetable is None
    assert found.questions


def test_a_published_date_needs_its_source_and_lies_before_the_poll(
    partnership: Partnership, election: int
) -> None:
    for dates in (
        {"nominations": (date(2026, 4, 9), " ")},
        {"nominations": (date(2026, 5, 8), "The council")},
    ):
        with pytest.raises(Refusal) as refused:
            elections.publish_dates(partnership, election, dates)
        assert refused.value.field == "nominations"
    with pytest.raises(Refusal, match="no step"):
        elections.publish_dates(partnership, election, {"coronation": (date(2026, 4, 9), "The council")})


def test_lists_of_every_kind_come_as_plain_rows_with_their_keys(
    partnership: Partnership, election: int, pell: int
) -> None:
    members = rows_of(partnership, "members", today=TODAY)
    assert [(row["name"], row["capacity"]) for row in members] == [("Cllr Janet Pell", "councillor")]
    assert rows_of(partnership, "members", today=TODAY, as_at=date(2023, 6, 11)) == []
    assert [row["poll_on"] for row in rows_of(partnership, "elections", today=TODAY)] == ["2026-05-07"]
    assert {row["clause"] for row in rows_of(partnership, "findings", today=TODAY)} >= {"PP10"}
