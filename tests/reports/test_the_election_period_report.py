"""The election-period report on paper: three editions, three levels, sums that a board member can redo."""

from dataclasses import replace
from datetime import date

import pytest

from evenhand.domain.elections.period_report import for_level
from evenhand.domain.elections.timetable import Entered
from evenhand.domain.papers import Figure
from evenhand.domain.vocabulary import ElectionKind, Level
from evenhand.reports.election_period import blocks, draw
from evenhand.reports.election_period.timetable import laws
from evenhand.reports.look import Look
from evenhand.services.election_timetables import compute
from tests.reports.election_samples import an_election_report
from tests.reports.reading import letters_outside, words_of

LOOKS = (Look.standard(), Look.large_print())
CANARY = "Zanzicanary"


@pytest.mark.parametrize("look", LOOKS, ids=["standard", "large"])
@pytest.mark.parametrize("as_at", [date(2026, 3, 13), date(2026, 4, 16), date(2026, 5, 20)])
def test_no_canary_sings_in_the_public_copy(as_at: date, look: Look) -> None:
    public = for_level(an_election_report(as_at, CANARY), Level.PUBLIC)
    assert CANARY not in repr(public)
    assert CANARY not in words_of(draw(public, look)).replace(" ", "")


def test_canaries_do_sing_in_the_board_copy() -> None:
    assert CANARY in words_of(draw(for_level(an_election_report(canary=CANARY), Level.BOARD), LOOKS[0]))


@pytest.mark.clause("PP5")
def test_the_timetable_shows_its_sums() -> None:
    words = words_of(draw(for_level(an_election_report(), Level.PUBLIC), LOOKS[0]))
    for said in ("25 + 10 + 3 = 38", "19 + 8 + 1 = 28", "Mon 30 Mar", "Good Friday (3 April)"):
        assert said in words


@pytest.mark.clause("PP5")
def test_a_published_date_stands_beside_the_latest_one_with_its_source() -> None:
    report = an_election_report()
    entered = {"notice-of-election": Entered(date(2026, 3, 27), "Calderwick Borough Council")}
    known = replace(report, timetable=compute(ElectionKind.LOCAL, date(2026, 5, 7), entered=entered))
    words = words_of(draw(for_level(known, Level.PUBLIC), LOOKS[0]))
    assert "Notice of election 25 + 10 + 3 = 38 Mon 30 Mar Fri 27 Mar" in words
    assert "Published: Calderwick Borough Council." in words
    assert "Published" not in words_of(draw(for_level(report, Level.PUBLIC), LOOKS[0]))


@pytest.mark.clause("PP5")
def test_the_hold_list_gives_one_answer_to_each_planned_item() -> None:
    report = for_level(an_election_report(), Level.BOARD)
    words = words_of(draw(report, LOOKS[0]))
    assert len(report.collisions) == 6
    assert "Six items fall inside. Two are held, three need care and one goes ahead." in words
    assert "Round 5 awards evening" in words


def test_the_public_copy_names_meetings_and_events_and_no_other_plan() -> None:
    words = words_of(draw(for_level(an_election_report(), Level.PUBLIC), LOOKS[0]))
    assert "Boathouse open day" in words
    assert "Spring newsletter" not in words
    assert "Quarterly meeting" not in words


def test_a_candidacy_that_is_not_public_yet_stands_in_the_confidential_copy_alone() -> None:
    named = {level: [one.name for one in for_level(an_election_report(), level).people] for level in Level}
    assert "Gethin Prŷs" in named[Level.CONFIDENTIAL]
    assert "Gethin Prŷs" not in named[Level.BOARD]
    assert "Gethin Prŷs" not in named[Level.PUBLIC]


@pytest.mark.parametrize("look", LOOKS, ids=["standard", "large"])
@pytest.mark.parametrize("as_at", [date(2026, 3, 13), date(2026, 4, 16), date(2026, 5, 20)])
def test_nothing_stands_outside_the_margins(as_at: date, look: Look) -> None:
    report = for_level(an_election_report(as_at), Level.BOARD)
    assert letters_outside(draw(report, look), look) == []


def test_each_edition_has_its_own_sections() -> None:
    titles = {
        day: [one.title for one in blocks(an_election_report(day)).sections]
        for day in (date(2026, 3, 13), date(2026, 5, 20))
    }
    assert "Draft minute" in titles[date(2026, 3, 13)]
    assert "What went out" in titles[date(2026, 5, 20)]
    assert "Draft minute" not in titles[date(2026, 5, 20)]


def test_an_election_with_nothing_planned_says_so() -> None:
    words = words_of(draw(for_level(an_election_report(planned=False), Level.PUBLIC), LOOKS[0]))
    assert "Nothing that is planned falls inside." in words
    assert "None in the period." in words


def test_every_figure_has_words_that_replace_it() -> None:
    for section in blocks(an_election_report()).sections:
        for block in section.blocks:
            if isinstance(block, Figure):
                assert 5 < len(block.alternative.split()) <= 60


@pytest.mark.clause("PP5")
def test_steps_of_one_day_stand_in_one_row_with_their_hour() -> None:
    words = words_of(draw(for_level(an_election_report(), Level.PUBLIC), LOOKS[0]))
    assert (
        "Nominations close, withdrawals close and election agents named, 4 pm 19 + 8 + 1 = 28 Thu 9 Apr"
        in words
    )
    assert words.count("6 + 2 + 1 = 9") == 1


def test_each_law_is_named_once_without_its_sections() -> None:
    assert laws(
        [
            "Local Elections (Principal Areas) Rules 2006 (SI 2006/3304), Sch. 2 rule 1",
            "SI 2006/3304, Sch. 2 rule 1, as amended by SI 2014/494 art. 4",
            "Representation of the People Act 1983 s.67: by the last time",
            "Voter Identification Regulations 2022 (SI 2022/1382); Local Elections (Principal Areas) Rules 2006",
        ]
    ) == [
        "Local Elections (Principal Areas) Rules 2006",
        "Representation of the People Act 1983",
        "Voter Identification Regulations 2022",
    ]


@pytest.mark.clause("PP5")
def test_a_councillor_whose_candidacy_is_secret_stands_in_the_list_like_the_others() -> None:
    report = an_election_report(date(2026, 2, 1))
    marsden = next(one for one in report.people if "Marsden" in one.name)
    assert marsden.is_candidate
    assert not marsden.public
    board = for_level(report, Level.BOARD)
    shown = next(one for one in board.people if "Marsden" in one.name)
    other = next(one for one in board.people if "Bexley" in one.name)
    assert replace(shown, name="", part="") == replace(other, name="", part="")
    assert board.people_left_out == 2


def test_a_public_copy_does_not_say_whom_a_planned_item_concerns() -> None:
    public = for_level(an_election_report(), Level.PUBLIC)
    assert all(not one.item.politicians for one in public.collisions)
    assert all("concerns" not in one.says for one in public.findings)
