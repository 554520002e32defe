"""The visit pack as a read model: everything for a visit by or to somebody, an MP or any other contact.

Who comes and when, what passed before, what is open, and what is to be seen to on the day. A copy for the public names
no contact and tells of no visit.
"""

from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.mp.briefing import Meeting
from evenhand.domain.mp.mp_report import WaitingLetter
from evenhand.domain.mp.told import ToldEngagement, ToldFollowUp, at_level, in_a_line
from evenhand.domain.occasion import Occasion
from evenhand.domain.papers import Task
from evenhand.domain.vocabulary import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitPack:
    """The pack; `who` says in a sentence what the person is, `visit` is what comes next in the diary.

    A public copy of a pack about a contact has neither name nor words of it: `name` is empty. The lists are None there.
    `window_on` is the day of the visit, or where none is planned that of the pack, while an election window is open on
    it; a public copy, which tells no day of a visit, has none.
    """

    occasion: Occasion
    level: Level
    name: str
    who: str
    is_contact: bool
    prefers: str | None
    visit: Meeting | None
    starts: date
    held: tuple[ToldEngagement, ...]
    not_public: int = 0
    follow_ups: tuple[ToldFollowUp, ...] | None
    waiting: tuple[WaitingLetter, ...] | None
    window_on: date | None
    tasks: tuple[Task, ...]

    @property
    def as_at(self) -> date:
        """The day on which the pack stands."""
        return self.occasion.as_at


def for_level(pack: VisitPack, level: Level) -> VisitPack:
    """The pack as a copy of that level may hold it."""
    day = pack.as_at
    pack = replace(pack, held=tuple(in_a_line(one, peopled=True) for one in pack.held))
    if level is not Level.PUBLIC:
        visit = pack.visit and replace(pack.visit, engagement=at_level(pack.visit.engagement, level, day))
        return replace(
            pack, level=level, visit=visit, held=tuple(at_level(one, level, day) for one in pack.held)
        )
    public = () if pack.is_contact else tuple(at_level(one, level, day) for one in pack.held if one.public)
    return replace(
        pack,
        level=level,
        occasion=pack.occasion.for_public(),
        name="" if pack.is_contact else pack.name,
        who="" if pack.is_contact else pack.who,
        prefers=None,
        visit=None,
        held=public,
        not_public=len(pack.held) - len(public),
        follow_ups=None,
        waiting=None,
        window_on=None,
        tasks=(),
    )


def tasks_of(visit: Meeting | None, *, is_contact: bool, in_window: bool) -> tuple[Task, ...]:
    """What is to be seen to before, on and after the visit, in this order."""
    before = "Three days before" if visit is not None else ""
    confirmed = visit is not None and visit.engagement.status == "confirmed"
    found = [
        *(() if confirmed else (Task("Confirm day, time and place with them", "", before),)),
        Task("Say who meets them, and in which capacity", "", before),
        Task("Choose what they are shown, and by whom", "", before),
        Task("Ask everybody who may be pictured or quoted, and write the answer down", "", "On the day"),
        Task("Keep every party, slogan and candidate out of words and pictures", "", "On the day"),
    ]
    if not is_contact:
        found.append(Task("Take no resident’s matter along without written consent", "", "On the day"))
    if in_window:
        found.append(Task("Publish nothing of it before somebody has signed it off", "", "After"))
    found += [
        Task("Write down what was said, promised and brought back", "", "Within two days"),
        Task("Send thanks, with one clear request at most", "", "Within a week"),
    ]
    return tuple(found)
