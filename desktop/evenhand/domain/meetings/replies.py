"""Replies to a notice: who comes, and whether there will be a quorum, for the meeting and for each item.

Those with a vote are counted. Whoever is expected to declare an interest in an item is counted there as the rule book
says; what is only possible is left out of the count.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import time

from evenhand.domain.importing.names import TITLE, read_name
from evenhand.domain.meetings.clock import say_time
from evenhand.domain.meetings.expected import ExpectedDeclaration
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import AgendaItem, Reply
from evenhand.domain.meetings.room import SeatAt
from evenhand.domain.meetings.room_ahead import room_ahead
from evenhand.domain.meetings.room_rules import RoomRules
from evenhand.domain.meetings.vocabulary import Certainty, ReplyAnswer
from evenhand.domain.members.facts import Person
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_count, say_day, say_list, say_long_day

SURE_ENOUGH = (Certainty.CERTAIN, Certainty.LIKELY)


@dataclass(frozen=True, slots=True)
class Invited:
    """A person who sits on the day of a meeting."""

    person: Person
    called: str
    votes: bool


@dataclass(frozen=True, slots=True)
class ItemForeseen:
    """How many would count towards the quorum of an item in which some of those who come have an interest."""

    item: AgendaItem
    interested: tuple[str, ...]
    counting: int
    quorum: int | None
    says: str


@dataclass(frozen=True, slots=True)
class Foreseen:
    """Who comes, as far as is known, and whether that makes a quorum; `counting` are those with a vote.

    `quorum` is None where none is set. `chase` is one line to send to those who have not answered, and empty where
    everybody has; it holds first names alone.
    """

    coming: tuple[str, ...]
    apologies: tuple[str, ...]
    unheard: tuple[str, ...]
    counting: int
    quorum: int | None
    says: str
    items: tuple[ItemForeseen, ...]
    chase: str

    @property
    def enough(self) -> bool | None:
        """Whether those who come make a quorum; None where none is set."""
        return None if self.quorum is None else self.counting >= self.quorum


def check_reply(reply: Reply, meeting: Meeting) -> None:
    """Refuse an answer that came after the meeting.

    Raises:
        Refusal: `field` is "heard_on".
    """
    if reply.heard_on > meeting.held_on:
        raise Refusal(
            f"The meeting was on {say_day(meeting.held_on)}. Give that day or an earlier one.",
            field="heard_on",
        )


def foresee(
    meeting: Meeting,
    invited: Sequence[Invited],
    replies: Iterable[Reply],
    expected: Iterable[ExpectedDeclaration],
    rules: RoomRules,
    starts: time | None,
) -> Foreseen:
    """Who comes, and what that makes of the quorum, in words."""
    answers = {one.person_id: one.answer for one in replies}
    coming = [one for one in invited if answers.get(one.person.id) is ReplyAnswer.COMING]
    unheard = [one for one in invited if one.person.id not in answers]
    sure = [one for one in expected if one.certainty in SURE_ENOUGH]
    voting = [one for one in coming if one.votes]
    return Foreseen(
        coming=tuple(one.called for one in coming),
        apologies=tuple(one.called for one in invited if answers.get(one.person.id) is ReplyAnswer.APOLOGIES),
        unheard=tuple(one.called for one in unheard),
        counting=len(voting),
        quorum=rules.quorum,
        says=_says(len(voting), sum(one.votes for one in unheard), rules.quorum),
        items=tuple(_items(invited, voting, sure, rules)),
        chase=_chase(meeting, unheard, starts),
    )


def _says(coming: int, unheard: int, quorum: int | None) -> str:
    """The quorum foreseen: 6 have said they come; 5 make a quorum."""
    have = "has" if coming == 1 else "have"
    if quorum is None:
        return f"{coming} {have} said they come. The rule book sets no quorum."
    make = f"{quorum} {'makes' if quorum == 1 else 'make'} a quorum"
    missing = quorum - coming
    if missing <= 0:
        return f"{coming} {have} said they come; {make}."
    says = f"Only {coming} {have} said they come; {make}, so {_more(missing)}."
    if unheard < missing:
        return f"{says} {_not_even(unheard)}"
    return says


def _not_even(unheard: int) -> str:
    if not unheard:
        return "Everybody has answered, so it will not be quorate."
    return f"{_capital(say_count(unheard, 'has', 'have'))} not answered, which is not enough."


def _more(missing: int) -> str:
    """How many more are needed: one more is needed."""
    return say_count(missing, "more is needed", "more are needed")


def _items(
    invited: Sequence[Invited],
    voting: Sequence[Invited],
    sure: Sequence[ExpectedDeclaration],
    rules: RoomRules,
) -> Iterable[ItemForeseen]:
    """The items in which some of those who come are expected to declare an interest."""
    by_item: dict[int, list[ExpectedDeclaration]] = {}
    items: dict[int, AgendaItem] = {}
    here = {one.person.id: one.called for one in voting}
    for one in sure:
        if one.person.id in here:
            items[one.item.id] = one.item
            by_item.setdefault(one.item.id, []).append(one)
    for key, item in items.items():
        interested = dict.fromkeys(one.person.id for one in by_item[key])
        counting = _counting(invited, here, interested, rules)
        names = tuple(here[one] for one in interested)
        says = _item_says(item, len(names), counting, rules.quorum)
        yield ItemForeseen(item, names, counting, rules.quorum, says)


def _counting(
    invited: Sequence[Invited],
    here: Mapping[int, str],
    interested: Iterable[int],
    rules: RoomRules,
) -> int:
    """How many would count in an item if everybody came as they said and declared what is expected."""
    seats = [SeatAt(one.person.id, one.votes) for one in invited]
    return room_ahead(seats, here, frozenset(interested), rules).counting


def _item_says(item: AgendaItem, interested: int, counting: int, quorum: int | None) -> str:
    """An item in words: Item 7: two of them have an interest, so 4 count."""
    who = say_count(interested, "of them has an interest", "of them have an interest")
    count = f"{counting} {'counts' if counting == 1 else 'count'}"
    says = f"Item {item.position}: {who}, so {count}"
    if quorum is None or counting >= quorum:
        return f"{says}."
    return f"{says} and {_more(quorum - counting)}."


def _chase(meeting: Meeting, unheard: Sequence[Invited], starts: time | None) -> str:
    """One line to send to those who have not answered."""
    if not unheard:
        return ""
    names = say_list([first_name(one.person) for one in unheard])
    at = f", {say_time(starts)}" if starts is not None else ""
    place = f", {meeting.place.strip()}" if meeting.place.strip() else ""
    when = f"{meeting.kind.label} on {say_long_day(meeting.held_on)}{at}{place}"
    return f"{names}: are you coming to the {when[0].lower()}{when[1:]}? Yes or no is enough."


def first_name(person: Person) -> str:
    """What somebody is called by the room, or else the first of their names, without a title."""
    name, shorter = "", read_name(person.called.strip() or person.name).name
    while name != shorter:
        name, shorter = shorter, TITLE.sub("", shorter)
    return re.split(r"\s+", name)[0]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
