"""What is kept beside rounds, applicants and applications, from the criteria to the decision. Money is in pence."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.grants.vocabulary import (
    AliasKind,
    AnswerHow,
    ConflictState,
    DecidedAs,
    DecidedHow,
    FileKind,
    Recommends,
    RegisteredAs,
)
from evenhand.domain.meetings.vocabulary import ConflictHandling, ConflictNature


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundDetail:
    """What a round allows beside its days and limits: a delegated limit, what one applicant may have in a year,
    when it is spent. `return_months` is how long after the last day of spending, or after acceptance, a
    return is due.
    """

    id: int = 0
    round_id: int
    per_applicant_pence: int | None = None
    delegated_limit_pence: int | None = None
    panel: str = ""
    retrospective: bool = False
    spend_from: date | None = None
    spend_until: date | None = None
    lto_confirms: bool = False
    return_months: int | None = None
    exclusions: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundTheme:
    """A theme of the plan that a round is for."""

    id: int = 0
    round_id: int
    theme_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One criterion by which the applications to a round are scored: from nothing to `most` points, times its
    weight.
    """

    id: int = 0
    round_id: int
    position: int
    name: str
    asks: str = ""
    weight: int = 1
    most: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelMember:
    """Somebody who assesses the applications to a round."""

    id: int = 0
    round_id: int
    person_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicantDetail:
    """Under what number an applicant is registered."""

    id: int = 0
    applicant_id: int
    registered_as: RegisteredAs = RegisteredAs.NONE
    registration_number: str = ""
    website: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicantAlias:
    """Another name of an applicant; the party screen reads it too (PP14)."""

    id: int = 0
    applicant_id: int
    name: str
    kind: AliasKind = AliasKind.ALSO_KNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicantOfficer:
    """Somebody who acts for an applicant, with another organisation they act for."""

    id: int = 0
    applicant_id: int
    name: str
    role: str = ""
    organisation: str = ""
    address: str = ""
    starts: date | None = None
    ends: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterLook:
    """That somebody looked an applicant up in the Electoral Commission's public register themselves (PP14)."""

    id: int = 0
    applicant_id: int
    looked_by: str
    looked_on: date
    found: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyEvidence:
    """What an answer to the party question rests on, and how each of the two gave their word.

    On one laptop a second name is a record, not a control.
    """

    id: int = 0
    answer_id: int
    evidence: str = ""
    how: AnswerHow = AnswerHow.IN_PERSON
    second_how: AnswerHow | None = None
    second_on: date | None = None
    file_name: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationDetail:
    """What an application says beside its purpose and its amount."""

    id: int = 0
    application_id: int
    says: str = ""
    other_funding: str = ""
    other_funding_pence: int | None = None
    beneficiaries: str = ""
    people: int | None = None
    place: str = ""
    starts: date | None = None
    ends: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationLine:
    """One line of the budget of an application."""

    id: int = 0
    application_id: int
    position: int
    what: str
    asked_pence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationFile:
    """A file of an application.

    A picture is kept downsized, beside its original where that was asked for, and turned by quarters to the right.
    """

    id: int = 0
    application_id: int
    kind: FileKind = FileKind.OTHER
    title: str
    file_name: str
    digest: str
    picture_digest: str = ""
    quarter_turns: int = 0
    added_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PurposeAnswer:
    """A person's answer to a finding in the words of an application or a payment (PP11, PP13).

    `phrase` is what was found, `digest` is of the words it was found in.
    """

    id: int = 0
    application_id: int | None = None
    payment_id: int | None = None
    phrase: str
    clause: str
    digest: str
    is_party_politics: bool
    answered_by: str
    reason: str
    answered_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantConflict:
    """A member's conflict of interest in an application, confirmed or set aside by a person (PP2).

    `path` names nobody but the member and the applicant, `path_in_full` names those between.
    """

    id: int = 0
    application_id: int
    person_id: int
    interest_id: int | None = None
    nature: ConflictNature
    path: str
    path_in_full: str = ""
    state: ConflictState
    handling: ConflictHandling
    settled_by: str
    reason: str = ""
    settled_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """The points that one assessor gives an application by one criterion."""

    id: int = 0
    application_id: int
    criterion_id: int
    person_id: int
    points: int
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """That one assessor has begun, or has done, the scores of an application; others see them once they are done
    too.
    """

    id: int = 0
    application_id: int
    person_id: int
    done_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """What the assessors recommend for an application, and why."""

    id: int = 0
    application_id: int
    recommends: Recommends
    pence: int | None = None
    reasons: str
    recommended_by: str
    recommended_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationDecision:
    """What was decided on an application on a day, by what power, at which decision of a meeting.

    Later ones follow; none is overwritten.
    """

    id: int = 0
    application_id: int
    outcome: DecidedAs
    decided_on: date
    how: DecidedHow
    decision_id: int | None = None
    written_id: int | None = None
    by_whom: str = ""
    awarded_pence: int | None = None
    reason: str = ""
