"""Who was at a meeting, as minutes list them: members with a vote, apologies, absent, and who attended without one."""

from collections.abc import Iterator
from datetime import time

from evenhand.domain.meetings.clock import say_time
from evenhand.domain.meetings.minutes_facts import MinutesFacts
from evenhand.domain.meetings.minutes_text import MinuteSection
from evenhand.domain.meetings.minutes_words import capacity_of, named
from evenhand.domain.meetings.vocabulary import MomentKind
from evenhand.domain.members.directory import Seat
from evenhand.domain.vocabulary import Presence
from evenhand.domain.words import say_list


def people_sections(facts: MinutesFacts, *, with_apologies: bool) -> Iterator[MinuteSection]:
    """The lists at the head of the minutes; apologies only where no item of the agenda is for them."""
    came = everybody_who_came(facts)
    voting = {seat.person.id for seat in facts.directory.voting_on(facts.day)}
    yield from _listed("Present", [_present(facts, one) for one in came if one in voting])
    if with_apologies:
        yield from _listed("Apologies", [named(facts.directory, one, facts.day) for one in _sent(facts)])
    absent = _marked(facts, Presence.ABSENT)
    yield from _listed("Absent", [named(facts.directory, one, facts.day) for one in absent])
    yield from _listed(
        "In attendance, without a vote", [_present(facts, one) for one in came if one not in voting]
    )


def apologies(facts: MinutesFacts) -> str:
    """Who sent apologies, in a sentence; nothing where nobody was written down at all."""
    sent = _sent(facts)
    if sent:
        return f"Apologies were received from {say_list(_introduced(facts, sent))}."
    return "There were no apologies." if facts.attendance else ""


def everybody_who_came(facts: MinutesFacts) -> list[int]:
    """The keys of all who were there at any time, as they stand in a list: by seat, then by name."""
    came = {key for key, presence in facts.attendance.items() if presence is Presence.PRESENT}
    came |= {one.person_id for one in facts.moments if one.person_id and one.kind is MomentKind.ARRIVED}
    chair = facts.meeting.chaired_by_id
    if came and chair is not None:
        came.add(chair)
    return _in_order(facts, came)


def _sent(facts: MinutesFacts) -> list[int]:
    return _marked(facts, Presence.APOLOGIES)


def _marked(facts: MinutesFacts, presence: Presence) -> list[int]:
    came = set(everybody_who_came(facts))
    return _in_order(facts, {key for key, one in facts.attendance.items() if one is presence} - came)


def _in_order(facts: MinutesFacts, keys: set[int]) -> list[int]:
    seated = [seat.person.id for seat in facts.directory.seats_on(facts.day)]
    others = sorted(keys - set(seated), key=facts.called)
    return [key for key in seated if key in keys] + others


def _introduced(facts: MinutesFacts, keys: list[int]) -> list[str]:
    """Several people in one sentence, each with the capacity in brackets so that the commas stay clear."""
    seats = {seat.person.id: seat for seat in facts.directory.seats_on(facts.day)}
    return [
        f"{facts.called(key)} ({capacity_of(seats[key]).removeprefix('as ')})"
        if key in seats
        else facts.called(key)
        for key in keys
    ]


def _listed(title: str, lines: list[str]) -> Iterator[MinuteSection]:
    if lines:
        yield MinuteSection("", title, tuple(lines))


def _present(facts: MinutesFacts, key: int) -> str:
    """One line: the name, the office, the capacity, and from when to when where that was not all the time."""
    seat = next((one for one in facts.directory.seats_on(facts.day) if one.person.id == key), None)
    return facts.called(key) + _office(seat) + (f", {capacity_of(seat)}" if seat else "") + _while(facts, key)


def _office(seat: Seat | None) -> str:
    return f" ({seat.office_words})" if seat is not None and seat.office_words else ""


def _while(facts: MinutesFacts, key: int) -> str:
    arrived, left = arrived_at(facts, key), went_home_at(facts, key)
    said = [f"from {say_time(arrived)}"] if arrived else []
    said += [f"until {say_time(left)}"] if left else []
    return f", {' '.join(said)}" if said else ""


def arrived_at(facts: MinutesFacts, key: int) -> time | None:
    """When somebody arrived who was not there from the start."""
    own = [one for one in facts.moments if one.person_id == key and one.kind is not MomentKind.CHAIRS]
    opened = next((one.at for one in facts.moments if one.kind is MomentKind.OPENED), None)
    if not own or own[0].kind is not MomentKind.ARRIVED or (opened is not None and own[0].at <= opened):
        return None
    return own[0].at


def went_home_at(facts: MinutesFacts, key: int) -> time | None:
    """When somebody left for good, as it stands at the end."""
    own = [one for one in facts.moments if one.person_id == key]
    last = own[-1] if own else None
    return last.at if last and last.kind is MomentKind.LEFT and last.item_id is None else None
