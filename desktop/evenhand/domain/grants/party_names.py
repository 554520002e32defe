"""The party screen: is this applicant's name the name of a registered party, or of a branch or arm of one? (PP14)

Some forty in four hundred registered parties are residents' associations, and others are called Community First or
Life: a name is a question to a person, and never by itself an answer. The screen says match, possible or no match and
why; it decides nothing. It runs alike on every name, and the same name always gets the same answer.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from evenhand.domain.grants.party_register import NAMED_IN_FILE, PartyRegister, Said
from evenhand.domain.grants.party_sightings import MATCH, POSSIBLE, Sighting, sightings
from evenhand.domain.grants.party_slips import slips
from evenhand.domain.grants.party_words import read_name
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.vocabulary import PartyVerdict

_MOST_SHOWN = 8


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A party that the name may mean: its registered name, its reference, why, and how surely (0 to 100)."""

    name: str
    reference: str
    why: str
    score: int


@dataclass(frozen=True, slots=True)
class NameScreen:
    """What the list says of a name, surest match first."""

    name: str
    verdict: PartyVerdict
    matches: tuple[NameMatch, ...]


@keeps("PP14")
def screen_name(name: str, register: PartyRegister) -> NameScreen:
    """What the register says of a name: match, possible or no match, with the parties it may mean (PP14)."""
    reading = read_name(name, register.usage)
    seen = list(sightings(reading, register))
    if not any(sighting.score == 100 for sighting in seen):
        seen += slips(reading, register)
    return NameScreen(name, _verdict(seen), _shown(seen))


def _verdict(seen: Iterable[Sighting]) -> PartyVerdict:
    """The surest verdict of all that was seen."""
    verdicts = {sighting.verdict for sighting in seen}
    return next((verdict for verdict in (MATCH, POSSIBLE) if verdict in verdicts), PartyVerdict.NO_MATCH)


def _shown(seen: Iterable[Sighting]) -> tuple[NameMatch, ...]:
    """Each party once, with its surest reason; the surest first, then by the alphabet."""
    best: dict[tuple[str, str], NameMatch] = {}
    for sighting in sorted(seen, key=_surest_first):
        entry = sighting.entry
        match = NameMatch(entry.name, entry.reference, _why(sighting), sighting.score)
        best.setdefault((entry.name, entry.reference), match)
    return tuple(best.values())[:_MOST_SHOWN]


def _why(sighting: Sighting) -> str:
    """The reason; of a party that stands on no list, also that the file names it."""
    named = sighting.entry.kind == NAMED_IN_FILE and Said.FILED.value not in sighting.why
    return f"{sighting.why}; {Said.FILED.value}" if named else sighting.why


def _surest_first(sighting: Sighting) -> tuple[int, int, str, str, str]:
    """The order of sightings: matches first, then by score, name, reference and reason."""
    verdict_first = 0 if sighting.verdict is MATCH else 1
    return (
        verdict_first,
        -sighting.score,
        sighting.entry.name.casefold(),
        sighting.entry.reference,
        sighting.why,
    )
