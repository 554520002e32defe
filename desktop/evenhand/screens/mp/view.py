"""The MP relationship tab: who it is at the top, the engagements by year at left, at right timeline and detail."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from evenhand.screens.desk import Desk
from evenhand.screens.mp.as_at import AsAt, read_as_at
from evenhand.screens.mp.parts import CASEWORK, HEARD, LETTERS, TIMELINE
from evenhand.screens.shared.room_view import RoomView
from evenhand.screens.theme import look
from evenhand.screens.widgets.button import primary

if TYPE_CHECKING:
    from evenhand.screens.mp.heard_part import HeardPart
    from evenhand.screens.mp.letters_part import LettersPart

ADD_FIRST = (
    "Add the MP for your area, with the constituency and the day of the declaration. "
    "Then keep here what you send, hear and do together."
)

FACTS, ABOUT_REFERRAL = "facts", "referral"
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
        self._wanted = self._mp_id = 0

    def show_record(self, ref: str) -> bool:
        """Open "engagement:4", "mp:1", "letter:7", "referral:2", "misconception:3" or "advice:4".

        "mp/add:1" begins an engagement with somebody, "misconception/answer:3" a letter with the facts,
        "referral/letter:2" one about a referral.
        False for what is none here, or while something waits to be saved.
        """
        kind, _, key = ref.partition(":")
        self.ensure_loaded()
        if not key.isdecimal():
            return False
        ways = {
            "mp/add": self._add_with,
            "mp": self._show_known,
            "engagement": self._show_engagement,
            "letter": self._show_letter,
            "referral": self._show_referral,
            "referral/letter": self._write_about,
            "misconception": self._show_heard,
            "advice": self._show_advice,
            "misconception/answer": self._answer_heard,
        }
        return kind in ways and ways[kind](int(key))

    def add(self) -> None:
        """Begin a new engagement, or the first MP where there is none yet."""
        self.ensure_loaded()
        if not self._mp_id:
            self.add_mp()
        elif not self.adding.unsaved() or self._may_leave():
            self._settle()
            self._show_engagements()
            self.engagements.begin_adding()

    def add_mp(self) -> None:
        """Begin a new MP, once nothing else waits to be saved."""
        self.ensure_loaded()
        if self._may_leave():
            self.adding.begin_mp(self._as_at)
            self._stack.setCurrentWidget(self.adding)

    def add_contact(self) -> None:
        """Begin a new contact, who is no MP, once nothing else waits to be saved."""
        self.ensure_loaded()
        if self._may_leave():
            self.adding.begin_contact(self._as_at)
            self._stack.setCurrentWidget(self.adding)

    def write(self) -> None:
        """Begin a letter to whom is shown, of the kind that the next gentle step asks for."""
        letters = self._letters()
        if letters is not None and self._may_leave():
            self.room.open_part(LETTERS)
            letters.begin(self._as_at.reading(self._mp_id).step.template, self._mp_id)

    def has_typing(self) -> bool:
        """Whether anything was typed and not saved."""
        return self.adding.unsaved() or self.pane.unsaved() or self.room.unsaved()

    def save(self) -> bool:
        """Save whatever was typed; False where something must be mended first."""
        if not self.is_built():
            return True
        if self.adding.unsaved():
            self._stack.setCurrentWidget(self.adding)
        if self.pane.unsaved():
            self._show_engagements()
        return self.adding.save() and self.pane.save() and self.room.save()

    def discard(self) -> None:
        """Let go of whatever was typed."""
        if self.is_built():
            self.adding.discard()
            self.pane.discard()
            self.room.discard()

    def focus_list(self) -> None:
        """Go to the engagements, where there is little room to their timeline; or to what adds the first MP."""
        super().focus_list()
        if self._mp_id and self.engagements.is_narrow() and self.list.shown():
            self.engagements.show_timeline()
        if not self._mp_id and not self._is_adding():
            self._add_first.setFocus(Qt.FocusReason.OtherFocusReason)

    def turn_to_list(self) -> None:
        """Bring the engagements into view."""
        self._show_engagements()
        super().turn_to_list()

    def build(self) -> None:
        """Make the panes; their modules are imported only now, so that the window is painted first."""
        from evenhand.screens.mp.adding_pages import AddingPages
        from evenhand.screens.mp.engagements import Engagements
        from evenhand.screens.mp.room import MpRoom

        self.panes = self.engagements = Engagements(self.desk)
        self.list, self.pane = self.engagements.list, self.engagements.pane
        self.room, self.adding = MpRoom(self.desk, self.engagements), AddingPages(self.desk)
        self._welcome = self._make_welcome()
        self._stack = QStackedWidget()
        for page in (self._welcome, self.room, self.adding):
            self._stack.addWidget(page)
        self.column.addWidget(self._stack)
        self._connect()
        self.engagements.set_low(look().is_low(self.height()))
        self._place_tools()

    def reload(self) -> None:
        """Read everything as at the desk's day; what is typed about an MP keeps that MP shown."""
        self._as_at: AsAt = read_as_at(self.desk.partnership, self.desk.day, self.desk.today)
        known = self._as_at.known()
        typing = self._mp_id in self._as_at.kept.mps and self.unsaved()
        if not typing:
            self._mp_id = self._wanted if self._wanted in known else next(iter(known), 0)
        self._show_mp()
        if not self._is_adding():
            self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit a low page."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _connect(self) -> None:
        engagements, header = self.engagements, self.room.header
        engagements.add_asked.connect(self.add)
        engagements.write_asked.connect(self.write)
        engagements.mp_wanted.connect(self._show_other)
        engagements.breadth_changed.connect(self._place_tools)
        engagements.alone_changed.connect(self._give_way)
        header.mp_chosen.connect(self._choose_mp)
        header.add_asked.connect(self.add_mp)
        header.contact_asked.connect(self.add_contact)
        header.write_asked.connect(self.write)
        header.paper_wanted.connect(self.desk.paper_wanted)
        header.strip.chosen.connect(self._give_way)
        self.adding.added.connect(self._take_mp)
        self.adding.left.connect(self._settle)

    def _fit(self) -> None:
        if self.is_built():
            self.engagements.set_low(look().is_low(self.height()))

    def _place_tools(self) -> None:
        """Put the tools of the timeline into the row of parts, or where there is little room over the drawing."""
        if self.engagements.is_narrow():
            self.engagements.put_tools_back()
        else:
            self.room.header.put_tools(self.engagements.timeline.toolbar)
            self.room.header.show_tools(self.room.shown_part() == TIMELINE)
        self._give_way()

    def _give_way(self) -> None:
        """Where list and timeline take turns, the header makes room for the timeline, which says whose it is."""
        alone = self.engagements.has_timeline_alone() and self.room.shown_part() == TIMELINE
        self.room.header.setVisible(not alone)

    def _is_adding(self) -> bool:
        return self._stack.currentWidget() is self.adding

    def _make_welcome(self) -> QWidget:
        from evenhand.screens.widgets.empty import EmptyState

        self._add_first = primary("Add the MP…")
        self._add_first.clicked.connect(self.add_mp)
        return EmptyState("No MP is recorded yet", ADD_FIRST, self._add_first)

    def _show_mp(self) -> None:
        if self._mp_id:
            self.room.show_mp(self._mp_id, self._as_at)
            self.engagements.show_mp(self._mp_id, self._as_at)

    def _show_other(self, mp_id: int) -> None:
        """Show whom a chain led to."""
        self._wanted = self._mp_id = mp_id
        self._show_mp()

    def _settle(self) -> None:
        """Show the room, or what to do first where there is no MP."""
        self._stack.setCurrentWidget(self.room if self._mp_id else self._welcome)

    def _show_engagements(self) -> None:
        if self._mp_id and not self._is_adding():
            self._settle()
            self.room.open_part(TIMELINE)

    def _may_leave(self) -> bool:
        """Whether nothing waits to be saved; what does is shown, and says so."""
        if self.adding.unsaved():
            self._stack.setCurrentWidget(self.adding)
            self.adding.refuse_to_leave()
            return False
        if self.pane.unsaved():
            self._show_engagements()
            self.engagements.show_detail()
        return self.pane.may_leave() and self.room.may_leave()

    def _choose_mp(self, mp_id: int) -> bool:
        """Show somebody else; False, and as before, while something typed waits to be saved."""
        if mp_id != self._mp_id and not self._may_leave():
            return False
        self._show_other(mp_id)
        self._settle()
        return True

    def _take_mp(self, mp_id: int) -> None:
        self._settle()
        self._choose_mp(mp_id)
        self.list.focus_rows()

    def _add_with(self, mp_id: int) -> bool:
        """Begin an engagement with somebody of those known by the day."""
        known = self._show_known(mp_id)
        if known:
            self.add()
        return known

    def _show_known(self, mp_id: int) -> bool:
        return mp_id in self._as_at.known() and self._choose_mp(mp_id)

    def _show_engagement(self, key: int) -> bool:
        found = self._as_at.engagement(key)
        if found is None or not self._show_known(found.mp_id):
            return False
        self._show_engagements()
        return self.engagements.open_engagement(key)

    def _show_letter(self, key: int) -> bool:
        """Open a letter of the letter book, also one to somebody who is no MP here."""
        found = next((one for one in self._as_at.kept.beside.letters if one.id == key), None)
        letters = self._letters()
        if found is None or letters is None or not self._may_leave():
            return False
        if found.mp_id is not None and not self._show_known(found.mp_id):
            return False
        self.room.open_part(LETTERS)
        return letters.open_letter(key)

    def _show_heard(self, key: int) -> bool:
        """Open something mistaken that was heard; what nobody on record said stands with whoever is shown."""
        found = next((one for one in self._as_at.kept.beside.misconceptions if one.id == key), None)
        page = self._heard(found.mp_id or self._mp_id) if found is not None else None
        return page is not None and page.open_misconception(key)

    def _show_advice(self, key: int) -> bool:
        found = next((one for one in self._as_at.kept.beside.advice if one.id == key), None)
        page = self._heard(found.mp_id) if found is not None else None
        return page is not None and page.open_advice(key)

    def _heard(self, mp_id: int) -> "HeardPart | None":
        """What was heard of somebody, once it is in view; None while something typed waits to be saved."""
        from evenhand.screens.mp.heard_part import HeardPart

        if not self._show_known(mp_id):
            return None
        self.room.open_part(HEARD)
        page = self.room.part(HEARD)
        return page if isinstance(page, HeardPart) else None

    def _answer_heard(self, key: int) -> bool:
        """Begin a letter with the facts to whoever said something mistaken."""
        found = next((one for one in self._as_at.kept.beside.misconceptions if one.id == key), None)
        letters = self._letters()
        if found is None or found.mp_id is None or letters is None or not self._show_known(found.mp_id):
            return False
        self.room.open_part(LETTERS)
        return letters.begin(FACTS, found.mp_id, key)

    def _show_referral(self, key: int) -> bool:
        from evenhand.screens.mp.casework_part import CaseworkPart

        if not self._show_known(self._whose_referral(key)) or not self.room.has_part(CASEWORK):
            return False
        self.room.open_part(CASEWORK)
        casework = self.room.part(CASEWORK)
        return isinstance(casework, CaseworkPart) and casework.open_referral(key)

    def _write_about(self, key: int) -> bool:
        """Begin a letter about a resident's referral."""
        mp_id, letters = self._whose_referral(key), self._letters()
        if letters is None or not self._may_leave() or not self._show_known(mp_id):
            return False
        self.room.open_part(LETTERS)
        return letters.begin(ABOUT_REFERRAL, mp_id, key)

    def _whose_referral(self, key: int) -> int:
        from evenhand.services.casework import read_referrals

        with self.desk.partnership.reading() as session:
            return next((one.mp_id for one in read_referrals(session) if one.id == key), 0)

    def _letters(self) -> "LettersPart | None":
        from evenhand.screens.mp.letters_part import LettersPart

        part = self.room.part(LETTERS) if self._mp_id else None
        return part if isinstance(part, LettersPart) else None
