"""Letters and emails that want an answer: which are still without one on a day, and how long the answered ones took.

A reminder of ours that came of a letter belongs to it: an answer to the reminder answers the letter, and a reminder
that was sent counts as chasing it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.facts import Engagement
from evenhand.domain.mp.record_facts import EngagementDetail
from evenhand.domain.mp.vocabulary import Direction
from evenhand.domain.vocabulary import Channel, Planned

IN_WRITING = (Channel.EMAIL, Channel.LETTER)
REMINDING = (*IN_WRITING, Channel.TELEPHONE)


@dataclass(frozen=True, slots=True)
class ChaseMarks:
    """After how many days without an answer a letter is chased, and chased again; None where that is not set."""

    first_days: int | None = 14
    second_days: int | None = 21


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A letter without an answer: for how many days, whether the second mark is past, and when it was chased.

    `due` says that a reminder is due which has not been sent.
    """

    engagement: Engagement
    days: int
    second: bool
    chased_on: tuple[date, ...] = ()
    due: bool = True


@dataclass(slots=True)
class Asked:
    """A letter that wants an answer, its reminders, and the day of the first answer to any of them."""

    letter: Engagement
    answered_on: date | None = None
    reminders: list[Engagement] = field(default_factory=list[Engagement])

    def is_answered_by(self, day: date) -> bool:
        """Whether an answer was here by a day."""
        return self.answered_on is not None and self.answered_on <= day

    def answer(self, on: date | None) -> None:
        """Take note of an answer; the first one counts."""
        if on is not None:
            self.answered_on = min(on, self.answered_on or on)


@dataclass(slots=True)
class Correspondence:
    """Engagements read in the order of time up to a day, each put to the letter that it reminds of or answers."""

    details: Mapping[int, EngagementDetail]
    day: date
    asked: list[Asked] = field(default_factory=list[Asked])
    of: dict[int, Asked] = field(default_factory=dict[int, Asked])

    def read(self, engagement: Engagement) -> None:
        """Take the next engagement: a reminder while a letter waits, its answer, or a letter of its own."""
        detail = self.details.get(engagement.id)
        if detail is None:
            return
        before = self.of.get(engagement.led_from_id or 0)
        if before is not None and detail.direction is not Direction.OURS:
            before.answer(engagement.on)
        elif before is not None and self._reminds(engagement, before):
            before.reminders.append(engagement)
            before.answer(self._replied(detail))
            self.of[engagement.id] = before
            return
        if detail.reply_wanted and engagement.channel in IN_WRITING:
            letter = Asked(engagement, self._replied(detail))
            self.asked.append(letter)
            self.of[engagement.id] = letter

    def _reminds(self, engagement: Engagement, before: Asked) -> bool:
        """Whether it only asks again what an earlier letter asked, which was without an answer then."""
        return engagement.channel in REMINDING and not before.is_answered_by(engagement.on)

    def _replied(self, detail: EngagementDetail) -> date | None:
        on = detail.replied_on
        return on if on is not None and on <= self.day else None


def letters_asked(
    engagements: Iterable[Engagement], details: Mapping[int, EngagementDetail], day: date
) -> list[Asked]:
    """The letters sent by a day that want an answer, each with its reminders and its answer as known then."""
    held = {one.id: one for one in engagements if one.status is Planned.HELD and one.on <= day}
    ordered = sorted((one.on, _steps_of_the_day(one, held), one.id) for one in held.values())
    read = Correspondence(details, day)
    for _, _, key in ordered:
        read.read(held[key])
    return read.asked


def _steps_of_the_day(engagement: Engagement, held: Mapping[int, Engagement]) -> int:
    """How many others of the same day led to an engagement, so that it is read after them."""
    seen, before = {engagement.id}, held.get(engagement.led_from_id or 0)
    while before is not None and before.on == engagement.on and before.id not in seen:
        seen.add(before.id)
        before = held.get(before.led_from_id or 0)
    return len(seen) - 1


@keeps("MP7")
def unanswered(
    engagements: Iterable[Engagement],
    details: Mapping[int, EngagementDetail],
    day: date,
    marks: ChaseMarks,
) -> tuple[Unanswered, ...]:
    """The letters that have waited for an answer up to the first mark or longer, longest first (MP7).

    Source: WriteToThem asks after two weeks, and again after three, whether a letter was answered.
    """
    found = [_waiting(one, day, marks) for one in letters_asked(engagements, details, day)]
    return tuple(sorted((one for one in found if one is not None), key=_longest_first))


def _waiting(asked: Asked, day: date, marks: ChaseMarks) -> Unanswered | None:
    days = (day - asked.letter.on).days
    if marks.first_days is None or days < marks.first_days or asked.answered_on is not None:
        return None
    chased = tuple(sorted(one.on for one in asked.reminders))
    second = marks.second_days is not None and days >= marks.second_days
    return Unanswered(asked.letter, days, second, chased, due=len(chased) < 1 + second)


@dataclass(frozen=True, slots=True)
class TimeToReply:
    """Of the letters that wanted an answer: how many had one, and after how many days, shortest first."""

    wanted: int
    days: tuple[int, ...]

    @property
    def middle(self) -> int | None:
        """The days after which half of the answered letters had their answer; None while none was answered."""
        return self.days[(len(self.days) - 1) // 2] if self.days else None


def days_to_reply(
    engagements: Iterable[Engagement],
    details: Mapping[int, EngagementDetail],
    starts: date,
    ends: date,
    mp_id: int | None = None,
) -> TimeToReply:
    """How long the letters of a time waited for their answer, as known on its last day; of one MP where given."""
    asked = [
        one
        for one in letters_asked(engagements, details, ends)
        if starts <= one.letter.on and mp_id in (None, one.letter.mp_id)
    ]
    days = [(one.answered_on - one.letter.on).days for one in asked if one.answered_on is not None]
    return TimeToReply(len(asked), tuple(sorted(days)))


def _longest_first(one: Unanswered) -> tuple[date, int]:
    return one.engagement.on, one.engagement.id
