"""An election as the record holds it, handed to the timetable and the windows in the form they ask for."""

from collections.abc import Iterable
from datetime import date

from evenhand.domain.elections.facts import Election, PublishedDate
from evenhand.domain.elections.timetable import Entered
from evenhand.domain.elections.windows import ElectionFacts

NOTICE = "notice-of-election"


def entered_dates(published: Iterable[PublishedDate]) -> dict[str, Entered]:
    """The published dates of one election by event; each stands before the computed one, with its source."""
    return {date.event: Entered(date.on, date.source) for date in published}


def window_facts(
    election: Election,
    published: Iterable[PublishedDate],
    *,
    council_is_lto: bool = False,
    vacant_since: date | None = None,
) -> ElectionFacts:
    """What the windows of an election hang on; `ref` is "election:7" for the election with the id 7."""
    notice = entered_dates(published).get(NOTICE)
    return ElectionFacts(
        ref=f"election:{election.id}",
        kind=election.kind,
        poll=election.poll_on,
        area=election.area,
        notice_published_on=notice.date if notice else None,
        announced_on=election.announced_on,
        status=election.status,
        council_is_lto=council_is_lto,
        vacant_since=vacant_since,
    )
