"""How the partnership stands with each clause of the guidance on a day, with the evidence, worst first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from evenhand.domain.guidance.clauses import Clause
from evenhand.domain.guidance.findings import Finding, Severity
from evenhand.domain.papers import WITHHELD


class ClauseStatus(StrEnum):
    """How a clause stands, those that need attention first."""

    NOT_IN_PLACE = "Not in place"
    IN_PART = "In part"
    NOT_KNOWN = "Not known"
    IN_PLACE = "In place"


@dataclass(frozen=True, slots=True)
class ClauseLine:
    """A clause with its status and evidence; evidence that is not `public` stands in the board's copy alone.

    `place` is where the governance report says more ("4.2", "Table 1"), empty where no part of it does.
    """

    clause: str
    short: str
    status: ClauseStatus
    evidence: str
    public: bool
    place: str = ""

    @property
    def withheld(self) -> "ClauseLine":
        """The line without its evidence."""
        return replace(self, evidence=WITHHELD, place="")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What shows that a clause is kept, in a few words ("11 contacts"), and where the governance report says more."""

    says: str
    public: bool = True
    status: ClauseStatus = ClauseStatus.IN_PLACE
    place: str = ""


NOT_RECORDED = "Not recorded yet"
MISSING = {
    "PP1": "No voting member is recorded",
    "PP2": "No meeting in the period",
    "PP3": "No voting member is recorded",
    "PP4": "No public item went out in the period",
    "PP5": "No election is entered",
    "PP7": "No public item went out in the period",
    "PP8": "No voting member is recorded",
    "PP9": "No recruitment is recorded",
    "PP10": "No review of the membership is recorded",
    "PP11": "No award goes on, and no payment is recorded",
    "PP12": "No batch of payments is recorded",
    "PP13": "No award goes on",
    "PP14": "No application was decided in the period",
    "MP1": "No engagement in the period",
    "MP2": "No engagement in the period",
    "MP3": "No stance is judged",
    "MP4": "No engagement is recorded",
    "MP5": "Nothing mistaken was written down",
    "MP6": "No engagement in the period",
    "MP7": "Nothing to follow in the period",
    "MP8": "No engagement is recorded",
    "MP9": "No engagement is recorded",
    "MP10": "No publicity in the period",
    "MP11": "No engagement is recorded",
    "MP12": "No referral in the period",
    "MP13": "No MP is recorded",
    "MP14": "No engagement in the period",
    "MP15": "No engagement is recorded",
}
"""What the report would need for a clause of which nothing is known, in a few words."""
FROM_FINDING = {Severity.ACT_NOW: ClauseStatus.NOT_IN_PLACE, Severity.LOOK_AT: ClauseStatus.IN_PART}


def clause_lines(
    clauses: Iterable[Clause], findings: Iterable[Finding], evidence: Mapping[str, Evidence]
) -> tuple[ClauseLine, ...]:
    """A line for each clause: a finding speaks first, then evidence.

    A clause without either is not known, even where a rule watches over it.
    """
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
        return ClauseLine(
            clause.id, clause.short, evidence.status, evidence.says, evidence.public, evidence.place
        )
    return ClauseLine(
        clause.id, clause.short, ClauseStatus.NOT_KNOWN, MISSING.get(clause.id, NOT_RECORDED), public=True
    )
