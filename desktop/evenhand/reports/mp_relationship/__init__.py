"""The MP relationship report on paper: what is asked, who the MP is, how it stands, and what passed between us.

`blocks` says what stands in it, `draw` prints it. Sections, paragraphs, tables and the figure have the same numbers at
every level and in every size of print; a table in which nothing stands is left out and has none.
"""

from evenhand.domain.mp.mp_report import MpReport
from evenhand.domain.occasion import front
from evenhand.domain.papers import Paper
from evenhand.domain.words import say_day
from evenhand.reports.look import Look
from evenhand.reports.mp_relationship.asked import asked_section, asks_of, noticed_section
from evenhand.reports.mp_relationship.casework import casework_section
from evenhand.reports.mp_relationship.engaged import awards_section, engagements_section
from evenhand.reports.mp_relationship.following import following_section
from evenhand.reports.mp_relationship.said import said_section
from evenhand.reports.mp_relationship.stands import stands_section
from evenhand.reports.mp_relationship.who import who_section
from evenhand.reports.press import print_paper
from evenhand.reports.sources import sourced


def blocks(report: MpReport) -> Paper:
    """The report as neutral blocks; it holds what its level may see and nothing else."""
    period = f"{say_day(report.starts)} to {say_day(report.as_at)}"
    return Paper(
        front(report.occasion, report.level, "MP relationship report", period, asks=bool(asks_of(report))),
        (
            asked_section(report),
            noticed_section(report),
            who_section(report),
            sourced(stands_section(report), "engagements and judgements on record"),
            sourced(engagements_section(report), "engagements on record"),
            sourced(awards_section(report), "engagements on record"),
            following_section(report),
            casework_section(report),
            said_section(report),
        ),
    )


def draw(report: MpReport, look: Look) -> bytes:
    """The report as a PDF."""
    return print_paper(blocks(report), look)
