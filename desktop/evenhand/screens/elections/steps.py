"""The steps of an election as rows: the computed ones, or, where none is computed, those whose dates may be given."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from evenhand.domain.elections.asked_steps import AskedStep
from evenhand.domain.elections.facts import Election, PublishedDate
from evenhand.domain.elections.hours import say_hour
from evenhand.domain.elections.law import STEPS
from evenhand.domain.elections.published import entered_dates
from evenhand.domain.elections.timetable import Timetable, TimetableEvent
from evenhand.domain.guidance.findings import Part
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import ElectionKind, PollStatus
from evenhand.domain.words import say_day, say_long_day
from evenhand.screens.elections.book import ElectionBook
from evenhand.services.election_timetables import compute, shipped_law
from evenhand.services.sweep import ElectionWindows

OF_PARLIAMENT = ("dissolution", "writ-received")


@dataclass(frozen=True, slots=True)
class Step:
    """One step with its latest day by law (None where nothing is computed) and the day that was published.

    `asked` says between which days a returning officer fixes it, where it cannot be counted.
    """

    event: str
    label: str
    computed: TimetableEvent | None
    published: PublishedDate | None
    asked: AskedStep | None = None

    @property
    def latest(self) -> date | None:
        """The last day the law allows."""
        if self.asked is not None:
            return self.asked.latest
        return self.computed.latest if self.computed else None

    @property
    def in_force(self) -> date | None:
        """The published day, else the latest by law."""
        return self.published.on if self.published else self.latest

    @property
    def says(self) -> str:
        """The step with its hour: "Nominations close, 4 pm"."""
        known = self.computed or self.asked
        hour = known.time if known else None
        return f"{self.label}, {say_hour(hour)}" if hour else self.label

    @property
    def at_odds(self) -> bool:
        """Whether it was published later than the law allows."""
        return self.published is not None and self.latest is not None and self.published.on > self.latest


def steps_of(book: ElectionBook, election_id: int, *, as_public: bool = False) -> Sequence[Step]:
    """The steps of an election in their order, with the dates as recorded or as they were public on the day."""
    found = book.found[election_id]
    published = book.public_of(election_id) if as_public else book.published_of(election_id)
    if found.timetable is not None:
        counted = [
            Step(one.event, one.label, one, published.get(one.event)) for one in found.timetable.events
        ]
        asked = [Step(one.event, one.label, None, None, one) for one in found.timetable.asked]
        return sorted((*counted, *asked), key=_latest)
    general = found.election.kind is ElectionKind.GENERAL
    names = [one for one in STEPS if general or one not in OF_PARLIAMENT]
    return [Step(one, labels()[one], None, published.get(one)) for one in names]


def why_not_computed(book: ElectionBook, election: Election) -> str:
    """Why there is no timetable, and what is kept all the same; nothing where there is one."""
    if election.status is PollStatus.PUT_OFF:
        return "The poll is put off. Its timetable follows once the new day is known."
    entered = entered_dates(book.published_of(election.id).values())
    try:
        compute(election.kind, election.poll_on, entered=entered)
    except Refusal as refusal:
        return f"{refusal.says} The poll is kept, and so are the dates you give here."
    return ""


def why_step(found: ElectionWindows, step: Step) -> tuple[tuple[Part, ...], str]:
    """The parts that explain a step's latest day and the sentence under them."""
    if step.asked is not None:
        between = f"{say_day(step.asked.earliest)} to {say_day(step.asked.latest)}"
        return (Part("Allowed by law", between, step.asked.statute),), step.asked.says
    if step.computed is None or found.timetable is None:
        return (), ""
    published = step.published
    source = (Part("Published", say_long_day(published.on), published.source),) if published else ()
    return (
        (*sum_parts(found.election, step.computed), *source),
        f"Which days count: {found.timetable.days_source}.",
    )


def sum_parts(election: Election, step: TimetableEvent) -> tuple[Part, ...]:
    """The parts of the sum that leads from polling day back to the latest day by law."""
    counted = step.sum
    holidays = ", ".join(f"{one.name} {say_day(one.day)}" for one in counted.holidays)
    return (
        Part("Polling day", say_day(election.poll_on)),
        Part("Working days", str(counted.working)),
        Part("Saturdays and Sundays", str(counted.weekend)),
        Part("Holidays", str(len(counted.holidays)), holidays),
        Part("Days counted back", str(counted.total), counted.says),
        Part("Latest by law", say_long_day(step.latest), step.statute),
    )


def says_more(timetable: Timetable | None) -> str:
    """What a reader of the timetable should know."""
    return " ".join(timetable.notes) if timetable is not None else ""


@cache
def labels() -> dict[str, str]:
    """The steps by their name in words."""
    return {rule.event: rule.label for kind in shipped_law().kinds.values() for rule in kind.rules}


def _latest(step: Step) -> date:
    return step.latest or date.max
