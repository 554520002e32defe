"""Writing minutes anew without losing what a person edited: section by section, three texts side by side.

`base` is what the record said when the draft was written from it, `draft` what stands there now, `now` what the record
says today. A section that nobody edited follows the record; one that somebody edited stays theirs until they say so.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from evenhand.domain.meetings.minutes_text import MinuteSection

Sections = Sequence[MinuteSection]
Key = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Moved:
    """A section of which the record says something else than when the draft was written; `edited` by a person."""

    heading: str
    edited: bool


def moved_on(base: Sections, draft: Sections, now: Sections) -> tuple[Moved, ...]:
    """The sections in which the record changed since the draft was written, as far as the draft does not say it."""
    before, drafted, present = _by_key(base), _by_key(draft), _by_key(now)
    keys = [*present, *(key for key in before if key not in present)]
    return tuple(
        Moved((present.get(key) or before[key]).heading, edited=_edited(drafted.get(key), before.get(key)))
        for key in keys
        if _said(present.get(key)) not in (_said(before.get(key)), _said(drafted.get(key)))
    )


def edited_headings(base: Sections, draft: Sections) -> tuple[str, ...]:
    """The sections in which a person wrote something else than the record said."""
    before = _by_key(base)
    return tuple(one.heading for key, one in _by_key(draft).items() if _edited(one, before.get(key)))


def merged(base: Sections, draft: Sections, now: Sections) -> tuple[MinuteSection, ...]:
    """The draft brought up to the record, with every section that a person edited as they left it."""
    before, drafted, present = _by_key(base), _by_key(draft), _by_key(now)
    found = {
        key: _merge(drafted.get(key), before.get(key), section)
        for key, section in present.items()
        if key in drafted or _said(section) != _said(before.get(key))
    }
    order = list(found)
    for key, place in _places(drafted):
        if key not in present and _edited(drafted[key], before.get(key)):
            found[key] = drafted[key]
            order.insert(order.index(place) + 1 if place in order else 0, key)
    return tuple(found[key] for key in order)


def _merge(drafted: MinuteSection | None, before: MinuteSection | None, now: MinuteSection) -> MinuteSection:
    if drafted is None or not _edited(drafted, before):
        return now
    return MinuteSection(now.number, now.title, drafted.paragraphs)


def _edited(drafted: MinuteSection | None, before: MinuteSection | None) -> bool:
    return _said(drafted) != _said(before)


def _said(section: MinuteSection | None) -> tuple[str, ...] | None:
    return section.paragraphs if section is not None else None


def _places(drafted: Mapping[Key, MinuteSection]) -> Iterable[tuple[Key, Key | None]]:
    """Each section of the draft with the one that stands before it."""
    keys = list(drafted)
    return zip(keys, [None, *keys], strict=False)


def _by_key(sections: Sections) -> dict[Key, MinuteSection]:
    """Sections by their titles, since numbers change when an item is moved; of one title the first, the second …"""
    found: dict[Key, MinuteSection] = {}
    for one in sections:
        title, place = one.title.casefold(), 0
        while (title, place) in found:
            place += 1
        found[title, place] = one
    return found
