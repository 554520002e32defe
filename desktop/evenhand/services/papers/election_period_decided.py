"""What people have decided about the planned items of an election period, beside what the calendar says (PP4, PP5)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from evenhand.domain.elections.sweep import Collision
from evenhand.domain.publicity.state import ItemState
from evenhand.domain.publicity.vocabulary import ItemStanding
from evenhand.domain.words import say_day
from evenhand.services.item_states import ItemStates

READY = "Ready: two have approved these words"


def decided(states: ItemStates) -> dict[str, str]:
    """The public items that were decided about for their day, each with what was decided in a few words."""
    found = ((item, states.of(item)) for item in states.publicity.items)
    return {f"publicity_item:{item.id}": says for item, state in found if (says := _says(state))}


def as_decided(items: Sequence[Collision], settled: Mapping[str, str]) -> tuple[Collision, ...]:
    """The items, saying of each that was decided about what was decided."""
    return tuple(
        replace(one, what_to_do=settled[one.item.ref]) if one.item.ref in settled else one for one in items
    )


def _says(state: ItemState) -> str:
    """That as many approved as it needs, or that somebody holds it; nothing where a decision is still wanted."""
    if state.standing is ItemStanding.READY:
        return READY
    held = state.standing is ItemStanding.HELD and state.not_before is not None
    return f"Held by hand until {say_day(state.not_before)}" if held and state.not_before else ""
