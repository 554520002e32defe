"""A hustings in an election period: who stands, who was asked, and what makes it fair to all alike (PP5, PP7)."""

from dataclasses import dataclass
from datetime import date, timedelta

from evenhand.domain.elections.period_findings import SECRETARY, PeriodTask
from evenhand.domain.guidance.findings import Finding, Severity
from evenhand.domain.guidance.keeping import keeps

ASK_ALL = "Ask every candidate alike, in the same words, or write down the impartial reason why not"
FIND_A_CHAIR = "Find somebody to chair who stands for nobody and supports nobody in public"
PRINT_EVENLY = "Print nothing that names or thanks one candidate or party alone"
FAIR_STEPS = (
    ASK_ALL,
    FIND_A_CHAIR,
    PRINT_EVENLY,
    "At the start, tell the audience who was not asked or cannot come, and why",
    "Give each candidate the same time, in an order drawn by lot",
    "Put each question from the audience to all candidates",
)
"""What keeps a hustings even. Source: Electoral Commission, "Are you holding a hustings?"."""
BEFORE_IT = (ASK_ALL, FIND_A_CHAIR, PRINT_EVENLY)
SOON = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class HustingsCandidate:
    """Somebody who stands: on which day they were asked, what they answered, or the reason why they were not asked."""

    name: str
    asked_on: date | None
    answer: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HustingsSheet:
    """One hustings; `candidates` are those publicly known to stand, by name, and `chair` is "" where none is named.

    `says` is what its fairness still wants in sentences, "" where nothing is; `to_tell` what the audience must be told.
    """

    ref: str
    title: str
    day: date
    place: str
    chair: str
    candidates: tuple[HustingsCandidate, ...]
    says: str
    to_tell: str = ""


@keeps("PP5", "PP7")
def hustings_findings(sheets: tuple[HustingsSheet, ...], day: date) -> list[Finding]:
    """Each hustings that is still to be made fair, or was held without it being on record.

    Where nobody is known to stand yet, that is nothing to notice before its last week.
    """
    return [_finding(one, day) for one in sheets if one.says and (one.candidates or one.day <= day + SOON)]


def _finding(sheet: HustingsSheet, day: date) -> Finding:
    near = day <= sheet.day <= day + SOON
    ahead = sheet.day >= day
    not_alike = (
        "not everybody who stands is treated alike yet" if ahead else "not everybody was treated alike"
    )
    return Finding(
        "PP5",
        Severity.ACT_NOW if near else Severity.LOOK_AT,
        f"{sheet.title}: {not_alike}.",
        sheet.says,
        "Ask every candidate, or record an impartial reason why not"
        if ahead
        else "Write down an impartial reason, and tell those who were left out",
        about=sheet.ref,
        kind="hustings",
    )


def hustings_tasks(sheet: HustingsSheet, day: date) -> tuple[PeriodTask, ...]:
    """The ticks to make for a hustings that is ahead: what is on record already is left out."""
    if sheet.day < day:
        return ()
    done = {ASK_ALL: bool(sheet.candidates) and not sheet.says, FIND_A_CHAIR: bool(sheet.chair)}
    steps = [step for step in FAIR_STEPS if not done.get(step)]
    return tuple(
        PeriodTask(step, SECRETARY if step in BEFORE_IT else "Chair", None if step == ASK_ALL else sheet.day)
        for step in steps
    )
