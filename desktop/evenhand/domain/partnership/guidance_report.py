"""The guidance paper as a read model: every clause with what is done about it, how it stands, and what shows it.

The state and evidence of a clause are those of the governance report of the same day, period and level, so that the
two papers can never disagree. What a copy may not hold is not in it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from evenhand.domain.guidance.clauses import Clause
from evenhand.domain.guidance.findings import Finding
from evenhand.domain.occasion import Occasion
from evenhand.domain.partnership.clause_lines import ClauseLine, ClauseStatus
from evenhand.domain.partnership.governance import GovernanceReport
from evenhand.domain.vocabulary import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseEntry:
    """A clause of a note: what it asks, what is done about it, how it stands, and what was found, most pressing first.

    `place` is where the governance report says more of the evidence, empty where no part of it does.
    """

    clause: str
    note: str
    short: str
    asks: str
    how: str
    status: ClauseStatus
    evidence: str
    place: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidanceReport:
    """How the partnership stands with the guidance, clause by clause, for one level.

    `entries` are in the order of the notes; `findings` are those that name a clause, most pressing first;
    `findings_withheld` counts those of the whole record that this copy leaves out.
    """

    occasion: Occasion
    level: Level
    starts: date
    entries: tuple[ClauseEntry, ...]
    findings: tuple[Finding, ...]
    findings_withheld: int

    @property
    def as_at(self) -> date:
        """The day on which the figures stand."""
        return self.occasion.as_at

    @property
    def worst_first(self) -> tuple[ClauseEntry, ...]:
        """The clauses that need attention first, each kind in the order of the notes."""
        order = tuple(ClauseStatus)
        return tuple(sorted(self.entries, key=lambda entry: order.index(entry.status)))

    def standing(self, status: ClauseStatus) -> tuple[ClauseEntry, ...]:
        """The clauses that stand in one way, in the order of the notes."""
        return tuple(entry for entry in self.entries if entry.status is status)


def guidance_report(report: GovernanceReport, clauses: Iterable[Clause]) -> GuidanceReport:
    """The guidance paper from what the governance report of the same copy may hold."""
    lines = {line.clause: line for line in report.clauses}
    return GuidanceReport(
        occasion=report.occasion,
        level=report.level,
        starts=report.starts,
        entries=tuple(_entry(clause, lines[clause.id], report.findings) for clause in clauses),
        findings=tuple(one for one in report.findings if one.clause),
        findings_withheld=report.findings_withheld,
    )


def _entry(clause: Clause, line: ClauseLine, findings: Iterable[Finding]) -> ClauseEntry:
    return ClauseEntry(
        clause=clause.id,
        note=clause.note,
        short=clause.short,
        asks=clause.asks,
        how=clause.how,
        status=line.status,
        evidence=line.evidence,
        place=line.place,
        findings=tuple(one for one in findings if one.clause == clause.id),
    )
