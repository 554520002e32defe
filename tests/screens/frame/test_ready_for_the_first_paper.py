"""What the first paper takes to load is loaded beside the window beforehand, and holds nobody up."""

import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from evenhand.app import readiness
from evenhand.app.window import MainWindow
from evenhand.services.papers import ready

LOADED_BY_THE_PAPER = """
import sys
from datetime import date, datetime
from pathlib import Path
from evenhand.records.file.opening import open_file
from evenhand.services import papers
from evenhand.services.findings import read_findings
from evenhand.services.papers.ready import make_ready

clock = lambda: datetime(2026, 4, 14, 9)
file = open_file(Path(sys.argv[1]), who="Somebody", clock=clock, read_only=True)
make_ready(papers.PAPERS[0], lambda: None)
before = set(sys.modules)
papers.draw(file, papers.PaperOrder(paper=papers.PAPERS[0], as_at=clock().date(), printed_at=clock()))
file.close()
print(*sorted(name for name in set(sys.modules) - before if name.partition(".")[0] in sys.argv[2:]))
"""
HEAVY = ("evenhand", "reportlab", "pikepdf", "PIL", "lxml")


def test_nothing_heavy_is_left_for_the_first_paper_to_load(sample_file: Path):
    run = [sys.executable, "-c", LOADED_BY_THE_PAPER, str(sample_file), *HEAVY]
    done = subprocess.run(run, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.split() == []


def test_getting_ready_is_called_off_between_two_parts():
    told: list[int] = []

    def go_on() -> None:
        told.append(1)
        if len(told) == 3:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        ready.make_ready("governance", go_on)
    assert len(told) == 3


def test_closing_the_window_stops_getting_ready(
    window: MainWindow, qtbot: Any, monkeypatch: pytest.MonkeyPatch
):
    begun, stopped = threading.Event(), list[str]()

    def make_ready(paper: str, go_on: Callable[[], None]) -> None:
        begun.set()
        try:
            while True:
                go_on()
        finally:
            stopped.append(paper)

    monkeypatch.setattr(ready, "make_ready", make_ready)
    monkeypatch.setattr(readiness, "A_WHILE_MS", 0)
    readiness.get_ready_when_idle(window)
    assert not begun.is_set()
    window.loaded.emit()
    qtbot.waitUntil(begun.is_set)
    assert window.close_partnership()
    assert stopped == ["governance"]
