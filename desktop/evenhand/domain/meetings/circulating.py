"""What goes out for a meeting: its papers in order and by letter, late ones with the chair's consent, and who got what.

The agenda is paper A; the others follow from B in the order of the items they belong to. A paper that is late or tabled
has its letter after those that went out before it, which keep theirs.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from string import ascii_uppercase

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import AgendaItem, Circulation, MeetingPaper
from evenhand.domain.meetings.vocabulary import Circulated, PaperTiming, SentHow
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day

AGENDA_LETTER = "A"
TIMINGS = tuple(PaperTiming)
BEFORE_IT = (Circulated.NOTICE, Circulated.AGENDA, Circulated.PACK)


@dataclass(frozen=True, slots=True)
class LetteredPaper:
    """A paper with its letter, and the number of the item it belongs to, where it belongs to one."""

    letter: str
    paper: MeetingPaper
    number: int | None

    @property
    def says(self) -> str:
        """The paper as it is called: Paper B: Minutes of 10 February 2026."""
        return f"Paper {self.letter}: {self.paper.title}"


@dataclass(frozen=True, slots=True)
class SentEdition:
    """One edition of what was sent: to whom, when and how, and which of those who sit were left out."""

    what: Circulated
    edition: int
    sendings: tuple[Circulation, ...]
    names: tuple[str, ...]
    not_sent: tuple[str, ...]

    @property
    def first_on(self) -> date:
        """The day on which it went out first."""
        return min(one.sent_on for one in self.sendings)

    @property
    def how(self) -> tuple[SentHow, ...]:
        """Every way in which it was sent."""
        return tuple(dict.fromkeys(one.how for one in self.sendings))

    @property
    def digest(self) -> str:
        """The SHA-256 of what was sent; empty where it was not kept."""
        return next((one.digest for one in self.sendings if one.digest), "")


def lettered(papers: Iterable[MeetingPaper], items: Iterable[AgendaItem]) -> tuple[LetteredPaper, ...]:
    """The papers by letter, from B: by the items they belong to, those of the whole meeting after; late ones last."""
    numbers = {item.id: item.position for item in items}
    last = len(numbers) + 1
    placed = sorted(papers, key=_position)
    in_order = sorted(placed, key=lambda one: numbers.get(one.item_id or 0, last))
    ordered = sorted(in_order, key=came_by)
    return tuple(
        LetteredPaper(letter(place), paper, numbers.get(paper.item_id or 0))
        for place, paper in enumerate(ordered, start=1)
    )


def letter(place: int) -> str:
    """The letter of a place counted from 0: A to Z, then AA, AB."""
    more, rest = divmod(place, len(ascii_uppercase))
    return (letter(more - 1) if more else "") + ascii_uppercase[rest]


def moved_paper(papers: Sequence[LetteredPaper], paper_id: int, *, up: bool) -> tuple[MeetingPaper, ...]:
    """The papers in a new order, one of them a place earlier or later among those of its item."""
    ordered = [one.paper for one in papers]
    at = next(place for place, one in enumerate(ordered) if one.id == paper_id)
    to = at - 1 if up else at + 1
    if 0 <= to < len(ordered) and _stand_together(papers[at], papers[to]):
        ordered[at], ordered[to] = ordered[to], ordered[at]
    return tuple(replace(one, position=place) for place, one in enumerate(ordered, start=1))


def settled(paper: MeetingPaper) -> MeetingPaper:
    """A paper that came in time says nothing of being late."""
    if paper.timing is not PaperTiming.WITH_NOTICE:
        return paper
    return replace(paper, late_because="", chair_agreed_on=None)


def check_paper(paper: MeetingPaper, meeting: Meeting, today: date) -> None:
    """Refuse a paper without a title, and a late or tabled one without its reason and the chair's consent.

    Raises:
        Refusal: `field` names what is missing.
    """
    if not paper.title.strip():
        raise Refusal("Give the paper a title.", field="title")
    if paper.timing is PaperTiming.WITH_NOTICE:
        return
    if not paper.late_because.strip():
        raise Refusal("Say why the paper is late; the minutes will say it too.", field="late_because")
    agreed = paper.chair_agreed_on
    if agreed is None:
        raise Refusal(
            "Give the day on which the chair agreed to take it. Without that it waits for the next meeting.",
            field="chair_agreed_on",
        )
    last = min(meeting.held_on, today)
    if agreed > last:
        raise Refusal(f"Give a day up to {say_day(last)}.", field="chair_agreed_on")


def check_in_time(paper: MeetingPaper, meeting: Meeting, last_day: date | None, today: date) -> None:
    """Refuse a new paper as sent in time once the last day to send is over and the meeting is still ahead.

    Raises:
        Refusal: it is late; `field` is "timing".
    """
    late = last_day is not None and last_day < today <= meeting.held_on
    if late and paper.timing is PaperTiming.WITH_NOTICE and last_day is not None:
        raise Refusal(
            f"Papers were to go out by {say_day(last_day)}, so this one is late or tabled. Say why, and on which day "
            "the chair agreed to take it.",
            field="timing",
        )


def check_sending(what: Circulated, sent_on: date, meeting: Meeting, today: date) -> None:
    """Refuse a day on which this cannot have been sent.

    Raises:
        Refusal: the day is still to come, or on the wrong side of the meeting; `field` is "sent_on".
    """
    if sent_on > today:
        raise Refusal(
            f"{say_day(sent_on)} is still to come. Give a day up to {say_day(today)}.", field="sent_on"
        )
    before = what in BEFORE_IT
    if before and sent_on > meeting.held_on:
        raise Refusal(f"The meeting was on {say_day(meeting.held_on)}. Give an earlier day.", field="sent_on")
    if not before and sent_on < meeting.held_on:
        raise Refusal(f"The meeting was on {say_day(meeting.held_on)}. Give a later day.", field="sent_on")


def edition_of(what: Circulated, digest: str, sent: Iterable[Circulation]) -> int:
    """The edition of something about to be sent: the same as before where it is the same file, or else the next."""
    own = [one for one in sent if one.what is what]
    same = [one.edition for one in own if digest and one.digest == digest]
    return max(same) if same else max((one.edition for one in own), default=0) + 1


def editions(
    sent: Iterable[Circulation], called: Mapping[int, str], members: Iterable[int]
) -> tuple[SentEdition, ...]:
    """What was sent by edition, the latest first; `called` names people, `members` are those who sit that day."""
    grouped: dict[tuple[Circulated, int], list[Circulation]] = {}
    for one in sent:
        grouped.setdefault((one.what, one.edition), []).append(one)
    expected = tuple(members)
    found = [_edition(what, edition, own, called, expected) for (what, edition), own in grouped.items()]
    return tuple(sorted(found, key=_latest_first))


def _edition(
    what: Circulated,
    edition: int,
    sendings: Sequence[Circulation],
    called: Mapping[int, str],
    members: Sequence[int],
) -> SentEdition:
    got = {one.person_id for one in sendings}
    people = [called[one] for one in dict.fromkeys(one.person_id for one in sendings) if one is not None]
    others = [one.to_whom for one in sendings if one.person_id is None and one.to_whom]
    left_out = sorted(called[one] for one in members if one not in got)
    return SentEdition(what, edition, tuple(sendings), (*sorted(people), *others), tuple(left_out))


def _stand_together(one: LetteredPaper, other: LetteredPaper) -> bool:
    return one.number == other.number and came_by(one.paper) == came_by(other.paper)


def came_by(paper: MeetingPaper) -> tuple[int, int]:
    """When a paper came: in time, late or tabled, then by the day on which the chair agreed to take it."""
    agreed = paper.chair_agreed_on
    return TIMINGS.index(paper.timing), agreed.toordinal() if agreed is not None else 0


def _position(paper: MeetingPaper) -> tuple[int, int]:
    return paper.position, paper.id


def _latest_first(one: SentEdition) -> tuple[int, str, int]:
    return -one.first_on.toordinal(), one.what.value, -one.edition
