"""The one engagement that is chosen: in short, in full, its form, or its history; nothing typed is let go unasked."""

from datetime import date
from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from evenhand.domain.vocabulary import Kind
from evenhand.screens.desk import Desk
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.mp.engagement_brief import EngagementBrief
from evenhand.screens.mp.engagement_deeds import Deed, EngagementDeeds
from evenhand.screens.mp.engagement_form import EngagementForm
from evenhand.screens.mp.engagement_page import EngagementPage
from evenhand.screens.mp.history_engagement import history_of_engagement
from evenhand.screens.mp.words import late_follow_up
from evenhand.screens.shared.forms import FINISH_FIRST
from evenhand.screens.theme import Role
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.history import HistoryPanel
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.pane import Pane, row

SAVED_LATER = "Saved. It was held after the day that is shown, so it is not in the list."
NOTHING = "Nothing is chosen. Choose an engagement in the list or on the timeline, or add one."


class EngagementPane(Pane):
    """Shows one page at a time.

    `shown` carries the key it leads to, `came_back` that a form was left, `room_wanted` that it needs more or less.
    """

    shown = Signal(int)
    came_back = Signal()
    room_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName("Engagement")
        self._desk = desk
        self._as_at: AsAt | None = None
        self._mp_id = self.engagement_id = 0
        self._has_editor = self._in_full = self._is_slim = self._is_tall = False
        self._back = ""
        self.brief, self.page = EngagementBrief(), EngagementPage()
        self.deeds = EngagementDeeds(desk, self)
        self._nothing = Label(NOTHING, ink=2, wrap=True)
        self._history = HistoryPanel()
        self._history_page = self._make_history()
        self._stack = QStackedWidget()
        for page in (self._nothing, self.brief, self.page, self._history_page):
            self._stack.addWidget(page)
        self._measure()
        self.add(self._stack, 1)
        self._connect()

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
            self._fill(self.engagement_id)
            if self._stack.currentWidget() is self._history_page:
                self.show_history()
        else:
            self.engagement_id = 0
            if not self.is_editing():
                self._turn_to(self._nothing)

    def fit(self, *, slim: bool, tall: bool, back: str) -> None:
        """Stand in a narrow column, or have the height for the record in full; `back` is where the page leads back."""
        if (slim, tall, back) == (self._is_slim, self._is_tall, self._back):
            return
        self._is_slim, self._is_tall, self._back = slim, tall, back
        self._fit_page()
        if self._stack.currentWidget() in (self.brief, self.page):
            self._show_record()

    def open_engagement(self, key: int, *, in_full: bool = False) -> bool:
        """Show an engagement; False while something typed waits to be saved."""
        if key == self.engagement_id and self._stack.currentWidget() in (self._history_page, self._record()):
            if in_full:
                self.show_in_full()
            return True
        found = self._as_at.engagement(key) if self._as_at is not None else None
        if found is None or not self.may_leave():
            return False
        self._in_full = in_full or self._in_full
        self.engagement_id = key
        self._fill(key)
        self._show_record()
        return True

    def show_in_full(self) -> None:
        """Show all that is kept of the engagement."""
        if self.engagement_id and self.may_leave():
            self._in_full = True
            self._show_record()

    def show_in_short(self) -> None:
        """Go back to the engagement in short, under the timeline."""
        if not self.is_editing():
            self._in_full = False
            self._show_record()

    def wants_room(self) -> bool:
        """Whether what is shown needs the room of the timeline."""
        shown = self._stack.currentWidget()
        if shown is self.page:
            return self._in_full
        return shown not in (self.brief, self._nothing)

    def begin_adding(self, on: date | None = None, kind: Kind | None = None) -> bool:
        """Begin a new engagement; False while something typed waits to be saved."""
        if self._as_at is None or not self.may_leave():
            return False
        self._turn_to(self.editor)
        self.editor.begin(self._mp_id, None, self._as_at, on=on, kind=kind)
        return True

    def edit(self, at: str = "") -> None:
        """Turn to the form of the engagement shown, at a field if one is named."""
        found = self._as_at.engagement(self.engagement_id) if self._as_at is not None else None
        if self._as_at is not None and found is not None:
            self._turn_to(self.editor)
            self.editor.begin(self._mp_id, found, self._as_at, at=at)

    def show_history(self) -> None:
        """Show what was changed about the engagement, by whom and when."""
        if self._as_at is not None and self.engagement_id:
            found = history_of_engagement(self._desk.partnership, self._as_at, self.engagement_id)
            self._history.show_entries(found)
            self._turn_to(self._history_page)

    def follow_up(self) -> None:
        """Ask what became of the first thing that is late."""
        found = self._as_at.engagement(self.engagement_id) if self._as_at is not None else None
        late = late_follow_up(self._as_at, found) if self._as_at is not None and found is not None else None
        if late is not None:
            self.deeds.follow_up(late)

    def may_leave(self) -> bool:
        """Whether nothing waits to be saved; what does is shown, and says so."""
        if not self.unsaved():
            return True
        self._turn_to(self.editor)
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
            self._turn_to(self.editor)
            self.editor.form.save()
        return not self.unsaved()

    def discard(self) -> None:
        """Let go of whatever was typed."""
        if self.unsaved():
            self.editor.form.discard()

    def focus_first(self) -> None:
        """Put the focus where the record can be changed."""
        (self.page if self._record() is self.page else self.brief).focus_first()

    def _fill(self, key: int) -> None:
        found = self._as_at.engagement(key) if self._as_at is not None else None
        if self._as_at is not None and found is not None:
            self.brief.show_engagement(found, self._as_at)
            self.page.show_engagement(found, self._as_at)
            self.deeds.show_engagement(found, self._as_at)

    def _record(self) -> QWidget:
        """The page on which the record is read."""
        return self.page if self._in_full or self._is_slim or self._is_tall else self.brief

    def _fit_page(self) -> None:
        stands_under = self._is_tall and not self._in_full
        self.page.fit(slim=self._is_slim, back="" if stands_under else self._back)

    def _show_record(self) -> None:
        self._fit_page()
        self._turn_to(self._record() if self.engagement_id else self._nothing)

    def _turn_to(self, page: QWidget) -> None:
        if page is not self._stack.currentWidget():
            self._stack.setCurrentWidget(page)
            self._measure()
        self.room_wanted.emit()

    def _measure(self) -> None:
        """Ask for the room of the page that is shown, not of the largest."""
        shown = self._stack.currentWidget()
        editing = (self.editor,) if self._has_editor else ()
        for page in (self._nothing, self.brief, self.page, self._history_page, *editing):
            asks = QSizePolicy.Policy.Preferred if page is shown else QSizePolicy.Policy.Ignored
            page.setSizePolicy(asks, asks)

    def is_editing(self) -> bool:
        """Whether the form is shown."""
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

    def _connect(self) -> None:
        for page in (self.brief, self.page):
            page.edit_asked.connect(self.edit)
            page.history_asked.connect(self.show_history)
            page.case_study_asked.connect(self.deeds.use_in_case_study)
            page.follow_up_asked.connect(self.follow_up)
        self.brief.more_asked.connect(self._open_more_of_brief)
        self.page.more_asked.connect(self._open_more_of_page)
        self.page.engagement_wanted.connect(self._follow)
        self.page.link_wanted.connect(self._open_link)
        self.page.left.connect(self._leave_page)
        self.deeds.moved.connect(self._follow)

    def _open_more_of_brief(self) -> None:
        self.deeds.open_menu(self.brief.more, [("Show in full", self._show_whole), *self._aside()])

    def _open_more_of_page(self) -> None:
        whole: list[Deed] = [] if self._in_full or self._is_slim else [("Show in full", self._show_whole)]
        self.deeds.open_menu(self.page.more, [*whole, *self._aside()])

    def _show_whole(self) -> None:
        self.show_in_full()
        self.page.focus_first()

    def _aside(self) -> list[Deed]:
        """What has no button of its own where there is little room."""
        return [("Use in a case study", self.deeds.use_in_case_study), ("History", self.show_history)]

    def _open_link(self, key: int) -> None:
        links = self._as_at.kept.beside.links.get(self.engagement_id, ()) if self._as_at is not None else ()
        for one in links:
            if one.id == key:
                self.deeds.open_link(one)

    def _follow(self, key: int) -> None:
        if self.open_engagement(key):
            self.focus_first()
            self.shown.emit(key)

    def _take(self, key: int) -> None:
        self._turn_to(self._nothing)
        if self.open_engagement(key):
            self.focus_first()
            self.shown.emit(key)
        else:
            self._desk.noticed.emit(SAVED_LATER)

    def _leave_page(self) -> None:
        self.show_in_short()
        self.came_back.emit()

    def _go_back(self) -> None:
        self._show_record()
        self.came_back.emit()
