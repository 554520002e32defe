"""The engagements with one MP as the rows of the list: by year, latest first."""

from collections.abc import Sequence

from evenhand.domain.mp.facts import Engagement
from evenhand.domain.mp.referral_engagement import listed_as
from evenhand.domain.mp.timeline import as_what
from evenhand.domain.vocabulary import Planned
from evenhand.domain.words import say_count
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.mp.words import (
    is_overdue,
    late_follow_up,
    say_bare_day,
    say_day_within,
    say_kinds,
    say_standing,
    say_things,
)
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
    as_who = as_what(as_at.kept.terms, one.mp_id, one.on)
    waits = as_at.waiting(one) is not None
    return ListRow(
        one.id,
        listed_as(one),
        DOT.join(filter(None, (say_bare_day(one.on), say_kinds(one.kinds), as_who))),
        value="No reply" if waits else "",
        strong_value=waits,
        reason=reason,
        mark=mark,
        mark_says=mark_says,
        group=str(one.on.year),
        kinds=frozenset(one.kinds),
        finds=" ".join((one.summary, one.outcome, one.channel.label, *follow_ups)),
        strong_reason=strong,
        whole_second=mark not in (Mark.LATE, Mark.ASK),
    )


def _state(one: Engagement, as_at: AsAt) -> tuple[Mark | None, str, str, bool]:
    """The mark with its words, what stands at the right of the second line, and whether that is strong."""
    if one.status is Planned.CANCELLED:
        return Mark.PAST, "Cancelled", say_standing(one, as_at), False
    late, waiting = late_follow_up(as_at, one), as_at.waiting(one)
    if late is not None and late.due_on is not None:
        return Mark.LATE, "Late", f"follow up by {say_day_within(late.due_on, one.on.year)}", waiting is None
    if waiting is not None:
        return Mark.LATE, "Late", f"for {say_count(waiting.days, 'day')}", False
    if is_overdue(one, as_at):
        return Mark.ASK, "Needs your answer", "was it held?", True
    if one.status is Planned.PLANNED:
        return Mark.DUE, "Planned", say_standing(one, as_at), False
    return None, "", _what_came(one, as_at), False


def _what_came(one: Engagement, as_at: AsAt) -> str:
    """What it moved or brought in a few words; longer ones wait in the detail."""
    if as_at.moved_stance(one):
        return "stance moved"
    brought = as_at.kept.beside.brought.get(one.id, ())
    counted = [thing for thing in brought if thing.number is not None]
    if counted:
        return f"brought {say_things(counted[:1])}"
    return one.outcome.rstrip(".") if len(one.outcome) <= SHORT else ""
