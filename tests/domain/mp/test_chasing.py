"""Letters that want an answer are chased at their marks, until an answer is there."""

from datetime import date, timedelta

import pytest

from evenhand.domain.mp.chasing import ChaseMarks, days_to_reply, unanswered
from evenhand.domain.mp.facts import Engagement
from evenhand.domain.mp.record_facts import EngagementDetail
from evenhand.domain.mp.vocabulary import Direction
from evenhand.domain.vocabulary import Channel, Planned

SENT = date(2026, 3, 2)
MARKS = ChaseMarks(14, 21)


def a_letter(key: int, on: date = SENT, channel: Channel = Channel.LETTER, came_of: int | None = None):
    return Engagement(
        id=key,
        mp_id=1,
        on=on,
        status=Planned.HELD,
        title=f"No {key}",
        informing=True,
        channel=channel,
        led_from_id=came_of,
    )


def asks(
    key: int, *, wanted: bool = True, direction: Direction = Direction.OURS, replied_on: date | None = None
) -> EngagementDetail:
    return EngagementDetail(
        engagement_id=key, direction=direction, reply_wanted=wanted, replied_on=replied_on
    )


def waiting(
    letters: list[Engagement], details: list[EngagementDetail], days: int
) -> list[tuple[int, bool, bool]]:
    found = unanswered(
        letters, {one.engagement_id: one for one in details}, SENT + timedelta(days=days), MARKS
    )
    return [(one.engagement.id, one.second, one.due) for one in found]


@pytest.mark.clause("MP7")
@pytest.mark.parametrize(
    ("days", "told"),
    [(13, []), (14, [(1, False, True)]), (20, [(1, False, True)]), (21, [(1, True, True)])],
)
def test_a_letter_is_chased_at_fourteen_days_and_again_at_twenty_one(
    days: int, told: list[tuple[int, bool, bool]]
) -> None:
    assert waiting([a_letter(1)], [asks(1)], days) == told


def test_a_reminder_is_no_letter_of_its_own_and_settles_the_mark_it_came_at() -> None:
    letters = [a_letter(1), a_letter(2, SENT + timedelta(days=15), Channel.TELEPHONE, came_of=1)]
    details = [asks(1), asks(2)]
    assert waiting(letters, details, 20) == [(1, False, False)]
    assert waiting(letters, details, 21) == [(1, True, True)]
    again = [*letters, a_letter(3, SENT + timedelta(days=22), came_of=2)]
    assert waiting(again, [*details, asks(3)], 40) == [(1, True, False)]
    assert waiting(again, [*details, asks(3, replied_on=SENT + timedelta(days=30))], 40) == []


def test_what_the_other_side_began_in_answer_is_an_answer_and_a_later_letter_asks_anew() -> None:
    rang = a_letter(2, SENT + timedelta(days=16), Channel.TELEPHONE, came_of=1)
    details = [asks(1), asks(2, wanted=False, direction=Direction.THEIRS)]
    assert waiting([a_letter(1), rang], details, 15) == [(1, False, True)]
    assert waiting([a_letter(1), rang], details, 16) == []
    letters = [a_letter(1), rang, a_letter(3, SENT + timedelta(days=20), came_of=1)]
    assert waiting(letters, [*details, asks(3)], 34) == [(3, False, True)]


def test_nothing_is_chased_that_wants_no_answer_is_no_letter_or_has_no_mark() -> None:
    told = [a_letter(1), a_letter(2, channel=Channel.MEETING)]
    assert waiting(told, [asks(1, wanted=False), asks(2)], 30) == []
    assert unanswered([a_letter(1)], {1: asks(1)}, date(2027, 1, 1), ChaseMarks(None, None)) == ()


def test_a_chain_that_bites_its_tail_ends() -> None:
    rounds = [a_letter(1, came_of=2), a_letter(2, came_of=1)]
    assert waiting(rounds, [asks(1, wanted=False), asks(2, wanted=False)], 30) == []


def test_time_to_reply_counts_the_letters_that_had_an_answer_by_then() -> None:
    letters = [a_letter(key) for key in (1, 2, 3, 4)]
    details = {1: asks(1, replied_on=SENT + timedelta(days=21)), 2: asks(2, replied_on=SENT)}
    details |= {3: asks(3), 4: asks(4, replied_on=SENT + timedelta(days=60))}
    told = days_to_reply(letters, details, SENT, SENT + timedelta(days=30))
    assert (told.wanted, told.days, told.middle) == (4, (0, 21), 0)
    assert days_to_reply(letters, details, SENT + timedelta(days=1), date(2026, 12, 1)).middle is None
