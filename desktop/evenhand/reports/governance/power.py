"""Paragraph 4.4, only where it was chosen: what the councillors could decide if they always voted together."""

from evenhand.domain.papers import Block
from evenhand.domain.partnership.governance import GovernanceReport
from evenhand.reports.power_figure import power_told
from evenhand.reports.wording import say_span

FIGURE = 5
"""The last number, so that the figures of a copy without this one have theirs without a gap."""


def power_blocks(report: GovernanceReport) -> list[Block]:
    """The sentences, then the figure where a councillor has a vote."""
    if report.power is None:
        return []
    return power_told(report.power, "4.4", FIGURE, say_span(report.starts, report.as_at))
