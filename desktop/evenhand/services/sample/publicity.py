"""The sample's events and public items, those already out and those still to come."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from evenhand.domain.publicity.facts import Event, PublicityItem
from evenhand.domain.publicity.record_facts import Picture, PictureSubject, Posting, Quote
from evenhand.domain.publicity.signing import SignOffOrder
from evenhand.domain.vocabulary import Planned, PublicityStatus
from evenhand.records.unit_of_work import Partnership
from evenhand.services import publicity
from evenhand.services.pictures import put_picture
from evenhand.services.postings import put_posting, refuse_unless_ready
from evenhand.services.quotes import put_quote, put_use
from evenhand.services.sample.tables import fact, table
from evenhand.services.sign_offs import put_sign_off
from evenhand.services.versions import keep_version


@dataclass(frozen=True, slots=True)
class Known:
    """What the sample wrote before, by the names of its tables."""

    people: Mapping[str, int]
    events: Mapping[str, int]
    rounds: Mapping[str, int]
    quotes: Mapping[str, int]


def write_events(partnership: Partnership, people: Mapping[str, int], *, today: date) -> dict[str, int]:
    """Enter the events with the people asked to them; give their keys by the names of the tables."""
    keys: dict[str, int] = {}
    with partnership.change("Events since June 2023"):
        for one in table("events")["event"]:
            event = fact(Event, {"status": Planned.HELD} | one)
            guests = {people[key]: part for key, part in one.get("guests", {}).items()}
            keys[one["key"]] = publicity.save_event(partnership, event, guests, today=today)
    return keys


def write_items(
    partnership: Partnership,
    people: Mapping[str, int],
    events: Mapping[str, int],
    rounds: Mapping[str, int],
    *,
    today: date,
) -> None:
    """Enter the public items with whom they name, quote or picture."""
    told = table("publicity")
    quotes = _write_quotes(partnership, people, told["quote"], today)
    known = Known(people, events, rounds, quotes)
    for one in told["item"]:
        item = fact(
            PublicityItem,
            {"status": PublicityStatus.PLANNED} | one,
            event_id=events[one["event"]] if "event" in one else None,
            round_id=rounds[one["round"]] if "round" in one else None,
        )
        with partnership.change(f"Publicity: {item.title}") as unit:
            _write_item(unit.session, item, known, one, today)


def _write_quotes(
    partnership: Partnership, people: Mapping[str, int], told: Iterable[Mapping[str, Any]], today: date
) -> dict[str, int]:
    """Enter the bank of quotes; give their keys by the names of the table."""
    with partnership.change("Quotes since 2024") as unit:
        return {
            one["key"]: put_quote(
                unit.session, fact(Quote, one, person_id=people[one["person"]]), today=today
            )
            for one in told
        }


def _write_item(
    session: Session, item: PublicityItem, known: Known, one: Mapping[str, Any], today: date
) -> None:
    """Enter one item: its earlier words with what was decided about them, its words, and where they went out."""
    names = {known.people[key]: how for key, how in one.get("names", {}).items()}
    item = replace(item, text=item.text.strip())
    for earlier in one.get("version", ()):
        words = replace(item, text=earlier["text"])
        item = replace(item, id=publicity.put_item(session, words, names, today=today))
        keep_version(session, replace(words, id=item.id), earlier["on"])
        _decide(session, item.id, known, earlier["sign_off"])
    item = replace(item, id=publicity.put_item(session, item, names, today=today))
    for each in one.get("picture", ()):
        _write_picture(session, item.id, known, each, today)
    for key in one.get("quotes", ()):
        put_use(session, known.quotes[key], item.id, today=today)
    _decide(session, item.id, known, one.get("sign_off", ()))
    for each in one.get("posting", ()):
        posting = fact(Posting, each, item_id=item.id, version_id=0)
        if "found_out" not in one:
            refuse_unless_ready(session, item, posting.on)
        put_posting(session, item, posting)
    _decide(session, item.id, known, one.get("found_out", ()))


def _write_picture(
    session: Session, item_id: int, known: Known, told: Mapping[str, Any], today: date
) -> None:
    """Enter a picture with who is in it."""
    subjects = [
        fact(
            PictureSubject,
            each,
            picture_id=0,
            person_id=known.people[each["person"]] if "person" in each else None,
        )
        for each in told["subject"]
    ]
    put_picture(session, fact(Picture, told, item_id=item_id), subjects, today=today)


def _decide(session: Session, item_id: int, known: Known, told: Iterable[Mapping[str, Any]]) -> None:
    """Record the decisions about the words as they stand."""
    for one in told:
        order = fact(SignOffOrder, one, person_id=known.people[one["by"]])
        put_sign_off(session, item_id, order, today=order.decided_on)
