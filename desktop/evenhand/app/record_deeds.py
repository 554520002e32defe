"""What the menus Edit, Go, Record and Reports do."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from evenhand.app.actions import ACTIONS
from evenhand.app.rooms import BY_ID, TABS

if TYPE_CHECKING:
    from evenhand.app.window import MainWindow

PAPERS = ("governance", "election-period", "members", "interests", "membership-review", "two-hats")


class RecordDeeds:
    """The deeds of one window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window

    def deeds(self) -> dict[str, Callable[[], object]]:
        """What each action of these menus does."""
        lists = [room for room in BY_ID.values() if not room.has_tab]
        return {
            "undo": self.undo,
            "redo": self.redo,
            "find": self.find,
            "search": self.search,
            "add": self.add,
            "import": self.bring_in,
            "load-parties": self.load_parties,
            "save": self.save,
            "print": self.print_paper,
            "duplicates": self.find_duplicates,
            "next-pane": partial(self._step_pane, 1),
            "previous-pane": partial(self._step_pane, -1),
            "close-list": self._window.close_list,
            **{f"go-{room.id}": partial(self._window.go_to, room) for room in TABS},
            **{f"show-{room.id}": partial(self._window.go_to, room) for room in lists},
            **{f"paper-{paper}": partial(self._window.show_paper, paper) for paper in PAPERS},
        }

    def undo(self) -> None:
        """Take back the last change, once nothing typed can be lost by it."""
        partnership = self._window.partnership
        if partnership is not None and self._settled():
            title = partnership.next_undo
            partnership.undo(initiator=self._window)
            if title is not None:
                self._window.frame.notice(f"Undone: {title}")

    def redo(self) -> None:
        """Make the change again that was undone last."""
        partnership = self._window.partnership
        if partnership is not None and self._settled():
            title = partnership.next_redo
            partnership.redo(initiator=self._window)
            if title is not None:
                self._window.frame.notice(f"Done again: {title}")

    def find(self) -> None:
        """Go to the find field of the page."""
        if (view := self._view()) is not None:
            view.focus_find()

    def add(self) -> None:
        """Begin a new record of the room."""
        if (view := self._view()) is not None:
            view.add()

    def bring_in(self) -> None:
        """Bring in a spreadsheet where the room takes one."""
        if (view := self._view()) is not None and self._settled():
            view.import_file()

    def load_parties(self) -> None:
        """Load a newer list of parties, once nothing typed about an applicant can be lost by it."""
        from evenhand.screens.grants.party_list_deed import load_list

        if self._window.desk is not None and self._settled():
            load_list(self._window.desk, self._window)

    def save(self) -> None:
        """Save what was typed in the room."""
        if (view := self._view()) is not None and view.unsaved():
            view.save()

    def print_paper(self) -> None:
        """Print the paper in the preview, which is gone to where another room is looked at."""
        if (view := self._window.go_to(BY_ID["reports"])) is not None:
            view.print_paper()

    def find_duplicates(self) -> None:
        """Show pairs of people who look alike, once nothing typed can be lost by a merge."""
        from evenhand.screens.members.merging import MergingDialog

        if self._window.desk is not None and self._settled():
            MergingDialog(self._window.desk, self._window).exec()

    def search(self, typed: str = "") -> None:
        """Search actions and records by name, and do or open what was chosen."""
        from evenhand.screens.frame.search_panel import SearchPanel

        panel = SearchPanel(self._everything(), typed, self._window)
        if panel.exec() and panel.chosen:
            kind, _, rest = panel.chosen.partition("!")
            if kind == "action":
                self._window.carry_out(rest)
            else:
                self._window.open_record(panel.chosen)

    def _everything(self) -> list[Any]:
        from evenhand.app.view_deeds import said_keys
        from evenhand.screens.frame.search_panel import Found

        book = self._window.book
        found = [
            Found(
                f"action!{action.id}",
                book[action.id].text().replace("&", ""),
                "",
                said_keys(action.keys[:1]),
                "Actions",
            )
            for action in ACTIONS
            if not book.why_not(action.id) and action.id != "search"
        ]
        partnership = self._window.partnership
        if partnership is not None:
            from evenhand.screens.frame.records_found import records_found

            found += records_found(partnership, self._window.today())
        return found

    def _step_pane(self, step: int) -> None:
        if self._window.pages is not None:
            self._window.pages.step_pane(step)

    def _view(self) -> Any:
        return self._window.pages.current() if self._window.pages is not None else None

    def _settled(self) -> bool:
        return self._window.pages is None or self._window.pages.settle_typing()
