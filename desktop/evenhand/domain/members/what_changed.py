"""What changed on a day among those who sit on the partnership, in short sentences: "Rose Ibbotson left".

A councillor is called Cllr as on the day; a party is told only as publicly declared, and times in a household or a
named set only where somebody asks for them.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from evenhand.domain.members.affiliations import declared_party
from evenhand.domain.members.directory import Directory, Seat
from evenhand.domain.members.noticing.record import MemberRecord
from evenhand.domain.spells import those_on

ONE_DAY = timedelta(days=1)
Seats = Mapping[int, Seat]


def what_changed(record: MemberRecord, day: date, *, confidential: bool = False) -> tuple[str, ...]:
    """Who joined, left, or took or gave up a vote, a capacity, an office or a public office on a day."""
    directory, before = record.directory, day - ONE_DAY
    was, now = _seats(directory, before), _seats(directory, day)
    told = [
        *(f"{was[key].called} left" for key in was if key not in now),
        *(_joined(now[key]) for key in now if key not in was),
        *(words for key in now if key in was for words in _moved(was[key], now[key])),
        *_offices(directory, before, day),
        *(words for key in now if key in was for words in _public(was[key], now[key])),
    ]
    return (*told, *(_groups(record, before, day) if confidential else ()))


def _seats(directory: Directory, day: date) -> Seats:
    return {seat.person.id: seat for seat in directory.seats_on(day)}


def _joined(seat: Seat) -> str:
    vote = "" if seat.membership.votes else ", without a vote"
    return f"{seat.called} joined: {seat.membership.capacity.label}{vote}"


def _moved(was: Seat, now: Seat) -> list[str]:
    """A seat that goes on in another capacity, for another organisation, or with a vote gained or lost."""
    old, new, told = was.membership, now.membership, list[str]()
    if old.capacity is not new.capacity:
        told.append(f"{now.called}: {new.capacity.label}, before that {old.capacity.label}")
    if old.organisation != new.organisation and new.organisation:
        told.append(f"{now.called} sits for {new.organisation}")
    if old.votes != new.votes:
        told.append(f"{now.called} {'was given a vote' if new.votes else 'no longer has a vote'}")
    return told


def _offices(directory: Directory, before: date, day: date) -> list[str]:
    """The offices of the partnership given up and taken up; one that goes on in a new spell is neither."""
    was = {(one.person_id, one.title or one.office.label) for one in those_on(directory.offices, before)}
    now = {(one.person_id, one.title or one.office.label) for one in those_on(directory.offices, day)}
    gone = [f"{directory.called(key, before)} ceased to be {_low(title)}" for key, title in was - now]
    come = [f"{directory.called(key, day)} became {_low(title)}" for key, title in now - was]
    return [*sorted(gone), *sorted(come)]


def _public(was: Seat, now: Seat) -> list[str]:
    """Public offices of somebody who sits on, and the party declared with them."""
    name = now.person.name
    old = {one.kind.label for one in was.public_offices}
    new = {one.kind.label for one in now.public_offices}
    told = [f"{name} holds public office no longer: {_low(kind)}" for kind in sorted(old - new)]
    told += [f"{name} took up public office: {_low(kind)}" for kind in sorted(new - old)]
    party = declared_party(now.public_offices)
    if party and party != declared_party(was.public_offices):
        told.append(f"{name} has publicly declared {party}")
    return told


def _groups(record: MemberRecord, before: date, day: date) -> list[str]:
    called = {one.id: f"{_low(one.kind.label)} “{one.name}”" for one in record.groups}
    was = {(one.person_id, one.group_id) for one in those_on(record.group_members, before)}
    now = {(one.person_id, one.group_id) for one in those_on(record.group_members, day)}
    directory = record.directory
    gone = [f"{directory.called(key, day)} left the {called[group]}" for key, group in was - now]
    come = [f"{directory.called(key, day)} came into the {called[group]}" for key, group in now - was]
    return [*sorted(gone), *sorted(come)]


def _low(words: str) -> str:
    """A word as it stands within a sentence; capitals of more than one letter stay."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]
