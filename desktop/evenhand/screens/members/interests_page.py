"""Interests: what a member declared, their own and of those close to them, and when it is asked again (PP2).

A declaration is made once a year, and "nothing to declare" is one. Declarations and interests stand in one list, and
the form below shows what belongs to the one chosen.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtWidgets import QWidget

from evenhand.domain.members import interest_checks as checks
from evenhand.domain.members.asked import INTERESTS_FORM
from evenhand.domain.members.interest_facts import Interest, InterestsDeclaration
from evenhand.domain.members.vocabulary import InterestHolder, InterestKind
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.members.as_at import AsAt
from evenhand.screens.shared.asked_form import add_asked
from evenhand.screens.shared.forms import FINISH_FIRST, Values
from evenhand.screens.shared.spells_page import Spells, SpellsPage
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.services import interests

OF_INTEREST = ("kind", "whose", "relation", "holder", "body", "what", "starts", "ends", "is_public")
OF_DECLARATION = ("nothing_to_declare", "how")
CLOSE = ("relation", "holder")
NONE = (
    "Nothing has been declared so far. Each member declares interests once a year, and “nothing to declare” is a "
    "declaration."
)
Declared = Interest | InterestsDeclaration


@dataclass(frozen=True, slots=True)
class Entry:
    """An interest or a declaration in the one list, under a number of its own there."""

    fact: Declared

    @property
    def id(self) -> int:
        """Even for interests, odd for declarations."""
        return number_of(self.fact.id, interest=isinstance(self.fact, Interest))


def number_of(key: int, *, interest: bool) -> int:
    """The number in the list of an interest or a declaration with this key."""
    return 2 * key + (0 if interest else 1)


class InterestsPage(SpellsPage):
    """The declarations and interests of one member."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._day = desk.day
        self._adds_interest = False
        self._own: list[Interest] = []
        self._made: list[InterestsDeclaration] = []
        self._due = Label(ink=2, wrap=True)
        form = DetailForm("Interests")
        add_asked(form, INTERESTS_FORM)
        self._whose = form.field("whose")
        spells = Spells(
            name="Declarations and interests",
            none=NONE,
            add="Record a declaration",
            row=self._row,
            values=_values,
            fresh={},
            save=self._keep,
        )
        super().__init__(spells, form)
        form.body.insertWidget(0, self._due)
        form.set_rule(self._check)
        self._whose.changed.connect(self._fit)
        form.shown.connect(self._fit)

    def show_person(self, person_id: int, as_at: AsAt) -> None:
        """Show what a person declared, the last declaration first in the form."""
        with self._desk.partnership.reading() as session:
            self._own = interests.read_interests(session, person_id)
            self._made = interests.read_declarations(session, person_id)
            months = interests.renewal_months(session, as_at.day)
        self._day = as_at.day
        due = checks.next_due(self._made, months, as_at.day)
        self._due.setText(_say_due(due, as_at.day))
        entries = [Entry(one) for one in (*reversed(self._made), *reversed(self._own))]
        self.show_spells(person_id, entries, entries[0].id if entries else None)

    def more_buttons(self) -> Sequence[QWidget]:
        """The button that adds an interest, and the one that leads to the form to be filled in by hand."""
        another, blank = plain("Add an interest"), plain("Print a blank form…")
        another.clicked.connect(self.add_interest)
        blank.clicked.connect(self.want_form)
        return (another, blank)

    def want_form(self) -> None:
        """Preview the blank form on which a member declares."""
        self._desk.paper_wanted.emit("form/declaration-of-interests")

    def add(self) -> None:
        """Begin a declaration of today."""
        self._begin(interest=False, fresh={"declared_on": self._desk.today})

    def add_interest(self) -> None:
        """Begin an interest."""
        fresh: Values = {
            "kind": InterestKind.EMPLOYMENT,
            "whose": InterestHolder.OWN,
            "declared_on": self._desk.today,
            "is_public": False,
        }
        self._begin(interest=True, fresh=fresh)

    def _begin(self, *, interest: bool, fresh: Values) -> None:
        if self.form.is_dirty():
            self.form.show_refusal(FINISH_FIRST)
            return
        self._adds_interest = interest
        self._spells = replace(self._spells, fresh=fresh)
        super().add()

    def _is_interest(self) -> bool:
        entry = self.current()
        return self._adds_interest if entry is None else isinstance(entry.fact, Interest)

    def _fit(self) -> None:
        """Show the fields of what is in the form; who is close, only where the interest is not the member's own."""
        interest = self._is_interest()
        close = self._whose.value() is not InterestHolder.OWN
        for name in OF_INTEREST:
            self.form.show_field(name, interest and (close or name not in CLOSE))
        for name in OF_DECLARATION:
            self.form.show_field(name, not interest)

    def _check(self, values: Values) -> None:
        if values["declared_on"] is None:
            return
        stated = self._stated(self._person_id, values, self.current())
        if isinstance(stated, Interest):
            checks.check_interest(stated, self._made, self._desk.today)
        elif values["nothing_to_declare"] is not None:
            checks.check_declaration(stated, self._own, self._made, self._desk.today)

    def _stated(self, person_id: int, values: Values, old: Entry | None) -> Declared:
        fact = old.fact if old is not None else None
        if "kind" in values:
            return replace(fact or _blank_interest(person_id), **({"relation": "", "holder": ""} | values))
        blank = InterestsDeclaration(person_id=person_id, declared_on=date.min)
        return replace(fact or blank, **values)

    def _keep(self, person_id: int, values: Values, old: Entry | None) -> int:
        stated = self._stated(person_id, values, old)
        partnership, today = self._desk.partnership, self._desk.today
        if isinstance(stated, Interest):
            return number_of(interests.save_interest(partnership, stated, today=today), interest=True)
        return number_of(interests.save_declaration(partnership, stated, today=today), interest=False)

    def _row(self, entry: Entry) -> ListRow:
        fact = entry.fact
        if isinstance(fact, InterestsDeclaration):
            says = "nothing to declare" if fact.nothing_to_declare else "interests declared"
            return ListRow(entry.id, f"Declaration: {says}", fact.how, value=say_day(fact.declared_on))
        over = fact.ends is not None and fact.ends < self._day
        value = f"until {say_day(fact.ends)}" if over and fact.ends else "current"
        whose = fact.whose.label if not fact.relation else f"{fact.whose.label}: {fact.relation}"
        return ListRow(entry.id, f"{fact.kind.label}, {fact.body}", whose, value=value)


def _say_due(due: date | None, day: date) -> str:
    if due is None:
        return NONE
    return f"The next declaration {'was' if due < day else 'is'} due by {say_day(due)}."


def _blank_interest(person_id: int) -> Interest:
    own = InterestHolder.OWN
    return Interest(
        person_id=person_id, kind=InterestKind.EMPLOYMENT, whose=own, body="", declared_on=date.min
    )


def _values(entry: Entry) -> Values:
    own = OF_INTEREST if isinstance(entry.fact, Interest) else OF_DECLARATION
    return {name: getattr(entry.fact, name) for name in (*own, "declared_on")}
