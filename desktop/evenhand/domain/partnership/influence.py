"""The councillors' part in the partnership: who they are, what they hold, and their share of what was done (PP2).

Whoever holds a council seat or sits as councillor on the day is counted, in whatever capacity they sit. Only what the
minutes record is counted, and what they do not record is said.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.facts import Attendance, Decision, Meeting
from evenhand.domain.members.directory import Directory, Seat
from evenhand.domain.members.facts import PublicOfficeHeld
from evenhand.domain.partnership.rulebook import RuleBook
from evenhand.domain.partnership.sitting import held_between
from evenhand.domain.spells import holds_on, those_on
from evenhand.domain.vocabulary import Capacity, Outcome, Presence, PublicOffice


@dataclass(frozen=True, slots=True)
class PublicOfficeLine:
    """A public office of somebody who sits on the partnership, or an office in a party that they have declared.

    `party` is as publicly declared, empty where it is not held; `role` an executive role; `office` what the
    person holds in the partnership. An office in a party alone makes nobody's name public: `may_be_named`.
    """

    name: str
    sits_as: Capacity
    office: str
    public_office: str
    council: str
    ward: str
    role: str
    party: str
    since: date
    source: str
    may_be_named: bool = True


@dataclass(frozen=True, slots=True)
class ShareLine:
    """The councillors' part of a whole; `over` where it passes a mark that the board has adopted."""

    label: str
    part: int
    whole: int
    over: bool


@dataclass(frozen=True, slots=True)
class Influence:
    """The councillors' part in a period.

    `mark_percent` is the share from which the board looks again, None where it is not set; `mark_adopted` is
    false while it is only suggested, and then nothing is judged by it. `chaired` counts who chaired, by name;
    `outcomes` the motions by what became of them; `without_mover` those whose mover is not recorded.
    """

    offices: tuple[PublicOfficeLine, ...]
    shares: tuple[ShareLine, ...]
    mark_percent: int | None
    mark_source: str
    mark_adopted: bool
    meetings: int
    chaired: tuple[tuple[str, int], ...]
    outcomes: tuple[tuple[Outcome, int], ...]
    without_mover: int


@dataclass(frozen=True, slots=True)
class Minutes:
    """What the minutes of a period record."""

    meetings: tuple[Meeting, ...]
    attendances: tuple[Attendance, ...]
    decisions: tuple[Decision, ...]


@keeps("PP2")
def influence(directory: Directory, starts: date, day: date, book: RuleBook, minutes: Minutes) -> Influence:
    """The councillors' part in the meetings held from `starts` to `day`, and in the seats of that day."""
    held = held_between(minutes.meetings, starts, day)
    days = {one.id: one.held_on for one in held}
    decisions = [one for one in minutes.decisions if one.meeting_id in days]
    rule = book["councillors_share"]
    counted = _counted(directory, day, held, minutes.attendances, decisions)
    return Influence(
        offices=tuple(_offices(directory, day)),
        shares=tuple(_share(label, flags, book.mark(rule.key)) for label, flags in counted),
        mark_percent=book.number(rule.key),
        mark_source=rule.source,
        mark_adopted=rule.judges,
        meetings=len(held),
        chaired=_chaired(directory, held),
        outcomes=tuple((kind, number) for kind in Outcome if (number := _with(decisions, kind))),
        without_mover=sum(one.moved_by_id is None for one in decisions),
    )


def _counted(
    directory: Directory,
    day: date,
    held: Sequence[Meeting],
    attendances: Iterable[Attendance],
    decisions: Sequence[Decision],
) -> list[tuple[str, list[bool]]]:
    """Each kind of part with one flag for each thing counted: whether it was a councillor's."""
    days = {one.id: one.held_on for one in held}

    def by(person_id: int, on: date) -> bool:
        return directory.counts_as_councillor(person_id, on)

    present = [one for one in attendances if one.presence is Presence.PRESENT and one.meeting_id in days]
    voted = [one for one in present if _votes(directory, one.person_id, days[one.meeting_id])]
    offices = those_on(directory.offices, day)
    carried = [one for one in decisions if one.outcome is Outcome.CARRIED]
    return [
        ("Voting seats", [by(seat.person.id, day) for seat in directory.voting_on(day)]),
        ("Offices held", [by(one.person_id, day) for one in offices]),
        (
            "Meetings chaired",
            [by(one.chaired_by_id, one.held_on) for one in held if one.chaired_by_id is not None],
        ),
        ("Attendances", [by(one.person_id, days[one.meeting_id]) for one in voted]),
        ("Motions moved", _by_person(decisions, _mover, days, by)),
        ("Motions seconded", _by_person(decisions, _seconder, days, by)),
        ("Motions carried", _by_person(carried, _mover, days, by)),
    ]


def _by_person(
    decisions: Iterable[Decision],
    who: Callable[[Decision], int | None],
    days: dict[int, date],
    by: Callable[[int, date], bool],
) -> list[bool]:
    """One flag for each motion where the person asked for is recorded."""
    named = ((who(one), days[one.meeting_id]) for one in decisions)
    return [by(person_id, on) for person_id, on in named if person_id is not None]


def _mover(decision: Decision) -> int | None:
    return decision.moved_by_id


def _seconder(decision: Decision) -> int | None:
    return decision.seconded_by_id


def _votes(directory: Directory, person_id: int, day: date) -> bool:
    return any(one.votes and holds_on(one, day) for one in directory.memberships_of(person_id))


def _share(label: str, flags: list[bool], mark: int | None) -> ShareLine:
    part, whole = sum(flags), len(flags)
    return ShareLine(label, part, whole, over=mark is not None and part * 100 > mark * whole)


def _chaired(directory: Directory, held: Sequence[Meeting]) -> tuple[tuple[str, int], ...]:
    """Who chaired how many of the meetings, the most often first, then by name."""
    names = [
        directory.called(one.chaired_by_id, one.held_on) for one in held if one.chaired_by_id is not None
    ]
    return tuple(sorted(((name, names.count(name)) for name in set(names)), key=_often))


def _often(pair: tuple[str, int]) -> tuple[int, str]:
    return -pair[1], pair[0]


def _with(decisions: Iterable[Decision], outcome: Outcome) -> int:
    return sum(one.outcome is outcome for one in decisions)


def _offices(directory: Directory, day: date) -> list[PublicOfficeLine]:
    return [_office(directory, seat, one) for seat in directory.seats_on(day) for one in seat.public_offices]


def _office(directory: Directory, seat: Seat, held: PublicOfficeHeld) -> PublicOfficeLine:
    return PublicOfficeLine(
        name=seat.called,
        sits_as=seat.membership.capacity,
        office=seat.office_words,
        public_office=held.kind.label,
        council=directory.councils.get(held.council_id or 0, ""),
        ward=held.ward,
        role=held.role,
        party=held.party,
        since=held.starts,
        source=held.source,
        may_be_named=held.kind is not PublicOffice.PARTY_OFFICER or seat.person.name_may_be_printed,
    )
