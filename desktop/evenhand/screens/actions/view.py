"""Actions, under Record: those overdue, open and closed, where each was agreed, and one with what came of it."""

from typing import TYPE_CHECKING

from evenhand.screens.plain_room.view import PlainRoom

if TYPE_CHECKING:
    from evenhand.domain.guidance.findings import Finding
    from evenhand.screens.actions.action_part import ActionPart
    from evenhand.screens.plain_room.record_pane import RecordPane
    from evenhand.screens.plain_room.room import Room


class ActionsView(PlainRoom):
    """Actions: open them, by hand or from a finding, follow them, and close them with what came of them."""

    TABLES = frozenset(("action", "meeting_action", "meeting", "agenda_item", "person", "public_office"))
    NAME = "Actions"
    KIND = "action"
    _part: "ActionPart"

    def add(self) -> None:
        """Begin a new action."""
        self._begin(None)

    def begin_from(self, finding: "Finding") -> None:
        """Begin an action that answers a finding: its next step, its clause and what was found are filled in."""
        self._begin(finding)

    def make_room(self) -> "Room":
        """The room's words and questions."""
        from evenhand.screens.actions.room import actions_room

        return actions_room(self.desk)

    def make_pane(self, room: "Room") -> "RecordPane":
        """The pane of one action."""
        from evenhand.screens.actions.action_pane import ActionPane
        from evenhand.screens.actions.action_part import ActionPart

        self._part = ActionPart(self.desk)
        return ActionPane(self.desk, room, self._part)

    def _begin(self, finding: "Finding | None") -> None:
        self.ensure_loaded()
        if self.pane.may_leave():
            self._part.start_from(finding)
        super().add()
