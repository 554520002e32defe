"""The election-period report on paper, in the edition before, during or after the period.

`blocks` says what stands in it, `draw` prints it. During the period the log of what went out is added; after it, log,
what waited and the checklist after the poll replace the hold list, the activities and the checklist. For a poll that is
not held there is no period, and none of these.
"""

from dataclasses import replace

from evenhand.domain.elections.law import kind_words
from evenhand.domain.elections.period_report import Edition, ElectionPeriodReport
from evenhand.domain.occasion import front
from evenhand.domain.papers import Front, Paper, Section
from evenhand.domain.vocabulary import PollStatus
from evenhand.domain.words import say_long_day
from evenhand.reports.election_period.doing import activities_section, checklist_section, planned_section
from evenhand.reports.election_period.hustings import hustings_section
from evenhand.reports.election_period.log import held_back_section, log_section
from evenhand.reports.election_period.minute import minute_section
from evenhand.reports.election_period.noticed import asked_section, noticed_section
from evenhand.reports.election_period.numbering import Numbers
from evenhand.reports.election_period.people import people_section
from evenhand.reports.election_period.period import period_section
from evenhand.reports.election_period.timetable import timetable_section
from evenhand.reports.look import Look
from evenhand.reports.press import print_paper

NO_BREAK = "\u00a0"


def blocks(report: ElectionPeriodReport) -> Paper:
    """The report as neutral blocks; it holds what the report's level may see and nothing else."""
    return Paper(_front(report), _sections(report, Numbers.of(report)))


def draw(report: ElectionPeriodReport, look: Look) -> bytes:
    """The report as a PDF."""
    return print_paper(blocks(report), look)


def _front(report: ElectionPeriodReport) -> Front:
    """The head of page 1; of a poll that is not held it says so instead of an edition."""
    election = report.election
    kind = kind_words(election.kind)
    where = f", {election.area}" if election.area else ""
    poll = say_long_day(election.poll).replace(" ", NO_BREAK)
    subtitle = f"{kind[0].upper()}{kind[1:]}{where}, {poll}"
    edition = ("Edition", report.edition.value)
    head = front(
        report.occasion, report.level, "Election-period report", subtitle, edition, asks=report.asks_more
    )
    if report.is_held:
        return head
    said = "cancelled" if election.status is PollStatus.CANCELLED else "put off"
    labels = (*head.labels[:-1], ("Poll", said.capitalize()))
    return replace(head, subtitle=f"{subtitle}: {said}", labels=labels)


def _sections(report: ElectionPeriodReport, numbers: Numbers) -> tuple[Section, ...]:
    first = (
        asked_section(report, numbers),
        noticed_section(report, numbers),
        timetable_section(report),
        period_section(report),
    )
    return (*first, *_of_edition(report, numbers), minute_section(report, numbers))


def _of_edition(report: ElectionPeriodReport, numbers: Numbers) -> tuple[Section, ...]:
    """The sections between the period and the draft minute."""
    if not report.is_held:
        return ()
    people = people_section(report)
    hustings = (hustings_section(report, numbers),) if report.hustings else ()
    if report.edition is Edition.AFTER:
        return (
            people,
            log_section(report, numbers),
            held_back_section(report),
            checklist_section(report),
            *hustings,
        )
    log = (log_section(report, numbers),) if report.edition is Edition.DURING else ()
    planned = (planned_section(report), activities_section(report), checklist_section(report))
    return (people, *planned, *log, *hustings)
