"""How the sample's applications were judged before they were decided: the panel's scores, and what it recommends."""

from datetime import date, timedelta
from functools import partial

from evenhand.domain.grants.facts import Applicant, Application
from evenhand.domain.grants.record_facts import (
    Criterion,
    GrantConflict,
    PurposeAnswer,
    Recommendation,
    RegisterLook,
)
from evenhand.domain.grants.vocabulary import Recommends
from evenhand.domain.vocabulary import ApplicationStatus, PartyStanding
from evenhand.domain.words import parse_pence
from evenhand.services.grants.assessing import done, recommend, save_scores
from evenhand.services.grants.conflicts import conflicts_of, settle_conflict
from evenhand.services.party_lists_loaded import note_look
from evenhand.services.purposes import answer_purpose, purpose_state
from evenhand.services.sample.diary import Diary, Told
from evenhand.services.sample.story import Story
from evenhand.services.sample.tables import fact, table
from evenhand.services.saving import found, listed

A_WEEK = timedelta(days=7)


def note_judged(diary: Diary, story: Story) -> None:
    """Everybody looked up again and scored a week after a round closes; conflicts, purposes and recommendations."""
    for one in table("grants")["round"]:
        name, judged_on = one["name"], one["closes"] + A_WEEK
        for each in one["application"]:
            if each.get("status") != ApplicationStatus.WITHDRAWN.value:
                title = "Applicants looked up again"
                diary.note(judged_on, title, partial(_look_up, story, name, each))
        for each in one["application"]:
            if "scores" in each:
                diary.note(
                    judged_on, f"Scores of {one['panel_name'].lower()}", partial(_score, story, one, each)
                )
            if "purpose_answer" in each:
                on = each["purpose_answer"]["answered_on"]
                diary.note(on, "", partial(_answer_purpose, story, name, each))
            for conflict in each.get("conflicts", ()):
                diary.note(conflict["settled_on"], "", partial(_settle_conflict, story, name, each, conflict))
            if "recommends" in each:
                on = each["recommends"]["on"]
                diary.note(on, "What the panel recommends", partial(_recommend, story, name, each))


def _look_up(story: Story, round_name: str, told: Told, on: date) -> None:
    """The list of parties is old, so the secretary looked everybody up in the public register who is clear by it."""
    application = found(story.partnership, Application, story.applications[round_name, told["applicant"]])
    applicant = found(story.partnership, Applicant, application.applicant_id)
    if applicant.party_standing not in (PartyStanding.CLEAR, PartyStanding.NOT_A_PARTY):
        return
    says = "No party of that name."
    look = RegisterLook(applicant_id=applicant.id, looked_by="Delyth Vaughan", looked_on=on, found=says)
    note_look(story.partnership, look, today=on)


def _score(story: Story, of_round: Told, told: Told, on: date) -> None:
    """Enter the points of each member of the panel, none where there is an empty row."""
    partnership, round_name = story.partnership, of_round["name"]
    round_id = story.rounds[round_name]
    criteria = [
        one.id for one in listed(partnership, Criterion, order="position") if one.round_id == round_id
    ]
    application_id = story.applications[round_name, told["applicant"]]
    for person, points in zip(of_round["panel"], told["scores"], strict=False):
        if points:
            person_id = story.people[person]
            save_scores(partnership, application_id, person_id, dict(zip(criteria, points, strict=True)))
            done(partnership, application_id, person_id, on=on)


def _settle_conflict(story: Story, round_name: str, told: Told, conflict: Told, on: date) -> None:
    """Enter what was said of the paths that were found between an application and a member."""
    application_id = story.applications[round_name, told["applicant"]]
    with story.partnership.reading() as session:
        paths = conflicts_of(session, application_id, on).unanswered
    own = [path for path in paths if path.person.id == story.people[conflict["person"]]]
    for path in own[:1] if conflict["state"] == "confirmed" else own:
        settled = fact(
            GrantConflict,
            conflict,
            application_id=application_id,
            person_id=path.person.id,
            interest_id=path.interest.id if path.interest else None,
            nature=path.nature,
            path=path.says,
            path_in_full=path.in_full,
        )
        settle_conflict(story.partnership, settled)


def _answer_purpose(story: Story, round_name: str, told: Told, _: date) -> None:
    """Enter the one answer to all that the purpose screen found in an application."""
    application_id = story.applications[round_name, told["applicant"]]
    with story.partnership.reading() as session:
        state = purpose_state(session, application_id)
    for asked in state.unanswered:
        answer = fact(
            PurposeAnswer,
            told["purpose_answer"],
            application_id=application_id,
            phrase=asked.finding.text,
            clause=asked.finding.clause,
            digest=asked.digest,
        )
        answer_purpose(story.partnership, answer)


def _recommend(story: Story, round_name: str, told: Told, on: date) -> None:
    recommends = told["recommends"]
    recommendation = Recommendation(
        application_id=story.applications[round_name, told["applicant"]],
        recommends=Recommends(recommends["as"]),
        pence=parse_pence(recommends["pence"]) if "pence" in recommends else None,
        reasons=recommends["reasons"],
        recommended_by=recommends["by"],
        recommended_on=on,
    )
    recommend(story.partnership, recommendation)
