"""All about one relationship: the header, and below it the parts, each under its tab, with what is typed there."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from evenhand.screens.desk import Desk
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.mp.header import RoomHeader
from evenhand.screens.mp.history import history_of_mp
from evenhand.screens.mp.parts import ABOUT, PARTS, STANCE, Page, RoomPart
from evenhand.screens.theme.sizes import PAGE_MARGIN, PANE_GAP
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.history import HistoryPanel
from evenhand.screens.widgets.pane import Pane, row


class MpRoom(QWidget):
    """The header over the parts; `first` is the page of the first of them, made by the view."""

    def __init__(self, desk: Desk, first: QWidget) -> None:
        super().__init__()
        self._desk = desk
        self._as_at: AsAt | None = None
        self._mp_id = 0
        self._parts = PARTS
        self.header = RoomHeader(self._parts)
        self._made: dict[str, Page] = {}
        self._history = HistoryPanel()
        self._history_page = self._make_history()
        self.pages = QStackedWidget()
        self._places: dict[str, QVBoxLayout] = {}
        self.pages.addWidget(first)
        for part in self._parts[1:]:
            holder = QWidget()
            self._places[part.key] = column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            self.pages.addWidget(holder)
        self.pages.addWidget(self._history_page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.pages, 1)
        self._connect()

    def part(self, key: str) -> Page:
        """The page of a part, made when it is first wanted; not for the first part, which the view makes."""
        if key not in self._made:
            page = self._made[key] = self._parts[self._place(key)].make(self._desk)
            if isinstance(page, QWidget):
                self._places[key].addWidget(page)
            if self._as_at is not None:
                page.show_mp(self._mp_id, self._as_at)
        return self._made[key]

    def has_part(self, key: str) -> bool:
        """Whether there is a part of that key for whom is shown."""
        return any(part.key == key and self.offers(part) for part in self._parts)

    def offers(self, part: RoomPart) -> bool:
        """Whether a part belongs to whom is shown; some are for MPs alone."""
        return part.for_contacts or self._as_at is None or not self._as_at.is_contact(self._mp_id)

    def show_mp(self, mp_id: int, as_at: AsAt) -> None:
        """Show somebody as at the day, round whatever is being typed."""
        self._mp_id, self._as_at = mp_id, as_at
        self.header.show_mp(mp_id, as_at)
        self._offer_parts()
        for page in self._made.values():
            page.show_mp(mp_id, as_at)
        if self.pages.currentWidget() is self._history_page:
            self.show_history()

    def shown_part(self) -> str:
        """The key of the part that is in view, or nothing while the history is."""
        place = self.pages.currentIndex()
        return self._parts[place].key if place < len(self._parts) else ""

    def open_part(self, key: str) -> None:
        """Choose one part."""
        self.header.strip.set_current(self._place(key))
        self._show(self._place(key))

    def edit(self) -> None:
        """Go to what is held about the person."""
        self.open_part(ABOUT)
        self.part(ABOUT).focus_first()

    def show_history(self) -> None:
        """Show what was changed about the MP, the terms and the stance, by whom and when."""
        if self._as_at is not None:
            self._history.show_entries(history_of_mp(self._desk.partnership, self._as_at, self._mp_id))
            self.pages.setCurrentWidget(self._history_page)

    def unsaved(self) -> bool:
        """Whether anything but an engagement was typed and not saved."""
        return bool(self._typed())

    def save(self) -> bool:
        """Save every part; where one cannot be saved, show it with its first error."""
        for key in self._typed():
            self.open_part(key)
            if not self._made[key].save():
                return False
        return True

    def discard(self) -> None:
        """Show again what was saved."""
        for key in self._typed():
            self._made[key].discard()

    def may_leave(self) -> bool:
        """Whether nothing waits to be saved; what does is shown, and says so."""
        for key in self._typed():
            self.open_part(key)
            return self._made[key].may_leave()
        return True

    def _typed(self) -> list[str]:
        return [part.key for part in self._parts if part.key in self._made and self._made[part.key].unsaved()]

    def _place(self, key: str) -> int:
        return next(place for place, part in enumerate(self._parts) if part.key == key)

    def _show(self, place: int) -> None:
        if place > 0:
            self.part(self._parts[place].key)
        if place >= 0:
            self.pages.setCurrentIndex(place)
            self.header.show_tools(place == 0)

    def _offer_parts(self) -> None:
        """Leave out the parts that whom is shown does not have."""
        current = self._parts[self.header.strip.current()]
        if not self.offers(current):
            self.open_part(self._parts[0].key)
        for place, part in enumerate(self._parts):
            self.header.strip.set_offered(place, self.offers(part))

    def _connect(self) -> None:
        self.header.strip.chosen.connect(self._show)
        self.header.strip.tabs.tabBarClicked.connect(self._show)
        self.header.edit_asked.connect(self.edit)
        self.header.history_asked.connect(self.show_history)
        self.header.stance_asked.connect(self._show_stance)

    def _show_stance(self) -> None:
        self.open_part(STANCE)

    def _go_back(self) -> None:
        self._show(self.header.strip.current())

    def _make_history(self) -> QWidget:
        pane, back = Pane("History"), plain("Back")
        back.clicked.connect(self._go_back)
        pane.add(self._history, 1)
        pane.set_footer(row(None, back))
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(PAGE_MARGIN, PANE_GAP, PAGE_MARGIN, PANE_GAP)
        column.addWidget(pane)
        return page
