"""The quotes in an item: whose words, and whether they agreed; each stands in the bank of quotes as well (MP10)."""

from dataclasses import asdict, replace
from typing import Any

from evenhand.domain.mp.record_facts import QuoteScope
from evenhand.domain.publicity.permissions import say_permission
from evenhand.domain.publicity.record_facts import Quote
from evenhand.domain.publicity.vocabulary import Permission
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import LONGEST_QUOTE
from evenhand.screens.desk import Desk
from evenhand.screens.plain_room.parts import ListedPart
from evenhand.screens.plain_room.people import people_options
from evenhand.screens.publicity.item_book import ItemBook
from evenhand.screens.publicity.quote_fields import PermissionFields, scope_typed, scope_values
from evenhand.screens.shared.forms import Values
from evenhand.screens.shared.spells_page import Spells
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.chosen_fields import PersonField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.screens.widgets.pane import row
from evenhand.screens.widgets.written_fields import DayField, NotesField, TextField
from evenhand.services.quotes import (
    BankedQuote,
    put_use,
    quote_bank,
    quotes_of,
    remove_quote,
    save_quote,
    stop_using,
    use_quote,
)

NONE = "No quote is recorded for this item."
FROM_BANK = "Words that are kept already. Leave it empty for new ones."


class QuotesPart(ListedPart):
    """Rows of the quotes that an item uses, and one of them in the form."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._item_id = 0
        self._bank: dict[int, BankedQuote] = {}
        form = DetailForm("Quote")
        self._banked = PersonField("banked", "From the bank", (), hint=FROM_BANK, prompt="Some of the words")
        form.add(self._banked)
        self._person = PersonField("person_id", "Who said it", ())
        form.add(self._person)
        form.add(NotesField("words", "Words", lines=3))
        self._permission = PermissionFields(form)
        form.add(DayField("said_on", "Said on"))
        form.add(TextField("source", "Source"))
        form.add(NotesField("note", "Note", lines=2))
        super().__init__(
            Spells(
                name="Quotes",
                none=NONE,
                add="Add a quote",
                row=self._row,
                values=self._values,
                fresh={"permission": Permission.NOT_ASKED, **scope_values(None)},
                save=self._keep,
            ),
            form,
        )
        self._off = plain("Take out of the item")
        self._off.clicked.connect(self.take_out)
        self._forget = plain("Delete from the bank")
        self._forget.clicked.connect(self.forget)
        form.body.addLayout(row(self._off, self._forget, None))
        form.shown.connect(self._fit)
        self._banked.changed.connect(self._fit)

    def show_record(self, book: ItemBook, key: int) -> None:
        """Show the quotes of an item."""
        self._item_id = key
        with self._desk.partnership.reading() as session:
            bank, used = quote_bank(session), [one.quote for one in quotes_of(session, key)]
        self._bank = {one.quote.id: one for one in bank}
        self._person.set_options(people_options(book.directory, book.day))
        self._banked.set_options([Option(one.quote.id, _say_short(one)) for one in bank])
        self.page.show_spells(key, used, used[0].id if used else None)

    def take_out(self) -> None:
        """Take the quote in the form out of the item; it stays in the bank."""
        current = self.page.current()
        if current is not None:
            self.form.discard()
            try:
                stop_using(self._desk.partnership, current.id, self._item_id, today=self._desk.today)
            except Refusal as refusal:
                self.form.show_refusal(refusal)

    def forget(self) -> None:
        """Delete the quote that is chosen from the bank, unless an item uses it; Undo brings it back."""
        banked = self._banked.value()
        if banked:
            try:
                remove_quote(self._desk.partnership, int(banked))
            except Refusal as refusal:
                self.form.show_refusal(refusal)
                return
            self.form.discard()

    def _fit(self) -> None:
        """Ask for new words only where none come from the bank."""
        is_kept = self.page.current() is not None
        from_bank = not is_kept and bool(self._banked.raw())
        self._off.setVisible(is_kept)
        self._forget.setVisible(from_bank)
        self.form.show_field("banked", not is_kept)
        for key in ("person_id", "words", "said_on", "source", "note"):
            self.form.show_field(key, not from_bank)
        self._permission.ask(not from_bank)

    def _keep(self, item_id: int, values: Values, old: Quote | None) -> int:
        file, today = self._desk.partnership, self._desk.today
        banked = values.pop("banked", None)
        if banked:
            use_quote(file, banked, item_id, today=today)
            return int(banked)
        scope = scope_typed(values, self._scope(old))
        stated: dict[str, Any] = {**values, "person_id": values["person_id"] or 0}
        if old is not None:
            return save_quote(file, replace(old, **stated), scope=scope, today=today)
        with file.change("Quote") as unit:
            key = save_quote(file, Quote(**stated), scope=scope, today=today)
            put_use(unit.session, key, item_id, today=today)
        return key

    def _values(self, quote: Quote) -> Values:
        return {**asdict(quote), **scope_values(self._scope(quote))}

    def _scope(self, quote: Quote | None) -> QuoteScope | None:
        banked = self._bank.get(quote.id) if quote is not None else None
        return banked.scope if banked is not None else None

    def _row(self, quote: Quote) -> ListRow:
        banked = self._bank.get(quote.id)
        agreed = quote.permission is Permission.GIVEN
        return ListRow(
            quote.id,
            banked.name if banked else "",
            f"“{quote.words}”",
            value=say_permission(quote),
            strong_value=not agreed,
            mark=Mark.GO_AHEAD if agreed else Mark.ASK,
            mark_says="Permission given" if agreed else "Permission is missing",
        )


def _say_short(banked: BankedQuote) -> str:
    words = banked.quote.words
    cut = words if len(words) <= LONGEST_QUOTE else f"{words[:LONGEST_QUOTE].rstrip()}…"
    return f"{banked.name}: {cut}"
