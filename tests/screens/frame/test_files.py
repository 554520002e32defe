"""Asking where a file goes: nothing that is there is replaced unasked, whatever ending was typed or left out."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from evenhand.screens.frame import files, notices

PDF = "PDF (*.pdf)"


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is typed into the system's dialog, one name each time that it comes."""
    typed: list[str] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (typed.pop(0), PDF))
    return typed


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The questions put by the house; the first is answered with no, the next with yes."""
    heard: list[str] = []

    def ask(_heading: str, says: str, *_: Any) -> int:
        heard.append(says)
        return 0 if len(heard) > 1 else -1

    monkeypatch.setattr(notices, "ask", ask)
    return heard


def where(qtbot: Any, folder: Path) -> Path | None:
    parent = QWidget()
    qtbot.addWidget(parent)
    return files.ask_where_to_save(parent, "Save the paper", folder / "agenda.pdf", PDF)


@pytest.mark.parametrize(
    ("typed", "becomes"),
    [
        ("report", "report.pdf"),
        ("report 14.4.2026", "report 14.4.2026.pdf"),
        ("report.PDF", "report.PDF"),
        ("report.pdf", "report.pdf"),
    ],
)
def test_the_ending_is_added_unless_it_is_there(
    qtbot: Any, tmp_path: Path, answers: list[str], asked: list[str], typed: str, becomes: str
):
    answers.append(str(tmp_path / typed))
    assert where(qtbot, tmp_path) == tmp_path / becomes
    assert asked == []


def test_a_file_whose_ending_was_left_out_is_replaced_only_after_a_question(
    qtbot: Any, tmp_path: Path, answers: list[str], asked: list[str]
):
    (tmp_path / "board report.pdf").write_bytes(b"last year")
    answers += [str(tmp_path / "board report")] * 2
    assert where(qtbot, tmp_path) == tmp_path / "board report.pdf"
    assert len(asked) == 2
    assert asked[0].startswith("board report.pdf is in")


def test_a_name_with_its_ending_was_asked_about_by_the_system(
    qtbot: Any, tmp_path: Path, answers: list[str], asked: list[str]
):
    (tmp_path / "board report.pdf").write_bytes(b"last year")
    answers.append(str(tmp_path / "board report.pdf"))
    assert where(qtbot, tmp_path) == tmp_path / "board report.pdf"
    assert asked == []


def test_leaving_the_dialog_gives_no_place(qtbot: Any, tmp_path: Path, answers: list[str], asked: list[str]):
    (tmp_path / "board report.pdf").write_bytes(b"last year")
    answers += [str(tmp_path / "board report"), ""]
    assert where(qtbot, tmp_path) is None
    assert len(asked) == 1
