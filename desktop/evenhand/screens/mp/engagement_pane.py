"""The right pane of the engagements: the one chosen, its form, or its history; nothing typed is let go unasked."""

from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from evenhand.screens.desk import Desk
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.mp.engagement_form import EngagementForm
from evenhand.screens.mp.engagement_page import EngagementPage
from evenhand.screens.mp.history import history_of_engagement
from evenhand.screens.shared.forms import FINISH_FIRST
from evenhand.screens.theme import Role
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.empty import EmptyState
from evenhand.screens.widgets.history import HistoryPanel
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.pane import Pane, row

LEAST_HEIGHT = 160
SAVED_LATER = "Saved. It was held after the day that is shown, so it is not in the list."


class EngagementPane(Pane):
    """Shows one page at a time; `shown` carries the key it leads to, `came_back` that a form was left."""

    shown = Signal(int)
    came_back = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName("Engagement")
        self._desk = desk
        self._as_at: AsAt | None = None
        self._mp_id = self.engagement_id = 0
        self._has_editor = False
        self.page = EngagementPage()
        self._nothing = EmptyState("Nothing is chosen", "Choose an engagement in the list, or add one.")
        self._history = HistoryPanel()
        self._history_page = self._make_history()
        self._stack = QStackedWidget()
        for page in (self._nothing, self.page, self._history_page):
            self._stack.addWidget(page)
        self._stack.setMinimumHeight(LEAST_HEIGHT)
        self.add(self._stack, 1)
        self.page.edit_asked.connect(self.edit)
        self.page.history_asked.connect(self.show_history)
        self.page.engagement_wanted.connect(self._follow)

    @cached_property
    def editor(self) -> EngagementForm:
        """The form, made when something is first typed."""
        made = EngagementForm(self._desk)
        made.saved.connect(self._take)
        made.left.connect(self._go_back)
        self._stack.addWidget(made)
        self._has_editor = True
        return made

    def show_as_at(self, mp_id: int, as_at: AsAt) -> None:
        """Take what was read anew, round whatever is being typed."""
        self._mp_id, self._as_at = mp_id, as_at
        found = as_at.engagement(self.engagement_id)
        if found is not None and found.mp_id == mp_id:
            self.page.show_engagement(found, as_at)
            if self._stack.currentWidget() is self._history_page:
                self.show_history()
        else:
            self.engagement_id = 0
            if not self._is_editing():
                self._stack.setCurrentWidget(self._nothing)

    def open_engagement(self, key: int) -> bool:
        """Show an engagement; False while something typed waits to be saved."""
        if key == self.engagement_id and self._stack.currentWidget() in (self.page, self._history_page):
            return True
        found = self._as_at.engagement(key) if self._as_at is not None else None
        if self._as_at is None or found is None or not self.may_leave():
            return False
        self.engagement_id = key
        self.page.show_engagement(found, self._as_at)
        self._stack.setCurrentWidget(self.page)
        return True

    def begin_adding(self) -> bool:
        """Begin a new engagement; False while something typed waits to be saved."""
        if self._as_at is None or not self.may_leave():
            return False
        self._stack.setCurrentWidget(self.editor)
        self.editor.begin(self._mp_id, None, self._as_at)
        return True

    def edit(self, at: str = "") -> None:
        """Turn to the form of the engagement shown, at a field if one is named."""
        found = self._as_at.engagement(self.engagement_id) if self._as_at is not None else None
        if self._as_at is not None and found is not None:
            self._stack.setCurrentWidget(self.editor)
            self.editor.begin(self._mp_id, found, self._as_at, at=at)

    def show_history(self) -> None:
        """Show what was changed about the engagement, by whom and when."""
        if self._as_at is not None and self.engagement_id:
            found = history_of_engagement(self._desk.partnership, self._as_at, self.engagement_id)
            self._history.show_entries(found)
            self._stack.setCurrentWidget(self._history_page)

    def may_leave(self) -> bool:
        """Whether nothing waits to be saved; what does is shown, and says so."""
        if not self.unsaved():
            return True
        self._stack.setCurrentWidget(self.editor)
        self.editor.form.show_refusal(FINISH_FIRST)
        return False

    def is_idle(self) -> bool:
        """Whether no engagement is shown and none is being typed."""
        return self._stack.currentWidget() is self._nothing

    def unsaved(self) -> bool:
        """Whether anything was typed and not saved."""
        return self._has_editor and self.editor.form.is_dirty()

    def save(self) -> bool:
        """Save whatever was typed; False where something must be mended first."""
        if self.unsaved():
            self._stack.setCurrentWidget(self.editor)
            self.editor.form.save()
        return not self.unsaved()

    def discard(self) -> None:
        """Let go of whatever was typed."""
        if self.unsaved():
            self.editor.form.discard()

    def _is_editing(self) -> bool:
        return self._has_editor and self._stack.currentWidget() is self.editor

    def _make_history(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        back = plain("Back to the engagement")
        back.clicked.connect(self._go_back)
        column.addWidget(Label("History", Role.LEAD))
        column.addWidget(self._history, 1)
        column.addLayout(row(None, back))
        return page

    def _follow(self, key: int) -> None:
        if self.open_engagement(key):
            self.page.focus_first()
            self.shown.emit(key)

    def _take(self, key: int) -> None:
        self._stack.setCurrentWidget(self._nothing)
        if self.open_engagement(key):
            self.page.focus_first()
            self.shown.emit(key)
        else:
            self._desk.noticed.emit(SAVED_LATER)

    def _go_back(self) -> None:
        self._stack.setCurrentWidget(self.page if self.engagement_id else self._nothing)
        self.came_back.emit()
