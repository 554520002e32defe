"""Grant rounds, applicants, applications and awards as facts. Money is in whole pence."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.grants.record_facts import ApplicationDecision
from evenhand.domain.grants.vocabulary import DecidedAs
from evenhand.domain.vocabulary import ApplicantKind, ApplicationStatus, PartyStanding, PartyVerdict

UNDECIDED = (ApplicationStatus.RECEIVED, ApplicationStatus.DEFERRED)
AWARDING = (DecidedAs.APPROVED, DecidedAs.APPROVED_IN_PART)


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


def as_decided_by(
    application: Application, day: date, decisions: Sequence[ApplicationDecision] = ()
) -> Application:
    """The application as it stood on a day: what was decided later was received and no more.

    `decisions` are all that were made on it, the first first: with them, what was deferred stands deferred until it
    was decided, and an award that ended stands until the day on which it did.
    """
    made = [one for one in decisions if one.decided_on <= day]
    if made and len(made) < len(decisions):
        last = made[-1]
        awarded = last.outcome in AWARDING
        status = ApplicationStatus.APPROVED if awarded else ApplicationStatus(last.outcome.value)
        return replace(application, status=status, decided_on=last.decided_on, reason=last.reason)
    if made or application.decided_on is None or application.decided_on <= day:
        return application
    received = ApplicationStatus.RECEIVED
    return replace(application, status=received, decided_on=None, meeting_id=None, reason="")


def was_undecided(application: Application, day: date, decisions: Sequence[ApplicationDecision] = ()) -> bool:
    """Whether the application had come in by a day and still waited for its decision then."""
    return application.received_on <= day and as_decided_by(application, day, decisions).status in UNDECIDED


@dataclass(frozen=True, slots=True, kw_only=True)
class Award:
    id: int = 0
    application_id: int
    awarded_pence: int
    paid_pence: int = 0
    awarded_on: date
    announced_on: date | None = None
    event_id: int | None = None


def is_held_back(announced_on: date | None, announces_on: date | None, day: date) -> bool:
    """Whether an award may not be told in public yet: its round has a day of announcement that is still to come.

    `announces_on` is that day; what was announced by then all the same is told.
    """
    announced = announced_on is not None and announced_on <= day
    return not announced and announces_on is not None and announces_on > day
