"""When those elected take office, and on which day those whom they follow are in office for the last time."""

from datetime import date, timedelta

from evenhand.domain.elections.holidays import Holidays, Scope, disregarded
from evenhand.domain.vocabulary import ElectionKind

PARLIAMENTARY = (ElectionKind.GENERAL, ElectionKind.PARLIAMENTARY_BY_ELECTION)
FOURTH_DAY = (ElectionKind.LOCAL, ElectionKind.MAYOR)
SUNDAY = 6
DAY = timedelta(days=1)


def takes_office_on(kind: ElectionKind, poll: date, holidays: Holidays) -> date | None:
    """The first day in office of those elected; None where it hangs on more than the poll.

    Councillors and mayors come into office on the fourth day after the poll, or on the next day that is neither a
    Sunday nor disregarded; commissioners on the seventh. Whoever fills a vacancy, and every MP, is in office from the
    declaration, which is mostly the day after the poll.

    Source: Local Government Act 1972 s.7, s.243(1); Police Reform and Social Responsibility Act 2011 s.50.
    """
    if kind in PARLIAMENTARY or kind is ElectionKind.LOCAL_BY_ELECTION:
        return poll + DAY
    if kind is ElectionKind.PCC:
        return poll + 7 * DAY
    if kind not in FOURTH_DAY:
        return None
    day = poll + 4 * DAY
    while day.weekday() == SUNDAY or disregarded(day, Scope.ENGLAND_AND_WALES, holidays):
        day += DAY
    return day
