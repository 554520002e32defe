"""Lists are printed for people and for programs, as at any day."""

import json
from pathlib import Path

import pytest

from evenhand.app.main import main
from tests.journeys.commanding import Captured, said_json


def test_a_list_for_reading_has_words_in_its_cells(sample: Path, capsys: Captured) -> None:
    assert main(["list", "engagements", str(sample), "--as-at", "2026-04-14"]) == 0
    said = capsys.readouterr().out
    assert "informing, publicity" in said
    assert "[" not in said
    assert "{" not in said


def test_money_is_read_in_pounds_and_two_parties_of_one_name_are_told_apart(
    sample: Path, capsys: Captured
) -> None:
    register_number = "PP63"
    assert main(["list", "awards", str(sample), "--as-at", "2026-04-14"]) == 0
    said = capsys.readouterr().out
    assert "£187.00" in said
    assert "pence" not in said
    assert main(["check-applicant", "Green Party"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(set(lines))
    assert any(f"({register_number})" in line for line in lines)


def test_lists_come_as_json_with_ids_and_as_at_any_day(sample: Path, capsys: Captured) -> None:
    kinds = "people members meetings mps contacts engagements rounds applications awards events elections publicity"
    for kind in (*kinds.split(), "findings", "actions"):
        assert main(["list", kind, str(sample), "--json", "--as-at", "2026-04-14"]) == 0
        rows = said_json(capsys)
        assert isinstance(rows, list)
        assert rows, f"the sample has {kind}"
        assert all(isinstance(row["id"], int) for row in rows)
    assert main(["list", "members", str(sample), "--as-at", "1 January 2020", "--json"]) == 0
    assert said_json(capsys) == []


@pytest.mark.clause("PP14")
def test_the_smallest_award_of_the_sample_is_exact_and_a_party_has_none(
    sample: Path, capsys: Captured
) -> None:
    main(["list", "awards", str(sample), "--json"])
    awards = said_json(capsys)
    assert isinstance(awards, list)
    assert min(award["awarded_pence"] for award in awards) == 18_700
    main(["list", "applications", str(sample), "--json"])
    applications = said_json(capsys)
    assert isinstance(applications, list)
    barred = {one["applicant"] for one in applications if one["party_standing"] == "party"}
    assert barred
    assert barred.isdisjoint(award["applicant"] for award in awards)


def test_nobody_is_an_mp_between_dissolution_and_declaration(sample: Path, capsys: Captured) -> None:
    for day, sitting in (("2024-05-29", 1), ("2024-05-30", 0), ("2024-07-04", 0), ("2024-07-05", 1)):
        main(["list", "mps", str(sample), "--json", "--as-at", day])
        rows = said_json(capsys)
        assert isinstance(rows, list)
        assert sum(row["position"] == "MP" for row in rows) == sitting
        assert sum(row["name"].endswith(" MP") for row in rows) == sitting


def test_a_list_for_people_names_its_columns(sample: Path, capsys: Captured) -> None:
    assert main(["list", "elections", str(sample)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split()[:3] == ["id", "kind", "poll"]
    assert len(lines) == 6


def test_a_long_text_is_cut_in_a_list_for_people_and_whole_in_json(sample: Path, capsys: Captured) -> None:
    assert main(["list", "publicity", str(sample)]) == 0
    read = capsys.readouterr().out
    assert main(["list", "publicity", str(sample), "--json"]) == 0
    longest = max((one["text"] for one in json.loads(capsys.readouterr().out)), key=len)
    assert longest not in read.replace("\n", " ")
    assert "…" in read
