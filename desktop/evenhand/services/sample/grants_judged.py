"""How the sample's applications were judged before they were decided: the panel's scores, and what it recommends."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from evenhand.domain.grants.facts import Application
from evenhand.domain.grants.record_facts import GrantConflict, PurposeAnswer, Recommendation
from evenhand.domain.grants.vocabulary import Recommends
from evenhand.domain.words import parse_pence
from evenhand.records.unit_of_work import Partnership
from evenhand.services.grants.assessing import done, recommend, save_scores
from evenhand.services.grants.conflicts import conflicts_of, settle_conflict
from evenhand.services.purposes import answer_purpose, purpose_state
from evenhand.services.sample.tables import fact

A_WEEK = timedelta(days=7)


def judge(
    partnership: Partnership,
    application: Application,
    told: Mapping[str, Any],
    panel: tuple[int, ...],
    criteria: tuple[int, ...],
    closes: date,
) -> None:
    """Enter the points of each member of the panel, none where there is an empty row, and the recommendation."""
    for person_id, points in zip(panel, told.get("scores", ()), strict=False):
        if points:
            save_scores(partnership, application.id, person_id, dict(zip(criteria, points, strict=True)))
            done(partnership, application.id, person_id, on=closes + A_WEEK)
    if "recommends" in told:
        _recommend(partnership, application.id, told["recommends"])


def settle_conflicts(
    partnership: Partnership, application_id: int, told: Mapping[str, Any], people: Mapping[str, int]
) -> None:
    """Enter what was said of the paths that were found between an application and a member."""
    for one in told.get("conflicts", ()):
        with partnership.reading() as session:
            paths = conflicts_of(session, application_id, one["settled_on"]).unanswered
        own = [path for path in paths if path.person.id == people[one["person"]]]
        for path in own[:1] if one["state"] == "confirmed" else own:
            conflict = fact(
                GrantConflict,
                one,
                application_id=application_id,
                person_id=path.person.id,
                interest_id=path.interest.id if path.interest else None,
                nature=path.nature,
                path=path.says,
                path_in_full=path.in_full,
            )
            settle_conflict(partnership, conflict)


def answer_purpose_of(partnership: Partnership, application_id: int, told: Mapping[str, Any]) -> None:
    """Enter the one answer to all that the purpose screen found in an application, where there is one."""
    if "purpose_answer" not in told:
        return
    with partnership.reading() as session:
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
        answer_purpose(partnership, answer)


def _recommend(partnership: Partnership, application_id: int, told: Mapping[str, Any]) -> None:
    recommendation = Recommendation(
        application_id=application_id,
        recommends=Recommends(told["as"]),
        pence=parse_pence(told["pence"]) if "pence" in told else None,
        reasons=told["reasons"],
        recommended_by=told["by"],
        recommended_on=told["on"],
    )
    recommend(partnership, recommendation)
