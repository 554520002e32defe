"""Publish-not-before days, for the calendar and for what is planned: set by a person, or by an election window."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from evenhand.services.item_states import Screen, read_states


@dataclass(frozen=True, slots=True)
class NotBefore:
    """The first day on which an item may go out, and why it waits until then."""

    item_id: int
    title: str
    on: date
    why: str


def not_before_days(session: Session, day: date, screen: Screen | None = None) -> tuple[NotBefore, ...]:
    """Every item that waits for a day after this one, the first day first."""
    states = read_states(session, day, screen)
    found: list[NotBefore] = []
    for item in states.publicity.items:
        state = states.of(item)
        if state.not_before is not None:
            found.append(NotBefore(item.id, item.title, state.not_before, state.waits_for))
    return tuple(sorted(found, key=_day_and_title))


def _day_and_title(one: NotBefore) -> tuple[date, str]:
    return one.on, one.title
