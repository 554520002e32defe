"""How the sample's rounds were decided: what was awarded, refused or deferred at a meeting, or withdrawn."""

from datetime import date
from functools import partial

from evenhand.domain.grants.decided_by import DecidedBy
from evenhand.domain.grants.vocabulary import DecidedHow
from evenhand.domain.meetings.facts import Decision
from evenhand.domain.vocabulary import ApplicationStatus
from evenhand.domain.words import parse_pence
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.meetings import DecisionRow
from evenhand.services import grants
from evenhand.services.sample.diary import A_DAY, Diary, Told
from evenhand.services.sample.story import Story
from evenhand.services.sample.tables import table


def note_decided(diary: Diary, story: Story) -> None:
    """Award, refuse or defer after the round's meeting, or note on its own day that an applicant withdrew."""
    for one in table("grants")["round"]:
        for each in one["application"]:
            if "awarded" in each:
                on, decide = one["decides_on"] + A_DAY, _award
            elif "decided_on" in each:
                on, decide = each["decided_on"], _withdraw
            elif "status" in each:
                on, decide = one["decides_on"] + A_DAY, _decide_otherwise
            else:
                continue
            diary.note(on, f"Decided: {each['applicant']}", partial(decide, story, one, each))


def _award(story: Story, of_round: Told, told: Told, on: date) -> None:
    grants.approve(
        story.partnership,
        story.applications[of_round["name"], told["applicant"]],
        awarded_pence=parse_pence(told["awarded"]),
        on=of_round["decides_on"],
        by=_by_meeting(story, told["applicant"], of_round["decides_on"], "To award"),
        reason=told.get("reason", ""),
        today=on,
    )


def _withdraw(story: Story, of_round: Told, told: Told, on: date) -> None:
    _note_outcome(story, of_round, told, told["decided_on"], None, on)


def _decide_otherwise(story: Story, of_round: Told, told: Told, on: date) -> None:
    by = _by_meeting(story, told["applicant"], of_round["decides_on"], "To refuse")
    _note_outcome(story, of_round, told, of_round["decides_on"], by, on)


def _note_outcome(
    story: Story, of_round: Told, told: Told, decided_on: date, by: DecidedBy | None, on: date
) -> None:
    grants.decide_otherwise(
        story.partnership,
        story.applications[of_round["name"], told["applicant"]],
        ApplicationStatus(told["status"]),
        on=decided_on,
        reason=told["reason"],
        by=by,
        today=on,
    )


def _by_meeting(story: Story, applicant: str, held_on: date, verb: str) -> DecidedBy:
    """The decision of the meeting that names the applicant, else the one that decides on the others."""
    with story.partnership.reading() as session:
        of_meeting = DecisionRow.meeting_id == story.meetings[held_on]
        made = [
            one
            for one in all_of(session, Decision, of_meeting, order="number")
            if one.wording.startswith(verb)
        ]
    key = next((one.id for one in made if applicant in one.wording), made[0].id)
    return DecidedBy(DecidedHow.MEETING, key)
