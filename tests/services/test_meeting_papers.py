"""Papers of a meeting: what can be attached, in which order it stands, and that its bytes are kept safe."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdfium2 import PdfDocument  # pyright: ignore[reportMissingTypeStubs]
from reportlab.lib.pdfencrypt import StandardEncryption  # pyright: ignore[reportMissingTypeStubs]
from reportlab.pdfgen.canvas import Canvas  # pyright: ignore[reportMissingTypeStubs]
from sqlalchemy import func, select

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import MeetingPaper, MeetingPlan
from evenhand.domain.meetings.vocabulary import PaperTiming
from evenhand.domain.partnership.facts import RuleOverride
from evenhand.domain.refusals import Refusal, Trouble
from evenhand.exchange import pdf
from evenhand.records.file.backup import backup
from evenhand.records.file.opening import open_file
from evenhand.records.file.restore import restore
from evenhand.records.rows.beside_the_journal import StoredFileRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services import agendas, calling, meeting_papers
from evenhand.services.saving import listed, put
from evenhand.services.stored_files import file_content, stored_file_faults
from tests.makers import SECRETARY, a_clock, a_partnership

TODAY, HELD_ON = date(2026, 3, 2), date(2026, 3, 24)


def a_pdf(pages: int = 1) -> bytes:
    made: Any = PdfDocument.new()
    for _ in range(pages):
        made.new_page(595, 842)
    written = BytesIO()
    made.save(written)
    made.close()
    return written.getvalue()


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def meeting_id(partnership: Partnership) -> int:
    march = Meeting(held_on=HELD_ON, at="7 pm")
    return calling.call_meeting(partnership, march, MeetingPlan(meeting_id=0), today=TODAY)


def attach(partnership: Partnership, meeting_id: int, name: str = "hall.pdf", **other: Any) -> int:
    today = other.pop("today", TODAY)
    content = other.pop("content", a_pdf())
    paper = MeetingPaper(meeting_id=meeting_id, position=0, title="", file_name=name)
    return meeting_papers.attach(partnership, replace(paper, **other), content, today=today)


def shelf_of(partnership: Partnership) -> int:
    with partnership.reading() as session:
        return session.execute(select(func.count()).select_from(StoredFileRow)).scalar_one()


def test_a_pdf_is_kept_once_read_back_whole_and_undone(partnership: Partnership, meeting_id: int) -> None:
    content = a_pdf(3)
    for name in ("Quotes for the hall.pdf", "the same again.pdf"):
        attach(partnership, meeting_id, name, content=content)
    first, second = listed(partnership, MeetingPaper)
    assert (first.title, first.pages, first.digest) == (
        "Quotes for the hall",
        3,
        sha256(content).hexdigest(),
    )
    assert shelf_of(partnership) == 1
    with partnership.reading() as session:
        assert meeting_papers.paper_content(session, second) == content
    partnership.undo()
    assert len(listed(partnership, MeetingPaper)) == 1


def test_letters_follow_the_items_and_the_agenda_is_paper_a(
    partnership: Partnership, meeting_id: int
) -> None:
    with partnership.reading() as session:
        items = agendas.agenda(session, meeting_id)
    whole = attach(partnership, meeting_id, "map.pdf")
    later = attach(partnership, meeting_id, "any.pdf", item_id=items[3].id)
    first = attach(partnership, meeting_id, "actions.pdf", item_id=items[2].id)
    drawn = MeetingPaper(meeting_id=meeting_id, position=0, title="", draws="interests", item_id=items[2].id)
    register = meeting_papers.add_drawn(partnership, drawn, today=TODAY)

    def lettered() -> list[tuple[str, int, int | None]]:
        with partnership.reading() as session:
            return [
                (one.letter, one.paper.id, one.number) for one in meeting_papers.papers(session, meeting_id)
            ]

    assert lettered() == [("B", first, 3), ("C", register, 3), ("D", later, 4), ("E", whole, None)]
    meeting_papers.move_paper(partnership, register, up=True)
    meeting_papers.move_paper(partnership, later, up=True)
    assert [key for _, key, _ in lettered()] == [register, first, later, whole]


def test_a_late_paper_wants_its_reason_and_the_chair(partnership: Partnership, meeting_id: int) -> None:
    with partnership.change("A week for papers") as unit:
        put(
            unit.session,
            RuleOverride(rule="notice_days_papers", value="7", reason="", starts=date(2026, 1, 1)),
        )
    on, late = date(2026, 3, 20), PaperTiming.LATE
    consent: dict[str, Any] = {"timing": late, "late_because": "The quote came late", "chair_agreed_on": on}
    for field, given in (
        ("timing", {}),
        ("late_because", consent | {"late_because": " "}),
        ("chair_agreed_on", consent | {"chair_agreed_on": None}),
        ("chair_agreed_on", consent | {"chair_agreed_on": date(2026, 3, 21)}),
    ):
        with pytest.raises(Refusal) as refused:
            attach(partnership, meeting_id, today=on, **given)
        assert refused.value.field == field
    attach(partnership, meeting_id, today=on, **consent)
    (paper,) = listed(partnership, MeetingPaper)
    assert paper.late_because == "The quote came late"


def test_what_is_no_good_pdf_is_refused_in_plain_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MOST_PAGES", 2)
    good = a_pdf(3)
    for content, says in (
        (b"", "is empty"),
        (b"PK\x03\x04 a document", "is no PDF"),
        (good[: len(good) // 2], "damaged"),
        (b"%PDF-1.7\nrubbish", "damaged"),
        (a_locked_pdf(), "protected by a password"),
        (good, "has 3 pages"),
    ):
        with pytest.raises(Refusal, match=says) as refused:
            pdf.pages_of("quote.pdf", content)
        assert refused.value.field == "file_name"
    monkeypatch.setattr(pdf, "MOST_BYTES", 100)
    with pytest.raises(Refusal, match="larger than 20 MB"):
        pdf.pages_of("quote.pdf", good)


def a_locked_pdf() -> bytes:
    canvas = Canvas(BytesIO(), encrypt=StandardEncryption("heron", canPrint=0))
    canvas.drawString(72, 720, "Locked")
    content: bytes = canvas.getpdfdata()
    return content


def test_attached_files_survive_backup_and_restore_and_unused_ones_go_at_the_next_opening(
    partnership: Partnership, meeting_id: int, tmp_path: Path
) -> None:
    kept, gone = a_pdf(1), a_pdf(2)
    attach(partnership, meeting_id, content=kept)
    unused = attach(partnership, meeting_id, "old.pdf", content=gone)
    meeting_papers.remove_paper(partnership, unused)
    partnership.undo()
    with partnership.reading() as session:
        assert file_content(session, sha256(gone).hexdigest()) == gone
    partnership.redo()
    copy = backup(partnership, tmp_path / "backups")
    partnership.close()
    restored = restore(copy, tmp_path / "restored.evenhand")
    for path in (partnership.path, restored):
        opened = open_file(path, who=SECRETARY, clock=a_clock())
        try:
            with opened.reading() as session:
                assert file_content(session, sha256(kept).hexdigest()) == kept
                with pytest.raises(Trouble):
                    file_content(session, sha256(gone).hexdigest())
        finally:
            opened.close()


def test_bytes_that_were_altered_are_found_out(partnership: Partnership, meeting_id: int) -> None:
    attach(partnership, meeting_id)
    with partnership.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE stored_file SET content = x'00'")
    with partnership.reading() as session:
        assert stored_file_faults(session) == [
            "The attached file of the paper “hall” is missing or was altered."
        ]
