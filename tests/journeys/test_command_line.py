"""The command line does what its one source says, and never shows a traceback."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from evenhand.app.main import main
from tests.makers import NAME, PASSPHRASE

GOLDEN = Path(__file__).parents[1] / "golden" / "imports"
START = "import sys; from evenhand.app.main import main; sys.exit(main(sys.argv[1:]))"
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def sample(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copy(sample_file, tmp_path_factory.mktemp("sample") / "s.evenhand"))


def said_json(captured: Captured) -> object:
    return json.loads(captured.readouterr().out)


def refused(arguments: list[str], captured: Captured) -> str:
    """The one line with which a command is refused."""
    assert main(arguments) == 1
    out, err = captured.readouterr()
    assert out == ""
    assert err.startswith("evenhand: ")
    assert err.count("\n") == 1
    assert "Traceback" not in err
    return err


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


def test_the_papers_on_the_membership_come_out_as_pdf_and_as_json(
    sample: Path, tmp_path: Path, capsys: Captured
) -> None:
    main(["list", "people", str(sample), "--json"])
    people = said_json(capsys)
    assert isinstance(people, list)
    janet = next(str(one["id"]) for one in people if one["name"] == "Janet Pell")
    for paper, more in (("members", []), ("interests", []), ("two-hats", ["--person", janet])):
        out = tmp_path / f"{paper}.pdf"
        asked = ["report", paper, str(sample), "--as-at", "2026-04-14", "--level", "board", *more]
        assert main([*asked, "--out", str(out), "--large-print"]) == 0
        assert out.read_bytes().startswith(b"%PDF")
        figures = tmp_path / f"{paper}.json"
        assert main([*asked, "--out", str(figures), "--format", "json"]) == 0
        assert json.loads(figures.read_text(encoding="utf-8"))["level"] == "board"


def test_the_papers_before_a_meeting_are_those_of_the_next_or_of_the_one_named(
    sample: Path, tmp_path: Path, capsys: Captured
) -> None:
    for paper in ("agenda", "expected-declarations", "pack"):
        asked = ["report", paper, str(sample), "--as-at", "2026-04-14"]
        out = tmp_path / f"{paper}.json"
        for more, held_on in (([], "2026-04-21"), (["--meeting", "33"], "2026-05-19")):
            assert main([*asked, *more, "--out", str(out), "--format", "json"]) == 0
            figures = json.loads(out.read_text(encoding="utf-8"))
            assert (figures["level"], figures.get("agenda", figures)["held_on"]) == ("public", held_on)
        assert main([*asked, "--out", str(tmp_path / f"{paper}.pdf"), "--level", "board"]) == 0
        assert "no meeting with the number 999" in refused([*asked, "--meeting", "999", "--out", "-"], capsys)
    late = ["report", "pack", str(sample), "--as-at", "2027-01-04", "--out", "-"]
    assert "No meeting is ahead on 4 January 2027" in refused(late, capsys)


def test_tables_and_figures_go_into_a_folder_and_a_workbook_into_a_file(
    sample: Path, tmp_path: Path, capsys: Captured
) -> None:
    asked = ["report", "members", str(sample), "--as-at", "2026-04-14", "--format"]
    folder, book = tmp_path / "tables", tmp_path / "members.xlsx"
    assert main([*asked, "csv", "--out", str(folder)]) == 0
    assert (folder / "2026-04-14_register-of-members_public_v1-draft_table-1.csv").exists()
    assert main([*asked, "xlsx", "--out", str(book)]) == 0
    assert book.read_bytes().startswith(b"PK")
    assert "Nothing was written" in refused([*asked, "csv", "--out", str(folder)], capsys)
    assert "the name of a folder" in refused([*asked, "csv", "--out", "-"], capsys)
    assert "there is no figure in it" in refused([*asked, "svg", "--out", str(folder)], capsys)


def test_a_blank_form_is_asked_for_by_its_name(sample: Path, tmp_path: Path, capsys: Captured) -> None:
    out = tmp_path / "form.pdf"
    named = ["report", "form", "declaration-of-interests", "--large-print", str(sample), "--out", str(out)]
    assert main(named) == 0
    assert out.read_bytes().startswith(b"%PDF")
    assert "Choose a form: declaration-of-interests," in refused(
        ["report", "form", str(sample), "--out", str(out)], capsys
    )
    assert "no form" in refused(
        ["report", "spend", str(sample), "--form", "grant-return", "--out", str(out)], capsys
    )


def test_a_card_without_a_person_and_power_for_the_board_are_refused(
    sample: Path, tmp_path: Path, capsys: Captured
) -> None:
    out = tmp_path / "refused.pdf"
    report = ["report", "two-hats", str(sample), "--out", str(out)]
    assert "Choose the person whose paper it is. Give --person" in refused(report, capsys)
    assert "does not wear two hats" in refused([*report, "--person", "1"], capsys)
    power = ["report", "governance", str(sample), "--out", str(out), "--with-power", "--level", "board"]
    assert "confidential governance report or influence review alone" in refused(power, capsys)
    assert not out.exists()


def test_the_sample_never_overwrites(sample: Path, capsys: Captured) -> None:
    before = sample.read_bytes()
    assert "s.evenhand" in refused(["sample", str(sample)], capsys)
    assert sample.read_bytes() == before


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


@pytest.mark.parametrize("paper", ["governance", "election-period"])
def test_a_period_that_ends_before_it_begins_is_refused(sample: Path, paper: str, capsys: Captured) -> None:
    backwards = ["--from", "2026-01-01", "--to", "2025-01-01", "--election", "4", "--out", "-"]
    assert "ends before it begins" in refused(["report", paper, str(sample), *backwards], capsys)
