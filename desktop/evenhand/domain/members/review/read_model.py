"""The membership review as a read model: everything its paper says, before a word of it is laid out.

The review is compiled whole; `for_level` returns what a copy may hold. Counts of members stand in the confidential copy
alone. The others hold verdicts, and those only where no count can be worked out from them; what such a copy asks for
and notices is drawn from the words that it prints, so that nothing shows through.
"""

from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.guidance.findings import Finding
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.review.comparing import DimensionLine
from evenhand.domain.members.review.following import ActionLine
from evenhand.domain.members.review.noticing import review_findings
from evenhand.domain.occasion import Occasion
from evenhand.domain.vocabulary import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class MembershipReviewReport:
    """One review for one level.

    `held_on` is None for a review that is only planned; `overdue_since` is the day of the earliest review planned and
    not held by the day of the figures. `newcomers` is the fewest that bring balance to all dimensions at once;
    `voting` counts the voting members on the day of the review. `newcomers` and `note` are None where withheld.
    """

    occasion: Occasion
    level: Level
    planned_for: date
    held_on: date | None
    overdue_since: date | None
    voting: int
    dimensions: tuple[DimensionLine, ...]
    newcomers: int | None
    note: str | None
    actions: tuple[ActionLine, ...]
    findings: tuple[Finding, ...]

    @property
    def as_at(self) -> date:
        """The day on which the figures stand."""
        return self.occasion.as_at

    @property
    def counted(self) -> bool:
        """Whether this copy holds counts of members."""
        return self.level is Level.CONFIDENTIAL


@keeps("PP10")
def for_level(report: MembershipReviewReport, level: Level) -> MembershipReviewReport:
    """The review as a copy of that level may hold it; the confidential copy holds everything."""
    if level is Level.CONFIDENTIAL:
        return _noticed(replace(report, level=level))
    bare = replace(
        report,
        level=level,
        dimensions=tuple(_without_counts(one) for one in report.dimensions),
        newcomers=None,
        note=None,
    )
    if level is Level.BOARD:
        return _noticed(bare)
    actions = tuple(one.for_public() for one in report.actions)
    return _noticed(replace(bare, occasion=replace(report.occasion, author=""), actions=actions))


def _noticed(report: MembershipReviewReport) -> MembershipReviewReport:
    """The report with what the board should notice in this very copy."""
    late = [one for one in report.actions if one.late(report.as_at)]
    return replace(report, findings=review_findings(report.dimensions, late, report.overdue_since))


def _without_counts(line: DimensionLine) -> DimensionLine:
    """A dimension with the area's figures and the verdicts that may stand without their counts."""
    categories = tuple(
        replace(
            one,
            members=None,
            usual=None,
            newcomers=None,
            verdict=one.verdict if one.printable else None,
        )
        for one in line.categories
    )
    return replace(
        line,
        categories=categories,
        others=None,
        answered=None,
        not_said=None,
        together=None,
        newcomers=None,
    )
