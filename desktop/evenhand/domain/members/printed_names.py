"""Names as a paper of some level prints them: those in public life always, others in public only where they agreed.

Where a name may not be printed, a public copy says "a member", in a list as in somebody's own words.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from evenhand.domain.members.directory import Directory
from evenhand.domain.members.facts import Person
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_count

A_MEMBER = "a member"
TITLES = "Mr|Mrs|Ms|Miss|Mx|Dr|Rev|Prof"
CAPACITY = r" \((?:an? |as |for )[^()]*\)"
"""What minutes add in brackets to a name that they introduce; it would tell who an unnamed member is."""
IN_A_ROW = re.compile(r"\ba member(?:(?:, and |, | and )a member\b)+", re.IGNORECASE)


def may_be_printed(directory: Directory, person_id: int, day: date) -> bool:
    """Whether a public copy may name a person: who is in public life on the day, others where they agreed."""
    person = directory.people[person_id]
    return person.name_may_be_printed or directory.is_politician(person_id, day)


@dataclass(frozen=True)
class PrintedNames:
    """How a copy of a level names people on a day; `withheld` are those whom it may not name."""

    directory: Directory
    level: Level
    day: date

    @cached_property
    def withheld(self) -> tuple[Person, ...]:
        """The people whom this copy may not name."""
        if self.level is not Level.PUBLIC:
            return ()
        people = self.directory.people
        return tuple(people[key] for key in people if not may_be_printed(self.directory, key, self.day))

    def name(self, person_id: int) -> str:
        """A person as this copy names them."""
        if any(one.id == person_id for one in self.withheld):
            return A_MEMBER
        return self.directory.called(person_id, self.day)

    def names(self, person_ids: Sequence[int]) -> list[str]:
        """Several people in order; those not named are counted at the end: "two members"."""
        said = [self.name(one) for one in person_ids]
        unnamed = said.count(A_MEMBER)
        named = [one for one in said if one != A_MEMBER]
        return [*named, _members(unnamed)] if unnamed else named

    def words(self, says: str) -> str:
        """Somebody's own words, without the names that this copy may not print."""
        if self._mask is None:
            return says
        return IN_A_ROW.sub(_counted, self._mask.sub(_masked, says))

    @cached_property
    def _mask(self) -> re.Pattern[str] | None:
        """What finds the withheld names as minutes write them: in full, by initial, or by title and surname."""
        spellings = [one for person in self.withheld for one in _spellings(person.name)]
        if not spellings:
            return None
        either = "|".join(sorted(spellings, key=len, reverse=True))
        return re.compile(rf"(^|[.!?]\s+)?(?<!Cllr )\b(?:{either})(?!\w)(?:{CAPACITY})?")


def _spellings(name: str) -> list[str]:
    """The patterns of one person's name."""
    parts = name.split()
    if len(parts) < 2:
        return [re.escape(name)] if parts else []
    surname = re.escape(parts[-1])
    whole = r"\s+".join(re.escape(one) for one in parts)
    initials = r"\.?\s*".join(re.escape(one[0]) for one in parts[:-1])
    first = re.escape(parts[0])
    titled = rf"(?:{TITLES})\.?\s+{surname}"
    return [whole, rf"{first}\s+{surname}", rf"{initials}\.?\s+{surname}", titled]


def _masked(found: re.Match[str]) -> str:
    begins = found.group(1)
    return f"{begins}A member" if begins is not None else A_MEMBER


def _counted(found: re.Match[str]) -> str:
    """Members who stand in a row, counted: "A member, a member and a member" becomes "Three members"."""
    said = _members(found.group(0).lower().count(A_MEMBER))
    return said[0].upper() + said[1:] if found.group(0)[0] == "A" else said


def _members(count: int) -> str:
    return A_MEMBER if count == 1 else say_count(count, "member")
