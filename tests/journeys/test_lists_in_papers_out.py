"""A members' list comes in by the keyboard, is undone whole, and yields a paper that is kept as it went out."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from evenhand.app.rooms import BY_ID
from evenhand.app.window import MainWindow
from evenhand.screens.importing import wizard as importing
from evenhand.screens.importing.wizard import COLUMNS, FILE, QUESTIONS, ROWS, ImportWizard
from evenhand.screens.reports import issuing
from evenhand.services.members import directory
from evenhand.services.papers.issued import issued_papers, issued_pdf
from tests.makers import a_partnership
from tests.windows import a_window, answering

LIST = """Fernhill and Old Wharf: members;;;;
;;;;
Name;Capacity;Votes;Joined;Street
Amara Okonjo;resident;yes;05/06/2023;3 Wharf Road
Łukasz Wiśniewski;Resident;y;07/08/2023;
;;;;
Colin Barraclough;organisation;yes;not known;
Priya Nair;resident;yes;09/10/2023;
"""


@pytest.fixture
def window(qtbot: Any, tmp_path: Path) -> MainWindow:
    partnership = a_partnership(tmp_path)
    partnership.close()
    return a_window(qtbot, tmp_path, partnership.path)


@pytest.fixture
def spreadsheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "members.csv"
    path.write_text(LIST, encoding="utf-8")
    monkeypatch.setattr(importing, "ask_which_file", lambda *_: path)
    return path


def test_a_list_of_members_comes_in_by_keyboard_and_is_undone_whole(
    window: MainWindow, spreadsheet: Path, qtbot: Any
):
    steps: list[int] = []

    def bring_in(dialog: ImportWizard) -> None:
        steps.append(dialog.step())
        qtbot.keyClick(dialog.file._choose, Qt.Key.Key_Return)
        steps.append(dialog.step())
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
        steps.append(dialog.step())
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
        steps.append(dialog.step())
        assert dialog.rows.good_alone.isVisible()
        qtbot.keyClick(dialog.rows.good_alone, Qt.Key.Key_Space)
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    with answering((ImportWizard, bring_in)):
        window.book["import"].trigger()

    assert steps == [FILE, COLUMNS, QUESTIONS, ROWS]
    assert window.partnership is not None
    names = sorted(person.name for person in directory(window.partnership).people.values())
    assert names == ["Amara Okonjo", "Priya Nair", "Łukasz Wiśniewski"]
    assert window.book["undo"].text().startswith("Undo: import")

    window.book["undo"].trigger()

    assert not directory(window.partnership).people
    assert window.close_partnership()


def test_nothing_comes_in_while_a_row_is_to_be_mended(window: MainWindow, spreadsheet: Path):
    said: list[str] = []

    def try_it(dialog: ImportWizard) -> None:
        for _ in range(4):
            dialog.go_on()
        said.append(dialog._notice.says())
        dialog.reject()

    with answering((ImportWizard, try_it)):
        window.book["import"].trigger()

    assert said[0].startswith("Mend those rows in the spreadsheet")
    assert window.partnership is not None
    assert not directory(window.partnership).people
    assert window.close_partnership()


def test_what_cannot_be_read_is_said_in_place(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    picture = tmp_path / "members.pdf"
    picture.write_bytes(b"%PDF-1.7 and so on")
    said: list[str] = []

    def try_it(dialog: ImportWizard) -> None:
        dialog.read_file(picture)
        dialog.read_file(tmp_path / "gone.csv")
        said.append(dialog._notice.says())
        dialog.reject()

    with answering((ImportWizard, try_it)):
        window.book["import"].trigger()

    assert said == ["gone.csv could not be read: No such file or directory. Choose another file."]
    assert window.close_partnership()


def test_a_paper_is_saved_as_it_was_seen_and_kept_as_it_went_out(
    window: MainWindow, tmp_path: Path, qtbot: Any, monkeypatch: pytest.MonkeyPatch
):
    saved = tmp_path / "governance.pdf"
    monkeypatch.setattr(issuing, "ask_where_to_save", lambda *_: saved)
    window.book["paper-governance"].trigger()
    view = window.go_to(BY_ID["reports"])
    qtbot.waitUntil(view.is_drawn, timeout=20_000)

    view.save_pdf()

    assert window.partnership is not None
    kept = issued_papers(window.partnership)
    assert [paper.paper for paper in kept] == ["governance"]
    assert saved.read_bytes() == view._preview.pdf() == issued_pdf(window.partnership, kept[0].id)
    assert view.show_record(f"issued_paper:{kept[0].id}")
    assert view._preview.pdf() == saved.read_bytes()
    assert window.close_partnership()


def test_a_paper_that_cannot_be_drawn_says_why(window: MainWindow, qtbot: Any):
    window.book["paper-election-period"].trigger()
    view = window.go_to(BY_ID["reports"])

    qtbot.waitUntil(lambda: view._job is None, timeout=20_000)

    panel = view._choices["election-period"]
    assert "No election is ahead" in panel._subjects["election_id"].error()
    assert window.close_partnership()
