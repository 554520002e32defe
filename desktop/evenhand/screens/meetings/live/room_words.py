"""The room in words: the row of each person, the counts of the item bar, and what became different."""

from collections.abc import Callable, Iterable
from datetime import time

from evenhand.domain.meetings.clock import say_time
from evenhand.domain.meetings.room import InRoom, Room
from evenhand.domain.meetings.vocabulary import ConflictHandling, ReplyAnswer
from evenhand.domain.members.directory import Seat
from evenhand.domain.vocabulary import Presence
from evenhand.screens.meetings.live.room_rows import RoomRow
from evenhand.screens.theme import Weight
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.item_bar import Count, Standing
from evenhand.screens.widgets.list_rows import fold
from evenhand.screens.widgets.mark_label import Status
from evenhand.services.meeting_reading import Sitting

WITHOUT_VOTE = "Without a vote"
QUORATE = Status("Quorate", Mark.GO_AHEAD, Weight.HEAVY)
NOT_QUORATE = Status("Not quorate", Mark.HOLD, Weight.HEAVY)
NOT_SET = Status("Quorum not set", Mark.ASK, Weight.STRONG)
NOT_TAKEN = Status("Not taken yet", Mark.ASK, Weight.STRONG)
INTERESTS = {
    ConflictHandling.DECLARED: "interest, takes part",
    ConflictHandling.DID_NOT_VOTE: "interest, does not vote",
    ConflictHandling.LEFT_THE_ROOM: "interest",
}
Called = Callable[[int], str]


def came(one: InRoom) -> bool:
    """Whether somebody was in the room at any time so far."""
    return one.here or one.left_at is not None


def rows_of(sitting: Sitting, room: Room) -> list[RoomRow]:
    """Everybody who sits that day by name, those who did not come below them, those without a vote apart."""
    seats = {seat.person.id: seat for seat in sitting.directory.seats_on(sitting.day)}
    rows = [
        _row(one, room, _name(sitting, one), seats.get(one.person_id), _say_away(sitting, one.person_id))
        for one in room.people
    ]
    return sorted(rows, key=_order)


def said_to_come(sitting: Sitting) -> list[int]:
    """Who answered the notice that they come."""
    return [one.person_id for one in sitting.replies if one.answer is ReplyAnswer.COMING]


def say_who_came(room: Room) -> str:
    """How many of those with a vote came: 9 of 11 came."""
    voting = [one for one in room.people if one.has_vote]
    return f"{sum(came(one) for one in voting)} of {len(voting)} came"


def counts_of(sitting: Sitting, room: Room) -> tuple[Count, ...]:
    """The five counts of the bar."""
    interested = [one for one in room.people if one.is_present and one.interest is not None]
    left = [one.left_at for one in room.people if one.is_present and one.left_for_item]
    names = sorted(sitting.directory.people[one.person_id].name for one in interested)
    return (
        Count(str(room.present), "present"),
        Count(str(room.interested), "interested", _one_and_more([_short(one) for one in names])),
        Count(str(room.left_the_room), "left the room", _latest(left)),
        Count(str(room.voting), "voting", strong=True),
        Count("–" if room.quorum is None else str(room.quorum), "quorum needed", _rule(sitting), strong=True),
    )


def standing_of(room: Room) -> Standing:
    """How it stands with the quorum, in mark, word and sentence."""
    if room.quorate is None:
        return Standing(NOT_SET if room.recorded else NOT_TAKEN, room.says)
    says = room.says.removeprefix("Not quorate. ")
    return Standing(QUORATE if room.quorate else NOT_QUORATE, says, holds=not room.quorate)


def say_change(before: Room, after: Room, called: Called) -> str:
    """What became different, to be read out: Priya Nair left. 8 voting. Still quorate."""
    said = [*_say_comings(before, after, called)]
    if before.chaired_by_id != after.chaired_by_id and after.chaired_by_id is not None:
        said.append(f"{called(after.chaired_by_id)} chairs.")
    if not said and (before.voting, before.quorate) == (after.voting, after.quorate):
        return ""
    return " ".join(filter(None, (*said, f"{after.voting} voting.", _say_quorum(before, after))))


def _say_comings(before: Room, after: Room, called: Called) -> Iterable[str]:
    for one in after.people:
        was = before.person(one.person_id)
        if was is None:
            continue
        if was.here and not one.here:
            yield f"{called(one.person_id)} left."
        elif one.here and not was.here:
            yield f"{called(one.person_id)} {'is back' if came(was) else 'arrived'}."
        if one.interest is not None and was.interest is None:
            yield f"{called(one.person_id)} declared an interest."


def _say_quorum(before: Room, after: Room) -> str:
    if after.quorate is None:
        return ""
    if after.quorate:
        return "Still quorate." if before.quorate else "Quorate."
    return "Not quorate any more." if before.quorate else "Not quorate."


def _row(one: InRoom, room: Room, name: str, seat: Seat | None, away: str) -> RoomRow:
    return RoomRow(
        person_id=one.person_id,
        name=name,
        second=_second(one, room, seat, away),
        here=one.here,
        came=came(one),
        cares=one.interest is not None and came(one),
        verb="Leaves" if one.here else "Back in" if came(one) else "Arrives",
        group="" if one.has_vote else WITHOUT_VOTE,
    )


def _second(one: InRoom, room: Room, seat: Seat | None, away: str) -> str:
    """What is to be known of somebody: chairs, treasurer, arrived 7.11 pm, interest, left 7.42 pm, apologies."""
    parts = ["chairs"] if room.chaired_by_id == one.person_id else []
    if not parts and came(one) and seat is not None and seat.office_words:
        parts.append(seat.office_words[0].lower() + seat.office_words[1:])
    if seat is None:
        parts.append("no member then")
    if one.interest is not None:
        parts.append(INTERESTS[one.interest])
    if one.arrived_at is not None and one.here:
        parts.append(f"arrived {say_time(one.arrived_at)}")
    if one.left_at is not None:
        parts.append(f"left {say_time(one.left_at)}")
    elif not one.here:
        parts.append(away)
    return ", ".join(parts)


def _say_away(sitting: Sitting, person_id: int) -> str:
    """Why somebody is not here, as far as that is known; before the opening, what they answered to the notice."""
    if sitting.attendance.get(person_id) is Presence.APOLOGIES:
        return "apologies"
    answers = {one.person_id: one.answer for one in sitting.replies}
    if sitting.opened_at is None and person_id in answers:
        return "said to come" if answers[person_id] is ReplyAnswer.COMING else "sent apologies"
    return "not here"


def _order(row: RoomRow) -> tuple[bool, bool, str]:
    return bool(row.group), not row.came, fold(row.name.removeprefix("Cllr "))


def _name(sitting: Sitting, one: InRoom) -> str:
    return sitting.directory.called(one.person_id, sitting.day)


def _short(name: str) -> str:
    """A name as short as it can be told: P. Nair."""
    first, *rest = name.split()
    return f"{first[0]}. {rest[-1]}" if rest else first


def _one_and_more(names: list[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return f"{names[0]} and {len(names) - 1}"


def _latest(times: list[time | None]) -> str:
    known = [one for one in times if one is not None]
    return say_time(max(known)) if known else ""


def _rule(sitting: Sitting) -> str:
    """Where the quorum comes from, in two words."""
    rule = sitting.book["quorum"]
    if sitting.rules.quorum is None:
        return "not set"
    return "own rule" if rule.own is not None else "rule book"
