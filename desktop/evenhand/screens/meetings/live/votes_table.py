"""A recorded vote: everybody who may vote on the item; F, A or X gives a vote and goes on to the next person."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent

from evenhand.domain.meetings.vocabulary import Cast
from evenhand.screens.theme import look
from evenhand.screens.widgets.announce import announce
from evenhand.screens.widgets.list_rows import fold
from evenhand.screens.widgets.table import Column, TableModel
from evenhand.screens.widgets.table_view import SortableTable

KEYS: Mapping[int, Cast | None] = {
    Qt.Key.Key_F: Cast.FOR,
    Qt.Key.Key_A: Cast.AGAINST,
    Qt.Key.Key_X: Cast.ABSTAINED,
    Qt.Key.Key_Delete: None,
    Qt.Key.Key_Backspace: None,
}
NO_VOTE = "No vote yet"
HOW = "F: for. A: against. X: abstained. Delete takes a vote away."
LINE = 27
MOST_ROWS, LEAST_ROWS = 8, 3


@dataclass(frozen=True, slots=True)
class Voter:
    """One person who may vote, and the vote so far."""

    person_id: int
    name: str
    cast: Cast | None = None

    @property
    def says(self) -> str:
        """The vote in a word."""
        return self.cast.label if self.cast else NO_VOTE


class VotesTable(SortableTable):
    """The voters by name. `voted` tells that a vote was given or taken away."""

    voted = Signal()

    def __init__(self) -> None:
        super().__init__("Votes", TableModel(_columns(), _person_id))
        self.setAccessibleDescription(HOW)
        self._voters: tuple[Voter, ...] = ()

    def show_voters(self, people: Sequence[tuple[int, str]], votes: Mapping[int, Cast]) -> None:
        """Show who may vote, with the votes given so far; a vote of somebody who may not is let go."""
        voters = (Voter(key, name, votes.get(key)) for key, name in people)
        self._voters = tuple(sorted(voters, key=_by_name))
        self._fill()
        self.updateGeometry()

    def votes(self) -> dict[int, Cast]:
        """The votes given."""
        return {one.person_id: one.cast for one in self._voters if one.cast is not None}

    def count(self, cast: Cast) -> int:
        """How many gave this vote."""
        return sum(one.cast is cast for one in self._voters)

    def sizeHint(self) -> QSize:
        """A row for each voter, within reason."""
        rows = max(LEAST_ROWS, min(len(self._voters), MOST_ROWS)) + 1
        return QSize(look().px(360), look().px(LINE) * rows + 8)

    def minimumSizeHint(self) -> QSize:
        """The same height."""
        return QSize(look().px(160), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the vote that the key stands for; all else as tables do."""
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if event.key() in KEYS and not held:
            self.vote(KEYS[event.key()])
            return
        super().keyPressEvent(event)

    def vote(self, cast: Cast | None) -> None:
        """Give the current person's vote and go on to the next."""
        if not self._voters:
            return
        place = max(0, self.currentIndex().row())
        chosen = self.chosen_id()
        voter = next((one for one in self._voters if one.person_id == chosen), self._voters[0])
        self._voters = tuple(
            Voter(one.person_id, one.name, cast) if one is voter else one for one in self._voters
        )
        self._fill()
        announce(self, f"{voter.name}: {cast.label if cast else NO_VOTE}")
        self.setCurrentIndex(self.model().index(min(place + 1, len(self._voters) - 1), 0))
        self.voted.emit()

    def _fill(self) -> None:
        self.set_rows(self._voters)
        if self.chosen_id() is None and self._voters:
            self.choose(self._voters[0].person_id)


def _columns() -> tuple[Column[Voter], ...]:
    return (
        Column("Name", _name, sort_key=_by_name, stretch=True),
        Column("Vote", _says),
    )


def _name(voter: Voter) -> str:
    return voter.name


def _says(voter: Voter) -> str:
    return voter.says


def _person_id(voter: Voter) -> int:
    return voter.person_id


def _by_name(voter: Voter) -> str:
    return fold(voter.name.removeprefix("Cllr "))
