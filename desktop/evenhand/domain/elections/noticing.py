"""What the board should notice about elections: a day not known, a window that begins, plans that fall inside (PP5).

Each finding closes once what it asks for is done: the day is entered, the item moved, held or approved, the poll over.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from evenhand.domain.elections.facts import Election
from evenhand.domain.elections.judging import takes_a_side
from evenhand.domain.elections.law import kind_words
from evenhand.domain.elections.planned import ItemKind, PlannedItem
from evenhand.domain.elections.profiles import AnchorPoint
from evenhand.domain.elections.published import NOTICE
from evenhand.domain.elections.sweep import MOVED_WITH_PEOPLE, Collision
from evenhand.domain.elections.timetable import Timetable
from evenhand.domain.elections.windows import Window, WindowQuestion
from evenhand.domain.guidance.findings import Finding, Severity
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.vocabulary import Answer, PollStatus
from evenhand.domain.words import MONTHS, say_count, say_day, say_list, say_long_day

NOTICE_UNKNOWN = "notice-unknown"
WINDOW_BEGINS = "window-begins"
WINDOW_QUESTION = "window-question"
WINDOW_HOLD = "window-hold"
PLANNED_SIDE = "planned-takes-a-side"
POLL_PUT_OFF = "poll-put-off"
LAW_OLDER = "law-older-than-poll"
NOT_ENTERED = "election-not-entered"
ASKED_IN = {AnchorPoint.ANNOUNCEMENT: "election", AnchorPoint.VACANCY: "windows"}
SOON = timedelta(days=14)
ASKED_BEFORE = timedelta(days=84)
YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class NoticedElection:
    """One election as the findings look at it: its windows, what they ask, and whether its notice is entered."""

    election: Election
    timetable: Timetable | None
    windows: tuple[Window, ...]
    questions: tuple[WindowQuestion, ...]
    notice_entered: bool

    @property
    def label(self) -> str:
        """The election as named in a sentence."""
        kind = kind_words(self.election.kind)
        return f"{kind}, {self.election.area}" if self.election.area else kind

    @property
    def ref(self) -> str:
        """The election's reference."""
        return f"election:{self.election.id}"

    @property
    def notice_latest(self) -> date | None:
        """The last day on which the law lets its notice come; None where that is not computed or it is entered."""
        event = self.timetable.event(NOTICE) if self.timetable and not self.notice_entered else None
        return event.latest if event else None

    @property
    def notice_earliest(self) -> date | None:
        """The day from which its notice could have come; the latest day where no window says."""
        could = [one.earliest_start for one in self.windows if one.earliest_start]
        return min(could, default=self.notice_latest)


def noticed_elections(
    elections: Iterable[NoticedElection], inside: dict[int, int], checked_until: date, day: date
) -> list[Finding]:
    """Everything to notice about elections that are ahead; `inside` counts what is planned inside their windows."""
    ahead = [one for one in elections if one.election.poll_on >= day]
    held = [one for one in ahead if one.election.status is PollStatus.SCHEDULED]
    found = [finding for one in held if (finding := _notice_unknown(one, day)) is not None]
    found += [
        finding
        for one in held
        if (finding := _window_begins(one, inside.get(one.election.id, 0), day)) is not None
    ]
    found += [finding for one in held for finding in _questions(one, day)]
    found += [_put_off(one) for one in ahead if one.election.status is PollStatus.PUT_OFF]
    return found + _law_older(held, checked_until, day)


@keeps("PP5")
def _notice_unknown(one: NoticedElection, day: date) -> Finding | None:
    """The notice may be out, or is due by law, and its actual day is not entered."""
    latest, earliest = one.notice_latest, one.notice_earliest
    if latest is None or earliest is None or day < earliest:
        return None
    late = (
        f"It was due by {say_long_day(latest)}." if day > latest else f"It is due by {say_long_day(latest)}."
    )
    return Finding(
        "PP5",
        Severity.LOOK_AT,
        f"The day of the notice of election for the {one.label} is not entered.",
        f"{late} It could have come from {say_day(earliest)} on, and a window may hang on it.",
        "Look whether the notice of election is published, and enter its day",
        about=one.ref,
        public=True,
        kind=NOTICE_UNKNOWN,
        opens=f"{one.ref}/timetable",
    )


@keeps("PP5")
def _window_begins(one: NoticedElection, inside: int, day: date) -> Finding | None:
    """A window begins, or could begin, within a fortnight; once it may have begun the publish line says so."""
    careful = [window for window in one.windows if window.strength is not Answer.GO_AHEAD]
    first = min(careful, key=_could_start, default=None)
    if first is None or not day < _could_start(first) <= day + SOON:
        return None
    begins = "could begin" if first.earliest_start else "begins"
    planned = f" {say_count(inside, 'thing is', 'things are').capitalize()} planned inside." if inside else ""
    return Finding(
        "PP5",
        Severity.LOOK_AT,
        f"An election window {begins} on {say_long_day(_could_start(first))}: {one.label}.",
        f"By {say_list([window.profile_name for window in careful])}.{planned}",
        "Tell everybody who publishes, and go through what is planned inside the window",
        about=one.ref,
        public=True,
        kind=WINDOW_BEGINS,
        opens=one.ref,
    )


def _questions(one: NoticedElection, day: date) -> list[Finding]:
    """What a window asks for, once the poll is near; one finding for each day that is wanted."""
    if day < one.election.poll_on - ASKED_BEFORE:
        return []
    asked = {question.anchor: question for question in one.questions}
    return [
        Finding(
            "PP5",
            Severity.LOOK_AT,
            f"A window of the {one.label} cannot be drawn yet.",
            question.says,
            "Enter the day that the window hangs on, or leave the rule out",
            about=one.ref,
            public=True,
            kind=WINDOW_QUESTION,
            opens=f"{one.ref}/{ASKED_IN.get(question.anchor, 'timetable')}",
        )
        for question in asked.values()
    ]


def _put_off(one: NoticedElection) -> Finding:
    return Finding(
        "PP5",
        Severity.LOOK_AT,
        f"The poll of the {one.label} is put off, and no new day is known.",
        f"It was to be on {say_day(one.election.poll_on)}. No window hangs on it until its day is entered.",
        "Enter the new day of the poll once it is published",
        about=one.ref,
        public=True,
        kind=POLL_PUT_OFF,
        opens=f"{one.ref}/election",
    )


def _law_older(elections: Iterable[NoticedElection], checked_until: date, day: date) -> list[Finding]:
    """Polls within a year for which the law was not checked; once the notice is entered it says the days itself."""
    older = [
        one
        for one in elections
        if checked_until < one.election.poll_on <= day + YEAR and one.notice_latest is not None
    ]
    if not older:
        return []
    polls = say_list([f"{one.label}, on {say_day(one.election.poll_on)}" for one in older])
    return [
        Finding(
            "PP5",
            Severity.TO_KNOW,
            f"The election law was last checked on {say_day(checked_until)}, before a poll that is ahead.",
            f"It may have changed for: {polls}.",
            "Go by the dates that the council publishes, and enter them",
            about=older[0].ref,
            public=True,
            kind=LAW_OLDER,
            opens=older[0].ref,
        )
    ]


@keeps("PP5")
def not_entered(council_id: int, council: str, poll: date, why: str) -> Finding:
    """An ordinary election that a council's cycle brings within a year, which nobody has entered."""
    return Finding(
        "PP5",
        Severity.LOOK_AT,
        f"The elections of {council} on {say_long_day(poll)} are not entered.",
        f"{why[:1].upper()}{why[1:].rstrip('.')}. Until they are entered no window is known for them.",
        f"Enter the elections of {council} on {say_day(poll)}, or say why there are none",
        about=f"council:{council_id}",
        public=True,
        kind=NOT_ENTERED,
        opens="election",
    )


@keeps("PP5")
def held_finding(collision: Collision) -> Finding:
    """Something planned that waits for the end of a window, or whose words wait for others."""
    item = collision.item
    sided = takes_a_side(item)
    why = "takes a side" if sided else "is in an election window"
    return Finding(
        collision.clauses[0] if sided else "PP5",
        Severity.ACT_NOW,
        f"{_told(item)} {why}.",
        f"{collision.why}. {collision.what_to_do}.",
        f"Change the words of “{item.title}”" if sided else _what_to_agree(collision),
        about=item.ref,
        kind=PLANNED_SIDE if sided else WINDOW_HOLD,
        opens=item.ref,
    )


def _told(item: PlannedItem) -> str:
    """The item with its day, so that an event and the item that tells of it do not read alike."""
    day = f"{item.day.day} {MONTHS[item.day.month - 1]}"
    return (
        f"{item.title}, to go out on {day}," if item.kind is ItemKind.PUBLICITY else f"{item.title} on {day}"
    )


def _what_to_agree(collision: Collision) -> str:
    """The next step as a board can agree it, whole without the finding."""
    title, day = f"“{collision.item.title}”", collision.move_to
    if day is None:
        return f"Decide what to do about {title}"
    verb = "Move" if collision.item.kind in MOVED_WITH_PEOPLE else "Hold"
    return f"{verb} {title} {'to' if verb == 'Move' else 'until'} {say_day(day)}"


def _could_start(window: Window) -> date:
    return window.earliest_start or window.starts
