"""What the board should notice about an election period, and the list of what has to be done (PP4, PP5)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from evenhand.domain.elections.planned import ItemKind
from evenhand.domain.elections.sweep import Collision
from evenhand.domain.elections.timetable import Timetable
from evenhand.domain.elections.windows import Window
from evenhand.domain.guidance.findings import Finding, Severity, worst_first
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.vocabulary import Answer
from evenhand.domain.words import MONTHS, say_list

PUBLIC_KINDS = (ItemKind.MEETING, ItemKind.EVENT)


@dataclass(frozen=True, slots=True)
class PeriodTask:
    """A line of the checklist; `by` is None for "at once". One that is not `public` is left out of a public copy."""

    what: str
    who: str
    by: date | None
    public: bool = True


@keeps("PP5")
def period_findings(
    items: Iterable[Collision], windows: Iterable[Window], as_at: date
) -> tuple[Finding, ...]:
    """What is held, what names a politician, and a start that is not certain, worst first."""
    coming = [one for one in items if one.item.day >= as_at]
    held = [_held(one) for one in coming if one.answer is Answer.HOLD]
    care = [_care(one) for one in coming if one.answer is Answer.TAKE_CARE and one.item.politicians]
    early = [_early(one) for one in windows if one.earliest_start and as_at <= one.starts]
    return tuple(worst_first([*held, *care, *early[:1]]))


def period_tasks(
    items: Sequence[Collision], windows: Sequence[Window], timetable: Timetable | None, as_at: date
) -> tuple[PeriodTask, ...]:
    """The checklist: the notice, the people, each planned item that needs something, and the report at the end."""
    tasks: list[PeriodTask] = []
    if any(window.earliest_start for window in windows):
        tasks.append(PeriodTask("Enter the council’s actual date of notice", "Secretary", None))
    if windows:
        starts = min(window.earliest_start or window.starts for window in windows)
        before = starts - timedelta(days=1)
        tell = "Write to all in public office with Table 4"
        tasks.append(PeriodTask(tell, "Secretary", before if before > as_at else None))
    persons = timetable.event("statement-of-persons-nominated") if timetable else None
    if persons:
        day = persons.date + timedelta(days=1)
        tasks.append(PeriodTask("Enter the candidates; ask the members again", "Secretary", day))
    tasks.extend(_task(one) for one in items if one.answer is not Answer.GO_AHEAD and one.item.day >= as_at)
    if windows:
        last = max(window.ends for window in windows) + timedelta(days=5)
        tasks.append(PeriodTask("Report what went out, and who signed", "Secretary", last))
    return tuple(sorted(tasks, key=_by))


def _by(task: PeriodTask) -> date:
    return task.by or date.min


def _task(one: Collision) -> PeriodTask:
    day = one.item.day - timedelta(days=2)
    what = f"{one.item.title}: {one.what_to_do[:1].lower()}{one.what_to_do[1:]}"
    return PeriodTask(what, "Secretary", day, public=one.item.kind in PUBLIC_KINDS)


def _when(day: date) -> str:
    """A day near the poll, whose year the paper's front says."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def _held(one: Collision) -> Finding:
    return Finding(
        "PP5",
        Severity.ACT_NOW,
        f"{one.item.title} on {_when(one.item.day)} falls in the period.",
        f"{one.why}.",
        one.what_to_do,
        about=one.item.ref,
        public=one.item.kind in PUBLIC_KINDS,
    )


def _care(one: Collision) -> Finding:
    """A finding about an item that a politician has part in; whom it concerns is for the board."""
    names = [politician.name for politician in one.item.politicians]
    named = all(name in one.why for name in names)
    says = f"{one.why[:1].lower()}{one.why[1:]}" if named else f"concerns {say_list(names)}"
    return Finding(
        "PP4",
        Severity.LOOK_AT,
        f"{one.item.title} on {_when(one.item.day)} {says}.",
        "" if named else f"{one.why}.",
        one.what_to_do,
        about=one.item.ref,
    )


def _early(window: Window) -> Finding:
    earliest = window.earliest_start or window.starts
    return Finding(
        "PP5",
        Severity.LOOK_AT,
        "The day on which the period starts is not certain.",
        f"{_when(window.starts)} is the latest date for the notice; it could come from {_when(earliest)}.",
        "Enter the council’s date when it is published",
        about=window.election_ref,
        public=True,
    )
