"""What may I publish today? An answer for each kind of activity, from the windows of that day (PP5).

Outside every window all go ahead, with ordinary care. Inside, ordinary business goes on, what needs thought is taken
with care, and what would look like support for a politician waits. On a day when a window could already have begun,
what would have to wait is taken with care until somebody has looked whether the notice is out.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from evenhand.domain.elections.windows import Window, covers, may_cover
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.vocabulary import Answer
from evenhand.domain.words import say_day

ORDINARY_CARE = "Ordinary care with politicians’ names"
NO_WINDOW = "No election window on this day"
NO_MP = "There is no MP until the declaration"
NO_ELECTIONS = "No elections are entered, so no window is known"
LOOK = "Look whether an election is near, and enter it"
UNDRAWN = "A window cannot be drawn until its day is entered"
ENTER = "Enter the day that the election’s window asks for"
STRICTNESS = tuple(Answer)


@dataclass(frozen=True, slots=True)
class Activity:
    """A kind of activity with its answers in a window taken with care and in one that is held.

    `without_mp` is what to do on a day on which the area has no MP, "" where no MP is concerned.
    """

    activity: str
    label: str
    inside: Answer
    strict: Answer
    condition: str
    why: str
    clauses: tuple[str, ...]
    without_mp: str = ""

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
    profile_name: str = ""

    @property
    def clause(self) -> str:
        """The clause that decides: PP5 where a window does, else the first of the activity's own."""
        return "PP5" if self.profile else self.clauses[0]

    @property
    def says(self) -> str:
        """The answer with its day: "Hold until 8 May 2026"."""
        if self.answer is Answer.HOLD and self.until:
            return f"{self.answer.label} until {say_day(self.until)}"
        return self.answer.label

    @property
    def reason(self) -> str:
        """The reason and the condition as sentences; the day of a hold stands in `says`."""
        parts = (self.why,) if self.answer is Answer.HOLD else (self.why, self.condition)
        return " ".join(f"{part.rstrip('.')}." for part in parts if part)


@keeps("PP5")
def activity_answers(
    day: date, windows: Sequence[Window], activities: Iterable[Activity], *, without_mp: bool = False
) -> tuple[ActivityAnswer, ...]:
    """The answers for a day, go ahead first, then take care, then hold; within each in the table's order.

    `without_mp` says that the area has no MP on that day.
    """
    answers = [answer_for(day, windows, activity, without_mp=without_mp) for activity in activities]
    return tuple(sorted(answers, key=_severity))


def answer_for(
    day: date, windows: Sequence[Window], activity: Activity, *, without_mp: bool = False
) -> ActivityAnswer:
    """The answer for one activity on a day: the strictest of its windows."""
    found = _answer_by_windows(day, windows, activity)
    return _without_mp(found, activity) if without_mp and activity.without_mp else found


def unknown_answers(
    activities: Iterable[Activity], why: str = NO_ELECTIONS, condition: str = LOOK
) -> tuple[ActivityAnswer, ...]:
    """The answers where no window is known though one may be open: what it would limit is taken with care."""
    answers = [
        _free(one) if one.inside is Answer.GO_AHEAD else _unknown(one, why, condition) for one in activities
    ]
    return tuple(sorted(answers, key=_severity))


def _answer_by_windows(day: date, windows: Sequence[Window], activity: Activity) -> ActivityAnswer:
    answer, window = _strictest(day, windows, activity)
    if window is None:
        return _free(activity)
    until = None if answer is Answer.GO_AHEAD else _milder_from(day, windows, activity, answer)
    return ActivityAnswer(
        activity.activity,
        activity.label,
        answer,
        until,
        f"From {say_day(until)}" if until and answer is Answer.HOLD else activity.condition,
        activity.why if covers(window, day) else _may_have_begun(window),
        activity.clauses,
        window.profile,
        window.ask,
        window.profile_name,
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
            line.get("without_mp", ""),
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
        NO_WINDOW,
        activity.clauses,
        "",
        "",
    )


def _unknown(activity: Activity, why: str, condition: str) -> ActivityAnswer:
    return replace(_free(activity), answer=Answer.TAKE_CARE, condition=condition, why=why)


def _without_mp(found: ActivityAnswer, activity: Activity) -> ActivityAnswer:
    """The answer on a day without an MP: never milder than in a window, and saying what that means."""
    if found.answer is Answer.HOLD:
        return replace(found, why=f"{found.why}. {NO_MP}")
    strictest = max(found.answer, activity.inside, key=STRICTNESS.index)
    return replace(found, answer=strictest, condition=activity.without_mp, why=NO_MP)


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
