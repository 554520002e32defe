"""Nothing that came later shows on an earlier day: lists, findings and what was planned, each as at its day."""

import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path

import pytest

from evenhand.domain.elections.facts import Candidate, Election
from evenhand.domain.grants.facts import Applicant, Application, PartyAnswer, Round
from evenhand.domain.guidance.findings import Finding
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.members.facts import Person
from evenhand.domain.mp.facts import Engagement, Mp, MpTerm
from evenhand.domain.mp.record_facts import FollowUp
from evenhand.domain.partnership.facts import Constituency
from evenhand.domain.publicity.facts import Event, PublicityItem
from evenhand.domain.vocabulary import (
    CandidateStatus,
    Channel,
    ElectionKind,
    MeetingKind,
    PartyVerdict,
    Planned,
    PublicityKind,
    PublicityStatus,
    Standing,
)
from evenhand.records.unit_of_work import Partnership
from evenhand.services import elections, grants, mp, papers, publicity
from evenhand.services.engagements import EngagementOrder
from evenhand.services.findings import findings
from evenhand.services.listing import Row, rows_of
from evenhand.services.meetings import save_meeting
from evenhand.services.partnership import save_constituency
from evenhand.services.sweep import swept
from tests.grants_typed import receive_application, save_round
from tests.makers import a_partnership, decided_earlier, rests_on
from tests.services.by_hand import as_older_files_have

TODAY = date(2026, 6, 30)
POLL = date(2026, 5, 7)
BEFORE, DECIDED, ANNOUNCED = date(2026, 4, 14), date(2026, 4, 21), date(2026, 5, 20)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


def receive(partnership: Partnership, name: str) -> int:
    grant_round = Round(
        name="Spring", opens=date(2026, 2, 2), closes=date(2026, 3, 27), budget_pence=1_000_00
    )
    asked = Application(
        reference="",
        round_id=save_round(partnership, grant_round),
        applicant_id=0,
        purpose="Soft mats",
        asked_pence=187_00,
        received_on=date(2026, 2, 10),
    )
    return receive_application(partnership, asked, Applicant(name=name))


def listed(partnership: Partnership, kind: str, as_at: date | None) -> list[Row]:
    return rows_of(partnership, kind, today=TODAY, as_at=as_at)


def of_clause(partnership: Partnership, clause: str, day: date) -> list[Finding]:
    return [one for one in findings(partnership, day) if one.clause == clause]


def test_an_application_is_received_until_the_day_of_its_decision(partnership: Partnership) -> None:
    key = receive(partnership, "Old Wharf Canoe Club")
    grants.approve(
        partnership,
        key,
        awarded_pence=187_00,
        on=DECIDED,
        today=DECIDED,
        by=decided_earlier(),
        reason="All agreed",
    )
    grants.announce(partnership, list(grants.grants(partnership).awards.values()), on=ANNOUNCED)
    [before] = listed(partnership, "applications", BEFORE)
    assert (before["status"], before["decided_on"], before["reason"]) == ("received", None, "")
    assert [row["status"] for row in listed(partnership, "applications", DECIDED)] == ["approved"]
    assert listed(partnership, "applications", date(2026, 2, 9)) == []
    assert listed(partnership, "awards", BEFORE) == []
    assert [row["announced_on"] for row in listed(partnership, "awards", DECIDED)] == [None]
    assert [row["announced_on"] for row in listed(partnership, "awards", None)] == ["2026-05-20"]


@pytest.mark.clause("PP14")
def party_asked(partnership: Partnership, day: date) -> list[Finding]:
    """The findings that ask whether an applicant is a party, on a day."""
    return [one for one in of_clause(partnership, "PP14", day) if one.kind != "old-party-list"]


def test_a_party_question_is_open_from_the_application_to_the_answer(partnership: Partnership) -> None:
    key = receive(partnership, "Conservative Club Fernhill")
    assert party_asked(partnership, date(2026, 2, 9)) == []
    assert len(party_asked(partnership, BEFORE)) == 1
    answer = PartyAnswer(
        applicant_id=grants.grants(partnership).applications[0].applicant_id,
        is_party=False,
        verdict=PartyVerdict.POSSIBLE,
        answered_by="Delyth Vaughan",
        second_person="Yusuf Demir",
        reason="Its rules were seen",
        answered_on=date(2026, 4, 20),
    )
    grants.answer_party_question(partnership, answer, rests_on())
    grants.approve(partnership, key, awarded_pence=187_00, on=DECIDED, today=DECIDED, by=decided_earlier())
    assert len(party_asked(partnership, BEFORE)) == 1
    assert party_asked(partnership, date(2026, 4, 20)) == []


def an_mp(partnership: Partnership, standing: Standing = Standing.NOT_KNOWN) -> int:
    seat = save_constituency(partnership, Constituency(name="Marlbeck", starts=date(2010, 5, 6)))
    term = MpTerm(mp_id=0, constituency_id=seat, starts=date(2024, 7, 5), standing_again=standing)
    return mp.add_mp(partnership, Person(name="Owen Marchetti"), Mp(person_id=0), term)


def engage(
    partnership: Partnership,
    mp_id: int,
    channel: Channel,
    follow_up: Mapping[str, object] | None = None,
    **more: object,
) -> None:
    values = {"on": date(2026, 3, 3), "status": Planned.HELD, "title": "Mrs Bell's damp wall"} | more
    working = Engagement(mp_id=mp_id, channel=channel, working_together=True, **values)  # pyright: ignore[reportArgumentType]  values by name
    follows = (FollowUp(engagement_id=0, **follow_up),) if follow_up else ()  # pyright: ignore[reportArgumentType]  values by name
    as_older_files_have(partnership, EngagementOrder(engagement=working, follow_ups=follows))


def test_a_follow_up_done_later_was_late_until_then(partnership: Partnership) -> None:
    done = {"what": "Ask again", "due_on": date(2026, 4, 7), "done_on": date(2026, 4, 20)}
    engage(partnership, an_mp(partnership), Channel.LETTER, done)
    assert of_clause(partnership, "MP7", date(2026, 4, 7)) == []
    [late] = of_clause(partnership, "MP7", date(2026, 4, 8))
    assert late.evidence.endswith("due 7 April 2026, one day ago.")
    assert of_clause(partnership, "MP7", date(2026, 4, 20)) == []
    [row] = listed(partnership, "engagements", BEFORE)
    assert [(one["done_on"], one["days_late"]) for one in row["follow_ups"]] == [(None, 7)]


@pytest.mark.clause("MP12")
def test_a_referral_is_never_named_in_a_finding(partnership: Partnership) -> None:
    due = {"what": "Ring Mrs Bell", "due_on": date(2026, 4, 7)}
    engage(partnership, an_mp(partnership), Channel.CASEWORK_REFERRAL, due)
    [late] = of_clause(partnership, "MP7", BEFORE)
    assert "Bell" not in late.says + late.evidence + late.next_step


def test_an_mp_elected_later_is_not_listed_before(partnership: Partnership) -> None:
    an_mp(partnership)
    assert listed(partnership, "mps", date(2024, 7, 4)) == []
    assert [row["position"] for row in listed(partnership, "mps", date(2024, 7, 5))] == ["MP"]


def test_what_was_held_later_was_planned_on_the_day(partnership: Partnership) -> None:
    poll = Election(kind=ElectionKind.LOCAL, poll_on=POLL, area="Marlbeck Borough")
    elections.save_election(partnership, poll)
    inside = date(2026, 4, 23)
    save_meeting(
        partnership, Meeting(held_on=inside, kind=MeetingKind.BOARD, status=Planned.HELD), today=TODAY
    )
    fair = Event(title="Spring fair", on=inside, status=Planned.HELD)
    publicity.save_event(partnership, fair, {}, today=TODAY)
    news = PublicityItem(
        title="Spring newsletter",
        kind=PublicityKind.NEWSLETTER,
        planned_on=inside,
        published_on=inside,
        status=PublicityStatus.PUBLISHED,
    )
    publicity.save_item(partnership, news, {}, today=TODAY)
    engage(partnership, an_mp(partnership), Channel.CASEWORK_REFERRAL, on=inside)
    with partnership.reading() as session:
        seen = {one.item.title for one in swept(session, BEFORE)}
        assert seen == {"Board meeting", "Spring fair", "Spring newsletter", "Casework referral"}
        assert swept(session, inside) == ()


def test_candidates_are_counted_from_the_day_they_were_public(partnership: Partnership) -> None:
    poll = Election(
        kind=ElectionKind.LOCAL, poll_on=POLL, area="Marlbeck Borough", announced_on=date(2026, 3, 1)
    )
    key = elections.save_election(partnership, poll)
    for name, status in (("Janet Pell", CandidateStatus.ELECTED), ("Tom Arkle", CandidateStatus.WITHDRAWN)):
        stands = Candidate(
            election_id=key, name=name, status=status, since=date(2026, 4, 10), source="Statement of persons"
        )
        elections.save_candidate(partnership, stands)
    early, late = (listed(partnership, "elections", day)[0] for day in (date(2026, 2, 1), BEFORE))
    assert (early["candidates"], early["announced_on"]) == (0, None)
    assert (late["candidates"], late["announced_on"]) == (1, "2026-03-01")


def test_what_goes_out_later_is_not_in_the_log_of_the_day(partnership: Partnership) -> None:
    poll = Election(kind=ElectionKind.LOCAL, poll_on=POLL, area="Marlbeck Borough")
    key = elections.save_election(partnership, poll)
    out = PublicityItem(
        title="Spring newsletter",
        kind=PublicityKind.NEWSLETTER,
        published_on=date(2026, 4, 23),
        status=PublicityStatus.PUBLISHED,
    )
    publicity.save_item(partnership, out, {}, today=TODAY)

    def logged(day: date) -> int:
        order = papers.PaperOrder(
            paper="election-period",
            as_at=day,
            printed_at=datetime(2026, 6, 30, 9, 0),  # noqa: DTZ001  the clock on the wall
            election_id=key,
        )
        return len(json.loads(papers.as_json(partnership, order))["log"])

    assert (logged(date(2026, 4, 22)), logged(date(2026, 4, 23))) == (0, 1)


@pytest.mark.parametrize(
    ("standing", "on", "known_as"),
    [
        (Standing.NOT_KNOWN, date(2029, 6, 1), "Owen Marchetti MP"),
        (Standing.NOT_KNOWN, date(2029, 7, 11), "Owen Marchetti"),
        (Standing.STANDING, date(2029, 7, 11), "Owen Marchetti, a candidate"),
        (Standing.NOT_STANDING, date(2029, 7, 11), None),
        (Standing.STANDING, date(2029, 7, 2), "Owen Marchetti MP"),
        (Standing.STANDING, date(2029, 7, 3), "Owen Marchetti, a candidate"),
    ],
)
def test_nobody_is_an_mp_in_what_is_planned_after_a_dissolution_still_to_come(
    partnership: Partnership, standing: Standing, on: date, known_as: str | None
) -> None:
    poll = Election(
        kind=ElectionKind.GENERAL,
        poll_on=date(2029, 8, 9),
        area="United Kingdom",
        announced_on=date(2029, 5, 28),
    )
    elections.save_election(partnership, poll)
    an_mp(partnership, standing)
    person = mp.relationship(partnership).mps[1].person_id
    publicity.save_event(partnership, Event(title="Spring fair", on=on), {person: "speaks"}, today=TODAY)
    with partnership.reading() as session:
        [seen] = [one for one in swept(session, date(2029, 6, 1)) if one.item.title == "Spring fair"]
    assert seen.why == (f"With {known_as}" if known_as else "Candidates may come")
