"""The middle pane: the person chosen, the form of a new member, or the form that ends a membership."""

from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from evenhand.screens.desk import Desk
from evenhand.screens.members.as_at import AsAt
from evenhand.screens.members.detail import MemberDetail
from evenhand.screens.members.ending import EndingPage
from evenhand.screens.members.joining import JoiningPage
from evenhand.screens.members.record_parts import PUBLIC_OFFICES
from evenhand.screens.members.roll import is_known
from evenhand.screens.shared.forms import FINISH_FIRST
from evenhand.screens.shared.words import last_spell
from evenhand.screens.widgets.empty import EmptyState
from evenhand.screens.widgets.pane import Pane

LEAST_HEIGHT = 160


class MemberPane(Pane):
    """Shows one page at a time and lets none go that holds something unsaved.

    `person_shown` carries the key of the person that a page led to; `came_back` that a form was left.
    """

    person_shown = Signal(int)
    came_back = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName("Member")
        self._as_at: AsAt | None = None
        self._desk = desk
        self.detail = MemberDetail(desk)
        self._nothing = EmptyState("Nobody is chosen", "Choose somebody in the list, or add a member.")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self.detail)
        self._stack.setMinimumHeight(LEAST_HEIGHT)
        self.add(self._stack, 1)
        self.detail.ending_asked.connect(self.begin_ending)

    @cached_property
    def joining(self) -> JoiningPage:
        """The form of a new member, made when it is first wanted."""
        page = JoiningPage(self._desk)
        page.admitted.connect(self._welcome)
        page.known_asked.connect(self._open_known)
        page.left.connect(self._go_back)
        self._stack.addWidget(page)
        return page

    @cached_property
    def ending(self) -> EndingPage:
        """The form that ends a membership, made when it is first wanted."""
        page = EndingPage(self._desk)
        page.ended.connect(self._go_back)
        page.left.connect(self._go_back)
        self._stack.addWidget(page)
        return page

    @property
    def person_id(self) -> int:
        """Whose record was opened last; 0 for nobody's."""
        return self.detail.person_id

    def shown_as_at(self) -> AsAt | None:
        """What was read last."""
        return self._as_at

    def show_as_at(self, as_at: AsAt) -> None:
        """Take what was read anew, round whatever is being typed."""
        self._as_at = as_at
        known = self.person_id in as_at.directory.people
        there = known and is_known(as_at.directory, self.person_id, as_at.day)
        if there or (known and self.detail.unsaved()):
            self.detail.show_person(self.person_id, as_at)
        elif self._stack.currentWidget() is self.detail or isinstance(
            self._stack.currentWidget(), EndingPage
        ):
            self.detail.person_id = 0
            self._stack.setCurrentWidget(self._nothing)

    def open_person(self, person_id: int) -> bool:
        """Show a person; False while something else waits to be saved."""
        if person_id == self.person_id and self._stack.currentWidget() is self.detail:
            return True
        if self._as_at is None or not self.may_leave():
            return False
        self.detail.show_person(person_id, self._as_at)
        self._stack.setCurrentWidget(self.detail)
        return True

    def lend_place(self, other: QWidget) -> bool:
        """Show something else in this place; False while something waits to be saved."""
        if not self.may_leave():
            return False
        self._stack.addWidget(other)
        self._stack.setCurrentWidget(other)
        return True

    def begin_joining(self) -> bool:
        """Begin a new member; False while something else waits to be saved."""
        if self._as_at is None or not self.may_leave():
            return False
        self._stack.setCurrentWidget(self.joining)
        self.joining.begin(self._as_at.directory.people.values())
        return True

    def begin_ending(self) -> None:
        """Begin to end the membership of the person shown."""
        as_at = self._as_at
        if (
            as_at is None
            or not last_spell(as_at.directory, self.person_id, as_at.day)
            or not self.may_leave()
        ):
            return
        self._stack.setCurrentWidget(self.ending)
        self.ending.begin(self.person_id, as_at)

    def may_leave(self) -> bool:
        """Whether nothing waits to be saved; what does is shown, and says so."""
        if not self.unsaved():
            return True
        for page in self._others():
            if page.form.is_dirty():
                self._stack.setCurrentWidget(page)
                page.form.show_refusal(FINISH_FIRST)
                return False
        self._stack.setCurrentWidget(self.detail)
        self.detail.remind()
        return False

    def unsaved(self) -> bool:
        """Whether anything was typed and not saved."""
        return self.detail.unsaved() or any(page.form.is_dirty() for page in self._others())

    def save(self) -> bool:
        """Save whatever was typed; False where something must be mended first."""
        for page in self._others():
            if page.form.is_dirty():
                self._stack.setCurrentWidget(page)
                page.form.save()
        return self.detail.save() and not self.unsaved()

    def discard(self) -> None:
        """Let go of whatever was typed."""
        for page in self._others():
            if page.form.is_dirty():
                page.form.discard()
        if self.detail.unsaved():
            self.detail.discard()

    def _others(self) -> list[JoiningPage | EndingPage]:
        """The forms beside the record that were made so far."""
        pages = [self._stack.widget(place) for place in range(self._stack.count())]
        return [page for page in pages if isinstance(page, JoiningPage | EndingPage)]

    def _welcome(self, person_id: int) -> None:
        """Open somebody just admitted; a councillor's seat is recorded next."""
        if self.open_person(person_id) and self._as_at is not None:
            spell = last_spell(self._as_at.directory, person_id, self._as_at.day)
            if spell is not None and spell.capacity == "councillor":
                self.detail.open_part(PUBLIC_OFFICES)
        self.person_shown.emit(person_id)

    def _open_known(self, person_id: int) -> None:
        """Open somebody who is in the file already, in place of the form that was begun for them."""
        self.joining.let_go()
        if self.open_person(person_id):
            self.person_shown.emit(person_id)
            self.detail.open_part_named("membership")

    def _go_back(self) -> None:
        known = self._as_at is not None and self.person_id in self._as_at.directory.people
        self._stack.setCurrentWidget(self.detail if known else self._nothing)
        self.came_back.emit()
