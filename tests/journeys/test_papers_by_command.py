"""Papers are ordered from the command line, and what does not fit is refused in one line."""

import json
from pathlib import Path

import pytest

from evenhand.app.main import main
from tests.journeys.commanding import Captured, refused, said_json


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


@pytest.mark.parametrize("paper", ["governance", "election-period"])
def test_a_period_that_ends_before_it_begins_is_refused(sample: Path, paper: str, capsys: Captured) -> None:
    backwards = ["--from", "2026-01-01", "--to", "2025-01-01", "--election", "4", "--out", "-"]
    assert "ends before it begins" in refused(["report", paper, str(sample), *backwards], capsys)


@pytest.mark.parametrize(
    "more",
    [
        ["--meeting", "33"],
        ["--election", "4"],
        ["--person", "4"],
        ["--application", "2"],
        ["--engagements", "1"],
    ],
)
def test_what_is_chosen_for_no_use_is_refused(sample: Path, more: list[str], capsys: Captured) -> None:
    asked = ["report", "governance", str(sample), "--as-at", "2026-04-14", "--out", "-", *more]
    assert "can be chosen for this paper. Leave that out." in refused(asked, capsys)


def test_a_format_that_does_not_fit_is_refused(sample: Path, tmp_path: Path, capsys: Captured) -> None:
    folder = tmp_path / "single"
    singly = ["report", "certificates", str(sample), "--single-files", "--out", str(folder), "--format"]
    for format_ in ("csv", "json", "xlsx", "svg", "png"):
        assert "Single files are PDFs" in refused([*singly, format_], capsys)
    assert not folder.exists()
    short = ["report", "governance", str(sample), "--one-page", "--format", "json", "--out", "-"]
    assert "no figures of its own" in refused(short, capsys)
