"""Seats that nobody holds, as the record of offices and terms has them."""

from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.elections.facts import Election
from evenhand.domain.elections.vacancy import MpSeats, vacant_since
from evenhand.domain.members.facts import PublicOfficeHeld
from evenhand.domain.mp.facts import MpTerm
from evenhand.domain.partnership.facts import Constituency
from evenhand.domain.vocabulary import ElectionKind
from evenhand.records.reading.facts import all_of
from evenhand.services.as_published import without_parliament
from evenhand.services.elections import Elections

BY_ELECTIONS = (ElectionKind.PARLIAMENTARY_BY_ELECTION, ElectionKind.LOCAL_BY_ELECTION)


def read_vacant_since(session: Session, election: Election, as_at: date) -> date | None:
    """The first day on which nobody holds the seat of a by-election, as known on a day."""
    if election.kind not in BY_ELECTIONS:
        return None
    constituencies = {one.id: one.name for one in all_of(session, Constituency)}
    offices, terms = all_of(session, PublicOfficeHeld), all_of(session, MpTerm)
    return vacant_since(election, offices, terms, constituencies, as_at)


def read_mp_seats(session: Session, kept: Elections, as_at: date) -> MpSeats:
    """The seats in Parliament, by the dissolutions that were public on a day."""
    return MpSeats(tuple(all_of(session, MpTerm)), without_parliament(kept, as_at))


def is_without_mp(session: Session, kept: Elections, day: date, as_at: date) -> bool:
    """Whether on a day the area, or a part of it, has no MP, by the dissolutions that were public on another."""
    return read_mp_seats(session, kept, as_at).without_mp(day)
