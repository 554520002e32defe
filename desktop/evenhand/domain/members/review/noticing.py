"""What the board should notice in a membership review, drawn from the words that its copy prints."""

from collections.abc import Sequence
from datetime import date

from evenhand.domain.guidance.findings import Finding, Severity, worst_first
from evenhand.domain.members.review.chance import Verdict
from evenhand.domain.members.review.comparing import CategoryLine, DimensionLine
from evenhand.domain.members.review.following import ActionLine
from evenhand.domain.words import say_count, say_day, say_list

COUNTS_WITHHELD = "The counts are withheld from this copy."


def review_findings(
    dimensions: Sequence[DimensionLine], late: Sequence[ActionLine], overdue_since: date | None
) -> tuple[Finding, ...]:
    """Unusual categories, late actions and a review that is overdue, the worst first (PP9, PP10)."""
    found = [_overdue(overdue_since)] if overdue_since else []
    if late:
        found.append(_late(late))
    for line in dimensions:
        if fewer := line.with_verdict(Verdict.FEWER):
            found.append(_unusual(line, fewer, Verdict.FEWER))
        if more := line.with_verdict(Verdict.MORE):
            found.append(_unusual(line, more, Verdict.MORE))
    return tuple(worst_first(found))


def _overdue(since: date) -> Finding:
    return Finding(
        "PP10",
        Severity.ACT_NOW,
        f"The membership review planned for {say_day(since)} has not been held",
        "A review shows whether the members broadly reflect the area.",
        "Hold the review, or plan it for another day",
        public=True,
        kind="review-overdue",
    )


def _late(late: Sequence[ActionLine]) -> Finding:
    first = min(one.due_on for one in late)
    actions = say_count(len(late), "recruitment action is", "recruitment actions are")
    return Finding(
        "PP9",
        Severity.ACT_NOW,
        f"{actions[0].upper()}{actions[1:]} late",
        f"The first was due on {say_day(first)}.",
        "Give a new date, or close it with what came of it",
        public=True,
        kind="action-late",
    )


def _unusual(line: DimensionLine, found: Sequence[CategoryLine], verdict: Verdict) -> Finding:
    """The categories of one dimension in which members are fewer, or more, than usual."""
    fewer = verdict is Verdict.FEWER
    return Finding(
        "PP10",
        Severity.LOOK_AT if fewer else Severity.TO_KNOW,
        f"{line.dimension}: {verdict} in {say_list([one.category for one in found])}",
        " ".join(_evidence(one) for one in found) if found[0].usual else COUNTS_WITHHELD,
        "Seek new members there" if fewer else "",
        public=True,
    )


def _evidence(line: CategoryLine) -> str:
    usual = line.usual
    if usual is None:
        return COUNTS_WITHHELD
    most = f"{usual.least} to {usual.most}" if usual.least < usual.most else str(usual.most)
    return f"{line.category}: {line.members} of {usual.members} members; {most} would be usual."
