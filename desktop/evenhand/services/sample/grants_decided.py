"""What was decided in the sample's rounds, and what became of the awards."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from evenhand.domain.grants.decided_by import DecidedBy
from evenhand.domain.grants.facts import Award
from evenhand.domain.grants.money_facts import Payment
from evenhand.domain.grants.vocabulary import DecidedHow
from evenhand.domain.meetings.facts import Decision
from evenhand.domain.vocabulary import ApplicationStatus
from evenhand.domain.words import parse_pence
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.meetings import DecisionRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services import grants
from evenhand.services.sample.tables import table

AWARDS_EVENING = "awards-2025"
WEEK = timedelta(days=7)


def decide_rounds(
    partnership: Partnership,
    rounds: Mapping[str, int],
    people: Mapping[str, int],
    meetings: Mapping[date, int],
    events: Mapping[str, int],
) -> dict[str, int]:
    """Judge and decide what is decided, then offer, pay and announce; the awards' keys by their applicants."""
    batches = write_batches(partnership)
    made: dict[str, int] = {}
    for one in table("grants")["round"]:
        with partnership.change(f"Applications to {one['name']} judged and decided"):
            made |= _decide_round(partnership, rounds[one["name"]], one, people, meetings, events)
    with partnership.change("What became of the awards"):
        pass
    return made


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
            by=None
            if withdrawn_on
            else DecidedBy(
                DecidedHow.MEETING,
                _decision(partnership, told["applicant"], meetings[decided_on], "To refuse"),
            ),
        )


def _decision(partnership: Partnership, applicant: str, meeting_id: int, verb: str = "To award") -> int:
    """The decision of the meeting that names the applicant, else the one that decides on the others."""
    with partnership.reading() as session:
        awards = [
            one
            for one in all_of(session, Decision, DecisionRow.meeting_id == meeting_id, order="number")
            if one.wording.startswith(verb)
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
