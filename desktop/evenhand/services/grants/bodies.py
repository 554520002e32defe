"""One body under all its entries: of one name or alias but for spelling, or of one registration number (PP13)."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from evenhand.domain.grants.breaches import is_open
from evenhand.domain.grants.facts import Applicant, Application
from evenhand.domain.grants.money_facts import Breach
from evenhand.domain.grants.record_facts import ApplicantAlias, ApplicantDetail
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.importing.names import same_body_key
from evenhand.services.grants.beside import GrantsBeside
from evenhand.services.grants.reading import Grants

YEAR = timedelta(days=365)
_BLANK = str.maketrans("", "", " -/.")


def bodies_of(found: Grants, beside: GrantsBeside, applicant_id: int) -> frozenset[int]:
    """The entries of one body: this applicant, and those that share a name, an alias or a registration number."""
    wanted = set(_marks(found.applicants[applicant_id], beside.aliases, beside.applicants))
    return frozenset(
        key
        for key, one in found.applicants.items()
        if key == applicant_id or not wanted.isdisjoint(_marks(one, beside.aliases, beside.applicants))
    )


def _marks(
    applicant: Applicant,
    aliases: Mapping[int, Sequence[ApplicantAlias]],
    details: Mapping[int, ApplicantDetail],
) -> Iterator[tuple[str, str]]:
    """What a body is known by."""
    for name in (applicant.name, *(one.name for one in aliases.get(applicant.id, ()))):
        yield "name", same_body_key(name)
    detail = details.get(applicant.id)
    number = detail.registration_number.translate(_BLANK).casefold() if detail is not None else ""
    if detail is not None and number:
        yield detail.registered_as.value, number


@keeps("PP13")
def open_breaches(found: Grants, beside: GrantsBeside, applicant_id: int, day: date) -> tuple[Breach, ...]:
    """What stands open on a day against a body, under each of its entries (PP13)."""
    awards = awards_of(found, bodies_of(found, beside, applicant_id))
    paid = {one.id for one in beside.payments if one.award_id in awards}
    return tuple(
        one
        for one in beside.breaches
        if is_open(one, day) and (one.award_id in awards or one.payment_id in paid)
    )


def awards_of(found: Grants, bodies: frozenset[int], *, but: int = 0) -> set[int]:
    """The awards made to any of these applicants, but for that of one application."""
    return {
        found.awards[one.id].id
        for one in found.applications
        if one.applicant_id in bodies and one.id in found.awards and one.id != but
    }


def had_in_year(found: Grants, beside: GrantsBeside, application: Application, on: date) -> int:
    """What counts of the other awards made to a body within twelve months of a day, in pence."""
    bodies = bodies_of(found, beside, application.applicant_id)
    return sum(
        found.counted[one.id].counted_pence
        for one in found.applications
        if one.applicant_id in bodies
        and one.id != application.id
        and one.id in found.awards
        and abs(found.awards[one.id].awarded_on - on) < YEAR
    )
