"""What a search for conflicts of interest looks at of an applicant, and one step of a path."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.grants.facts import Applicant, Application
from evenhand.domain.grants.record_facts import (
    ApplicantAlias,
    ApplicantOfficer,
    ApplicationDetail,
    ApplicationLine,
)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a path: how one comes to somebody or something ("treasurer is"), and whose name stands there."""

    link: str
    name: str


@dataclass(frozen=True, slots=True)
class Applying:
    """One application with all that is known of who applies, as read on a day."""

    application: Application
    applicant: Applicant
    day: date
    aliases: tuple[ApplicantAlias, ...] = ()
    officers: tuple[ApplicantOfficer, ...] = ()
    detail: ApplicationDetail | None = None
    lines: tuple[ApplicationLine, ...] = ()
