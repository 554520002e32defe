"""The papers of the MP relationship: each level holds what it may, residents are counts, awards exact to the penny."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from evenhand.domain.mp.record_facts import EngagementSeries
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Channel, Level
from evenhand.services import casework, papers
from evenhand.services.engagement_series import save_series
from evenhand.services.papers import visit_pack
from tests.makers import a_partnership
from tests.reports.reading import pages_of, words_of
from tests.services.a_referral import a_referral
from tests.services.an_mp_file import PRIVATE, RESIDENT, SECRET, TODAY, Known, engaged, known

KINDS = ("mp", "mp-briefing", "mp-handover", "mp-case-study", "follow-ups", "visit-pack", "even-handedness")


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Known]:
    one = known(tmp_path_factory.mktemp("mp"))
    yield one
    one.partnership.close()


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Known]:
    """A file of its own, to be changed."""
    one = known(tmp_path)
    yield one
    one.partnership.close()


def order(file: Known, paper: str, level: Level, **more: object) -> papers.PaperOrder:
    asked = papers.PaperOrder(
        paper=paper,
        as_at=TODAY,
        printed_at=datetime(2026, 4, 14, 9),  # noqa: DTZ001  the clock on the wall
        level=level,
        engagement_ids=(file.letter, file.evening) if paper == "mp-case-study" else (),
    )
    return replace(asked, **more)  # pyright: ignore[reportArgumentType]  values by name


def said(file: Known, paper: str, level: Level, **more: object) -> str:
    """All that a copy says, on paper and in figures."""
    asked = order(file, paper, level, **more)
    return words_of(papers.draw(file.partnership, asked)) + papers.as_json(file.partnership, asked)


@pytest.mark.clause("MP12", "PP6")
@pytest.mark.parametrize("paper", KINDS)
def test_each_level_holds_what_it_may_and_no_resident_stands_in_any(file: Known, paper: str) -> None:
    public, board, confidential = (said(file, paper, level) for level in Level)
    assert PRIVATE not in public
    assert SECRET not in public + board
    assert RESIDENT not in public + board + confidential
    assert "boiler" not in confidential
    assert PRIVATE in board, "it was planted where members would read it"


def test_what_was_mistaken_and_private_notes_stand_in_a_confidential_report(file: Known) -> None:
    assert SECRET in said(file, "mp", Level.CONFIDENTIAL)


def test_tables_are_numbered_without_holes_and_alike_at_every_level(file: Known) -> None:
    captions: dict[str, set[str]] = {}
    for level in Level:
        figures = papers.as_json(file.partnership, order(file, "mp", level))
        captions[level] = {
            f"{place}: {name}" for place, name in enumerate(json.loads(figures)["tables"], 1) if name
        }
        words = words_of(papers.draw(file.partnership, order(file, "mp", level)))
        printed = {int(one) for one in re.findall(r"Table (\d+)\.", words)}
        assert printed == {int(one.split(":")[0]) for one in captions[level]}
    assert captions[Level.PUBLIC] < captions[Level.BOARD] < captions[Level.CONFIDENTIAL]
    whole = {int(one.split(":")[0]) for one in captions[Level.CONFIDENTIAL]}
    assert len(whole) == max(whole), "the whole report has no hole"


@pytest.mark.clause("MP9")
@pytest.mark.parametrize("paper", ["mp", "mp-case-study"])
@pytest.mark.parametrize("level", Level)
def test_the_awards_of_an_evening_are_told_to_the_penny(file: Known, paper: str, level: Level) -> None:
    words = words_of(papers.draw(file.partnership, order(file, paper, level)))
    assert "Owen Marchetti MP presented two awards, from £187.00 to £400.50, £587.50 in all" in words
    assert "Tiny Wanderers: Soft mats 12 Mar 2026 £187.00" in words
    assert "A person who applied for themselves" in words


@pytest.mark.clause("MP12")
@pytest.mark.parametrize("level", Level)
def test_residents_matters_are_counts_and_fewer_than_five_are_not_told_apart(
    fresh: Known, level: Level
) -> None:
    assert "in the period: fewer than five." in words_of(
        papers.draw(fresh.partnership, order(fresh, "mp", level))
    )
    assert "CR-0001" not in said(fresh, "mp", level), "a list of references would tell how many there are"
    for _ in range(4):
        key = casework.open_referral(fresh.partnership, a_referral(fresh.owen), today=TODAY)
        casework.mark_sent(fresh.partnership, key, on=date(2026, 3, 4), today=TODAY)
    assert "in the period: 5." in words_of(papers.draw(fresh.partnership, order(fresh, "mp", level)))
    figures = json.loads(papers.as_json(fresh.partnership, order(fresh, "mp", level)))
    assert Channel.CASEWORK_REFERRAL.value not in [one["channel"] for one in figures["engagements"]]


@pytest.mark.parametrize("paper", ["mp", "follow-ups", "even-handedness"])
@pytest.mark.parametrize("large_print", [False, True])
def test_an_empty_file_has_these_papers_too(tmp_path: Path, paper: str, large_print: bool) -> None:
    empty = a_partnership(tmp_path)
    for level in Level:
        asked = order(Known(empty, 0, 0, 0, 0, 0, 0), paper, level, large_print=large_print)
        assert "Page 1 of" in words_of(papers.draw(empty, asked))
    empty.close()


@pytest.mark.parametrize("paper", ["mp-briefing", "mp-handover", "visit-pack"])
def test_without_an_mp_a_paper_about_one_is_refused(tmp_path: Path, paper: str) -> None:
    empty = a_partnership(tmp_path)
    with pytest.raises(Refusal, match="No MP is recorded"):
        papers.draw(empty, order(Known(empty, 0, 0, 0, 0, 0, 0), paper, Level.BOARD))
    empty.close()


def test_the_briefing_is_one_page_however_much_there_is_to_say(fresh: Known) -> None:
    for day in range(1, 13):
        title = f"A very long talk about the towpath and all that hangs upon it {'x' * 90} {day}"
        engaged(fresh.partnership, fresh.owen, date(2026, 3, day), title, Channel.MEETING)
    for level in Level:
        assert len(pages_of(papers.draw(fresh.partnership, order(fresh, "mp-briefing", level)))) == 1
    large = order(fresh, "mp-briefing", Level.BOARD, large_print=True)
    assert len(pages_of(papers.draw(fresh.partnership, large))) <= 2


def test_the_briefing_says_what_comes_next_what_is_late_and_what_to_ask(file: Known) -> None:
    words = words_of(papers.draw(file.partnership, order(file, "mp-briefing", Level.BOARD)))
    assert "Friday 15 May 2026" in words
    assert "13 days late" in words
    assert "Invite to the May meeting" in words
    assert f"Still to do: Send it {PRIVATE} (nobody yet, due 1 April 2026, 13 days late)." in words


def test_a_briefing_is_about_mps_and_a_visit_pack_about_anybody(file: Known) -> None:
    with pytest.raises(Refusal, match="visit pack"):
        papers.draw(file.partnership, order(file, "mp-briefing", Level.BOARD, mp_id=file.officer))
    words = words_of(
        papers.draw(file.partnership, order(file, "visit-pack", Level.BOARD, mp_id=file.officer))
    )
    assert "Parks, Marlbeck Borough" in words
    assert "MP" not in words.replace("MP1", "")
    public = said(file, "visit-pack", Level.PUBLIC, mp_id=file.officer)
    assert "Parks" not in public
    assert "This copy does not say with whom the visit is." in public
    assert "left out of this copy" in public
    assert "None that was in public." in public


def test_a_visit_pack_names_the_day_of_a_window_and_numbers_without_holes(
    file: Known, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = SimpleNamespace(windows=(1,))
    monkeypatch.setattr(visit_pack, "read_windows_today", lambda *_: opened)
    words = said(file, "visit-pack", Level.BOARD)
    assert "An election window is open on Friday 15 May 2026" in words
    assert "1.3" in words
    assert "Table 3" in words, "no letter waits, so the list to tick follows at once"
    assert "Table 4" not in words


def test_a_former_mp_is_said_in_a_sentence(file: Known) -> None:
    day = {"as_at": date(2024, 6, 12), "mp_id": file.ruth}
    for paper in ("mp-briefing", "visit-pack"):
        words = said(file, paper, Level.BOARD, **day)
        assert "Ruth Calloway is a former MP for Marlbeck; whether they stand again is not known." in words


def test_what_comes_round_says_the_day_that_is_truly_next(fresh: Known) -> None:
    quarterly = EngagementSeries(
        mp_id=fresh.owen,
        title=f"Meeting {PRIVATE}",
        channel=Channel.MEETING,
        informing=True,
        months_apart=3,
        starts=date(2026, 8, 21),
    )
    save_series(fresh.partnership, quarterly, today=TODAY)
    figures = json.loads(papers.as_json(fresh.partnership, order(fresh, "follow-ups", Level.BOARD)))
    assert figures["series"][0]["next_on"] == "2026-05-15"


def test_a_handover_brief_holds_no_judgement_and_is_for_an_mp_alone(file: Known) -> None:
    confidential = said(file, "mp-handover", Level.CONFIDENTIAL)
    assert "Ruth Calloway (13 December 2019 to 29 May 2024)" in confidential
    assert "Neutral" not in confidential
    assert f"Private talk {PRIVATE}" not in confidential, (
        "what passed in private with whoever sat before is theirs"
    )
    with pytest.raises(Refusal, match="Ruth Calloway is none"):
        papers.draw(file.partnership, order(file, "mp-handover", Level.BOARD, mp_id=file.ruth))


def test_a_handover_brief_begins_at_the_declaration_and_tells_nothing_of_ours_to_do(fresh: Known) -> None:
    for mp_id in (fresh.owen, fresh.ruth):
        engaged(fresh.partnership, mp_id, date(2024, 6, 11), "Note to all candidates alike", Channel.EMAIL)
    figures = json.loads(papers.as_json(fresh.partnership, order(fresh, "mp-handover", Level.BOARD)))
    days = [one["on"] for one in (*figures["before"], *figures["since"])]
    assert days == ["2024-02-02", "2026-02-02", "2026-03-12"]
    words = said(fresh, "mp-handover", Level.CONFIDENTIAL)
    assert "Send it" not in words
    assert "applicants" not in words
    assert "No day is agreed yet." in words, "what is planned and not confirmed is ours alone"


@pytest.mark.clause("MP15")
def test_a_case_study_tells_the_chosen_entries_in_order_with_what_to_learn(file: Known) -> None:
    board = words_of(papers.draw(file.partnership, order(file, "mp-case-study", Level.BOARD)))
    assert board.index("2 Feb 2026") < board.index("12 Mar 2026")
    assert "It began with a letter on 2 February 2026." in board
    assert "At first it was informing; then came publicity on 12 March 2026." in board
    assert "It brought back applicants once." in board
    public = words_of(papers.draw(file.partnership, order(file, "mp-case-study", Level.PUBLIC)))
    assert "Awards evening" in public
    assert "One entry was not public and is told by day and channel alone." in public


def test_a_case_study_tells_no_referral_nothing_planned_and_needs_entries(file: Known) -> None:
    with pytest.raises(Refusal, match="Choose the entries"):
        papers.draw(file.partnership, order(file, "mp-case-study", Level.BOARD, engagement_ids=()))
    with file.partnership.reading() as session:
        referral = casework.read_referrals(session)[0].engagement_id
    for key, why in ((referral, "never told"), (999, "no entry"), (file.evening + 1, "not held")):
        with pytest.raises(Refusal, match=why):
            papers.draw(file.partnership, order(file, "mp-case-study", Level.BOARD, engagement_ids=(key,)))


def test_as_at_a_day_nothing_is_told_that_came_later(file: Known) -> None:
    words = words_of(papers.draw(file.partnership, order(file, "mp", Level.BOARD, as_at=date(2026, 3, 1))))
    assert "Awards evening" not in words
    assert "12 Mar 2026" not in words


def test_the_public_list_of_follow_ups_counts_and_tells_no_more(file: Known) -> None:
    figures = json.loads(papers.as_json(file.partnership, order(file, "follow-ups", Level.PUBLIC)))
    assert (figures["open"], figures["late"]) == (5, 4)
    assert (figures["follow_ups"], figures["waiting"], figures["ahead"], figures["series"]) == (None,) * 4
