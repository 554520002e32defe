"""What may I publish today? An answer for each kind of activity, from the windows of that day (PP5).

Outside every window all go ahead, with ordinary care. Inside, ordinary business goes on, what needs thought is taken
with care, and what would look like support for a politician waits. On a day when a window could already have begun,
what would have to wait is taken with care until somebody has looked whether the notice is out.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from evenhand.domain.elections.windows import Window, covers, may_cover
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.vocabulary import Answer
from evenhand.domain.words import say_day

ORDINARY_CARE = "Ordinary care with politicians’ names"
STRICTNESS = tuple(Answer)


@dataclass(frozen=True, slots=True)
class Activity:
    """A kind of activity with its answers in a window taken with care and in one that is held."""

    activity: str
    label: str
    inside: Answer
    strict: Answer
    condition: str
    why: str
    clauses: tuple[str, ...]

    def answer_in(self, strength: Answer) -> Answer:
        """The answer in a window of that strength."""
        return {Answer.GO_AHEAD: Answer.GO_AHEAD, Answer.TAKE_CARE: self.inside, Answer.HOLD: self.strict}[
            strength
        ]


@dataclass(frozen=True, slots=True)
class ActivityAnswer:
    """The answer for one activity on one day.

    `until` is the first day on which the answer is milder again, None where nothing limits it; `condition` says on
    what condition it goes ahead, or from which day; `profile` and `ask` name the deciding rule and whom to ask.
    """

    activity: str
    label: str
    answer: Answer
    until: date | None
    condition: str
    why: str
    clauses: tuple[str, ...]
    profile: str
    ask: str


@keeps("PP5")
def activity_answers(
    day: date, windows: Sequence[Window], activities: Iterable[Activity]
) -> tuple[ActivityAnswer, ...]:
    """The answers for a day, go ahead first, then take care, then hold; within each in the table's order."""
    answers = [answer_for(day, windows, activity) for activity in activities]
    return tuple(sorted(answers, key=_severity))


def answer_for(day: date, windows: Sequence[Window], activity: Activity) -> ActivityAnswer:
    """The answer for one activity on a day: the strictest of its windows."""
    answer, window = _strictest(day, windows, activity)
    if window is None:
        return _free(activity)
    until = _milder_from(day, windows, activity, answer)
    return ActivityAnswer(
        activity.activity,
        activity.label,
        answer,
        None if answer is Answer.GO_AHEAD else until,
        f"From {say_day(until)}" if answer is Answer.HOLD else activity.condition,
        activity.why if covers(window, day) else _may_have_begun(window),
        activity.clauses,
        window.profile,
        window.ask,
    )


def activities_from(table: Mapping[str, Any]) -> tuple[Activity, ...]:
    """The activities held by the resource `elections/activities.toml`."""
    return tuple(
        Activity(
            line["activity"],
            line["label"],
            Answer(line["inside"]),
            Answer(line["strict"]),
            line["condition"],
            line["why"],
            tuple(line["clauses"]),
        )
        for line in table["activity"]
    )


def _severity(answer: ActivityAnswer) -> int:
    return STRICTNESS.index(answer.answer)


def _free(activity: Activity) -> ActivityAnswer:
    return ActivityAnswer(
        activity.activity,
        activity.label,
        Answer.GO_AHEAD,
        None,
        ORDINARY_CARE,
        "No election window on this day",
        activity.clauses,
        "",
        "",
    )


def _may_have_begun(window: Window) -> str:
    return f"The window may have begun; look whether the notice of election for the {window.election} is published"


def _strictest(day: date, windows: Sequence[Window], activity: Activity) -> tuple[Answer, Window | None]:
    """The strictest answer of the windows that touch the day, and the window that gives it."""
    found: tuple[Answer, Window | None] = (Answer.GO_AHEAD, None)
    for window in windows:
        answer = _answer_in(window, day, activity)
        if answer is None:
            continue
        if found[1] is None or STRICTNESS.index(answer) > STRICTNESS.index(found[0]):
            found = (answer, window)
    return found


def _answer_in(window: Window, day: date, activity: Activity) -> Answer | None:
    """One window's answer; a window that only may have begun holds nothing yet."""
    answer = activity.answer_in(window.strength)
    if covers(window, day):
        return answer
    if may_cover(window, day):
        return Answer.TAKE_CARE if answer is Answer.HOLD else answer
    return None


def _milder_from(day: date, windows: Sequence[Window], activity: Activity, answer: Answer) -> date:
    """The first day after this on which the answer is milder, across windows that follow one another."""
    later = day + timedelta(days=1)
    rank = STRICTNESS.index(answer)
    last = max(window.ends for window in windows)
    while later <= last and STRICTNESS.index(_strictest(later, windows, activity)[0]) >= rank:
        later += timedelta(days=1)
    return later
