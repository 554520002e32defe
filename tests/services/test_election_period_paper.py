"""The election-period report of a file: every kind, polls not held, overlapping elections, what went out undecided."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from evenhand.domain.elections.facts import Candidate, Election
from evenhand.domain.members.facts import Person
from evenhand.domain.mp.facts import Mp, MpTerm
from evenhand.domain.partnership.facts import Constituency
from evenhand.domain.publicity.facts import Event
from evenhand.domain.publicity.record_facts import Posting
from evenhand.domain.vocabulary import (
    Answer,
    CandidateStatus,
    ElectionKind,
    EventKind,
    Level,
    PollStatus,
    PublicityKind,
    TermEnd,
    TextVerdict,
)
from evenhand.records.unit_of_work import Partnership
from evenhand.reports.election_period import draw
from evenhand.reports.look import Look
from evenhand.services import mp, papers, publicity
from evenhand.services.elections import publish_dates, save_candidate, save_election
from evenhand.services.papers.election_period import compile_report
from evenhand.services.papers.order import PaperOrder
from evenhand.services.partnership import save_constituency
from evenhand.services.poll_changes import PollMove, move_poll
from evenhand.services.postings import record_out
from evenhand.services.saving import found
from tests.makers import a_partnership
from tests.reports.reading import letters_outside, words_of
from tests.services.public_people import AFTER, NOTICE, POLL, TODAY, Place, a_place

LOOKS = (Look.standard(), Look.large_print())
MAY = date(2027, 5, 6)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    made = a_place(tmp_path)
    yield made
    made.partnership.close()


def report(partnership: Partnership, election_id: int, as_at: date, level: Level = Level.BOARD) -> Any:
    printed = datetime(2027, 6, 1, 9)  # noqa: DTZ001  the clock on the wall
    order = PaperOrder(
        paper="election-period", as_at=as_at, printed_at=printed, level=level, election_id=election_id
    )
    with partnership.reading() as session:
        return compile_report(session, order)


def words(made: Any) -> str:
    return words_of(draw(made, LOOKS[0]))


@pytest.mark.parametrize("kind", list(ElectionKind))
def test_every_kind_has_its_report_before_and_after(partnership: Partnership, kind: ElectionKind) -> None:
    key = save_election(partnership, Election(kind=kind, poll_on=MAY, area="Marlbeck"))
    for as_at in (date(2027, 3, 1), date(2027, 4, 20), date(2027, 6, 1)):
        made = report(partnership, key, as_at)
        for look in LOOKS:
            assert letters_outside(draw(made, look), look) == []


@pytest.mark.parametrize("kind", [one for one in ElectionKind if one is not ElectionKind.GENERAL])
def test_only_a_dissolution_or_a_vacancy_leaves_the_area_without_an_mp(
    partnership: Partnership, kind: ElectionKind
) -> None:
    key = save_election(partnership, Election(kind=kind, poll_on=MAY, area="Marlbeck"))
    says = words(report(partnership, key, date(2027, 4, 20)))
    assert "dissolution" not in says
    assert ("there is no MP" in says) is (kind is ElectionKind.PARLIAMENTARY_BY_ELECTION)


@pytest.mark.clause("PP5")
def test_of_a_parliamentary_by_election_the_vacancy_is_said_and_nominations_are_asked_for(
    partnership: Partnership,
) -> None:
    seat = save_constituency(partnership, Constituency(name="Marlbeck", starts=date(2010, 5, 6)))
    resigned = MpTerm(
        mp_id=0,
        constituency_id=seat,
        starts=date(2024, 7, 5),
        ends=date(2027, 2, 28),
        ended_by=TermEnd.RESIGNATION,
    )
    mp.add_mp(partnership, Person(name="Owen Marchetti"), Mp(person_id=0), resigned)
    by_election = Election(kind=ElectionKind.PARLIAMENTARY_BY_ELECTION, poll_on=MAY, area="Marlbeck")
    key = save_election(partnership, by_election)
    made = report(partnership, key, date(2027, 3, 20))
    assert made.without_mp.since == date(2027, 3, 1)
    assert "The seat fell vacant on 1 March 2027." in words(made)
    assert any("nominations" in question for question in made.questions)


def test_a_poll_before_the_present_rules_says_why_there_is_no_timetable(partnership: Partnership) -> None:
    old = Election(kind=ElectionKind.GENERAL, poll_on=date(2010, 5, 6), area="Marlbeck")
    made = report(partnership, save_election(partnership, old), date(2010, 4, 20))
    assert made.timetable is None
    assert made.why_no_timetable in words(made)
    assert made.why_no_timetable


@pytest.mark.clause("PP5")
@pytest.mark.parametrize("status", [PollStatus.CANCELLED, PollStatus.PUT_OFF])
def test_a_poll_not_held_says_so_from_the_day_it_was_known(
    partnership: Partnership, status: PollStatus
) -> None:
    key = save_election(partnership, Election(kind=ElectionKind.LOCAL, poll_on=MAY, area="Fernhill"))
    known, why = date(2027, 4, 12), "a candidate died"
    move = PollMove(
        now_on=None, status=status, known_on=known, why=why, source="the council", keep_published=True
    )
    move_poll(partnership, key, move, today=known)
    before, after = (report(partnership, key, day) for day in (date(2027, 4, 11), known))
    assert before.is_held
    assert before.windows
    assert not after.is_held
    assert (after.windows, after.collisions, after.timetable, after.log) == ((), (), None, ())
    says = words(after)
    assert f"Thursday 6 May 2027: {'cancelled' if status is PollStatus.CANCELLED else 'put off'}" in says
    assert "known since 12 April 2027: a candidate died. Source: the council." in says
    assert all(letters_outside(draw(after, look), look) == [] for look in LOOKS)


@pytest.mark.clause("PP5")
def test_answers_heed_the_windows_of_other_elections_and_the_report_says_so(partnership: Partnership) -> None:
    local = save_election(partnership, Election(kind=ElectionKind.LOCAL, poll_on=MAY, area="Fernhill"))
    later = date(2027, 5, 20)
    by_election = Election(kind=ElectionKind.LOCAL_BY_ELECTION, poll_on=later, area="Old Wharf")
    save_election(partnership, by_election)
    launch = Event(title="Canoe launch", kind=EventKind.LAUNCH, on=date(2027, 5, 4))
    afterwards = Event(title="New bridge", kind=EventKind.LAUNCH, on=date(2027, 5, 18))
    for event in (launch, afterwards):
        publicity.save_event(partnership, event, {}, today=date(2027, 3, 1))
    made = report(partnership, local, date(2027, 4, 25))
    (held,) = made.collisions
    assert (held.item.title, held.answer) == ("Canoe launch", Answer.HOLD)
    assert held.move_to > later
    assert {one.election_ref for one in made.others} == {"election:2"}
    assert "Windows of another election overlap this period: local by-election, Old Wharf" in words(made)


def out(place: Place, title: str, text: str) -> int:
    item = place.add(replace(NOTICE, title=title, kind=PublicityKind.SOCIAL_POST, text=text))
    posting = Posting(item_id=item, version_id=0, on=TODAY, where="a volunteer’s page")
    record_out(place.partnership, item, posting, today=TODAY)
    return item


@pytest.mark.clause("PP4")
@pytest.mark.clause("PP5")
@pytest.mark.parametrize("as_at", [date(2026, 4, 20), AFTER])
def test_what_went_out_without_its_decisions_is_noticed_with_what_to_do(place: Place, as_at: date) -> None:
    out(place, "Tea in the hall", "Cllr Tobias Wren came to the tea.")
    approved = place.add(NOTICE)
    for person in (place.hannah, place.delyth):
        place.decide(approved, person)
    posting = Posting(item_id=approved, version_id=0, on=date(2026, 4, 15), where="website")
    record_out(place.partnership, approved, posting, today=date(2026, 4, 15))
    made = report(place.partnership, 1, as_at)
    undecided, decided = made.log
    assert (undecided.approved_by, undecided.short) == ((), 2)
    assert (decided.approved_by, decided.short) == (("Hannah Brook", "Delyth Vaughan"), 0)
    (about,) = [one for one in made.findings if one.about == undecided.ref]
    assert about.clause == "PP4"
    assert "or take it down" in about.next_step
    assert "nobody; two of two short" in words(made)


def test_words_that_take_a_side_are_noticed_once_and_are_to_be_taken_down(place: Place) -> None:
    out(place, "Thanks to Cllr Wren", "Vote for Cllr Tobias Wren, who got us the hall.")
    made = report(place.partnership, 1, AFTER)
    (line,) = made.log
    (about,) = [one for one in made.findings if one.about == line.ref]
    assert line.verdict is TextVerdict.TAKES_A_SIDE
    assert about.clause == "PP7"
    assert about.next_step.startswith("Take Thanks to Cllr Wren down")
    assert "Takes a side" in words(made)


@pytest.mark.parametrize("as_at", [date(2026, 4, 20), AFTER])
def test_the_public_copy_tells_nothing_of_who_decided(place: Place, as_at: date) -> None:
    item = out(place, "Thanks to all", "Cllr Tobias Wren came to the tea.")
    place.decide(item, place.hannah)
    public = report(place.partnership, 1, as_at, Level.PUBLIC)
    says = words(public)
    assert "Thanks to all" in says
    assert not [one for one in ("Hannah Brook", "short", "nobody approved") if one in says]
    assert "Hannah Brook" not in repr(public.log)


def test_the_figures_are_the_same_as_json(place: Place) -> None:
    out(place, "Tea in the hall", "Cllr Tobias Wren came to the tea.")
    printed = datetime(2027, 6, 1, 9)  # noqa: DTZ001  the clock on the wall
    order = PaperOrder(
        paper="election-period", as_at=AFTER, printed_at=printed, election_id=1, level=Level.BOARD
    )
    board = json.loads(papers.as_json(place.partnership, order))
    (line,) = board["log"]
    assert (line["what"], line["needed"], line["approved_by"], line["verdict"]) == (
        "Tea in the hall",
        2,
        [],
        "ask",
    )
    public = json.loads(papers.as_json(place.partnership, replace(order, level=Level.PUBLIC)))
    assert (public["log"][0]["needed"], public["log"][0]["verdict"]) == (0, None)
    assert len(public["findings"]) + public["findings_withheld"] == len(board["findings"])


@pytest.mark.clause("PP5")
def test_after_the_poll_results_and_tasks_stand_and_neither_before(place: Place) -> None:
    made = report(place.partnership, 1, AFTER)
    assert [(one.name, one.result) for one in made.results] == [("Janet Pell", "Result not entered")]
    pell = found(place.partnership, Candidate, 1)
    save_candidate(place.partnership, replace(pell, status=CandidateStatus.NOT_ELECTED))
    made = report(place.partnership, 1, AFTER)
    (line,) = made.results
    assert (line.result, line.follows) == ("Lost the seat", "The council’s nomination ends with the seat")
    assert any("nomination" in one.what for one in made.tasks)
    assert all(not one.public for one in made.tasks)
    assert report(place.partnership, 1, POLL).results == ()


def test_a_public_copy_after_the_poll_says_the_result_and_not_what_follows(place: Place) -> None:
    pell = found(place.partnership, Candidate, 1)
    save_candidate(place.partnership, replace(pell, status=CandidateStatus.NOT_ELECTED))
    says = words(report(place.partnership, 1, AFTER, Level.PUBLIC))
    assert "Janet Pell Lost the seat" in says
    assert "nomination ends with the seat" not in says.replace(
        "A nomination by the council ends with the seat", ""
    )
    assert "Withheld from this copy." in says


@pytest.mark.clause("PP5")
def test_what_waited_has_its_first_day_and_what_is_ready_is_no_task(place: Place) -> None:
    launch = replace(NOTICE, title="New lamps", kind=PublicityKind.LAUNCH, planned_on=date(2026, 4, 22))
    place.add(launch)
    ready = place.add(replace(NOTICE, title="Bins", planned_on=date(2026, 4, 24)))
    for person in (place.hannah, place.delyth):
        place.decide(ready, person)
    during = report(place.partnership, 1, TODAY)
    assert any("New lamps" in one.what for one in during.tasks)
    assert not any("Bins" in one.what for one in during.tasks)
    after = report(place.partnership, 1, AFTER)
    assert {(one.what, one.not_before) for one in after.held_back} == {
        ("New lamps", date(2026, 5, 8)),
        ("Bins", date(2026, 5, 8)),
    }


def test_before_the_notice_the_paper_says_from_when_the_period_could_start(partnership: Partnership) -> None:
    key = save_election(partnership, Election(kind=ElectionKind.LOCAL, poll_on=MAY, area="Fernhill"))
    says = words(report(partnership, key, date(2027, 3, 1)))
    assert "the period could start as early as" in says
    assert "To be answered:" in says
    publish_dates(partnership, key, {"notice-of-election": (date(2027, 3, 25), "the council")})
    assert "could start as early as" not in words(report(partnership, key, date(2027, 3, 26)))
