"""One person entered twice: what the two records say differently, what is kept of it, and what must be settled first.

What cannot both be true of one person is told before anything is merged, with what to end or correct. What both
records tell in the same words counts once.
"""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.members.facts import Person
from evenhand.domain.spells import overlap
from evenhand.domain.words import say_day

LABELS = {
    "name": "Full name",
    "called": "Called",
    "email": "Email",
    "telephone": "Telephone",
    "address": "Address",
    "neighbourhood": "Neighbourhood",
    "name_may_be_printed": "Name may be printed",
    "note": "Note",
}
CORRECT = "Correct one so that both say the same, or end one before the other begins."


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that a person's record claims for a time, and that one person cannot hold twice at once.

    `what` names it, "a membership"; `says` is all that is said of it, None where two never count as one; `settle` is
    what to do where two stand beside each other.
    """

    what: str
    starts: date
    ends: date | None
    says: Hashable = None
    settle: str = CORRECT


@dataclass(frozen=True, slots=True)
class Claims:
    """All that one record claims: for a time, and once of a thing: "the meeting of 5 May 2026", "present"."""

    spells: Sequence[Claim]
    once: Mapping[Hashable, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The record that is kept beside the one that goes: the fields that differ, what each holds, and what is open."""

    keep: Person
    gone: Person
    differing: tuple[str, ...]
    held_by_keep: tuple[str, ...]
    moves: tuple[str, ...]
    stands_in_way: tuple[str, ...]


def differing(keep: Person, gone: Person) -> tuple[str, ...]:
    """The fields in which two records of a person say something different."""
    return tuple(name for name in LABELS if getattr(keep, name) != getattr(gone, name))


def proposed(keep: Person, gone: Person) -> Person:
    """The record as it is kept unless somebody chooses otherwise: gaps are filled, no note and no wish is lost.

    A name may be printed only where both records say so.
    """
    filled = {name: getattr(keep, name) or getattr(gone, name) for name in LABELS}
    return replace(
        keep,
        **filled
        | {
            "name_may_be_printed": keep.name_may_be_printed and gone.name_may_be_printed,
            "note": both_notes(keep.note, gone.note),
        },
    )


def both_notes(one: str, other: str) -> str:
    """Two notes in one, the same words once."""
    return "\n".join(dict.fromkeys(note for note in (one.strip(), other.strip()) if note))


def clashes(keep: Claims, gone: Claims) -> Iterator[str]:
    """A sentence for whatever cannot be true of one person twice, with what to do about it."""
    for one in keep.spells:
        for other in gone.spells:
            if _clash(one, other):
                day = say_day(max(one.starts, other.starts))
                yield f"Both records hold {one.what} on {day}. {one.settle}"
    for key, (what, said) in keep.once.items():
        _, otherwise = gone.once.get(key, (what, said))
        if otherwise != said:
            yield (
                f"About {what} one record says “{said}” and the other “{otherwise}”. "
                "Correct one so that both say the same."
            )


def _clash(one: Claim, other: Claim) -> bool:
    same = one.says is not None and one.says == other.says
    return one.what == other.what and not same and overlap(one, other)
