"""How scores and recommendations are said on their page."""

from evenhand.domain.grants.record_facts import Criterion, Recommendation
from evenhand.domain.grants.scoring import Assessor, ScoreSheet, Spread
from evenhand.domain.words import say_day, say_list, say_pence
from evenhand.screens.theme import Weight
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.mark_label import DONE, DUE, Status

OUT = Status("Has a conflict", Mark.DOOR, Weight.STRONG)
BLIND = "Nobody sees the points of others before they are done. Once all are done, the points stand here."
NO_CRITERIA = "This round has no criteria"
NO_PANEL = "Nobody is named to assess this round"
CRITERIA_TELL = (
    "Criteria with weights, and who assesses, stand in the round. An award can be made without scores."
)
NO_RECOMMENDATION = "Nothing is recommended to the board yet."
DECIDED = "It was decided. Scores and recommendation stay as they were."
FAR_APART = "far apart: talk it over"


def say_spread(spread: Spread) -> str:
    """The points in their order, and how far apart they are: "1, 3 and 5 of 5, far apart: talk it over"."""
    if not spread.points:
        return "no points"
    given = say_list([str(one) for one in spread.points])
    apart = f", {FAR_APART}" if spread.is_far_apart else ""
    return f"{given} of {spread.criterion.most}{apart}"


def say_weight(criterion: Criterion) -> str:
    """How often the points by a criterion count, where it is more than once: "counts twice"."""
    return {1: "", 2: "counts twice"}.get(criterion.weight, f"counts {criterion.weight} times")


def say_criterion(criterion: Criterion) -> str:
    """A criterion with its weight, where it has one: "Need, counts twice"."""
    return ", ".join(filter(None, (criterion.name, say_weight(criterion))))


def say_hint(criterion: Criterion) -> str:
    """What a criterion asks, and how often it counts."""
    weight = say_weight(criterion)
    return " ".join(filter(None, (criterion.asks.strip(), f"It {weight}." if weight else "")))


def status_of(assessor: Assessor) -> Status:
    """How far an assessor has come."""
    if assessor.done_on is not None:
        return DONE
    return Status("Begun", DUE.mark) if assessor.begun else Status("Not begun", DUE.mark)


def say_counts(sheet: ScoreSheet) -> str:
    """How many assessors are done."""
    if not sheet.assessors:
        return ""
    return f"{sheet.done} of {len(sheet.assessors)} done"


def say_recommended(one: Recommendation) -> str:
    """What is recommended, by whom and when."""
    amount = f", {say_pence(one.pence)}" if one.pence is not None else ""
    label = one.recommends.label
    return f"{label[0].lower()}{label[1:]}{amount}. {one.recommended_by}, {say_day(one.recommended_on)}"


def say_seen(sheet: ScoreSheet, seen_by: str) -> str:
    """Whose points are shown, or why none are."""
    if not sheet.shown:
        return BLIND
    if sheet.is_complete:
        return f"All points with their weights: {sheet.says}"
    return f"As {seen_by} may see it, of those who are done: {sheet.says}"
