"""A case study as a read model: chosen entries of the timeline, told in the order of time (MP15).

It is made to be published, so a public copy tells the chosen public engagements in full, as no other public paper
does; of those that were not public it says the day and the channel alone. Names that may not be printed are left out of
it, and no resident's referral, judgement or private note is ever told.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.printed_names import PrintedNames
from evenhand.domain.mp.told import ToldEngagement, at_level
from evenhand.domain.occasion import Occasion
from evenhand.domain.vocabulary import Channel, Kind, Level
from evenhand.domain.words import say_count, say_day, say_list

IN_WRITING = (Channel.LETTER, Channel.EMAIL)
TIMES = {1: "once", 2: "twice"}
IN_PERSON = (Channel.MEETING, Channel.WALKABOUT)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteTold:
    """Words that somebody let be used, and when they said them."""

    name: str
    words: str
    said_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """With which entry, and when, the relationship with whom moved to which stage."""

    engagement_id: int
    on: date
    with_whom: str
    stage: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseStudy:
    """The chosen entries, earliest first, with what others may take from them.

    `whom` are the names on the day of the study, `moved` says with which of its entries the relationship moved,
    `came_back` by the key of an entry what it brought. `in_brief` counts the entries of which this copy tells the day
    and the channel alone, `quotes_left_out` the quotes that may not be used on the day.
    """

    occasion: Occasion
    level: Level
    whom: tuple[str, ...]
    entries: tuple[ToldEngagement, ...]
    moved: tuple[Moved, ...]
    came_back: tuple[tuple[int, str], ...]
    lessons: tuple[str, ...] = ()
    quotes: tuple[QuoteTold, ...]
    quotes_left_out: int
    in_brief: int = 0

    @property
    def as_at(self) -> date:
        """The day on which the study stands."""
        return self.occasion.as_at


def for_level(study: CaseStudy, names: PrintedNames) -> CaseStudy:
    """The study as a copy of the level of these names may hold it."""
    day, level = study.as_at, names.level
    if level is not Level.PUBLIC:
        bare = tuple(replace(one, note="") for one in study.entries)
        return replace(study, level=level, entries=bare, lessons=lessons(bare, study.came_back))
    public = {one.engagement_id for one in study.entries if one.public}
    told = tuple(_chained(_public(one, names, day), public) for one in study.entries)
    came_back = tuple(one for one in study.came_back if one[0] in public)
    return replace(
        study,
        level=level,
        occasion=study.occasion.for_public(),
        entries=told,
        moved=tuple(one for one in study.moved if one.engagement_id in public),
        came_back=came_back,
        lessons=lessons(told, came_back),
        in_brief=sum(not one.public for one in study.entries),
    )


def _public(one: ToldEngagement, names: PrintedNames, day: date) -> ToldEngagement:
    """A public engagement in the words of the record without names that may not be printed; of others the day."""
    bare = at_level(one, Level.PUBLIC, day)
    if not one.public:
        return replace(bare, kinds=(), awards=None)
    return replace(
        bare,
        themes=one.themes,
        led_from_id=one.led_from_id,
        title=names.words(one.title),
        summary=names.words(one.summary),
        outcome=names.words(one.outcome),
        brought=one.brought,
    )


def _chained(one: ToldEngagement, public: Collection[int]) -> ToldEngagement:
    """The entry with what it came of, where that may be told too."""
    return one if one.led_from_id in public else replace(one, led_from_id=None)


@keeps("MP15")
def lessons(entries: Sequence[ToldEngagement], came_back: Iterable[tuple[int, str]]) -> tuple[str, ...]:
    """What others may take from the entries, as far as they show it (MP15)."""
    return tuple(filter(None, (_began(entries), _met(entries), _widened(entries), _brought(came_back))))


def _began(entries: Sequence[ToldEngagement]) -> str:
    first = entries[0]
    return f"It began with {_article(first.channel)} on {say_day(first.on)}."


def _met(entries: Sequence[ToldEngagement]) -> str:
    """How long it took from the first letter to the first meeting."""
    wrote = next((one for one in entries if one.channel in IN_WRITING), None)
    met = next((one for one in entries if one.channel in IN_PERSON), None)
    if wrote is None or met is None or met.on < wrote.on:
        return ""
    took = say_count((met.on - wrote.on).days, "day")
    return f"From the first {wrote.channel.label.lower()} to the first {met.channel.label.lower()} it took {took}."


def _widened(entries: Sequence[ToldEngagement]) -> str:
    """Of which kind it was at first, and when the others came."""
    reached: dict[Kind, date] = {}
    for one in entries:
        for kind in one.kinds:
            reached.setdefault(kind, one.on)
    if len(reached) < 2:
        return ""
    by_day: dict[date, list[str]] = {}
    for kind, on in sorted(reached.items(), key=_reached):
        by_day.setdefault(on, []).append(kind.label.lower())
    (began, first), *later = by_day.items()
    if not later:
        return f"On {say_day(began)} it was {say_list(first)} at once."
    came = [f"{say_list(kinds)} on {say_day(on)}" for on, kinds in later]
    return f"At first it was {say_list(first)}; then came {say_list(came)}."


def _brought(came_back: Iterable[tuple[int, str]]) -> str:
    counts = Counter(what for _, what in dict.fromkeys(came_back))
    said = [f"{what} {TIMES.get(count) or say_count(count, 'time')}" for what, count in counts.items()]
    return f"It brought back {say_list(said)}." if said else ""


def _article(channel: Channel) -> str:
    label = channel.label.lower()
    return f"{'an' if label[0] in 'aeiou' else 'a'} {label}"


def _reached(one: tuple[Kind, date]) -> tuple[date, int]:
    return one[1], tuple(Kind).index(one[0])
