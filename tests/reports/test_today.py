"""Today on one page: what is most late first, what this copy may tell, and never more than a side."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from evenhand.domain.guidance.findings import Finding, Severity
from evenhand.domain.papers import Notices, Paragraph, Table, plain
from evenhand.domain.partnership.today import Today, ToDo, in_turn
from evenhand.domain.vocabulary import Level
from evenhand.records.unit_of_work import Partnership
from evenhand.reports.look import Look
from evenhand.reports.today import SHED, blocks, draw
from evenhand.services.papers.order import PaperOrder
from evenhand.services.papers.today import compile_report
from tests.reports.reading import letters_outside, pages_of
from tests.shared_sample import a_copy_opened

DAY = date(2026, 4, 14)


@pytest.fixture
def sample(sample_file: Path, tmp_path: Path) -> Iterator[Partnership]:
    partnership = a_copy_opened(sample_file, tmp_path)
    yield partnership
    partnership.close()


def today_of(partnership: Partnership, level: Level) -> Today:
    printed = datetime(2026, 4, 14, 9)  # noqa: DTZ001  the clock on the wall
    with partnership.reading() as session:
        return compile_report(session, PaperOrder(paper="today", as_at=DAY, printed_at=printed, level=level))


def to_do(what: str, due_on: date | None, days_late: int = 0) -> ToDo:
    return ToDo(what=what, who="", due_on=due_on, days_late=days_late)


def test_the_most_late_stands_first_and_what_is_due_later_than_in_a_week_not_at_all() -> None:
    found = [
        to_do("Next month", date(2026, 5, 14)),
        to_do("In a week", date(2026, 4, 21)),
        to_do("Today", DAY),
        to_do("Late", date(2026, 4, 1), 13),
        to_do("A letter", None, 20),
        to_do("Some day", None),
    ]
    assert [one.what for one in in_turn(found, DAY)] == ["A letter", "Late", "Today", "In a week"]


@pytest.mark.parametrize("level", Level)
def test_it_is_one_side_and_nothing_is_left_out_in_silence(sample: Partnership, level: Level) -> None:
    today = today_of(sample, level)
    drawn, paper = draw(today, Look.standard()), blocks(today)
    assert len(pages_of(drawn)) == 1
    assert letters_outside(drawn, Look.standard()) == []
    parts = [one for section in paper.sections for one in section.blocks]
    shown = sum(len(one.items) for one in parts if isinstance(one, Notices))
    told = " ".join(plain(one.words) for one in parts if isinstance(one, Paragraph))
    if rest := len(today.findings) - shown:
        assert f"{rest} more finding" in told.replace("Two", "2").replace("Three", "3")
    (table, diary) = [one for one in parts if isinstance(one, Table)]
    assert table.rows == table.rows[: len(today.to_do)]
    assert [row[0].words for row in diary.rows]


def test_a_public_copy_tells_no_follow_up_and_only_public_findings(sample: Partnership) -> None:
    public, board = today_of(sample, Level.PUBLIC), today_of(sample, Level.BOARD)
    assert all(one.public for one in public.findings)
    assert public.withheld == len(board.findings) - len(public.findings)
    assert {one.what for one in public.to_do} < {one.what for one in board.to_do}
    assert not any("Return of" in one.what or "No answer yet" in one.what for one in public.to_do)
    assert public.occasion.author == ""


def test_a_page_however_much_there_is(sample: Partnership) -> None:
    name = "Ffederasiwn-y-Gymdeithas-Gydweithredol " * 8
    findings = tuple(Finding("PP9", Severity.ACT_NOW, f"{n} {name}", name, name) for n in range(40))
    late = tuple(to_do(f"{n} {name}", DAY, 50 - n) for n in range(40))
    crowded = replace(today_of(sample, Level.BOARD), findings=findings, to_do=late)
    assert len(pages_of(draw(crowded, Look.standard()))) == 1
    nothing = replace(crowded, findings=(), to_do=(), diary=())
    assert "nothing is due within seven days" in pages_of(draw(nothing, Look.standard()))[0]


def test_what_is_shed_only_ever_shrinks() -> None:
    rows = [less["rows"] for less in SHED if "rows" in less]
    assert rows == sorted(rows, reverse=True)
