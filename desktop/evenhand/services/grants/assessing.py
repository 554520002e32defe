"""Assessing applications: each assessor scores by the criteria of the round, then one recommendation is written.

Nobody sees the scores of others before they are done themselves, and whoever has a confirmed conflict of interest in
an application scores nothing of it (PP2).
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from sqlalchemy.orm import Session

from evenhand.domain.grants.facts import Application, Round
from evenhand.domain.grants.record_facts import (
    Assessment,
    Criterion,
    GrantConflict,
    PanelMember,
    Recommendation,
    Score,
)
from evenhand.domain.grants.scoring import ScoreSheet, assessors_of, score_sheet
from evenhand.domain.grants.scoring_checks import (
    check_all_scored,
    check_assessor,
    check_open,
    check_points,
    check_recommendation,
    check_unseen,
)
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.facts import Person
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import ROWS, all_of, those_of
from evenhand.records.unit_of_work import Partnership
from evenhand.services.grants.beside import GrantsBeside
from evenhand.services.grants.conflicts import out_of
from evenhand.services.grants.reading import applicant_of
from evenhand.services.grants.stages import moving
from evenhand.services.saving import kept, put

NO_NOTES: Mapping[int, str] = MappingProxyType({})


def scores_of(session: Session, application_id: int, for_person_id: int | None = None) -> ScoreSheet:
    """The scores of an application as one assessor may see them; of nobody in particular, once all are done."""
    application = kept(session, Application, application_id)
    of_round, of_application = application.round_id, application_id
    criteria = those_of(session, Criterion, "round_id", of_round, order="position")
    panel = [one.person_id for one in those_of(session, PanelMember, "round_id", of_round)]
    begun = those_of(session, Assessment, "application_id", of_application)
    people = {*panel, *(one.person_id for one in begun)}
    names = {one.id: one.name for one in all_of(session, Person, ROWS[Person].id.in_(people))}
    conflicts = those_of(session, GrantConflict, "application_id", of_application)
    return score_sheet(
        application_id,
        criteria,
        assessors_of(panel, begun, names),
        those_of(session, Score, "application_id", of_application),
        out_of(conflicts),
        for_person_id,
    )


def sheet_in(
    application: Application,
    beside: GrantsBeside,
    names: Mapping[int, str],
    for_person_id: int | None = None,
    day: date = date.max,
) -> ScoreSheet:
    """The same from what was read at one go, as it stood on a day; `names` are those of people, by their key.

    Whoever was done after the day had still to score then, and a conflict counts from the day it was settled.
    """
    panel = beside.panels.get(application.round_id, ())
    begun = [
        one if one.done_on is None or one.done_on <= day else replace(one, done_on=None)
        for one in beside.assessments.get(application.id, ())
    ]
    conflicts = [one for one in beside.conflicts.get(application.id, ()) if one.settled_on <= day]
    return score_sheet(
        application.id,
        beside.criteria.get(application.round_id, ()),
        assessors_of(panel, begun, names),
        beside.scores.get(application.id, ()),
        out_of(conflicts),
        for_person_id,
    )


@keeps("PP2")
def save_scores(
    partnership: Partnership,
    application_id: int,
    person_id: int,
    points: Mapping[int, int | None],
    *,
    notes: Mapping[int, str] = NO_NOTES,
    note: str = "",
) -> None:
    """Keep what one assessor gives, by the key of the criterion; None takes the points by it away (PP2).

    Raises:
        Refusal: they have a conflict of interest in it, do not assess this round, may have seen the scores of others,
            or give points that the criterion does not have; or it was decided.
    """
    with partnership.change(f"Scores for {applicant_of(partnership, application_id)}") as unit:
        session = unit.session
        sheet = _begin(session, application_id, person_id)
        check_points(sheet.criteria, points)
        with moving(session, application_id):
            _put_assessment(session, application_id, person_id, note)
            own = sheet.own or {}
            for key, given in points.items():
                stands = own.get(key)
                if given is None and stands is not None:
                    session.delete(session.get_one(ROWS[Score], stands.id))
                elif given is not None:
                    before = stands or Score(
                        application_id=application_id, criterion_id=key, person_id=person_id, points=0
                    )
                    put(session, replace(before, points=given, note=notes.get(key, "")))


def done(partnership: Partnership, application_id: int, person_id: int, *, on: date) -> None:
    """Say that an assessor is done; from then on they see the scores of others who are.

    Raises:
        Refusal: a criterion has no points yet, or they do not score this application.
    """
    with partnership.change(f"Scores for {applicant_of(partnership, application_id)} are done") as unit:
        session = unit.session
        sheet = _begin(session, application_id, person_id)
        check_all_scored(sheet)
        received_on = kept(session, Application, application_id).received_on
        if on < received_on:
            raise Refusal(
                f"It was received on {say_day(received_on)}. Give that day or a later one.", field="on"
            )
        with moving(session, application_id):
            put(session, replace(_assessment(session, application_id, person_id), done_on=on))


def recommend(partnership: Partnership, recommendation: Recommendation) -> int:
    """Keep what is recommended to the board, instead of what was recommended before; give its key.

    Raises:
        Refusal: no reason or name is given, somebody is still scoring, it is out of the limits, or was decided.
    """
    key = recommendation.application_id
    with partnership.change(f"Recommendation on {applicant_of(partnership, key)}") as unit:
        session = unit.session
        application = kept(session, Application, key)
        check_open(application)
        grant_round = kept(session, Round, application.round_id)
        check_recommendation(recommendation, application, grant_round, scores_of(session, key))
        before = those_of(session, Recommendation, "application_id", key)
        with moving(session, key):
            return put(session, replace(recommendation, id=before[0].id if before else 0))


def take_recommendation_back(partnership: Partnership, application_id: int) -> None:
    """Take a recommendation away that is not to go to the board."""
    with partnership.change(f"No recommendation on {applicant_of(partnership, application_id)}") as unit:
        session = unit.session
        check_open(kept(session, Application, application_id))
        with moving(session, application_id):
            for one in those_of(session, Recommendation, "application_id", application_id):
                session.delete(session.get_one(ROWS[Recommendation], one.id))


def _begin(session: Session, application_id: int, person_id: int) -> ScoreSheet:
    """The sheet of an assessor who may still score, in an open session."""
    check_open(kept(session, Application, application_id))
    sheet = scores_of(session, application_id, person_id)
    check_unseen(sheet, check_assessor(sheet, person_id))
    return sheet


def _assessment(session: Session, application_id: int, person_id: int) -> Assessment:
    row = ROWS[Assessment]
    own = all_of(session, Assessment, row.application_id == application_id, row.person_id == person_id)
    return own[0] if own else Assessment(application_id=application_id, person_id=person_id)


def _put_assessment(session: Session, application_id: int, person_id: int, note: str) -> None:
    put(session, replace(_assessment(session, application_id, person_id), note=note))
