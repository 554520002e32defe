"""Grant rounds, applicants, applications and awards as facts. Money is in whole pence."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.vocabulary import ApplicantKind, ApplicationStatus, PartyStanding, PartyVerdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    id: int = 0
    name: str
    opens: date
    closes: date
    decides_on: date | None = None
    announces_on: date | None = None
    budget_pence: int
    least_pence: int | None = None
    most_pence: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Applicant:
    """Who applies; the `party_` fields are set by the screen and by a person's answer, never typed."""

    id: int = 0
    name: str
    kind: ApplicantKind = ApplicantKind.OTHER
    contact: str = ""
    email: str = ""
    telephone: str = ""
    address: str = ""
    note: str = ""
    party_standing: PartyStanding = PartyStanding.OPEN
    party_verdict: PartyVerdict = PartyVerdict.POSSIBLE
    party_like: str = ""
    party_why: str = ""
    party_list_date: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyAnswer:
    """A person's answer to the question whether an applicant is a political party (PP14)."""

    id: int = 0
    applicant_id: int
    is_party: bool
    verdict: PartyVerdict
    list_date: date | None = None
    answered_by: str
    second_person: str = ""
    reason: str
    answered_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    id: int = 0
    reference: str
    round_id: int
    applicant_id: int
    theme_id: int | None = None
    purpose: str
    asked_pence: int
    received_on: date
    status: ApplicationStatus = ApplicationStatus.RECEIVED
    decided_on: date | None = None
    meeting_id: int | None = None
    reason: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Award:
    id: int = 0
    application_id: int
    awarded_pence: int
    paid_pence: int = 0
    awarded_on: date
    announced_on: date | None = None
    event_id: int | None = None
