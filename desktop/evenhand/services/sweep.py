"""Everything planned, gathered from every room and held against the election windows (PP5).

The line at the top of the window, the findings and the election-period report all ask here.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy.orm import Session

from evenhand.domain.elections.activities import (
    ENTER,
    UNDRAWN,
    ActivityAnswer,
    activity_answers,
    unknown_answers,
)
from evenhand.domain.elections.facts import Election
from evenhand.domain.elections.planned import PlannedItem
from evenhand.domain.elections.profiles import Profile, Profiles
from evenhand.domain.elections.publish_line import PublishLine, publish_line, undrawn_line
from evenhand.domain.elections.published import window_facts
from evenhand.domain.elections.sweep import Collision, collisions, sided
from evenhand.domain.elections.timetable import Timetable
from evenhand.domain.elections.windows import (
    ElectionFacts,
    Window,
    WindowQuestion,
    covers,
    may_cover,
    window_questions,
    windows_for,
)
from evenhand.domain.vocabulary import Answer
from evenhand.records.unit_of_work import Partnership
from evenhand.services import election_timetables as shipped
from evenhand.services.as_published import public_by, timetable_of
from evenhand.services.elections import Elections, read_elections
from evenhand.services.partnership import read_identity
from evenhand.services.planned_items import planned_items
from evenhand.services.vacant_seats import is_without_mp, read_vacant_since
from evenhand.services.window_profiles import profiles_of

NEAR = timedelta(days=60)
NOT_ENTERED = "Take care: no elections are entered yet, so no window is known"


@dataclass(frozen=True, slots=True)
class ElectionWindows:
    """One election with its timetable (None for a kind not computed), its windows and what must be asked."""

    election: Election
    timetable: Timetable | None
    windows: tuple[Window, ...]
    questions: tuple[WindowQuestion, ...]

    @property
    def label(self) -> str:
        """The election as named in a sentence."""
        return window_facts(self.election, ()).label

    def is_undrawn(self, day: date) -> bool:
        """Whether the poll is near and no window is drawn because a day is asked for that nobody has entered."""
        poll = self.election.poll_on
        return bool(self.questions) and not self.windows and poll - NEAR <= day <= poll


@dataclass(frozen=True, slots=True)
class WindowsToday:
    """What may be published on a day: the line, the answer for each kind of activity, and the windows that touch it."""

    line: PublishLine
    answers: tuple[ActivityAnswer, ...]
    windows: tuple[Window, ...] = ()


def windows_today(partnership: Partnership, day: date) -> WindowsToday:
    """What may be published on that day; where no election was ever entered, nothing can be said for certain."""
    with partnership.reading() as session:
        return read_windows_today(session, day)


def read_windows_today(session: Session, day: date) -> WindowsToday:
    """The same, read in an open session."""
    kept, activities = read_elections(session), shipped.shipped_activities()
    if not kept.elections:
        answers = unknown_answers(activities)
        line = publish_line(day, (), answers)
        return WindowsToday(replace(line, answer=Answer.TAKE_CARE, says=NOT_ENTERED), answers)
    found = _read_windows(session, kept, day, profiles_of(session))
    windows = tuple(window for one in found for window in one.windows)
    touching = tuple(one for one in windows if covers(one, day) or may_cover(one, day))
    undrawn = [one.label for one in found if one.is_undrawn(day)]
    if undrawn and not touching:
        answers = unknown_answers(activities, UNDRAWN, ENTER)
        return WindowsToday(undrawn_line(undrawn, answers), answers)
    gone = is_without_mp(session, kept, day, day)
    answers = activity_answers(day, windows, activities, without_mp=gone)
    return WindowsToday(publish_line(day, windows, answers), answers, touching)


def all_windows(session: Session, as_at: date) -> tuple[Window, ...]:
    """The windows of all elections, by what was public on a day."""
    return tuple(window for one in election_windows(session, as_at) for window in one.windows)


def election_windows(session: Session, as_at: date) -> tuple[ElectionWindows, ...]:
    """Every election with its timetable and windows, by polling day, from what was public on a day."""
    return _read_windows(session, read_elections(session), as_at, profiles_of(session))


def _read_windows(
    session: Session, kept: Elections, as_at: date, profiles: Profiles
) -> tuple[ElectionWindows, ...]:
    lto_is_council = read_identity(session).lto_is_council
    found: list[ElectionWindows] = []
    for election in kept.elections:
        known, published = public_by(election, kept, as_at)
        facts = window_facts(
            known,
            published,
            council_is_lto=lto_is_council,
            vacant_since=read_vacant_since(session, known, as_at),
        )
        found.append(_windows_of(known, facts, timetable_of(known, published, kept.holidays), profiles, kept))
    return tuple(found)


def drawn_by(session: Session, profile: Profile, as_at: date) -> tuple[Window, ...]:
    """The windows that one profile draws, in use or not, first to start first."""
    alone = replace(shipped.shipped_profiles(), profiles=(profile,))
    found = _read_windows(session, read_elections(session), as_at, alone)
    return tuple(window for one in found for window in one.windows)


def swept(session: Session, as_at: date) -> tuple[Collision, ...]:
    """Everything planned that falls inside a window, or where one could have begun, as known on a day.

    Words that take a side are among it whatever their day.
    """
    windows, items = all_windows(session, as_at), planned_items(session, as_at)
    return (*_swept(session, windows, items), *sided(items, windows))


def swept_in(session: Session, windows: Sequence[Window], as_at: date) -> tuple[Collision, ...]:
    """Everything planned that falls inside one of these windows, as known on a day."""
    return _swept(session, windows, planned_items(session, as_at))


def _swept(
    session: Session, windows: Sequence[Window], items: Sequence[PlannedItem]
) -> tuple[Collision, ...]:
    return collisions(items, windows, shipped.shipped_activities(), shipped.holidays_of(session))


def _windows_of(
    election: Election,
    facts: ElectionFacts,
    timetable: Timetable | None,
    profiles: Profiles,
    kept: Elections,
) -> ElectionWindows:
    return ElectionWindows(
        election,
        timetable,
        windows_for(facts, timetable, profiles, kept.holidays),
        window_questions(facts, timetable, profiles),
    )
