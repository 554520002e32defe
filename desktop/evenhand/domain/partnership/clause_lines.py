"""How the partnership stands with each clause of the guidance on a day, with the evidence, worst first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from evenhand.domain.guidance.clauses import Clause, KeptBy
from evenhand.domain.guidance.findings import Finding, Severity


class ClauseStatus(StrEnum):
    """How a clause stands, those that need attention first."""

    NOT_IN_PLACE = "Not in place"
    IN_PART = "In part"
    NOT_KNOWN = "Not known"
    IN_PLACE = "In place"


@dataclass(frozen=True, slots=True)
class ClauseLine:
    """A clause with its status and evidence; evidence that is not `public` stands in the board's copy alone."""

    clause: str
    short: str
    status: ClauseStatus
    evidence: str
    public: bool


@dataclass(frozen=True, slots=True)
class Evidence:
    """What shows that a clause is kept, in a few words ("11 contacts; Figure 4")."""

    says: str
    public: bool = True
    status: ClauseStatus = ClauseStatus.IN_PLACE


FROM_FINDING = {Severity.ACT_NOW: ClauseStatus.NOT_IN_PLACE, Severity.LOOK_AT: ClauseStatus.IN_PART}


def clause_lines(
    clauses: Iterable[Clause], findings: Iterable[Finding], evidence: Mapping[str, Evidence]
) -> tuple[ClauseLine, ...]:
    """A line for each clause: a finding speaks first, then evidence, then how the product itself keeps it."""
    found = list(findings)
    lines = [_line(clause, found, evidence.get(clause.id)) for clause in clauses]
    order = tuple(ClauseStatus)
    return tuple(sorted(lines, key=lambda line: order.index(line.status)))


def _line(clause: Clause, findings: list[Finding], evidence: Evidence | None) -> ClauseLine:
    for severity, status in FROM_FINDING.items():
        for finding in findings:
            if finding.clause == clause.id and finding.severity is severity:
                return ClauseLine(clause.id, clause.short, status, finding.says, finding.public)
    if evidence:
        return ClauseLine(clause.id, clause.short, evidence.status, evidence.says, evidence.public)
    if clause.kept_by is KeptBy.RULE:
        return ClauseLine(
            clause.id, clause.short, ClauseStatus.IN_PLACE, "Kept by a rule of Evenhand", public=True
        )
    return ClauseLine(clause.id, clause.short, ClauseStatus.NOT_KNOWN, "Not recorded yet", public=True)
