"""The pane of one action, with the way to the meeting at which it was agreed."""

from evenhand.screens.actions.action_part import ActionPart
from evenhand.screens.desk import Desk
from evenhand.screens.plain_room.record_pane import RecordPane
from evenhand.screens.plain_room.room import Room
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.pane import row


class ActionPane(RecordPane):
    """One action; the button beside its name opens the meeting it comes from."""

    def __init__(self, desk: Desk, room: Room, part: ActionPart) -> None:
        self._desk = desk
        self.to_meeting = plain("Open the meeting")
        super().__init__(room, part, ())
        self.beside_title.addLayout(row(self.to_meeting))
        self.setTabOrder(self.strip.tabs, self.to_meeting)
        self.to_meeting.clicked.connect(self._go_to_meeting)

    def begin(self) -> bool:
        """Begin a new action."""
        begun = super().begin()
        self.to_meeting.setVisible(not begun and self._meeting_id() is not None)
        return begun

    def _show(self) -> None:
        super()._show()
        self.to_meeting.setVisible(self._meeting_id() is not None)

    def _meeting_id(self) -> int | None:
        source = self._book.sources.get(self.key) if self._book else None
        return source.meeting_id if source else None

    def _go_to_meeting(self) -> None:
        self._desk.record_wanted.emit(f"meeting:{self._meeting_id()}")
