"""What people have decided about the planned items of an election period, beside what the calendar says (PP4, PP5)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from evenhand.domain.elections.period_hustings import HustingsSheet
from evenhand.domain.elections.sweep import Collision
from evenhand.domain.publicity.state import ItemState
from evenhand.domain.publicity.vocabulary import ItemStanding
from evenhand.domain.words import say_day
from evenhand.services.item_states import ItemStates

SPEAK, INVITE = "Candidates speak", "Invite all candidates, or record impartial reasons"
READY = "Ready: two have approved these words"


def decided(states: ItemStates) -> dict[str, str]:
    """The public items that were decided about for their day, each with what was decided in a few words."""
    found = ((item, states.of(item)) for item in states.publicity.items)
    return {f"publicity_item:{item.id}": says for item, state in found if (says := _says(state))}


def approved(states: ItemStates) -> frozenset[str]:
    """The public items that as many have approved, for the day for which they are or were planned, as it needs."""
    return frozenset(
        f"publicity_item:{item.id}"
        for item in states.publicity.items
        if states.of(item, item.planned_on).standing is ItemStanding.READY
    )


def as_decided(
    items: Sequence[Collision], settled: Mapping[str, str], sheets: Sequence[HustingsSheet]
) -> tuple[Collision, ...]:
    """The items, saying of each that was decided about what was decided, and of a hustings what it still wants."""
    unready = {one.ref for one in sheets if one.says or not one.candidates}
    return tuple(_told(one, settled, unready) for one in items)


def _told(one: Collision, settled: Mapping[str, str], unready: Collection[str]) -> Collision:
    if one.item.ref in settled:
        return replace(one, what_to_do=settled[one.item.ref])
    return replace(one, why=SPEAK, what_to_do=INVITE) if one.item.ref in unready else one


def _says(state: ItemState) -> str:
    """That as many approved as it needs, or that somebody holds it; nothing where a decision is still wanted."""
    if state.standing is ItemStanding.READY:
        return READY
    held = state.standing is ItemStanding.HELD and state.not_before is not None
    return f"Held by hand until {say_day(state.not_before)}" if held and state.not_before else ""
