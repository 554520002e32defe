"""The relationship with the Member of Parliament in short: terms, stance, engagements by kind (MP2, MP3, MP6)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.casework_counts import LEAST
from evenhand.domain.mp.facts import Engagement, MpTerm, StanceAssessment, by_day, is_casework
from evenhand.domain.mp.stage import Stage, StageMarks, stage_of
from evenhand.domain.spells import Spell, holds_on
from evenhand.domain.vocabulary import Kind, Planned, Stance, TermEnd

YEARS_SHOWN = 2


@dataclass(frozen=True, slots=True)
class TermLine:
    """A Member's term; `ends` is the last day on which the person is a Member."""

    name: str
    constituency: str
    starts: date
    ends: date | None
    ended_by: TermEnd | None


@dataclass(frozen=True, slots=True)
class StanceLine:
    """A stance judged on a day. It stands in the board's copy; who judged is confidential."""

    mp: str
    judged_on: date
    stance: Stance
    evidence: str
    judged_by: str


@dataclass(frozen=True, slots=True)
class EngagementLine:
    """An engagement that was held; only publicity is public, without its `title`; `note` is confidential."""

    mp: str
    on: date
    kinds: tuple[Kind, ...]
    title: str
    note: str


@dataclass(frozen=True, slots=True)
class StageLine:
    """How far it has come with a Member of the day, worked out from what was held."""

    name: str
    stage: Stage
    since: date | None
    fading: bool


@dataclass(frozen=True, slots=True)
class MpInShort:
    """The relationship up to the day of the report, shown from `shown_from`.

    `gaps` are the days without a Member; `by_kind` counts the engagements held in the period of the report,
    `stages` are those of the Members of that day. A resident's referral is none of the engagements told: `casework`
    counts them in the period, None where they are fewer than five but not none. `stances` is None in a copy that may
    not show them.
    """

    terms: tuple[TermLine, ...]
    shown_from: date
    gaps: tuple[Spell, ...]
    stances: tuple[StanceLine, ...] | None
    engagements: tuple[EngagementLine, ...]
    by_kind: tuple[tuple[Kind, int], ...]
    in_period: int
    stages: tuple[StageLine, ...]
    casework: int | None
    left_out: int = 0

    def sitting_on(self, day: date) -> tuple[TermLine, ...]:
        """The Members on that day."""
        return tuple(one for one in self.terms if one.starts <= day and (one.ends is None or day <= one.ends))


@dataclass(frozen=True, slots=True)
class MpRecord:
    """What the record holds of the Members: names by MP, constituencies by id, terms, engagements and stances."""

    names: Mapping[int, str]
    constituencies: Mapping[int, str]
    terms: tuple[MpTerm, ...]
    engagements: tuple[Engagement, ...]
    stances: tuple[StanceAssessment, ...]


@keeps("MP2", "MP3", "MP6", "MP12")
def mp_in_short(record: MpRecord, starts: date, day: date, marks: StageMarks) -> MpInShort:
    """The relationship as it stands on a day, with counts from `starts` and stages by the marks of the rule book."""
    held = sorted(
        (one for one in record.engagements if one.status is Planned.HELD and one.on <= day), key=by_day
    )
    shown_from = _shown_from(held, day)
    told = [one for one in held if not is_casework(one)]
    recent = [one for one in told if one.on >= starts]
    referrals = sum(one.on >= starts for one in held) - len(recent)
    begun = [one for one in record.terms if one.starts <= day]
    lines = tuple(sorted((_term(record, one, day) for one in begun), key=_starts))
    return MpInShort(
        terms=lines,
        shown_from=shown_from,
        gaps=gaps(lines, shown_from, day),
        stances=tuple(
            _stance(record, one) for one in sorted(record.stances, key=_judged_on) if one.judged_on <= day
        ),
        engagements=tuple(_engagement(record, one) for one in told if one.on >= shown_from),
        by_kind=tuple((kind, sum(kind in one.kinds for one in recent)) for kind in Kind),
        in_period=len(recent),
        stages=tuple(_stages(record, begun, day, marks)),
        casework=referrals if referrals == 0 or referrals >= LEAST else None,
    )


def gaps(terms: Sequence[TermLine], starts: date, day: date) -> tuple[Spell, ...]:
    """The stretches after the first recorded term on which nobody was a Member, up to a day."""
    found: list[Spell] = []
    until = terms[0].ends if terms else None
    for term in [*terms[1:], None]:
        if until is None or until >= day:
            break
        first = until + timedelta(days=1)
        last = min(term.starts - timedelta(days=1), day) if term else day
        if first <= last and last >= starts:
            found.append(Spell(first, last))
        if term:
            until = None if term.ends is None else max(until, term.ends)
    return tuple(found)


def _shown_from(held: Sequence[Engagement], day: date) -> date:
    """The new year from which the figure shows the relationship: two whole years back, or when it began."""
    earliest = date(day.year - YEARS_SHOWN, 1, 1)
    return max(earliest, date(held[0].on.year, 1, 1)) if held else date(day.year, 1, 1)


def _stages(record: MpRecord, terms: Iterable[MpTerm], day: date, marks: StageMarks) -> Iterator[StageLine]:
    """How far it has come with each Member of the day, by name."""
    sitting = {one.mp_id for one in terms if holds_on(one, day)}
    for mp_id in sorted(sitting, key=record.names.__getitem__):
        reading = stage_of(record.engagements, mp_id, day, marks)
        yield StageLine(record.names[mp_id], reading.stage, reading.since, reading.fading)


def _judged_on(stance: StanceAssessment) -> tuple[date, int]:
    return stance.judged_on, stance.id


def _starts(term: TermLine) -> tuple[date, str]:
    return term.starts, term.name


def _term(record: MpRecord, one: MpTerm, day: date) -> TermLine:
    """A term as it was known on a day: one that ended later still went on."""
    constituency = record.constituencies.get(one.constituency_id, "")
    over = one.ends is not None and one.ends < day
    ends, ended_by = (one.ends, one.ended_by) if over else (None, None)
    return TermLine(record.names[one.mp_id], constituency, one.starts, ends, ended_by)


def _stance(record: MpRecord, one: StanceAssessment) -> StanceLine:
    return StanceLine(record.names[one.mp_id], one.judged_on, one.stance, one.evidence, one.judged_by)


def _engagement(record: MpRecord, one: Engagement) -> EngagementLine:
    return EngagementLine(record.names[one.mp_id], one.on, one.kinds, one.title, one.note)
