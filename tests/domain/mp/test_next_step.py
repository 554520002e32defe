"""The next gentle step follows the note: write, meet, walk, tell others, work together."""

from collections.abc import Iterable
from datetime import date

import pytest

from evenhand.domain.mp.facts import Engagement
from evenhand.domain.mp.next_step import Around, NextStep, next_step
from evenhand.domain.mp.record_facts import EngagementDetail
from evenhand.domain.mp.stage import StageMarks, stage_of
from evenhand.domain.mp.vocabulary import Direction
from evenhand.domain.vocabulary import Channel, Planned

DAY = date(2026, 4, 14)
KIND = {
    Channel.LETTER: "informing",
    Channel.MEETING: "informing",
    Channel.WALKABOUT: "informing",
    Channel.BLOG: "publicity",
    Channel.ADVICE: "working_together",
}


def did(*channels: Channel, on: date = date(2026, 1, 9)) -> list[Engagement]:
    return [
        Engagement(
            id=place,
            mp_id=1,
            on=on,
            status=Planned.HELD,
            title="Held",
            channel=channel,
            **{KIND[channel]: True},  # pyright: ignore[reportArgumentType]  one kind by name
        )
        for place, channel in enumerate(channels, start=1)
    ]


def step(
    engagements: Iterable[Engagement],
    *,
    is_mp: bool = True,
    in_window: bool = False,
    around: Around | None = None,
) -> NextStep:
    own = list(engagements)
    reading = stage_of(own, 1, DAY, StageMarks(24, 12))
    return next_step(reading, own, DAY, is_mp=is_mp, in_window=in_window, around=around)


L, M, W, B, A = Channel.LETTER, Channel.MEETING, Channel.WALKABOUT, Channel.BLOG, Channel.ADVICE


@pytest.mark.clause("MP2")
@pytest.mark.parametrize(
    ("channels", "says", "template"),
    [
        ((), "Write a first letter", "first-contact"),
        ((L,), "Ask for a first meeting", "update"),
        ((L, M), "Invite to a walkabout", "invitation-walkabout"),
        ((L, M, W), "Ask to share the news with constituents", "invitation-opening"),
        ((L, M, W, B), "Ask what the MP is specially good at", "update"),
        ((L, M, W, B, A), "Agree on the next quarterly meeting", "update"),
    ],
)
def test_each_stage_has_its_next_step(channels: tuple[Channel, ...], says: str, template: str) -> None:
    found = step(did(*channels))
    assert (found.says, found.template) == (says, template)


@pytest.mark.clause("MP2")
def test_while_there_is_no_mp_nobody_is_asked_for_anything_alone() -> None:
    found = step(did(L, M), is_mp=False, around=Around(between=True))
    assert found.template == "note-to-candidates"
    assert step(did(L, M), is_mp=False).template == ""


@pytest.mark.clause("MP2")
def test_a_new_mp_is_welcomed_though_there_was_word_to_the_candidate() -> None:
    elected = Around(elected_on=date(2026, 3, 2))
    assert step(did(L), around=elected).template == "welcome"
    assert step(did(L, on=date(2026, 3, 9)), around=elected).says == "Ask for a first meeting"


@pytest.mark.clause("MP2")
def test_an_mp_who_is_elected_again_is_not_welcomed_as_a_new_one() -> None:
    again = Around(elected_on=date(2026, 3, 2), sat_before=True)
    assert step(did(L, M), around=again).says == "Invite to a walkabout"


def test_in_a_window_nothing_public_is_asked_for() -> None:
    around = Around(awards_ahead=date(2026, 5, 1), round_open=True)
    assert step(did(L, M), in_window=True, around=around).says == "Keep to facts until the window closes"
    assert step(did(L, M, W), around=around).template == "invitation-awards"
    assert step(did(L, M, W), around=Around(round_open=True)).template == "publicise-round"


def test_a_relationship_that_fades_is_picked_up_with_word_of_how_things_are_going() -> None:
    assert step(did(L, M, W, on=date(2025, 4, 1))).template == "update"


def test_what_stands_in_the_diary_comes_first_and_is_prepared_once_it_is_confirmed() -> None:
    meeting = Engagement(
        id=9,
        mp_id=1,
        on=date(2026, 5, 15),
        status=Planned.PLANNED,
        title="Quarterly meeting",
        informing=True,
        channel=M,
    )
    own = [*did(L, M, W, B, A), meeting]
    assert step(own).says == "Invite to the May quarterly meeting"
    detail = EngagementDetail(engagement_id=9, direction=Direction.OURS, confirmed_on=date(2026, 4, 10))
    assert step(own, around=Around(details={9: detail})).says == "Prepare the May quarterly meeting"


def test_with_a_contact_it_is_the_diary_or_word_after_a_long_while() -> None:
    contact = Around(contact=True)
    assert step([], is_mp=False, around=contact).says == "Nothing for now"
    assert step(did(L, on=date(2025, 4, 1)), is_mp=False, around=contact).template == "update"
