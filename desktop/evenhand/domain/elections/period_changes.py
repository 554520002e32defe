"""What changed since the last report on an election: the poll, the period, what is planned and what went out."""

from collections.abc import Collection
from datetime import date

from evenhand.domain.elections.period_report import Edition, ElectionPeriodReport
from evenhand.domain.words import say_count, say_day, say_list

BEGUN = {
    Edition.BEFORE: "the period is still to come",
    Edition.DURING: "the period has begun",
    Edition.AFTER: "the period has ended",
}


def say_changes(last: date, then: ElectionPeriodReport, now: ElectionPeriodReport) -> str:
    """What changed since the report of a day, a sentence each: counts alone, which every level may see."""
    changes = [*_of_the_poll(then, now), *_of_what_is_planned(then, now), *_of_what_went_out(then, now)]
    first, *others = changes or ["neither the period nor what is planned has changed"]
    return ". ".join([f"Since the last report ({say_day(last)}) {first}", *map(_opening, others)]) + "."


def _opening(words: str) -> str:
    return words[:1].upper() + words[1:]


def _of_the_poll(then: ElectionPeriodReport, now: ElectionPeriodReport) -> list[str]:
    found: list[str] = []
    if now.election.poll != then.election.poll:
        found.append(f"the poll has moved from {say_day(then.election.poll)} to {say_day(now.election.poll)}")
    elif now.is_held != then.is_held:
        found.append("the poll stands again" if now.is_held else "the poll was called off")
    elif _span(now) != _span(then) and (span := _span(now)) is not None:
        found.append(f"the period has become {say_day(span[0])} to {say_day(span[1])}")
    if now.edition is not then.edition:
        found.append(BEGUN[now.edition])
    return found


def _span(report: ElectionPeriodReport) -> tuple[date, date] | None:
    """The first and the last day of the period; None without a window."""
    if not report.windows:
        return None
    return min(one.starts for one in report.windows), max(one.ends for one in report.windows)


def _of_what_is_planned(then: ElectionPeriodReport, now: ElectionPeriodReport) -> list[str]:
    """What came to the list of what is planned, left it or has another answer; after the period there is none."""
    if now.edition is Edition.AFTER:
        return []
    before = {one.item.ref: one.answer for one in then.collisions}
    planned = {one.item.ref: one.answer for one in now.collisions}
    other = [ref for ref in before.keys() & planned.keys() if before[ref] is not planned[ref]]
    counted = (
        _count(planned.keys() - before.keys(), "was added", "were added"),
        _count(before.keys() - planned.keys(), "fell away", "fell away"),
        _count(other, "has another answer", "have another answer"),
    )
    told = [one for one in counted if one]
    return [f"of what is planned, {say_list(told)}"] if told else []


def _count(refs: Collection[str], one: str, many: str) -> str:
    return f"{say_count(len(refs), 'item')} {one if len(refs) == 1 else many}" if refs else ""


def _of_what_went_out(then: ElectionPeriodReport, now: ElectionPeriodReport) -> list[str]:
    before = {one.ref for one in then.log}
    out = _count([one.ref for one in now.log if one.ref not in before], "went out", "went out")
    return [out] if out else []
