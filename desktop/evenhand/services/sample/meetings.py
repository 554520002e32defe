"""The sample's meetings, with attendance of everybody who sat there on the day, and the decisions."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Any

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.vocabulary import Cast, VoteMethod
from evenhand.domain.vocabulary import Outcome, Planned, Presence
from evenhand.domain.words import say_day
from evenhand.services import decisions, meetings, members
from evenhand.services.decisions import DecisionOrder
from evenhand.services.sample.diary import A_DAY, Diary, Told
from evenhand.services.sample.sittings import (
    is_sent_first,
    note_before,
    told_sittings,
    votes_told,
    write_agenda,
    write_room,
)
from evenhand.services.sample.sittings_after import note_afterwards
from evenhand.services.sample.story import FOUNDED, Story
from evenhand.services.sample.tables import fact, table
from evenhand.services.sample.written import note_ratified, note_written
from evenhand.services.saving import found

USUALLY: dict[str, Any] = {"at": "7 pm", "place": "Old Wharf Centre"}
NEW_YEAR = timedelta(days=5)
"""The calendar of a year is entered on 6 January."""


def note_meetings(diary: Diary, story: Story) -> None:
    """The meetings as they were planned year by year and held, with what came of each."""
    told = table("meetings")["meeting"]
    note_written(diary, story)
    for one in told:
        planned = max(FOUNDED + A_DAY, date(one["on"].year, 1, 1) + NEW_YEAR)
        on = one.get("entered", planned)
        diary.note(on, f"Meetings of {one['on'].year}", partial(_plan, story, one))
        if "cancelled" in one:
            diary.note(one["cancelled"], "", partial(_cancel, story, one))
        note_before(diary, story, one["on"])
        if "chair" in one:
            title = f"Meeting of {say_day(one['on'])}"
            diary.note(one["on"] + A_DAY, title, partial(_hold, story, one))
    for one in told:
        _note_rescinded(diary, story, one)
        if "minutes_approved_on" in one and "minutes" not in told_sittings().get(one["on"], {}):
            on = one["minutes_approved_on"] + A_DAY
            diary.note(on, "", partial(_approve, story, one))
    note_ratified(diary, story)
    note_afterwards(diary, story)


def _plan(story: Story, told: Told, on: date) -> None:
    ahead = {key: value for key, value in told.items() if key != "note" or "chair" not in told}
    if "cancelled" in told:
        ahead = {**ahead, "note": ""}
    meeting = fact(Meeting, USUALLY | ahead, held_on=told["on"], status=Planned.PLANNED, chaired_by_id=None)
    planned = replace(meeting, minutes_approved_on=None)
    story.meetings[told["on"]] = meetings.save_meeting(story.partnership, planned, today=on)
    story.about[f"meeting:{told['on']}"] = f"meeting:{story.meetings[told['on']]}"


def _cancel(story: Story, told: Told, on: date) -> None:
    planned = found(story.partnership, Meeting, story.meetings[told["on"]])
    cancelled = replace(planned, status=Planned.CANCELLED, note=told["note"])
    meetings.save_meeting(story.partnership, cancelled, today=on)


def _hold(story: Story, told: Told, on: date) -> None:
    """Enter a meeting in the order in which it came about: who was there, then what was decided."""
    planned = found(story.partnership, Meeting, story.meetings[told["on"]])
    held = replace(
        planned,
        status=Planned.HELD,
        chaired_by_id=story.people[told["chair"]],
        note=told.get("note", ""),
    )
    meetings.save_meeting(story.partnership, held, today=on)
    meetings.record_attendance(story.partnership, held.id, _presences(story, told))

    def decide(item_id: int | None, how: Mapping[str, Any]) -> None:
        number = how["n"]
        moved = told["decisions"][number - 1]
        story.decided[told["on"], number] = _decide(story, held.id, moved, item_id, how, on)

    sitting = told_sittings().get(told["on"])
    if sitting is None:
        for number in range(1, len(told.get("decisions", ())) + 1):
            decide(None, {"n": number})
        return
    if not is_sent_first(sitting):
        write_agenda(story, sitting, on)
    write_room(story, held, sitting, decide, on)


def _approve(story: Story, told: Told, on: date) -> None:
    held = found(story.partnership, Meeting, story.meetings[told["on"]])
    approved = replace(held, minutes_approved_on=told["minutes_approved_on"])
    meetings.save_meeting(story.partnership, approved, today=on)


def _presences(story: Story, told: Told) -> dict[int, Presence]:
    """Whoever sat there on the day was present, but for those who sent apologies or stayed away."""
    seats = members.directory(story.partnership).seats_on(told["on"])
    presences = dict.fromkeys((seat.person.id for seat in seats), Presence.PRESENT)
    for presence in (Presence.APOLOGIES, Presence.ABSENT):
        presences |= {story.people[key]: presence for key in told.get(presence.value, ())}
    return presences


def _decide(story: Story, meeting_id: int, told: Told, item_id: int | None, how: Told, on: date) -> int:
    """Enter a decision: its outcome follows from the votes, and without votes there was a consensus."""
    votes = votes_told(how, story.people)
    usual = VoteMethod.SHOW_OF_HANDS if "for" in told else VoteMethod.CONSENSUS
    method = VoteMethod.RECORDED_VOTE if votes else VoteMethod(how.get("method", usual))
    order = DecisionOrder(
        meeting_id=meeting_id,
        item_id=item_id,
        wording=told["wording"],
        moved_by_id=story.people[told["moved"]],
        seconded_by_id=story.people[told["seconded"]],
        method=method,
        votes_for=told.get("for"),
        votes_against=told.get("against"),
        abstentions=told.get("abstentions"),
        votes=votes,
        casting=Cast(told["casting"]) if "casting" in told else None,
        decided_at=how.get("at"),
        worded_because=told.get("worded_because", ""),
    )
    if told.get("outcome") == Outcome.DEFERRED:
        return decisions.defer(story.partnership, order, today=on)
    as_view = told.get("outcome") == Outcome.VIEW
    return decisions.record_decision(story.partnership, order, today=on, as_view=as_view)


def _note_rescinded(diary: Diary, story: Story, told: Told) -> None:
    """Rescind what a later decision rescinded, once both are there."""
    for number, one in enumerate(told.get("decisions", ()), start=1):
        if "rescinded_because" in one:
            on = one["rescinded_on"] + A_DAY
            diary.note(on, "", partial(_rescind, story, (told["on"], number), one))


def _rescind(story: Story, rescinded: tuple[date, int], told: Told, _: date) -> None:
    decisions.rescind(
        story.partnership,
        story.decided[rescinded],
        by_decision_id=story.decided[told["rescinded_on"], told["rescinded_by"]],
        because=told["rescinded_because"],
    )
