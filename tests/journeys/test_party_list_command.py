"""A list of parties through the command line: brought in, kept with the partnership, and asked of names."""

import json
from pathlib import Path

import pytest

from evenhand.app.main import main

Captured = pytest.CaptureFixture[str]
EXPORT = (
    "RegulatedEntityName,ECRef,RegisterName,ApprovedDate\n"
    "Oak and Ash Residents,PP9001,Great Britain,12/10/2026\n"
)


def verdicts(captured: Captured, *arguments: str) -> tuple[str, list[str]]:
    assert main(["check-applicant", "Oak & Ash Residents", *arguments, "--json"]) == 0
    said = json.loads(captured.readouterr().out)
    return said["list_date"], [one["verdict"] for one in said["results"]]


@pytest.mark.clause("PP14")
def test_a_list_is_brought_in_and_asked_of_names_from_then_on(tmp_path: Path, capsys: Captured) -> None:
    file, export = str(tmp_path / "p.evenhand"), tmp_path / "register.csv"
    export.write_text(EXPORT, encoding="utf-8")
    main(["new", file, "--name", "Fernhill"])
    capsys.readouterr()
    assert verdicts(capsys, "--partnership", file) == ("2015-01-01", ["no-match"])
    assert verdicts(capsys, "--register", str(export)) == ("2026-10-12", ["match"])

    assert main(["import", "parties", str(export), "--into", file, "--dry-run"]) == 0
    assert "Nothing was changed." in capsys.readouterr().out
    assert main(["import", "parties", str(export), "--into", file, "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"new": 1, "changed": 0, "same": 0, "refused": []}
    assert verdicts(capsys, "--partnership", file) == ("2026-10-12", ["match"])
    assert main(["verify", file]) == 0


def test_what_is_no_list_of_parties_is_refused(tmp_path: Path, capsys: Captured) -> None:
    file, export = str(tmp_path / "p.evenhand"), tmp_path / "other.csv"
    export.write_text("a,b\n1,2\n", encoding="utf-8")
    main(["new", file, "--name", "Fernhill"])
    capsys.readouterr()
    assert main(["import", "parties", str(export), "--into", file]) == 1
    assert "no column of parties' names" in capsys.readouterr().err
