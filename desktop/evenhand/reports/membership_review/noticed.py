"""Page 1 of the membership review: what the board is asked to do, and what it should notice."""

from evenhand.domain.guidance.findings import Finding
from evenhand.domain.members.review.read_model import MembershipReviewReport
from evenhand.domain.papers import Block, Mark, Notice, Notices, Paragraph, Section, text
from evenhand.domain.words import say_day, say_list
from evenhand.reports.findings import decision, noticed, noticed_as, the_rest
from evenhand.reports.wording import how_many, opening

SEEK = ("agree", "from which groups new members are to be sought (paragraph 5.1)")
ACT = ("agree", "who does what by when to find them, and hear what came of it (paragraph 5.2)")
HOLD = ("decide", "on a day for the review, and who hands out the anonymous form")
QUIET = (
    "Nothing that this copy may show is out of line",
    "Where a verdict is withheld, the confidential copy has it.",
)
IN_ORDER = (
    "Nothing is out of line",
    "Differences between the members and the area are no larger than chance gives.",
)


def asked_section(report: MembershipReviewReport) -> Section:
    """Section 1, the decision box; it asks the same in every copy, whatever the counts are."""
    asks = [SEEK, ACT] if report.held_on else [HOLD]
    return Section(1, "What the board is asked to do", (decision("1.1", asks, ("note", "this review")),))


def noticed_section(report: MembershipReviewReport) -> Section:
    """Section 2, four findings at most, what was reviewed, and what else was found."""
    notices = [noticed_as(one, _place(one), _asked(report, one)) for one in report.findings]
    shown: list[Block] = noticed(notices) if notices else [_nothing(report)]
    rest = the_rest("2.2", report.findings, 0)
    blocks = [*shown, Paragraph("2.1", text(_reviewed(report))), *([rest] if rest else [])]
    return Section(2, "What the board should notice", tuple(blocks))


def _place(finding: Finding) -> str:
    return (
        "paragraph 5.2" if finding.clause == "PP9" else "section 4" if not finding.kind else "paragraph 3.1"
    )


def _asked(report: MembershipReviewReport, finding: Finding) -> str:
    """The recommendation that takes up the finding."""
    if not finding.next_step or not report.held_on or finding.kind == "review-overdue":
        return ""
    return "recommendation (b)" if finding.clause == "PP9" else "recommendation (a)"


def _nothing(report: MembershipReviewReport) -> Notices:
    """That nothing stands out, as far as this copy can say."""
    if not report.held_on or not report.dimensions:
        says, evidence = "There are no figures yet", "The anonymous form has not been counted."
        return Notices((Notice(Mark.ASK, "Check", says, evidence, ""),))
    says, evidence = IN_ORDER if report.counted else QUIET
    return Notices((Notice(Mark.GOOD, "In order", says, evidence, ""),))


def _reviewed(report: MembershipReviewReport) -> str:
    """What the review asked, in a sentence."""
    if not report.held_on:
        return f"The review is planned for {say_day(report.planned_for)}. It has not been held."
    names = say_list([one.dimension.lower() for one in report.dimensions])
    count = how_many(len(report.dimensions), "thing", "things")
    asked = f"The form asked about {count}: {names}." if names else "No totals of the form are in the record."
    return opening(f"the review was held on {say_day(report.held_on)}. {asked}")
