"""The decision log, under Record: what every meeting decided, found by its words, and rescinded where it must be."""

from typing import TYPE_CHECKING, Any

from evenhand.screens.shared.room_view import RoomView

if TYPE_CHECKING:
    from evenhand.domain.meetings.facts import Decision
    from evenhand.screens.meetings.decision_log_book import LogBook

PAPER = "decisions"


class DecisionLogView(RoomView):
    """All decisions at left, one in full at right, with the way to its meeting."""

    TABLES = frozenset(
        ("meeting", "decision", "decision_record", "vote", "rescission", "person", "public_office")
    )
    NAME = "Decisions"
    book: "LogBook"

    def build(self) -> None:
        """Make list and pane; their modules are imported only now, so that the window is painted first."""
        from evenhand.screens.meetings.decision_log_book import FILTERS
        from evenhand.screens.meetings.decision_pane import DecisionPane
        from evenhand.screens.widgets.button import plain
        from evenhand.screens.widgets.empty import EmptyState
        from evenhand.screens.widgets.list_pane import ListPane
        from evenhand.screens.widgets.two_pane import TwoPane

        nothing = EmptyState(
            "No decisions yet", "They are recorded in the meeting that makes them, under Meetings."
        )
        self.list = ListPane(
            self.NAME, "Find a decision", filters=FILTERS, empty=nothing, nobody="No decision"
        )
        self.list.add_button(plain("Print the decision log")).clicked.connect(self.show_paper)
        self.list.setMinimumWidth(220)
        self.pane = DecisionPane()
        self.panes = TwoPane(self.list, self.pane, "All decisions", rows_px=520)
        self.column.addWidget(self.panes)
        self.list.chosen.connect(self.show_decision)
        self.list.opened.connect(self._go_into)
        self.pane.meeting_asked.connect(self.open_meeting)
        self.pane.rescind_asked.connect(self.rescind)

    def reload(self) -> None:
        """Read every decision as at the desk's day."""
        from evenhand.screens.meetings.decision_log_book import log_rows, read_log

        self.book = read_log(self.desk.partnership, self.desk.day)
        self.list.set_rows(log_rows(self.book))
        if self.pane.decision_id:
            self.show_decision(self.pane.decision_id)

    def open_first(self) -> None:
        """Show the latest decision, unless one is shown."""
        if not self.pane.decision_id:
            self.list.choose_first()

    def show_decision(self, key: Any) -> None:
        """Show one decision in full."""
        from evenhand.services.meeting_reading import read_sitting

        decision = self.book.decisions.get(key)
        if decision is None:
            self.pane.show_nothing()
            return
        with self.desk.partnership.reading() as session:
            self.pane.show_decision(self.book, read_sitting(session, decision.meeting_id), decision)

    def open_meeting(self) -> None:
        """Open the decision in its meeting."""
        if self.pane.decision_id:
            self.desk.record_wanted.emit(f"decision:{self.pane.decision_id}")

    def rescind(self) -> None:
        """Rescind the decision by a later one."""
        from evenhand.screens.meetings.rescind_dialog import RescindDialog

        decision = self._chosen()
        if decision is not None:
            RescindDialog(self.desk, decision, self.window()).exec()

    def show_paper(self) -> None:
        """Show the decision log as a paper in the preview."""
        self.desk.paper_wanted.emit(PAPER)

    def show_record(self, _: str) -> bool:
        """Decisions are opened in their meeting."""
        return False

    def has_typing(self) -> bool:
        """Nothing is typed here."""
        return False

    def save(self) -> bool:
        """There is nothing to save."""
        return True

    def discard(self) -> None:
        """There is nothing to let go of."""

    def _chosen(self) -> "Decision | None":
        return self.book.decisions.get(self.pane.decision_id)

    def _go_into(self, key: Any) -> None:
        self.show_decision(key)
        self.panes.show_detail()
        self.pane.focus_first()
