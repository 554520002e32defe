"""The line at the top of the window, always in sight: what may I publish today?

One answer, until when and for which election, and how many kinds of activity go ahead, take care and hold.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from evenhand.domain.elections.activities import STRICTNESS, ActivityAnswer
from evenhand.domain.elections.hours import say_hour
from evenhand.domain.elections.windows import Window, covers, may_cover, window_on
from evenhand.domain.vocabulary import Answer
from evenhand.domain.words import say_list, say_long_day


@dataclass(frozen=True, slots=True)
class PublishLine:
    """The line of one day. `until` is the last day of the stretch of windows, `until_time` its hour."""

    answer: Answer
    until: date | None
    until_time: time | None
    says: str
    go_ahead_count: int
    take_care_count: int
    hold_count: int


def publish_line(day: date, windows: Sequence[Window], answers: Sequence[ActivityAnswer]) -> PublishLine:
    """The line for a day, its strength that of the strictest window of the day."""
    counts = [sum(given.answer is wanted for given in answers) for wanted in STRICTNESS]
    window = window_on(day, windows)
    if window is not None and window.strength is not Answer.GO_AHEAD:
        last = _last_of_stretch(window, windows)
        says = _says(window.strength, last, _elections(window for window in windows if covers(window, day)))
        return PublishLine(window.strength, last.ends, last.ends_at, says, *counts)
    early = [w for w in windows if may_cover(w, day) and w.strength is not Answer.GO_AHEAD]
    if early:
        last = _last_of_stretch(max(early, key=_end), windows)
        says = f"{_says(Answer.TAKE_CARE, last, _elections(early))}. The notice of election may be out: look"
        return PublishLine(Answer.TAKE_CARE, last.ends, last.ends_at, says, *counts)
    return PublishLine(Answer.GO_AHEAD, None, None, _says_free(day, windows), *counts)


def _says(answer: Answer, last: Window, elections: str) -> str:
    hour = f", {say_hour(last.ends_at)}" if last.ends_at else ""
    return f"{answer.label} until {say_long_day(last.ends)}{hour}: {elections}"


def _says_free(day: date, windows: Sequence[Window]) -> str:
    """The line outside every window, with the next window ahead where one is known."""
    ahead = [window for window in windows if window.starts > day]
    if not ahead:
        return "Go ahead: no election window ahead"
    first = min(ahead, key=_could_start)
    earliest = first.earliest_start or first.starts
    could = "could start" if first.earliest_start else "starts"
    return f"Go ahead: the next window {could} on {say_long_day(earliest)}: {first.election}"


def _could_start(window: Window) -> date:
    return window.earliest_start or window.starts


def _elections(windows: Iterable[Window]) -> str:
    """The elections of these windows, each once."""
    return say_list(list(dict.fromkeys(window.election for window in windows)))


def _end(window: Window) -> tuple[date, bool]:
    return (window.ends, window.ends_at is None)


def _last_of_stretch(window: Window, windows: Sequence[Window]) -> Window:
    """The last window of an unbroken stretch of days on which windows are at least as strict."""
    as_strict = [w for w in windows if STRICTNESS.index(w.strength) >= STRICTNESS.index(window.strength)]
    last = window
    while True:
        after = last.ends + timedelta(days=1)
        longer = [w for w in as_strict if w.starts <= after and _end(w) > _end(last)]
        if not longer:
            return last
        last = max(longer, key=_end)
