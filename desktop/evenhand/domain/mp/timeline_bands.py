"""What stands behind the engagements of the timeline: terms in rows, the days without an MP, the line of the stance."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.facts import MpTerm, StanceAssessment
from evenhand.domain.mp.record_facts import StanceEvidence
from evenhand.domain.mp.seat import titled
from evenhand.domain.mp.timeline import Judgement, StancePoint, StanceRun, TermBand, Vacancy, has_come
from evenhand.domain.spells import months_after, overlap
from evenhand.domain.vocabulary import TermEnd
from evenhand.domain.words import say_day

DISSOLVED = "No MP: dissolution to result"
EMPTY = "No MP: the seat is empty"
A_DAY = timedelta(days=1)


def known_terms(terms: Iterable[MpTerm], day: date, today: date) -> tuple[MpTerm, ...]:
    """The terms begun by a day, earliest first; that one ends is not known before it has ended."""
    begun = [one for one in terms if has_come(one.starts, day, today)]
    return tuple(sorted((_as_known(one, day, today) for one in begun), key=_order))


@keeps("MP1")
def term_bands(
    terms: Sequence[MpTerm], names: Mapping[int, str], places: Mapping[int, str], day: date
) -> tuple[TermBand, ...]:
    """The terms on rows: outgoing before incoming on one, seats held at the same time on several.

    Whoever is no MP on the day is named without the letters.
    """
    rows: list[list[MpTerm]] = []
    row_of: dict[int, int] = {}
    found: list[TermBand] = []
    for term in terms:
        place = _row_for(term, rows, row_of.get(term.constituency_id))
        row_of[term.constituency_id] = place
        rows[place].append(term)
        title = titled(names[term.mp_id], terms, term.mp_id, day)
        where = places.get(term.constituency_id, "")
        found.append(TermBand(term.mp_id, place, term.starts, term.ends, title, where))
    return tuple(found)


@keeps("MP1")
def vacancies(
    terms: Sequence[MpTerm], bands: Sequence[TermBand], polls: Sequence[date], day: date
) -> tuple[Vacancy, ...]:
    """The days without an MP: from the end of a term to the next declaration, or so far as the day knows.

    `polls` are the polling days of elections to Parliament; the hatch of an empty seat reaches to the next one.
    """
    found: list[Vacancy] = []
    for row in sorted({band.row for band in bands}):
        own = [term for term, band in zip(terms, bands, strict=True) if band.row == row]
        for term, following in zip(own, [*own[1:], None], strict=True):
            gap = _gap_after(term, following, polls, day)
            if gap is not None:
                found.append(replace(gap, row=row))
    return tuple(sorted(_spread(found, bands), key=lambda one: one.starts))


@keeps("MP3")
def stance_runs(
    points: Sequence[StancePoint], terms: Sequence[MpTerm], stale_months: int | None, day: date
) -> tuple[StanceRun, ...]:
    """The stance of each MP from one day of evidence to the next; it ends with the term and never joins two MPs."""
    found: list[StanceRun] = []
    for mp_id, group in groupby(sorted(points, key=_whose), key=lambda one: one.mp_id):
        own = list(group)
        spells = [one for one in terms if one.mp_id == mp_id]
        for point, following in zip(own, [*own[1:], None], strict=True):
            found.append(_run(point, following, spells, stale_months, day))
    return tuple(found)


def stance_points(
    stances: Iterable[StanceAssessment], evidence: Mapping[int, StanceEvidence], names: Mapping[int, str]
) -> tuple[StancePoint, ...]:
    """The judgements of each MP by their day, those of one day together."""
    ordered = sorted(stances, key=lambda one: (one.mp_id, one.judged_on, one.id))
    found: list[StancePoint] = []
    for (mp_id, on), group in groupby(ordered, key=lambda one: (one.mp_id, one.judged_on)):
        judgements = tuple(_judgement(one, evidence.get(one.id)) for one in group)
        found.append(StancePoint(mp_id, on, names[mp_id], judgements))
    return tuple(found)


def _judgement(stance: StanceAssessment, seen: StanceEvidence | None) -> Judgement:
    sure = seen.confidence.label.lower() if seen else ""
    where = seen.engagement_id if seen else None
    return Judgement(stance.stance, stance.judged_by, stance.evidence, sure, where)


def _as_known(term: MpTerm, day: date, today: date) -> MpTerm:
    if term.ends is None or term.ends < day or day >= today:
        return term
    return replace(term, ends=None, ended_by=None)


def _row_for(term: MpTerm, rows: list[list[MpTerm]], wanted: int | None) -> int:
    """The row of the seat, or the first on which nobody sits in that time; a new one where there is none."""
    order = [wanted] if wanted is not None else []
    order += [place for place in range(len(rows)) if place != wanted]
    for place in order:
        if not any(overlap(one, term) for one in rows[place]):
            return place
    rows.append([])
    return len(rows) - 1


def _gap_after(term: MpTerm, following: MpTerm | None, polls: Sequence[date], day: date) -> Vacancy | None:
    if term.ends is None or term.ends >= day:
        return None
    starts = term.ends + A_DAY
    ends = following.starts - A_DAY if following else next((one for one in polls if one >= day), day)
    if ends < starts:
        return None
    dissolved = term.ended_by is TermEnd.DISSOLUTION
    label = DISSOLVED if dissolved else EMPTY
    until = f" to {say_day(ends)}" if following else ""
    cause = f" by {term.ended_by.label.lower()}" if term.ended_by else ""
    why = f"The term ended{cause} on {say_day(term.ends)}. There is no MP from {say_day(starts)}{until}."
    return Vacancy(starts, ends, None, label, why, following is not None)


def _spread(gaps: Sequence[Vacancy], bands: Sequence[TermBand]) -> Iterable[Vacancy]:
    """A gap that leaves nobody in office covers all rows, once; another stays on the row of its seat."""
    told: set[tuple[date, date]] = set()
    for gap in gaps:
        served = any(
            band.starts <= gap.starts and (band.ends is None or band.ends >= gap.starts) for band in bands
        )
        if served:
            yield gap
        elif (gap.starts, gap.ends) not in told:
            told.add((gap.starts, gap.ends))
            yield replace(gap, row=None)


def _run(
    point: StancePoint,
    following: StancePoint | None,
    spells: Sequence[MpTerm],
    stale_months: int | None,
    day: date,
) -> StanceRun:
    left = [one.ends for one in spells if one.ends is not None and one.starts <= point.on <= one.ends]
    limit = left[0] if left else None
    joins = following if following is not None and (limit is None or following.on <= limit) else None
    ends = joins.on if joins else min(limit or day, day)
    stale = months_after(point.on, stale_months) if stale_months is not None else None
    return StanceRun(point, max(ends, point.on), stale if stale is not None and stale < ends else None, joins)


def _order(term: MpTerm) -> tuple[date, int]:
    return term.starts, term.id


def _whose(point: StancePoint) -> tuple[int, date]:
    return point.mp_id, point.on
