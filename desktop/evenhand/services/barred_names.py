"""The names that stand for a party: every name of every body that a person has answered to be one (PP14).

Names are compared as `same_body_key` has them. A larger body of which a party is a part is asked about, and not barred
with it.
"""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from evenhand.domain.grants.facts import Applicant
from evenhand.domain.grants.party_applicant import ApplicantScreen, BornName, born_names
from evenhand.domain.grants.record_facts import ApplicantAlias
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.importing.names import same_body_key
from evenhand.domain.vocabulary import PartyStanding, PartyVerdict
from evenhand.records.reading.facts import ROWS, all_of

WHY = "answered to be a party before"


@dataclass(frozen=True, slots=True)
class BarredName:
    """The party whose name it is; `is_own` is false for the name of a larger body that the party is part of."""

    party: Applicant
    is_own: bool


@keeps("PP14")
def barred_names(session: Session) -> dict[str, BarredName]:
    """Every name of every applicant that was answered to be a party.

    Another name of theirs that is an applicant's own counts no more once a person has answered that it is not that
    party.
    """
    parties = all_of(session, Applicant, ROWS[Applicant].party_standing == PartyStanding.PARTY)
    others = all_of(session, ApplicantAlias, ROWS[ApplicantAlias].applicant_id.in_(one.id for one in parties))
    answered = {
        (same_body_key(one.name), one.party_like)
        for one in all_of(session, Applicant, ROWS[Applicant].party_standing == PartyStanding.NOT_A_PARTY)
    }
    barred: dict[str, BarredName] = {}
    for party in parties:
        theirs = [one for one in others if one.applicant_id == party.id]
        for name in born_names(party.name, theirs, ()):
            key = same_body_key(name.name)
            held = barred.get(key)
            if (key, party.name) not in answered and not (held is not None and held.is_own):
                barred[key] = BarredName(party, not name.is_part)
    return barred | {same_body_key(one.name): BarredName(one, is_own=True) for one in parties}


@keeps("PP14")
def party_named(session: Session, name: str) -> Applicant | None:
    """The applicant of that name, or also called so, that a person has answered to be a party."""
    found = barred_names(session).get(same_body_key(name))
    return found.party if found is not None and found.is_own else None


def tie_of(names: tuple[BornName, ...], barred: dict[str, BarredName]) -> ApplicantScreen | None:
    """What some names have in common with a party's, None where they have nothing."""
    known = [(one, barred[same_body_key(one.name)]) for one in names if same_body_key(one.name) in barred]
    if not known:
        return None
    one, theirs = max(known, key=_is_sure)
    why = f"{one.of_whom}: {WHY}" if one.of_whom else WHY
    verdict = PartyVerdict.MATCH if _is_sure((one, theirs)) else PartyVerdict.POSSIBLE
    found = frozenset((name.name.casefold(), each.party.name) for name, each in known)
    return ApplicantScreen(verdict, theirs.party.name, why, found)


def own_keys(names: tuple[BornName, ...]) -> frozenset[str]:
    """The names that a body bears itself, as they are compared."""
    return frozenset(same_body_key(one.name) for one in names if one.is_own and not one.is_part)


def _is_sure(known: tuple[BornName, BarredName]) -> bool:
    """Whether a name that the one bears itself is one that the party bears itself."""
    return known[0].is_own and known[1].is_own
