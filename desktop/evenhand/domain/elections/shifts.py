"""Days before or after an anchor, as a person says and types them: "14 days before", "on the day", "1 day after"."""

import re

from evenhand.domain.refusals import Refusal
from evenhand.domain.words import quoted

ON_THE_DAY = "on the day"
WRITTEN = re.compile(
    r"(?P<sign>[-−+]?)\s*(?P<number>\d{1,3})\s*(?:days?)?\s*(?P<side>before|after)?", re.IGNORECASE
)


def say_shift(days: int) -> str:
    """So many calendar days before or after, in words."""
    if days == 0:
        return ON_THE_DAY
    number = abs(days)
    return f"{number} day{'' if number == 1 else 's'} {'before' if days < 0 else 'after'}"


def parse_shift(text: str, *, field: str | None = None) -> int:
    """So many calendar days, before the anchor as a negative number.

    Raises:
        Refusal: the words cannot be read, or leave open on which side the days lie.
    """
    words = text.strip().lower()
    if words in ("", ON_THE_DAY, "the day", "same day"):
        return 0
    found = WRITTEN.fullmatch(words)
    if found is None:
        raise Refusal(f"{quoted(text)} cannot be read. Give it like “14 days before”.", field=field)
    number = int(found["number"])
    if number and not found["side"] and not found["sign"]:
        raise Refusal(f"Say whether it is {number} days before or after.", field=field)
    before = found["side"] == "before" or found["sign"] in ("-", "−")
    return -number if before else number
