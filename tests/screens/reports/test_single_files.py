"""Letters and certificates are saved as a file for each, in a folder that a person chose."""

from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Level
from evenhand.screens.reports import issuing
from evenhand.services.papers import PaperOrder
from tests.makers import a_partnership
from tests.services.an_award import an_award, another_award


def test_each_certificate_is_a_file_and_none_is_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: object
) -> None:
    partnership, parent = a_partnership(tmp_path), QWidget()
    an_award(partnership, pence=187_00)
    another_award(partnership, 1, "Tiny Steps", 99_95)
    order = PaperOrder(
        paper="certificates",
        as_at=date(2026, 5, 29),
        printed_at=datetime(2026, 5, 29, 9),  # noqa: DTZ001  the clock on the wall
        level=Level.BOARD,
        round_id=1,
    )
    chosen: list[Path | None] = [None, tmp_path / "papers", tmp_path / "papers"]
    monkeypatch.setattr(issuing, "ask_which_folder", lambda *_: chosen.pop(0))

    assert issuing.save_singly_as(partnership, order, parent) == ""
    assert issuing.save_singly_as(partnership, order, parent) == "Saved two files in papers"
    names = ["2026-05-29_certificates_A-01.pdf", "2026-05-29_certificates_A-02.pdf"]
    assert sorted(one.name for one in (tmp_path / "papers").iterdir()) == names
    with pytest.raises(Refusal, match="is there already"):
        issuing.save_singly_as(partnership, order, parent)
    partnership.close()
