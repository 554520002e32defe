"""Election windows: the days on which a partnership takes more care (PP5).

Each profile gives one window for an election, where its anchors have dates; where one has none, a question is asked
and no window is guessed. Until the notice of election is known to be published, a window that hangs on it runs from
the latest date, and says from which day it could have begun.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta

from evenhand.domain.elections.holidays import Holidays, Scope
from evenhand.domain.elections.law import kind_words
from evenhand.domain.elections.profiles import ASKS, Anchor, AnchorPoint, Profile, Profiles
from evenhand.domain.elections.timetable import Basis, Timetable
from evenhand.domain.elections.working_days import count_back
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.vocabulary import Answer, ElectionKind, PollStatus
from evenhand.domain.words import say_day, say_long_day

NO_POLL = (PollStatus.CANCELLED, PollStatus.PUT_OFF)


@dataclass(frozen=True, slots=True)
class ElectionFacts:
    """What is known of one election: its kind, poll and area, and the days that were published.

    `vacant_since` is the first day on which nobody holds the seat of a by-election.
    """

    ref: str
    kind: ElectionKind
    poll: date
    area: str
    notice_published_on: date | None = None
    announced_on: date | None = None
    status: PollStatus = PollStatus.SCHEDULED
    council_is_lto: bool = False
    vacant_since: date | None = None

    @property
    def label(self) -> str:
        """The election as named in a sentence: local elections, Marlbeck Borough."""
        kind = kind_words(self.kind)
        return f"{kind}, {self.area}" if self.area else kind


@dataclass(frozen=True, slots=True)
class Window:
    """One profile's period for one election; both days belong to it.

    `earliest_start` is the day from which it could have begun, None once the start is certain; `ends_at` the hour at
    which the last day's part ends.
    """

    starts: date
    ends: date
    ends_at: time | None
    earliest_start: date | None
    strength: Answer
    profile: str
    profile_name: str
    election_ref: str
    election: str
    source: str
    why: str
    binds: str
    ask: str

    @property
    def says(self) -> str:
        """The window in a sentence for paper or screen."""
        until = f"{say_long_day(self.starts)} to {say_long_day(self.ends)}"
        if self.earliest_start is None:
            return f"{self.profile_name}: {until}."
        return f"{self.profile_name}: {until}. It could start as early as {say_day(self.earliest_start)}."


@dataclass(frozen=True, slots=True)
class WindowQuestion:
    """What a person must answer before a profile's window can be drawn."""

    profile: str
    election_ref: str
    anchor: AnchorPoint
    says: str


@keeps("PP5")
def windows_for(
    facts: ElectionFacts, timetable: Timetable | None, profiles: Profiles, holidays: Holidays
) -> tuple[Window, ...]:
    """The windows of one election by the profiles given, first to start first; none while it has no polling day.

    `timetable` is None where the kind cannot be computed; then windows hang on published days alone.
    """
    if facts.status in NO_POLL:
        return ()
    drawn = (
        _window(profile, facts, timetable, profiles, holidays)
        for profile in profiles.profiles
        if profile.is_for(facts.kind)
    )
    found = [window for window in drawn if window is not None]
    return tuple(sorted(found, key=_order))


def window_questions(
    facts: ElectionFacts, timetable: Timetable | None, profiles: Profiles
) -> tuple[WindowQuestion, ...]:
    """What must be asked because an anchor of a profile has no date, or its days cross for this election.

    Of a poll that is put off the new day alone is asked, of a cancelled one nothing.
    """
    if facts.status is PollStatus.PUT_OFF:
        says = f"On which day will the poll be held that was put off: {facts.label}? Until then no window is drawn."
        return (WindowQuestion("", facts.ref, AnchorPoint.POLL, says),)
    if facts.status in NO_POLL:
        return ()
    asked = (_question(profile, facts, timetable) for profile in profiles.profiles)
    return tuple(question for question in asked if question is not None)


def _question(profile: Profile, facts: ElectionFacts, timetable: Timetable | None) -> WindowQuestion | None:
    if not profile.is_for(facts.kind):
        return None
    days = [(anchor, _anchored(anchor, facts, timetable)) for anchor in (profile.starts, profile.ends)]
    for anchor, day in days:
        if day is None:
            asks = profile.asks if anchor is profile.starts else ASKS[anchor.point]
            return WindowQuestion(
                profile.profile, facts.ref, anchor.point, asks.format(election=f"the {facts.label}")
            )
    starts, ends = (day for _, day in days if day is not None)
    if starts <= ends:
        return None
    return WindowQuestion(
        profile.profile,
        facts.ref,
        profile.starts.point,
        f"By the days of the {facts.label} the rule “{profile.name}” would end on {say_day(ends)}, before it starts "
        f"on {say_day(starts)}. Is a day wrong, or the rule?",
    )


def window_on(day: date, windows: Iterable[Window]) -> Window | None:
    """The strictest window that covers the day; of equals the one that ends last."""
    covering = [window for window in windows if covers(window, day)]
    return max(covering, key=_strictness, default=None)


def covers(window: Window, day: date) -> bool:
    """Whether the day lies in the window for certain."""
    return window.starts <= day <= window.ends


def may_cover(window: Window, day: date) -> bool:
    """Whether the day lies before the certain start, where the window could already have begun."""
    return window.earliest_start is not None and window.earliest_start <= day < window.starts


def _order(window: Window) -> tuple[date, date, str]:
    return (window.starts, window.ends, window.profile)


def _strictness(window: Window) -> tuple[int, date]:
    return (tuple(Answer).index(window.strength), window.ends)


def _window(
    profile: Profile,
    facts: ElectionFacts,
    timetable: Timetable | None,
    profiles: Profiles,
    holidays: Holidays,
) -> Window | None:
    starts = _anchored(profile.starts, facts, timetable)
    ends = _anchored(profile.ends, facts, timetable)
    if starts is None or ends is None or ends < starts:
        return None
    return Window(
        starts=starts,
        ends=ends,
        ends_at=profile.ends.time,
        earliest_start=_earliest_start(profile, facts, timetable, profiles, holidays),
        strength=profile.direct_strength if facts.council_is_lto else profile.strength,
        profile=profile.profile,
        profile_name=profile.name,
        election_ref=facts.ref,
        election=facts.label,
        source=profile.source,
        why=profile.why,
        binds=profile.binds,
        ask=profile.ask,
    )


def _anchored(anchor: Anchor, facts: ElectionFacts, timetable: Timetable | None) -> date | None:
    """The day an anchor stands for, or None where nobody knows it yet."""
    day = {
        AnchorPoint.VACANCY: facts.vacant_since,
        AnchorPoint.ANNOUNCEMENT: facts.announced_on,
        AnchorPoint.NOTICE: facts.notice_published_on or _event_day(timetable, "notice-of-election"),
        AnchorPoint.DISSOLUTION: _event_day(timetable, "dissolution"),
        AnchorPoint.POLL: facts.poll,
    }[anchor.point]
    return None if day is None else day + timedelta(days=anchor.days)


def _event_day(timetable: Timetable | None, event: str) -> date | None:
    found = timetable.event(event) if timetable else None
    return found.date if found else None


def _earliest_start(
    profile: Profile,
    facts: ElectionFacts,
    timetable: Timetable | None,
    profiles: Profiles,
    holidays: Holidays,
) -> date | None:
    """The day from which a notice not yet published could have come; never before the writ is received.

    Source: the measured figure of `elections/profiles.toml`.
    """
    notice = timetable.event("notice-of-election") if timetable else None
    hangs_on_notice = profile.starts.point is AnchorPoint.NOTICE
    if not hangs_on_notice or notice is None or facts.notice_published_on or notice.basis is Basis.ENTERED:
        return None
    scope = Scope.ANY_PART if facts.kind is ElectionKind.GENERAL else Scope.ENGLAND_AND_WALES
    early = count_back(notice.date, profiles.early_notice_working_days, scope, holidays).day
    writ = _event_day(timetable, "writ-received")
    return (max(early, writ) if writ else early) + timedelta(days=profile.starts.days)
