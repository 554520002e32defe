"""What goes wrong is said in plain words, and a report of a fault holds nothing about anybody."""

import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from evenhand.app.faults import REPORT_NAME, Faults
from evenhand.domain.refusals import Refusal, Trouble
from evenhand.screens.frame import crash
from evenhand.screens.frame.crash import CrashDialog
from evenhand.screens.frame.notices import Notice
from tests.windows import answering

SECRETS = ("Rose Ibbotson", "12 Tansley Road", "£1,850.00", "Tarn Valley Alliance")


@pytest.fixture
def faults(qapp: QApplication, tmp_path: Path) -> Faults:
    return Faults(qapp, tmp_path / "log")


def note(faults: Faults, error: Exception) -> None:
    """Note an error as if nobody had caught it."""
    try:
        raise error
    except type(error):
        kind, caught, trace = sys.exc_info()
    assert kind is not None
    assert caught is not None
    faults.note(kind, caught, trace)


def say_all(qtbot: Any, faults: Faults) -> None:
    """Let what was noted be said."""
    qtbot.waitUntil(lambda: not faults._saying, timeout=3_000)


def test_a_fault_shows_the_exact_report_without_anything_about_anybody(
    qtbot: Any, faults: Faults, tmp_path: Path
):
    reports: list[str] = []

    def read(dialog: CrashDialog) -> None:
        reports.append(dialog.report())
        dialog.copy()
        dialog.accept()

    with answering((CrashDialog, read)):
        note(faults, ValueError(", ".join(SECRETS)))
        say_all(qtbot, faults)

    written = (tmp_path / "log" / REPORT_NAME).read_text(encoding="utf-8").rstrip("\n")
    assert reports == [written] == [QGuiApplication.clipboard().text()]
    assert "builtins.ValueError" in written
    assert "test_faults.py" in written
    assert [secret for secret in (*SECRETS, str(tmp_path), str(Path.home())) if secret in written] == []


def test_the_report_can_be_saved(qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    dialog = CrashDialog("the report")
    qtbot.addWidget(dialog)
    monkeypatch.setattr(crash, "ask_where_to_save", lambda *_: tmp_path / "report.txt")

    dialog.save()

    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == "the report\n"


def test_trouble_and_refusals_are_said_in_their_own_words(qtbot: Any, faults: Faults):
    said: list[tuple[str, str]] = []

    def read(notice: Notice) -> None:
        said.append((notice.windowTitle(), notice.accessibleDescription()))
        notice.accept()

    with answering((Notice, read), (Notice, read)):
        note(faults, Trouble("The disk is full. Nothing was changed."))
        note(faults, Refusal("A registered party is never funded.", clause="PP14"))
        say_all(qtbot, faults)

    assert said == [
        ("Something stands in the way", "The disk is full. Nothing was changed."),
        ("This was not done", "A registered party is never funded."),
    ]


def test_the_same_fault_at_every_repaint_is_shown_once(qtbot: Any, faults: Faults):
    shown: list[str] = []

    def read(dialog: CrashDialog) -> None:
        shown.append(dialog.report())
        dialog.accept()

    with answering((CrashDialog, read)):
        for _ in range(5):
            note(faults, KeyError("again"))
        say_all(qtbot, faults)

    assert len(shown) == 1
