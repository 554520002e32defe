"""The sample's events and public items, those already out and those still to come."""

from collections.abc import Mapping
from datetime import date

from evenhand.domain.publicity.facts import Event, PublicityItem
from evenhand.domain.vocabulary import Planned, PublicityStatus
from evenhand.records.unit_of_work import Partnership
from evenhand.services import publicity
from evenhand.services.sample.tables import fact, table


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
                signed_off_by_id=people[one["signed_off_by"]] if "signed_off_by" in one else None,
            )
            names = {people[key]: how for key, how in one.get("names", {}).items()}
            publicity.save_item(partnership, item, names, today=today)
