"""What may I publish? One answer for each kind of activity on a day, as other rooms and the command line ask (PP5)."""

from datetime import date
from itertools import groupby
from typing import Any

from sqlalchemy.orm import Session

from evenhand.domain.elections.activities import ActivityAnswer
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_long_day
from evenhand.services.sweep import WindowsToday, read_windows_today


def answers_on(session: Session, day: date) -> tuple[ActivityAnswer, ...]:
    """The answers for a day, go ahead first, then take care, then hold."""
    return read_windows_today(session, day).answers


def answer_for_activity(session: Session, activity: str, day: date) -> ActivityAnswer:
    """The answer for one activity on a day.

    Raises:
        Refusal: there is no such activity.
    """
    for one in answers_on(session, day):
        if one.activity == activity:
            return one
    raise Refusal(f"There is no activity “{activity}” in the table of what may be published.")


def as_json(found: WindowsToday, day: date) -> dict[str, Any]:
    """The answers in the shape the command line prints; `until` is the first day on which the answer is milder."""
    return {
        "on": day.isoformat(),
        "answers": [
            {
                "activity": one.activity,
                "answer": one.answer.value,
                "until": one.until.isoformat() if one.until else None,
                "why": one.reason,
                "clause": one.clause,
                "profile": one.profile,
            }
            for one in found.answers
        ],
    }


def said(found: WindowsToday, day: date) -> list[str]:
    """The answers as lines of text: the line of the day, the activities below their answer, whose rules they are."""
    lines = [f"{say_long_day(day)}. {found.line.says}."]
    for says, answers in groupby(found.answers, key=_says):
        lines += ["", says]
        lines += [f"  {one.label} ({', '.join(one.clauses)}): {one.reason}" for one in answers]
    if found.windows:
        lines += ["", "Whose rules these are"]
    for window in found.windows:
        lines.append(f"  {window.says} {window.binds} Ask {window.ask}.")
    return lines


def _says(answer: ActivityAnswer) -> str:
    return answer.says
