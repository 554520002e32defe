"""The sample's two rounds of small grants, from the applications to the payments and the awards evening."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from evenhand.domain.grants.decided_by import DecidedBy
from evenhand.domain.grants.facts import Applicant, Application, Award, PartyAnswer, Round
from evenhand.domain.grants.money_facts import Payment
from evenhand.domain.grants.vocabulary import DecidedHow
from evenhand.domain.meetings.facts import Decision
from evenhand.domain.vocabulary import ApplicationStatus
from evenhand.domain.words import parse_pence
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.meetings import DecisionRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services import grants
from evenhand.services.sample.people import Places
from evenhand.services.sample.tables import fact, table
from evenhand.services.saving import found

AWARDS_EVENING = "awards-2025"
WEEK = timedelta(days=7)


def write_grants(
    partnership: Partnership, places: Places, meetings: Mapping[date, int], events: Mapping[str, int]
) -> dict[str, int]:
    """Enter each round with its applications, decide what is decided, pay and announce; give keys by names."""
    told = table("grants")["round"]
    rounds: dict[str, int] = {}
    applicants: dict[str, int] = {}
    for one in told:
        rounds[one["name"]] = grants.save_round(partnership, _round(one))
        with partnership.change(f"Applications to {one['name']}"):
            received = [
                _receive(partnership, each, rounds[one["name"]], places, applicants)
                for each in one["application"]
            ]
        _answer_party_questions(partnership, one["application"], applicants)
        with partnership.change(f"Decisions on {one['name']}"):
            for application_id, each in zip(received, one["application"], strict=True):
                _decide(partnership, application_id, each, one["decides_on"], meetings)
        _pay_and_announce(partnership, one, received, events[AWARDS_EVENING])
    return rounds


def _round(told: Mapping[str, Any]) -> Round:
    return fact(
        Round,
        told,
        budget_pence=parse_pence(told["budget"]),
        least_pence=parse_pence(told["least"]),
        most_pence=parse_pence(told["most"]),
    )


def _receive(
    partnership: Partnership,
    told: Mapping[str, Any],
    round_id: int,
    places: Places,
    applicants: dict[str, int],
) -> int:
    """Receive one application, from a new applicant or from one who applied before."""
    name = told["applicant"]
    known = applicants.get(name)
    applicant = (
        found(partnership, Applicant, known) if known else fact(Applicant, {"kind": told["kind"]}, name=name)
    )
    application = Application(
        reference="",
        round_id=round_id,
        applicant_id=0,
        theme_id=places.themes[told["theme"]],
        purpose=told["purpose"],
        asked_pence=parse_pence(told["asked"]),
        received_on=told["received_on"],
        note=told.get("note", ""),
    )
    application_id = grants.receive_application(partnership, application, applicant)
    applicants[name] = found(partnership, Application, application_id).applicant_id
    return application_id


def _answer_party_questions(
    partnership: Partnership, told: list[dict[str, Any]], applicants: Mapping[str, int]
) -> None:
    """Record what people answered to the question whether an applicant is a political party."""
    for one in told:
        if "party_answer" in one:
            applicant = found(partnership, Applicant, applicants[one["applicant"]])
            answer = fact(
                PartyAnswer,
                one["party_answer"],
                applicant_id=applicant.id,
                verdict=applicant.party_verdict,
                list_date=applicant.party_list_date,
            )
            grants.answer_party_question(partnership, answer)


def _decide(
    partnership: Partnership,
    application_id: int,
    told: Mapping[str, Any],
    decided_on: date,
    meetings: Mapping[date, int],
) -> None:
    """Award, refuse or defer at the round's meeting, or note on its own day that an applicant withdrew."""
    if "awarded" in told:
        grants.approve(
            partnership,
            application_id,
            awarded_pence=parse_pence(told["awarded"]),
            on=decided_on,
            by=DecidedBy(DecidedHow.MEETING, _decision(partnership, told["applicant"], meetings[decided_on])),
            reason=told.get("reason", ""),
        )
    elif "status" in told:
        withdrawn_on: date | None = told.get("decided_on")
        grants.decide_otherwise(
            partnership,
            application_id,
            ApplicationStatus(told["status"]),
            on=withdrawn_on or decided_on,
            reason=told["reason"],
            meeting_id=None if withdrawn_on else meetings[decided_on],
        )


def _decision(partnership: Partnership, applicant: str, meeting_id: int) -> int:
    """The decision of the meeting that names the applicant, else the one that awards the others."""
    with partnership.reading() as session:
        awards = [
            one
            for one in all_of(session, Decision, DecisionRow.meeting_id == meeting_id, order="number")
            if one.wording.startswith("To award")
        ]
    return next((one.id for one in awards if applicant in one.wording), awards[0].id)


def _pay_and_announce(
    partnership: Partnership, told: Mapping[str, Any], received: list[int], event_id: int
) -> None:
    """Announce the round's awards at their evening, and write down what has been paid of each."""
    awards = grants.grants(partnership).awards
    announced = [awards[key] for key in received if key in awards]
    if not announced:
        return
    grants.announce(partnership, announced, on=told["announces_on"], event_id=event_id)
    awards = grants.grants(partnership).awards
    with partnership.change(f"Payments of {told['name']}"):
        for application_id, one in zip(received, told["application"], strict=True):
            if "paid" in one:
                _pay(partnership, awards[application_id], one, told["announces_on"])


def _pay(partnership: Partnership, award: Award, told: Mapping[str, Any], on: date) -> None:
    """Offer an award, have it accepted, and pay what has been paid of it."""
    grants.offer(partnership, award.id, on=award.awarded_on + WEEK)
    grants.accept(partnership, award.id, on=award.awarded_on + 2 * WEEK, by=told["applicant"])
    grants.pay(
        partnership,
        Payment(
            award_id=award.id,
            paid_on=max(on, award.awarded_on + 2 * WEEK),
            payee=told["applicant"],
            what_for=told["purpose"],
            pence=parse_pence(told["paid"]),
        ),
    )
