"""The timeline in words: what assistive technology reads, and what a paper lists where the drawing cannot be seen."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from evenhand.domain.guidance.findings import Part
from evenhand.domain.mp.timeline import Entry, StancePoint, TermBand, Timeline, Told, Vacancy, WindowBand
from evenhand.domain.vocabulary import Planned
from evenhand.domain.words import say_day, say_list

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
JUDGED = "What was seen is judged, not the person, who may ask to see it. The line is no target."
NO_MP = "Between dissolution and the declaration nobody is an MP. Entries in that time say as what."
TERMS = "A term runs from the declaration to the last day before a dissolution, or to another end."
KINDS = "An engagement stands in the lane of each of its kinds."
NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def say_told(told: Told, timeline: Timeline) -> str:
    """One entry of the list in time order."""
    match told:
        case Entry():
            return say_entry(told, timeline)
        case TermBand():
            return _say_term(told)
        case StancePoint():
            return f"{say_day(told.on)}, stance of {told.name} judged {_say_levels(told)}"
        case WindowBand():
            until = f"{say_day(told.starts)} to {say_day(told.ends)}"
            return f"{until}, {told.label.lower()}: {told.election}"
        case Vacancy():
            return f"{say_day(told.starts)} to {say_day(told.ends)}, {told.label}"


def say_entry(entry: Entry, timeline: Timeline) -> str:
    """An engagement: "12 March 2025, Awards evening, publicity, third of five in chain Welcome letter"."""
    status = "" if entry.status is Planned.HELD else entry.status.label.lower()
    late = "follow-up late" if entry.is_late else ""
    moved = f"moved the stage to {entry.moved}" if entry.moved else ""
    whom = f"with {entry.with_whom}" if entry.with_whom else ""
    parts = (
        say_day(entry.on),
        entry.title,
        say_kinds(entry),
        status,
        whom,
        entry.as_what,
        late,
        moved,
        say_chain(entry, timeline),
    )
    return ", ".join(part for part in parts if part)


def say_kinds(entry: Entry) -> str:
    """The kinds of an engagement in a sentence: "informing and publicity"."""
    return say_list([kind.label.lower() for kind in entry.kinds])


def say_chain(entry: Entry, timeline: Timeline) -> str:
    """The place of an engagement in its chain: "third of five in chain Welcome letter"; nothing where it has none."""
    chain = timeline.chain_of.get(entry.id)
    if chain is None:
        return ""
    place, count = chain.ids.index(entry.id), len(chain.ids)
    nth = ORDINALS[place] if place < len(ORDINALS) else f"number {place + 1}"
    of = NUMBERS[count - 1] if count <= len(NUMBERS) else str(count)
    return f"{nth} of {of} in chain {chain.title}"


@dataclass(frozen=True, slots=True)
class Explained:
    """Why something stands there: a heading, its parts, the rule in a sentence, and the clause."""

    title: str
    parts: tuple[Part, ...]
    rule: str
    clause: str


def explain(told: Told, timeline: Timeline) -> Explained:
    """Why something stands on the timeline."""
    match told:
        case StancePoint():
            return Explained(f"Stance, {say_day(told.on)}", tuple(_judged(told, timeline)), JUDGED, "MP3")
        case WindowBand():
            parts = tuple(Part(name[:1].upper() + name[1:], "", says) for name, says, _ in told.parts)
            return Explained(f"{told.label}: {told.election}", parts, told.parts[0][2], "PP5")
        case Vacancy():
            return Explained(told.label, (Part("Why", "", told.why),), NO_MP, "MP1")
        case TermBand():
            return Explained(told.title, (Part("Term", "", _say_term(told)),), TERMS, "MP1")
        case Entry():
            return Explained(
                told.title, (Part(say_day(told.on), "", say_entry(told, timeline)),), KINDS, "MP6"
            )


def explain_bands(bands: Iterable[Told], timeline: Timeline) -> tuple[Part, ...]:
    """Why each of some bands stands there: each once, with all that is to be said of it in sentences."""
    told = (explain(band, timeline) for band in bands)
    parts = (Part(one.title, "", " ".join(_sentence(why.source) for why in one.parts)) for one in told)
    return tuple(dict.fromkeys(parts))


def _sentence(says: str) -> str:
    begun = f"{says[:1].upper()}{says[1:]}"
    return begun if begun.endswith(".") else f"{begun}."


def _say_term(band: TermBand) -> str:
    until = f" to {say_day(band.ends)}" if band.ends else ""
    where = f", {band.place}" if band.place else ""
    return f"{say_day(band.starts)}{until}, term of {band.title}{where}"


def _say_levels(point: StancePoint) -> str:
    judged = list(dict.fromkeys(one.stance.label.lower() for one in point.judgements))
    return judged[0] if len(judged) == 1 else f"differently: {say_list(judged)}"


def _judged(point: StancePoint, timeline: Timeline) -> Iterator[Part]:
    for one in point.judgements:
        sure = f" ({one.confidence})" if one.confidence else ""
        by = f"Judged by {one.judged_by}{sure}. " if one.judged_by else ""
        seen = timeline.by_id.get(one.engagement_id or 0)
        where = f" Seen at: {seen.title}." if seen else ""
        yield Part(point.name, one.stance.label.lower(), f"{by}{one.evidence}{where}".strip())
