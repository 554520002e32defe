"""The part for assurance: batches and years of payments, the LTO's word on each, and the evidence for it (PP12)."""

from typing import Any

from PySide6.QtWidgets import QStackedWidget

from evenhand.domain.grants.assurance import receipts_seen
from evenhand.domain.grants.spend import year_name, year_of
from evenhand.domain.refusals import Refusal, Trouble
from evenhand.screens.desk import Desk
from evenhand.screens.frame import notices
from evenhand.screens.frame.files import ask_which_folder
from evenhand.screens.grants.assurance_dialogs import ask_batch, ask_confirmed
from evenhand.screens.grants.assurance_pane import AssurancePane, Shown
from evenhand.screens.grants.assurance_rows import (
    BATCH,
    BATCHES,
    WAITS,
    YEARS,
    Key,
    assurance_rows,
    payments_by,
    span_of,
    words_of,
)
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.button import plain, primary
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.empty import EmptyState
from evenhand.screens.widgets.list_pane import ListPane
from evenhand.screens.widgets.pane import Pane
from evenhand.screens.widgets.two_pane import TwoPane
from evenhand.services.award_gate import GrantBook
from evenhand.services.grants.batches import remove_batch
from evenhand.services.grants.evidence_folder import write_evidence

NOTHING = "No payment is entered yet"
WORD = (
    "The LTO answers for how the money is spent. Put payments into batches as it makes them, and write down its "
    "word on each batch and each year."
)
CHOOSE = "Choose a batch or a year."
ROWS_WIDTH = 400


class AssurancePart(TwoPane):
    """The list at left and one batch or year at right; everything is asked in small forms."""

    def __init__(self, desk: Desk) -> None:
        add_first = primary("New batch…")
        self.list = ListPane(
            "Assurance",
            "Find a batch or year",
            filters=[Option(None, "All"), *(Option(one, one) for one in (WAITS, BATCHES, YEARS))],
            empty=EmptyState(NOTHING, WORD, add_first),
            nobody="None",
        )
        add = self.list.add_button(plain("New batch…", Mark.PLUS))
        self.pane = AssurancePane(desk)
        self._nothing = EmptyState("Nothing is chosen", CHOOSE)
        self._stack = QStackedWidget()
        for page in (self._nothing, self.pane):
            self._stack.addWidget(page)
        holder = Pane()
        holder.setAccessibleName("The batch or year")
        holder.add(self._stack, 1)
        super().__init__(self.list, holder, "All batches and years", rows_px=ROWS_WIDTH)
        self._desk = desk
        self._book: GrantBook | None = None
        self._shown: Key | None = None
        self._title = ""
        deeds = (
            (add, self.add_batch),
            (add_first, self.add_batch),
            (self.pane.confirm, self.confirm),
            (self.pane.evidence, self.write_evidence),
            (self.pane.edit, self.edit_batch),
            (self.pane.remove, self.remove_batch),
        )
        for button, deed in deeds:
            button.clicked.connect(deed)
        self.list.chosen.connect(self._show)
        self.list.opened.connect(self._go_into)

    def show_book(self, book: GrantBook) -> None:
        """Show the batches and years as at the day of the book."""
        self._book = book
        self.list.set_rows(assurance_rows(book))
        self._open_chosen()

    def show_record(self, kind: str, key: int) -> bool:
        """Open a batch, or what a confirmation is of; False where it is not here."""
        wanted: Key | None = (BATCH, key) if kind == "payment_batch" else self._confirmed(key)
        self.list.clear_filter()
        if wanted is None or not self.list.choose(wanted):
            return False
        self._show(wanted)
        self.show_detail()
        return True

    def unsaved(self) -> bool:
        """Nothing is typed here beyond a small form."""
        return False

    def save(self) -> bool:
        """There is nothing to save."""
        return True

    def discard(self) -> None:
        """There is nothing to let go of."""

    def focus_first(self) -> None:
        """Go to the rows."""
        self.list.focus_rows()

    def add_batch(self) -> None:
        """Ask for a new batch and show it."""
        if self._book is not None:
            key = ask_batch(self._desk, self._book, None, self.window())
            if key:
                self.show_record("payment_batch", key)

    def edit_batch(self) -> None:
        """Ask what is in the batch that is shown."""
        batch = self._book.beside.batches.get(self._batch_id()) if self._book is not None else None
        if batch is not None and self._book is not None:
            ask_batch(self._desk, self._book, batch, self.window())

    def remove_batch(self) -> None:
        """Take the batch away that is shown; Undo brings it back."""
        try:
            remove_batch(self._desk.partnership, self._batch_id())
        except Refusal as refusal:
            notices.say_refusal(refusal, self.window())

    def confirm(self) -> None:
        """Ask what the LTO said of the batch or year that is shown."""
        if self._shown is not None:
            ask_confirmed(self._desk, self._shown, self._title, self.window())

    def write_evidence(self) -> None:
        """Ask for a folder and write the evidence of the batch into a new one inside it."""
        into = ask_which_folder(self.window(), "Evidence folder inside")
        if into is None:
            return
        try:
            folder = write_evidence(self._desk.partnership, self._batch_id(), into, day=self._desk.today)
        except Refusal as refusal:
            notices.say_refusal(refusal, self.window())
        except Trouble as trouble:
            notices.say_trouble(trouble, self.window())
        else:
            self._desk.noticed.emit(f"The evidence is in {folder}.")

    def _batch_id(self) -> int:
        return self._shown[1] if self._shown is not None and self._shown[0] == BATCH else 0

    def _confirmed(self, key: int) -> Key | None:
        """The row of the batch or year that a confirmation is of."""
        every = self._book.beside.assurances if self._book is not None else ()
        said = next((one for one in every if one.id == key), None)
        if said is None or said.batch_id is not None:
            return (BATCH, said.batch_id or 0) if said is not None else None
        return ("year", said.starts.year) if said.starts is not None else None

    def _open_chosen(self) -> None:
        chosen: Any = self.list.chosen_id()
        if chosen is None:
            self.list.choose_first()
            chosen = self.list.chosen_id()
        self._show(chosen)

    def _go_into(self, key: Any) -> None:
        self._show(key)
        self.show_detail()
        self.pane.confirm.setFocus()

    def _show(self, key: Any) -> None:
        self._shown = key
        book = self._book
        if book is None or key is None:
            self._stack.setCurrentWidget(self._nothing)
            return
        self._title = self._name(book, key)
        of = self._payments(book, key)
        self.pane.show_payments(self._title, of, words_of(book, key), is_batch=key[0] == BATCH)
        self._stack.setCurrentWidget(self.pane)

    def _name(self, book: GrantBook, key: Key) -> str:
        if key[0] == BATCH:
            batch = book.beside.batches.get(key[1])
            return batch.name if batch is not None else ""
        return year_name(span_of(key)[0])

    def _payments(self, book: GrantBook, key: Key) -> list[Shown]:
        made, beside = payments_by(book), book.beside
        if key[0] == BATCH:
            own = [one for one in made if one.batch_id == key[1]]
        else:
            own = [one for one in made if year_of(one.paid_on) == span_of(key)]
        return [Shown(one, receipts_seen(one, beside.returns, beside.return_lines, book.day)) for one in own]
