"""What scores and a recommendation must hold together before they are kept."""

from collections.abc import Iterable, Mapping

from evenhand.domain.grants.facts import UNDECIDED, Application, Round
from evenhand.domain.grants.record_facts import Criterion, Recommendation
from evenhand.domain.grants.scoring import Assessor, ScoreSheet
from evenhand.domain.grants.vocabulary import Recommends
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_list, say_pence

WITH_MONEY = (Recommends.APPROVE, Recommends.APPROVE_IN_PART)


@keeps("PP2")
def check_assessor(sheet: ScoreSheet, person_id: int) -> Assessor:
    """The assessor who scores, once it is known that they may (PP2).

    Raises:
        Refusal: they have a conflict of interest in it, or do not assess this round.
    """
    for one in sheet.out:
        if one.person_id == person_id:
            says = f"{one.name} has a conflict of interest in this application and does not score it."
            raise Refusal(says, clause="PP2", field="person_id")
    assessor = sheet.assessor(person_id)
    if assessor is None:
        raise Refusal("Who assesses a round is named in the round. Edit the round first.", field="person_id")
    return assessor


def check_open(application: Application) -> None:
    """Refuse scores and recommendations once it was decided."""
    if application.status not in UNDECIDED:
        raise Refusal("This application was decided. Its scores and its recommendation stay as they were.")


def check_unseen(sheet: ScoreSheet, assessor: Assessor) -> None:
    """Refuse to change scores once their giver may see those of others."""
    if sheet.criteria and not sheet.may_change(assessor.person_id):
        raise Refusal(f"{assessor.name} is done and may see the scores of others, so these stand.")


def check_points(criteria: Iterable[Criterion], points: Mapping[int, int | None]) -> None:
    """Refuse points by what is no criterion of the round, below nothing, or above what can be given."""
    known = {one.id: one for one in criteria}
    for key, given in points.items():
        if key not in known:
            raise Refusal("This criterion is of another round.", field=f"points_{key}")
        if given is not None and not 0 <= given <= known[key].most:
            raise Refusal(f"Give 0 to {known[key].most} points.", field=f"points_{key}")


def check_all_scored(sheet: ScoreSheet) -> None:
    """Refuse to be done while a criterion has no points."""
    missing = [one for one in sheet.criteria if one.id not in (sheet.own or {})]
    if not sheet.criteria:
        raise Refusal("This round has no criteria to score by. Edit the round first.")
    if missing:
        names = say_list([one.name for one in missing])
        raise Refusal(f"No points yet by: {names}.", field=f"points_{missing[0].id}")


def check_recommendation(
    one: Recommendation, application: Application, grant_round: Round, sheet: ScoreSheet
) -> None:
    """Refuse a recommendation without a reason or a name, by somebody in conflict, before all is scored, or out of
    limits.
    """
    if not one.reasons.strip():
        raise Refusal("Say why, in a sentence that the board can read.", field="reasons")
    if not one.recommended_by.strip():
        raise Refusal("Say who recommends it.", field="recommended_by")
    if sheet.criteria and sheet.assessors and not sheet.is_complete:
        says = f"Not done with the scores yet: {say_list(list(sheet.waiting))}."
        raise Refusal(says, field="recommends")
    for apart in sheet.out:
        if apart.name.casefold() == one.recommended_by.strip().casefold():
            says = (
                f"{apart.name} has a conflict of interest in this application and recommends nothing on it."
            )
            raise Refusal(says, clause="PP2", field="recommended_by")
    if one.recommended_on < application.received_on:
        raise Refusal("That is before the application was received.", field="recommended_on")
    _check_amount(one, application, grant_round)


def _check_amount(one: Recommendation, application: Application, grant_round: Round) -> None:
    if one.recommends not in WITH_MONEY:
        if one.pence is not None:
            raise Refusal("An amount goes with a recommendation to approve.", field="pence")
        return
    if one.pence is None or one.pence <= 0:
        raise Refusal("Give the amount that is recommended.", field="pence")
    asked, most = application.asked_pence, grant_round.most_pence
    if one.recommends is Recommends.APPROVE and one.pence != asked:
        raise Refusal(
            f"In full means {say_pence(asked)}. Recommend another amount as in part.", field="pence"
        )
    if one.recommends is Recommends.APPROVE_IN_PART and one.pence >= asked:
        raise Refusal(f"In part means less than {say_pence(asked)}.", field="pence")
    if most is not None and one.pence > most:
        raise Refusal(f"This round awards at most {say_pence(most)}.", field="pence")
