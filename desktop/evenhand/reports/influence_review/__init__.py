"""The influence review on paper: what is asked, the councillors' part, conflicts, groups, and what was counted.

`blocks` says what stands in it, `draw` prints it. Sections, paragraphs, tables and figures have the same numbers at
every level and in every size of print; the working view comes last, where it was chosen.
"""

from evenhand.domain.meetings.influence.review import InfluenceReview
from evenhand.domain.occasion import front
from evenhand.domain.papers import Paper
from evenhand.domain.words import say_day
from evenhand.reports.influence_review.asked import asked_section, asks_of, noticed_section
from evenhand.reports.influence_review.counted import counted_section
from evenhand.reports.influence_review.groups import groups_section
from evenhand.reports.influence_review.handled import handled_section
from evenhand.reports.influence_review.minute import minute_section
from evenhand.reports.influence_review.part import part_section
from evenhand.reports.influence_review.working import working_section
from evenhand.reports.look import Look
from evenhand.reports.press import print_paper
from evenhand.reports.sources import sourced

SOURCE = "minutes of the board in the period"


def blocks(review: InfluenceReview) -> Paper:
    """The review as neutral blocks; it holds what its level may see and nothing else."""
    period = f"{say_day(review.starts)} to {say_day(review.as_at)}"
    working = () if review.working is None else (working_section(review, review.working),)
    return Paper(
        front(review.occasion, review.level, "Influence review", period, asks=bool(asks_of(review))),
        (
            asked_section(review),
            noticed_section(review),
            part_section(review),
            sourced(handled_section(review), SOURCE),
            sourced(groups_section(review), SOURCE),
            sourced(counted_section(review), SOURCE),
            minute_section(review),
            *working,
        ),
    )


def draw(review: InfluenceReview, look: Look) -> bytes:
    """The review as a PDF."""
    return print_paper(blocks(review), look)
