"""The dossier of one application as a read model: everything there is about it, from the form to the last receipt.

A public copy holds what anybody may know of an award, and of anything else its reference alone. The board reads all
but scores, contact, officers, and what people answered to the screens; a conflict is told there by its path. The
confidential copy holds everything. Money is in whole pence.
"""

from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.grants.returns_report import BreachTold, ReturnTold
from evenhand.domain.grants.schedule_report import ConflictLine, ScreenLine
from evenhand.domain.grants.vocabulary import DecidedAs, Recommends, Stage
from evenhand.domain.occasion import Occasion
from evenhand.domain.partnership.grants_decided import A_PERSON
from evenhand.domain.vocabulary import ApplicantKind, Level


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicantTold:
    """Who applies. `contact` and `officers` are confidential, a line for each."""

    name: str
    kind: ApplicantKind
    registered: str = ""
    also: tuple[str, ...] = ()
    contact: tuple[str, ...] = ()
    officers: tuple[str, ...] = ()
    officer_count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationTold:
    """What is asked for. `lines` are those of its budget, `files` the title and kind of each with its digest."""

    round_name: str
    theme: str
    purpose: str
    says: str
    asked_pence: int
    received_on: date
    other_funding: str = ""
    other_funding_pence: int | None = None
    beneficiaries: str = ""
    people: int | None = None
    place: str = ""
    starts: date | None = None
    ends: date | None = None
    lines: tuple[tuple[str, int], ...] = ()
    files: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerTold:
    """An answer to a screen: to what, what was answered, by whom and why; confidential."""

    to: str
    says: str
    by: str
    reason: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class SettledTold:
    """A conflict that stands or was set aside, who settled it, and why."""

    line: ConflictLine
    state: str
    is_set_aside: bool
    settled_on: date
    settled_by: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionTold:
    """What the assessors gave by one criterion, lowest first, with what they noted; confidential."""

    name: str
    weight: int
    most: int
    points: tuple[int, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationTold:
    """What the assessors recommend, and why."""

    recommends: Recommends
    pence: int | None
    reasons: str
    by: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionTold:
    """One decision on the application: what, when, by what power, with its reason."""

    outcome: DecidedAs
    on: date
    how: str
    awarded_pence: int | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardTold:
    """What became of the award: its steps in words with their days, conditions, payments, returns and breaches.

    `accepted_by` is confidential. What was paid and came back is None where a copy may not hold it.
    """

    awarded_pence: int
    awarded_on: date
    paid_pence: int | None
    back_pence: int | None
    due_back_pence: int | None
    steps: tuple[tuple[date, str], ...]
    accepted_by: str
    conditions: tuple[str, ...]
    payments: tuple[tuple[date, str, int], ...]
    returns: tuple[ReturnTold, ...]
    breaches: tuple[BreachTold, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """Everything about one application. What a copy may not hold is None, or empty where it is a part of something.

    `is_public` says that anybody may know of the award: it stands, and its announcement is not held back.
    """

    occasion: Occasion
    level: Level
    application_id: int
    reference: str
    is_public: bool
    stage: Stage | None
    applicant: ApplicantTold | None
    application: ApplicationTold | None
    screens: ScreenLine | None
    answers: tuple[AnswerTold, ...] | None
    conflicts: tuple[SettledTold, ...] | None
    conflicts_open: int | None
    criteria: tuple[CriterionTold, ...] | None
    recommendation: RecommendationTold | None
    decisions: tuple[DecisionTold, ...] | None
    award: AwardTold | None

    @property
    def as_at(self) -> date:
        """The day on which the dossier stands."""
        return self.occasion.as_at


def for_level(whole: Dossier, level: Level) -> Dossier:
    """The dossier as a copy of that level may hold it."""
    if level is Level.CONFIDENTIAL:
        return replace(whole, level=level)
    return _for_board(whole) if level is Level.BOARD else _for_public(whole)


def _for_board(whole: Dossier) -> Dossier:
    """Without scores, contact, officers, answers to the screens and the names within a path."""
    applicant, award = whole.applicant, whole.award
    return replace(
        whole,
        level=Level.BOARD,
        applicant=replace(applicant, contact=(), officers=()) if applicant else None,
        answers=None,
        conflicts=tuple(_settled_for_board(one) for one in whole.conflicts or ()),
        criteria=None,
        award=_award_for_board(award) if award else None,
    )


def _award_for_board(one: AwardTold) -> AwardTold:
    return replace(one, accepted_by="", returns=tuple(_bare(each) for each in one.returns))


def _settled_for_board(one: SettledTold) -> SettledTold:
    """Without names; why a path was set aside stays, since the board may ask for it, why it stands does not."""
    reason = one.reason if one.is_set_aside else ""
    return replace(one, line=replace(one.line, path_in_full=""), settled_by="", reason=reason)


def _bare(one: ReturnTold) -> ReturnTold:
    return replace(one, says="", declared_by="")


def _for_public(whole: Dossier) -> Dossier:
    """The award to whom and what for, where anybody may know of it; of anything else the reference alone."""
    told = whole.is_public and whole.award is not None
    return replace(
        whole,
        level=Level.PUBLIC,
        occasion=whole.occasion.for_public(),
        stage=whole.stage if told else None,
        applicant=_public_applicant(whole.applicant) if told else None,
        application=_public_application(whole) if told else None,
        screens=None,
        answers=None,
        conflicts=None,
        conflicts_open=None,
        criteria=None,
        recommendation=None,
        decisions=None,
        award=_public_award(whole.award) if told else None,
    )


def _public_applicant(one: ApplicantTold | None) -> ApplicantTold | None:
    if one is None:
        return None
    name = A_PERSON if one.kind is ApplicantKind.INDIVIDUAL else one.name
    return ApplicantTold(name=name, kind=one.kind)


def _public_application(whole: Dossier) -> ApplicationTold | None:
    """Round, theme and purpose; a private person's purpose is not told."""
    one, applicant = whole.application, whole.applicant
    if one is None or applicant is None:
        return None
    purpose = "" if applicant.kind is ApplicantKind.INDIVIDUAL else one.purpose
    return ApplicationTold(
        round_name=one.round_name,
        theme=one.theme,
        purpose=purpose,
        says="",
        asked_pence=one.asked_pence,
        received_on=one.received_on,
    )


def _public_award(one: AwardTold | None) -> AwardTold | None:
    if one is None:
        return None
    nothing: tuple[tuple[date, str, int], ...] = ()
    bare = replace(one, paid_pence=None, back_pence=None, due_back_pence=None, payments=nothing)
    return replace(bare, steps=(), accepted_by="", conditions=(), returns=(), breaches=())
