"""Letters and emails that want an answer: which are still without one on a day, and how long the answered ones took.

A reminder of ours that came of a letter belongs to it: an answer to the reminder answers the letter, and a reminder
that was sent counts as chasing it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Thread:
    """What came of what, as known on a day: engagements held by then, by key, and by the key of what led to them."""

    held: Mapping[int, Engagement]
    came_of: Mapping[int, tuple[Engagement, ...]]
    details: Mapping[int, EngagementDetail]
    day: date

    def asks(self, engagement: Engagement) -> bool:
        """Whether it is a letter or an email that wants an answer."""
        detail = self.details.get(engagement.id)
        return detail is not None and detail.reply_wanted and engagement.channel in IN_WRITING

    def reminders(self, engagement: Engagement) -> list[Engagement]:
        """Our own letters and calls that came of a letter, and those that came of them."""
        found: list[Engagement] = []
        ahead = [engagement]
        while ahead:
            for one in self.came_of.get(ahead.pop().id, ()):
                if one not in found and one != engagement and self._reminds(one):
                    found.append(one)
                    ahead.append(one)
        return found

    def answered_on(self, engagement: Engagement) -> date | None:
        """The day of the first answer to a letter or its reminders; what the other side began is one too."""
        letters = [engagement, *self.reminders(engagement)]
        said = [detail.replied_on for one in letters if (detail := self.details.get(one.id))]
        days = [day for day in said if day is not None and day <= self.day]
        came = [one for letter in letters for one in self.came_of.get(letter.id, ())]
        days += [one.on for one in came if self._is_answer(one)]
        return min(days, default=None)

    def letters(self) -> list[Engagement]:
        """The letters that want an answer, without the reminders of others."""
        return [one for one in self.held.values() if self.asks(one) and not self._is_reminder(one)]

    def _is_reminder(self, engagement: Engagement) -> bool:
        """Whether it only asks again what an earlier letter asked, which was without an answer then."""
        seen, child = {engagement.id}, engagement
        while self._reminds(child) and (before := self.held.get(child.led_from_id or 0)) is not None:
            if before.id in seen:
                return False
            if self.asks(before):
                answered = self.answered_on(before)
                return answered is None or answered > engagement.on
            seen.add(before.id)
            child = before
        return False

    def _reminds(self, engagement: Engagement) -> bool:
        detail = self.details.get(engagement.id)
        ours = detail is not None and detail.direction is Direction.OURS
        return ours and engagement.channel in REMINDING

    def _is_answer(self, engagement: Engagement) -> bool:
        detail = self.details.get(engagement.id)
        return detail is not None and detail.direction is not Direction.OURS


def thread_of(
    engagements: Iterable[Engagement], details: Mapping[int, EngagementDetail], day: date
) -> Thread:
    """The engagements held by a day, as they came of one another."""
    held = {one.id: one for one in engagements if one.status is Planned.HELD and one.on <= day}
    came_of: dict[int, tuple[Engagement, ...]] = {}
    for one in held.values():
        if one.led_from_id is not None:
            came_of[one.led_from_id] = (*came_of.get(one.led_from_id, ()), one)
    return Thread(held, came_of, details, day)


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
    thread = thread_of(engagements, details, day)
    found = [_waiting(one, thread, marks) for one in thread.letters()]
    return tuple(sorted((one for one in found if one is not None), key=_longest_first))


def _waiting(engagement: Engagement, thread: Thread, marks: ChaseMarks) -> Unanswered | None:
    days = (thread.day - engagement.on).days
    if marks.first_days is None or days < marks.first_days or thread.answered_on(engagement) is not None:
        return None
    chased = tuple(sorted(one.on for one in thread.reminders(engagement)))
    second = marks.second_days is not None and days >= marks.second_days
    return Unanswered(engagement, days, second, chased, due=len(chased) < 1 + second)


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
    thread = thread_of(engagements, details, ends)
    asked = [one for one in thread.letters() if starts <= one.on and mp_id in (None, one.mp_id)]
    days = [(answered - one.on).days for one in asked if (answered := thread.answered_on(one))]
    return TimeToReply(len(asked), tuple(sorted(days)))


def _longest_first(one: Unanswered) -> tuple[date, int]:
    return one.engagement.on, one.engagement.id
