"""The membership review on paper: what was compared, how each count stands, who is sought and what follows.

`blocks` says what stands in it, `draw` prints it. Sections, paragraphs, tables and figures have the same numbers at
every level and in every size of print.
"""

from evenhand.domain.members.review.read_model import MembershipReviewReport
from evenhand.domain.occasion import front
from evenhand.domain.papers import Paper
from evenhand.domain.words import say_day
from evenhand.reports.look import Look
from evenhand.reports.membership_review.compared import compared_section
from evenhand.reports.membership_review.following import following_section
from evenhand.reports.membership_review.made import made_section
from evenhand.reports.membership_review.noticed import asked_section, noticed_section
from evenhand.reports.press import print_paper
from evenhand.reports.sources import sourced

SOURCE = "the answers given, and for the area Table 1"


def blocks(report: MembershipReviewReport) -> Paper:
    """The review as neutral blocks; it holds what the report's level may see and nothing else."""
    held = report.held_on
    subtitle = f"Held on {say_day(held)}" if held else f"Planned for {say_day(report.planned_for)}"
    return Paper(
        front(report.occasion, report.level, "Membership review", subtitle, asks=True),
        (
            asked_section(report),
            noticed_section(report),
            made_section(report),
            sourced(compared_section(report), SOURCE),
            following_section(report),
        ),
    )


def draw(report: MembershipReviewReport, look: Look) -> bytes:
    """The review as a PDF."""
    return print_paper(blocks(report), look)
