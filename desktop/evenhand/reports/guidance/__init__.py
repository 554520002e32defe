"""The guidance paper: what is asked and noticed, how each clause stands, then each clause with what shows it."""

from evenhand.domain.occasion import front
from evenhand.domain.papers import Paper
from evenhand.domain.partnership.clause_lines import ClauseStatus
from evenhand.domain.partnership.guidance_report import GuidanceReport
from evenhand.domain.words import say_day
from evenhand.reports.guidance.entries import notes_sections, reading_section
from evenhand.reports.guidance.noticed import asked_section, noticed_section, standing_section
from evenhand.reports.look import Look
from evenhand.reports.press import print_paper

TITLE = "The guidance, clause by clause"


def blocks(report: GuidanceReport) -> Paper:
    """The paper as neutral blocks; it holds what its level may see and nothing else."""
    period = f"{say_day(report.starts)} to {say_day(report.as_at)}"
    asks = bool(report.standing(ClauseStatus.NOT_IN_PLACE))
    return Paper(
        front(report.occasion, report.level, TITLE, period, asks=asks),
        (
            asked_section(report),
            noticed_section(report),
            standing_section(report),
            *notes_sections(report),
            reading_section(),
        ),
    )


def draw(report: GuidanceReport, look: Look) -> bytes:
    """The paper as a PDF."""
    return print_paper(blocks(report), look)
