"""The grants decided in a period: totals by theme, what the party screen said, and each application (PP11 to PP14)."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from evenhand.domain.grants.facts import Applicant, Application, Award
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.vocabulary import ApplicantKind, ApplicationStatus, PartyStanding

NO_THEME = "No theme given"
A_PERSON = "A person who applied for themselves"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """What was paid of an award, and how many of the returns that it was asked for came in."""

    paid_pence: int = 0
    asked: int = 0
    returned: int = 0


NOTHING_SPENT = Spent()
NOBODY_SPENT: Mapping[int, Spent] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class ApplicationLine:
    """One decided application. Only awards stand in a public copy; `reason` and `screen` are confidential.

    A public copy does not name a person who applies for themselves, `is_person`, and leaves out an award that is told
    later, `is_held_back`.
    """

    reference: str
    applicant: str
    purpose: str
    theme: str
    asked_pence: int
    awarded_pence: int | None
    status: ApplicationStatus
    decided_on: date
    standing: PartyStanding
    reason: str
    screen: str
    is_person: bool = False
    is_held_back: bool = False
    spent: Spent = NOTHING_SPENT


@dataclass(frozen=True, slots=True)
class ThemeLine:
    """The applications of one theme, counted and added up from the lines."""

    theme: str
    applied: int
    asked_pence: int
    awards: int
    awarded_pence: int
    refused: int
    spent: Spent = NOTHING_SPENT


@dataclass(frozen=True, slots=True)
class GrantsDecided:
    """The decisions of a period.

    `themes` and `total` are sums over all decided applications; `outcomes` counts them by status, `standings` by
    where the applicant stands with the party bar. `awards_to_parties` is nought while the bar is kept.
    `applications` are those this copy may show, `held_back` counts the awards that it may not tell yet.
    """

    themes: tuple[ThemeLine, ...]
    total: ThemeLine
    outcomes: tuple[tuple[ApplicationStatus, int], ...]
    standings: tuple[tuple[PartyStanding, int], ...]
    smallest_award_pence: int | None
    awards_to_parties: int
    applications: tuple[ApplicationLine, ...]
    held_back: int = 0


@keeps("PP14")
def grants_decided(
    applications: Iterable[Application],
    applicants: Mapping[int, Applicant],
    awards: Iterable[Award],
    themes: Mapping[int, str],
    starts: date,
    day: date,
    spent: Mapping[int, Spent] = NOBODY_SPENT,
    held_back: Collection[int] = (),
) -> GrantsDecided:
    """The applications decided from `starts` to `day`, by reference, with their sums; `spent` by application.

    `held_back` are those whose award may not be told in public yet.
    """
    awarded = {award.application_id: award.awarded_pence for award in awards if award.awarded_on <= day}
    decided = [
        (one, on) for one in applications if (on := one.decided_on) is not None and starts <= on <= day
    ]
    lines = [
        replace(
            _line(one, on, applicants[one.applicant_id], awarded.get(one.id), themes),
            spent=spent.get(one.id, NOTHING_SPENT),
            is_held_back=one.id in held_back,
        )
        for one, on in decided
    ]
    return from_lines(sorted(lines, key=_reference))


def from_lines(lines: list[ApplicationLine]) -> GrantsDecided:
    """The sums over some application lines."""
    names = sorted({line.theme for line in lines}, key=_theme_order)
    paid = [line.awarded_pence for line in lines if line.awarded_pence is not None]
    statuses = [line.status for line in lines]
    standings = [line.standing for line in lines]
    return GrantsDecided(
        themes=tuple(_theme(name, [line for line in lines if line.theme == name]) for name in names),
        total=_theme("All themes", lines),
        outcomes=tuple((one, statuses.count(one)) for one in ApplicationStatus if one in statuses),
        standings=tuple((one, standings.count(one)) for one in PartyStanding if one in standings),
        smallest_award_pence=min(paid, default=None),
        awards_to_parties=sum(
            line.standing is PartyStanding.PARTY and line.awarded_pence is not None for line in lines
        ),
        applications=tuple(lines),
    )


def _reference(line: ApplicationLine) -> tuple[str, date]:
    return line.reference, line.decided_on


def _theme_order(theme: str) -> tuple[bool, str]:
    return theme == NO_THEME, theme.casefold()


def _line(
    one: Application, on: date, applicant: Applicant, awarded_pence: int | None, themes: Mapping[int, str]
) -> ApplicationLine:
    approved = one.status is ApplicationStatus.APPROVED
    return ApplicationLine(
        reference=one.reference,
        applicant=applicant.name,
        purpose=one.purpose,
        theme=themes.get(one.theme_id or 0, NO_THEME),
        asked_pence=one.asked_pence,
        awarded_pence=awarded_pence if approved else None,
        status=one.status,
        decided_on=on,
        standing=applicant.party_standing,
        reason=one.reason,
        screen=applicant.party_why,
        is_person=applicant.kind is ApplicantKind.INDIVIDUAL,
    )


def _theme(name: str, lines: list[ApplicationLine]) -> ThemeLine:
    paid = [line.awarded_pence for line in lines if line.awarded_pence is not None]
    return ThemeLine(
        theme=name,
        applied=len(lines),
        asked_pence=sum(line.asked_pence for line in lines),
        awards=len(paid),
        awarded_pence=sum(paid),
        refused=sum(line.status is ApplicationStatus.REFUSED for line in lines),
        spent=Spent(
            paid_pence=sum(line.spent.paid_pence for line in lines),
            asked=sum(line.spent.asked for line in lines),
            returned=sum(line.spent.returned for line in lines),
        ),
    )
