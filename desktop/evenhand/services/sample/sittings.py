"""What happened at the sample's meetings: agendas, the room, interests, decisions, papers and replies, as they came."""

from collections.abc import Callable, Mapping
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
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_day
from evenhand.services import (
    agendas,
    calling,
    circulations,
    declared_interests,
    meeting_papers,
    pack_choices,
    replies,
    sittings,
)
from evenhand.services.sample.diary import Diary, Told
from evenhand.services.sample.story import Story
from evenhand.services.sample.tables import fact, table
from evenhand.services.saving import listed

Decide = Callable[[int, Told], None]


def told_sittings() -> dict[date, Told]:
    """What is told of each meeting, by its day."""
    return {one["on"]: one for one in table("sittings")["sitting"]}


def is_sent_first(told: Told) -> bool:
    """Whether the agenda was entered before the meeting, as of those whose papers are told to have been sent."""
    return "sent" in told or "entered" in told


def note_before(diary: Diary, story: Story, on: date) -> None:
    """The agenda of a meeting that was entered before it, what was sent, and who answered."""
    told = told_sittings().get(on)
    if told is None or not is_sent_first(told):
        return
    entered = told.get("entered") or told["sent"][0]["on"]
    diary.note(entered, f"Agenda of {say_day(on)}", partial(write_agenda, story, told))
    for one in told.get("sent", ()):
        diary.note(one["on"], "", partial(_send, story, on, one))
    for one in told.get("replies", ()):
        diary.note(one["on"], "Who comes", partial(_reply, story, on, one))
    if "usual" in told:
        diary.note(entered, "", partial(_keep_as_usual, story, on))


def write_agenda(story: Story, told: Told, on: date) -> None:
    """Enter the plan of a meeting, its agenda and the papers that go with it."""
    meeting_id = story.meetings[told["on"]]
    calling.save_plan(story.partnership, fact(MeetingPlan, told, meeting_id=meeting_id))
    for place, one in enumerate(told["items"], start=1):
        item = fact(
            AgendaItem,
            {key: value for key, value in one.items() if key not in ("note", "treatment")},
            meeting_id=meeting_id,
            position=place,
            starts_at=one.get("starts"),
            about=story.ref(one),
        )
        agendas.save_item(story.partnership, item)
    keys = item_keys(story, meeting_id)
    for place, one in enumerate(told.get("papers", ()), start=1):
        _write_paper(story, meeting_id, one, place, keys, on)


def write_room(story: Story, meeting: Meeting, told: Told, decide: Decide, on: date) -> None:
    """Enter one sitting in the order in which it happened; `decide` enters the decision of a number."""
    keys = item_keys(story, meeting.id)
    with sittings.room_change(story.partnership, meeting.id, "What happened"):
        for _, happen in sorted(_course(story, meeting, told, keys, decide, on), key=_when):
            happen()
        _write_notes(story, told, keys)


def votes_told(told: Told, people: Mapping[str, int]) -> dict[int, Cast]:
    """How each voted by name, where that is told."""
    votes = told.get("votes", {})
    return {people[key]: cast for cast in Cast for key in votes.get(cast.value, ())}


def item_keys(story: Story, meeting_id: int) -> dict[int, int]:
    """The keys of the items of an agenda by their places."""
    with story.partnership.reading() as session:
        return {one.position: one.id for one in agendas.agenda(session, meeting_id)}


def _course(
    story: Story, meeting: Meeting, told: Told, keys: Mapping[int, int], decide: Decide, on: date
) -> list[tuple[time, Callable[[], Any]]]:
    """Everything that happened, each with its time; of what happened in one minute the first told came first."""
    begins = next(one["taken"] for one in told["items"] if "taken" in one)
    opening = partial(
        sittings.open_meeting,
        story.partnership,
        meeting.id,
        at=begins,
        chaired_by_id=meeting.chaired_by_id,
        today=on,
    )
    course: list[tuple[time, Callable[[], Any]]] = [(begins, opening)]
    moments = told.get("moments", ())
    course += [_moment(story, meeting, one, keys) for one in moments]
    course += [
        (one["taken"], partial(sittings.take_item, story.partnership, keys[place], at=one["taken"]))
        for place, one in enumerate(told["items"], start=1)
        if "taken" in one
    ]
    for one in told.get("interests", ()):
        course += _interest(story, meeting, one, keys)
    for one in told.get("decided", ()):
        course.append((one["at"], partial(decide, keys[one["item"]], one)))
    if not any(one["kind"] == MomentKind.CLOSED for one in moments):
        last = max(one[0] for one in course)
        course.append((last, partial(sittings.close, story.partnership, meeting.id, at=last)))
    return course


def _moment(
    story: Story, meeting: Meeting, told: Told, keys: Mapping[int, int]
) -> tuple[time, Callable[[], Any]]:
    at, kind, partnership = told["at"], MomentKind(told["kind"]), story.partnership
    of_meeting = {
        MomentKind.ADJOURNED: sittings.adjourn,
        MomentKind.RESUMED: sittings.resume,
        MomentKind.CLOSED: sittings.close,
    }
    if kind in of_meeting:
        return at, partial(of_meeting[kind], partnership, meeting.id, at=at, note=told.get("note", ""))
    person_id = story.people[told["person"]]
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
    story: Story, meeting: Meeting, told: Told, keys: Mapping[int, int]
) -> list[tuple[time, Callable[[], Any]]]:
    """An interest declared, and where somebody who went out for it was back before the next item, when they were."""
    person_id = story.people[told["person"]]
    entry = next(
        one
        for one in listed(story.partnership, Interest)
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
        (told["at"], partial(declared_interests.declare, story.partnership, declared, at=told["at"]))
    ]
    if "back" in told:
        back = partial(sittings.comes_back, story.partnership, meeting.id, person_id, told["back"])
        course.append((told["back"], back))
    return course


def _write_notes(story: Story, told: Told, keys: Mapping[int, int]) -> None:
    for place, one in enumerate(told["items"], start=1):
        if "note" in one:
            sittings.note_item(story.partnership, keys[place], one["note"])
        if one.get("treatment") == Treatment.NOT_REACHED:
            sittings.not_reached(story.partnership, keys[place])


def _write_paper(
    story: Story, meeting_id: int, told: Told, place: int, keys: Mapping[int, int], on: date
) -> None:
    paper = fact(
        MeetingPaper,
        {"level": Level.BOARD} | dict(told),
        meeting_id=meeting_id,
        position=place,
        item_id=keys[told["item"]],
        about=story.ref(told),
        chair_agreed_on=told.get("agreed"),
    )
    if paper.file_name:
        content = shelf.read_bytes(f"sample/{paper.file_name}")
        meeting_papers.attach(story.partnership, paper, content, today=on)
    else:
        meeting_papers.add_drawn(story.partnership, paper, today=on)


def _reply(story: Story, meeting: date, told: Told, on: date) -> None:
    person_id = story.people[told["person"]]
    reply = fact(Reply, told, meeting_id=story.meetings[meeting], person_id=person_id, heard_on=on)
    replies.save_reply(story.partnership, reply)


def _send(story: Story, meeting: date, told: Told, on: date) -> None:
    """What was sent went to everybody who sits there on the day."""
    meeting_id = story.meetings[meeting]
    with story.partnership.reading() as session:
        whom = [seat.person.id for seat in circulations.recipients(session, meeting_id)]
    circulations.send(
        story.partnership,
        meeting_id,
        Circulated(told["what"]),
        whom,
        how=SentHow(told["how"]),
        sent_on=told["on"],
        today=on,
    )


def _keep_as_usual(story: Story, meeting: date, _: date) -> None:
    """The papers of a meeting, and the copies of its pack, as those that usually go to its kind."""
    meeting_id = story.meetings[meeting]
    with story.partnership.reading() as session:
        chosen = pack_choices.usual_for(session, meeting_id)
    pack_choices.keep_as_usual(story.partnership, meeting_id, chosen)


def _when(happened: tuple[time, Callable[[], Any]]) -> time:
    return happened[0]
