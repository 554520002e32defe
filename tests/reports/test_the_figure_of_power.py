"""The figure of power in the governance report: what it says in words, how it is headed, and that it fits its page."""

from dataclasses import replace
from datetime import date

import pytest

from evenhand.domain.figures import PowerCharts
from evenhand.domain.papers import Figure
from evenhand.domain.partnership.governance import GovernanceReport, for_level
from evenhand.domain.partnership.power_in_paper import NOBODY_TO_COMPARE, PowerInPaper, PowerLine
from evenhand.domain.vocabulary import Level
from evenhand.reports.charts import power as chart
from evenhand.reports.governance import draw
from evenhand.reports.governance.power import power_blocks
from evenhand.reports.look import Look
from tests.reports.reading import letters_outside, pages_of, words_of
from tests.reports.samples import a_governance_report, shares_of_power

LOOKS = (Look.standard(), Look.large_print())


def with_power(*situations: PowerLine, size: int = 3, whom: str = "resident") -> GovernanceReport:
    """The report with these attendances only."""
    told = PowerInPaper(size, 11, whom, ("They would settle much.",), situations)
    return replace(a_governance_report(), power=told)


def the_figure(report: GovernanceReport) -> Figure:
    return next(block for block in power_blocks(report) if isinstance(block, Figure))


def the_charts(report: GovernanceReport) -> PowerCharts:
    drawing = the_figure(report).drawing
    assert isinstance(drawing, PowerCharts)
    return drawing


@pytest.mark.clause("PP2")
def test_the_words_for_who_cannot_see_begin_with_the_meeting_and_hold_every_value() -> None:
    words = the_figure(a_governance_report()).alternative
    assert words == (
        "With the 6 present on 10 February 2026, three councillors together would decide 100 of every 100 possible "
        "votes, any three others together 75.0, one resident member 0. In the same order: with all 11 present 71.1, "
        "71.1, 16.4; with the usual 9 78.1, 78.1, 15.6."
    )
    assert len(words.split()) <= 60


def test_each_small_chart_is_headed_by_who_is_there_and_who_decides_a_tie() -> None:
    assert [one.head for one in the_charts(a_governance_report()).charts] == [
        ("All 11 present,", "three councillors,", "no casting vote"),
        ("9 present (usual),", "three councillors,", "another’s casting vote"),
        ("6 present (10 Feb),", "three councillors,", "councillor’s casting vote"),
    ]


def test_the_rows_say_how_many_only_where_it_is_as_many_each_time() -> None:
    whole, fewer = (
        PowerLine(11, size, "no casting vote", None, shares_of_power(711, 711, 164)) for size in (3, 2)
    )
    assert the_charts(with_power(whole)).labels == (
        "Three councillors together",
        "Any three others together",
        "One resident member",
    )
    assert the_charts(with_power(whole, fewer, whom="other member")).labels == (
        "Councillors together",
        "As many others together",
        "One other member",
    )
    assert the_charts(with_power(replace(whole, size=1), size=1)).labels[:2] == (
        "The one councillor",
        "Any one other member",
    )


def test_where_not_so_many_others_are_there_a_dash_stands_and_is_explained() -> None:
    bloc, _, one = shares_of_power(1000, 0, 0)
    alone = PowerLine(5, 3, "no casting vote", date(2026, 2, 10), (bloc, NOBODY_TO_COMPARE, one))
    figure = the_figure(with_power(alone))
    assert figure.note is not None
    assert "A dash: not so many were there." in figure.note[0].words
    assert "any three others together not to be said, one resident member 0." in figure.alternative


def test_without_a_councillor_who_votes_there_are_words_and_no_figure() -> None:
    assert not [block for block in power_blocks(with_power(size=0)) if isinstance(block, Figure)]


@pytest.mark.parametrize("level", [Level.PUBLIC, Level.BOARD])
def test_copies_below_confidential_have_no_such_figure(level: Level) -> None:
    assert power_blocks(for_level(a_governance_report(), level)) == []


@pytest.mark.parametrize("look", LOOKS, ids=["standard", "large"])
def test_caption_charts_and_note_stand_on_one_page_within_the_margins(look: Look) -> None:
    printed = draw(for_level(a_governance_report(), Level.CONFIDENTIAL), look)
    (page,) = [page for page in pages_of(printed) if "Figure 5." in page.replace("\u00a0", " ")]
    said = " ".join(page.replace("\u00a0", " ").split())
    for words in ("All 11 present,", "9 present (usual),", "6 present (10 Feb),", "Banzhaf power, exact"):
        assert words in said
    assert {"71.1", "16.4", "78.1", "15.6", "75.0", "100", "0"} <= set(said.split())
    assert letters_outside(printed, look) == []
    assert "Figure 5 shows" in words_of(printed)


def test_in_large_print_the_small_charts_stand_one_below_another() -> None:
    charts = the_charts(a_governance_report())
    one = replace(charts, charts=charts.charts[:1])
    standard, large = LOOKS
    assert chart.height(charts, standard) < 1.5 * chart.height(one, standard)
    assert chart.height(charts, large) > 3 * chart.height(one, large)
