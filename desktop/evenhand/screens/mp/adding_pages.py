"""The forms of somebody new in the room: an MP, or a contact who is none; each made when it is first wanted."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from evenhand.screens.desk import Desk
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.shared.forms import FINISH_FIRST

if TYPE_CHECKING:
    from evenhand.screens.mp.adding import AddMpPage
    from evenhand.screens.mp.adding_contact import AddContactPage


class AddingPages(QStackedWidget):
    """The two forms; `added` carries the key, `left` that nobody was added."""

    added = Signal(int)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    @cached_property
    def mp(self) -> "AddMpPage":
        """The form of a new MP."""
        from evenhand.screens.mp.adding import AddMpPage

        page = AddMpPage(self._desk)
        self._keep(page)
        return page

    @cached_property
    def contact(self) -> "AddContactPage":
        """The form of a new contact."""
        from evenhand.screens.mp.adding_contact import AddContactPage

        page = AddContactPage(self._desk)
        self._keep(page)
        return page

    def begin_mp(self, as_at: AsAt) -> None:
        """Begin a new MP."""
        self.setCurrentWidget(self.mp)
        self.mp.begin(as_at)

    def begin_contact(self, as_at: AsAt) -> None:
        """Begin a new contact."""
        self.setCurrentWidget(self.contact)
        self.contact.begin(as_at)

    def unsaved(self) -> bool:
        """Whether anything was typed and not saved."""
        return self.count() > 0 and self._typed() is not None

    def save(self) -> bool:
        """Add whoever was typed; False where something must be mended first."""
        while (page := self._typed()) is not None:
            self.setCurrentWidget(page)
            page.form.save()
            if page.form.is_dirty():
                return False
        return True

    def discard(self) -> None:
        """Let go of whatever was typed."""
        while (page := self._typed()) is not None:
            page.form.discard()

    def refuse_to_leave(self) -> None:
        """Say what waits to be saved."""
        page = self._typed()
        if page is not None:
            self.setCurrentWidget(page)
            page.form.show_refusal(FINISH_FIRST)

    def _typed(self) -> "AddMpPage | AddContactPage | None":
        made = [vars(self)[name] for name in ("mp", "contact") if name in vars(self)]
        return next((page for page in made if page.form.is_dirty()), None)

    def _keep(self, page: "AddMpPage | AddContactPage") -> None:
        page.added.connect(self.added)
        page.left.connect(self.left)
        self.addWidget(page)
