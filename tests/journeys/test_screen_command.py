"""`evenhand screen` reads a file or standard input, with the people of a partnership or without any."""

import io
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from evenhand.app.main import main

NOTICE = "Thanks to Cllr Pell’s campaign the hall is open.\nCome to the street party on Saturday.\n"
FINDING = {"clause", "kind", "start", "end", "text", "says", "suggestion"}
Captured = pytest.CaptureFixture[str]


def a_notice(folder: Path, words: str = NOTICE) -> Path:
    path = folder / "notice.txt"
    path.write_text(words, encoding="utf-8")
    return path


def said(captured: Captured) -> dict[str, Any]:
    return json.loads(captured.readouterr().out)


@pytest.mark.clause("PP4")
def test_a_text_that_credits_a_councillor_takes_a_side(tmp_path: Path, capsys: Captured) -> None:
    assert main(["screen", str(a_notice(tmp_path)), "--json"]) == 0

    screened = said(capsys)
    assert screened["verdict"] == "takes-a-side"
    assert set(screened) == {"verdict", "findings"}
    for finding in screened["findings"]:
        assert set(finding) == FINDING
        assert NOTICE[finding["start"] : finding["end"]] == finding["text"]


def test_without_json_it_prints_the_verdict_and_each_finding_with_its_reason(
    tmp_path: Path, capsys: Captured
) -> None:
    assert main(["screen", str(a_notice(tmp_path, "The tea urn is back.\nVote for Cllr Pell."))]) == 0

    verdict, words, why = capsys.readouterr().out.splitlines()
    assert verdict == "Takes a side"
    assert words.rstrip(".") == "2: Vote for Cllr Pell"
    assert why.startswith("   Takes a side (PP7). ")


def test_a_text_of_village_life_is_clear(tmp_path: Path, capsys: Captured) -> None:
    assert main(["screen", str(a_notice(tmp_path, "Tea and cake at the street party."))]) == 0
    assert capsys.readouterr().out == "Clear\n"


def test_it_reads_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    class Input:
        buffer = io.BytesIO("Our MP, Jo Élan, came to the café.".encode())

    monkeypatch.setattr("sys.stdin", Input())
    assert main(["screen", "-", "--json"]) == 0
    assert said(capsys)["verdict"] == "ask"


def test_the_people_of_a_partnership_are_known_by_name_as_of_the_day(
    sample_file: Path, tmp_path: Path, capsys: Captured
) -> None:
    file = shutil.copy(sample_file, tmp_path)
    notice = a_notice(tmp_path, "Janet Pell will bring the balloons.")

    verdicts: list[str] = []
    for more in ([], ["--partnership", str(file), "--on", "2026-04-14"]):
        assert main(["screen", str(notice), "--json", *more]) == 0
        verdicts.append(said(capsys)["verdict"])

    assert verdicts == ["clear", "ask"]


def test_what_cannot_be_read_is_told_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    class Input:
        buffer = io.BytesIO(b"\xff\xfe\xff")

    monkeypatch.setattr("sys.stdin", Input())
    for path in (str(tmp_path / "absent.docx"), "-"):
        assert main(["screen", path]) == 1
        out, err = capsys.readouterr()
        assert out == ""
        assert err.count("\n") == 1
