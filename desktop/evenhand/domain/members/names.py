"""Names as they stand in the record: bare, for whether somebody is an MP follows from the terms, day by day."""

import re

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.refusals import Refusal

LETTERS_MP = re.compile(r"(?:\s*,\s*|\s+)(?:MP|M\.\s?P\.?)\s*$", re.IGNORECASE)


def bare_name(name: str) -> str:
    """The name without the letters MP behind it, in whichever way they were typed."""
    return LETTERS_MP.sub("", name)


@keeps("MP1")
def check_bare(name: str, *, field: str = "name") -> None:
    """A name is kept without the letters MP: they stand behind it on the days of a term alone (MP1)."""
    if bare_name(name) != name:
        raise Refusal(
            "Leave out the letters MP. They are put behind the name on every day on which the person is one.",
            clause="MP1",
            field=field,
        )
