"""Before the meeting is opened: who chairs and at what time, while those who are here are ticked beside it."""

from collections.abc import Sequence
from datetime import time

from PySide6.QtCore import Signal

from evenhand.domain.meetings.room import Room
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Office
from evenhand.domain.words import say_long_day
from evenhand.screens.meetings.live.room_words import counts_of, said_to_come, standing_of
from evenhand.screens.theme import Role, Weight
from evenhand.screens.widgets.announce import announce
from evenhand.screens.widgets.button import plain, primary
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.chosen_fields import ChoiceField
from evenhand.screens.widgets.form import FieldRow
from evenhand.screens.widgets.item_bar import ItemBar
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.pane import Pane, row
from evenhand.screens.widgets.time_field import TimeField
from evenhand.services.meeting_reading import Sitting

TICK = "Tick who is here, in the room at the right: arrow keys and Space. Whoever comes later is ticked when they come."


class BeginPage(Pane):
    """The form that begins the meeting. `begin_asked` carries the time and the chair."""

    begin_asked = Signal(object, object)

    def __init__(self) -> None:
        super().__init__(scrolls=True)
        self.setAccessibleName("Begin the meeting")
        self._title = Label("Begin the meeting", Role.TITLE, wrap=True)
        self._when = Label("", ink=2, wrap=True)
        self.bar = ItemBar()
        self.chair = ChoiceField("chaired_by_id", "Chairs", (), needed="Choose who is in the chair.")
        self.time = TimeField("at", "Begins at", needed="Give the time, such as 7 pm.")
        self.begin = primary("Begin the meeting")
        self.begin.clicked.connect(self._begin)
        self.tick = plain("Tick those who said they come")
        for part in (self._title, self._when, self.bar, Label(TICK, wrap=True)):
            self.add(part)
        for field in (self.chair, self.time):
            self.add(FieldRow(field))
        self._says = Label("", weight=Weight.STRONG, wrap=True)
        foot = row(self._says, self.tick, self.begin)
        foot.setStretch(0, 1)
        self.set_footer(foot)

    def show_sitting(
        self, sitting: Sitting, room: Room, people: Sequence[tuple[int, str]], at: time | None, *, fresh: bool
    ) -> None:
        """Offer everybody who sits that day as chair; `fresh` begins with the chair of the board and the time."""
        meeting = sitting.meeting
        place = f", {meeting.place}" if meeting.place else ""
        self._when.setText(f"{meeting.kind.label}, {say_long_day(meeting.held_on)}{place}")
        self.bar.show_counts(counts_of(sitting, room), standing_of(room))
        self.chair.set_options([Option(key, name) for key, name in people])
        here = {one.person_id for one in room.people if one.here}
        self.tick.setVisible(not here.issuperset(said_to_come(sitting)))
        if fresh:
            self.time.near = at
            chairs = meeting.chaired_by_id or chair_of(sitting)
            self.chair.set_value(chairs)
            self.time.set_value(at)
            self.show_refusal(None)

    def show_refusal(self, refusal: Refusal | None) -> None:
        """Say what stands in the way; None clears it."""
        fields = {field.key: field for field in (self.chair, self.time)}
        for field in fields.values():
            field.show_error("")
        beside = fields.get((refusal.field or "") if refusal else "")
        self._says.setText(refusal.says if refusal and beside is None else "")
        if refusal is None:
            return
        if beside is not None:
            beside.show_error(refusal.says)
            beside.focus()
        else:
            announce(self, refusal.says)

    def focus_first(self) -> None:
        """Go to the chair."""
        self.chair.focus()

    def set_low(self, low: bool) -> None:
        """Let the notes of the bar go where the window is low."""
        self.bar.set_low(low)

    def _begin(self) -> None:
        for field in (self.chair, self.time):
            if (refusal := field.check()) is not None:
                self.show_refusal(Refusal(refusal.says, field=field.key))
                return
        self.show_refusal(None)
        self.begin_asked.emit(self.time.value(), self.chair.value())


def chair_of(sitting: Sitting) -> int | None:
    """Who holds the office of chair on the day of the meeting."""
    held = sitting.directory.holders(Office.CHAIR, sitting.day)
    return held[0].id if held else None
