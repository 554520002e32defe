"""The sample's two rounds of small grants, and who applied to them for what."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from evenhand.domain.grants.facts import Applicant, Application, PartyAnswer, Round
from evenhand.domain.grants.record_facts import (
    ApplicantOfficer,
    ApplicationDetail,
    ApplicationLine,
    Criterion,
    PartyEvidence,
    RegisterLook,
    RoundDetail,
)
from evenhand.domain.words import parse_pence
from evenhand.records.unit_of_work import Partnership
from evenhand.services import grants
from evenhand.services.grants.applications import ApplicationOrder, save_application
from evenhand.services.grants.rounds import RoundOrder, save_round_whole
from evenhand.services.sample.people import Places
from evenhand.services.sample.sittings import Around
from evenhand.services.sample.tables import fact, table
from evenhand.services.saving import found, put


def write_rounds(partnership: Partnership, places: Places, around: Around) -> dict[str, int]:
    """Enter each round with its applications; give the rounds' keys by their names.

    Agendas know a round as "round:Spring 2026 small grants", and the latest application of somebody by their name.
    """
    rounds: dict[str, int] = {}
    applicants: dict[str, int] = {}
    for one in table("grants")["round"]:
        rounds[one["name"]] = save_round_whole(partnership, _round(one, places, around.people))
        around.about[f"round:{one['name']}"] = f"grant_round:{rounds[one['name']]}"
        with partnership.change(f"Applications to {one['name']}") as unit:
            for each in one["application"]:
                key = _receive(partnership, each, rounds[one["name"]], places, applicants, around.today)
                around.about[f"application:{each['applicant']}"] = f"application:{key}"
            _look_up(unit.session, one, applicants)
        _answer_party_questions(partnership, one["application"], applicants)
    return rounds


def _look_up(session: Session, told: Mapping[str, Any], applicants: Mapping[str, int]) -> None:
    """Record who looked the applicants of a round up in the public register, but for those left to do."""
    looked = dict(told["looked_up"])
    left = looked.pop("not_yet")
    names = {one["applicant"] for one in told["application"]}
    for name in sorted(names.difference(left)):
        put(session, fact(RegisterLook, looked, applicant_id=applicants[name]))


def _round(told: Mapping[str, Any], places: Places, people: Mapping[str, int]) -> RoundOrder:
    grant_round = fact(
        Round,
        told,
        budget_pence=parse_pence(told["budget"]),
        least_pence=parse_pence(told["least"]),
        most_pence=parse_pence(told["most"]),
    )
    detail = fact(
        RoundDetail,
        {key: value for key, value in told.items() if key != "panel"},
        round_id=0,
        panel=told["panel_name"],
        delegated_limit_pence=_pence(told, "delegated_limit"),
        per_applicant_pence=_pence(told, "per_applicant"),
    )
    return RoundOrder(
        round=grant_round,
        detail=detail,
        theme_ids=tuple(places.themes[one] for one in told["themes"]),
        criteria=tuple(fact(Criterion, one, round_id=0, position=0) for one in told["criteria"]),
        panel=tuple(people[one] for one in told["panel"]),
    )


def _receive(
    partnership: Partnership,
    told: Mapping[str, Any],
    round_id: int,
    places: Places,
    applicants: dict[str, int],
    today: date,
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
    order = ApplicationOrder(
        application=application,
        applicant=applicant,
        detail=fact(ApplicationDetail, told, application_id=0),
        lines=tuple(
            ApplicationLine(
                application_id=0, position=0, what=one["what"], asked_pence=parse_pence(one["asked"])
            )
            for one in told.get("lines", ())
        ),
        officers=tuple(fact(ApplicantOfficer, one, applicant_id=0) for one in told.get("officers", ())),
    )
    application_id = save_application(partnership, order, today=today)
    applicants[name] = found(partnership, Application, application_id).applicant_id
    return application_id


def _pence(told: Mapping[str, Any], key: str) -> int | None:
    return parse_pence(told[key]) if key in told else None


def _answer_party_questions(
    partnership: Partnership, told: list[dict[str, Any]], applicants: Mapping[str, int]
) -> None:
    """Record what people answered to the question whether an applicant is a political party."""
    for one in told:
        if "party_answer" in one:
            applicant = found(partnership, Applicant, applicants[one["applicant"]])
            told_answer = dict(one["party_answer"])
            rests_on = told_answer.pop("rests_on", None)
            evidence = fact(PartyEvidence, rests_on, answer_id=0) if rests_on else None
            answer = fact(
                PartyAnswer,
                told_answer,
                applicant_id=applicant.id,
                verdict=applicant.party_verdict,
                list_date=applicant.party_list_date,
            )
            grants.answer_party_question(partnership, answer, evidence)
