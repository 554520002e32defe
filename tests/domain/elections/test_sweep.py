"""Everything planned against the windows: the hold list of the printed report, line by line."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.elections.hustings import Fairness, FairnessAnswer
from evenhand.domain.elections.planned import (
    How,
    ItemKind,
    Medium,
    PlannedItem,
    PoliticianFact,
    TextSays,
)
from evenhand.domain.elections.sweep import Collision, collisions, sided
from evenhand.domain.elections.windows import Window
from evenhand.domain.vocabulary import Answer, TextVerdict
from evenhand.services.election_timetables import shipped_activities, shipped_holidays
from tests.domain.elections.world import drawn, local_2026

BEXLEY = PoliticianFact("Cllr Bexley", How.COUNCILLOR)
MARSDEN = PoliticianFact("Cllr Marsden", How.CANDIDATE)
VOSS = PoliticianFact("Eleanor Voss", How.MP)
CALLOWAY = PoliticianFact("Ruth Calloway", How.FORMER_MP)
SIDED = TextSays(TextVerdict.TAKES_A_SIDE, "PP4", "Gives a councillor the credit: “thanks to Cllr Bexley”")


def a_planned(kind: ItemKind, title: str, day: date, *politicians: PoliticianFact) -> PlannedItem:
    return PlannedItem(kind, f"{kind}:{title}", title, day, politicians)


def swept(*items: PlannedItem, windows: tuple[Window, ...] | None = None) -> tuple[Collision, ...]:
    drawn_windows = drawn(local_2026()) if windows is None else windows
    return collisions(items, drawn_windows, shipped_activities(), shipped_holidays())


HOLD_LIST = (
    a_planned(ItemKind.PUBLICITY, "Spring newsletter", date(2026, 4, 2), BEXLEY),
    a_planned(ItemKind.MEETING, "Board meeting", date(2026, 4, 14)),
    a_planned(ItemKind.EVENT, "Boathouse open day", date(2026, 4, 18)),
    replace(
        a_planned(ItemKind.PUBLICITY, "Posts on round 5 awards", date(2026, 4, 22)), announces_award=True
    ),
    replace(
        a_planned(ItemKind.EVENT, "Round 5 awards evening", date(2026, 4, 28), MARSDEN), announces_award=True
    ),
    a_planned(ItemKind.ENGAGEMENT, "Quarterly meeting", date(2026, 4, 29), VOSS),
)


@pytest.mark.clause("PP5")
def test_the_hold_list_of_may_2026_reads_as_printed() -> None:
    assert [(found.answer, found.what_to_do) for found in swept(*reversed(HOLD_LIST))] == [
        (Answer.TAKE_CARE, "Take Cllr Bexley out; two sign-offs"),
        (Answer.GO_AHEAD, "Nothing to change"),
        (Answer.TAKE_CARE, "Welcome all alike; no pictures with candidates"),
        (Answer.HOLD, "Publish from 8 May 2026"),
        (Answer.HOLD, "Move to 19 May 2026"),
        (Answer.TAKE_CARE, "Meet; publish from 8 May 2026"),
    ]


def test_what_is_held_names_a_day_to_move_to_and_nothing_else_does() -> None:
    moves = [found.move_to for found in swept(*HOLD_LIST)]
    assert moves == [None, None, None, date(2026, 5, 8), date(2026, 5, 19), None]


def test_items_outside_every_window_are_left_out() -> None:
    before = a_planned(ItemKind.MEETING, "Board meeting", date(2026, 3, 19))
    after = a_planned(ItemKind.MEETING, "Board meeting", date(2026, 5, 8))
    assert swept(before, after) == ()


@pytest.mark.clause("PP5")
def test_before_the_notice_is_out_an_announcement_is_taken_with_care_and_says_what_to_look_for() -> None:
    item = replace(a_planned(ItemKind.PUBLICITY, "Awards", date(2026, 3, 24)), announces_award=True)
    (found,) = swept(item)
    assert (found.answer, found.certain, found.move_to) == (Answer.TAKE_CARE, False, date(2026, 5, 8))
    assert found.what_to_do == "Look whether the notice is out; if it is, publish from 8 May 2026"


@pytest.mark.parametrize(
    ("item", "answer", "does"),
    [
        (a_planned(ItemKind.AWARD, "Award 14", date(2026, 4, 14)), Answer.GO_AHEAD, "Decide; announce from"),
        (
            replace(a_planned(ItemKind.AWARD, "Award 14", date(2026, 4, 14)), announces_award=True),
            Answer.HOLD,
            "Publish from",
        ),
        (
            replace(a_planned(ItemKind.MEETING, "Grants board", date(2026, 4, 14)), announces_award=True),
            Answer.GO_AHEAD,
            "Decide; announce from",
        ),
        (
            a_planned(ItemKind.PUBLICITY, "Poster", date(2026, 4, 14), MARSDEN),
            Answer.HOLD,
            "Take Cllr Marsden out, or publish from 8 May 2026",
        ),
        (
            a_planned(ItemKind.PUBLICITY, "Path news", date(2026, 4, 14)),
            Answer.TAKE_CARE,
            "Name no politician",
        ),
        (
            replace(a_planned(ItemKind.PUBLICITY, "Canoes", date(2026, 4, 14)), launch=True),
            Answer.HOLD,
            "Publish from",
        ),
        (
            replace(a_planned(ItemKind.EVENT, "Canoes", date(2026, 4, 14)), launch=True),
            Answer.HOLD,
            "Move to",
        ),
        (
            replace(a_planned(ItemKind.EVENT, "Awards", date(2026, 4, 14)), announces_award=True),
            Answer.HOLD,
            "Move to",
        ),
        (
            a_planned(ItemKind.EVENT, "Walk", date(2026, 4, 14), BEXLEY),
            Answer.TAKE_CARE,
            "In their office only",
        ),
        (
            replace(a_planned(ItemKind.EVENT, "Hustings", date(2026, 4, 14), MARSDEN), hustings=True),
            Answer.TAKE_CARE,
            "Invite all candidates",
        ),
        (
            replace(a_planned(ItemKind.ENGAGEMENT, "Letter", date(2026, 4, 14), VOSS), casework=True),
            Answer.GO_AHEAD,
            "Through the office",
        ),
        (a_planned(ItemKind.ENGAGEMENT, "Visit", date(2026, 4, 14), MARSDEN), Answer.HOLD, "Move to"),
        (
            replace(a_planned(ItemKind.ENGAGEMENT, "Visit", date(2026, 4, 14), VOSS), announces_award=True),
            Answer.HOLD,
            "Move to",
        ),
    ],
)
def test_each_sort_of_item_has_its_answer(item: PlannedItem, answer: Answer, does: str) -> None:
    (found,) = swept(item)
    assert found.answer is answer
    assert found.what_to_do.startswith(does)


def test_a_candidate_is_named_as_one_in_the_concern() -> None:
    evening = next(found for found in swept(*HOLD_LIST) if found.item.title == "Round 5 awards evening")
    assert evening.why == "With Cllr Marsden, a candidate"


def test_where_a_council_is_the_lto_even_plain_publicity_waits() -> None:
    strict = drawn(replace(local_2026(), council_is_lto=True))
    news = a_planned(ItemKind.PUBLICITY, "Path news", date(2026, 4, 14))
    walk = a_planned(ItemKind.EVENT, "Walk", date(2026, 4, 14), BEXLEY)
    found = swept(news, walk, windows=strict)
    assert [(one.answer, one.what_to_do) for one in found] == [
        (Answer.HOLD, "Publish from 8 May 2026"),
        (Answer.HOLD, "Move to 19 May 2026"),
    ]
    (early,) = swept(replace(news, day=date(2026, 3, 24)), windows=strict)
    assert (early.answer, early.move_to) == (Answer.TAKE_CARE, date(2026, 5, 8))


def test_a_window_kept_only_for_information_collides_with_nothing() -> None:
    noted = tuple(replace(window, strength=Answer.GO_AHEAD) for window in drawn(local_2026()))
    assert swept(*HOLD_LIST, windows=noted) == ()


def test_several_politicians_are_named_as_in_a_sentence() -> None:
    rees = PoliticianFact("Cllr Rees", How.COUNCILLOR)
    (found,) = swept(a_planned(ItemKind.PUBLICITY, "Newsletter", date(2026, 4, 14), BEXLEY, rees))
    assert found.why == "Names Cllr Bexley and Cllr Rees"


def test_a_day_to_move_to_is_no_holiday_and_in_no_other_window() -> None:
    monday = replace(a_planned(ItemKind.EVENT, "Launch", date(2026, 4, 20)), launch=True)
    (found,) = swept(monday)
    assert found.move_to == date(2026, 5, 18)
    (first,) = drawn(local_2026())
    later = replace(first, starts=date(2026, 5, 15), ends=date(2026, 5, 24), earliest_start=None)
    (again,) = swept(monday, windows=(first, later))
    assert again.move_to == date(2026, 6, 1)  # 25 May is the Spring bank holiday


@pytest.mark.parametrize(
    ("medium", "politician", "answer", "why", "does"),
    [
        (
            Medium.WRITING,
            VOSS,
            Answer.TAKE_CARE,
            "Letters go on; publicity waits",
            "Write; publish from 8 May 2026",
        ),
        (Medium.TALK, VOSS, Answer.TAKE_CARE, "Publicity in the period", "Meet; publish from 8 May 2026"),
        (
            Medium.WRITING,
            MARSDEN,
            Answer.TAKE_CARE,
            "To Cllr Marsden, a candidate",
            "Send all candidates the same words; publish nothing",
        ),
        (Medium.TALK, MARSDEN, Answer.HOLD, "With Cllr Marsden, a candidate", "Move to 19 May 2026"),
        (
            Medium.VISIT,
            VOSS,
            Answer.TAKE_CARE,
            "With Eleanor Voss",
            "In their office only; not quoted or pictured",
        ),
        (
            Medium.VISIT,
            CALLOWAY,
            Answer.TAKE_CARE,
            "With Ruth Calloway",
            "There is no MP: treat as a candidate, or as not known; not quoted or pictured",
        ),
        (
            Medium.TALK,
            CALLOWAY,
            Answer.TAKE_CARE,
            "There is no MP until the declaration",
            "Treat as a candidate until it is known; publish from 8 May 2026",
        ),
        (
            Medium.PHOTOGRAPH,
            VOSS,
            Answer.TAKE_CARE,
            "With Eleanor Voss",
            "Prepare it; publish from 8 May 2026",
        ),
        (Medium.PRESS, VOSS, Answer.TAKE_CARE, "With Eleanor Voss", "Prepare it; publish from 8 May 2026"),
    ],
)
def test_an_engagement_is_judged_by_how_it_reaches_people(
    medium: Medium, politician: PoliticianFact, answer: Answer, why: str, does: str
) -> None:
    item = a_planned(ItemKind.ENGAGEMENT, "Engagement", date(2026, 4, 14), politician)
    (found,) = swept(replace(item, medium=medium))
    assert (found.answer, found.why, found.what_to_do) == (answer, why, does)


@pytest.mark.parametrize(
    ("fairness", "why", "does"),
    [
        (None, "Candidates speak", "Invite all candidates, or record impartial reasons"),
        (
            FairnessAnswer(Fairness.NOT_YET, "Nobody is asked yet."),
            "Nobody is asked yet",
            "Invite all candidates, or record impartial reasons",
        ),
        (
            FairnessAnswer(Fairness.FAIR, "Everybody who stands was asked."),
            "Everybody who stands was asked",
            "The same time and questions for each",
        ),
        (
            FairnessAnswer(Fairness.FAIR, "Everybody was asked, or there is a reason.", "Tell of Ola Finch."),
            "Everybody was asked, or there is a reason",
            "Tell the audience who was not asked, and why",
        ),
    ],
)
def test_a_hustings_says_how_even_it_is(fairness: FairnessAnswer | None, why: str, does: str) -> None:
    evening = replace(a_planned(ItemKind.EVENT, "Hustings", date(2026, 4, 14)), hustings=True)
    (found,) = swept(replace(evening, fairness=fairness))
    assert (found.answer, found.why, found.what_to_do) == (Answer.TAKE_CARE, why, does)


@pytest.mark.clause("PP7")
def test_words_that_take_a_side_are_held_inside_a_window_and_outside() -> None:
    post = replace(a_planned(ItemKind.PUBLICITY, "Post", date(2026, 4, 14)), text=SIDED, medium=Medium.POST)
    after = replace(post, day=date(2026, 6, 2), title="Later post")
    (inside,) = swept(post, after)
    assert (inside.item.title, inside.answer) == ("Post", Answer.HOLD)
    assert inside.what_to_do == "Change the words; then name no politician; two sign-offs"
    assert inside.clauses == ("PP7", "PP4", "PP5")
    (outside,) = sided([post, after], drawn(local_2026()))
    assert (outside.item.title, outside.answer, outside.move_to) == ("Later post", Answer.HOLD, None)
    assert outside.what_to_do == "Change the words; no day makes them right"
    assert {one.why for one in (inside, outside)} == {
        "Gives a councillor the credit: “thanks to Cllr Bexley”"
    }


@pytest.mark.clause("PP7")
def test_words_that_name_a_party_ask_for_a_decision_inside_a_window() -> None:
    asks = TextSays(TextVerdict.ASK, "PP7", "Names the Lantern Party.")
    post = replace(a_planned(ItemKind.PUBLICITY, "Post", date(2026, 4, 14)), text=asks, medium=Medium.POST)
    (found,) = swept(post)
    assert (found.answer, found.why) == (Answer.TAKE_CARE, "Names the Lantern Party")
    assert found.what_to_do == "Take it out, or two people decide"


ITEMS = st.builds(
    PlannedItem,
    st.sampled_from(ItemKind),
    st.text(max_size=5),
    st.text(max_size=5),
    st.dates(date(2026, 3, 1), date(2026, 5, 31)),
    st.lists(st.sampled_from([BEXLEY, MARSDEN, VOSS]), max_size=3).map(tuple),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)


@given(st.lists(ITEMS, max_size=6))
def test_whatever_is_planned_gets_one_answer_and_all_that_is_held_can_be_moved(
    items: list[PlannedItem],
) -> None:
    found = swept(*items)
    assert len(found) == sum(date(2026, 3, 20) <= item.day <= date(2026, 5, 7) for item in items)
    assert [collision.item.day for collision in found] == sorted(collision.item.day for collision in found)
    for collision in found:
        assert "{" not in collision.what_to_do
        assert "PP5" in collision.clauses
        if collision.answer is Answer.HOLD:
            assert collision.move_to is not None
            assert collision.move_to > date(2026, 5, 7)
        if collision.item.kind is ItemKind.MEETING:
            assert collision.answer is Answer.GO_AHEAD
