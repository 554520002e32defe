"""Introductions that came of engagements with an MP, or anybody else, and what each led to (MP4)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.facts import Engagement
from evenhand.domain.mp.record_facts import BroughtBack
from evenhand.domain.mp.vocabulary import Brought
from evenhand.domain.vocabulary import Planned


@dataclass(frozen=True, slots=True)
class Connection:
    """What an engagement brought of introductions, how many where counted, and what came of that engagement."""

    engagement: Engagement
    brought: BroughtBack
    led_to: tuple[Engagement, ...]


@keeps("MP4")
def connections(
    engagements: Iterable[Engagement],
    brought: Mapping[int, Iterable[BroughtBack]],
    starts: date,
    ends: date,
) -> tuple[Connection, ...]:
    """The introductions that came of engagements held in a time, with what each led to by its last day (MP4)."""
    held = [one for one in engagements if one.status is Planned.HELD and one.on <= ends]
    return tuple(
        Connection(one, line, tuple(later for later in held if later.led_from_id == one.id))
        for one in held
        if starts <= one.on
        for line in brought.get(one.id, ())
        if line.what is Brought.CONNECTION
    )
