"""One meeting as the live view sees it: what is read of it, the item looked at, and the time that a keystroke takes."""

from dataclasses import dataclass
from datetime import date, time

from evenhand.domain.meetings.clock import starts_of
from evenhand.domain.meetings.course import state_at
from evenhand.domain.meetings.record_facts import AgendaItem
from evenhand.domain.meetings.room import Room
from evenhand.domain.meetings.vocabulary import MomentKind
from evenhand.domain.vocabulary import Planned
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.meetings.live.agenda_rows import current_item
from evenhand.screens.meetings.live.room_words import came
from evenhand.screens.widgets.list_rows import fold
from evenhand.services.meeting_reading import Sitting, read_sitting
from evenhand.services.sealed import is_approved


@dataclass(frozen=True, slots=True)
class Sight:
    """The meeting as read. `typed` says that times are typed, as it is not being held now; `locked` why it stands."""

    sitting: Sitting
    typed: bool
    locked: str

    @property
    def may(self) -> bool:
        """Whether anything of the meeting may be changed."""
        return not self.locked

    @property
    def adjourned(self) -> bool:
        """Whether the meeting is adjourned."""
        return state_at(self.sitting.moments, time.max) is MomentKind.ADJOURNED

    @property
    def goes_on(self) -> bool:
        """Whether the meeting was opened and is not closed."""
        return self.sitting.opened_at is not None and self.sitting.closed_at is None

    def current(self, minute: time | None) -> AgendaItem | None:
        """The item being taken; of a meeting entered afterwards, the one taken last by that minute."""
        if not self.typed or minute is None:
            return current_item(self.sitting)
        return self.sitting.item_at(minute)

    def room_now(self, minute: time | None) -> Room:
        """The room at the time of the next keystroke, for the item being taken then."""
        item = self.current(minute)
        return self.sitting.room(item.id if item else None, minute if self.typed else None)

    def room_of(self, item: AgendaItem, minute: time | None) -> Room:
        """The room of an item: as it is now where it is being taken, else as it was when the item was over."""
        current = self.current(minute)
        return self.sitting.room(
            item.id, minute if self.typed and current and current.id == item.id else None
        )

    def first_minute(self) -> time | None:
        """Where the typed time begins: at what happened last, or when the meeting begins."""
        known = [one.at for one in self.sitting.moments]
        known += [one.taken_at for one in self.sitting.items if one.taken_at is not None]
        return max(known) if known else starts_of(self.sitting.meeting)

    def people(self, room: Room | None = None) -> list[tuple[int, str]]:
        """Everybody who sits that day by name; of a room, those who came."""
        keys = [one.person_id for one in room.people if came(one)] if room else []
        if room is None:
            keys = [seat.person_id for seat in self.sitting.seats]
        named = [(key, self.called(key)) for key in keys]
        return sorted(named, key=_by_name)

    def called(self, person_id: int) -> str:
        """The name of somebody on the day of the meeting."""
        return self.sitting.directory.called(person_id, self.sitting.day)


def see(desk: Desk, meeting_id: int) -> Sight:
    """Read a meeting as it stands.

    Raises:
        Refusal: it is no longer there.
    """
    with desk.partnership.reading() as session:
        sitting = read_sitting(session, meeting_id)
        approved = is_approved(session, sitting.meeting)
    locked = _why_locked(sitting, desk.today, approved=approved)
    if not locked and desk.partnership.read_only:
        locked = "This file is open for reading only."
    return Sight(sitting, not desk.shows_today or sitting.day != desk.today, locked)


def _why_locked(sitting: Sitting, today: date, *, approved: bool) -> str:
    if approved:
        return (
            f"The minutes of {say_day(sitting.day)} are approved, so this meeting stands as it was minuted. "
            "A later correction is added to the minutes."
        )
    if sitting.meeting.status is Planned.CANCELLED:
        return "This meeting was cancelled."
    if sitting.day > today:
        return f"{say_day(sitting.day)} is still to come. The meeting is begun on its day."
    return ""


def _by_name(pair: tuple[int, str]) -> str:
    return fold(pair[1].removeprefix("Cllr "))
