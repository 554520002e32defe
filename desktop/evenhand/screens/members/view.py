"""The Members tab: the roll at left, one person in the middle, the board of the day at right."""

from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent

from evenhand.domain.vocabulary import Capacity
from evenhand.screens.members.as_at import read_as_at
from evenhand.screens.shared.room_view import RoomView
from evenhand.screens.theme import Breadth, look
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.button import plain, primary
from evenhand.screens.widgets.choice import Option, options_of
from evenhand.screens.widgets.empty import EmptyState

ADD, APPOINT = "members/add", "members/appoint"
CHOOSE_WHO = "Choose the member who takes the office, then appoint them under Offices."


class MembersView(RoomView):
    """Members: find, add, correct, appoint, end, rejoin."""

    TABLES = frozenset(
        (
            "person",
            "membership",
            "departure",
            "residence_check",
            "contact_consent",
            "party_consent",
            "role_statement",
            "member_group",
            "group_member",
            "interests_declaration",
            "interest",
            "membership_review",
            "action",
            "office",
            "public_office",
            "council",
            "partnership",
            "rule_override",
            "rule_adoption",
            "decision",
            "decision_record",
            "vote",
            "meeting",
            "meeting_plan",
            "agenda_item",
            "meeting_paper",
            "circulation",
            "attendance",
            "moment",
            "declared_interest",
            "written_decision",
            "mp",
            "mp_term",
            "engagement",
        )
    )
    NAME = "Members"

    def show_record(self, ref: str) -> bool:
        """Open "person:12", a part of the record with "person:12/interests", "members/add" or "members/appoint".

        False for anything that is no person here, or while something else waits to be saved.
        """
        if ref in (ADD, APPOINT):
            return self.add() if ref == ADD else self._appoint()
        whose, _, part = ref.partition("/")
        kind, _, key = whose.partition(":")
        self.ensure_loaded()
        if kind != "person" or not key.isdecimal() or int(key) not in self._as_at.directory.people:
            return False
        if not self.pane.open_person(int(key)):
            return False
        if not self.list.choose(int(key)):
            self.list.clear_filter()
            self.list.choose(int(key))
        self.panes.show_detail()
        return not part or self.pane.detail.open_part_named(part)

    def open_first(self) -> None:
        """Open the first on the roll, unless somebody is open."""
        if not self.pane.person_id:
            self.list.choose_first()

    def has_typing(self) -> bool:
        """Whether anything was typed and not saved."""
        return self.pane.unsaved()

    def add(self) -> bool:
        """Begin a new member; False while something else waits to be saved."""
        self.ensure_loaded()
        self.panes.show_detail()
        return self.pane.begin_joining()

    def import_file(self) -> None:
        """Bring in a list of members from a spreadsheet."""
        from evenhand.screens.importing import run_import

        run_import(self.desk, "members", self)

    def save(self) -> bool:
        """Save whatever was typed; False where something must be mended first."""
        return not self.is_built() or self.pane.save()

    def discard(self) -> None:
        """Let go of whatever was typed."""
        if self.is_built():
            self.pane.discard()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let findings make way where there is little height."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit anew for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)

    def toggle_board(self) -> None:
        """Show the figures of the board, or hide them; in a narrow window they take the place of the member."""
        if not self.panes.is_narrow():
            self.panes.toggle_side()
        elif self.pane.lend_place(self.board):
            self.panes.show_detail()

    def build(self) -> None:
        """Make the panes; their modules are imported only now, so that the window is painted first."""
        from evenhand.screens.members.board import BoardPane
        from evenhand.screens.members.member_pane import MemberPane
        from evenhand.screens.widgets.list_pane import ListPane
        from evenhand.screens.widgets.two_pane import TwoPane

        filters = [Option(None, "All capacities"), *options_of(Capacity)]
        self.list = ListPane("Members", "Find a member", filters=filters, empty=self._make_empty())
        self.list.add_button(plain("Add member", Mark.PLUS)).clicked.connect(self.add)
        self.list.add_button(plain("Import…")).clicked.connect(self.import_file)
        self._board_button = self.list.add_button(plain("The board"))
        self.pane, self.board = MemberPane(self.desk), BoardPane()
        self.board.step_asked.connect(self.desk.step_wanted)
        self.panes = TwoPane(self.list, self.pane, "All members", side=self.board)
        self.column.addWidget(self.panes)
        self._board_button.clicked.connect(self.toggle_board)
        self.panes.breadth_changed.connect(self._fit)
        self.list.chosen.connect(self._open)
        self.list.opened.connect(self._go_into)
        self.pane.person_shown.connect(self._follow)
        self.pane.came_back.connect(self.panes.show_list)

    def _make_empty(self) -> EmptyState:
        add, bring = primary("Add member"), plain("Import…")
        add.clicked.connect(self.add)
        bring.clicked.connect(self.import_file)
        return EmptyState("No members yet", "Type one in, or bring in the list you already keep.", add, bring)

    def reload(self) -> None:
        """Read everything as at the desk's day."""
        from evenhand.screens.members.roll import roll

        self._fit()
        desk = self.desk
        self._as_at = as_at = read_as_at(desk.partnership, desk.day, desk.today)
        self.list.set_rows(roll(as_at.directory, as_at.findings, as_at.day))
        self.pane.show_as_at(as_at)
        self.board.show_board(as_at)

    def _appoint(self) -> bool:
        """Show the offices of whoever is open, or of the first on the roll; False while something waits to be saved."""
        self.ensure_loaded()
        self.open_first()
        self.panes.show_detail()
        if (
            not self.pane.may_leave()
            or not self.pane.person_id
            or not self.pane.open_person(self.pane.person_id)
        ):
            return False
        self.desk.noticed.emit(CHOOSE_WHO)
        return self.pane.detail.open_part_named("offices")

    def _open(self, person_id: Any) -> None:
        """Open the person chosen, or go back to the one whose typing waits to be saved."""
        if not self.pane.open_person(person_id):
            self.list.choose(self.pane.person_id or None)
            self.panes.show_detail()

    def _go_into(self, person_id: Any) -> None:
        self.panes.show_detail()
        if self.pane.open_person(person_id):
            self.pane.detail.open_part(self.pane.detail.strip.current())

    def _follow(self, person_id: int) -> None:
        self.list.choose(person_id)

    def _fit(self) -> None:
        if not self.is_built():
            return
        self._board_button.setVisible(look().breadth(self.window().width()) is not Breadth.WIDE)
        self.pane.detail.set_low(look().is_low(self.height()))
        splitter = self.panes.splitter
        if not self.panes.is_narrow() and splitter.indexOf(self.board) < 0:
            splitter.addWidget(self.board)
