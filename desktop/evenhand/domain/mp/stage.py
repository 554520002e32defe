"""How far the relationship with an MP has come, worked out from what was held and never typed in (MP2, MP6).

The rule, as it is told to whoever asks why: the stage is the furthest kind of engagement held in the last so many
months. Where none of the further kinds was held in them, whoever was ever in touch is being informed. A stage fades
when nothing of its kind, nor of a further one, was held for a while.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from evenhand.domain.guidance.findings import Part
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.facts import Engagement, by_day, said_of
from evenhand.domain.spells import months_after
from evenhand.domain.vocabulary import Coded, Kind, Planned
from evenhand.domain.words import say_count, say_day


class Stage(Coded):
    """How far it has come, in the order of the note."""

    NOT_IN_TOUCH = "not-in-touch", "not yet in touch"
    INFORMING = "informing"
    PUBLICITY = "publicity"
    WORKING_TOGETHER = "working-together"


STAGE_OF: Mapping[Kind, Stage] = {kind: Stage(kind.value) for kind in Kind}
ORDER = tuple(Stage)
LASTING = (Kind.WORKING_TOGETHER, Kind.PUBLICITY)


@dataclass(frozen=True, slots=True)
class StageMarks:
    """For how many months an engagement carries its stage, and after how many without one it fades; None is never."""

    lasts_months: int | None
    fades_months: int | None


@dataclass(frozen=True, slots=True)
class StageMove:
    """A day on which the stage moved, and the engagement that moved it; None where its time had run out."""

    on: date
    stage: Stage
    engagement_id: int | None


@dataclass(frozen=True, slots=True)
class StageReading:
    """The stage on a day, since when, what bears it out (keys of engagements), and how it moved, earliest first."""

    stage: Stage
    since: date | None
    evidence: tuple[int, ...]
    moves: tuple[StageMove, ...]
    fading: bool
    says: str
    why: tuple[Part, ...]


@keeps("MP2", "MP6")
def stage_of(engagements: Iterable[Engagement], mp_id: int, day: date, marks: StageMarks) -> StageReading:
    """How far it has come with somebody by a day; what was held by then alone counts."""
    held = sorted((one for one in engagements if _counts(one, mp_id, day)), key=by_day)
    moves = tuple(_moves(held, day, marks))
    stage = moves[-1].stage if moves else Stage.NOT_IN_TOUCH
    since = moves[-1].on if moves else None
    bearing = _bearing(held, stage, day, marks)
    last = bearing[-1].on if bearing else None
    fades = marks.fades_months
    fading = last is not None and fades is not None and day > months_after(last, fades)
    says = _say(stage, since, last if fading else None)
    why = tuple(_why(held, moves, bearing, marks))
    return StageReading(stage, since, tuple(one.id for one in bearing), moves, fading, says, why)


def _counts(engagement: Engagement, mp_id: int, day: date) -> bool:
    return engagement.mp_id == mp_id and engagement.status is Planned.HELD and engagement.on <= day


def _moves(held: Sequence[Engagement], day: date, marks: StageMarks) -> Iterator[StageMove]:
    """Walk through the days on which something was held or ran out, and tell where the stage differs."""
    lapses = {_lapses(one.on, marks) for one in held if set(one.kinds).intersection(LASTING)}
    days = sorted({one.on for one in held} | {on for on in lapses if on is not None and on <= day})
    last: dict[Kind, Engagement] = {}
    stage, place = Stage.NOT_IN_TOUCH, 0
    for on in days:
        today: dict[Stage, int] = {}
        while place < len(held) and held[place].on <= on:
            for kind in held[place].kinds:
                last[kind] = held[place]
                today.setdefault(STAGE_OF[kind], held[place].id)
            place += 1
        now = _stage_on(last, on, marks)
        if now is not stage:
            grew = ORDER.index(now) > ORDER.index(stage)
            yield StageMove(on, now, today.get(now, held[place - 1].id) if grew else None)
            stage = now


def _stage_on(last: Mapping[Kind, Engagement], on: date, marks: StageMarks) -> Stage:
    for kind in LASTING:
        lapses = _lapses(last[kind].on, marks) if kind in last else on
        if kind in last and (lapses is None or on < lapses):
            return STAGE_OF[kind]
    return Stage.INFORMING


def _lapses(on: date, marks: StageMarks) -> date | None:
    """The first day on which an engagement carries its stage no more."""
    return None if marks.lasts_months is None else months_after(on, marks.lasts_months) + timedelta(days=1)


def _bearing(held: Sequence[Engagement], stage: Stage, day: date, marks: StageMarks) -> list[Engagement]:
    """What bears the stage out: what was held of its kind in the months that count, or at least the last contact."""
    if stage is Stage.NOT_IN_TOUCH:
        return []
    recent = [one for one in held if (end := _lapses(one.on, marks)) is None or day < end]
    if stage is Stage.INFORMING:
        return recent or list(held[-1:])
    return [one for one in recent if any(STAGE_OF[kind] is stage for kind in one.kinds)]


def _say(stage: Stage, since: date | None, last_if_fading: date | None) -> str:
    if since is None:
        return stage.label
    if last_if_fading is None:
        return f"{stage.label} since {say_day(since)}"
    return f"{stage.label}, fading: nothing of it since {say_day(last_if_fading)}"


def _why(
    held: Sequence[Engagement],
    moves: Sequence[StageMove],
    bearing: Sequence[Engagement],
    marks: StageMarks,
) -> Iterator[Part]:
    """The answer to why: what was held of each kind, how the stage moved and by what, and the rule itself."""
    for kind in Kind:
        own = [one for one in held if kind in one.kinds]
        last = f", last on {say_day(own[-1].on)}" if own else ""
        yield Part(kind.label, f"{say_count(len(own), 'engagement')}{last}")
    called = {one.id: said_of(one) for one in held}
    for move in moves:
        by = called[move.engagement_id] if move.engagement_id is not None else "nothing of the kind was held"
        yield Part(f"{move.stage.label} from", say_day(move.on), by)
    if bearing:
        yield Part("Shown by", say_count(len(bearing), "engagement"), said_of(bearing[-1]))
    yield Part("How it is worked out", rule_said(marks))


def rule_said(marks: StageMarks) -> str:
    """The rule in a sentence or two."""
    lasts = marks.lasts_months
    within = "" if lasts is None else f" in the last {say_count(lasts, 'month')}"
    fades = marks.fades_months
    fading = (
        "" if fades is None else f" It fades when nothing of it was held for {say_count(fades, 'month')}."
    )
    return f"The furthest kind of engagement held{within}. Nobody types it in.{fading}"
