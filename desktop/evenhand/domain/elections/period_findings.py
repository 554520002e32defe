"""What the board should notice about an election period, and the list of what has to be done (PP4, PP5)."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from types import MappingProxyType

from evenhand.domain.elections.judging import takes_a_side
from evenhand.domain.elections.noticing import held_finding
from evenhand.domain.elections.planned import ItemKind, Medium
from evenhand.domain.elections.sweep import Collision
from evenhand.domain.elections.timetable import Timetable
from evenhand.domain.elections.windows import Window
from evenhand.domain.guidance.findings import Finding, Severity, worst_first
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.vocabulary import Answer
from evenhand.domain.words import MONTHS, say_list

PUBLIC_KINDS = (ItemKind.MEETING, ItemKind.EVENT)
SECRETARY = "Secretary"
SATURDAY = 5
WORDS_OF_MEDIUM = MappingProxyType(
    {
        Medium.WRITING: "letter or email",
        Medium.TALK: "talk",
        Medium.VISIT: "visit",
        Medium.PHOTOGRAPH: "photograph",
        Medium.PRESS: "press release",
        Medium.POST: "social post",
        Medium.NEWSLETTER: "newsletter",
    }
)


@dataclass(frozen=True, slots=True)
class PeriodTask:
    """A line of the checklist; `by` is None for "at once", `opens` the first day on which it can be done.

    One that is not `public` is left out of a public copy.
    """

    what: str
    who: str
    by: date | None
    public: bool = True
    opens: date | None = None


@keeps("PP5")
def period_findings(
    items: Iterable[Collision],
    windows: Iterable[Window],
    as_at: date,
    others: Iterable[Finding] = (),
    settled: Collection[str] = (),
) -> tuple[Finding, ...]:
    """What is held, what names a politician, and a start that is not certain, worst first.

    `others` are what was found about what went out, a hustings or the time after the poll; `settled` the references of
    items that were decided about for their day.
    """
    coming = [one for one in items if one.item.day >= as_at and one.item.ref not in settled]
    sided = [_sided(one) for one in coming if takes_a_side(one.item)]
    held = [_held(one) for one in coming if one.answer is Answer.HOLD and not takes_a_side(one.item)]
    care = [_care(one) for one in coming if one.answer is Answer.TAKE_CARE and _asks_care(one)]
    early = [_early(one) for one in windows if one.earliest_start and as_at <= one.starts]
    return tuple(worst_first([*sided, *held, *care, *early[:1], *others]))


def told_apart(items: Sequence[Collision]) -> tuple[Collision, ...]:
    """The items with what each is after a title that another has as well: "Awards evening (press release)"."""
    titles = [one.item.title for one in items]
    return tuple(_named_with_kind(one) if titles.count(one.item.title) > 1 else one for one in items)


def _named_with_kind(one: Collision) -> Collision:
    medium = WORDS_OF_MEDIUM.get(one.item.medium) if one.item.medium else None
    kind = medium or ("event" if one.item.kind is ItemKind.EVENT else "")
    return replace(one, item=replace(one.item, title=f"{one.item.title} ({kind})")) if kind else one


def period_tasks(
    items: Sequence[Collision],
    windows: Sequence[Window],
    timetable: Timetable | None,
    as_at: date,
    *,
    names_entered: bool = False,
    asked: bool = False,
    settled: Collection[str] = (),
) -> tuple[PeriodTask, ...]:
    """The checklist: the notice, the people, each planned item that needs something, and the report at the end.

    `names_entered` says that the candidates of the statement of persons nominated are in the file, `asked` that the
    report asks for days; `settled` are the references of items that were decided about for their day.
    """
    tasks: list[PeriodTask] = []
    if asked:
        tasks.append(
            PeriodTask("Find out the days that paragraph 2.2 asks for, and enter them", SECRETARY, None)
        )
    if any(window.earliest_start for window in windows):
        tasks.append(PeriodTask("Enter the council’s actual date of notice", SECRETARY, None))
    if windows:
        starts = min(window.earliest_start or window.starts for window in windows)
        tell = "Write to all in public office with Table 4"
        tasks.append(PeriodTask(tell, SECRETARY, _still(starts - timedelta(days=1), as_at)))
    persons = timetable.event("statement-of-persons-nominated") if timetable else None
    if persons and not names_entered:
        by = _still(_weekday_after(persons.date), as_at)
        tasks.append(PeriodTask("Enter the candidates; ask the members again", SECRETARY, by))
    tasks.extend(_task(one, as_at) for one in items if _is_to_do(one, as_at) and one.item.ref not in settled)
    if windows:
        last = _weekday_after(max(window.ends for window in windows) + timedelta(days=4))
        tasks.append(PeriodTask("Report what went out, and who signed", SECRETARY, last))
    return tuple(sorted(tasks, key=_by))


def _asks_care(one: Collision) -> bool:
    """Whether a politician has part in it; a hustings has findings and ticks of its own."""
    return bool(one.item.politicians) and not one.item.hustings


def _is_to_do(one: Collision, as_at: date) -> bool:
    return one.answer is not Answer.GO_AHEAD and one.item.day >= as_at and not one.item.hustings


def _by(task: PeriodTask) -> date:
    return task.by or date.min


def _still(by: date, as_at: date) -> date | None:
    """The day by which something is to be done; None, at once, where it is past or is the day itself."""
    return by if by > as_at else None


def _weekday_after(day: date) -> date:
    """The next day that is no Saturday or Sunday."""
    day += timedelta(days=1)
    while day.weekday() >= SATURDAY:
        day += timedelta(days=1)
    return day


def _task(one: Collision, as_at: date) -> PeriodTask:
    title = f"“{one.item.title}”" if one.item.title[-1:] in "?!." else one.item.title
    what = f"{title}: {one.what_to_do[:1].lower()}{one.what_to_do[1:]}"
    by = _still(one.item.day - timedelta(days=2), as_at)
    return PeriodTask(what, SECRETARY, by, public=_is_public(one))


def _is_public(one: Collision) -> bool:
    """Whether everybody may read what a collision says: it names no politician and nobody who was not asked."""
    item = one.item
    return item.kind in PUBLIC_KINDS and not (item.politicians or item.hustings or takes_a_side(item))


def _when(day: date) -> str:
    """A day near the poll, whose year the paper's front says."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def _sided(one: Collision) -> Finding:
    """Words that take a side, in the words of the findings elsewhere."""
    return replace(held_finding(one), evidence=f"{one.why.rstrip('.')}.", next_step=one.what_to_do)


def _held(one: Collision) -> Finding:
    return Finding(
        "PP5",
        Severity.ACT_NOW,
        f"{one.item.title} on {_when(one.item.day)} falls in the period.",
        f"{one.why}.",
        one.what_to_do,
        about=one.item.ref,
        public=_is_public(one),
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
