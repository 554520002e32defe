"""Elections by what was public on a day: no notice, no published date and no announcement before it came out.

A poll that was moved later stands on its day of then.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from evenhand.domain.elections.facts import Election, PublishedDate
from evenhand.domain.elections.holidays import Holidays
from evenhand.domain.elections.moved_polls import as_known
from evenhand.domain.elections.published import NOTICE, entered_dates
from evenhand.domain.elections.timetable import Timetable
from evenhand.domain.refusals import Refusal
from evenhand.domain.spells import Spell
from evenhand.domain.vocabulary import ElectionKind, PollStatus
from evenhand.services import election_timetables as shipped
from evenhand.services.elections import Elections


def public_by(election: Election, kept: Elections, as_at: date) -> tuple[Election, list[PublishedDate]]:
    """The election and its published dates as far as they were public on a day: none before its notice is."""
    election = as_known(election, kept.changes, as_at)
    if election.announced_on is not None and election.announced_on > as_at:
        election = replace(election, announced_on=None)
    published = [one for one in kept.published if one.election_id == election.id]
    notices = [one.on for one in published if one.event == NOTICE]
    return election, [] if notices and notices[0] > as_at else published


def timetable_of(
    election: Election, published: Sequence[PublishedDate], holidays: Holidays | None = None
) -> Timetable | None:
    """The timetable of an election, None where it is not computed or the poll is put off.

    `holidays` are the file's own.
    """
    return None if election.status is PollStatus.PUT_OFF else _counted(election, published, holidays)


def _counted(
    election: Election, published: Sequence[PublishedDate], holidays: Holidays | None
) -> Timetable | None:
    """The timetable counted from the day of poll, or from the last one known where it is put off."""
    try:
        return shipped.compute(
            election.kind, election.poll_on, entered=entered_dates(published), holidays=holidays
        )
    except Refusal:
        return None


def without_parliament(kept: Elections, as_at: date) -> tuple[Spell, ...]:
    """From each dissolution to its poll, for the general elections that were public on a day.

    A poll that was put off leaves the House dissolved, without an end in sight.
    """
    between: list[Spell] = []
    for election in kept.elections:
        if election.kind is not ElectionKind.GENERAL or election.status is PollStatus.CANCELLED:
            continue
        if election.announced_on is not None and election.announced_on > as_at:
            continue
        known, published = public_by(election, kept, as_at)
        timetable = _counted(known, published, kept.holidays)
        ends = timetable.event("dissolution") if timetable else None
        if ends is not None:
            between.append(Spell(ends.date, None if known.status is PollStatus.PUT_OFF else known.poll_on))
    return tuple(between)
