"""The sample's events and public items, those already out and those still to come."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from evenhand.domain.publicity.facts import Event, PublicityItem
from evenhand.domain.publicity.record_facts import ItemVersion, Posting, SignOff
from evenhand.domain.publicity.versions import digest_of
from evenhand.domain.publicity.vocabulary import SignOffDecision
from evenhand.domain.vocabulary import Planned, PublicityStatus
from evenhand.records.unit_of_work import Partnership
from evenhand.services import publicity
from evenhand.services.sample.tables import fact, table
from evenhand.services.saving import put


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
    with partnership.change("Publicity since 2023, and what is planned"):
        for one in table("publicity")["item"]:
            item = fact(
                PublicityItem,
                {"status": PublicityStatus.PUBLISHED} | one,
                event_id=events[one["event"]] if "event" in one else None,
                round_id=rounds[one["round"]] if "round" in one else None,
            )
            names = {people[key]: how for key, how in one.get("names", {}).items()}
            item_id = publicity.save_item(partnership, item, names, today=today)
            with partnership.change(f"What was decided about {item.title}") as unit:
                _decided(unit.session, replace(item, id=item_id), people, one)


def _decided(
    session: Session, item: PublicityItem, people: Mapping[str, int], one: Mapping[str, Any]
) -> None:
    """Keep the words that were signed off or went out, who signed them, and where they stood."""
    if "signed_off_by" not in one and item.published_on is None:
        return
    version = ItemVersion(
        item_id=item.id,
        number=1,
        title=item.title,
        text=item.text,
        kept_on=one.get("signed_off_on", item.published_on),
        digest=digest_of(item.title, item.text),
    )
    version_id = put(session, version)
    if "signed_off_by" in one:
        put(
            session,
            SignOff(
                item_id=item.id,
                version_id=version_id,
                person_id=people[one["signed_off_by"]],
                decision=SignOffDecision.APPROVE,
                decided_on=one["signed_off_on"],
                reason=one.get("reason", ""),
            ),
        )
    if item.published_on is not None:
        put(
            session,
            Posting(item_id=item.id, version_id=version_id, on=item.published_on, where=item.channel),
        )
