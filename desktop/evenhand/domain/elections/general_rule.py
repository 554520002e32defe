"""The usual bank holidays of a year that nobody has published yet.

Easter by the Gregorian computus, first and last Mondays, fixed days with a substitute where they fall on a weekend.
What a government moves or adds (a jubilee, a funeral) cannot be known, and whoever uses these days says so.
"""

from datetime import date, timedelta
from functools import cache
from types import MappingProxyType

FIXED: dict[str, tuple[tuple[int, int, str], ...]] = {
    "england-and-wales": ((1, 1, "New Year’s Day"), (12, 25, "Christmas Day"), (12, 26, "Boxing Day")),
    "scotland": (
        (1, 1, "New Year’s Day"),
        (1, 2, "2 January"),
        (11, 30, "St Andrew’s Day"),
        (12, 25, "Christmas Day"),
        (12, 26, "Boxing Day"),
    ),
    "northern-ireland": (
        (1, 1, "New Year’s Day"),
        (3, 17, "St Patrick’s Day"),
        (7, 12, "Battle of the Boyne (Orangemen’s Day)"),
        (12, 25, "Christmas Day"),
        (12, 26, "Boxing Day"),
    ),
}


def easter_sunday(year: int) -> date:
    """Easter Sunday in the Gregorian calendar, by the computus of Meeus, Jones and Butcher."""
    golden = year % 19
    century, within = divmod(year, 100)
    leaps, century_rest = divmod(century, 4)
    moon_shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - moon_shift + 15) % 30
    quads, within_rest = divmod(within, 4)
    weekday = (32 + 2 * century_rest + 2 * quads - epact - within_rest) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


@cache
def usual_holidays(year: int, division: str) -> MappingProxyType[date, str]:
    """The bank holidays of one year and part of the United Kingdom by the general rule.

    Source: Banking and Financial Dealings Act 1971, Sch. 1, and the substitute days proclaimed each year.
    """
    days = dict(_fixed_days(year, division))
    easter = easter_sunday(year)
    days[easter - timedelta(days=2)] = "Good Friday"
    if division != "scotland":
        days[easter + timedelta(days=1)] = "Easter Monday"
    days[_first_monday(year, 5)] = "Early May bank holiday"
    days[_last_monday(year, 5)] = "Spring bank holiday"
    days[_first_monday(year, 8) if division == "scotland" else _last_monday(year, 8)] = "Summer bank holiday"
    return MappingProxyType(days)


def _fixed_days(year: int, division: str) -> dict[date, str]:
    """Fixed days on weekdays as they are; those on a weekend on the next weekday that is still free."""
    named = [(date(year, month, day), name) for month, day, name in FIXED[division]]
    days = {day: name for day, name in named if day.weekday() < 5}
    for day, name in named:
        if day.weekday() >= 5:
            days[_next_free(day, days)] = name
    return days


def _next_free(day: date, taken: dict[date, str]) -> date:
    """The next weekday that is no holiday yet."""
    while day.weekday() >= 5 or day in taken:
        day += timedelta(days=1)
    return day


def _first_monday(year: int, month: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=-first.weekday() % 7)


def _last_monday(year: int, month: int) -> date:
    """The last Monday of a month with 31 days."""
    last = date(year, month, 31)
    return last - timedelta(days=last.weekday())
