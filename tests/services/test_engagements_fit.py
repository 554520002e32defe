"""Whatever becomes of an engagement fits what is kept of it: its answer, what came of it, and the letter that went."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from evenhand.domain.mp.facts import Engagement
from evenhand.domain.mp.record_facts import FollowUp
from evenhand.domain.mp.vocabulary import CancelledBy
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Channel, Planned
from evenhand.records.unit_of_work import Partnership
from evenhand.services import letters, mp
from evenhand.services.engagements import cancel, confirm, hold, rearrange, replied, save_engagement
from evenhand.services.invariants import rule_checks
from tests.services import letters_file
from tests.services.an_mp import AHEAD, HELD, TODAY, add, an_order, with_an_mp

SOON = date(2026, 4, 10)
RUNG = FollowUp(engagement_id=0, what="Ring his office", due_on=SOON, done_on=SOON, done="He will come.")


@pytest.fixture
def file(tmp_path: Path) -> Iterator[tuple[Partnership, int]]:
    opened, owen = with_an_mp(tmp_path)
    yield opened, owen
    with opened.reading() as session:
        assert [one.says for one in rule_checks(session) if not one.ok] == []
    opened.close()


def engagement(partnership: Partnership, key: int) -> Engagement:
    return next(one for one in mp.relationship(partnership).engagements if one.id == key)


def refused(partnership: Partnership, changed: Engagement, today: date = TODAY) -> str:
    with pytest.raises(Refusal) as found:
        save_engagement(partnership, changed, today=today)
    return found.value.field or ""


def test_what_was_called_off_or_put_off_is_not_held(file: tuple[Partnership, int]) -> None:
    partnership, owen = file
    off, put_off = add(partnership, an_order(owen, AHEAD)), add(partnership, an_order(owen, AHEAD))
    cancel(partnership, off, CancelledBy.THEM)
    rearrange(partnership, put_off, AHEAD + timedelta(7), today=TODAY)
    for key in (off, put_off):
        with pytest.raises(Refusal, match="called off, so it was not held"):
            hold(partnership, key, today=AHEAD)
    held = [replace(engagement(partnership, key), status=Planned.HELD) for key in (off, put_off)]
    assert [refused(partnership, one, AHEAD) for one in held] == ["cancelled_by", "status"]


@pytest.mark.clause("MP7")
def test_an_engagement_is_not_moved_past_what_came_of_it(file: tuple[Partnership, int]) -> None:
    partnership, owen = file
    first = add(partnership, an_order(owen))
    second = add(partnership, an_order(owen, HELD + timedelta(7), led_from_id=first, title="Walkabout"))
    rung = add(partnership, an_order(owen, beside={"follow_ups": (RUNG,)}))
    answered = add(
        partnership, an_order(owen, detail={"reply_wanted": True, "replied_on": HELD + timedelta(3)})
    )
    assert refused(partnership, replace(engagement(partnership, first), on=SOON)) == "on"
    assert refused(partnership, replace(engagement(partnership, rung), on=TODAY)) == "on"
    assert refused(partnership, replace(engagement(partnership, answered), on=SOON)) == "replied_on"
    moved = replace(engagement(partnership, first), on=engagement(partnership, second).on)
    save_engagement(partnership, moved, today=TODAY)
    ahead = add(partnership, an_order(owen, AHEAD))
    add(partnership, an_order(owen, AHEAD, led_from_id=ahead))
    rearrange(partnership, ahead, AHEAD + timedelta(30), today=TODAY)


def test_answers_and_confirmations_have_come(file: tuple[Partnership, int]) -> None:
    partnership, owen = file
    meeting = add(partnership, an_order(owen, AHEAD, channel=Channel.MEETING))
    letter, planned = add(partnership, an_order(owen)), add(partnership, an_order(owen, AHEAD))
    with pytest.raises(Refusal, match="still to come"):
        confirm(partnership, meeting, on=AHEAD, today=TODAY)
    with pytest.raises(Refusal, match="still to come"):
        replied(partnership, letter, on=AHEAD, today=TODAY)
    for key, says in ((meeting, "Only a letter"), (planned, "did not go")):
        with pytest.raises(Refusal, match=says):
            replied(partnership, key, on=TODAY, today=TODAY)


def test_with_whom_an_engagement_was_stays_where_others_hang_on_it(file: tuple[Partnership, int]) -> None:
    partnership, owen = file
    key = add(partnership, an_order(owen, AHEAD))
    later = rearrange(partnership, key, AHEAD + timedelta(7), today=TODAY)
    for one in (key, later):
        assert refused(partnership, replace(engagement(partnership, one), mp_id=owen + 1)) == "mp_id"


@pytest.mark.clause("MP15")
def test_the_engagement_of_a_letter_stays_as_it_went(tmp_path: Path) -> None:
    partnership, today = letters_file.a_letter_file(tmp_path), letters_file.TODAY
    ruth = letters_file.ruth_calloway(partnership)
    letter = letters_file.whole(letters_file.begun(partnership, "update", ruth))
    key = letters.send(partnership, letters_file.saved(partnership, letter), on=today, today=today)
    went = engagement(partnership, key)
    with pytest.raises(Refusal, match="stays as it went"):
        cancel(partnership, key, CancelledBy.US)
    with pytest.raises(Refusal):
        rearrange(partnership, key, today + timedelta(30), today=today)
    yesterday, planned = replace(went, on=today - timedelta(1)), replace(went, status=Planned.PLANNED)
    assert [refused(partnership, one, today) for one in (yesterday, planned)] == ["on", "status"]
    save_engagement(partnership, replace(went, outcome="She will come."), today=today)
    assert engagement(partnership, key).outcome == "She will come."
    partnership.close()
