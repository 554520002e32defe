"""Merging what the file knows into the words of a letter, and what is left for a person to fill in.

A field such as {partnership} is filled from the record. What the record does not say stays as a gap between square
brackets that says what belongs there, and no letter goes out with a gap in it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

FIELD = re.compile(r"\{(\w+)\}")
GAP = re.compile(r"\[[^\[\]\n]+\]")
GAPS = {
    "partnership": "name of the partnership",
    "area": "name of the area",
    "programme": "name of the programme",
    "secretary": "your name",
    "seat": "constituency",
    "reply_to": "your postal address, email and telephone number",
    "event": "what is held or opened",
    "event_day": "day and date",
    "event_time": "hour",
    "event_place": "place",
    "round": "name of the round",
    "round_opens": "day on which it opens",
    "round_closes": "day on which it closes",
    "round_amounts": "how much a group can ask for",
    "said": "what was said",
    "heard_on": "day on which it was said",
    "heard_where": "where it was said",
    "facts": "the facts, in a few sentences, with their figures",
    "reference": "reference",
    "category": "housing, health, welfare or another matter",
    "resident": "the resident’s name, as agreed",
    "matter": "the question, in as few words about the person as will do",
    "consent_day": "day on which the resident agreed",
    "consent_for": "what the resident agreed to",
    "election": "election",
    "election_area": "area of the election",
    "poll_day": "day of the poll",
}


@dataclass(frozen=True, slots=True)
class Gap:
    """Words between square brackets that a person still has to fill in, and where they stand."""

    start: int
    end: int
    says: str


def merged(words: str, values: Mapping[str, str]) -> str:
    """The words with every field filled in; what is not known becomes a gap.

    Raises:
        KeyError: the words have a field that no letter knows.
    """

    def fill(found: re.Match[str]) -> str:
        name = found.group(1)
        gap = GAPS[name]
        return values.get(name, "").strip() or f"[{gap}]"

    return FIELD.sub(fill, words)


def fields_in(words: str) -> tuple[str, ...]:
    """The fields of a template's words, each once, in their order."""
    return tuple(dict.fromkeys(FIELD.findall(words)))


def gaps_in(words: str) -> tuple[Gap, ...]:
    """The gaps that are left, in their order."""
    return tuple(Gap(one.start(), one.end(), one.group()[1:-1]) for one in GAP.finditer(words))
