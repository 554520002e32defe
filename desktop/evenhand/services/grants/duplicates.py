"""Which applications of the file may be one that came in twice, and which applicants one body entered twice."""

from dataclasses import dataclass

from evenhand.domain.grants.facts import Applicant, Application
from evenhand.domain.grants.likeness import Alike, applicants_like, applications_like
from evenhand.domain.grants.record_facts import ApplicantDetail
from evenhand.services.grants.beside import GrantsBeside
from evenhand.services.grants.reading import Grants


@dataclass(frozen=True, slots=True)
class Duplicates:
    """What an application may be the same as; keys of applications and of applicants."""

    applications: tuple[Alike, ...]
    applicants: tuple[Alike, ...]


def duplicates_of(
    application: Application,
    applicant: Applicant,
    detail: ApplicantDetail | None,
    found: Grants,
    beside: GrantsBeside,
) -> Duplicates:
    """What an application, new or kept, may be the same as, the likeliest first."""
    alike = applicants_like(applicant, detail, found.applicants.values(), beside.applicants)
    of_theirs = frozenset((applicant.id, *(one.key for one in alike)))
    again = applications_like(application, of_theirs, found.applications)
    return Duplicates(tuple(again), tuple(alike))
