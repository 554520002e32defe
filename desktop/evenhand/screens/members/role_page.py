"""Role: the statements a person signed about the hats they wear and when, each kept as it was signed (PP3)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from evenhand.domain.members.asked import ROLE_FORM
from evenhand.domain.members.facts import RoleStatement
from evenhand.domain.members.two_hats import check_role_statement, good_until, wears_two
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.members.as_at import AsAt
from evenhand.screens.shared.asked_form import add_asked
from evenhand.screens.shared.forms import Values
from evenhand.screens.shared.spells_page import Spells, SpellsPage
from evenhand.screens.widgets.button import Button, plain
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.services import role_statements
from evenhand.services.partnership import identity

SIGNED = "Signed words stay as they are; what changed goes into a renewal."
PROPOSED = (
    "Proposed from the offices held. Alter it with the person, print it, and record it once it is signed."
)


class RolePage(SpellsPage):
    """The role statements of one person, the words of the next one proposed from what they hold."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._months = role_statements.YEARLY
        self._day = desk.day
        self._cards: list[Button] = []
        form = DetailForm("Role statement")
        add_asked(form, ROLE_FORM)
        self._words, self._signed = form.field("words"), form.field("signed_on")
        self._until = form.field("good_until")
        spells = Spells(
            name="Role statements",
            none="No role statement so far. Councillors, and all with two hats, sign when they wear which.",
            add="New statement",
            row=self._row,
            values=_values,
            fresh={},
            save=self._keep,
        )
        super().__init__(spells, form)
        form.set_rule(self._check)
        form.shown.connect(self._fit)
        self._signed.changed.connect(self._follow)

    def show_person(self, person_id: int, as_at: AsAt) -> None:
        """Show the statements of a person, and fill in what the next one would say on the day."""
        partnership = self._desk.partnership
        with partnership.reading() as session:
            own = role_statements.read_statements(session, person_id)
            self._months = role_statements.renewal_months(session, as_at.day)
        body = identity(partnership).name
        self._day = as_at.day
        for card in self._cards:
            card.setVisible(wears_two(as_at.directory, person_id, as_at.day))
        fresh: Values = {
            "hats": role_statements.hats_for(as_at.directory, person_id, as_at.day),
            "words": role_statements.template_for(as_at.directory, person_id, as_at.day, body),
            "signed_on": self._desk.today,
            "good_until": good_until(self._desk.today, self._months),
        }
        self._spells = replace(self._spells, fresh=fresh)
        self.show_spells(person_id, own)

    def more_buttons(self) -> Sequence[QWidget]:
        """The card that stands before whoever wears two hats, and the statement to be filled in by hand."""
        card, blank = plain("Two-hats card…"), plain("Print a blank form…")
        card.clicked.connect(self.want_card)
        blank.clicked.connect(self.want_form)
        self._cards.append(card)
        return (card, blank)

    def want_card(self) -> None:
        """Preview the two-hats card of the person shown."""
        self._desk.paper_wanted.emit(f"two-hats/{self._person_id}")

    def want_form(self) -> None:
        """Preview the blank role statement."""
        self._desk.paper_wanted.emit("form/role-statement")

    def _fit(self) -> None:
        self._words.set_hint(PROPOSED if self.current() is None else SIGNED)

    def _follow(self) -> None:
        """Propose the last day that follows from the day of signing, while a new statement is typed."""
        if self.current() is not None:
            return
        try:
            signed_on = self._signed.value()
        except Refusal:
            return
        if signed_on is not None:
            self._until.set_value(good_until(signed_on, self._months))

    def _check(self, values: Values) -> None:
        if values["signed_on"] is not None and values["good_until"] is not None:
            check_role_statement(self._stated(self._person_id, values, self.current()), self._desk.today)

    def _stated(self, person_id: int, values: Values, old: RoleStatement | None) -> RoleStatement:
        blank = RoleStatement(person_id=person_id, hats="", words="", signed_on=date.min, good_until=date.min)
        return replace(old or blank, **values)

    def _keep(self, person_id: int, values: Values, old: RoleStatement | None) -> int:
        stated = self._stated(person_id, values, old)
        return role_statements.save_role_statement(self._desk.partnership, stated, today=self._desk.today)

    def _row(self, statement: RoleStatement) -> ListRow:
        until = "ran out on" if statement.good_until < self._day else "good until"
        return ListRow(
            statement.id,
            f"Signed {say_day(statement.signed_on)}",
            statement.hats,
            value=f"{until} {say_day(statement.good_until)}",
        )


def _values(statement: RoleStatement) -> Values:
    return {name: getattr(statement, name) for name in ("hats", "words", "signed_on", "good_until")}
