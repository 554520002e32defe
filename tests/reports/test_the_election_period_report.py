"""The election-period report on paper: three editions, three levels, sums that a board member can redo."""

import re
from dataclasses import replace
from datetime import date

import pytest

from evenhand.domain.elections.period_report import (
    DISSOLUTION,
    VACANCY,
    ElectionPeriodReport,
    WithoutMp,
    for_level,
)
from evenhand.domain.elections.timetable import Entered
from evenhand.domain.guidance.findings import Severity
from evenhand.domain.papers import Figure, Table, TickList
from evenhand.domain.vocabulary import ElectionKind, Level, PollStatus
from evenhand.reports.election_period import blocks, draw
from evenhand.reports.election_period.timetable import laws
from evenhand.reports.look import Look
from evenhand.services.election_timetables import compute
from tests.reports.election_samples import an_election_report
from tests.reports.reading import letters_outside, words_of

LOOKS = (Look.standard(), Look.large_print())
CANARY = "Zanzicanary"
DAYS = [date(2026, 3, 13), date(2026, 4, 16), date(2026, 5, 20)]


def tables_of(report: ElectionPeriodReport) -> dict[int, str]:
    """The tables and lists of a report by number, with their captions."""
    found = [block for section in blocks(report).sections for block in section.blocks]
    return {block.number: block.caption for block in found if isinstance(block, Table | TickList)}


@pytest.mark.parametrize("look", LOOKS, ids=["standard", "large"])
@pytest.mark.parametrize("as_at", DAYS)
def test_no_canary_sings_in_the_public_copy(as_at: date, look: Look) -> None:
    public = for_level(an_election_report(as_at, CANARY), Level.PUBLIC)
    assert CANARY not in repr(public)
    assert CANARY not in words_of(draw(public, look)).replace(" ", "")


def test_canaries_do_sing_in_the_board_copy() -> None:
    assert CANARY in words_of(draw(for_level(an_election_report(canary=CANARY), Level.BOARD), LOOKS[0]))


def test_a_copy_that_withholds_its_findings_does_not_say_that_there_are_none() -> None:
    report = replace(for_level(an_election_report(), Level.PUBLIC), findings=(), findings_withheld=5)
    words = words_of(draw(report, LOOKS[0]))
    assert "Five findings are withheld from this copy." in words
    assert "There is nothing that the board must notice." not in words
    assert "There is nothing that the board must notice." in words_of(
        draw(replace(report, findings_withheld=0), LOOKS[0])
    )


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
@pytest.mark.parametrize("as_at", DAYS)
def test_nothing_stands_outside_the_margins(as_at: date, look: Look) -> None:
    report = for_level(an_election_report(as_at), Level.BOARD)
    assert letters_outside(draw(report, look), look) == []


@pytest.mark.parametrize("level", list(Level))
def test_each_edition_has_its_own_sections(level: Level) -> None:
    first = [
        "What the board is asked to do",
        "What the board should notice",
        "The timetable, with the sums",
        "The period",
    ]
    before = [
        *first,
        "People affected",
        "What is planned, and what to do",
        "What may go out, kind by kind",
        "Checklist",
    ]
    titles = {
        date(2026, 3, 13): [*before, "Hustings", "Draft minute"],
        date(2026, 4, 16): [*before, "What went out, and who signed", "Hustings", "Draft minute"],
        date(2026, 5, 20): [
            *first,
            "People and results",
            "What went out, and who signed",
            "What waited, and when it may go out",
            "Checklist after the poll",
            "Hustings",
            "Draft minute",
        ],
    }
    for day, expected in titles.items():
        sections = blocks(for_level(an_election_report(day), level)).sections
        assert [one.title for one in sections] == expected
        assert [one.number for one in sections] == list(range(1, len(expected) + 1))


@pytest.mark.parametrize("as_at", DAYS)
def test_tables_have_the_same_number_at_every_level_and_are_what_the_words_say(as_at: date) -> None:
    board = tables_of(for_level(an_election_report(as_at), Level.BOARD))
    public = tables_of(for_level(an_election_report(as_at), Level.PUBLIC))
    assert len(set(board)) == len(board)
    assert set(public.items()) <= set(board.items())
    words = words_of(draw(for_level(an_election_report(as_at), Level.BOARD), LOOKS[0]))
    assert {int(number) for number in re.findall(r"Table (\d+)", words)} <= set(board)


@pytest.mark.clause("PP4")
@pytest.mark.clause("PP5")
@pytest.mark.parametrize("as_at", [date(2026, 4, 16), date(2026, 5, 20)])
def test_the_log_names_everybody_who_approved_and_how_many_lack(as_at: date) -> None:
    words = words_of(draw(for_level(an_election_report(as_at), Level.BOARD), LOOKS[0]))
    assert "Two public items went out and one award was made known" in words
    assert "Gethin Prŷs and Denise Halloran" in words
    assert "nobody; two of two short" in words
    assert "Cllr Bexley is a councillor, so somebody else has to decide." in words


def test_the_public_log_tells_what_went_out_and_not_who_decided() -> None:
    public = for_level(an_election_report(date(2026, 5, 20)), Level.PUBLIC)
    words = words_of(draw(public, LOOKS[0]))
    assert "Thanks to all helpers" in words
    assert "short" not in words
    assert {(one.approved_by, one.needed, one.verdict) for one in public.log} == {((), 0, None)}


@pytest.mark.clause("PP4")
def test_after_the_period_the_board_is_asked_to_decide_about_what_lacked_decisions() -> None:
    words = words_of(draw(for_level(an_election_report(date(2026, 5, 20)), Level.BOARD), LOOKS[0]))
    assert "(a) decide in retrospect about one item that went out without a decision" in words
    assert "It decided in retrospect about Thanks to all helpers: ____" in words
    assert (
        "The board noted that in the election period two public items went out and one award was made known (Table 3)."
        in words
    )


def test_a_public_copy_keeps_the_letters_and_numbers_of_what_it_withholds() -> None:
    report = an_election_report(date(2026, 5, 20))
    words = words_of(draw(for_level(report, Level.PUBLIC), LOOKS[0]))
    assert "(a) Withheld from this copy;" in words
    assert "10.2 Withheld from this copy." in words


def test_results_stand_with_what_follows_for_the_board_and_alone_for_everybody() -> None:
    report = an_election_report(date(2026, 5, 20))
    board = words_of(draw(for_level(report, Level.BOARD), LOOKS[0]))
    public = words_of(draw(for_level(report, Level.PUBLIC), LOOKS[0]))
    assert "Lost the seat The council’s nomination ends with the seat" in board
    assert "Helen Marsden Lost the seat" in public
    assert "Gethin Prŷs" in board
    assert "Not elected" not in public


@pytest.mark.clause("PP5")
def test_a_hustings_says_who_was_asked_and_what_is_still_to_be_ticked() -> None:
    board = for_level(an_election_report(date(2026, 4, 16)), Level.BOARD)
    words = words_of(draw(board, LOOKS[0]))
    assert "One candidate was asked, of three." in words
    assert "Ines Falk not asked no reason on record" in words
    assert "Ask every candidate alike" in words
    assert "Find somebody to chair" not in words
    assert any(one.kind == "hustings" and one.severity is Severity.ACT_NOW for one in board.findings)


def test_the_public_copy_tells_of_a_hustings_who_stands_and_nothing_of_who_was_asked() -> None:
    words = words_of(draw(for_level(an_election_report(date(2026, 4, 16)), Level.PUBLIC), LOOKS[0]))
    assert "Three candidates are publicly known to stand: Helen Marsden, Ines Falk and Tomasz Wirth." in words
    assert "no reason on record" not in words
    assert "not asked yet" not in words
    assert "Find somebody to chair" not in words


def test_a_hustings_that_is_over_has_nothing_to_tick() -> None:
    words = words_of(draw(for_level(an_election_report(date(2026, 5, 20)), Level.BOARD), LOOKS[0]))
    assert "Meet the candidates, Tuesday 21 April 2026" in words
    assert "Give each candidate the same time" not in words


@pytest.mark.parametrize("status", [PollStatus.CANCELLED, PollStatus.PUT_OFF])
def test_a_poll_that_is_not_held_says_so_on_the_front_and_has_no_period(status: PollStatus) -> None:
    report = an_election_report()
    facts = replace(report.election, status=status)
    changed = (
        "Poll of 7 May 2026 put off, known since 20 April 2026: a candidate died. Source: the council.",
    )
    unheld = replace(
        report, election=facts, windows=(), timetable=None, why_no_timetable="No dates.", poll_changes=changed
    )
    words = words_of(draw(for_level(unheld, Level.BOARD), LOOKS[0]))
    said = "cancelled" if status is PollStatus.CANCELLED else "put off"
    assert f"Thursday 7 May 2026: {said}" in words
    assert "a candidate died" in words
    assert "No period is drawn while the poll has no day." in words
    assert "What is planned" not in words
    assert "Draft minute" in words


def test_windows_of_other_elections_are_told_in_a_sentence() -> None:
    report = an_election_report()
    other = replace(report.windows[0], election_ref="election:2", election="mayoral election, Tarn Valley")
    words = words_of(draw(for_level(replace(report, others=(other,)), Level.PUBLIC), LOOKS[0]))
    assert "Windows of another election overlap this period: mayoral election, Tarn Valley" in words


@pytest.mark.parametrize(
    ("gone", "said"),
    [
        (
            WithoutMp(date(2026, 3, 2), VACANCY),
            "The seat fell vacant on 2 March 2026. Until the result is declared there",
        ),
        (
            WithoutMp(None, VACANCY),
            "since when it is vacant is not in the record. Until the result is declared there is no MP.",
        ),
        (
            WithoutMp(date(2026, 3, 30), DISSOLUTION),
            "From the dissolution of Parliament on 30 March 2026 until",
        ),
    ],
)
def test_that_there_is_no_mp_is_said_with_its_reason(gone: WithoutMp, said: str) -> None:
    assert said in words_of(draw(replace(an_election_report(), without_mp=gone), LOOKS[0]))


def test_an_election_with_nothing_planned_says_so() -> None:
    words = words_of(draw(for_level(an_election_report(planned=False), Level.PUBLIC), LOOKS[0]))
    assert "Nothing that is planned falls inside." in words
    assert "Hold list" not in words


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
