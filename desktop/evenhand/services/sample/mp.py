"""The sample's MPs and other contacts: terms, engagements in their chains, letters, and how each was judged."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

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
from evenhand.domain.partnership.facts import PlanTheme
from evenhand.domain.vocabulary import Planned
from evenhand.records.unit_of_work import Partnership
from evenhand.services import contacts, letters, mp, mp_profiles, skills
from evenhand.services.engagement_series import save_series
from evenhand.services.engagements import EngagementOrder, confirm, save_order
from evenhand.services.sample.people import Places
from evenhand.services.sample.tables import fact, table
from evenhand.services.saving import found, listed

Told = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Ties:
    """The keys of MPs and contacts, and of engagements, by the names that the tables give them."""

    mps: dict[str, int]
    engagements: dict[str, int]


def write_mps(
    partnership: Partnership, places: Places, members: Mapping[str, int], *, today: date, as_told: date
) -> tuple[dict[str, int], Ties]:
    """Enter the MPs and all that passed between them and the partnership; give their keys as people, and the ties."""
    told = table("mp")
    themes = {one.name: one.id for one in listed(partnership, PlanTheme)}
    with partnership.change("The Members of Parliament for Marlbeck, and other contacts"):
        ties = Ties({one["key"]: _add(partnership, one, places, themes, today) for one in told["mp"]}, {})
        ties.mps.update({one["key"]: _add_contact(partnership, one) for one in told["contact"]})
    with partnership.change("Engagements since August 2023"):
        for one in told["engagement"]:
            key = _write_engagement(partnership, one, ties, themes, members, today)
            ties.engagements[one["key"]] = key
        for one in told["series"]:
            _plan(partnership, one, ties, as_told)
    with partnership.change("How the MPs were judged to regard the work"):
        for one in told["stance"]:
            _judge(partnership, one, ties, today)
    people = {key: found(partnership, Mp, mp_id).person_id for key, mp_id in ties.mps.items()}
    return people, ties


def _add(partnership: Partnership, told: Told, places: Places, themes: Mapping[str, int], today: date) -> int:
    term = fact(MpTerm, told["term"], mp_id=0, constituency_id=places.constituency_id)
    person = Person(name=told["name"], name_may_be_printed=True)
    mp_id = mp.add_mp(partnership, person, fact(Mp, told, person_id=0), term)
    mp_profiles.save_profile(partnership, fact(MpProfile, told["profile"], mp_id=mp_id), today=today)
    for one in told.get("post", ()):
        mp_profiles.save_post(partnership, fact(MpPost, one, mp_id=mp_id))
    for one in told.get("staff", ()):
        mp_profiles.save_staff(partnership, fact(MpStaff, one, mp_id=mp_id))
    for one in told.get("skill", ()):
        matched = fact(SkillForTheme, one, mp_id=mp_id, theme_id=themes[one["theme"]])
        skills.save_skill_for_theme(partnership, matched)
    return mp_id


def _add_contact(partnership: Partnership, told: Told) -> int:
    person = Person(name=told["name"], name_may_be_printed=True)
    return contacts.add_contact(partnership, person, fact(Contact, told, mp_id=0))


def _write_engagement(
    partnership: Partnership,
    told: Told,
    ties: Ties,
    themes: Mapping[str, int],
    members: Mapping[str, int],
    today: date,
) -> int:
    """One engagement with everything beside it; what led to it was told before. A letter in the book makes its own."""
    engagement = fact(
        Engagement,
        {"status": Planned.HELD, **told},
        id=_send(partnership, told, ties, today) if "letter" in told else 0,
        mp_id=ties.mps[told["mp"]],
        led_from_id=ties.engagements[told["led_from"]] if "led_from" in told else None,
    )
    ours = [
        Participant(engagement_id=0, person_id=members[key], side=Side.OURS, capacity=capacity)
        for key, capacity in told.get("ours", ())
    ]
    theirs = [
        Participant(engagement_id=0, name=name, side=Side.THEIRS, capacity=capacity)
        for name, capacity in told.get("theirs", ())
    ]
    order = EngagementOrder(
        engagement=engagement,
        detail=fact(EngagementDetail, told, engagement_id=0),
        participants=(*ours, *theirs),
        theme_ids=tuple(themes[name] for name in told.get("themes", ())),
        brought=tuple(fact(BroughtBack, one, engagement_id=0) for one in told.get("brought", ())),
        follow_ups=tuple(fact(FollowUp, one, engagement_id=0) for one in told.get("follow_up", ())),
    )
    return save_order(partnership, order, today=today)


def _send(partnership: Partnership, told: Told, ties: Ties, today: date) -> int:
    """A letter as it stands in the letter book: begun from its template, told in its own words, and sent."""
    on, letter = told["on"], told["letter"]
    with partnership.reading() as session:
        begun = letters.draft(session, letter["template"], mp_id=ties.mps[told["mp"]], day=on)
    wanted = told.get("reply_wanted", "replied_on" in told)
    close = letter.get("close", begun.close)
    draft = replace(begun, subject=letter["subject"], body=letter["body"], close=close, reply_wanted=wanted)
    letter_id = letters.save_draft(partnership, draft, today=today)
    return letters.send(partnership, letter_id, on=on, today=today)


def _plan(partnership: Partnership, told: Told, ties: Ties, today: date) -> None:
    """What is regular, planned ahead; the first of it is confirmed."""
    series_id = save_series(
        partnership, fact(EngagementSeries, told, mp_id=ties.mps[told["mp"]]), today=today
    )
    planned = [one for one in listed(partnership, EngagementDetail) if one.series_id == series_id]
    confirm(partnership, planned[0].engagement_id, on=told["confirmed_on"], today=today)


def _judge(partnership: Partnership, told: Told, ties: Ties, today: date) -> None:
    judged = fact(StanceAssessment, told, mp_id=ties.mps[told["mp"]])
    evidence = fact(
        StanceEvidence, told, stance_id=0, engagement_id=ties.engagements.get(told.get("seen_at", ""))
    )
    mp.save_stance(partnership, judged, today=today, evidence=evidence)
