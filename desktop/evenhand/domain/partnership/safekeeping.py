"""Which backups are kept, when the next one is due, and when a copy off this laptop is missing.

Pure sums over moments and days; the files themselves are the records' business.
"""

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta

NEWEST = 10
WEEKS = 13
MONTHS = 12
OFF_LAPTOP_DAYS = 7


def kept(made: Iterable[datetime], today: date) -> set[datetime]:
    """The backups to keep: the 10 last, the last of each week for 3 months, the last of each month for 12."""
    newest_first = sorted(set(made), reverse=True)
    weekly_since = today - timedelta(weeks=WEEKS)
    monthly_since = _months_before(today, MONTHS)
    return {
        *newest_first[:NEWEST],
        *_last_of_each(newest_first, weekly_since, _week),
        *_last_of_each(newest_first, monthly_since, _month),
    }


def is_due(made: Iterable[datetime], today: date) -> bool:
    """Whether no backup has been made today."""
    return all(moment.date() < today for moment in made)


def off_laptop_warning(newest: date | None, today: date) -> str | None:
    """The sentence that stands while the newest copy off this laptop is over 7 days old, or while there is none."""
    if newest is None:
        return "There is no copy off this laptop yet. Choose a stick or another disk, and back up there."
    days = (today - newest).days
    if days <= OFF_LAPTOP_DAYS:
        return None
    return f"The newest copy off this laptop is {days} days old. Connect the second place, and back up there."


def _last_of_each(
    newest_first: list[datetime], since: date, period: Callable[[datetime], tuple[int, int]]
) -> Iterable[datetime]:
    last: dict[tuple[int, int], datetime] = {}
    for moment in newest_first:
        if moment.date() >= since:
            last.setdefault(period(moment), moment)
    return last.values()


def _week(moment: datetime) -> tuple[int, int]:
    year, week, _ = moment.isocalendar()
    return year, week


def _month(moment: datetime) -> tuple[int, int]:
    return moment.year, moment.month


def _months_before(day: date, months: int) -> date:
    """The first day of the month that lies so many months back."""
    count = day.year * 12 + day.month - 1 - months
    return date(count // 12, count % 12 + 1, 1)
