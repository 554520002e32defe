"""Categories with their people as one types or pastes them: one to a line, the number last."""

import re
from collections.abc import Mapping

from evenhand.domain.members.review_checks import same_words
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import quoted

LINE = re.compile(r"(?P<category>.+?)[\s:;,]+(?P<people>\d{1,3}(?:,\d{3})+|\d+)")


def read_category_lines(text: str, *, field: str | None = None) -> dict[str, int]:
    """Read lines such as "Under 16: 1,350", or two columns pasted from a spreadsheet.

    Raises:
        Refusal: a line has no number at its end, or names a category once more.
    """
    counts: dict[str, int] = {}
    seen: set[str] = set()
    for line in filter(None, (" ".join(one.split()) for one in text.splitlines())):
        found = LINE.fullmatch(line)
        if found is None:
            raise Refusal(
                f"{quoted(line)} does not end with a number of people. Write it like Under 16: 350.",
                field=field,
            )
        category = found["category"].strip()
        if same_words(category) in seen:
            raise Refusal(f"{quoted(category)} stands here twice. Give each category once.", field=field)
        seen.add(same_words(category))
        counts[category] = int(found["people"].replace(",", ""))
    return counts


def say_category_lines(counts: Mapping[str, int]) -> str:
    """The lines that read back as these counts."""
    return "\n".join(f"{category}: {people:,}" for category, people in counts.items())
