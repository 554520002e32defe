"""How somebody is addressed on a day: the lines of the envelope, the salutation, the name as it may stand (MP1).

"MP" stands behind a name in a term alone, and never in a salutation. Once somebody is no MP, or not one yet, the
House of Commons is no address, and nor is the office that went with the seat.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.facts import MpTerm
from evenhand.domain.mp.record_facts import MpProfile
from evenhand.domain.mp.seat import is_mp, position

HOUSE = ("House of Commons", "London", "SW1A 0AA")
KNIGHTLY = frozenset({"sir", "dame"})
PLAIN = frozenset({"mr", "mrs", "ms", "miss", "mx"})
RIGHT_HONOURABLE = "The Rt Hon"
MP = "MP"


@dataclass(frozen=True, slots=True)
class Addressed:
    """The lines of the envelope, the line that begins the letter, the full name, and what the person is that day."""

    envelope: tuple[str, ...]
    salutation: str
    name: str
    position: str


@keeps("MP1")
def addressed(
    person_name: str, profile: MpProfile | None, terms: Iterable[MpTerm], mp_id: int, day: date
) -> Addressed:
    """How a letter of that day addresses somebody; a contact who was never an MP is addressed by name and office."""
    own = tuple(one for one in terms if one.mp_id == mp_id)
    held = profile or MpProfile(mp_id=mp_id)
    title, bare = _title_and_name(person_name, held.title)
    sits = is_mp(own, mp_id, day)
    name = _full_name(title, bare, held, sits=sits)
    return Addressed(
        envelope=(name, *_address(held, sits=sits, ever=bool(own))),
        salutation=_salutation(title, bare, held.known_as.strip()),
        name=name,
        position=position(own, mp_id, day) if own else "",
    )


def _full_name(title: str, bare: str, held: MpProfile, *, sits: bool) -> str:
    """The name with its forms; Mr and Ms are dropped beside MP and Rt Hon, while Sir, Dame and Dr stay."""
    plain = _bare_title(title) in PLAIN
    shown = "" if plain and (sits or held.right_honourable) else title
    after = " ".join(word for word in held.after_name.split() if word != MP)
    before = RIGHT_HONOURABLE if held.right_honourable else ""
    return " ".join(filter(None, (before, shown, bare, after, MP if sits else "")))


def _salutation(title: str, bare: str, known_as: str) -> str:
    first, surname = bare.split(" ", 1)[0], surname_of(bare)
    if _bare_title(title) in KNIGHTLY:
        called = known_as or first
        begun = called.casefold().startswith(f"{title.casefold()} ")
        return f"Dear {called}" if begun else f"Dear {title} {called}"
    if known_as:
        return f"Dear {known_as}"
    return f"Dear {title} {surname}" if title else f"Dear {bare}"


def _address(held: MpProfile, *, sits: bool, ever: bool) -> tuple[str, ...]:
    lines = tuple(line.strip() for line in held.office_address.splitlines() if line.strip())
    if sits:
        return lines or HOUSE
    return () if ever else lines


def surname_of(name: str) -> str:
    """The surname: the last word, with the small words that lead up to it, as in "de la Mare"."""
    words = name.split()
    small = next((place for place, word in enumerate(words) if place and word[0].islower()), None)
    return " ".join(words[small:]) if small is not None else " ".join(words[-1:])


def _title_and_name(person_name: str, title: str) -> tuple[str, str]:
    """The title and the name without it; one that was written with the name is not said twice, nor is MP."""
    words = person_name.split()
    if len(words) > 1 and words[-1] == MP:
        words = words[:-1]
    written = _bare_title(words[0]) if len(words) > 1 else ""
    chosen = title.strip()
    if written and (written == _bare_title(chosen) or written in KNIGHTLY | PLAIN | {"dr"}):
        return chosen or words[0].rstrip("."), " ".join(words[1:])
    return chosen, " ".join(words)


def _bare_title(title: str) -> str:
    return title.rstrip(".").casefold()
