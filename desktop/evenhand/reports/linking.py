"""Where the words of a paper point to another place: "paragraph 4.1", "Table 3, line 5", "Paper C".

Who reads on a screen follows such words; on paper they look like any others. Only what is certainly a place of a paper
is one: numbers in columns of figures are not, and "section 5 of the Act" is somebody else's. A place is known by a name
such as `paragraph-4.1`, which holds within its paper; `paper-C` holds within the whole volume. An address leads out of
it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from evenhand.domain.papers import (
    Ask,
    Decision,
    Figure,
    Paragraph,
    Section,
    Table,
    TickList,
)

MAIL = "mailto:"
_NUMBER, _DOTTED, _LETTER, _IN_BRACKETS = r"\d{1,2}", r"\d{1,2}\.\d{1,2}", "[A-Z]", r"\([a-z]\)"
_ITEMS = {
    "paragraph": rf"{_DOTTED}(?![\d.]*\d)",
    "section": rf"{_NUMBER}(?![\d.]*\d)",
    "table": rf"{_NUMBER}(?![\d.]*\d)",
    "figure": rf"{_NUMBER}(?![\d.]*\d)",
    "recommendation": _IN_BRACKETS,
    "paper": rf"{_LETTER}\b",
}
_AND = r"(?:,[ \u00a0]|,?[ \u00a0]and[ \u00a0]|[ \u00a0]to[ \u00a0])"
_FOREIGN = r"(?![ \u00a0]+(?:of|to)\b)"


def _one(kind: str, item: str) -> str:
    """Such as "Table 3"."""
    return rf"\b(?P<{kind}>{_named(kind)}[ \u00a0]{item}){_FOREIGN}"


def _several(kind: str, item: str) -> str:
    """Such as "Tables 1, 2 and 3"."""
    return rf"\b(?P<{kind}s>{_named(kind)}s[ \u00a0]{item}(?:{_AND}{item})*)(?!{_AND}{item}){_FOREIGN}"


def _named(kind: str) -> str:
    return (
        kind.capitalize()
        if kind in ("table", "figure", "paper")
        else f"[{kind[0]}{kind[0].upper()}]{kind[1:]}"
    )


_BARE = rf"(?<=\()(?P<bare>{_DOTTED})(?=\))|^(?P<first>{_DOTTED})(?=:|$)"
_LOCAL = r"(?<![\w.+'-])[\w.+'-]{1,64}"
"""What stands before the @: at most 64 letters (RFC 5321, 4.5.3.1.1), looked for once in a run of letters."""
_ADDRESS = rf"(?P<mail>{_LOCAL}@[\w-]+(?:\.[\w-]+)+)|(?P<web>[Hh]ttps?://[^\s<>“”\"]*[\w/])"
_POINTING = re.compile(
    "|".join(
        [
            *(_one(*pair) for pair in _ITEMS.items()),
            *(_several(*pair) for pair in _ITEMS.items()),
            _BARE,
            _ADDRESS,
        ]
    )
)


_HINTS = ("aragraph", "ection", "Table", "Figure", "Paper", "ecommendation", "(", "@", "://")
"""One of these is in every text that points anywhere, but for a number at its very beginning."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Words from `starts` to before `ends` that point at a place."""

    starts: int
    ends: int
    place: str


def references(words: str) -> tuple[Reference, ...]:
    """All places that a text points at, in order; a number in brackets is a paragraph, such as "(4.1)"."""
    if not words[:1].isdigit() and not any(hint in words for hint in _HINTS):
        return ()
    return tuple(one for found in _POINTING.finditer(words) for one in _each(found))


def _each(found: re.Match[str]) -> Iterator[Reference]:
    """The places of one match: one, or each of those it names together; the first takes the word before it along."""
    group = found.lastgroup or ""
    if group in ("mail", "web"):
        yield Reference(found.start(), found.end(), f"{MAIL if group == 'mail' else ''}{found.group()}")
        return
    kind = "paragraph" if group in ("bare", "first") else group.removesuffix("s")
    for place, item in enumerate(re.finditer(_ITEMS[kind], found.group())):
        starts = found.start() + (item.start() if place else 0)
        yield Reference(starts, found.start() + item.end(), f"{kind}-{item.group().strip('()')}")


def place_of(block: Paragraph | Decision | Table | TickList | Figure | Section) -> str:
    """The name of the place where a block stands; none without a number."""
    if not block.number:
        return ""
    return f"{_kind(block)}-{block.number}"


def _kind(block: Paragraph | Decision | Table | TickList | Figure | Section) -> str:
    match block:
        case Table() | TickList():
            return "table"
        case Figure():
            return "figure"
        case Section():
            return "section"
        case _:
            return "paragraph"


def place_of_ask(ask: Ask) -> str:
    """The name of the place of a recommendation, by its letter."""
    return f"recommendation-{ask.letter}"
