"""The command line does what its one source says, and never shows a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from evenhand.app.main import main
from tests.journeys.commanding import Captured, refused, said_json
from tests.makers import NAME, PASSPHRASE

GOLDEN = Path(__file__).parents[1] / "golden" / "imports"
START = "import sys; from evenhand.app.main import main; sys.exit(main(sys.argv[1:]))"


def test_the_sample_is_sound_and_both_reports_come_out_of_it(tmp_path: Path, capsys: Captured) -> None:
    sample = tmp_path / "s.evenhand"
    assert main(["sample", str(sample)]) == 0
    capsys.readouterr()
    assert main(["verify", str(sample), "--json"]) == 0
    verified = said_json(capsys)
    assert isinstance(verified, dict)
    assert verified["ok"] is True
    assert {"name", "ok", "says"} == set(verified["checks"][0])
    for paper, more in (
        ("governance", []),
        ("governance", ["--one-page"]),
        ("election-period", ["--election", "4"]),
    ):
        out = tmp_path / f"{paper}.pdf"
        assert main(["report", paper, str(sample), "--out", str(out), "--as-at", "2026-04-14", *more]) == 0
        assert out.read_bytes().startswith(b"%PDF")


def test_the_sample_never_overwrites(sample: Path, capsys: Captured) -> None:
    before = sample.read_bytes()
    assert "s.evenhand" in refused(["sample", str(sample)], capsys)
    assert sample.read_bytes() == before


@pytest.mark.clause("PP14")
def test_a_partnership_is_asked_about_the_parties_it_names_itself(sample: Path, capsys: Captured) -> None:
    names = ["Tarn Valley Alliance", "Tarn Valley Alliance, Wharf branch"]
    main(["check-applicant", *names, "--partnership", str(sample), "--json"])
    asked = said_json(capsys)
    assert isinstance(asked, dict)
    assert [one["verdict"] for one in asked["results"]] == ["match", "match"]
    whys = [one["matches"][0]["why"] for one in asked["results"]]
    assert whys[0] == "named in this file as a party"
    assert whys[1].startswith("barred in this file")
    main(["list", "findings", str(sample), "--as-at", "2026-04-14", "--json"])
    findings = said_json(capsys)
    assert isinstance(findings, list)
    assert all(one["kind"] for one in findings if one["clause"] in {"PP13", "PP14"})


def test_a_new_file_takes_three_spreadsheets_and_the_party_stays_out(
    tmp_path: Path, capsys: Captured
) -> None:
    file = tmp_path / "new.evenhand"
    assert main(["new", str(file), "--name", NAME]) == 0
    capsys.readouterr()
    for kind, count in (("members", 14), ("applications", 30), ("area-profile", 9)):
        source = GOLDEN / f"{kind}.csv"
        arguments = ["import", kind, str(source), "--into", str(file), "--json", "--accept-valid"]
        assert main([*arguments, "--dry-run"]) == 0
        tried = said_json(capsys)
        assert main(arguments) == 0
        brought = said_json(capsys)
        assert isinstance(brought, dict)
        assert brought == tried, "a dry run tells the truth"
        assert brought["new"] == count
        assert set(brought) == {"new", "changed", "same", "refused"}
    main(["list", "applications", str(file), "--json"])
    applications = said_json(capsys)
    assert isinstance(applications, list)
    asked = [one for one in applications if one["party_standing"] == "open"]
    assert asked
    assert all(one["status"] == "received" for one in asked)


def test_a_backup_restores_beside_and_never_over(sample: Path, tmp_path: Path, capsys: Captured) -> None:
    assert main(["backup", str(sample), "--to", str(tmp_path)]) == 0
    backup = next(tmp_path.glob("*backup*"))
    restored = tmp_path / "restored.evenhand"
    assert main(["restore", str(backup), "--to", str(restored)]) == 0
    assert main(["verify", str(restored)]) == 0
    capsys.readouterr()
    refused(["restore", str(backup), "--to", str(restored)], capsys)


def test_a_protected_file_opens_with_its_passphrase_alone(tmp_path: Path, capsys: Captured) -> None:
    right, wrong = tmp_path / "right.txt", tmp_path / "wrong.txt"
    right.write_text(PASSPHRASE + "\n", encoding="utf-8")
    wrong.write_text("not the passphrase\n", encoding="utf-8")
    file = tmp_path / "kept.evenhand"
    assert main(["new", str(file), "--name", NAME, "--passphrase-file", str(right)]) == 0
    assert main(["list", "people", str(file), "--passphrase-file", str(right)]) == 0
    capsys.readouterr()
    assert "passphrase" in refused(["list", "people", str(file), "--passphrase-file", str(wrong)], capsys)
    refused(["list", "people", str(file), "--passphrase-file", str(tmp_path / "none.txt")], capsys)


def test_the_timetable_and_the_check_of_names_keep_their_shapes(capsys: Captured) -> None:
    assert main(["timetable", "local", "7 May 2026", "--json"]) == 0
    timetable = said_json(capsys)
    assert isinstance(timetable, dict)
    assert (timetable["kind"], timetable["poll"]) == ("local", "2026-05-07")
    notice = next(one for one in timetable["events"] if one["event"] == "notice-of-election")
    assert (notice["date"], notice["basis"]) == ("2026-03-30", "statute")
    assert main(["check-applicant", "Tansley Road Toddlers", "Labour Party", "--json"]) == 0
    checked = said_json(capsys)
    assert isinstance(checked, dict)
    assert [one["verdict"] for one in checked["results"]] == ["no-match", "match"]
    assert {"name", "reference", "why", "score"} == set(checked["results"][1]["matches"][0])
    refused(["timetable", "gla", "2012-05-03"], capsys)


@pytest.mark.parametrize("damage", [b"", b"not a partnership" * 500, b"SQLite format 3\x00" + bytes(5000)])
def test_what_is_no_partnership_file_is_told_in_one_line(
    tmp_path: Path, capsys: Captured, damage: bytes
) -> None:
    file = tmp_path / "odd.evenhand"
    file.write_bytes(damage)
    for command in (["verify", str(file)], ["list", "people", str(file)], ["backup", str(file)]):
        refused(command, capsys)
    assert file.read_bytes() == damage


@pytest.mark.parametrize(
    "arguments",
    [
        ["list"],
        ["list", "dragons", "f"],
        ["report", "governance", "f"],
        ["timetable", "local", "soon"],
        ["nonsense", "f"],
    ],
)
def test_wrong_usage_ends_with_two(arguments: list[str], capsys: Captured) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "Traceback" not in capsys.readouterr().err


def test_no_command_loads_qt() -> None:
    command = "main(['timetable', 'local', '2026-05-07'])"
    code = f"import sys; from evenhand.app.main import main; {command}; sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 0


def test_without_a_screen_the_window_is_refused_in_words() -> None:
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    told = subprocess.run(
        [sys.executable, "-m", "evenhand.app.main"], env=kept, capture_output=True, text=True, check=False
    )
    assert (told.returncode, told.stdout) == (1, "")
    assert told.stderr.startswith("evenhand: There is no screen here")


def test_the_self_test_passes(capsys: Captured) -> None:
    assert main(["--self-test"]) == 0
    assert capsys.readouterr().out.endswith("Everything works.\n")


def test_every_letter_reaches_another_program_whatever_the_terminal_knows(sample: Path) -> None:
    listed = subprocess.run(
        [sys.executable, "-c", START, "list", "applications", str(sample), "--json"],
        capture_output=True,
        check=True,
        env=os.environ | {"PYTHONIOENCODING": "latin-1"},
    )
    assert "St Chad’s Lunch Club" in listed.stdout.decode("utf-8")


def test_a_passphrase_file_of_any_editor_opens_the_file(tmp_path: Path, capsys: Captured) -> None:
    plain, marked, empty = (tmp_path / name for name in ("plain", "marked", "empty"))
    plain.write_text(PASSPHRASE + "\n", encoding="utf-8")
    marked.write_bytes(b"\xef\xbb\xbf" + PASSPHRASE.encode() + b"\r\n")
    empty.write_text("\n", encoding="utf-8")
    file = str(tmp_path / "p.evenhand")
    assert main(["new", file, "--name", NAME, "--passphrase-file", str(plain)]) == 0
    assert main(["list", "people", file, "--passphrase-file", str(marked)]) == 0
    capsys.readouterr()
    assert "no passphrase" in refused(["list", "people", file, "--passphrase-file", str(empty)], capsys)


def test_what_is_empty_or_in_the_wrong_place_is_told_as_what_it_is(
    sample: Path, tmp_path: Path, capsys: Captured
) -> None:
    new, odd = str(tmp_path / "n.evenhand"), tmp_path / "odd.toml"
    assert "Give the partnership's name" in refused(["new", new, "--name", "  "], capsys)
    assert not Path(new).exists()
    assert "no folder absent" in refused(
        ["new", str(tmp_path / "absent" / "n.evenhand"), "--name", "N"], capsys
    )
    assert "is a folder" in refused(["verify", str(tmp_path)], capsys)
    assert "is empty" in refused(["check-applicant", " "], capsys)
    odd.write_bytes(b"\xff\xfe")
    source = str(GOLDEN / "members.csv")
    assert "UTF-8" in refused(["import", "members", source, "--into", str(sample), "--map", str(odd)], capsys)
