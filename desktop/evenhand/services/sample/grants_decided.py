"""How the sample's rounds were judged and decided; what became of the awards follows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from evenhand.domain.grants.decided_by import DecidedBy
from evenhand.domain.grants.facts import Applicant, Application
from evenhand.domain.grants.record_facts import RegisterLook
from evenhand.domain.grants.vocabulary import DecidedHow
from evenhand.domain.meetings.facts import Decision
from evenhand.domain.vocabulary import ApplicationStatus, PartyStanding
from evenhand.domain.words import parse_pence
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.meetings import DecisionRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services import grants
from evenhand.services.grants.beside import read_grants_beside
from evenhand.services.party_lists_loaded import note_look
from evenhand.services.sample.grants_after import follow
from evenhand.services.sample.grants_judged import answer_purpose_of, judge, settle_conflicts
from evenhand.services.sample.spend import write_batches, write_spend
from evenhand.services.sample.tables import table
from evenhand.services.saving import found

AWARDS_EVENING = "awards-2025"
AWARDS_BATCH = "Grants, March 2025"
Told = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class DecidedWith:
    """What the rounds are decided with: people by the names of the sample, meetings by their days."""

    people: Mapping[str, int]
    meetings: Mapping[date, int]
    event_id: int
    themes: Mapping[str, int]
    today: date


def decide_rounds(partnership: Partnership, rounds: Mapping[str, int], known: DecidedWith) -> None:
    """Judge and decide what is decided, then offer, pay and announce; then enter what was spent besides."""
    with partnership.change("What was decided on grants"):
        batches = write_batches(partnership)
        for one in table("grants")["round"]:
            _decide_round(partnership, rounds[one["name"]], one, known)
            _follow_round(partnership, rounds[one["name"]], one, known, batches[AWARDS_BATCH])
        awards = _awards_by_applicant(partnership)
        write_spend(partnership, known.themes, batches, awards)


def _decide_round(partnership: Partnership, round_id: int, told: Told, known: DecidedWith) -> None:
    with partnership.reading() as session:
        beside = read_grants_beside(session)
    panel = tuple(known.people[one] for one in told["panel"])
    criteria = tuple(one.id for one in beside.criteria[round_id])
    for application, one in zip(_of_round(partnership, round_id), told["application"], strict=True):
        if one.get("status") != ApplicationStatus.WITHDRAWN.value:
            _look_up(partnership, application, told["closes"] + timedelta(days=7))
        answer_purpose_of(partnership, application.id, one)
        settle_conflicts(partnership, application.id, one, known.people)
        judge(partnership, application, one, panel, criteria, told["closes"])
        _decide(partnership, application.id, one, told["decides_on"], known)


def _decide(
    partnership: Partnership,
    application_id: int,
    told: Told,
    decided_on: date,
    known: DecidedWith,
) -> None:
    """Award, refuse or defer at the round's meeting, or note on its own day that an applicant withdrew."""
    if "awarded" in told:
        grants.approve(
            partnership,
            application_id,
            awarded_pence=parse_pence(told["awarded"]),
            on=decided_on,
            by=_by_meeting(partnership, told["applicant"], known.meetings[decided_on], "To award"),
            reason=told.get("reason", ""),
            today=known.today,
        )
    elif "decided_on" in told:
        _decide_otherwise(partnership, application_id, told, told["decided_on"], None, known.today)
    elif "status" in told:
        by = _by_meeting(partnership, told["applicant"], known.meetings[decided_on], "To refuse")
        _decide_otherwise(partnership, application_id, told, decided_on, by, known.today)


def _look_up(partnership: Partnership, application: Application, on: date) -> None:
    """The list of parties is old, so the secretary looked everybody up in the public register who is clear by it."""
    applicant = found(partnership, Applicant, application.applicant_id)
    if applicant.party_standing not in (PartyStanding.CLEAR, PartyStanding.NOT_A_PARTY):
        return
    says = "No party of that name."
    look = RegisterLook(applicant_id=applicant.id, looked_by="Delyth Vaughan", looked_on=on, found=says)
    note_look(partnership, look, today=on)


def _decide_otherwise(
    partnership: Partnership,
    application_id: int,
    told: Told,
    on: date,
    by: DecidedBy | None,
    today: date,
) -> None:
    status = ApplicationStatus(told["status"])
    grants.decide_otherwise(
        partnership, application_id, status, on=on, reason=told["reason"], by=by, today=today
    )


def _by_meeting(partnership: Partnership, applicant: str, meeting_id: int, verb: str) -> DecidedBy:
    """The decision of the meeting that names the applicant, else the one that decides on the others."""
    with partnership.reading() as session:
        made = [
            one
            for one in all_of(session, Decision, DecisionRow.meeting_id == meeting_id, order="number")
            if one.wording.startswith(verb)
        ]
    key = next((one.id for one in made if applicant in one.wording), made[0].id)
    return DecidedBy(DecidedHow.MEETING, key)


def _follow_round(
    partnership: Partnership, round_id: int, told: Told, known: DecidedWith, batch_id: int
) -> None:
    """Offer, pay and announce the round's awards, and take in their returns."""
    awards = grants.grants(partnership).awards
    pairs = list(zip(_of_round(partnership, round_id), told["application"], strict=True))
    made = [awards[application.id] for application, _ in pairs if application.id in awards]
    if not made:
        return
    grants.announce(partnership, made, on=told["announces_on"], event_id=known.event_id)
    for application, one in pairs:
        if application.id in awards:
            follow(partnership, awards[application.id], one, told["announces_on"], batch_id, known.today)


def _of_round(partnership: Partnership, round_id: int) -> list[Application]:
    return [one for one in grants.grants(partnership).applications if one.round_id == round_id]


def _awards_by_applicant(partnership: Partnership) -> dict[str, int]:
    found = grants.grants(partnership)
    return {
        found.applicants[one.applicant_id].name: found.awards[one.id].id
        for one in found.applications
        if one.id in found.awards
    }
