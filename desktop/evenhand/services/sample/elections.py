"""The sample's elections: how the council elects, polling days, the dates it published, and who stood."""

from datetime import date
from functools import partial

from evenhand.domain.elections.facts import Candidate, Election
from evenhand.domain.elections.record_facts import ElectoralCycle, HustingsInvitation
from evenhand.domain.vocabulary import CandidateStatus
from evenhand.services import cycles, elections, hustings
from evenhand.services.after_poll import delete_strangers
from evenhand.services.sample.diary import A_DAY, Diary, Told
from evenhand.services.sample.story import FOUNDED, Story
from evenhand.services.sample.tables import fact, table
from evenhand.services.saving import listed


def note_elections(diary: Diary, story: Story) -> None:
    """How the council elects; each election with its published dates and its candidates, and how they fared.

    The names of those who concern nobody here are deleted once a poll is long over.
    """
    for one in table("elections")["cycle"]:
        diary.note(FOUNDED + A_DAY, "", partial(_save_cycle, story, one))
    for one in table("elections")["election"]:
        keys: list[int] = []
        poll = f"{one['area']}, {one['poll_on'].year}"
        on = one.get("announced_on")
        diary.note_stages(one, on, f"Election, {poll}", partial(_save_election, story, keys))
        for each in one.get("candidate", ()):
            _note_candidate(diary, story, one, each, keys)
        if "strangers_deleted" in one:
            diary.note(one["strangers_deleted"], "", partial(_delete_strangers, story, keys))


def note_hustings(diary: Diary, story: Story) -> None:
    """Who was asked to the hustings, and what they answered."""
    for one in table("hustings")["invitation"]:
        diary.note_stages(one, one["asked_on"], "Invitations to the hustings", partial(_invite, story))


def _note_candidate(diary: Diary, story: Story, election: Told, told: Told, keys: list[int]) -> None:
    """Somebody who stands, then whether elected on the day after the poll, then whatever was found out later."""
    stands = {name: value for name, value in told.items() if name != "status"}
    result = [{"status": told["status"], "entered": election["poll_on"] + A_DAY}] if "status" in told else []
    stages = stands | {"then": [*result, *told.get("then", ())]}
    title = f"Candidates, {election['area']}, {election['poll_on'].year}"
    diary.note_stages(stages, told["since"], title, partial(_save_candidate, story, keys))


def _save_cycle(story: Story, told: Told, _: date) -> None:
    cycles.save_cycle(story.partnership, fact(ElectoralCycle, told, council_id=story.council_id))


def _save_election(story: Story, keys: list[int], told: Told, key: int, _: date) -> int:
    council_id = story.council_id if told.get("council") else None
    election = fact(Election, told, id=key, council_id=council_id)
    election_id = elections.save_election(story.partnership, election)
    dates = {event: (each["on"], each["source"]) for event, each in told.get("published", {}).items()}
    elections.publish_dates(story.partnership, election_id, dates)
    keys.append(election_id)
    return election_id


def _save_candidate(story: Story, keys: list[int], told: Told, key: int, _: date) -> int:
    person_id = story.people[told["person"]] if "person" in told else None
    candidate = fact(
        Candidate,
        {"status": CandidateStatus.NOMINATED} | dict(told),
        id=key,
        election_id=keys[0],
        person_id=person_id,
    )
    return elections.save_candidate(story.partnership, candidate)


def _delete_strangers(story: Story, keys: list[int], on: date) -> None:
    delete_strangers(story.partnership, keys[0], today=on)


def _invite(story: Story, told: Told, key: int, on: date) -> int:
    candidates = {one.name: one.id for one in listed(story.partnership, Candidate)}
    invitation = fact(
        HustingsInvitation,
        told,
        id=key,
        event_id=story.events[told["event"]],
        candidate_id=candidates[told["candidate"]],
    )
    return hustings.save_invitation(story.partnership, invitation, today=on)
