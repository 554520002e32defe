"""The sample's events and public items, those already out and those still to come."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Any

from sqlalchemy.orm import Session

from evenhand.domain.publicity.facts import Event, PublicityItem
from evenhand.domain.publicity.record_facts import Picture, PictureSubject, Posting, Quote
from evenhand.domain.publicity.signing import SignOffOrder
from evenhand.domain.vocabulary import Planned, PublicityStatus
from evenhand.services import publicity
from evenhand.services.pictures import put_picture
from evenhand.services.postings import put_posting, refuse_unless_ready, take_down
from evenhand.services.quotes import put_use, save_quote
from evenhand.services.sample.diary import A_DAY, Diary, Told
from evenhand.services.sample.story import FOUNDED, Story
from evenhand.services.sample.tables import fact, table
from evenhand.services.saving import kept
from evenhand.services.sign_offs import sign_off
from evenhand.services.versions import keep_version

AHEAD = timedelta(days=35)
"""So long before its day an event is planned."""


def note_events(diary: Diary, story: Story) -> None:
    """The events with the people asked to them: planned ahead, and held."""
    for one in table("events")["event"]:
        planned = {"status": Planned.PLANNED, "entered": max(FOUNDED + A_DAY, one["on"] - AHEAD)} | one
        held = [{"status": Planned.HELD, "entered": one["on"] + A_DAY}] if "status" not in one else []
        stages = planned | {"then": [*one.get("then", ()), *held]}
        diary.note_stages(stages, one["on"], "", partial(_save_event, story))


def note_items(diary: Diary, story: Story) -> None:
    """The bank of quotes, and the public items with whom they name, quote or picture."""
    told = table("publicity")
    for one in told["quote"]:
        diary.note(one.get("permission_on", one["said_on"]), "", partial(_save_quote, story, one))
    for one in told["item"]:
        _note_item(diary, _Item(story, one), one)


def _note_item(diary: Diary, item: "_Item", told: Told) -> None:
    """One item: its earlier words with what was decided about them, its words, and where they went out."""
    title = f"Publicity: {told['title']}"
    for earlier in told.get("version", ()):
        diary.note(earlier["on"], title, partial(item.word, earlier["text"]))
        for one in earlier["sign_off"]:
            diary.note(one["decided_on"], title, partial(item.decide, one))
    decided = [one["decided_on"] for one in told.get("sign_off", ())]
    diary.note(told["entered"] if "entered" in told else decided[0], title, item.finish)
    for one in told.get("sign_off", ()):
        diary.note(one["decided_on"], title, partial(item.decide, one))
    if "status" in told and "decision" in told:
        diary.note(decided[-1], title, item.settle)
    for place, one in enumerate(told.get("posting", ())):
        out = told["entered"] if "found_out" in told else one["on"]
        diary.note(out, title, partial(item.post, one))
        if "taken_down_on" in one:
            diary.note(one["taken_down_on"], "", partial(item.take_down, place, one["taken_down_on"]))
    for one in told.get("found_out", ()):
        diary.note(one["decided_on"], title, partial(item.decide, one))


class _Item:
    """One public item as it is worded, decided about and put out."""

    def __init__(self, story: Story, told: Told) -> None:
        self._story, self._told = story, told
        self._key = 0
        self._postings: list[int] = []

    def word(self, text: str, on: date) -> None:
        """Enter earlier words, which are kept as a version."""
        with self._story.partnership.change(f"Publicity: {self._told['title']}") as unit:
            self._put(unit.session, on, text=text)
            keep_version(unit.session, kept(unit.session, PublicityItem, self._key), on)

    def finish(self, on: date) -> None:
        """Enter the words as they are now, with pictures and quotes."""
        story, told = self._story, self._told
        with story.partnership.change(f"Publicity: {told['title']}") as unit:
            self._put(unit.session, on, text=told.get("text", "").strip())
            for each in told.get("picture", ()):
                _put_picture(unit.session, self._key, story, each, on)
            for key in told.get("quotes", ()):
                put_use(unit.session, story.quotes[key], self._key, today=on)

    def settle(self, on: date) -> None:
        """Enter that it was dropped or is held back, and why."""
        with self._story.partnership.change(f"Publicity: {self._told['title']}") as unit:
            told = self._told
            status, decision = PublicityStatus(told["status"]), told["decision"]
            self._put(unit.session, on, text=told.get("text", "").strip(), status=status, decision=decision)

    def decide(self, told: Told, on: date) -> None:
        """Record a decision about the words as they stand."""
        order = fact(SignOffOrder, told, person_id=self._story.people[told["by"]])
        sign_off(self._story.partnership, self._key, order, today=on)

    def post(self, told: Told, _: date) -> None:
        """Record that it went out, or was found to be."""
        with self._story.partnership.change(f"Publicity: {self._told['title']}") as unit:
            item = kept(unit.session, PublicityItem, self._key)
            posting = replace(fact(Posting, told, item_id=item.id, version_id=0), taken_down_on=None)
            if "found_out" not in self._told:
                refuse_unless_ready(unit.session, item, posting.on)
            self._postings.append(put_posting(unit.session, item, posting))

    def take_down(self, place: int, down_on: date, on: date) -> None:
        """Record from which day a posting no longer stood in public."""
        take_down(self._story.partnership, self._postings[place], down_on, today=on)

    def _put(self, session: Session, on: date, **as_of_now: Any) -> None:
        story, told = self._story, self._told
        status = (
            PublicityStatus.PLANNED if "decision" in told else told.get("status", PublicityStatus.PLANNED)
        )
        item = fact(
            PublicityItem,
            {**told, "status": PublicityStatus(status), "decision": ""} | as_of_now,
            id=self._key,
            event_id=story.events[told["event"]] if "event" in told else None,
            round_id=story.rounds[told["round"]] if "round" in told else None,
        )
        names = {story.people[key]: how for key, how in told.get("names", {}).items()}
        self._key = publicity.put_item(session, item, names, today=on)


def _save_event(story: Story, told: Told, key: int, on: date) -> int:
    event = fact(Event, told, id=key)
    guests = {story.people[person]: part for person, part in told.get("guests", {}).items()}
    story.events[told["key"]] = publicity.save_event(story.partnership, event, guests, today=on)
    return story.events[told["key"]]


def _save_quote(story: Story, told: Told, on: date) -> None:
    quote = fact(Quote, told, person_id=story.people[told["person"]])
    story.quotes[told["key"]] = save_quote(story.partnership, quote, today=on)


def _put_picture(session: Session, item_id: int, story: Story, told: Mapping[str, Any], on: date) -> None:
    """Enter a picture with who is in it."""
    subjects = [
        fact(
            PictureSubject,
            each,
            picture_id=0,
            person_id=story.people[each["person"]] if "person" in each else None,
        )
        for each in told["subject"]
    ]
    put_picture(session, fact(Picture, told, item_id=item_id), subjects, today=on)
