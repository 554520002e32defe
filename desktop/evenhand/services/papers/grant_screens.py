"""What both screens say of an application, as papers print it: of the applicant’s name, and of its purpose."""

from evenhand.domain.grants.facts import Application
from evenhand.domain.grants.schedule_report import ScoreTotal, ScreenLine
from evenhand.services.grants.beside import GrantsBeside
from evenhand.services.grants.reading import Grants


def screens_of(found: Grants, beside: GrantsBeside, application: Application) -> ScreenLine:
    """What the screens found of one application, and what people answered."""
    applicant = found.applicants[application.applicant_id]
    answers = beside.purpose_answers.get(application.id, ())
    political = tuple(one.phrase for one in answers if one.is_party_politics)
    return ScreenLine(
        party=applicant.party_verdict,
        standing=applicant.party_standing,
        like=applicant.party_like,
        is_party_politics=bool(political),
        phrases=political,
    )


def score_total(beside: GrantsBeside, application: Application) -> ScoreTotal | None:
    """What those who have done their scores gave in all; None where nobody has, or the round has no criteria."""
    criteria = {one.id: one for one in beside.criteria.get(application.round_id, ())}
    done = [one.person_id for one in beside.assessments.get(application.id, ()) if one.done_on is not None]
    if not criteria or not done:
        return None
    totals = dict.fromkeys(done, 0)
    for score in beside.scores.get(application.id, ()):
        if score.person_id in totals and score.criterion_id in criteria:
            totals[score.person_id] += score.points * criteria[score.criterion_id].weight
    of = sum(one.most * one.weight for one in criteria.values())
    return ScoreTotal(assessors=len(done), least=min(totals.values()), most=max(totals.values()), of=of)
