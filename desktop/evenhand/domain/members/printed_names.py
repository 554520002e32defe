"""Names as a paper of some level prints them: those in public life always, others in public only where they agreed.

Where a name may not be printed, a public copy says "a member", in a list as in somebody's own words. Anybody's full
name is found there; of members, and of whoever was at the meeting, also the surname, the first name or what they are
called by itself. Such a word is left where it is part of a longer name ("Pell Street") or not written as a name
("the rose beds"); where it could be either it is taken out.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from evenhand.domain.members.directory import Directory
from evenhand.domain.members.facts import Person
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_count

A_MEMBER = "a member"
TITLED = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Rev|Prof)\.?\s+"
ARTICLE = r"\b(?:[Tt]he|[Aa]n?)\s+"
BEGINS = r"(?P<begins>^|[.!?]\s+)?"
NO_COUNCILLOR = r"(?<!Cllr )(?<!Councillor )"
OFFICES = frozenset({"Chair", "Vice-chair", "Secretary", "Treasurer", "Member"})
CAPACITY = r" \((?:an? |as |for )[^()]*\)"
"""What minutes add in brackets to a name that they introduce; it would tell who an unnamed member is."""
IN_A_ROW = re.compile(r"\ba member(?:(?:, and |, | and )a member\b)+", re.IGNORECASE)


def may_be_printed(directory: Directory, person_id: int, day: date) -> bool:
    """Whether a public copy may name a person: who is in public life on the day, others where they agreed."""
    person = directory.people[person_id]
    return person.name_may_be_printed or directory.is_politician(person_id, day)


@dataclass(frozen=True)
class PrintedNames:
    """How a copy of a level names people on a day; `withheld` are those whom it may not name.

    `there` are people at the meeting who may be no members of the partnership.
    """

    directory: Directory
    level: Level
    day: date
    there: frozenset[int] = frozenset()

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
        if not self.withheld:
            return says
        masked = self._whole.sub(_masked, says)
        if self._single is not None:
            masked = self._single.sub(_masked_alone, masked)
        return IN_A_ROW.sub(_counted, masked)

    @cached_property
    def _whole(self) -> re.Pattern[str]:
        """What finds the withheld names as minutes write them: in full, by initial, or by title and surname."""
        spellings = (one for person in self.withheld for one in _spellings(person.name))
        return re.compile(rf"{BEGINS}{NO_COUNCILLOR}\b(?:{_either(spellings)})(?!\w)(?:{CAPACITY})?")

    @cached_property
    def _single(self) -> re.Pattern[str] | None:
        """What finds one word of the name of somebody near; the full names of those who may be named pass it by."""
        near = [one for one in self.withheld if one.id in self._near]
        known = {word for person in near for word in _words_alone(person)}
        if not known:
            return None
        hidden = {one.id for one in self.withheld}
        people = self.directory.people.values()
        passing = [one for person in people if person.id not in hidden for one in _spellings(person.name)]
        named = rf"\b(?P<named>{_either(passing)})(?!\w)|" if passing else ""
        words = _either(form for word in known for form in (re.escape(word), re.escape(word.upper())))
        alone = rf"(?<![\w-])(?:(?:{ARTICLE})?(?:{words})|{ARTICLE}(?:{words})s|{TITLED}(?:{words}))(?![\w-])"
        return re.compile(f"{named}{BEGINS}{NO_COUNCILLOR}{alone}")

    @cached_property
    def _near(self) -> frozenset[int]:
        """The keys of those whom a single word may mean: members so far, and who was there."""
        members = self.directory.memberships
        return self.there | {one.person_id for one in members if one.starts <= self.day}


def _either(spellings: Iterable[str]) -> str:
    """Patterns as alternatives, the longest tried first."""
    return "|".join(sorted(spellings, key=len, reverse=True))


def _spellings(name: str) -> list[str]:
    """The patterns of one person's name; what cannot be an ordinary word is found in capitals too."""
    parts = name.split()
    if len(parts) < 2:
        return [re.escape(name)] if parts else []
    surname = re.escape(parts[-1])
    whole = r"\s+".join(re.escape(one) for one in parts)
    initials = r"\.?\s*".join(re.escape(one[0]) for one in parts[:-1])
    first = re.escape(parts[0])
    either_case = f"(?:{surname}|{surname.upper()})"
    return [
        f"(?i:{whole})",
        rf"(?i:{first}\s+{surname})",
        rf"{initials}\.?\s+{either_case}",
        rf"{TITLED}{either_case}",
    ]


def _words_alone(person: Person) -> set[str]:
    """The words by which a person near is known, each by itself."""
    parts = person.name.split()
    return {one for one in (*parts[:1], *parts[-1:], person.called.strip()) if len(one) > 1}


def _masked_alone(found: re.Match[str]) -> str:
    """A single word as this copy prints it: itself within a longer name, and "a member" elsewhere."""
    is_named = found.groupdict().get("named") is not None
    return found.group(0) if is_named or _is_in_longer_name(found) else _masked(found)


def _is_in_longer_name(found: re.Match[str]) -> bool:
    """Whether a capitalised word stands beside it, or a number as in a date, so that both name something else."""
    text, begins = found.string, found.group("begins") is not None
    after = re.match(r"\s+(?:[A-Z][a-z]|\d)", text[found.end() :])
    before = re.search(r"(?P<first>^|[.!?:;“(]\s*)?(?P<word>\d+|[A-Z][a-z]\S*)\s+$", text[: found.start()])
    if after is not None:
        return True
    return not begins and before is not None and before["first"] is None and before["word"] not in OFFICES


def _masked(found: re.Match[str]) -> str:
    begins = found.group("begins")
    return f"{begins}A member" if begins is not None else A_MEMBER


def _counted(found: re.Match[str]) -> str:
    """Members who stand in a row, counted: "A member, a member and a member" becomes "Three members"."""
    said = _members(found.group(0).lower().count(A_MEMBER))
    return said[0].upper() + said[1:] if found.group(0)[0] == "A" else said


def _members(count: int) -> str:
    return A_MEMBER if count == 1 else say_count(count, "member")
