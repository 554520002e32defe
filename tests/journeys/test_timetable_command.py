"""`evenhand timetable`: every kind, what a returning officer fixes, and a calendar file to take along."""

import json
from pathlib import Path
from typing import Any

import pytest

from evenhand.app.main import main
from evenhand.domain.vocabulary import ElectionKind

Captured = pytest.CaptureFixture[str]


def told(captured: Captured, *arguments: str) -> dict[str, Any]:
    assert main(["timetable", *arguments, "--json"]) == 0
    return json.loads(captured.readouterr().out)


def dates(answer: dict[str, Any]) -> dict[str, str]:
    return {event["event"]: event["date"] for event in answer["events"]}


@pytest.mark.parametrize("kind", list(ElectionKind))
def test_every_kind_answers_in_the_same_shape(kind: ElectionKind, capsys: Captured) -> None:
    answer = told(capsys, kind.value, "2026-05-07")
    assert list(answer) == ["kind", "poll", "events", "questions"]
    assert {tuple(event) for event in answer["events"]} == {("event", "date", "time", "basis", "source")}
    assert answer["events"][-1]["event"] == "poll"


def test_a_by_elections_nominations_are_asked_and_once_given_lead_to_the_rest(capsys: Captured) -> None:
    asked = told(capsys, "parliamentary-by-election", "2025-05-01")
    assert "nominations" not in dates(asked)
    assert any("nominations close" in question for question in asked["questions"])
    answered = told(capsys, "parliamentary-by-election", "2025-05-01", "--nominations-close", "2025-04-02")
    assert dates(answered)["statement-of-persons-nominated"] == "2025-04-03"
    bases = {event["event"]: event["basis"] for event in answered["events"]}
    assert (bases["nominations"], bases["withdrawals"]) == ("entered", "statute")
    late = told(capsys, "parliamentary-by-election", "2025-05-01", "--nominations-close", "2025-04-07")
    assert any("19 to 17 working days" in question for question in late["questions"])


def test_a_calendar_file_holds_every_date_of_the_timetable(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "local.ics"
    answer = told(capsys, "local", "2026-05-07", "--ics", str(path))
    written = path.read_bytes().replace(b"\r\n ", b"").decode()
    assert written.count("BEGIN:VEVENT") == len(answer["events"])
    assert "SUMMARY:Nominations close: local elections\r\n" in written
    assert "UID:local-2026-05-07-nominations@evenhand\r\n" in written
    assert "DTSTART:20260409T150000Z\r\n" in written
    assert "DTSTART;VALUE=DATE:20260507\r\n" in written


def test_a_referendum_has_no_nominations_to_close(capsys: Captured) -> None:
    given = ["timetable", "neighbourhood-referendum", "2026-05-07", "--nominations-close", "2026-04-09"]
    assert main(given) == 1
    assert "no step “nominations”" in capsys.readouterr().err


def test_a_place_that_cannot_be_written_to_is_said(tmp_path: Path, capsys: Captured) -> None:
    assert main(["timetable", "local", "2026-05-07", "--ics", str(tmp_path / "none" / "x.ics")]) == 1
    assert "could not be written" in capsys.readouterr().err


def test_a_partnerships_calendar_is_exported(tmp_path: Path, capsys: Captured) -> None:
    file, out = tmp_path / "new.evenhand", tmp_path / "calendar.ics"
    assert main(["new", str(file), "--name", "Fernhill"]) == 0
    assert main(["export", "calendar", str(file), "--out", str(out), "--as-at", "2026-03-02"]) == 0
    assert out.read_bytes().startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    with pytest.raises(SystemExit) as wrong:
        main(["export", "nothing", str(file), "--out", str(out)])
    assert wrong.value.code == 2
    assert "invalid choice" in capsys.readouterr().err
