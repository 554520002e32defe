"""What the sample's MPs said and were asked: mistaken words and their answers, advice, quotes, residents' problems."""

from datetime import date
from functools import partial

from evenhand.domain.mp.record_facts import Advice, Misconception, QuoteScope, Referral
from evenhand.domain.mp.vocabulary import CaseOutcome
from evenhand.domain.publicity.record_facts import Quote
from evenhand.services import advice, casework, misconceptions, quotes
from evenhand.services.sample.diary import A_DAY, Diary, Told
from evenhand.services.sample.story import Story
from evenhand.services.sample.tables import fact, table


def note_said(diary: Diary, story: Story) -> None:
    """All of it, under the MPs and engagements that it belongs to."""
    told = table("mp")
    for one in told["misconception"]:
        diary.note_stages(one, one["heard_on"] + A_DAY, "", partial(_hear, story))
    for one in told["advice"]:
        diary.note_stages(one, one["asked_on"] + A_DAY, "", partial(_ask, story))
    for one in told["quote"]:
        diary.note(one["said_on"] + A_DAY, "", partial(_quote, story, one))
    for one in told["referral"]:
        _note_referral(diary, story, one)


def _note_referral(diary: Diary, story: Story, told: Told) -> None:
    """Open it, and take it through its steps as far as it came."""
    keys: list[int] = []
    diary.note(told["opened_on"], "", partial(_open, story, told, keys))
    for step, day in STEPS.items():
        if day in told:
            diary.note(told[day], "", partial(step, story, told, keys))


def _hear(story: Story, told: Told, key: int, on: date) -> int:
    heard = fact(
        Misconception,
        told,
        id=key,
        mp_id=story.mps[told["mp"]],
        engagement_id=story.engagements[told["heard"]],
        answer_id=story.engagements[told["answer"]] if "answer" in told else None,
    )
    return misconceptions.save_misconception(story.partnership, heard, today=on)


def _ask(story: Story, told: Told, key: int, on: date) -> int:
    asked = fact(
        Advice,
        told,
        id=key,
        mp_id=story.mps[told["mp"]],
        engagement_id=story.engagements[told["engagement"]] if "engagement" in told else None,
        theme_id=story.themes.get(told.get("theme", "")),
    )
    return advice.save_advice(story.partnership, asked, today=on)


def _quote(story: Story, told: Told, on: date) -> None:
    quote = fact(Quote, told, person_id=story.people[told["mp"]])
    scope = fact(QuoteScope, told, quote_id=0, engagement_id=story.engagements[told["engagement"]])
    quotes.save_quote(story.partnership, quote, scope=scope, today=on)


def _open(story: Story, told: Told, keys: list[int], on: date) -> None:
    opened = ("category", "route", "opened_on", "resident", "matter")
    begun = {name: told[name] for name in opened if name in told}
    referral = fact(Referral, begun, reference="", mp_id=story.mps[told["mp"]])
    keys.append(casework.open_referral(story.partnership, referral, today=on))


def _consent(story: Story, told: Told, keys: list[int], on: date) -> None:
    casework.consent(
        story.partnership,
        keys[0],
        on=told["consent_on"],
        how=told["consent_how"],
        what_for=told["consent_for"],
        today=on,
    )


def _mark_sent(story: Story, told: Told, keys: list[int], on: date) -> None:
    casework.mark_sent(story.partnership, keys[0], on=told["sent_on"], today=on)


def _answer(story: Story, told: Told, keys: list[int], on: date) -> None:
    casework.answer(story.partnership, keys[0], on=told["answered_on"], today=on)


def _close(story: Story, told: Told, keys: list[int], on: date) -> None:
    outcome, note = CaseOutcome(told["outcome"]), told["outcome_note"]
    casework.close(story.partnership, keys[0], on=told["closed_on"], outcome=outcome, note=note, today=on)


STEPS = {_consent: "consent_on", _mark_sent: "sent_on", _answer: "answered_on", _close: "closed_on"}
