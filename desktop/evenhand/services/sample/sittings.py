"""What happened at the sample's meetings: agendas, the room, interests, decisions, papers and replies, as they came."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time
from functools import partial
from typing import Any

from evenhand import shelf
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import (
    AgendaItem,
    DeclaredInterest,
    MeetingPaper,
    MeetingPlan,
    Reply,
)
from evenhand.domain.meetings.vocabulary import Cast, Circulated, MomentKind, SentHow, Treatment
from evenhand.domain.members.interest_facts import Interest
from evenhand.domain.members.review_facts import Action
from evenhand.domain.members.vocabulary import ActionKind
from evenhand.domain.vocabulary import Level, Planned
from evenhand.records.unit_of_work import Partnership
from evenhand.services import (
    agendas,
    calling,
    circulations,
    declared_interests,
    meeting_actions,
    meeting_papers,
    replies,
    sittings,
)
from evenhand.services.sample.tables import fact, table
from evenhand.services.saving import listed

Told = Mapping[str, Any]
Decide = Callable[[int, Told], None]


@dataclass(frozen=True, slots=True)
class Around:
    """What a sitting is told with: the people, the records by the names that agendas know them by, and today."""

    people: Mapping[str, int]
    about: dict[str, str]
    today: date

    def ref(self, told: Told) -> str:
        """The record that something is about, such as "application:12"."""
        return self.about.get(told.get("about", ""), "")


def told_sittings() -> dict[date, Told]:
    """What is told of each meeting, by its day."""
    return {one["on"]: one for one in table("sittings")["sitting"]}


def write_sitting(
    partnership: Partnership, meeting: Meeting, told: Told, around: Around, decide: Decide
) -> None:
    """Enter one sitting in the order in which it happened; `decide` enters the decision of a number.

    What is told of it besides, its papers and who answered, comes after.
    """
    calling.save_plan(partnership, fact(MeetingPlan, told, meeting_id=meeting.id))
    keys = _write_items(partnership, meeting, told, around)
    if meeting.status is Planned.HELD:
        with sittings.room_change(partnership, meeting.id, "What happened"):
            for _, happen in sorted(_course(partnership, meeting, told, around, keys, decide), key=_when):
                happen()
            _write_notes(partnership, told, keys)
    _write_papers(partnership, meeting, told, around, keys)
    _write_replies(partnership, meeting, told, around)
    _write_sendings(partnership, meeting, told, around)


def write_actions(
    partnership: Partnership, meeting: Meeting, told: Told, around: Around, decided: Mapping[int, int]
) -> None:
    """Enter the actions agreed at a meeting, once its decisions are there."""
    items = {one.position: one.id for one in _items(partnership, meeting.id)}
    for one in told.get("actions", ()):
        action = fact(
            Action,
            {"kind": ActionKind.MEETING} | one,
            owner_id=around.people[one["person"]],
            opened_on=meeting.held_on,
            due_on=one["due"],
            closed_on=one.get("closed"),
        )
        meeting_actions.add_action(
            partnership,
            action,
            meeting_id=meeting.id,
            item_id=items[one["item"]],
            decision_id=decided[one["n"]] if "n" in one else None,
            today=around.today,
        )


def _items(partnership: Partnership, meeting_id: int) -> Iterable[AgendaItem]:
    with partnership.reading() as session:
        return agendas.agenda(session, meeting_id)


def _write_items(partnership: Partnership, meeting: Meeting, told: Told, around: Around) -> dict[int, int]:
    """The agenda; the keys of its items by their places."""
    keys: dict[int, int] = {}
    for place, one in enumerate(told["items"], start=1):
        item = fact(
            AgendaItem,
            {key: value for key, value in one.items() if key not in ("note", "treatment")},
            meeting_id=meeting.id,
            position=place,
            starts_at=one.get("starts"),
            about=around.ref(one),
        )
        keys[place] = agendas.save_item(partnership, item)
    return keys


def _course(
    partnership: Partnership,
    meeting: Meeting,
    told: Told,
    around: Around,
    keys: Mapping[int, int],
    decide: Decide,
) -> list[tuple[time, Callable[[], Any]]]:
    """Everything that happened, each with its time; of what happened in one minute the first told came first."""
    begins = next(one["taken"] for one in told["items"] if "taken" in one)
    course: list[tuple[time, Callable[[], Any]]] = [
        (
            begins,
            partial(
                sittings.open_meeting,
                partnership,
                meeting.id,
                at=begins,
                chaired_by_id=meeting.chaired_by_id,
                today=around.today,
            ),
        )
    ]
    moments = told.get("moments", ())
    course += [_moment(partnership, meeting, one, around, keys) for one in moments]
    course += [
        (one["taken"], partial(sittings.take_item, partnership, keys[place], at=one["taken"]))
        for place, one in enumerate(told["items"], start=1)
        if "taken" in one
    ]
    for one in told.get("interests", ()):
        course += _interest(partnership, meeting, one, around, keys)
    for one in told.get("decided", ()):
        course.append((one["at"], partial(decide, keys[one["item"]], one)))
    if not any(one["kind"] == MomentKind.CLOSED for one in moments):
        last = max(one[0] for one in course)
        course.append((last, partial(sittings.close, partnership, meeting.id, at=last)))
    return course


def _moment(
    partnership: Partnership, meeting: Meeting, told: Told, around: Around, keys: Mapping[int, int]
) -> tuple[time, Callable[[], Any]]:
    at, kind = told["at"], MomentKind(told["kind"])
    of_meeting = {
        MomentKind.ADJOURNED: sittings.adjourn,
        MomentKind.RESUMED: sittings.resume,
        MomentKind.CLOSED: sittings.close,
    }
    if kind in of_meeting:
        return at, partial(of_meeting[kind], partnership, meeting.id, at=at, note=told.get("note", ""))
    person_id = around.people[told["person"]]
    if kind is MomentKind.CHAIRS:
        item_id = keys[told["item"]] if "item" in told else None
        return at, partial(sittings.takes_chair, partnership, meeting.id, person_id, at, item_id)
    of_person = {
        MomentKind.ARRIVED: sittings.arrives,
        MomentKind.LEFT: sittings.leaves,
        MomentKind.BACK: sittings.comes_back,
    }
    return at, partial(of_person[kind], partnership, meeting.id, person_id, at)


def _interest(
    partnership: Partnership, meeting: Meeting, told: Told, around: Around, keys: Mapping[int, int]
) -> list[tuple[time, Callable[[], Any]]]:
    """An interest declared, and where somebody who went out for it was back before the next item, when they were."""
    person_id = around.people[told["person"]]
    entry = next(
        one
        for one in listed(partnership, Interest)
        if one.person_id == person_id and one.body == told["body"]
    )
    declared = fact(
        DeclaredInterest,
        told,
        meeting_id=meeting.id,
        item_id=keys[told["item"]],
        person_id=person_id,
        interest_id=entry.id,
        declared_at=told["at"],
    )
    course: list[tuple[time, Callable[[], Any]]] = [
        (told["at"], partial(declared_interests.declare, partnership, declared, at=told["at"]))
    ]
    if "back" in told:
        back = partial(sittings.comes_back, partnership, meeting.id, person_id, told["back"])
        course.append((told["back"], back))
    return course


def _write_notes(partnership: Partnership, told: Told, keys: Mapping[int, int]) -> None:
    for place, one in enumerate(told["items"], start=1):
        if "note" in one:
            sittings.note_item(partnership, keys[place], one["note"])
        if one.get("treatment") == Treatment.NOT_REACHED:
            sittings.not_reached(partnership, keys[place])


def _write_papers(
    partnership: Partnership, meeting: Meeting, told: Told, around: Around, keys: Mapping[int, int]
) -> None:
    for place, one in enumerate(told.get("papers", ()), start=1):
        paper = fact(
            MeetingPaper,
            {"level": Level.BOARD} | dict(one),
            meeting_id=meeting.id,
            position=place,
            item_id=keys[one["item"]],
            about=around.ref(one),
            chair_agreed_on=one.get("agreed"),
        )
        if paper.file_name:
            content = shelf.read_bytes(f"sample/{paper.file_name}")
            meeting_papers.attach(partnership, paper, content, today=around.today)
        else:
            meeting_papers.add_drawn(partnership, paper, today=around.today)


def _write_replies(partnership: Partnership, meeting: Meeting, told: Told, around: Around) -> None:
    for one in told.get("replies", ()):
        reply = fact(
            Reply, one, meeting_id=meeting.id, person_id=around.people[one["person"]], heard_on=one["on"]
        )
        replies.save_reply(partnership, reply)


def _write_sendings(partnership: Partnership, meeting: Meeting, told: Told, around: Around) -> None:
    """What was sent went to everybody who sat there on the day."""
    for one in told.get("sent", ()):
        with partnership.reading() as session:
            whom = [seat.person.id for seat in circulations.recipients(session, meeting.id)]
        circulations.send(
            partnership,
            meeting.id,
            Circulated(one["what"]),
            whom,
            how=SentHow(one["how"]),
            sent_on=one["on"],
            today=around.today,
        )


def votes_told(told: Told, people: Mapping[str, int]) -> dict[int, Cast]:
    """How each voted by name, where that is told."""
    votes = told.get("votes", {})
    return {people[key]: cast for cast in Cast for key in votes.get(cast.value, ())}


def _when(happened: tuple[time, Callable[[], Any]]) -> time:
    return happened[0]
