"""A finding: something the board should notice, with its evidence, its clause and the next step.

The same finding travels unchanged to the chip on the screen, to the journal and to the printed report.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from evenhand.domain.vocabulary import Level


class Severity(StrEnum):
    """How much a finding wants the board, most pressing first."""

    ACT_NOW = "act now"
    LOOK_AT = "look at"
    TO_KNOW = "to know"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a figure, for the answer to "Why?": a label, its value and where it comes from."""

    label: str
    value: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found. `kind` names the sort of finding, `says` is the fact, `evidence` its figures, `next_step` one
    action for a person; `opens` is where that action is taken ("person:12/interests"), "" where nothing is opened.

    `about` names the record ("person:12", or "" for the whole partnership); `public` says that the fact may stand in
    a paper for anyone, `confidential` that it stands in a confidential paper alone and is not even counted in others:
    households, neighbourhoods, named sets, and whatever rests on an affiliation held with consent (PP6). What is
    `desk_only` stands in no paper at all: casework with residents is counted there and nothing else (MP12).
    """

    clause: str
    severity: Severity
    says: str
    evidence: str
    next_step: str
    about: str = ""
    parts: tuple[Part, ...] = ()
    public: bool = False
    kind: str = ""
    opens: str = ""
    confidential: bool = False
    desk_only: bool = False

    @property
    def cited(self) -> str:
        """The clause in brackets, as it ends a sentence; empty where none asks for it."""
        return f" ({self.clause})" if self.clause else ""

    @property
    def level(self) -> Level:
        """The widest paper in which the finding may stand."""
        if self.confidential:
            return Level.CONFIDENTIAL
        return Level.PUBLIC if self.public else Level.BOARD


ORDER = tuple(Severity)


def worst_first(findings: list[Finding]) -> list[Finding]:
    """Findings ordered by urgency, then by clause and wording, so that every run prints the same."""
    return sorted(findings, key=lambda finding: (ORDER.index(finding.severity), finding.clause, finding.says))


def told_at(findings: Iterable[Finding], level: Level) -> list[Finding]:
    """The findings from which a copy of that level may be made; what may not stand in it leaves no trace there."""
    return [
        one for one in findings if not one.desk_only and (level is Level.CONFIDENTIAL or not one.confidential)
    ]
