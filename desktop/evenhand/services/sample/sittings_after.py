"""What followed the sample's meetings: actions, and minutes sent, approved and corrected."""

from datetime import date, timedelta
from functools import partial

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.vocabulary import SentHow
from evenhand.domain.members.review_facts import Action
from evenhand.domain.members.vocabulary import ActionKind, ActionOutcome
from evenhand.domain.words import say_day
from evenhand.services import actions, circulations, meeting_actions, minutes
from evenhand.services.sample.diary import A_DAY, Diary, Told
from evenhand.services.sample.sittings import item_keys, told_sittings
from evenhand.services.sample.story import Story
from evenhand.services.sample.tables import fact, table
from evenhand.services.saving import found

A_WEEK = timedelta(days=7)


def note_afterwards(diary: Diary, story: Story) -> None:
    """The actions agreed, and the minutes as far as they came."""
    for one in table("meetings")["meeting"]:
        told = told_sittings().get(one["on"], {})
        if "minutes" not in told:
            continue
        for action in told.get("actions", ()):
            _note_action(diary, story, one["on"], action)
        sent_on = told.get("minutes_sent", one["on"] + A_WEEK)
        diary.note(sent_on, f"Minutes of {say_day(one['on'])}", partial(_write, story, one["on"]))
        if "minutes_approved_on" in one:
            approved_on = one["minutes_approved_on"]
            diary.note(
                approved_on + A_DAY, "", partial(_approve, story, one["on"], approved_on, told["signed"])
            )
        if "correction" in told:
            correction = told["correction"]
            diary.note(correction["on"] + A_DAY, "", partial(_correct, story, one["on"], correction))


def _note_action(diary: Diary, story: Story, meeting: date, told: Told) -> None:
    keys: list[int] = []
    diary.note(meeting + A_DAY, f"Actions of {say_day(meeting)}", partial(_agree, story, meeting, told, keys))
    if "closed" in told:
        diary.note(told["closed"], "", partial(_close, story, told, keys))


def _agree(story: Story, meeting: date, told: Told, keys: list[int], on: date) -> None:
    """Enter an action agreed at a meeting, which is still open."""
    meeting_id = story.meetings[meeting]
    open_yet = {name: value for name, value in told.items() if name not in ("outcome", "evidence")}
    action = fact(
        Action,
        {"kind": ActionKind.MEETING} | open_yet,
        owner_id=story.people[told["person"]],
        opened_on=meeting,
        due_on=told["due"],
    )
    key = meeting_actions.add_action(
        story.partnership,
        action,
        meeting_id=meeting_id,
        item_id=item_keys(story, meeting_id)[told["item"]],
        decision_id=story.decided[meeting, told["n"]] if "n" in told else None,
        today=on,
    )
    keys.append(key)


def _close(story: Story, told: Told, keys: list[int], on: date) -> None:
    outcome, evidence = ActionOutcome(told["outcome"]), told["evidence"]
    actions.close_action(
        story.partnership, keys[0], on=told["closed"], outcome=outcome, evidence=evidence, today=on
    )


def _write(story: Story, meeting: date, on: date) -> None:
    """The minutes written from the record and sent to all who sat there."""
    held = found(story.partnership, Meeting, story.meetings[meeting])
    minutes.write_anew(story.partnership, held.id, today=on)
    with story.partnership.reading() as session:
        whom = [seat.person.id for seat in circulations.recipients(session, held.id)]
    minutes.circulate(story.partnership, held.id, whom, how=SentHow.EMAIL, sent_on=on, today=on)


def _approve(story: Story, meeting: date, approved_on: date, signed: str, on: date) -> None:
    """The minutes approved by the first decision of a later meeting."""
    minutes.approve(
        story.partnership,
        story.meetings[meeting],
        approved_at_id=story.meetings[approved_on],
        signed_by_id=story.people[signed],
        decision_id=story.decided[approved_on, 1],
        today=on,
    )


def _correct(story: Story, meeting: date, told: Told, _: date) -> None:
    """The minutes corrected by a later meeting."""
    minutes.correct(
        story.partnership,
        story.meetings[meeting],
        says=told["says"],
        because=told["because"],
        agreed_at_id=story.meetings[told["on"]],
        today=told["on"],
    )
