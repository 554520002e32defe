"""The timetable in columns: the step, the latest day the law allows, and the day that was published."""

from datetime import date

from evenhand.domain.words import say_long_day, say_short_day
from evenhand.screens.elections.steps import Step
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.table import Column

NOT_COMPUTED = "Not computed"
SHORT = {
    "dissolution": "Dissolution",
    "writ-received": "Writ received",
    "statement-of-persons-nominated": "Persons nominated",
    "election-agents": "Election agents",
    "registration": "Registration",
    "postal-vote": "Postal vote",
    "proxy-vote": "Proxy vote",
    "voter-authority-certificate": "Voter certificate",
    "polling-agents": "Polling agents",
}


def step_columns(heading: str, *, in_short: bool = False) -> tuple[Column[Step], ...]:
    """The columns; the first has its own heading, and where there is little room its steps in short."""
    says = _says_short if in_short else _says
    return (
        Column(heading, says, sort_key=_latest_day, tooltip=_tip, accessible=_says, stretch=True),
        Column("Latest by law", _latest, sort_key=_latest_day, tooltip=_tip, accessible=_read_latest),
        Column(
            "Published",
            _published,
            sort_key=_published_day,
            mark=_mark,
            strong=_is_published,
            tooltip=_source,
            accessible=_read_published,
        ),
    )


def step_event(step: Step) -> str:
    """What a row is known by."""
    return step.event


def _says(step: Step) -> str:
    return step.says


def _says_short(step: Step) -> str:
    return step.says.replace(step.label, SHORT.get(step.event, step.label))


def _latest_day(step: Step) -> date | None:
    return step.latest


def _latest(step: Step) -> str:
    if step.latest is None:
        return NOT_COMPUTED
    return f"to {say_short_day(step.latest)}" if step.asked else say_short_day(step.latest)


def _read_latest(step: Step) -> str:
    if step.latest is None:
        return NOT_COMPUTED
    fixed = ", fixed by the returning officer" if step.asked else ""
    return f"{say_long_day(step.latest)} at the latest{fixed}"


def _tip(step: Step) -> str:
    """The sum and the statute; for a step that is fixed by a person, the question."""
    if step.asked is not None:
        return f"{step.says}. {step.asked.says} {step.asked.statute}."
    if step.computed is None:
        return step.says
    counted = f"{step.computed.sum.says} days before the poll. {step.computed.statute}."
    return f"{step.says}: {say_long_day(step.computed.latest)} at the latest. {counted}"


def _published_day(step: Step) -> date | None:
    return step.published.on if step.published else None


def _published(step: Step) -> str:
    return say_short_day(step.published.on) if step.published else ""


def _is_published(step: Step) -> bool:
    return step.published is not None


def _mark(step: Step) -> Mark | None:
    return Mark.ASK if step.at_odds else None


def _source(step: Step) -> str:
    return f"{_read_published(step).capitalize()}. {step.published.source}" if step.published else ""


def _read_published(step: Step) -> str:
    if step.published is None:
        return "not published"
    later = ", later than the law allows" if step.at_odds else ""
    return f"published {say_long_day(step.published.on)}{later}"
