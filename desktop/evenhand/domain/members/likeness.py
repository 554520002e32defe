"""Whether two people in the file look like one person entered twice, and why, in words.

A likeness is a question for somebody who knows them and never an answer: names are compared for slips, short forms and
initials, contact details for being the same. One address or telephone alone is a household, not a person.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from rapidfuzz.distance import OSA

from evenhand.domain.importing.names import same_person_key
from evenhand.domain.members.facts import Person

SAME_NAME = "same name"
SAME_EMAIL = "same email address"
SAME_TELEPHONE = "same telephone number"
SAME_ADDRESS = "same address"
FIRST_NAMES = "first names alike"
_WEIGHTS = {SAME_NAME: 4, SAME_EMAIL: 3, SAME_TELEPHONE: 2, SAME_ADDRESS: 1, FIRST_NAMES: 1}
_NAMES_ALIKE = 2
_SHORTEST_FORM, _SHORTEST_SLIP, _LONG_WORD = 3, 3, 8
_SHORTEST_NUMBER = 7


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two people who may be one, the one entered first before the other, with what speaks for it."""

    one_id: int
    other_id: int
    reasons: tuple[str, ...]
    weight: int


@dataclass(frozen=True, slots=True)
class _Read:
    """A person as compared: the words of the name, and contact details without the accidents of typing."""

    person: Person
    words: tuple[str, ...]
    email: str
    telephone: str
    address: str


def likenesses(people: Iterable[Person]) -> list[Likeness]:
    """Every pair that may be one person, the likeliest first."""
    read = [_read(person) for person in people]
    found = (_compared(one, other) for one, other in combinations(read, 2))
    return sorted((one for one in found if one is not None), key=_likeliest_first)


def likenesses_of(person: Person, others: Iterable[Person]) -> list[Likeness]:
    """Whom a person may be, such as somebody who is just being entered, the likeliest first."""
    read = _read(person)
    found = (_compared(read, _read(other)) for other in others)
    return sorted((one for one in found if one is not None), key=_likeliest_first)


def likeness(one: Person, other: Person) -> Likeness | None:
    """Why two people may be one, whichever is named first; None where nothing much speaks for it."""
    return _compared(_read(one), _read(other))


def alike_in_name(one: str, other: str) -> bool | None:
    """Whether two names, with nothing else known of whose they are, are the same; None where they are not alike."""
    words, others = _words(one), _words(other)
    if not words or not others:
        return None
    if sorted(words) == sorted(others):
        return True
    return False if _names_alike(words, others) else None


def _compared(one: _Read, other: _Read) -> Likeness | None:
    if one.person.id == other.person.id:
        return None
    names, contact = _alike_by_name(one, other), _alike_by_contact(one, other)
    if not names and not contact:
        return None
    if not names and SAME_EMAIL not in contact:
        if not _first_names_alike(one.words, other.words):
            return None
        names = [FIRST_NAMES]
    first, second = sorted((one.person.id, other.person.id))
    reasons = (*names, *contact)
    weight = sum(_WEIGHTS.get(reason, _NAMES_ALIKE) for reason in reasons)
    return Likeness(first, second, reasons, weight)


def _alike_by_name(one: _Read, other: _Read) -> list[str]:
    if not one.words or not other.words:
        return []
    if sorted(one.words) == sorted(other.words):
        return [SAME_NAME]
    if not _names_alike(one.words, other.words):
        return []
    earlier, later = sorted((one.person, other.person), key=_entered)
    return [f"names alike: {earlier.name.strip()} and {later.name.strip()}"]


def _alike_by_contact(one: _Read, other: _Read) -> list[str]:
    pairs = (
        (SAME_EMAIL, one.email, other.email),
        (SAME_TELEPHONE, one.telephone, other.telephone),
        (SAME_ADDRESS, one.address, other.address),
    )
    return [reason for reason, this, that in pairs if this and this == that]


def _names_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names differ by slips, a short form, an initial, a middle name or half of a double name."""
    if min(len(one), len(other)) < 2:
        return False
    if set(one) <= set(other) or set(other) <= set(one):
        return True
    surnames = one[-1] == other[-1] or _is_slip(one[-1], other[-1])
    return surnames and _first_names_alike(one, other)


def _first_names_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    if not one or not other:
        return False
    short, long = sorted((one[0], other[0]), key=len)
    shortened = long.startswith(short) and len(short) in (1, *range(_SHORTEST_FORM, len(long) + 1))
    return shortened or _is_slip(short, long)


def _is_slip(one: str, other: str) -> bool:
    """Whether two words differ by one letter, or by two where both are long, the first letter being the same."""
    shortest = min(len(one), len(other))
    if shortest < _SHORTEST_SLIP or one[0] != other[0]:
        return False
    most = 2 if shortest >= _LONG_WORD else 1
    return OSA.distance(one, other, score_cutoff=most) <= most


@lru_cache(maxsize=4096)
def _read(person: Person) -> _Read:
    digits = re.sub(r"\D", "", re.sub(r"^\s*(\+|00)44\s*(\(0\))?", "0", person.telephone))
    return _Read(
        person,
        _words(person.name),
        person.email.strip().casefold(),
        digits if len(digits) >= _SHORTEST_NUMBER else "",
        " ".join(re.findall(r"\w+", _folded(person.address))),
    )


@lru_cache(maxsize=4096)
def _words(name: str) -> tuple[str, ...]:
    """The words of a name as compared."""
    return tuple(_folded(same_person_key(name)).split())


def _folded(text: str) -> str:
    """Text without case and accents."""
    plain = unicodedata.normalize("NFKD", text.replace("Ł", "L").replace("ł", "l"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()


def _entered(person: Person) -> int:
    return person.id


def _likeliest_first(found: Likeness) -> tuple[int, int, int]:
    return -found.weight, found.one_id, found.other_id
