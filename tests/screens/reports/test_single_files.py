"""Letters and certificates are saved as a file for each, in a folder that a person chose."""

from pathlib import Path
from typing import Any

import pytest

from evenhand.app.rooms import BY_ID
from evenhand.app.window import MainWindow
from evenhand.screens.reports import paper_deeds
from evenhand.screens.reports.view import ReportsView
from evenhand.services.papers.issued import issued_papers


def test_each_certificate_is_a_file_and_none_is_overwritten(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: Any
) -> None:
    view = window.go_to(BY_ID["reports"])
    assert isinstance(view, ReportsView)
    view.show_record("paper:certificates/1")
    qtbot.waitUntil(view.is_drawn, timeout=20_000)
    chosen: list[Path | None] = [None, tmp_path / "papers", tmp_path / "papers"]
    said: list[str] = []
    monkeypatch.setattr(paper_deeds, "ask_which_folder", lambda *_: chosen.pop(0))
    view._desk.noticed.connect(said.append)
    assert window.partnership is not None

    view.save_singly()
    assert view._deeds._saving is None

    view.save_singly()
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    names = [path.name for path in (tmp_path / "papers").iterdir()]
    assert len(names) == view._preview.view.page_count()
    assert all("_certificates_" in name for name in names)
    assert [one.paper for one in issued_papers(window.partnership)] == ["certificates"]

    view.save_singly()
    qtbot.waitUntil(lambda: "is there already" in view._notice.says(), timeout=20_000)
    assert len(issued_papers(window.partnership)) == 1
