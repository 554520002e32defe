"""Everybody the file knows, read at once: the people with every spell of membership and office."""

from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.members.directory import Directory
from evenhand.domain.members.facts import Membership, OfficeHeld, Person, PublicOfficeHeld
from evenhand.domain.mp.facts import Mp
from evenhand.domain.partnership.facts import Council
from evenhand.domain.spells import Spell
from evenhand.records.reading.facts import all_of
from evenhand.services.elections import Elections
from evenhand.services.terms_known import terms_known


def read_directory(
    session: Session, as_at: date | None = None, elections: Elections | None = None
) -> Directory:
    """Everybody, read in an open session; a text of a day is written from the directory as at that day.

    `elections` are given where they have been read already.
    """
    return Directory(
        {person.id: person for person in all_of(session, Person)},
        tuple(all_of(session, Membership, order="starts")),
        tuple(all_of(session, OfficeHeld, order="starts")),
        tuple(all_of(session, PublicOfficeHeld, order="starts")),
        {council.id: council.name for council in all_of(session, Council)},
        _in_parliament(session, elections),
        as_at,
    )


def _in_parliament(session: Session, elections: Elections | None) -> dict[int, tuple[Spell, ...]]:
    """When each person was an MP, by person; a dissolution ends it whether or not that is recorded yet."""
    found: dict[int, tuple[Spell, ...]] = {}
    people = {mp.id: mp.person_id for mp in all_of(session, Mp)}
    for term in terms_known(session, date.max, elections):
        key = people[term.mp_id]
        found[key] = (*found.get(key, ()), Spell(term.starts, term.ends))
    return found
