"""What is done in the live view: every keystroke becomes one change, at the time of the keystroke."""

from collections.abc import Callable, Sequence
from datetime import time
from functools import partial

from PySide6.QtWidgets import QWidget

from evenhand.domain.meetings.clock import say_time
from evenhand.domain.meetings.facts import Decision
from evenhand.domain.meetings.reached import say_items
from evenhand.domain.meetings.record_facts import AgendaItem, DeclaredInterest, Moment
from evenhand.domain.meetings.vocabulary import MomentKind
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Presence
from evenhand.screens.desk import Desk
from evenhand.screens.frame import notices
from evenhand.screens.meetings.live.decision_words import decisions_of
from evenhand.screens.meetings.live.draft import MotionDraft
from evenhand.screens.meetings.live.expecting import expected_in
from evenhand.screens.meetings.live.interest_dialog import Declaring, InterestDialog
from evenhand.screens.meetings.live.item_dialogs import ActionDialog, ItemDialog
from evenhand.screens.meetings.live.moment_dialogs import ChairDialog, PauseDialog, Timed, TimesDialog
from evenhand.screens.meetings.live.room_words import came, said_to_come
from evenhand.screens.meetings.live.sight import Sight
from evenhand.services import agendas, decisions, declared_interests, sittings
from evenhand.services.saving import found

TAKEN_AWAY = (
    "This is for what was entered by mistake, and its votes go with it. What the board decided otherwise later is "
    "rescinded instead."
)
NO_TIME = Refusal("Give the time first, such as 7.42 pm.")


class LiveActs:
    """The deeds over one meeting. `sight` and `minute` give what is seen and the time; None where no time is given."""

    def __init__(
        self, desk: Desk, parent: QWidget, sight: Callable[[], Sight], minute: Callable[[], time | None]
    ) -> None:
        self._desk, self._parent, self._sight, self._minute = desk, parent, sight, minute
        self._file = desk.partnership

    def open(self, at: time, chaired_by_id: int) -> None:
        """Open the meeting."""
        sittings.open_meeting(
            self._file, self._meeting, at=at, chaired_by_id=chaired_by_id, today=self._desk.today
        )

    def toggle(self, person_id: int) -> None:
        """In or out now: who is here leaves, for the item where they have an interest in it; who left is back."""
        at, sight = self._at(), self._sight()
        person = sight.room_now(at).person(person_id)
        if person is None:
            return
        if person.here:
            item = sight.current(at)
            for_item = item.id if item is not None and person.interest is not None else None
            sittings.leaves(self._file, self._meeting, person_id, at, for_item)
        elif came(person):
            sittings.comes_back(self._file, self._meeting, person_id, at)
        else:
            sittings.arrives(self._file, self._meeting, person_id, at)

    def tick_expected(self) -> None:
        """Before the opening: whoever said that they come, and is not ticked yet, is here."""
        at, sight = self._at(), self._sight()
        room = sight.room_now(at)
        with self._file.change("Those who said they come are here"):
            for person_id in said_to_come(sight.sitting):
                person = room.person(person_id)
                if person is not None and not person.here:
                    sittings.arrives(self._file, self._meeting, person_id, at)

    def chair(self, person_id: int) -> None:
        """Somebody takes the chair now."""
        self._chairs(person_id, self._at())

    def apologies(self, person_id: int) -> None:
        """Somebody who is not here sent apologies, or did not."""
        known = self._sight().sitting.attendance.get(person_id)
        presence = Presence.ABSENT if known is Presence.APOLOGIES else Presence.APOLOGIES
        sittings.say_presence(self._file, self._meeting, person_id, presence)

    def declare(self, person_id: int) -> None:
        """Ask for an interest, and keep it."""
        at, sight = self._at(), self._sight()
        item = sight.current(at)
        begins = Declaring(
            sight.people(sight.room_now(at)),
            expected_in(self._file, sight),
            item.id if item else 0,
            person_id,
            at,
        )
        InterestDialog(sight.sitting, begins, self._declared, self._withdraw, self._parent).exec()

    def change_chair(self, person_id: int) -> None:
        """Ask who takes the chair, and when."""
        at, sight = self._at(), self._sight()
        here = [one.person_id for one in sight.room_now(at).people if one.here]
        people = [(key, name) for key, name in sight.people() if key in here]
        ChairDialog(people, person_id, at, self._chairs, self._parent).exec()

    def mend_times(self, person_id: int) -> None:
        """Mend the times of one person, or of everything that happened and every item."""
        sight = self._sight()
        timed = [self._timed(sight, one) for one in sight.sitting.moments if person_id in (0, one.person_id)]
        if not person_id:
            timed += [
                Timed(f"Item {one.position} taken", one.taken_at, partial(self._retake, one.id))
                for one in sight.sitting.items
                if one.taken_at is not None
            ]
            timed += [self._decided(sight, one) for one in sight.sitting.decisions]
        TimesDialog(sorted(timed, key=_in_order), self._parent).exec()

    def take(self, item_id: int) -> None:
        """Take an item up now."""
        sittings.take_item(self._file, item_id, at=self._at())

    def pass_by(self, item_id: int) -> None:
        """Say that an item was not reached."""
        sittings.not_reached(self._file, item_id)

    def note(self, item_id: int, note: str) -> None:
        """Keep the note of an item."""
        sittings.note_item(self._file, item_id, note)

    def adjourn_or_resume(self) -> None:
        """Ask when the meeting is adjourned; one that is goes on now."""
        if self._sight().adjourned:
            sittings.resume(self._file, self._meeting, at=self._at())
            return
        PauseDialog("Adjourn the meeting", "Adjourn", self._at(), self._adjourned, self._parent).exec()

    def close(self) -> None:
        """Ask when the meeting is closed; tell which items it then did not reach."""
        with self._file.reading() as session:
            left = sittings.still_open(session, self._meeting)
        verb, parent = "Close the meeting", self._parent
        PauseDialog(verb, verb, self._at(), self._closed, parent, tells=_not_reached(left)).exec()

    def add_item(self) -> int:
        """Ask for one more item; give its key, 0 where none was added."""
        dialog = ItemDialog(self._desk, self._meeting, self._parent)
        dialog.exec()
        return dialog.key

    def fill_agenda(self) -> None:
        """Take the agenda of the template."""
        agendas.fill_from_template(self._file, self._meeting)

    def add_action(self, item_id: int) -> None:
        """Ask for an action agreed under an item, by the decision made last under it."""
        sight = self._sight()
        decided = decisions_of(sight.sitting, item_id)
        source = (item_id, decided[-1].id if decided else None)
        ActionDialog(self._desk, sight.sitting, source, sight.people(), self._parent).exec()

    def record(self, item_id: int, motion: MotionDraft, *, as_view: bool) -> None:
        """Record a motion with what became of it."""
        order = self._order(item_id, motion)
        decisions.record_decision(self._file, order, today=self._desk.today, as_view=as_view)

    def defer(self, item_id: int, motion: MotionDraft) -> None:
        """Write down that a motion was put off."""
        decisions.defer(self._file, self._order(item_id, motion), today=self._desk.today)

    def asks_to_drop(self, decision_id: int) -> bool:
        """Ask whether a decision was entered by mistake."""
        decision = found(self._file, Decision, decision_id)
        heading = f"Take away decision {decision.number}?"
        return notices.ask(heading, f"{decision.wording} {TAKEN_AWAY}", ["Take it away"], self._parent) == 0

    def drop(self, decision_id: int) -> None:
        """Take a decision away that was entered by mistake."""
        decisions.drop_decision(self._file, decision_id)

    @property
    def _meeting(self) -> int:
        return self._sight().sitting.meeting.id

    def _at(self) -> time:
        """The time of the keystroke.

        Raises:
            Refusal: times are typed, and none stands there.
        """
        at = self._minute()
        if at is None:
            raise NO_TIME
        return at

    def _order(self, item_id: int, motion: MotionDraft) -> decisions.DecisionOrder:
        """The motion as it is to be recorded; one that is corrected keeps its time."""
        sight = self._sight()
        before = sight.sitting.records.get(motion.decision_id)
        current = sight.current(self._minute())
        now = self._minute() if current is not None and current.id == item_id else None
        return decisions.DecisionOrder(
            id=motion.decision_id,
            meeting_id=sight.sitting.meeting.id,
            item_id=item_id,
            wording=motion.wording,
            moved_by_id=motion.moved_by_id,
            seconded_by_id=motion.seconded_by_id,
            method=motion.method,
            votes_for=motion.votes_for,
            votes_against=motion.votes_against,
            abstentions=motion.abstentions,
            votes=motion.votes,
            casting=motion.tally.casting if motion.tally else None,
            decided_at=before.decided_at if before else now,
            worded_because=motion.because,
        )

    def _declared(self, declared: DeclaredInterest) -> None:
        declared_interests.declare(self._file, declared, at=declared.declared_at)

    def _timed(self, sight: Sight, moment: Moment) -> Timed:
        move = partial(sittings.move_moment, self._file, moment.id)
        return Timed(
            _say_moment(sight, moment), moment.at, move, partial(sittings.drop_moment, self._file, moment.id)
        )

    def _decided(self, sight: Sight, decision: Decision) -> Timed:
        record = sight.sitting.records.get(decision.id)
        move = partial(self._redecide, decision.id)
        return Timed(f"Decision {decision.number} made", record.decided_at if record else None, move)

    def _redecide(self, decision_id: int, at: time) -> None:
        decisions.move_decision(self._file, decision_id, at, today=self._desk.today)

    def _retake(self, item_id: int, at: time) -> None:
        sittings.take_item(self._file, item_id, at=at)

    def _withdraw(self, declared_id: int) -> None:
        declared_interests.withdraw(self._file, declared_id)

    def _chairs(self, person_id: int, at: time) -> None:
        """Somebody takes the chair: for this item alone where whoever has it must leave for the item."""
        room = self._sight().room_now(at)
        for_item = room.item_id if room.chair_apart_id is not None else None
        sittings.takes_chair(self._file, self._meeting, person_id, at, for_item)

    def _adjourned(self, at: time, note: str) -> None:
        sittings.adjourn(self._file, self._meeting, at=at, note=note)

    def _closed(self, at: time, note: str) -> None:
        sittings.close(self._file, self._meeting, at=at, note=note)


def _not_reached(left: Sequence[AgendaItem]) -> str:
    """What closing makes of the items that were not taken; nothing where all were."""
    if not left:
        return ""
    items = say_items(one.position for one in left)
    one = len(left) == 1
    return (
        f"{items[0].upper()}{items[1:]} {'was' if one else 'were'} not taken. "
        f"Closing marks {'it' if one else 'them'} as not reached."
    )


def _in_order(timed: Timed) -> tuple[bool, time]:
    """By the clock; what has no time stands last."""
    return timed.at is None, timed.at or time.min


def _say_moment(sight: Sight, moment: Moment) -> str:
    """What happened, in words: Priya Nair left for item 6; the meeting was adjourned."""
    if moment.person_id is None:
        return moment.kind.label
    deed = moment.kind.label[0].lower() + moment.kind.label[1:]
    item = sight.sitting.item(moment.item_id)
    why = f" for item {item.position}" if item is not None and moment.kind is MomentKind.LEFT else ""
    return f"{sight.called(moment.person_id)} {deed}{why}"


def say_minute(at: time | None) -> str:
    """A time as said; nothing where there is none."""
    return say_time(at) if at is not None else ""
