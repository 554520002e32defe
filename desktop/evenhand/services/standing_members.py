"""The members with their interests and councils, as they are held against an agenda or an applicant (PP2)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property, lru_cache

from sqlalchemy.orm import Session

from evenhand import shelf
from evenhand.domain.meetings.bodies import NameWords, read_name_words
from evenhand.domain.meetings.expected import Standing
from evenhand.domain.members.directory import Directory, Seat
from evenhand.domain.members.interest_checks import is_current
from evenhand.domain.members.interest_facts import Interest
from evenhand.domain.partnership.facts import Constituency, Council, Identity, Ward
from evenhand.domain.spells import months_after
from evenhand.records.reading.facts import all_of
from evenhand.services.directories import read_directory

YEAR = 12


@dataclass(frozen=True)
class Members:
    """Everybody and every interest, read at once; who stands there on a day follows without the file."""

    directory: Directory
    interests: tuple[Interest, ...]

    def on(self, day: date) -> list[Standing]:
        """Everybody who sits on a day, with the interests then current and those that ended within a year before."""
        return [self._standing(seat, day) for seat in self.directory.seats_on(day)]

    def since(self, day: date) -> list[Standing]:
        """Everybody who sits on a day or later, with every interest that was not over by a year before it."""
        found: dict[int, Standing] = {}
        for starts in sorted({day, *(one.starts for one in self.directory.memberships if one.starts > day)}):
            for seat in self.directory.seats_on(starts):
                own = self._of_person.get(seat.person.id, ())
                held = tuple(one for one in own if one.ends is None or one.ends >= day)
                over = tuple(one for one in own if _just_over(one, day))
                councils = tuple(self._councils(seat.person.id, starts))
                found[seat.person.id] = Standing(seat, held, councils, over)
        return list(found.values())

    @cached_property
    def _of_person(self) -> dict[int, list[Interest]]:
        found: dict[int, list[Interest]] = {}
        for one in self.interests:
            found.setdefault(one.person_id, []).append(one)
        return found

    def _standing(self, seat: Seat, day: date) -> Standing:
        own = self._of_person.get(seat.person.id, ())
        return Standing(
            seat,
            tuple(one for one in own if is_current(one, day)),
            tuple(self._councils(seat.person.id, day)),
            tuple(one for one in own if _just_over(one, day) and one.declared_on <= day),
        )

    def _councils(self, person_id: int, day: date) -> Iterator[str]:
        for office in self.directory.public_offices_of(person_id, day):
            if office.council_id is not None:
                yield self.directory.councils[office.council_id]


@cache
def shipped_words() -> NameWords:
    """The words by which names of bodies are compared."""
    return read_name_words(shelf.read_toml("meetings/names.toml"))


def words_here(session: Session) -> NameWords:
    """The words of names, with the places of the partnership's own area, which say nothing by themselves."""
    identity = all_of(session, Identity)[0]
    named: Iterable[Ward | Council | Constituency] = (
        *all_of(session, Ward),
        *all_of(session, Council),
        *all_of(session, Constituency),
    )
    return _words_at((identity.name, identity.area, *(one.name for one in named)))


@lru_cache(maxsize=4)
def _words_at(names: tuple[str, ...]) -> NameWords:
    return shipped_words().at(names)


def read_members(session: Session) -> Members:
    """Everybody and every interest in the file."""
    return Members(read_directory(session), tuple(all_of(session, Interest)))


def _just_over(interest: Interest, day: date) -> bool:
    """Whether an interest ended within the year before a day."""
    ends = interest.ends
    return ends is not None and ends < day <= months_after(ends, YEAR)
