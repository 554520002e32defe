"""Days, money and shares as the secretary writes and reads them.

Days are said "7 May 2026", money "£187.00", shares "5 of 11: 45.5%". What people type is read generously, day
first, and refused with a sentence that says what would be right.
"""

import re
from calendar import monthrange
from datetime import date
from decimal import Decimal, InvalidOperation

from evenhand.domain.refusals import Refusal

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
THOUSANDS = r"-?\d{1,3}(,\d{3})+(\.\d*)?"
LONGEST_QUOTE = 40
LONGEST_LINE = 60
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SMALL_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def say_day(day: date) -> str:
    """A day in full: 7 May 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def say_long_day(day: date) -> str:
    """A day with its weekday: Thursday 7 May 2026."""
    return f"{WEEKDAYS[day.weekday()]} {say_day(day)}"


def say_short_day(day: date) -> str:
    """A day for a table whose year is known: Thu 7 May."""
    return f"{WEEKDAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1][:3]}"


def say_cell_day(day: date) -> str:
    """A day for a table of several years: 7 May 2026, its month cut to three letters."""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def say_pence(pence: int) -> str:
    """Money in pounds and pence: £1,850.00."""
    sign = "−" if pence < 0 else ""
    pounds, rest = divmod(abs(pence), 100)
    return f"{sign}£{pounds:,}.{rest:02d}"


def say_percent(part: int, whole: int) -> str:
    """A share with one decimal, 45.5%; an en dash where there is nothing to share."""
    return f"{100 * part / whole:.1f}%" if whole else "–"


def say_share(part: int, whole: int) -> str:
    """A share with its counts first: 5 of 11: 45.5%."""
    return f"{part} of {whole}: {say_percent(part, whole)}" if whole else "none"


def say_count(number: int, one: str, many: str | None = None) -> str:
    """A small count in words with its noun: two awards, 14 members, no meetings."""
    noun = one if number == 1 else (many or one + "s")
    word = SMALL_NUMBERS[number] if 0 <= number < len(SMALL_NUMBERS) else f"{number:,}"
    return f"{word} {noun}"


def say_ago(then: date, day: date) -> str:
    """How long before a day another was: today, yesterday, 20 days ago, 13 months ago."""
    months = (day.year - then.year) * 12 + day.month - then.month - (day.day < then.day)
    days = (day - then).days
    if days < 2:
        return "yesterday" if days else "today"
    return f"{say_count(months, 'month') if months else say_count(days, 'day')} ago"


def say_list(names: list[str]) -> str:
    """Names joined as in a sentence: A, B and C."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def parse_day(text: str, *, field: str | None = None) -> date:
    """Read a day typed day first: 7/5/2026, 07.05.26, 7 May 2026, 7th of May 2026, 2026-05-07.

    Raises:
        Refusal: the text is no day, or no such day exists; the sentence says what would be right.
    """
    year, month, day = _day_parts(text, field)
    if not 1 <= month <= 12:
        raise Refusal(f"There is no month {month}. Give a date like 28 February 2026.", field=field)
    if not 1900 <= year <= 2199:
        raise Refusal(f"The year {year} is too far away. Give a date like 28 February 2026.", field=field)
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        says = (
            f"{MONTHS[month - 1]} {year} has {last} days. Give a date like {last} {MONTHS[month - 1]} {year}."
        )
        raise Refusal(says, field=field)
    return date(year, month, day)


def quoted(text: str) -> str:
    """What somebody typed, in quotation marks and no longer than a line of a sentence."""
    bare = " ".join(text.split())
    return f"“{bare[: LONGEST_QUOTE - 1]}…”" if len(bare) > LONGEST_QUOTE else f"“{bare}”"


def shortened(text: str, longest: int = LONGEST_LINE) -> str:
    """Words on one line, cut where they are longer than a heading or the name of a change may be."""
    line = " ".join(text.split())
    return f"{line[: longest - 1].rstrip()}…" if len(line) > longest else line


def parse_pence(text: str, *, field: str | None = None) -> int:
    """Read an amount of money such as £1,850, 187.00 or 12.5 as whole pence; a comma only parts thousands.

    Raises:
        Refusal: the text is no amount, is negative, or has parts of a penny, or a comma stands where a point should.
    """
    typed = re.sub(r"[\s£]|GBP", "", text, flags=re.IGNORECASE)
    if "," in typed and not re.fullmatch(THOUSANDS, typed):
        says = f"{quoted(text)} is not clear: a comma parts thousands. Give pounds and pence, like 1,250.00."
        raise Refusal(says, field=field)
    bare = typed.replace(",", "")
    if re.search(r"\.\d{3,}$", bare):
        says = (
            f"{quoted(text)} has more than two digits after the point. Give pounds and pence, like 1,250.00."
        )
        raise Refusal(says, field=field)
    try:
        pence = Decimal(bare) * 100
    except InvalidOperation:
        pence = Decimal("NaN")
    if not pence.is_finite() or not re.fullmatch(r"-?\d+(\.\d*)?|\.\d+", bare):
        raise Refusal(f"{quoted(text)} is not an amount. Give pounds and pence, like 187.00.", field=field)
    if pence < 0:
        raise Refusal("The amount is below nothing. Give pounds and pence, like 187.00.", field=field)
    if pence != pence.to_integral_value():
        raise Refusal("The amount has parts of a penny. Give pounds and pence, like 187.00.", field=field)
    if pence > 10_000_000_000:
        raise Refusal(
            "The amount is larger than Evenhand can hold. Give pounds and pence, like 187.00.", field=field
        )
    return int(pence)


def _day_parts(text: str, field: str | None) -> tuple[int, int, int]:
    """Year, month and day as typed, not yet checked against the calendar."""
    bare = re.sub(r"(?<=\d)(st|nd|rd|th)\b|,|\bof\b", " ", text.strip(), flags=re.IGNORECASE)
    bare = re.sub(r"^(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?\s+", "", bare.strip(), flags=re.IGNORECASE)
    if match := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?", bare):
        return int(match[1]), int(match[2]), int(match[3])
    if match := re.fullmatch(r"(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{2}|\d{4})", bare):
        return _full_year(match[3]), int(match[2]), int(match[1])
    if match := re.fullmatch(r"(\d{1,2})[\s\-/.]*([A-Za-z]{3,9})\.?[\s\-/.]*(\d{2}|\d{4})", bare):
        month = _month_number(match[2])
        if month:
            return _full_year(match[3]), month, int(match[1])
    raise Refusal(f"{quoted(text)} is not a date. Give a date like 28 February 2026.", field=field)


def _full_year(digits: str) -> int:
    if len(digits) == 4:
        return int(digits)
    return 2000 + int(digits) if int(digits) < 70 else 1900 + int(digits)


def _month_number(word: str) -> int | None:
    lowered = word.casefold()
    for number, name in enumerate(MONTHS, start=1):
        if (
            lowered == name.casefold()
            or lowered == name[:3].casefold()
            or (number == 9 and lowered == "sept")
        ):
            return number
    return None
