"""All that the Members tab shows on one day, read at one go."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from evenhand.domain.guidance.findings import Finding
from evenhand.domain.members.affiliations import Affiliation, affiliations
from evenhand.domain.members.directory import Directory
from evenhand.domain.members.facts import PartyConsent
from evenhand.domain.partnership.rulebook import RuleBook
from evenhand.records.reading.facts import all_of
from evenhand.records.unit_of_work import Partnership
from evenhand.services.findings import read_findings
from evenhand.services.members import read_directory
from evenhand.services.rules import rule_book


@dataclass(frozen=True, slots=True)
class AsAt:
    """The directory with the rules and findings of the day on which it is looked at; `today` is the calendar's.

    `affiliations` are the parties held on that day, by person, those held with consent among them.
    """

    directory: Directory
    book: RuleBook
    findings: tuple[Finding, ...]
    day: date
    today: date
    affiliations: Mapping[int, Affiliation]

    def findings_about(self, person_id: int) -> list[Finding]:
        """What the board should notice about one person."""
        return [one for one in self.findings if one.about == f"person:{person_id}"]


def read_as_at(partnership: Partnership, day: date, today: date) -> AsAt:
    """Read everything as at a day."""
    with partnership.reading() as session:
        found = tuple(read_findings(session, day))
        people = read_directory(session)
        held = affiliations(people, all_of(session, PartyConsent), day)
        return AsAt(people, rule_book(session, day), found, day, today, held)
