"""What an MP is especially good at, and which themes of the plan it could serve (MP8, MP13).

A match is a suggestion with the words that it rests upon; people take it or leave it.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.partnership.facts import PlanTheme

ASK = "Ask what {name} is especially good at: a profession, or work done before. It may serve the plan."
PLAIN = re.compile(
    "about|also|and|area|been|for|former|from|has|have|help|into|local|more|other|over|some|such|than|that|the|"
    "their|them|they|this|used|was|were|what|which|who|with|work|worked|years"
)
LEAST_ALIKE = 4
MOST_ENDING = 3


@dataclass(frozen=True, slots=True)
class Field:
    """A field of work: the words by which somebody in it is known, and the subjects that it serves."""

    known_by: tuple[str, ...]
    serves: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ThemeSuggested:
    """A theme that a skill could serve, and the words of the skill from which that was seen."""

    theme_id: int
    name: str
    words: tuple[str, ...]


def read_fields(source: Mapping[str, Any]) -> tuple[Field, ...]:
    """The fields of work as their file tells them."""
    return tuple(Field(tuple(one["known_by"]), tuple(one["serves"])) for one in source.values())


@keeps("MP13")
def skills_prompt(name: str, skills: str, *, is_mp: bool) -> str:
    """What to ask of an MP whose skills nobody has written down; nothing where they are known (MP13)."""
    return ASK.format(name=name) if is_mp and not skills.strip() else ""


@keeps("MP8")
def themes_for(
    skills: str, themes: Iterable[PlanTheme], fields: Iterable[Field]
) -> tuple[ThemeSuggested, ...]:
    """The themes that a skill could serve, by a word of its own or by the field of work it belongs to (MP8)."""
    reached = _reached(skills, tuple(fields))
    found = ((theme, _by(reached, theme.name)) for theme in themes)
    return tuple(ThemeSuggested(theme.id, theme.name, words) for theme, words in found if words)


def helps_with(skills: str, question: str, fields: Iterable[Field]) -> tuple[str, ...]:
    """The words of a skill that speak for asking its owner about something; none where nothing does."""
    return _by(_reached(skills, tuple(fields)), question)


def _reached(skills: str, fields: tuple[Field, ...]) -> dict[str, tuple[str, ...]]:
    """Each word or phrase of a skill, with the words that it leads to."""
    reached: dict[str, tuple[str, ...]] = {word: (word,) for word in _words(skills)}
    for field in fields:
        for name in (*field.known_by, *field.serves):
            if _stands_in(name, skills):
                reached[name] = (*reached.get(name, ()), name, *field.serves)
    return reached


def _by(reached: Mapping[str, tuple[str, ...]], text: str) -> tuple[str, ...]:
    """The words that lead to a text; a phrase all of whose words do so by themselves is not said again."""
    found = [name for name, leads in reached.items() if any(_stands_in(word, text) for word in leads)]
    return tuple(name for name in found if " " not in name or not set(name.split()) <= set(found))


def _stands_in(phrase: str, text: str) -> bool:
    """Whether every word of a phrase, or one like it, is a word of the text."""
    sought, said = _words(phrase), _words(text)
    return bool(sought) and all(any(_alike(word, other) for other in said) for word in sought)


def _words(text: str) -> tuple[str, ...]:
    found = re.findall(r"[^\W\d_]+", text.casefold())
    return tuple(dict.fromkeys(word for word in found if len(word) > 2 and not PLAIN.fullmatch(word)))


def _alike(one: str, other: str) -> bool:
    """Whether two words are one but for an ending: park and parks, garden and gardener."""
    short, long = sorted((one, other), key=len)
    same = long.startswith(short) and len(long) - len(short) <= MOST_ENDING
    return one == other or (same and len(short) >= LEAST_ALIKE)
