"""Interests in a decision between meetings (PP2): which were declared, and which the register lets expect.

What is expected declares nothing: members declare their interests themselves. Enter on one begins its declaration.
"""

from functools import partial

from PySide6.QtWidgets import QWidget

from evenhand.domain.meetings.expected import ExpectedDeclaration
from evenhand.domain.meetings.record_facts import WrittenInterest
from evenhand.domain.meetings.vocabulary import Certainty
from evenhand.domain.meetings.written import handling_of
from evenhand.domain.partnership.rulebook import RuleBook
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.meetings.book import DOT
from evenhand.screens.meetings.live.expecting import nature_of
from evenhand.screens.meetings.live.interest_dialog import Expected
from evenhand.screens.meetings.written_book import WrittenBook
from evenhand.screens.meetings.written_interest_dialog import WrittenDeclaring, WrittenInterestDialog
from evenhand.screens.plain_room.deeds_part import DeedsPart
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.list_pane import RowsView
from evenhand.screens.widgets.list_rows import ROW_ROLE, ListRow, RowsModel
from evenhand.screens.widgets.pane import row
from evenhand.services.expected_declarations import expected_in_writing
from evenhand.services.rules import rule_book
from evenhand.services.written_interests import withdraw
from evenhand.services.written_reading import InWriting

ABOUT = (
    "Whoever has an interest is handled as the rule book says. Members declare their interests themselves."
)
NONE_YET = "None was declared, and nothing in the register of interests fits what is asked."
DECLARED, EXPECTED = "Declared", "Expected by the register, not declared"
TAKES_PART = "Was asked"
STANDS_BACK = "Was not asked"


class WrittenInterestsPart(DeedsPart):
    """The interests declared in one decision between meetings, and those expected."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._one: InWriting | None = None
        self._expected: tuple[Expected, ...] = ()
        self._rules: RuleBook | None = None
        self._model = RowsModel()
        self._model.setParent(self)
        self.rows = RowsView("Interests")
        self.rows.setModel(self._model)
        self.rows.opened.connect(self.declare)
        self._none = Label(NONE_YET, ink=2, wrap=True)
        self.declare_button, self.away = plain("Declare an interest…", Mark.PLUS), plain("Take away")
        self.declare_button.clicked.connect(self.declare)
        self.away.clicked.connect(self.take_away)
        self.column.addWidget(Label(ABOUT, ink=2, wrap=True))
        self.column.addWidget(self.rows, 1)
        self.column.addWidget(self._none)
        self.column.addLayout(row(self.declare_button, self.away, None))
        self.column.addStretch(0)

    def fill(self, book: WrittenBook, key: int) -> None:
        """Show what was declared, then what the register lets expect and nobody declared."""
        one = book.written[key]
        with self.desk.partnership.reading() as session:
            found = expected_in_writing(session, one.written)
            self._rules = rule_book(session, one.written.sent_on)
        declared = {each.person_id for each in one.interests}
        open_ones = [each for each in found if each.person.id not in declared]
        self._one, self._expected = one, tuple(_offer(each) for each in open_ones)
        rows = [self._declared_row(book, each) for each in one.interests]
        rows += [_expected_row(each, offer) for each, offer in zip(open_ones, self._expected, strict=True)]
        self._model.set_rows(rows)
        self.rows.setCurrentIndex(self._model.index(1))
        self.rows.setVisible(bool(rows))
        self._none.setVisible(not rows)
        open_still = one.written.concluded_on is None
        self.declare_button.setVisible(open_still)
        self.away.setVisible(open_still and bool(one.interests))

    def first_control(self) -> QWidget:
        """The rows, or the button where there are none."""
        return self.rows if self._model.total() or self.declare_button.isHidden() else self.declare_button

    def declare(self) -> None:
        """Ask for the declaration, beginning with what is expected where that is the current row."""
        one, rules, book = self._one, self._rules, self.book
        if one is None or rules is None or one.written.concluded_on is not None:
            return
        names = {who: book.directory.called(who, one.written.sent_on) for who in one.voters | one.apart}
        begins = WrittenDeclaring(
            one.written,
            [Option(who, names[who]) for who in sorted(names, key=names.__getitem__)],
            self._expected,
            next((each for each in self._expected if each == self._current()), None),
            handling_of(rules),
            rules.words("conflict_action"),
        )
        WrittenInterestDialog(self.desk, begins, self.window()).exec()

    def take_away(self) -> None:
        """Take away the declared interest of the current row."""
        self.do(partial(self._withdraw, self._current()))

    def _withdraw(self, chosen: object) -> None:
        if not isinstance(chosen, int):
            raise Refusal("This was not declared. Choose an interest that was.")
        withdraw(self.desk.partnership, chosen)

    def _current(self) -> object:
        """What the current row stands for: the key of what was declared, or what is expected."""
        shown = self.rows.currentIndex().data(ROW_ROLE)
        return shown.id if isinstance(shown, ListRow) else None

    def _declared_row(self, book: WrittenBook, declared: WrittenInterest) -> ListRow:
        one = book.written[self.key]
        takes_part = declared.person_id not in one.apart
        on = f"{declared.nature.label}, {say_day(declared.declared_on)}"
        return ListRow(
            declared.id,
            book.directory.called(declared.person_id, one.written.sent_on),
            DOT.join(filter(None, (on, declared.says, declared.because))),
            value=TAKES_PART if takes_part else STANDS_BACK,
            mark=Mark.GO_AHEAD if takes_part else Mark.DOOR,
            mark_says="declared",
            group=DECLARED,
        )


def _offer(one: ExpectedDeclaration) -> Expected:
    says = one.interest.body if one.interest is not None else one.because
    key = one.interest.id if one.interest is not None else None
    return Expected(one.person.id, 0, key, nature_of(one.interest), says, f"{one.seat.called}: {says}")


def _expected_row(one: ExpectedDeclaration, offer: Expected) -> ListRow:
    return ListRow(
        offer,
        one.seat.called,
        one.because,
        value=one.certainty.label,
        mark=Mark.CARE if one.certainty is Certainty.CERTAIN else Mark.ASK,
        mark_says="expected",
        group=EXPECTED,
    )
