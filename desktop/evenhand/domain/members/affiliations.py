"""Which party somebody is held to belong to: as declared with a public office, or else with their own consent (PP6).

What rests on consent is special category data. It holds from the day on which it was given to its last day, and
not from the day on which it was withdrawn.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.directory import Directory
from evenhand.domain.members.facts import PartyConsent, PublicOfficeHeld


@dataclass(frozen=True, slots=True)
class Affiliation:
    """A party held on a day; `consented` says that it is known through the person's consent alone."""

    party: str
    consented: bool = False


def is_in_force(consent: PartyConsent, day: date) -> bool:
    """Whether a consent may be relied on that day: given, not run out and not withdrawn."""
    withdrawn = consent.withdrawn_on is not None
    return bool(consent.party) and not withdrawn and consent.given_on <= day <= consent.until


@keeps("PP6")
def affiliations(
    directory: Directory, consents: Iterable[PartyConsent], day: date
) -> Mapping[int, Affiliation]:
    """The party held of each person that day; who is left out has none held.

    A party declared with a public office goes before one held with consent; a consent whose party was taken out since
    holds none. Source: PP6; UK GDPR, article 9(2)(a), (e).
    """
    held = {
        one.person_id: Affiliation(one.party, consented=True)
        for one in sorted(consents, key=_given)
        if one.party and is_in_force(one, day)
    }
    for person_id in directory.people:
        party = declared_party(directory.public_offices_of(person_id, day))
        if party:
            held[person_id] = Affiliation(party)
    return held


def declared_party(offices: Iterable[PublicOfficeHeld]) -> str:
    """The party that somebody declared with one of these public offices; empty where none is held."""
    return next((office.party.strip() for office in offices if office.party.strip()), "")


def _given(consent: PartyConsent) -> tuple[date, int]:
    return consent.given_on, consent.id
