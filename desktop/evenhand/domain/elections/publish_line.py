"""The line at the top of the window, always in sight: what may I publish today?

One answer, until when and for which election, and how many kinds of activity go ahead, take care and hold.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from evenhand.domain.elections.activities import STRICTNESS, ActivityAnswer
from evenhand.domain.elections.hours import say_hour
from evenhand.domain.elections.windows import Window, may_cover, window_on
from evenhand.domain.vocabulary import Answer
from evenhand.domain.words import say_list, say_long_day

LOOK = ". The notice of election may be out: look"


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
    """The line for a day, its strength that of the strictest window of the day.

    A window that may have begun, and would be stricter than what is certain, adds that somebody should look.
    """
    counts = [sum(given.answer is wanted for given in answers) for wanted in STRICTNESS]
    careful = [window for window in windows if window.strength is not Answer.GO_AHEAD]
    certain = window_on(day, careful)
    early = [one for one in careful if may_cover(one, day) and _is_stricter(one, certain)]
    if certain is None and not early:
        return PublishLine(Answer.GO_AHEAD, None, None, _says_free(day, careful), *counts)
    answer = certain.strength if certain else Answer.TAKE_CARE
    first = certain or max(early, key=_end)
    last = _last_of_stretch(first, answer, careful)
    elections = _elections(one for one in careful if _is_in_stretch(one, answer, day, last))
    says = f"{_says(answer, last, elections)}{LOOK if early else ''}"
    return PublishLine(answer, last.ends, last.ends_at, says, *counts)


def _is_stricter(window: Window, certain: Window | None) -> bool:
    return certain is None or _rank(window.strength) > _rank(certain.strength)


def _rank(answer: Answer) -> int:
    return STRICTNESS.index(answer)


def _is_in_stretch(window: Window, answer: Answer, day: date, last: Window) -> bool:
    """Whether a window is one of those for which the answer holds, from the day to the end of the stretch."""
    begins = window.earliest_start or window.starts
    return _rank(window.strength) >= _rank(answer) and begins <= last.ends and window.ends >= day


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


def undrawn_line(elections: Sequence[str], answers: Sequence[ActivityAnswer]) -> PublishLine:
    """The line where no window is known to be open, but one of these elections has none until a day is entered."""
    counts = [sum(given.answer is wanted for given in answers) for wanted in STRICTNESS]
    which = say_list(list(dict.fromkeys(elections)))
    says = f"Take care: a window of the {which} cannot be drawn until its day is entered"
    return PublishLine(Answer.TAKE_CARE, None, None, says, *counts)


def _elections(windows: Iterable[Window]) -> str:
    """The elections of these windows, each once."""
    return say_list(list(dict.fromkeys(window.election for window in windows)))


def _end(window: Window) -> tuple[date, bool]:
    return (window.ends, window.ends_at is None)


def _last_of_stretch(window: Window, answer: Answer, windows: Sequence[Window]) -> Window:
    """The last window of an unbroken stretch of days on which windows are at least as strict."""
    as_strict = [one for one in windows if _rank(one.strength) >= _rank(answer)]
    last = window
    while True:
        after = last.ends + timedelta(days=1)
        longer = [one for one in as_strict if one.starts <= after and _end(one) > _end(last)]
        if not longer:
            return last
        last = max(longer, key=_end)
