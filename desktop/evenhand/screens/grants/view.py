"""Grant approvals, as the window knows it: empty and cheap until it is told to load, then the room itself."""

from evenhand.screens.grants.room import GrantsRoom
from evenhand.screens.shared.room_view import RoomView


class GrantsView(RoomView):
    """The room of grants; it follows every change of what it shows and of the day."""

    TABLES = frozenset(
        {
            "grant_round",
            "applicant",
            "application",
            "award",
            "party_answer",
            "plan_theme",
            "meeting",
            "event",
            "election",
            "published_date",
            "poll_change",
            "added_holiday",
            "window_profile",
            "partnership",
        }
    )

    NAME = "Grant approvals"

    def build(self) -> None:
        """Make the room; its modules are imported only now, so that the window is painted first."""

        self.room = GrantsRoom(self.desk)
        self.list, self.panes = self.room.applications, self.room.panes
        self.column.addWidget(self.room)

    def reload(self) -> None:
        """Read everything as at the desk's day."""
        self.room.reload()

    def open_first(self) -> None:
        """Open the first application to decide, unless one is open."""
        self.room.open_first()

    def has_typing(self) -> bool:
        """Whether anything was typed and not saved."""
        return bool(self.room.dirty_forms())

    def show_record(self, ref: str) -> bool:
        """Open an application, the latest of an applicant, the application of an award, or a round."""
        kind, _, key = ref.partition(":")
        self.ensure_loaded()
        return key.isdecimal() and self.room.show_record(kind, int(key))

    def add(self) -> None:
        """Begin a new application."""
        self.ensure_loaded()
        self.room.add_application()

    def import_file(self) -> None:
        """Bring in a spreadsheet of applications."""
        self.ensure_loaded()
        self.room.import_applications()

    def save(self) -> bool:
        """Save what was typed; False where something is to be mended first."""
        return not self.is_built() or self.room.save()

    def discard(self) -> None:
        """Let go of what was typed."""
        if self.is_built():
            self.room.discard()
