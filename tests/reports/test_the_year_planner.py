"""The year planner of the sample: twelve months for the wall, black on white, and every day of them in words."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from evenhand.domain.elections.planner import EntryKind, YearPlanner, month_after
from evenhand.domain.elections.record_facts import ElectoralCycle
from evenhand.domain.elections.vocabulary import CyclePattern
from evenhand.domain.figures import Hatch, MonthColumns
from evenhand.domain.papers import Figure, Paper, Paragraph, Table, plain
from evenhand.domain.partnership.facts import Council
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import MONTHS
from evenhand.records.unit_of_work import Partnership
from evenhand.reports import year_planner
from evenhand.reports.charts import months
from evenhand.reports.look import Look
from evenhand.services import papers
from evenhand.services.cycles import save_cycle
from evenhand.services.papers import year_planner as compiling
from evenhand.services.partnership import save_council
from tests.makers import a_partnership
from tests.reports.printed import said
from tests.reports.reading import letters_outside, pages_of, words_of
from tests.shared_sample import a_copy_opened

LOOKS = {False: Look.standard(), True: Look.large_print()}
DAY = date(2026, 3, 2)


@pytest.fixture(scope="module")
def sample(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Partnership]:
    partnership = a_copy_opened(sample_file, tmp_path_factory.mktemp("sample"))
    county = save_council(partnership, Council(name="Tarnshire County Council"))
    cycle = ElectoralCycle(council_id=county, pattern=CyclePattern.ALL_OUT, from_year=2023)
    save_cycle(partnership, cycle)
    yield partnership
    partnership.close()


def an_order(
    level: Level = Level.BOARD,
    *,
    large_print: bool = False,
    starts: date | None = None,
) -> papers.PaperOrder:
    return papers.PaperOrder(
        paper="year-planner",
        as_at=DAY,
        printed_at=datetime(2026, 3, 2, 9),  # noqa: DTZ001  the clock on the wall
        starts=starts,
        level=level,
        large_print=large_print,
    )


def planner(sample: Partnership, level: Level = Level.BOARD, starts: date | None = None) -> YearPlanner:
    with sample.reading() as session:
        return compiling.compile_report(session, an_order(level, starts=starts))


def figures(paper: Paper) -> list[MonthColumns]:
    drawn = (block.drawing for part in paper.sections for block in part.blocks if isinstance(block, Figure))
    return [one for one in drawn if isinstance(one, MonthColumns)]


def rows(paper: Paper) -> list[list[str]]:
    """Table 2 in words."""
    (table,) = [
        block
        for part in paper.sections
        for block in part.blocks
        if isinstance(block, Table) and block.number == 2
    ]
    return [[plain(cell.words) for cell in row] for row in table.rows]


def test_the_year_runs_from_the_month_of_the_day_through_the_twelfth_after(sample: Partnership) -> None:
    year = planner(sample)
    assert (year.starts, year.ends) == (date(2026, 3, 1), date(2027, 2, 28))
    assert len(year.months) == 12
    ahead = planner(sample, starts=date(2026, 9, 17))
    assert (ahead.starts, ahead.ends) == (date(2026, 9, 1), date(2027, 8, 31))
    assert month_after(date(2026, 12, 1), 1) == date(2027, 1, 1)


def test_the_coming_may_stands_there_although_nobody_entered_it(sample: Partnership) -> None:
    ahead = planner(sample, starts=date(2027, 1, 1))
    (expected,) = [one for one in ahead.entries if one.kind is EntryKind.EXPECTED]
    assert expected.day == date(2027, 5, 6)
    wall = figures(year_planner.blocks(ahead))
    assert [day.day for one in wall for day in one.days if day.expected] == [expected.day]


def test_windows_are_hatched_and_the_days_on_which_they_may_begin_dotted(sample: Partnership) -> None:
    first = figures(year_planner.blocks(planner(sample)))[0]
    hatches = [(band.starts, band.ends, band.hatch) for band in first.bands]
    assert hatches == [
        (date(2026, 3, 20), date(2026, 3, 29), Hatch.DOTS),
        (date(2026, 3, 30), date(2026, 5, 7), Hatch.DIAGONAL),
    ]
    (poll,) = [day for day in first.days if day.poll]
    assert (poll.day, poll.says) == (date(2026, 5, 7), ("Poll",))


def test_every_word_of_the_wall_is_said_in_full_in_the_table(sample: Partnership) -> None:
    year = planner(sample)
    said = rows(year_planner.blocks(year))
    assert ["Thu 7 May 2026", "Local elections, Marlbeck Borough: polling day", "Poll"] in said
    nominations = next(row for row in said if row[0] == "Thu 9 Apr 2026")
    assert nominations[1] == (
        "Local elections, Marlbeck Borough: nominations close, 4 pm; withdrawals close, 4 pm; "
        "election agents named, 4 pm"
    )
    words = " ".join(row[1].lower() for row in said)
    assert all(entry.title.lower() in words for entry in year.entries)


def test_the_public_copy_leaves_out_what_is_not_public_and_says_how_much(sample: Partnership) -> None:
    public, board = planner(sample, Level.PUBLIC), planner(sample)
    assert public.withheld == len(board.entries) - len(public.entries) > 0
    kinds = {entry.kind for entry in public.entries}
    assert not kinds & {EntryKind.PUBLICITY, EntryKind.ENGAGEMENT, EntryKind.AWARD, EntryKind.NOT_BEFORE}
    paragraphs = [
        plain(block.words)
        for part in year_planner.blocks(public).sections
        for block in part.blocks
        if isinstance(block, Paragraph)
    ]
    assert any("board’s copy alone" in says for says in paragraphs)


def test_bank_holidays_and_christmas_eve_are_named_as_days_that_do_not_count(sample: Partnership) -> None:
    named = {one.day: one.name for one in planner(sample).uncounted}
    assert named[date(2026, 12, 24)] == "Christmas Eve"
    assert named[date(2026, 4, 6)] == "Easter Monday"
    assert all(day.weekday() < 5 for day in named)


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("large_print", [False, True])
def test_it_prints_at_every_level_and_in_both_sizes(
    sample: Partnership, level: Level, large_print: bool
) -> None:
    printed = papers.draw(sample, an_order(level, large_print=large_print))
    assert letters_outside(printed, LOOKS[large_print]) == []
    words = words_of(printed)
    assert "Figure 1. March 2026 to August 2026" in words
    assert "Figure 2. September 2026 to February 2027" in words
    assert level.label in words
    assert printed == papers.draw(sample, an_order(level, large_print=large_print))


def test_the_two_halves_are_two_pages_to_hang_side_by_side(sample: Partnership) -> None:
    pages = pages_of(papers.draw(sample, an_order()))
    first = next(place for place, words in enumerate(pages) if "Figure 1" in words)
    assert "Figure 2" in pages[first + 1]
    assert "Figure 2" not in pages[first]


def test_large_print_sets_each_month_by_itself_and_nothing_is_lost(sample: Partnership) -> None:
    whole = figures(year_planner.blocks(planner(sample)))[0]
    assert months.parts(whole, Look.standard()) == [whole]
    apart = months.parts(whole, Look.large_print())
    assert tuple(month for part in apart for month in part.months) == whole.months
    printed = words_of(papers.draw(sample, an_order(large_print=True)))
    assert "March 2026" in printed
    assert "Every day of the year" in printed


def test_in_large_print_two_months_fill_a_page_with_a_heading_and_caption_or_a_note() -> None:
    look = Look.large_print()
    two = 2 * months.height(look) + look.step
    heading = look.section.leading + look.section.after + look.caption.leading + look.caption.after
    note = look.note.before + 3 * look.note.leading
    assert two + max(heading, note) <= look.height


def test_a_note_below_the_wall_stands_on_the_page_of_its_last_month(sample: Partnership) -> None:
    pages = [said(page) for page in pages_of(papers.draw(sample, an_order(large_print=True)))]
    noted = [page for page in pages if "Diagonal lines" in page]
    assert len(noted) == 2
    assert all(re.search(rf"(?:{'|'.join(MONTHS)}) 20\d\d 1 [MTWFS]", page) for page in noted)


def test_a_year_with_nothing_in_it_is_said_and_still_hangs_on_the_wall(tmp_path: Path) -> None:
    empty = a_partnership(tmp_path)
    words = words_of(papers.draw(empty, an_order(Level.PUBLIC)))
    assert "No poll is known in the year." in words
    assert "No election window falls in the year." in words
    assert "None in the period." in words
    empty.close()
