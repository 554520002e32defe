"""Whether two applications may be one that came in twice, or two applicants one body entered twice, and why, in words.

A likeness is a question for somebody who knows them and never an answer: nothing is merged or refused by it.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz.distance import OSA
from rapidfuzz.fuzz import token_set_ratio

from evenhand.domain.grants.facts import Applicant, Application
from evenhand.domain.grants.record_facts import ApplicantDetail
from evenhand.domain.importing.names import same_body_key

SAME_NAME = "same name"
SAME_NUMBER = "same registration number"
SAME_EMAIL = "same email address"
SAME_TELEPHONE = "same telephone number"
SAME_AMOUNT = "same amount"
ALIKE_PURPOSE = "purposes alike"
_ALIKE_FROM = 85
_WITHIN_DAYS = 400
_SHORTEST_NUMBER = 7
_LETTERS_TO_A_SLIP = 8
_MOST_SLIPS = 2


@dataclass(frozen=True, slots=True)
class Alike:
    """Another record that may be the same one, by its key, with what speaks for it."""

    key: int
    reasons: tuple[str, ...]


def applicants_like(
    applicant: Applicant,
    detail: ApplicantDetail | None,
    others: Iterable[Applicant],
    details: Mapping[int, ApplicantDetail],
) -> list[Alike]:
    """The applicants that may be this one under another entry, the likeliest first."""
    found = [
        Alike(other.id, reasons)
        for other in others
        if other.id != applicant.id
        and (reasons := _applicant_reasons(applicant, detail, other, details.get(other.id)))
    ]
    return sorted(found, key=_likeliest_first)


def applications_like(
    application: Application,
    applicant_ids: frozenset[int],
    others: Iterable[Application],
) -> list[Alike]:
    """The applications of the same applicant, or of one like it, that may be this one, the likeliest first.

    The same purpose asked for again in another year is none.
    """
    found = [
        Alike(other.id, reasons)
        for other in others
        if other.id != application.id
        and other.applicant_id in applicant_ids
        and abs((other.received_on - application.received_on).days) <= _WITHIN_DAYS
        and (reasons := _application_reasons(application, other))
    ]
    return sorted(found, key=_likeliest_first)


def _applicant_reasons(
    one: Applicant, detail: ApplicantDetail | None, other: Applicant, other_detail: ApplicantDetail | None
) -> tuple[str, ...]:
    numbers = (_number(detail), _number(other_detail))
    pairs = (
        (SAME_NUMBER, *numbers),
        (SAME_EMAIL, one.email.strip().casefold(), other.email.strip().casefold()),
        (SAME_TELEPHONE, _digits(one.telephone), _digits(other.telephone)),
    )
    shared = [reason for reason, this, that in pairs if this and this == that]
    if all(numbers) and numbers[0] != numbers[1]:
        return ()
    return (*_name_reasons(one.name, other.name), *shared)


def _name_reasons(one: str, other: str) -> list[str]:
    """The same name, or one that differs by a slip for every eight letters, two at most."""
    this, that = same_body_key(one), same_body_key(other)
    if this == that:
        return [SAME_NAME]
    most = min(min(len(this), len(that)) // _LETTERS_TO_A_SLIP, _MOST_SLIPS)
    if OSA.distance(this, that, score_cutoff=most) <= most:
        return [f"names alike: {other.strip()}"]
    return []


def _application_reasons(one: Application, other: Application) -> tuple[str, ...]:
    """What speaks for one application twice: the same request in one round, or the same amount for the same thing."""
    alike = token_set_ratio(same_body_key(one.purpose), same_body_key(other.purpose)) >= _ALIKE_FROM
    same_amount = one.asked_pence == other.asked_pence
    if not (alike and (same_amount or one.round_id == other.round_id)):
        return ()
    return (ALIKE_PURPOSE, SAME_AMOUNT) if same_amount else (ALIKE_PURPOSE,)


def _number(detail: ApplicantDetail | None) -> str:
    return detail.registration_number.strip().casefold() if detail else ""


def _digits(telephone: str) -> str:
    digits = re.sub(r"\D", "", re.sub(r"^\s*(\+|00)44\s*(\(0\))?", "0", telephone))
    return digits if len(digits) >= _SHORTEST_NUMBER else ""


def _likeliest_first(alike: Alike) -> tuple[int, int]:
    return -len(alike.reasons), alike.key
