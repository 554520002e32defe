"""The rows of all that waits: follow-ups across every relationship, letters without an answer, and regular ones."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum

from evenhand.domain.mp.chasing import Unanswered
from evenhand.domain.mp.facts import said_of
from evenhand.domain.mp.record_facts import EngagementSeries
from evenhand.domain.mp.series import interval_said
from evenhand.domain.spells import months_after
from evenhand.domain.words import say_count, say_day
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.shared.words import DOT
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.services.follow_ups import OpenFollowUp, open_in


class Waits(StrEnum):
    """What a row is, and the heading it stands under."""

    LATE = "Late"
    OPEN = "To be done"
    LETTER = "Letters without an answer"
    SERIES = "Regular engagements"


Key = tuple[Waits, int]
THEIRS = "theirs"


def waiting_rows(as_at: AsAt, mp_id: int) -> list[ListRow]:
    """Everything that waits on the day: what is late first, then what is due, letters, and regular engagements.

    What waits with the one shown is also of the kind `THEIRS`.
    """
    rows = _rows(as_at)
    theirs = {key for key, with_id in _with_whom(as_at).items() if with_id == mp_id}
    return [replace(one, kinds=one.kinds | {THEIRS}) if one.id in theirs else one for one in rows]


def _with_whom(as_at: AsAt) -> dict[Key, int]:
    """With whom each thing is that can wait."""
    kept = as_at.kept
    of_engagement = {one.id: one.mp_id for one in kept.engagements}
    follow_ups = [one for own in kept.beside.follow_ups.values() for one in own]
    found: dict[Key, int] = {(Waits.LETTER, key): mp_id for key, mp_id in of_engagement.items()}
    for waits in (Waits.LATE, Waits.OPEN):
        found |= {(waits, one.id): of_engagement[one.engagement_id] for one in follow_ups}
    return found | {(Waits.SERIES, key): one.mp_id for key, one in kept.beside.series.items()}


def _rows(as_at: AsAt) -> list[ListRow]:
    found = open_in(as_at.kept, as_at.day)
    late = [_follow_up_row(one, Waits.LATE) for one in found if one.days_late]
    open_ones = [_follow_up_row(one, Waits.OPEN) for one in found if not one.days_late]
    letters = [_letter_row(one, as_at) for one in as_at.unanswered.values()]
    return [*late, *open_ones, *letters, *(_series_row(one, as_at) for one in series_on(as_at))]


def series_on(as_at: AsAt) -> Sequence[EngagementSeries]:
    """What is regular on the day or begins within a year, in the order of the words."""
    soon = months_after(as_at.day, 12)
    series = as_at.kept.beside.series.values()
    running = [one for one in series if one.starts <= soon and (one.ends is None or one.ends >= as_at.day)]
    return sorted(running, key=_title)


def _follow_up_row(one: OpenFollowUp, waits: Waits) -> ListRow:
    due = f"by {say_day(one.follow_up.due_on)}" if one.follow_up.due_on else ""
    late = waits is Waits.LATE
    return ListRow(
        (waits, one.follow_up.id),
        one.what,
        DOT.join(filter(None, (one.with_whom, one.after, one.owner))),
        value=due,
        reason=f"{say_count(one.days_late, 'day')} late" if late else "",
        mark=Mark.LATE if late else Mark.DUE,
        mark_says=waits.value,
        group=waits.value,
        kinds=frozenset({waits}),
    )


def _letter_row(one: Unanswered, as_at: AsAt) -> ListRow:
    chased = f"chased {say_count(len(one.chased_on), 'time')}" if one.chased_on else ""
    return ListRow(
        (Waits.LETTER, one.engagement.id),
        said_of(one.engagement),
        DOT.join(filter(None, (as_at.titled(one.engagement.mp_id), chased))),
        value=say_day(one.engagement.on),
        reason=say_count(one.days, "day"),
        mark=Mark.LATE if one.second else Mark.DUE,
        mark_says="No answer for longer than the second mark" if one.second else "No answer yet",
        group=Waits.LETTER.value,
        kinds=frozenset({Waits.LETTER}),
    )


def _series_row(one: EngagementSeries, as_at: AsAt) -> ListRow:
    ahead = next_of(one, as_at)
    return ListRow(
        (Waits.SERIES, one.id),
        one.title,
        DOT.join((as_at.titled(one.mp_id), interval_said(one))),
        value=f"next {say_day(ahead)}" if ahead else "none ahead",
        group=Waits.SERIES.value,
        kinds=frozenset({Waits.SERIES}),
    )


def next_of(series: EngagementSeries, as_at: AsAt) -> date | None:
    """The day of the next of a series that is planned."""
    details = as_at.kept.beside.details
    days = [
        one.on
        for one in as_at.kept.engagements
        if one.on >= as_at.day and (known := details.get(one.id)) is not None and known.series_id == series.id
    ]
    return min(days, default=None)


def _title(series: EngagementSeries) -> tuple[str, int]:
    return series.title.casefold(), series.id
