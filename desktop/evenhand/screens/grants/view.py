"""Grant approvals, as the window knows it: empty and cheap until it is told to load, then the room itself."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.records.changes import ChangeSet
from evenhand.screens.desk import Desk
from evenhand.screens.grants.room import GrantsRoom


class GrantsView(QWidget):
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
            "partnership",
        }
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._room: GrantsRoom | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        desk.changed.connect(self._follow)
        desk.day_changed.connect(self._follow_day)

    @property
    def room(self) -> GrantsRoom:
        """The room, made when it is first needed."""
        if self._room is None:
            self._room = GrantsRoom(self._desk)
            self._column.addWidget(self._room)
            self._room.reload()
        return self._room

    def load(self) -> None:
        """Fill the room; the first application to decide is opened."""
        self.room.open_first()

    def show_record(self, ref: str) -> bool:
        """Open an application, the latest of an applicant, the application of an award, or a round."""
        kind, _, key = ref.partition(":")
        return key.isdecimal() and self.room.show_record(kind, int(key))

    def add(self) -> None:
        """Begin a new application."""
        self.room.add_application()

    def import_file(self) -> None:
        """Bring in a spreadsheet of applications."""
        self.room.import_applications()

    def unsaved(self) -> bool:
        """Whether something was typed that is not saved."""
        return self._room is not None and bool(self._room.dirty_forms())

    def save(self) -> bool:
        """Save what was typed; False where something is to be mended first."""
        for form in self._room.dirty_forms() if self._room else ():
            form.save()
        return not self.unsaved()

    def discard(self) -> None:
        """Let go of what was typed."""
        for form in self._room.dirty_forms() if self._room else ():
            form.discard()

    def focus_list(self) -> None:
        """Go to the applications."""
        self.room.focus_list()

    def focus_find(self) -> None:
        """Go to the find field."""
        self.room.focus_find()

    def _follow(self, change_set: ChangeSet) -> None:
        if self._room is not None and change_set.touches(*self.TABLES):
            self._room.reload()

    def _follow_day(self) -> None:
        if self._room is not None:
            self._room.reload()
