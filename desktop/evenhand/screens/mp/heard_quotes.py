"""A person's own words: whether and for what they may be used, and where each was used (MP10)."""

from dataclasses import asdict, replace
from typing import Any

from evenhand.domain.publicity.facts import PublicityItem
from evenhand.domain.publicity.permissions import say_permission, say_scope
from evenhand.domain.publicity.record_facts import Quote
from evenhand.domain.publicity.vocabulary import Permission
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.mp.removable_part import RemovablePart
from evenhand.screens.publicity.quote_fields import PermissionFields, scope_typed, scope_values
from evenhand.screens.shared.forms import Values
from evenhand.screens.shared.spells_page import Spells
from evenhand.screens.shared.words import DOT
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.chosen_fields import FactField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.screens.widgets.written_fields import DayField, NotesField, TextField
from evenhand.services.quotes import BankedQuote, quote_bank, remove_quote, save_quote

NONE = "No words of theirs are kept. Ask before you quote, and write down what the permission is for."
NOWHERE = "Nowhere yet"


class QuotesHeard(RemovablePart):
    """The quotes of one person in the bank, the latest said first."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._person_id = 0
        self._banked: dict[int, BankedQuote] = {}
        form = DetailForm("Quote")
        form.add(NotesField("words", "Words", needed="Give the words.", hint="As they were said or written."))
        form.add(DayField("said_on", "Said on"))
        form.add(TextField("source", "Where", hint="Such as an email, or the awards evening."))
        self._permission = PermissionFields(form)
        form.add(FactField("used", "Used in"))
        form.add(NotesField("note", "Note", lines=2))
        listed = Spells(
            name="Their words",
            none=NONE,
            add="Add a quote",
            row=self._row,
            values=self._values,
            fresh={"permission": Permission.NOT_ASKED, **scope_values(None)},
            save=self._keep,
        )
        super().__init__(listed, form, self._remove_quote)

    def show_record(self, book: AsAt, key: int) -> None:
        """Show the quotes of somebody."""
        self._person_id = book.mp(key).person_id
        with self._desk.partnership.reading() as session:
            own = [one for one in quote_bank(session) if one.quote.person_id == self._person_id]
        shown = [one for one in own if _was_said(one.quote, book)]
        self._banked = {one.quote.id: one for one in shown}
        quotes = [one.quote for one in shown]
        self.page.show_spells(key, quotes, quotes[0].id if quotes else None)

    def _keep(self, _: int, values: Values, old: Quote | None) -> int:
        typed: dict[str, Any] = {name: value for name, value in values.items() if name != "used"}
        scope = scope_typed(typed, self._banked[old.id].scope if old is not None else None)
        stated = replace(old or Quote(person_id=self._person_id, words=""), **typed)
        return save_quote(self._desk.partnership, stated, scope=scope, today=self._desk.today)

    def _remove_quote(self, key: int) -> None:
        remove_quote(self._desk.partnership, key)

    def _values(self, quote: Quote) -> Values:
        used = self._banked[quote.id].used_in
        said = [f"{one.title}, {_when(one)}" for one in used]
        scope = scope_values(self._banked[quote.id].scope)
        return asdict(quote) | scope | {"used": "\n".join(said) or NOWHERE}

    def _row(self, quote: Quote) -> ListRow:
        agreed = quote.permission is Permission.GIVEN
        times = len(self._banked[quote.id].used_in)
        said = f"said on {say_day(quote.said_on)}" if quote.said_on else ""
        used = "used once" if times == 1 else f"used {times} times" if times else "not used yet"
        return ListRow(
            quote.id,
            f"“{quote.words}”",
            DOT.join(
                filter(None, (said, quote.source, used, say_scope(quote, self._banked[quote.id].scope)))
            ),
            value=say_permission(quote),
            strong_value=not agreed,
            mark=Mark.GO_AHEAD if agreed else Mark.ASK,
            mark_says="Permission given" if agreed else "Permission is missing",
        )


def _when(item: PublicityItem) -> str:
    """Whether an item is out, and since when."""
    if item.published_on is not None:
        return f"out on {say_day(item.published_on)}"
    return f"planned for {say_day(item.planned_on)}" if item.planned_on else item.status.label.lower()


def _was_said(quote: Quote, book: AsAt) -> bool:
    """Whether the words had been said by the day looked at."""
    return quote.said_on is None or quote.said_on <= book.day or book.day >= book.today
