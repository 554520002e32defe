"""What was decided about an item's words and where they went out: every decision and posting, with its version."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.publicity.item_record import ItemRecord
from evenhand.domain.publicity.record_facts import ItemVersion, Posting, SignOff
from evenhand.domain.publicity.vocabulary import SignOffDecision
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.frame import notices
from evenhand.screens.frame.dialog import HouseDialog
from evenhand.screens.plain_room.parts import Part
from evenhand.screens.publicity.item_book import ItemBook
from evenhand.screens.publicity.posting_dialog import PostingDialog
from evenhand.screens.publicity.taking_down import TakingDown
from evenhand.screens.shared.words import DOT
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.list_pane import RowsView
from evenhand.screens.widgets.list_rows import ListRow, RowsModel
from evenhand.screens.widgets.pane import row, scrolling
from evenhand.services.postings import remove_posting

NOTHING = "Nobody has decided yet, and nothing went out."
DECIDED = {
    SignOffDecision.APPROVE: ("approved", Mark.GO_AHEAD),
    SignOffDecision.CHANGE: ("asked for a change", Mark.ASK),
    SignOffDecision.HOLD: ("held it", Mark.HOLD),
    SignOffDecision.REFUSE: ("refused it", Mark.NOT_MET),
}
WENT_OUT, DECISIONS = "Where it went out", "Decisions"


@dataclass(frozen=True, slots=True)
class Shown:
    """One row: its key, the version it is about, and the posting if it is one."""

    key: str
    version: ItemVersion | None
    posting: Posting | None = None


class DecisionsPart(Part):
    """The rows, and what can be done about the one chosen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._book: ItemBook | None = None
        self._key = 0
        self._shown: dict[str, Shown] = {}
        self._model = RowsModel()
        self._model.setParent(self)
        self.rows = RowsView("Decisions and postings")
        self.rows.setModel(self._model)
        self._none = Label(NOTHING, ink=2, wrap=True)
        self.words, self.already = plain("Show these words…"), plain("It is out already…")
        self.down, self.remove = plain("Taken down…"), plain("Entered by mistake")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._none)
        column.addWidget(self.rows, 1)
        column.addStretch(0)
        column.addLayout(row(self.already, self.words, self.down, self.remove, None))
        self.rows.selectionModel().currentChanged.connect(self._fit)
        for button, deed in (
            (self.words, self._show_words),
            (self.already, self._record_out),
            (self.down, self._take_down),
            (self.remove, self._remove),
        ):
            button.clicked.connect(deed)

    def show_record(self, book: ItemBook, key: int) -> None:
        """Show what was decided about an item."""
        self._book, self._key = book, key
        record = book.states.record(book.items[key])
        self._shown, rows = {}, []
        for shown, made in (*_postings(record), *_decisions(record)):
            self._shown[shown.key] = shown
            rows.append(made)
        self._model.set_rows(rows)
        self.rows.setVisible(bool(rows))
        self._none.setVisible(not rows)
        if rows:
            self.rows.setCurrentIndex(self._model.index(self._model.place_of(rows[0].id)))
        self._fit()

    def focus_first(self) -> None:
        """Go to the rows, or to what can be recorded."""
        target = self.rows if not self.rows.isHidden() else self.already
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _current(self) -> Shown | None:
        chosen = self._model.row_at(self.rows.currentIndex().row())
        return self._shown.get(str(chosen.id)) if chosen else None

    def _fit(self) -> None:
        shown = self._current()
        posting = shown.posting if shown else None
        self.words.setVisible(shown is not None and shown.version is not None)
        self.down.setVisible(posting is not None and posting.taken_down_on is None)
        self.remove.setVisible(posting is not None)

    def _show_words(self) -> None:
        shown = self._current()
        if shown is not None and shown.version is not None:
            VersionDialog(shown.version, self.window()).exec()

    def _record_out(self) -> None:
        if self._book is not None:
            item, state = self._book.items[self._key], self._book.standing[self._key]
            PostingDialog(self._desk, item, state, self.window(), already=True).exec()

    def _take_down(self) -> None:
        shown = self._current()
        if shown is not None and shown.posting is not None:
            TakingDown(self._desk, shown.posting, self.window()).exec()

    def _remove(self) -> None:
        shown = self._current()
        if shown is not None and shown.posting is not None:
            try:
                remove_posting(self._desk.partnership, shown.posting.id)
            except Refusal as refusal:
                notices.say_refusal(refusal, self.window())


class VersionDialog(HouseDialog):
    """The exact words of a version, with the digest by which they are known."""

    def __init__(self, version: ItemVersion, parent: QWidget) -> None:
        super().__init__(f"Version {version.number}: {version.title}", parent, width_px=640)
        self.body.addWidget(Label(f"Kept on {say_day(version.kept_on)}, never altered.", ink=2))
        words = QVBoxLayout()
        words.addWidget(Label(version.text or "It has no words.", wrap=True))
        self.body.addWidget(scrolling(words), 1)
        self.body.addWidget(Label(f"SHA-256 {version.digest}", ink=3, wrap=True))
        self.add_primary("Close").clicked.connect(self.accept)

    def sizeHint(self) -> QSize:
        """Room to read."""
        return self.tall_hint(520)


def _decisions(record: ItemRecord) -> list[tuple[Shown, ListRow]]:
    versions = {one.id: one for one in record.versions}
    latest = sorted(record.sign_offs, key=_decided, reverse=True)
    return [_decision(one, versions.get(one.version_id), record) for one in latest]


def _decision(one: SignOff, version: ItemVersion | None, record: ItemRecord) -> tuple[Shown, ListRow]:
    verb, mark = DECIDED[one.decision]
    void = record.void.get(one.id, "")
    number = f"version {version.number}" if version else ""
    until = f"until {say_day(one.hold_until)}" if one.hold_until else ""
    about = DOT.join(filter(None, (say_day(one.decided_on), one.how.label.lower(), one.reason)))
    key = f"sign_off:{one.id}"
    title = " ".join(filter(None, (record.people.get(one.person_id, "Somebody"), verb, until)))
    return Shown(key, version), ListRow(
        key,
        title,
        about,
        value=number,
        reason="does not count" if void else "",
        mark=Mark.PAST if void else mark,
        mark_says=void or one.decision.label,
        group=DECISIONS,
    )


def _postings(record: ItemRecord) -> list[tuple[Shown, ListRow]]:
    versions = {one.id: one for one in record.versions}
    found: list[tuple[Shown, ListRow]] = []
    for one in sorted(record.postings, key=_posted, reverse=True):
        version = versions.get(one.version_id)
        down = f"taken down {say_day(one.taken_down_on)}" if one.taken_down_on else ""
        about = DOT.join(filter(None, (say_day(one.on), one.address, down)))
        key = f"posting:{one.id}"
        made = ListRow(
            key,
            f"{one.where[:1].upper()}{one.where[1:]}" or "Place not recorded",
            about,
            value=f"version {version.number}" if version else "",
            mark=Mark.PAST if down else Mark.GO_AHEAD,
            mark_says=down or "Out",
            group=WENT_OUT,
        )
        found.append((Shown(key, version, one), made))
    return found


def _decided(one: SignOff) -> tuple[date, int]:
    return one.decided_on, one.id


def _posted(one: Posting) -> tuple[date, int]:
    return one.on, one.id
