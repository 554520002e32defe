"""What waited because of an election: held back in its period, not out yet, and the day from which it may (PP5)."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from evenhand.domain.elections.judging import takes_a_side
from evenhand.domain.elections.planned import ItemKind
from evenhand.domain.elections.sweep import Collision
from evenhand.domain.elections.windows import Window, covers, may_cover
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.publicity.facts import PublicityItem
from evenhand.domain.publicity.record_facts import SignOff
from evenhand.domain.publicity.vocabulary import SignOffDecision
from evenhand.domain.vocabulary import Answer

NOT_RECORDED = "Approved for its day; not recorded as out"
WAITS = (ItemKind.PUBLICITY, ItemKind.AWARD)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldBack:
    """Something that did not go out in the period; `not_before` is None where its words have to change first."""

    ref: str
    what: str
    planned_on: date | None
    not_before: date | None
    why: str
    public: bool = False


@keeps("PP5")
def held_back(
    items: Iterable[Collision],
    waiting: Iterable[tuple[PublicityItem, Sequence[SignOff]]],
    windows: Sequence[Window],
    day: date,
    approved: Collection[str] = (),
) -> tuple[HeldBack, ...]:
    """Everything that still waits on a day after the period, by the day from which it may go out.

    `items` were planned inside the period and are still planned; `waiting` are public items that are not out, with
    what was decided about them; `approved` are the references of those that might have gone out on their day.
    """
    found = {one.item.ref: _planned(one, windows) for one in items if _waited(one, day)}
    for ref in found.keys() & set(approved):
        found[ref] = replace(found[ref], why=NOT_RECORDED)
    for item, decisions in waiting:
        held = [one for one in decisions if _held_in(one, windows)]
        if held:
            line = _decided(item, held)
            found[line.ref] = line
    return tuple(sorted(found.values(), key=_by_day))


def first_free(day: date, windows: Sequence[Window]) -> date:
    """The first day from that day on which no window covers, nor may cover."""
    while any(covers(window, day) or may_cover(window, day) for window in windows):
        day += timedelta(days=1)
    return day


def _waited(one: Collision, day: date) -> bool:
    """Whether its day is past and it was to wait, or is publicity that did not go out."""
    return one.item.day <= day and (one.answer is Answer.HOLD or one.item.kind in WAITS)


def _planned(one: Collision, windows: Sequence[Window]) -> HeldBack:
    return HeldBack(
        ref=one.item.ref,
        what=one.item.title,
        planned_on=one.item.day,
        not_before=None if takes_a_side(one.item) else first_free(one.item.day, windows),
        why=one.why,
        public=one.item.kind in (ItemKind.MEETING, ItemKind.EVENT),
    )


def _held_in(decision: SignOff, windows: Sequence[Window]) -> bool:
    """Whether somebody held an item until a day, for the sake of one of these windows."""
    until = decision.hold_until
    if decision.decision is not SignOffDecision.HOLD or until is None:
        return False
    return any(one.starts <= decision.decided_on <= one.ends < until for one in windows)


def _decided(item: PublicityItem, held: Sequence[SignOff]) -> HeldBack:
    last = max(held, key=_until)
    return HeldBack(
        ref=f"publicity_item:{item.id}",
        what=item.title,
        planned_on=item.planned_on,
        not_before=last.hold_until,
        why=last.reason.rstrip(".") or "Held back by hand",
    )


def _until(decision: SignOff) -> date:
    return decision.hold_until or date.min


def _by_day(line: HeldBack) -> tuple[date, date, str]:
    return line.not_before or date.max, line.planned_on or date.max, line.what
