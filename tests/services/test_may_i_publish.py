"""What may I publish? The answers as other rooms ask for them, and as the command line prints them."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from evenhand.app.main import main
from evenhand.domain.elections.facts import Election
from evenhand.domain.members.facts import Person
from evenhand.domain.mp.facts import Mp, MpTerm
from evenhand.domain.partnership.facts import Constituency
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Answer, ElectionKind, TermEnd
from evenhand.records.unit_of_work import Partnership
from evenhand.services import elections, mp
from evenhand.services.may_i_publish import answer_for_activity, answers_on, as_json, said
from evenhand.services.saving import put
from evenhand.services.sweep import windows_today
from tests.makers import a_partnership

INSIDE, AFTER = date(2024, 6, 10), date(2024, 7, 5)
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def in_2024(partnership: Partnership) -> Partnership:
    poll = Election(
        kind=ElectionKind.GENERAL,
        poll_on=date(2024, 7, 4),
        area="Marlbeck",
        announced_on=date(2024, 5, 22),
    )
    elections.save_election(partnership, poll)
    return partnership


def add_mp(partnership: Partnership, ends: date | None = None, ended_by: TermEnd | None = None) -> None:
    with partnership.change("Constituency") as unit:
        seat = put(unit.session, Constituency(name="Marlbeck", starts=date(2010, 1, 1)))
    term = MpTerm(
        mp_id=0,
        constituency_id=seat,
        starts=date(2019, 12, 13),
        ends=ends,
        ended_by=ended_by,
        source="The declaration",
    )
    mp.add_mp(partnership, Person(name="Ruth Calloway"), Mp(person_id=0), term)


def answer(partnership: Partnership, activity: str, day: date) -> tuple[Answer, str, str]:
    with partnership.reading() as session:
        found = answer_for_activity(session, activity, day)
    return found.answer, found.why, found.condition


@pytest.mark.clause("PP5")
def test_between_dissolution_and_declaration_there_is_no_mp(in_2024: Partnership) -> None:
    add_mp(in_2024)
    no_mp = "There is no MP until the declaration"
    for day in (date(2024, 5, 30), date(2024, 7, 4)):
        found = answer(in_2024, "contact-with-office-holder", day)
        assert found == (
            Answer.TAKE_CARE,
            no_mp,
            "Councillors as usual; a former MP as a candidate, or as not known",
        )
        assert answer(in_2024, "casework", day) == (
            Answer.GO_AHEAD,
            no_mp,
            "Councillors as usual; there is no MP to refer to",
        )
    assert answer(in_2024, "contact-with-office-holder", date(2024, 5, 29))[1] != no_mp
    assert answer(in_2024, "newsletter", date(2024, 6, 10))[1] != no_mp


def test_a_vacant_seat_is_taken_with_care_outside_every_window_too(in_2024: Partnership) -> None:
    add_mp(in_2024, ends=date(2023, 3, 31), ended_by=TermEnd.RESIGNATION)
    day = date(2023, 4, 20)
    assert answer(in_2024, "event-with-office-holder", day)[0] is Answer.TAKE_CARE
    assert answer(in_2024, "newsletter", day)[0] is Answer.GO_AHEAD
    assert answer(in_2024, "event-with-office-holder", date(2023, 3, 31))[0] is Answer.GO_AHEAD


def test_where_no_mp_was_ever_recorded_nothing_is_said_of_one(in_2024: Partnership) -> None:
    assert answer(in_2024, "casework", INSIDE)[1] == "Residents’ needs do not wait"


@pytest.mark.clause("PP5")
def test_what_waits_says_until_when_and_ordinary_business_goes_on(in_2024: Partnership) -> None:
    with in_2024.reading() as session:
        found = {one.activity: one for one in answers_on(session, INSIDE)}
    assert found["award-announcement"].says == "Hold until 5 July 2024"
    assert found["award-announcement"].clause == "PP5"
    assert found["ordinary-meetings"].reason.startswith("Ordinary business goes on.")
    assert {one.profile for one in found.values()} == {"charity-law"}


def test_an_activity_that_is_none_is_refused(in_2024: Partnership) -> None:
    with pytest.raises(Refusal, match="coronation"):
        answer(in_2024, "coronation", INSIDE)


def test_where_no_election_is_entered_what_a_window_would_limit_is_taken_with_care(
    partnership: Partnership,
) -> None:
    assert answer(partnership, "ordinary-meetings", INSIDE)[0] is Answer.GO_AHEAD
    found = answer(partnership, "award-announcement", INSIDE)
    assert found[:2] == (Answer.TAKE_CARE, "No elections are entered, so no window is known")
    line = windows_today(partnership, INSIDE).line
    assert (line.hold_count, line.answer) == (0, Answer.TAKE_CARE)


@pytest.mark.clause("PP5")
def test_near_a_poll_whose_window_cannot_be_drawn_the_line_does_not_say_go_ahead(
    partnership: Partnership,
) -> None:
    poll = Election(kind=ElectionKind.GENERAL, poll_on=date(2010, 5, 6), area="Marlbeck")
    key = elections.save_election(partnership, poll)
    found = windows_today(partnership, date(2010, 4, 14))
    assert found.line.says == (
        "Take care: a window of the general election, Marlbeck cannot be drawn until its day is entered"
    )
    assert (found.line.hold_count, found.line.take_care_count > 0) == (0, True)
    assert windows_today(partnership, date(2010, 5, 7)).line.answer is Answer.GO_AHEAD
    notice = {"notice-of-election": (date(2010, 4, 13), "The notice")}
    elections.publish_dates(partnership, key, notice)
    assert windows_today(partnership, date(2010, 4, 14)).line.hold_count > 0


def test_the_answers_as_json_have_the_shape_of_the_command_line(in_2024: Partnership) -> None:
    found = as_json(windows_today(in_2024, INSIDE), INSIDE)
    assert found["on"] == "2024-06-10"
    assert all(
        list(one) == ["activity", "answer", "until", "why", "clause", "profile"] for one in found["answers"]
    )
    launch = next(one for one in found["answers"] if one["activity"] == "launch")
    assert launch == {
        "activity": "launch",
        "answer": "hold",
        "until": "2024-07-05",
        "why": "A launch can be claimed by whoever stands.",
        "clause": "PP5",
        "profile": "charity-law",
    }
    after = as_json(windows_today(in_2024, AFTER), AFTER)["answers"]
    assert {one["answer"] for one in after} == {"go-ahead"}
    assert {(one["until"], one["profile"]) for one in after} == {(None, "")}


def test_the_answers_in_words_stand_below_their_answer_with_whose_rules_they_are(
    in_2024: Partnership,
) -> None:
    lines = said(windows_today(in_2024, INSIDE), INSIDE)
    assert lines[0] == (
        "Monday 10 June 2024. Take care until Thursday 4 July 2024, 10 pm: general election, Marlbeck."
    )
    headings = [line for line in lines if line and not line.startswith(" ")][1:]
    assert headings == ["Go ahead", "Take care", "Hold until 5 July 2024", "Whose rules these are"]
    assert any("Ask the LTO, on charity guidance." in line for line in lines)


def test_the_command_prints_one_json_value_or_plain_lines(tmp_path: Path, capsys: Captured) -> None:
    a_partnership(tmp_path, file_name="p.evenhand").close()
    file = str(tmp_path / "p.evenhand")
    assert main(["may-i-publish", file, "--on", "2026-04-14", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["on"], len(found["answers"])) == ("2026-04-14", 21)
    assert main(["may-i-publish", file, "--on", "14 April 2026"]) == 0
    assert "no elections are entered yet" in capsys.readouterr().out
