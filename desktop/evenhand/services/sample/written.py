"""The sample's decisions between meetings: what was asked in writing, who had an interest, answers, and the count."""

from dataclasses import replace
from datetime import date
from functools import partial

from evenhand.domain.meetings.record_facts import WrittenAnswer, WrittenDecision, WrittenInterest
from evenhand.domain.meetings.vocabulary import Cast
from evenhand.domain.members.interest_facts import Interest
from evenhand.services import written_decisions, written_interests
from evenhand.services.sample.diary import A_DAY, Diary, Told
from evenhand.services.sample.story import Story
from evenhand.services.sample.tables import fact, table
from evenhand.services.saving import listed


def note_written(diary: Diary, story: Story) -> None:
    """What was decided in writing, each known to agendas by its name."""
    for one in table("sittings")["written"]:
        diary.note(one["sent_on"], "", partial(_ask, story, one))
        for interest in one.get("interests", ()):
            diary.note(interest["declared_on"], "", partial(_declare, story, one, interest))
        diary.note(one["concluded_on"], "A decision between meetings", partial(_conclude, story, one))


def note_ratified(diary: Diary, story: Story) -> None:
    """Each reported to its meeting and ratified by the decision of it, where that is told."""
    for one in table("sittings")["written"]:
        if "reported" in one:
            diary.note(one["reported"] + A_DAY, "A decision ratified", partial(_ratify, story, one))


def _name(told: Told) -> str:
    return f"written_decision:{told['key']}"


def _ask(story: Story, told: Told, on: date) -> None:
    asked = fact(WrittenDecision, told, proposed_by_id=story.people[told["proposed"]])
    key = written_decisions.ask(story.partnership, replace(asked, concluded_on=None), today=on)
    story.about[_name(told)] = f"written_decision:{key}"


def _declare(story: Story, told: Told, interest: Told, on: date) -> None:
    """An interest declared in one, with the entry of the register that it rests on."""
    person_id = story.people[interest["person"]]
    [entry] = [
        one
        for one in listed(story.partnership, Interest)
        if one.person_id == person_id and one.body == interest["body"]
    ]
    written_id = story.key_about(_name(told))
    declared = fact(
        WrittenInterest, interest, written_id=written_id, person_id=person_id, interest_id=entry.id
    )
    written_interests.declare(story.partnership, declared, today=on)


def _conclude(story: Story, told: Told, on: date) -> None:
    key = story.key_about(_name(told))
    for cast in Cast:
        for person in told.get(cast.value, ()):
            given = WrittenAnswer(
                written_id=key, person_id=story.people[person], cast=cast, answered_on=told["sent_on"]
            )
            written_decisions.answer(story.partnership, given, today=on)
    written_decisions.conclude(story.partnership, key, on=told["concluded_on"], today=on)


def _ratify(story: Story, told: Told, _: date) -> None:
    key = story.key_about(_name(told))
    written_decisions.report_to(story.partnership, key, story.meetings[told["reported"]])
    written_decisions.ratify(story.partnership, key, story.decided[told["reported"], told["ratified_by"]])
