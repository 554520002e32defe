"""Public items as the rows of the tab's list: those inside a window first, then what is ahead, then what is out."""

from collections.abc import Sequence
from datetime import date

from evenhand.domain.elections.windows import covers
from evenhand.domain.publicity.facts import PublicityItem
from evenhand.domain.publicity.state import ItemState
from evenhand.domain.publicity.vocabulary import ItemStanding
from evenhand.domain.vocabulary import Answer
from evenhand.domain.words import MONTHS, say_day, say_long_day
from evenhand.screens.plain_room.room import Heading
from evenhand.screens.publicity.item_book import ItemBook
from evenhand.screens.publicity.item_words import status_of
from evenhand.screens.shared.words import DOT
from evenhand.screens.theme import Weight
from evenhand.screens.widgets.list_rows import ListRow

IN_WINDOW, AHEAD, NO_DAY, OUT, DROPPED = "In the window", "Ahead", "No day yet", "Out", "Dropped"


def item_rows(book: ItemBook) -> Sequence[ListRow]:
    """The rows, by where an item stands and then by its day; of what is out, the last first."""
    after = _after(book)
    groups: dict[str, list[PublicityItem]] = {
        name: [] for name in (IN_WINDOW, *((after,) if after else ()), AHEAD, NO_DAY, OUT, DROPPED)
    }
    for item in sorted(book.items.values(), key=_day):
        groups[_group(book, item, after)].append(item)
    for name in (OUT, DROPPED):
        groups[name].reverse()
    return [_row(book, item, name) for name, items in groups.items() for item in items]


def item_heading(book: ItemBook, key: int) -> Heading:
    """The item's title; under it kind, its day and the version of its words."""
    item, state = book.items[key], book.standing[key]
    day = f"planned {say_long_day(item.planned_on)}" if item.planned_on else "no day yet"
    when = f"out {say_long_day(state.on)}" if state.is_out else day
    return Heading(item.title, DOT.join((item.kind.label, when, f"version {state.version}")))


def _after(book: ItemBook) -> str:
    """What the group is called that waits for today's window to end, such as "After 7 May"; empty outside windows."""
    careful = (one for one in book.windows if one.strength is not Answer.GO_AHEAD and covers(one, book.day))
    ends = max((one.ends for one in careful), default=None)
    return f"After {_say_within(ends, book.day)}" if ends else ""


def _group(book: ItemBook, item: PublicityItem, after: str) -> str:
    state = book.standing[item.id]
    if state.is_out:
        return OUT
    if state.standing is ItemStanding.DROPPED:
        return DROPPED
    if item.planned_on is None:
        return NO_DAY
    return IN_WINDOW if state.in_window else after or AHEAD


def _row(book: ItemBook, item: PublicityItem, group: str) -> ListRow:
    state = book.standing[item.id]
    status = status_of(state)
    return ListRow(
        item.id,
        item.title,
        DOT.join(filter(None, (item.kind.label, _when(item, state, book.day)))),
        value=status.word,
        strong_value=status.weight is not Weight.REGULAR,
        mark=status.mark,
        mark_says=status.word,
        group=group,
        finds=" ".join((item.channel, item.status.label, item.text)),
    )


def _when(item: PublicityItem, state: ItemState, day: date) -> str:
    """The day that matters in the list: out, not before, or planned."""
    if state.is_out:
        return _say_within(state.on, day)
    if state.not_before is not None and state.ready:
        return f"from {_say_within(state.not_before, day)}"
    return _say_within(item.planned_on, day) if item.planned_on else ""


def _say_within(day: date, today: date) -> str:
    """A day without its year where that is this one: "24 April"."""
    return f"{day.day} {MONTHS[day.month - 1]}" if day.year == today.year else say_day(day)


def _day(item: PublicityItem) -> tuple[date, int]:
    return item.published_on or item.planned_on or date.max, item.id
