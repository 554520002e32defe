"""Everybody the file knows, read at once: the people with every spell of membership and office."""

from sqlalchemy.orm import Session

from evenhand.domain.members.directory import Directory
from evenhand.domain.members.facts import Membership, OfficeHeld, Person, PublicOfficeHeld
from evenhand.domain.partnership.facts import Council
from evenhand.records.reading.facts import all_of


def read_directory(session: Session) -> Directory:
    """Everybody, read in an open session."""
    return Directory(
        {person.id: person for person in all_of(session, Person)},
        tuple(all_of(session, Membership, order="starts")),
        tuple(all_of(session, OfficeHeld, order="starts")),
        tuple(all_of(session, PublicOfficeHeld, order="starts")),
        {council.id: council.name for council in all_of(session, Council)},
    )
