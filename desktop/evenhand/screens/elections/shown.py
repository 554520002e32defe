"""What the Elections tab shows of one election, worked out from the book: answers, calendar, activities, plans.

Nothing here is fetched: the book was read at one go, and every question is answered from it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time
from itertools import groupby

from evenhand.domain.elections.activities import STRICTNESS, ActivityAnswer, activity_answers
from evenhand.domain.elections.hours import say_hour
from evenhand.domain.elections.profiles import AnchorPoint
from evenhand.domain.elections.sweep import Collision
from evenhand.domain.elections.went_out import IN_A_WINDOW, WentOut
from evenhand.domain.elections.windows import NO_POLL, Window, WindowQuestion, covers, may_cover
from evenhand.domain.vocabulary import Answer
from evenhand.domain.words import MONTHS, WEEKDAYS, say_day, say_list, say_long_day, say_short_day
from evenhand.screens.elections.book import DOT, ElectionBook
from evenhand.screens.elections.steps import steps_of
from evenhand.screens.elections.window_part import VACANCY
from evenhand.screens.plain_room.answers import STATUSES
from evenhand.screens.theme import Weight
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.screens.widgets.mark_label import PAST, Status
from evenhand.screens.widgets.month_days import Band, Days, a_month_on

MOST_MONTHS = 6
PLANNED, OUT = "Planned", "Went out"
PLACES = {
    "meeting": "Meetings",
    "event": "Events",
    "award": "Grant approvals",
    "publicity": "Publicity",
    "engagement": "MP relationship",
}


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One answer of the windows: how it stands, from when to when, by whose rule; `note` and `asks` come below.

    `asks` is the anchor whose day is wanted, where one is.
    """

    status: Status | None
    says: str
    profiles: str = ""
    note: str = ""
    asks: AnchorPoint | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """A row of what is planned or went out inside a window, the record it opens, and what is said of it."""

    row: ListRow
    ref: str
    says: str


@dataclass(frozen=True, slots=True)
class Answers:
    """What may be done on a day, and how that day is headed."""

    day: date
    heading: str
    answers: tuple[ActivityAnswer, ...]


def answer_lines(book: ElectionBook, key: int) -> tuple[AnswerLine, ...]:
    """The windows of an election as sentences, the strictest first, then what must be asked."""
    found = book.found[key]
    if found.election.status in NO_POLL:
        return (AnswerLine(PAST, f"{say_status(book, key)}, so no window hangs on this poll"),)
    windows = [one for one in found.windows if one.strength is not Answer.GO_AHEAD]
    said = [_line(book, list(same)) for _, same in groupby(sorted(windows, key=_order), key=_period)]
    asked = {one.profile: one for one in found.questions}
    said += [_question(book, one) for one in asked.values()]
    return tuple(said) or (AnswerLine(PAST, "No rule of the partnership opens a window for this election"),)


def say_status(book: ElectionBook, key: int) -> str:
    """How the poll stands: scheduled, cancelled, or put off."""
    return book.found[key].election.status.label


def days_of(book: ElectionBook, key: int) -> Days:
    """The calendar of an election: from the month of its first day that matters to that of its last."""
    found, poll = book.found[key], book.found[key].election.poll_on
    held = found.election.status not in NO_POLL
    steps = [
        step
        for step in steps_of(book, key, as_public=True)
        if step.in_force is not None and step.asked is None
    ]
    by_day: dict[date, tuple[str, ...]] = {}
    for step in steps if held else ():
        if step.in_force is not None and step.event != "poll":
            by_day[step.in_force] = (*by_day.get(step.in_force, ()), step.says)
    bands = tuple(
        Band(one.starts, one.ends, one.strength, one.earliest_start)
        for one in found.windows
        if one.strength is not Answer.GO_AHEAD
    )
    starts = [band.early_from or band.starts for band in bands]
    last = max([poll, *(band.ends for band in bands)])
    earliest = a_month_on(last.replace(day=1), 1 - MOST_MONTHS)
    first = max(min([poll, *starts, *by_day]), earliest)
    planned: dict[date, tuple[str, ...]] = {}
    for one in book.inside(key):
        planned[one.item.day] = (*planned.get(one.item.day, ()), one.item.title)
    return Days(
        first=first,
        last=last,
        today=book.day,
        today_word="today" if book.day == book.today else "the day looked at",
        bands=tuple(dict.fromkeys(bands)),
        steps=by_day,
        poll_on=poll if held else None,
        holidays=book.holidays_between(first.replace(day=1), a_month_on(last.replace(day=1), 1)),
        planned=planned,
    )


def table_day(book: ElectionBook, key: int) -> date:
    """The day of the activity table: the day looked at, or, where no window is open on it, the first of the window."""
    windows = [one for one in book.found[key].windows if one.strength is not Answer.GO_AHEAD]
    if not windows or any(covers(one, book.day) or may_cover(one, book.day) for one in windows):
        return book.day
    strictest = max(STRICTNESS.index(one.strength) for one in windows)
    return min(one.starts for one in windows if STRICTNESS.index(one.strength) == strictest)


def answers_on(book: ElectionBook, day: date) -> Answers:
    """What may be done on a day, by the windows of all elections."""
    windows = [window for found in book.found.values() for window in found.windows]
    heading = "Today" if day == book.today else f"On {say_short_day(day)}"
    gone = book.mp_seats.without_mp(day)
    return Answers(day, heading, activity_answers(day, windows, book.activities, without_mp=gone))


def say_off_day(book: ElectionBook, key: int, day: date) -> str:
    """Which day the activity table is of, where it is not the one looked at."""
    if day == book.day:
        return ""
    where = "In its window, on" if day == table_day(book, key) else "What may be done on"
    return f"{where} {say_long_day(day)}:"


def say_why(answer: ActivityAnswer) -> str:
    """Why, or on what condition: ordinary business goes on; name no candidate; until Friday 8 May."""
    if answer.answer is Answer.GO_AHEAD:
        return answer.why
    if answer.answer is Answer.HOLD and answer.until is not None:
        return f"until {WEEKDAYS[answer.until.weekday()]} {answer.until.day} {MONTHS[answer.until.month - 1]}"
    return answer.condition


def plans_of(book: ElectionBook, key: int) -> list[Plan]:
    """What is planned inside the windows, what waits first, then what went out inside them, by day."""
    planned, out = sorted(book.inside(key), key=_strictest_first), book.out_inside(key)
    titled = bool(planned and out)
    plans = [_plan(one, PLANNED if titled else "") for one in planned]
    return plans + [_out(book, one, place, OUT if titled else "") for place, one in enumerate(out)]


def count_to_settle(collisions: Iterable[Collision]) -> int:
    """How many of them want something done."""
    return sum(one.answer is not Answer.GO_AHEAD for one in collisions)


def say_collision(collision: Collision) -> str:
    """The concern and what to do in one sentence each."""
    return f"{collision.why}. {collision.what_to_do}."


def _order(window: Window) -> tuple[int, date, date, time, str]:
    rank = -STRICTNESS.index(window.strength)
    return (rank, window.starts, window.ends, window.ends_at or time.max, window.profile_name)


def _period(window: Window) -> tuple[Answer, date, date, time | None, date | None]:
    return (window.strength, window.starts, window.ends, window.ends_at, window.earliest_start)


def _line(book: ElectionBook, windows: Sequence[Window]) -> AnswerLine:
    """Windows of one period and strength in one line."""
    one = windows[0]
    status = STATUSES[one.strength]
    over = one.ends < book.day
    hour = f", {say_hour(one.ends_at)}" if one.ends_at else ""
    year = f" {one.ends.year}" if one.ends.year != book.day.year else ""
    starts_year = f" {one.starts.year}" if one.starts.year != one.ends.year else ""
    says = f"{status.word} from {_say(one.starts)}{starts_year} to {_say(one.ends)}{year}{hour}"
    note, asks = "", None
    if one.earliest_start is not None and not over:
        note = (
            f"It could start as early as {say_day(one.earliest_start)}: look whether the notice is published."
        )
        asks = AnchorPoint.NOTICE
    names = say_list([window.profile_name for window in windows]).replace(" and ", ", ")
    shown = Status(status.word, PAST.mark, Weight.REGULAR) if over else status
    return AnswerLine(shown, f"{says}: over" if over else says, names, note, asks)


def _question(book: ElectionBook, question: WindowQuestion) -> AnswerLine:
    """That a rule draws no window before somebody gives a day; the whole question stands behind the link."""
    name = book.rules[question.profile]
    says = f"{name[0].upper()}{name[1:]}: no window yet"
    if question.anchor is AnchorPoint.VACANCY:
        return AnswerLine(None, f"{says}. {VACANCY}")
    return AnswerLine(None, says, note=question.says, asks=question.anchor)


def _say(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1]}"


def _strictest_first(collision: Collision) -> tuple[int, date, str]:
    return (-STRICTNESS.index(collision.answer), collision.item.day, collision.item.title)


def _plan(collision: Collision, group: str) -> Plan:
    item, status = collision.item, STATUSES[collision.answer]
    shown = ListRow(
        item.ref,
        item.title,
        DOT.join((_say_date(item.day), PLACES[item.kind.value])),
        value=status.word,
        mark=status.mark,
        group=group,
        strong_value=status.weight > Weight.REGULAR,
    )
    return Plan(shown, item.ref, say_collision(collision))


def _out(book: ElectionBook, out: WentOut, place: int, group: str) -> Plan:
    """Something that went out, with how many of its decisions it had."""
    sent, names = out.sent, [book.called(key) for key in out.signers]
    award = sent.kind is None
    value = "Announced" if award else f"{len(names)} of {IN_A_WINDOW} signed" if out.short else "Signed"
    shown = ListRow(
        f"{place}/{sent.ref}",
        sent.title,
        DOT.join(filter(None, (_say_date(sent.day), sent.where))),
        value=value,
        mark=Mark.CARE if award or out.short else Mark.GO_AHEAD,
        mark_says="look at" if award or out.short else "in order",
        group=group,
        strong_value=bool(award or out.short),
    )
    approved = f"approved by {say_list(names)}" if names else "approved by nobody whose decision counts"
    says = f"Went out on {say_long_day(sent.day)}"
    return Plan(shown, sent.ref, f"{says}." if award else f"{says}, {approved}.")


def _say_date(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}"
