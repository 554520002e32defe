"""Minutes as a paper: their sections at a level, how far they have come, and dated corrections after them (PP2, PP3).

The words are those of the version that counts, to the letter. A public copy leaves out what was taken in private, and
in the rest the names that it may not print, what was declared as an interest unless that is public, and reasons.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.minutes_text import MinuteSection, one_line
from evenhand.domain.meetings.minutes_words import within
from evenhand.domain.meetings.public_interests import InterestsTold, without_interests
from evenhand.domain.meetings.public_items import APPLICATION, PRIVATE_ITEM, GrantsTold, printed_as
from evenhand.domain.meetings.record_facts import AgendaItem, DeclaredInterest, MinutesCorrection
from evenhand.domain.meetings.vocabulary import MinutesState
from evenhand.domain.members.printed_names import A_MEMBER, PrintedNames
from evenhand.domain.occasion import Occasion
from evenhand.domain.vocabulary import Level, MeetingKind

IN_PLACE = {
    PRIVATE_ITEM: "what was decided in private",
    APPLICATION: "what was decided on an application for a grant",
}
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
    def counted(self) -> int:
        """The version that its pages bear."""
        return max(1, self.version)

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
    """What a public copy must not tell: items of the meeting, words decided on such items, and what was declared.

    `decided` are words with what stands in their place, a key of IN_PLACE.
    """

    items: tuple[AgendaItem, ...] = ()
    grants: GrantsTold = field(default_factory=GrantsTold)
    decided: tuple[tuple[str, str], ...] = ()
    declared: tuple[DeclaredInterest, ...] = ()
    interests: InterestsTold = field(default_factory=InterestsTold)

    def printed_as(self, section: MinuteSection) -> str:
        """What is printed in place of a section; empty where it may be told.

        Minutes keep the numbers and titles of the day they were written, so that an item is found by its title first
        and by its number only where no item bears that title any longer.
        """
        if section.is_private:
            return PRIVATE_ITEM
        if not section.number:
            return ""
        said = [printed_as(one, self.grants) for one in self._items_of(section)]
        return next(filter(None, said), printed_as(None, self.grants, words=section.item_title))

    def _items_of(self, section: MinuteSection) -> list[AgendaItem]:
        title = section.item_title.casefold()
        named = [one for one in self.items if one_line(one.title).casefold() == title]
        numbered = [one for one in self.items if str(one.position) == section.number]
        return [one for one in named if one in numbered] or named or numbered


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
    sections: Iterable[MinuteSection],
    withheld: Withheld,
    names: PrintedNames,
) -> tuple[CorrectionLine, ...]:
    """The corrections by number; a public copy leaves out those of a section that it withholds."""
    hidden = [one for one in sections if names.level is Level.PUBLIC and withheld.printed_as(one)]
    told = (one for one in corrections if not any(_is_about(one, section) for section in hidden))
    return tuple(_correction(one, agreed, withheld, names) for one in told)


def _is_about(one: MinutesCorrection, section: MinuteSection) -> bool:
    """Whether a correction names a section by its number or by its title."""
    says = f"{one.says} {one.because}"
    numbers = {found[1] for found in PLACE.finditer(says)}
    title = section.item_title.casefold()
    return section.number in numbers or (bool(title) and title in says.casefold())


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
    if said := withheld.printed_as(section):
        return MinutesPart(number=section.number, title=said, paragraphs=(), withheld=True)
    return MinutesPart(
        number=section.number,
        title=_words(section.title, withheld, names),
        paragraphs=tuple(_words(one, withheld, names) for one in section.paragraphs),
    )


def _words(says: str, withheld: Withheld, names: PrintedNames) -> str:
    """Words of the minutes without what this copy may not tell."""
    if names.level is not Level.PUBLIC:
        return says
    for wording, said in withheld.decided:
        if words := within(wording):
            says = says.replace(f"“{words}”", IN_PLACE[said]).replace(words, IN_PLACE[said])
    says = without_interests(says, withheld.declared, withheld.interests, names)
    return withheld.grants.words(says, names)


def _is_unnamed(line: str) -> bool:
    """Whether a line of a list begins with somebody who is not named."""
    return line.lower().startswith(A_MEMBER)
