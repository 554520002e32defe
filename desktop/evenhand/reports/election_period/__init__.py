"""The election-period report on paper: nine sections, in the edition before, during or after the period.

`blocks` says what stands in it, `draw` prints it. The edition after the period replaces the hold list, the activities
and the checklist by the log of what went out.
"""

from evenhand.domain.elections.law import kind_words
from evenhand.domain.elections.period_report import Edition, ElectionPeriodReport
from evenhand.domain.occasion import front
from evenhand.domain.papers import Paper, Section
from evenhand.domain.words import say_long_day
from evenhand.reports.election_period.doing import (
    activities_section,
    checklist_section,
    log_section,
    minute_section,
    planned_section,
)
from evenhand.reports.election_period.noticed import asked_section, noticed_section, people_section
from evenhand.reports.election_period.period import period_section
from evenhand.reports.election_period.timetable import timetable_section
from evenhand.reports.look import Look
from evenhand.reports.press import print_paper


def blocks(report: ElectionPeriodReport) -> Paper:
    """The report as neutral blocks; it holds what the report's level may see and nothing else."""
    election = report.election
    kind = kind_words(election.kind)
    where = f", {election.area}" if election.area else ""
    subtitle = f"{kind[0].upper()}{kind[1:]}{where}, {say_long_day(election.poll)}"
    edition = ("Edition", report.edition.value)
    asks = report.edition is not Edition.AFTER
    head = front(report.occasion, report.level, "Election-period report", subtitle, edition, asks=asks)
    return Paper(head, _sections(report))


def draw(report: ElectionPeriodReport, look: Look) -> bytes:
    """The report as a PDF."""
    return print_paper(blocks(report), look)


def _sections(report: ElectionPeriodReport) -> tuple[Section, ...]:
    first = (
        asked_section(report),
        noticed_section(report),
        timetable_section(report),
        period_section(report),
        people_section(report),
    )
    if report.edition is Edition.AFTER:
        return (*first, log_section(report))
    return (
        *first,
        planned_section(report),
        activities_section(report),
        checklist_section(report),
        minute_section(report),
    )
