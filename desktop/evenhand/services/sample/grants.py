"""The sample's two rounds of small grants, and who applied to them for what."""

from datetime import date
from functools import partial

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
from evenhand.services import grants
from evenhand.services.grants.applications import ApplicationOrder, save_application
from evenhand.services.grants.rounds import RoundOrder, save_round_whole
from evenhand.services.sample.diary import A_DAY, Diary, Told
from evenhand.services.sample.story import Story
from evenhand.services.sample.tables import fact, table
from evenhand.services.saving import found, put


def note_rounds(diary: Diary, story: Story) -> None:
    """Each round with its applications as they came.

    Agendas know a round as "round:Spring 2026 small grants", and the latest application of somebody by their name.
    """
    for one in table("grants")["round"]:
        name = one["name"]
        diary.note(one["entered"], "", partial(_open_round, story, one))
        for each in one["application"]:
            diary.note(each["received_on"] + A_DAY, "", partial(_receive, story, each, name))
            if "party_answer" in each:
                on = each["party_answer"]["answered_on"]
                diary.note(on, "", partial(_answer_party_question, story, each))
        looked_on = one["looked_up"]["looked_on"]
        diary.note(looked_on, "Applicants looked up in the register", partial(_look_up, story, one))


def _open_round(story: Story, told: Told, _: date) -> None:
    key = save_round_whole(story.partnership, _round(story, told))
    story.rounds[told["name"]] = key
    story.about[f"round:{told['name']}"] = f"grant_round:{key}"


def _look_up(story: Story, told: Told, _: date) -> None:
    """Record who looked the applicants of a round up in the public register, but for those left to do."""
    looked = dict(told["looked_up"])
    left = looked.pop("not_yet")
    names = {one["applicant"] for one in told["application"]}
    with story.partnership.change("Applicants looked up in the register") as unit:
        for name in sorted(names.difference(left)):
            put(unit.session, fact(RegisterLook, looked, applicant_id=story.applicants[name]))


def _round(story: Story, told: Told) -> RoundOrder:
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
        theme_ids=tuple(story.themes[one] for one in told["themes"]),
        criteria=tuple(fact(Criterion, one, round_id=0, position=0) for one in told["criteria"]),
        panel=tuple(story.people[one] for one in told["panel"]),
    )


def _receive(story: Story, told: Told, round_name: str, on: date) -> None:
    """Receive one application, from a new applicant or from one who applied before."""
    name, partnership = told["applicant"], story.partnership
    known = story.applicants.get(name)
    applicant = (
        found(partnership, Applicant, known) if known else fact(Applicant, {"kind": told["kind"]}, name=name)
    )
    application = Application(
        reference="",
        round_id=story.rounds[round_name],
        applicant_id=0,
        theme_id=story.themes[told["theme"]],
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
    application_id = save_application(partnership, order, today=on)
    story.applicants[name] = found(partnership, Application, application_id).applicant_id
    story.applications[round_name, name] = application_id
    story.about[f"application:{name}"] = f"application:{application_id}"


def _pence(told: Told, key: str) -> int | None:
    return parse_pence(told[key]) if key in told else None


def _answer_party_question(story: Story, told: Told, _: date) -> None:
    """Record what people answered to the question whether an applicant is a political party."""
    applicant = found(story.partnership, Applicant, story.applicants[told["applicant"]])
    told_answer = dict(told["party_answer"])
    rests_on = told_answer.pop("rests_on", None)
    evidence = fact(PartyEvidence, rests_on, answer_id=0) if rests_on else None
    answer = fact(
        PartyAnswer,
        told_answer,
        applicant_id=applicant.id,
        verdict=applicant.party_verdict,
        list_date=applicant.party_list_date,
    )
    grants.answer_party_question(story.partnership, answer, evidence)
