"""An applicant under all its names: its own, its other names, and the organisations that its officers act for (PP14).

A name of its own that matches a party is a match. An officer who acts for a party does not make a party of the
applicant: that is never more than a question.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from evenhand.domain.grants.party_names import screen_name
from evenhand.domain.grants.party_register import PartyRegister
from evenhand.domain.grants.record_facts import ApplicantAlias, ApplicantOfficer
from evenhand.domain.grants.vocabulary import AliasKind
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.vocabulary import PartyVerdict

_SUREST = (PartyVerdict.NO_MATCH, PartyVerdict.POSSIBLE, PartyVerdict.MATCH)


@dataclass(frozen=True, slots=True)
class BornName:
    """A name that an applicant bears or that an officer brings with them; `of_whom` says which, for the reason.

    `is_part` marks the name of a larger body that the applicant is part of.
    """

    name: str
    of_whom: str = ""
    is_own: bool = True
    is_part: bool = False


@dataclass(frozen=True, slots=True)
class ApplicantScreen:
    """What a list says of an applicant under all its names: the surest verdict, the party that is meant, and why.

    `found` holds each name with the party that it may mean: what is not among what was answered is a new question.
    """

    verdict: PartyVerdict
    like: str = ""
    why: str = ""
    found: frozenset[tuple[str, str]] = frozenset()


def born_names(
    name: str, aliases: Iterable[ApplicantAlias], officers: Iterable[ApplicantOfficer]
) -> Iterator[BornName]:
    """Every name under which an applicant is looked for, its own first."""
    yield BornName(name.strip())
    for alias in aliases:
        if alias.name.strip():
            is_part = alias.kind is AliasKind.PART_OF
            belongs = "it is part of" if is_part else "it is also called"
            yield BornName(alias.name.strip(), f"{belongs} {alias.name.strip()}", is_part=is_part)
    for officer in officers:
        if officer.organisation.strip():
            role = officer.role.strip().lower() or "one of its officers"
            yield BornName(
                officer.organisation.strip(), f"{role} acts for {officer.organisation.strip()}", False
            )


@keeps("PP14")
def screen_applicant(names: Iterable[BornName], register: PartyRegister) -> ApplicantScreen:
    """What the list says of all these names together, each name of an applicant alike (PP14)."""
    screens = [_screened(one, register) for one in names]
    surest = max(screens, key=_sureness, default=ApplicantScreen(PartyVerdict.NO_MATCH))
    found = frozenset[tuple[str, str]]().union(*(one.found for one in screens))
    return ApplicantScreen(surest.verdict, surest.like, surest.why, found)


def _screened(one: BornName, register: PartyRegister) -> ApplicantScreen:
    screen = screen_name(one.name, register)
    if not screen.matches:
        return ApplicantScreen(PartyVerdict.NO_MATCH)
    best = screen.matches[0]
    why = f"{one.of_whom}: {best.why}" if one.of_whom else best.why
    verdict = screen.verdict if one.is_own else PartyVerdict.POSSIBLE
    return ApplicantScreen(verdict, best.name, why, frozenset({(one.name.casefold(), best.name)}))


def _sureness(one: ApplicantScreen) -> int:
    return _SUREST.index(one.verdict)
