"""The sweep: everything planned is held against every window, and each item gets one answer (PP5).

A meeting goes ahead, a decision goes ahead though its announcement waits, what names a politician is taken with care,
what shows a candidate or announces something new waits. The same answers stand in the report's hold list.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from evenhand.domain.elections.activities import Activity, answer_for
from evenhand.domain.elections.holidays import Holidays, Scope, disregarded
from evenhand.domain.elections.judging import judge, takes_a_side
from evenhand.domain.elections.planned import ItemKind, PlannedItem
from evenhand.domain.elections.windows import Window, covers, may_cover
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.vocabulary import Answer
from evenhand.domain.words import say_day

MOVED_WITH_PEOPLE = (ItemKind.EVENT, ItemKind.ENGAGEMENT)


@dataclass(frozen=True, slots=True)
class Collision:
    """A planned item inside a window: the answer, the concern, what to do, and the day to move it to.

    `move_to` is set for what is held: the same weekday once the poll is a week past for what people come to, the
    first day after the window for what is published. Words that take a side are held on every day and have none.
    `certain` is False where the window only may have begun.
    """

    item: PlannedItem
    answer: Answer
    why: str
    what_to_do: str
    clauses: tuple[str, ...]
    move_to: date | None
    profile: str
    certain: bool


@keeps("PP5")
def collisions(
    items: Iterable[PlannedItem],
    windows: Sequence[Window],
    activities: Iterable[Activity],
    holidays: Holidays,
) -> tuple[Collision, ...]:
    """Every item that falls inside a window, or where one could have begun, in order of day and title."""
    by_name = {activity.activity: activity for activity in activities}
    careful = [window for window in windows if window.strength is not Answer.GO_AHEAD]
    inside = sorted((item for item in items if _touched(item.day, careful)), key=_order)
    found = (_collision(item, careful, by_name[judge(item).activity], holidays) for item in inside)
    return tuple(_with_other_words(one) if takes_a_side(one.item) else one for one in found)


@keeps("PP7")
def sided(items: Iterable[PlannedItem], windows: Sequence[Window]) -> tuple[Collision, ...]:
    """Every item outside these windows whose words take a side: they go out on no day (PP7)."""
    careful = [window for window in windows if window.strength is not Answer.GO_AHEAD]
    outside = (item for item in items if takes_a_side(item) and not _touched(item.day, careful))
    return tuple(_sided(item) for item in sorted(outside, key=_order))


def _order(item: PlannedItem) -> tuple[date, str, str]:
    return (item.day, item.title, item.ref)


def _touched(day: date, windows: Sequence[Window]) -> bool:
    return any(covers(window, day) or may_cover(window, day) for window in windows)


def _sided(item: PlannedItem) -> Collision:
    """Words that take a side, on a day outside every window."""
    return Collision(
        item,
        Answer.HOLD,
        item.text.says,
        "Change the words; no day makes them right",
        _clauses(item),
        None,
        "",
        certain=True,
    )


def _with_other_words(collision: Collision) -> Collision:
    """Words that take a side inside a window: they are changed first, then the window says what it says."""
    item, then = collision.item, collision.what_to_do
    return replace(
        collision,
        answer=Answer.HOLD,
        why=item.text.says,
        what_to_do=f"Change the words; then {then[0].lower()}{then[1:]}",
        clauses=tuple(dict.fromkeys((*_clauses(item), *collision.clauses))),
    )


def _clauses(item: PlannedItem) -> tuple[str, ...]:
    return tuple(dict.fromkeys(("PP7", item.text.clause or "PP7")))


def _collision(
    item: PlannedItem, windows: Sequence[Window], activity: Activity, holidays: Holidays
) -> Collision:
    answer = answer_for(item.day, windows, activity)
    certain = any(covers(window, item.day) for window in windows)
    waits = _waits(item.day, windows, activity)
    free = _free_from(item.day, windows)
    move = _move_to(item, free, windows, holidays)
    what = _what_to_do(item, activity, waits).format(free=say_day(free), move=say_day(move))
    return Collision(
        item,
        answer.answer,
        judge(item).why,
        what if certain or answer.answer is Answer.GO_AHEAD else _once_noticed(what),
        answer.clauses,
        move if waits else None,
        answer.profile,
        certain,
    )


def _what_to_do(item: PlannedItem, activity: Activity, waits: bool) -> str:
    """What the judgement says, unless a window stricter than usual makes wait what is mostly taken with care."""
    if waits and activity.inside is not Answer.HOLD:
        return "Move to {move}" if item.kind in MOVED_WITH_PEOPLE else "Publish from {free}"
    return judge(item).what_to_do


def _once_noticed(what: str) -> str:
    return f"Look whether the notice is out; if it is, {what[0].lower()}{what[1:]}"


def _waits(day: date, windows: Sequence[Window], activity: Activity) -> bool:
    """Whether a window that touches the day holds the activity, or will once it has begun."""
    touching = (window for window in windows if _touched(day, [window]))
    return any(activity.answer_in(window.strength) is Answer.HOLD for window in touching)


def _free_from(day: date, windows: Sequence[Window]) -> date:
    """The first day after the unbroken stretch of windows that touches the day."""
    while _touched(day, windows):
        day += timedelta(days=1)
    return day


def _move_to(item: PlannedItem, free: date, windows: Sequence[Window], holidays: Holidays) -> date:
    """The day proposed instead, itself outside every window and on no holiday.

    For what people come to: the same weekday, a week after the window or more, when the results are known and
    new councillors in office. For what is published: the first day after the window.
    """
    if item.kind not in MOVED_WITH_PEOPLE:
        return free
    week_after = free + timedelta(days=6)
    day = week_after + timedelta(days=(item.day.weekday() - week_after.weekday()) % 7)
    while _touched(day, windows) or disregarded(day, Scope.ENGLAND_AND_WALES, holidays):
        day += timedelta(days=7)
    return day
