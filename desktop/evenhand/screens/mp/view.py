"""The MP relationship tab: the MP at the top, the engagements by year at left, one of them at right."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from evenhand.screens.desk import Desk
from evenhand.screens.mp.as_at import AsAt, read_as_at
from evenhand.screens.shared.forms import FINISH_FIRST
from evenhand.screens.shared.room_view import RoomView
from evenhand.screens.widgets.button import primary

if TYPE_CHECKING:
    from evenhand.screens.mp.adding import AddMpPage

ADD_FIRST = (
    "Add the MP for your area, with the constituency and the day of the declaration. "
    "Then keep here what you send, hear and do together."
)

TOLD = frozenset(
    (
        *("person", "mp", "mp_term", "term_detail", "mp_profile", "mp_post", "mp_staff", "contact"),
        *("engagement", "engagement_detail", "engagement_series", "engagement_theme", "engagement_link"),
        *("participant", "brought_back", "follow_up", "stance", "stance_evidence", "misconception", "advice"),
        *("skill_for_theme", "plan_theme", "quote", "quote_scope", "quote_use", "letter", "referral"),
        *("constituency", "election", "published_date", "rule_override", "publicity_item"),
    )
)


class MpView(RoomView):
    """MP relationship: add an MP, keep engagements, terms and stance."""

    TABLES = TOLD
    NAME = "MP relationship"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._can_add = False
        self._wanted = self._mp_id = 0

    def show_record(self, ref: str) -> bool:
        """Open "engagement:4" or "mp:1", or begin an engagement with one by "mp/add:1".

        False for what is none here, or while something waits to be saved.
        """
        kind, _, key = ref.partition(":")
        self.ensure_loaded()
        if not key.isdecimal():
            return False
        if kind == "mp/add":
            return self._add_with(int(key))
        if kind == "mp":
            return int(key) in self._as_at.mps() and self._choose_mp(int(key))
        return kind == "engagement" and self._show_engagement(int(key))

    def add(self) -> None:
        """Begin a new engagement, or the first MP where there is none yet."""
        self.ensure_loaded()
        if not self._mp_id:
            self.add_mp()
        elif not self._has_typed_mp() or self._may_leave():
            self._settle()
            self._show_engagements()
            self.engagements.begin_adding()

    def _add_with(self, mp_id: int) -> bool:
        """Begin an engagement with one MP of those known by the day."""
        known = mp_id in self._as_at.mps() and self._choose_mp(mp_id)
        if known:
            self.add()
        return known

    def add_mp(self) -> None:
        """Begin a new MP, once nothing else waits to be saved."""
        self.ensure_loaded()
        if self._may_leave():
            self._stack.setCurrentWidget(self.adding)
            self.adding.begin(self._as_at)

    def has_typing(self) -> bool:
        """Whether anything was typed and not saved."""
        return self._has_typed_mp() or self.pane.unsaved() or self.room.unsaved()

    def save(self) -> bool:
        """Save whatever was typed; False where something must be mended first."""
        if not self.is_built():
            return True
        if self._has_typed_mp():
            self._stack.setCurrentWidget(self.adding)
            self.adding.form.save()
        if self.pane.unsaved():
            self._show_engagements()
        return not self._has_typed_mp() and self.pane.save() and self.room.save()

    def discard(self) -> None:
        """Let go of whatever was typed."""
        if self.is_built():
            if self._has_typed_mp():
                self.adding.form.discard()
            self.pane.discard()
            self.room.discard()

    def focus_list(self) -> None:
        """Go to the engagements, or to the button that adds the first MP."""
        super().focus_list()
        if not self._mp_id and not self._is_adding():
            self._add_first.setFocus(Qt.FocusReason.OtherFocusReason)

    def turn_to_list(self) -> None:
        """Bring the engagements into view."""
        self._show_engagements()
        super().turn_to_list()

    def build(self) -> None:
        """Make the panes; their modules are imported only now, so that the window is painted first."""
        from evenhand.screens.mp.engagements import Engagements
        from evenhand.screens.mp.room import MpRoom

        self.panes = self.engagements = Engagements(self.desk)
        self.list, self.pane = self.engagements.list, self.engagements.pane
        self.room = MpRoom(self.desk, self.engagements)
        self._welcome = self._make_welcome()
        self._stack = QStackedWidget()
        for page in (self._welcome, self.room):
            self._stack.addWidget(page)
        self.column.addWidget(self._stack)
        self.engagements.add_asked.connect(self.add)
        self.engagements.mp_wanted.connect(self._show_other)
        self.room.header.mp_chosen.connect(self._choose_mp)
        self.room.header.add_asked.connect(self.add_mp)

    @cached_property
    def adding(self) -> "AddMpPage":
        """The form of a new MP, made when it is first wanted."""
        from evenhand.screens.mp.adding import AddMpPage

        made = AddMpPage(self.desk)
        made.added.connect(self._take_mp)
        made.left.connect(self._settle)
        self._stack.addWidget(made)
        self._can_add = True
        return made

    def _is_adding(self) -> bool:
        return self._can_add and self._stack.currentWidget() is self.adding

    def _has_typed_mp(self) -> bool:
        return self._can_add and self.adding.form.is_dirty()

    def _make_welcome(self) -> QWidget:
        from evenhand.screens.widgets.empty import EmptyState

        self._add_first = primary("Add the MP…")
        self._add_first.clicked.connect(self.add_mp)
        return EmptyState("No MP is recorded yet", ADD_FIRST, self._add_first)

    def reload(self) -> None:
        """Read everything as at the desk's day; what is typed about an MP keeps that MP shown."""
        desk = self.desk
        self._as_at: AsAt = read_as_at(desk.partnership, desk.day, desk.today)
        known = self._as_at.mps()
        typing = self._mp_id in self._as_at.kept.mps and self.unsaved()
        if not typing:
            self._mp_id = self._wanted if self._wanted in known else next(iter(known), 0)
        self._show_mp()
        if not self._is_adding():
            self._settle()

    def _show_mp(self) -> None:
        if self._mp_id:
            self.room.show_mp(self._mp_id, self._as_at)
            self.engagements.show_mp(self._mp_id, self._as_at)

    def _show_other(self, mp_id: int) -> None:
        """Show the MP that a chain led to."""
        self._wanted = self._mp_id = mp_id
        self._show_mp()

    def _settle(self) -> None:
        """Show the room, or what to do first where there is no MP."""
        self._stack.setCurrentWidget(self.room if self._mp_id else self._welcome)

    def _show_engagements(self) -> None:
        from evenhand.screens.mp.parts import TIMELINE

        if self._mp_id and not self._is_adding():
            self._settle()
            self.room.open_part(TIMELINE)

    def _may_leave(self) -> bool:
        """Whether nothing waits to be saved; what does is shown, and says so."""
        if self._has_typed_mp():
            self._stack.setCurrentWidget(self.adding)
            self.adding.form.show_refusal(FINISH_FIRST)
            return False
        if self.pane.unsaved():
            self._show_engagements()
            self.engagements.show_detail()
        return self.pane.may_leave() and self.room.may_leave()

    def _choose_mp(self, mp_id: int) -> bool:
        """Show another MP; False, and as before, while something typed waits to be saved."""
        if mp_id != self._mp_id and not self._may_leave():
            self.room.header.choose(self._mp_id)
            return False
        self._show_other(mp_id)
        self._settle()
        return True

    def _take_mp(self, mp_id: int) -> None:
        self._settle()
        self._choose_mp(mp_id)
        self.list.focus_rows()

    def _show_engagement(self, key: int) -> bool:
        found = self._as_at.engagement(key)
        if found is None or found.mp_id not in self._as_at.mps() or not self._choose_mp(found.mp_id):
            return False
        self._show_engagements()
        return self.engagements.open_engagement(key)
