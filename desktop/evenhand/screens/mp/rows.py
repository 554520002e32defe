"""The engagements with one MP as the rows of the list: by year, latest first."""

from collections.abc import Sequence

from evenhand.domain.mp.facts import Engagement
from evenhand.domain.vocabulary import Planned
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.mp.words import late_follow_up, say_bare_day, say_day_within, say_kinds
from evenhand.screens.shared.words import DOT
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.list_rows import ListRow

SHORT = 28


def engagement_rows(as_at: AsAt, mp_id: int) -> list[ListRow]:
    """The rows of a day."""
    return [_row(one, as_at) for one in as_at.engagements_of(mp_id)]


def most_pressing(rows: Sequence[ListRow]) -> ListRow | None:
    """The row to begin with: the first that waits for something, else the latest that was held, else the first."""
    waiting = [one for one in rows if one.mark in (Mark.LATE, Mark.ASK)]
    held = [one for one in rows if one.mark is None]
    return next(iter([*waiting, *held, *rows]), None)


def _row(one: Engagement, as_at: AsAt) -> ListRow:
    mark, mark_says, reason, strong = _state(one, as_at)
    follow_ups = (follow_up.what for follow_up in as_at.follow_ups_of(one))
    as_what = "" if as_at.is_mp(one.mp_id, one.on) else _as_what(as_at, one)
    return ListRow(
        one.id,
        one.title,
        DOT.join(filter(None, (say_bare_day(one.on), say_kinds(one.kinds), as_what))),
        reason=reason,
        mark=mark,
        mark_says=mark_says,
        group=str(one.on.year),
        kinds=frozenset(one.kinds),
        finds=" ".join((one.summary, one.outcome, one.channel.label, *follow_ups)),
        strong_reason=strong,
    )


def _state(one: Engagement, as_at: AsAt) -> tuple[Mark | None, str, str, bool]:
    """The mark with its words, what stands at the right of the second line, and whether that is strong.

    An outcome of a few words stands in the row; a longer one waits in the detail.
    """
    if one.status is Planned.CANCELLED:
        return Mark.PAST, "Cancelled", "cancelled", False
    late = late_follow_up(as_at, one)
    if late is not None and late.due_on is not None:
        by = f"follow up by {say_day_within(late.due_on, one.on.year)}"
        return Mark.LATE, "Late", by, True
    if one.status is Planned.PLANNED:
        if one.on < as_at.day:
            return Mark.ASK, "Needs your answer", "was it held?", True
        return Mark.DUE, "Planned", "planned", False
    return None, "", one.outcome.rstrip(".") if len(one.outcome) <= SHORT else "", False


def _as_what(as_at: AsAt, one: Engagement) -> str:
    """As what somebody took part who was no MP on that day."""
    return "as former MP" if as_at.position(one.mp_id, one.on).startswith("former") else "before the term"
