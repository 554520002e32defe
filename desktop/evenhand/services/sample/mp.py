"""The sample's MPs and other contacts: terms, engagements in their chains, letters, and how each was judged."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from evenhand.domain.members.facts import Person
from evenhand.domain.mp.facts import Engagement, Mp, MpTerm, StanceAssessment
from evenhand.domain.mp.record_facts import (
    BroughtBack,
    Contact,
    EngagementDetail,
    EngagementSeries,
    FollowUp,
    MpPost,
    MpProfile,
    MpStaff,
    Participant,
    SkillForTheme,
    StanceEvidence,
)
from evenhand.domain.mp.vocabulary import Side
from evenhand.domain.vocabulary import Planned
from evenhand.services import contacts, follow_ups, letters, mp, mp_profiles, mp_terms, skills
from evenhand.services.engagement_series import save_series
from evenhand.services.engagements import EngagementOrder, confirm, replied, save_order
from evenhand.services.sample.diary import A_DAY, Diary, Told
from evenhand.services.sample.story import Story
from evenhand.services.sample.tables import fact, table
from evenhand.services.saving import found, listed


def note_mps(diary: Diary, story: Story) -> None:
    """The MPs and all that passed between them and the partnership."""
    told = table("mp")
    for one in told["mp"]:
        office = f"{one['name']} and the office"
        diary.note(one["entered"], office, partial(_add, story, one))
        diary.note_stages(one["profile"], one["entered"], office, partial(_save_profile, story, one["key"]))
        for post in one.get("post", ()):
            on = max(one["entered"], post["starts"] + A_DAY)
            diary.note_stages(post, on, office, partial(_save_post, story, one["key"]))
        for staff in one.get("staff", ()):
            diary.note_stages(staff, one["entered"], office, partial(_save_staff, story, one["key"]))
        for skill in one.get("skill", ()):
            diary.note(skill["entered"], office, partial(_save_skill, story, one["key"], skill))
        for term in one["term"].get("then", ()):
            diary.note(term["entered"], "", partial(_end_term, story, one["key"], one["term"] | term))
    for one in told["contact"]:
        diary.note(one["starts"] + A_DAY, "", partial(_add_contact, story, one))
    for one in told["engagement"]:
        _note_engagement(diary, story, one)
    for one in told["series"]:
        keys: list[int] = []
        diary.note(one["entered"], "", partial(_plan, story, one, keys))
        diary.note(one["confirmed_on"], "", partial(_confirm_first, story, one, keys))
    for one in told["stance"]:
        diary.note(one.get("entered", one["judged_on"] + A_DAY), "", partial(_judge, story, one))


def _note_engagement(diary: Diary, story: Story, told: Told) -> None:
    """One engagement with everything beside it, then the answer to it and what was done about it.

    A letter in the book goes on its day; of anything else, the secretary hears a day later.
    """
    on = told["on"] if "letter" in told else told["on"] + A_DAY
    on = told.get("entered", on)
    diary.note_stages(told, on, "", partial(_save_engagement, story))
    if "replied_on" in told:
        diary.note(told["replied_on"], "", partial(_answer, story, told))
    for place, one in enumerate(told.get("follow_up", ())):
        if "done_on" in one and one["done_on"] > on:
            diary.note(one["done_on"], "", partial(_follow_up, story, told, place))


def _add(story: Story, told: Told, _: date) -> None:
    term = fact(MpTerm, told["term"], mp_id=0, constituency_id=story.constituency_id)
    person = Person(name=told["name"], name_may_be_printed=True)
    mp_id = mp.add_mp(story.partnership, person, fact(Mp, told, person_id=0), term)
    _know(story, told["key"], mp_id)


def _know(story: Story, key: str, mp_id: int) -> None:
    story.mps[key] = mp_id
    story.people[key] = found(story.partnership, Mp, mp_id).person_id


def _save_profile(story: Story, who: str, told: Told, key: int, on: date) -> int:
    profile = fact(MpProfile, told, id=key, mp_id=story.mps[who])
    return mp_profiles.save_profile(story.partnership, profile, today=on)


def _save_post(story: Story, who: str, told: Told, key: int, _: date) -> int:
    return mp_profiles.save_post(story.partnership, fact(MpPost, told, id=key, mp_id=story.mps[who]))


def _save_staff(story: Story, who: str, told: Told, key: int, _: date) -> int:
    return mp_profiles.save_staff(story.partnership, fact(MpStaff, told, id=key, mp_id=story.mps[who]))


def _save_skill(story: Story, who: str, told: Told, _: date) -> None:
    theme_id = story.themes[told["theme"]]
    matched = fact(SkillForTheme, told, mp_id=story.mps[who], theme_id=theme_id)
    skills.save_skill_for_theme(story.partnership, matched)


def _end_term(story: Story, who: str, told: Told, _: date) -> None:
    mp_id = story.mps[who]
    [term] = [one for one in listed(story.partnership, MpTerm) if one.mp_id == mp_id]
    ended = fact(MpTerm, told, id=term.id, mp_id=mp_id, constituency_id=story.constituency_id)
    mp_terms.save_term(story.partnership, ended)


def _add_contact(story: Story, told: Told, _: date) -> None:
    person = Person(name=told["name"], name_may_be_printed=True)
    _know(story, told["key"], contacts.add_contact(story.partnership, person, fact(Contact, told, mp_id=0)))


def _save_engagement(story: Story, told: Told, key: int, on: date) -> int:
    """An engagement as far as it had come; what led to it was entered before. A letter in the book makes its own."""
    engagement = fact(
        Engagement,
        {"status": Planned.HELD, **told},
        id=_send(story, told, on) if "letter" in told else key,
        mp_id=story.mps[told["mp"]],
        led_from_id=story.engagements[told["led_from"]] if "led_from" in told else None,
    )
    wanted = told.get("reply_wanted", "replied_on" in told)
    detail = fact(EngagementDetail, {**told, "reply_wanted": wanted}, engagement_id=0)
    order = EngagementOrder(
        engagement=engagement,
        detail=replace(detail, replied_on=None),
        participants=_participants(story, told),
        theme_ids=tuple(story.themes[name] for name in told.get("themes", ())),
        brought=tuple(fact(BroughtBack, one, engagement_id=0) for one in told.get("brought", ())),
        follow_ups=tuple(
            _as_on(fact(FollowUp, one, engagement_id=0), on) for one in told.get("follow_up", ())
        ),
    )
    story.engagements[told["key"]] = save_order(story.partnership, order, today=on)
    return story.engagements[told["key"]]


def _participants(story: Story, told: Told) -> tuple[Participant, ...]:
    ours = [
        Participant(engagement_id=0, person_id=story.people[key], side=Side.OURS, capacity=capacity)
        for key, capacity in told.get("ours", ())
    ]
    theirs = [
        Participant(engagement_id=0, name=name, side=Side.THEIRS, capacity=capacity)
        for name, capacity in told.get("theirs", ())
    ]
    return (*ours, *theirs)


def _as_on(follow_up: FollowUp, on: date) -> FollowUp:
    """A follow-up as it stood on a day, when it may have been still to do."""
    open_yet = follow_up.done_on is not None and follow_up.done_on > on
    return replace(follow_up, done_on=None) if open_yet else follow_up


def _answer(story: Story, told: Told, on: date) -> None:
    replied(story.partnership, story.engagements[told["key"]], on=told["replied_on"], today=on)


def _follow_up(story: Story, told: Told, place: int, on: date) -> None:
    engagement_id = story.engagements[told["key"]]
    own: Sequence[FollowUp] = [
        one for one in listed(story.partnership, FollowUp) if one.engagement_id == engagement_id
    ]
    done_on = told["follow_up"][place]["done_on"]
    follow_ups.close_follow_up(story.partnership, own[place].id, done_on=done_on, today=on)


def _send(story: Story, told: Told, on: date) -> int:
    """A letter as it stands in the letter book: begun from its template, told in its own words, and sent."""
    letter = told["letter"]
    with story.partnership.reading() as session:
        begun = letters.draft(session, letter["template"], mp_id=story.mps[told["mp"]], day=on)
    wanted = told.get("reply_wanted", "replied_on" in told)
    close = letter.get("close", begun.close)
    draft = replace(begun, subject=letter["subject"], body=letter["body"], close=close, reply_wanted=wanted)
    letter_id = letters.save_draft(story.partnership, draft, today=on)
    return letters.send(story.partnership, letter_id, on=on, today=on)


def _plan(story: Story, told: Told, keys: list[int], on: date) -> None:
    """What is regular, planned ahead."""
    series = fact(EngagementSeries, told, mp_id=story.mps[told["mp"]])
    keys.append(save_series(story.partnership, series, today=on))


def _confirm_first(story: Story, told: Told, keys: list[int], on: date) -> None:
    planned = [one for one in listed(story.partnership, EngagementDetail) if one.series_id == keys[0]]
    confirm(story.partnership, planned[0].engagement_id, on=told["confirmed_on"], today=on)


def _judge(story: Story, told: Told, on: date) -> None:
    judged = fact(StanceAssessment, told, mp_id=story.mps[told["mp"]])
    engagement_id = story.engagements.get(told.get("seen_at", ""))
    evidence = fact(StanceEvidence, told, stance_id=0, engagement_id=engagement_id)
    mp.save_stance(story.partnership, judged, today=on, evidence=evidence)
