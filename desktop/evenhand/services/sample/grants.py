"""The sample's two rounds of small grants, and who applied to them for what."""

from collections.abc import Mapping
from typing import Any

from evenhand.domain.grants.facts import Applicant, Application, PartyAnswer, Round
from evenhand.domain.words import parse_pence
from evenhand.records.unit_of_work import Partnership
from evenhand.services import grants
from evenhand.services.sample.people import Places
from evenhand.services.sample.sittings import Around
from evenhand.services.sample.tables import fact, table
from evenhand.services.saving import found


def write_rounds(partnership: Partnership, places: Places, around: Around) -> dict[str, int]:
    """Enter each round with its applications; give the rounds' keys by their names.

    Agendas know a round as "round:Spring 2026 small grants", and the latest application of somebody by their name.
    """
    rounds: dict[str, int] = {}
    applicants: dict[str, int] = {}
    for one in table("grants")["round"]:
        rounds[one["name"]] = grants.save_round(partnership, _round(one))
        around.about[f"round:{one['name']}"] = f"grant_round:{rounds[one['name']]}"
        with partnership.change(f"Applications to {one['name']}"):
            for each in one["application"]:
                key = _receive(partnership, each, rounds[one["name"]], places, applicants)
                around.about[f"application:{each['applicant']}"] = f"application:{key}"
        _answer_party_questions(partnership, one["application"], applicants)
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
