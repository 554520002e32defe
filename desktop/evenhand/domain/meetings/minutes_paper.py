"""Minutes as a paper: their sections at a level, how far they have come, and dated corrections after them (PP2, PP3).

The words are those of the version that counts, to the letter. A public copy leaves out what was taken in private, and
in the rest the names that it may not print and what was declared of somebody's family.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.minutes_text import MinuteSection
from evenhand.domain.meetings.minutes_words import within
from evenhand.domain.meetings.record_facts import AgendaItem, DeclaredInterest, MinutesCorrection
from evenhand.domain.meetings.vocabulary import ConflictNature, MinutesState
from evenhand.domain.members.printed_names import A_MEMBER, PrintedNames
from evenhand.domain.occasion import Occasion
from evenhand.domain.vocabulary import Level, MeetingKind

PRIVATE = "Private item"
IN_PRIVATE = "what was decided in private"
PLACE = re.compile(r"\bitem (\d+)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesPart:
    """One section as this copy holds it; a withheld one keeps its number alone."""

    number: str
    title: str
    paragraphs: tuple[str, ...]
    withheld: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionLine:
    """One dated correction to approved minutes; `item` is the number of the item that it names, if it names one."""

    number: int
    made_on: date
    agreed_on: date | None
    says: str
    because: str
    item: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesPaper:
    """The minutes of one meeting for one level.

    `version` is the number of the draft, 0 where none was kept and the words are those of the record today.
    `approved_on`, `signed_by` and `check_digits`, those of the seal, are empty before approval. `unnamed` counts the
    people of each list that this copy may not name, by the list's title. `approved_elsewhere` is the day on which
    minutes were approved that are not kept here; the words are then those of the record, and not those approved.
    """

    occasion: Occasion
    level: Level
    meeting_id: int
    held_on: date
    kind: MeetingKind
    body: str
    place: str
    chair: str
    state: MinutesState
    version: int
    parts: tuple[MinutesPart, ...]
    unnamed: tuple[tuple[str, int], ...] = ()
    approved_on: date | None = None
    approved_elsewhere: date | None = None
    signed_by: str = ""
    check_digits: str = ""
    corrections: tuple[CorrectionLine, ...] = ()

    @property
    def is_approved(self) -> bool:
        """Whether the minutes were approved by the day of the paper, and are those that were."""
        return self.approved_on is not None

    @property
    def is_draft(self) -> bool:
        """Whether minutes of the meeting are still to be approved."""
        return not self.is_approved and self.approved_elsewhere is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Withheld:
    """What a public copy must not tell: the private items of the meeting, and words decided or declared in private."""

    items: tuple[AgendaItem, ...] = ()
    decided: tuple[str, ...] = ()
    declared: tuple[DeclaredInterest, ...] = ()

    @property
    def numbers(self) -> frozenset[str]:
        """The numbers of the private items."""
        return frozenset(str(one.position) for one in self.items if one.in_private)


@keeps("PP2", "PP3")
def parts_of(
    sections: Iterable[MinuteSection], withheld: Withheld, names: PrintedNames
) -> tuple[MinutesPart, ...]:
    """The sections as a copy of the level may hold them (PP2, PP3)."""
    if names.level is not Level.PUBLIC:
        return tuple(
            MinutesPart(number=one.number, title=one.title, paragraphs=one.paragraphs) for one in sections
        )
    return tuple(_public(one, withheld, names) for one in sections)


def without_unnamed(
    parts: Sequence[MinutesPart],
) -> tuple[tuple[MinutesPart, ...], tuple[tuple[str, int], ...]]:
    """The lists of people without those who are not named, and how many of each were left out."""
    kept: list[MinutesPart] = []
    counts: list[tuple[str, int]] = []
    for one in parts:
        named = tuple(line for line in one.paragraphs if not _is_unnamed(line))
        left_out = len(one.paragraphs) - len(named)
        if not is_list(one) or not left_out:
            kept.append(one)
            continue
        counts.append((one.title, left_out))
        kept.append(replace(one, paragraphs=named))
    return tuple(kept), tuple(counts)


def is_list(part: MinutesPart) -> bool:
    """Whether a section is a list of people: "Present", "Apologies", "In attendance, without a vote"."""
    return not part.number and part.title.split(",")[0] in ("Present", "Apologies", "Absent", "In attendance")


def corrections_of(
    corrections: Iterable[MinutesCorrection],
    agreed: dict[int, date],
    withheld: Withheld,
    names: PrintedNames,
) -> tuple[CorrectionLine, ...]:
    """The corrections by number; a public copy leaves out those of a private item."""
    lines = (_correction(one, agreed, withheld, names) for one in corrections)
    private = withheld.numbers if names.level is Level.PUBLIC else frozenset[str]()
    return tuple(one for one in lines if str(one.item) not in private)


def _correction(
    one: MinutesCorrection, agreed: dict[int, date], withheld: Withheld, names: PrintedNames
) -> CorrectionLine:
    found = PLACE.search(one.says)
    return CorrectionLine(
        number=one.number,
        made_on=one.made_on,
        agreed_on=agreed.get(one.agreed_at_id or 0),
        says=_words(one.says, withheld, names),
        because=_words(one.because, withheld, names),
        item=int(found[1]) if found else None,
    )


def _public(section: MinuteSection, withheld: Withheld, names: PrintedNames) -> MinutesPart:
    if section.number and section.number in withheld.numbers:
        return MinutesPart(number=section.number, title=PRIVATE, paragraphs=(), withheld=True)
    return MinutesPart(
        number=section.number,
        title=_words(section.title, withheld, names),
        paragraphs=tuple(_words(one, withheld, names) for one in section.paragraphs),
    )


def _words(says: str, withheld: Withheld, names: PrintedNames) -> str:
    """Words of the minutes without what this copy may not tell."""
    if names.level is not Level.PUBLIC:
        return says
    for wording in filter(None, map(within, withheld.decided)):
        says = says.replace(f"“{wording}”", IN_PRIVATE).replace(wording, IN_PRIVATE)
    for one in withheld.declared:
        if one.nature is ConflictNature.INDIRECT_FINANCIAL or names.name(one.person_id) == A_MEMBER:
            says = _without_reason(says, within(one.says))
    return names.words(says)


def _without_reason(says: str, reason: str) -> str:
    """A sentence without the words in which an interest was declared, and without what led to them."""
    if not reason:
        return says
    first = f"[{re.escape(reason[0].lower())}{re.escape(reason[0].upper())}]"
    return re.sub(rf"(?: as | and as |: |; | ?\()?{first}{re.escape(reason[1:])}\)?", "", says)


def _is_unnamed(line: str) -> bool:
    """Whether a line of a list begins with somebody who is not named."""
    return line.lower().startswith(A_MEMBER)
