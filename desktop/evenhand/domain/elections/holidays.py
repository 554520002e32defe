"""Days on which an election's clock stands still: bank holidays of the parts of the United Kingdom.

Known days are pinned data, kept as they were; past their end the general rule is asked. Which part's holidays count
depends on the election, and in a general election even on the event.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from evenhand.domain.elections.general_rule import usual_holidays
from evenhand.domain.elections.record_facts import AddedHoliday
from evenhand.domain.elections.vocabulary import HolidayPart
from evenhand.domain.words import say_list


class Division(StrEnum):
    """A part of the United Kingdom with bank holidays of its own."""

    ENGLAND_AND_WALES = "england-and-wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern-ireland"


class Scope(StrEnum):
    """Whose bank holidays an event disregards."""

    ANY_PART = "any-part"
    ENGLAND_AND_WALES = "england-and-wales"


DIVISIONS: dict[Scope, tuple[Division, ...]] = {
    Scope.ANY_PART: tuple(Division),
    Scope.ENGLAND_AND_WALES: (Division.ENGLAND_AND_WALES,),
}

PLACES: dict[Division, str] = {
    Division.ENGLAND_AND_WALES: "England and Wales",
    Division.SCOTLAND: "Scotland",
    Division.NORTHERN_IRELAND: "Northern Ireland",
}

PARTS: dict[HolidayPart, tuple[Division, ...]] = {
    HolidayPart.UNITED_KINGDOM: tuple(Division),
    HolidayPart.ENGLAND_AND_WALES: (Division.ENGLAND_AND_WALES,),
    HolidayPart.SCOTLAND: (Division.SCOTLAND,),
    HolidayPart.NORTHERN_IRELAND: (Division.NORTHERN_IRELAND,),
}


@dataclass(frozen=True, slots=True)
class Holiday:
    """A weekday that does not count, with its name."""

    day: date
    name: str


@dataclass(frozen=True, slots=True)
class Holidays:
    """The bank holidays known from one day to another, each part's own."""

    known_from: date
    known_until: date
    days: Mapping[Division, Mapping[date, str]] = field(hash=False)
    source: str

    def adding(self, holiday: Holiday, divisions: tuple[Division, ...] = tuple(Division)) -> "Holidays":
        """These holidays and one more: a day of mourning or thanksgiving appointed since."""
        days = {
            part: {**named, holiday.day: holiday.name} if part in divisions else named
            for part, named in self.days.items()
        }
        return replace(self, days=days)

    def name_of(self, day: date, division: Division) -> str | None:
        """The name of that part's bank holiday, pinned or, past the known days, by the general rule."""
        pinned = self.days[division].get(day)
        if pinned or self.knows(day):
            return pinned
        return usual_holidays(day.year, division.value).get(day)

    def knows(self, day: date) -> bool:
        """Whether the day lies within the pinned data."""
        return self.known_from <= day <= self.known_until


def with_added(holidays: Holidays, added: Iterable[AddedHoliday]) -> Holidays:
    """The holidays with those that a partnership added, each in the parts of the United Kingdom it is kept in."""
    for one in added:
        holidays = holidays.adding(Holiday(one.on, one.name), PARTS[one.part])
    return holidays


def disregarded(day: date, scope: Scope, holidays: Holidays) -> Holiday | None:
    """The holiday that keeps a weekday from counting, or None where the day counts or is a weekend day.

    Source: SI 2006/3304 rule 2; Representation of the People Act 1983, Sch. 1 rule 2.
    """
    if day.weekday() >= 5:
        return None
    if (day.month, day.day) == (12, 24):
        return Holiday(day, "Christmas Eve")
    named = {part: name for part in DIVISIONS[scope] if (name := holidays.name_of(day, part))}
    if not named:
        return None
    first = next(iter(named.values()))
    if Division.ENGLAND_AND_WALES in named:
        return Holiday(day, first)
    return Holiday(day, f"{first} ({say_list([PLACES[part] for part in named])})")


def holidays_from(table: Mapping[str, Any]) -> Holidays:
    """The holidays held by the resource `elections/bank-holidays.json`."""
    days = {
        Division(part): {date.fromisoformat(day): str(name) for day, name in named}
        for part, named in table["divisions"].items()
    }
    return Holidays(
        date.fromisoformat(table["from"]), date.fromisoformat(table["until"]), days, str(table["source"])
    )
