"""The calendar file of a partnership holds its engagements and what is to follow them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from evenhand.domain.mp.facts import Engagement, Mp
from evenhand.domain.mp.record_facts import EngagementDetail, EngagementSeries, FollowUp
from evenhand.domain.mp.vocabulary import CancelledBy, Direction
from evenhand.domain.vocabulary import Channel, Planned
from evenhand.services.engagement_series import save_series
from evenhand.services.engagements import EngagementOrder, cancel, confirm, rearrange, save_order
from evenhand.services.exports import export
from evenhand.services.follow_ups import close_follow_up
from evenhand.services.mp import read_relationship
from evenhand.services.planned_engagements import engagement_entries
from evenhand.services.saving import listed
from tests.services.by_hand import as_older_files_have
from tests.services.public_people import TODAY, Place, a_place

HELD, BEFORE = date(2026, 3, 24), date(2026, 3, 2)


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    made = a_place(tmp_path)
    yield made
    made.partnership.close()


def events(place: Place) -> list[list[str]]:
    """The lines of every event, without those that say how it was written."""
    written = export(place.partnership, "calendar", TODAY).replace(b"\r\n ", b"").decode()
    return [one.split("\r\n") for one in written.split("BEGIN:VEVENT\r\n")[1:]]


def titled(place: Place, title: str) -> list[list[str]]:
    return [one for one in events(place) if f"SUMMARY:{title}" in one]


def add(place: Place, title: str, on: date, channel: Channel = Channel.MEETING, *follows: FollowUp) -> int:
    [mp] = listed(place.partnership, Mp)
    engagement = Engagement(
        mp_id=mp.id,
        on=on,
        status=Planned.HELD if on <= TODAY else Planned.PLANNED,
        title=title,
        informing=True,
        channel=channel,
    )
    detail = EngagementDetail(
        engagement_id=0, direction=Direction.OURS, at=time(14, 30), place="Old Wharf Centre"
    )
    order = EngagementOrder(engagement=engagement, detail=detail, follow_ups=follows)
    if channel is Channel.CASEWORK_REFERRAL:
        return as_older_files_have(place.partnership, order)
    return save_order(place.partnership, order, today=TODAY)


@pytest.mark.clause("MP8")
def test_an_engagement_and_what_follows_another_stand_on_their_days_as_two(place: Place) -> None:
    add(place, "Walkabout", date(2026, 6, 5))
    send = FollowUp(engagement_id=0, what="Send the plan", due_on=date(2026, 6, 9), person_id=place.hannah)
    add(place, "Letter about the shelter", HELD, Channel.LETTER, send)
    [walkabout] = titled(place, "Walkabout")
    assert {"DTSTART:20260605T133000Z", "LOCATION:Old Wharf Centre"} < set(walkabout)
    assert "DESCRIPTION:With Owen Marchetti. Not confirmed yet." in walkabout
    [follow_up] = titled(place, "Follow-up: Letter about the shelter")
    assert "DTSTART;VALUE=DATE:20260609" in follow_up
    assert any("Send the plan\\, by Hannah" in line for line in follow_up)
    uids = [one[0] for one in events(place)]
    assert len(uids) == len(set(uids))
    [kept] = listed(place.partnership, FollowUp)
    close_follow_up(place.partnership, kept.id, done_on=date(2026, 3, 25), done="Sent")
    assert titled(place, "Follow-up: Letter about the shelter") == []


def test_what_was_put_off_or_called_off_is_cancelled_under_the_mark_it_had(place: Place) -> None:
    visit, talk = (add(place, title, date(2026, 6, 5)) for title in ("Visit", "Talk"))
    before = {one[0] for one in titled(place, "Visit")}
    confirm(place.partnership, visit, on=TODAY, today=TODAY)
    rearrange(place.partnership, visit, date(2026, 6, 19), today=TODAY)
    cancel(place.partnership, talk, CancelledBy.THEM)
    [[off], [on]] = [
        [one for one in titled(place, "Visit") if ("STATUS:CANCELLED" in one) is is_off]
        for is_off in (True, False)
    ]
    assert {off[0]} == before
    assert "DESCRIPTION:With Owen Marchetti. Rearranged to 19 June 2026." in off
    assert "DTSTART:20260619T133000Z" in on
    [talk_off] = titled(place, "Talk")
    assert {"STATUS:CANCELLED", "DESCRIPTION:With Owen Marchetti. Cancelled by them."} < set(talk_off)


@pytest.mark.clause("MP12")
def test_a_referral_is_no_more_than_that_in_a_calendar(place: Place) -> None:
    ring = FollowUp(engagement_id=0, what="Ring Mrs Bell", due_on=date(2026, 6, 9))
    add(place, "Mrs Bell's damp wall", HELD, Channel.CASEWORK_REFERRAL, ring)
    add(place, "Mrs Bell again", date(2026, 6, 5), Channel.CASEWORK_REFERRAL)
    written = "\n".join(line for one in events(place) for line in one)
    assert "Bell" not in written
    [told] = titled(place, "Casework referral")
    assert "DTSTART;VALUE=DATE:20260605" in told
    assert not any("LOCATION" in line for line in told)


@pytest.mark.clause("MP8")
def test_what_comes_round_stands_on_each_of_its_days(place: Place) -> None:
    [mp] = listed(place.partnership, Mp)
    quarterly = EngagementSeries(
        mp_id=mp.id,
        title="Quarterly meeting",
        channel=Channel.MEETING,
        informing=True,
        months_apart=3,
        starts=date(2026, 5, 29),
        at=time(10),
    )
    save_series(place.partnership, quarterly, today=TODAY)
    found = [line for one in titled(place, "Quarterly meeting") for line in one if "DTSTART" in line]
    assert found == [
        "DTSTART:20260529T090000Z",
        "DTSTART:20260828T090000Z",
        "DTSTART:20261127T100000Z",
        "DTSTART:20270226T100000Z",
    ]


@pytest.mark.clause("MP8")
def test_the_calendar_of_an_earlier_day_knows_nothing_that_was_not_planned_then(place: Place) -> None:
    add(place, "Letter of a later day", HELD, Channel.LETTER)
    visit = add(place, "Visit", HELD)
    with place.partnership.reading() as session:
        read = read_relationship(session, BEFORE)
        assert [one.title for one in engagement_entries(read, BEFORE)] == []
        confirmed = replace(read.beside.details[visit], confirmed_on=BEFORE)
        told = replace(read, beside=replace(read.beside, details=read.beside.details | {visit: confirmed}))
        [then] = engagement_entries(told, BEFORE)
        assert then.note == "With Owen Marchetti. Confirmed on 2 March 2026."
