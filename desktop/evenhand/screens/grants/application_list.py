"""The applications at left: found by typing, by round, in their groups, with the two ways in below."""

from PySide6.QtCore import Signal

from evenhand.domain.grants.facts import Round
from evenhand.screens.grants.rows import application_rows
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.button import ButtonKind, plain, primary
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.empty import EmptyState
from evenhand.screens.widgets.list_pane import ListPane
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.services.award_gate import GrantBook

ALL_ROUNDS = "All rounds"


class ApplicationList(ListPane):
    """All applications of all rounds, or those of one."""

    add_asked = Signal()
    import_asked = Signal()

    def __init__(self) -> None:
        self._first, bring_in = primary("Add application"), plain("Import a spreadsheet…")
        empty = EmptyState(
            "No applications yet",
            "Type one in, or bring in the spreadsheet you already keep. Nothing is decided until you say so.",
            self._first,
            bring_in,
        )
        filters = [Option(None, ALL_ROUNDS)]
        super().__init__(
            "Applications", "Find an application", filters=filters, empty=empty, nobody="No application"
        )
        self._rows: tuple[ListRow, ...] = ()
        self._add = self.add_button(plain("Add application", Mark.PLUS))
        self._import = self.add_button(plain("Import…"))
        for button in (self._first, self._add):
            button.clicked.connect(self.add_asked)
        for button in (bring_in, self._import):
            button.clicked.connect(self.import_asked)

    def show_book(self, book: GrantBook) -> None:
        """Show the applications of a book; the round that was chosen stays chosen."""
        first_time = not self._rows and self.choice.count() == 1
        rounds = sorted(book.grants.rounds.values(), key=_newest_first)
        self._rows = tuple(application_rows(book))
        self.set_filters([Option(None, ALL_ROUNDS), *(Option(one.id, one.name) for one in rounds)])
        self.set_rows(self._rows)
        if first_time and rounds:
            self.choose_round(rounds[0].id)
        self._first.set_kind(ButtonKind.PRIMARY if rounds else ButtonKind.PLAIN)
        self._add.setVisible(bool(self._rows))
        self._import.setVisible(bool(self._rows))

    def round_id(self) -> int | None:
        """The round that is chosen, None for all."""
        return self.choice.value()

    def choose_round(self, round_id: int | None) -> bool:
        """Show the applications of one round, or of all."""
        self.choice.set_value(round_id)
        return self.choice.value() == round_id

    def kept_id(self) -> int | None:
        """The application that is chosen, also while a filter hides it."""
        chosen = self._chosen
        return chosen if isinstance(chosen, int) else None

    def choose(self, row_id: object) -> bool:
        """Choose an application without telling; a filter that hides it is taken away."""
        if super().choose(row_id):
            return True
        self.seek.clear()
        self.choose_round(None)
        return super().choose(row_id)

    def place_of(self, row_id: int) -> tuple[int, int]:
        """Which row of how many an application is among those of its round; (0, 0) when it is not there."""
        chosen = self.round_id()
        ids = [row.id for row in self._rows if chosen is None or chosen in row.kinds]
        return (ids.index(row_id) + 1, len(ids)) if row_id in ids else (0, 0)


def _newest_first(grant_round: Round) -> int:
    return -grant_round.opens.toordinal()
