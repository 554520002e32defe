"""The governance report on paper: nine sections, page 1 first, and the rules as an appendix.

`blocks` says what stands in it, `draw` prints it. Section and paragraph numbers are the same at every level and in
every size of print.
"""

from evenhand.domain.occasion import front
from evenhand.domain.papers import Paper
from evenhand.domain.partnership.governance import GovernanceReport
from evenhand.domain.words import say_day
from evenhand.reports.governance.grants import grants_section
from evenhand.reports.governance.influence import influence_section, parties_section
from evenhand.reports.governance.members import interests_section
from evenhand.reports.governance.noticed import asked_section, noticed_section
from evenhand.reports.governance.relations import clauses_section, mp_section
from evenhand.reports.governance.rules import rules_section
from evenhand.reports.governance.sitting import sitting_section
from evenhand.reports.look import Look
from evenhand.reports.press import print_paper
from evenhand.reports.sources import sourced


def blocks(report: GovernanceReport) -> Paper:
    """The report as neutral blocks; it holds what the report's level may see and nothing else."""
    period = f"{say_day(report.starts)} to {say_day(report.as_at)}"
    return Paper(
        front(report.occasion, report.level, "Governance report", period, asks=bool(report.recommendations)),
        (
            asked_section(report),
            noticed_section(report),
            sourced(sitting_section(report), "register of members, and attendance in the minutes"),
            influence_section(report),
            sourced(parties_section(report), "public offices in the register of members"),
            interests_section(report),
            sourced(grants_section(report), "applications, awards, payments and returns on record"),
            sourced(mp_section(report), "engagements and judgements on record"),
            clauses_section(report),
            rules_section(report.rules, number=10, table=7),
        ),
    )


def draw(report: GovernanceReport, look: Look) -> bytes:
    """The report as a PDF."""
    return print_paper(blocks(report), look)
