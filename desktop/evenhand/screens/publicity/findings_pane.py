"""The findings about a public item, one card under another, with the way to the one before and the next."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.screens.publicity.cards import CardFacts, FindingCard
from evenhand.screens.theme import Role, look
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.button import mark_button
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.pane import row, scrolling

NOTHING = "Nothing in the words or on the day needs a person’s decision."


class FindingsPane(QWidget):
    """The cards. `turned` tells the place of the card gone to; the rest what is asked of it."""

    turned = Signal(int)
    entered = Signal(int)
    wording_taken = Signal(int)
    own_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Findings")
        self._facts: tuple[CardFacts, ...] = ()
        self._cards: list[FindingCard] = []
        self._current = -1
        self._count = Label("", Role.LEAD)
        self._back = mark_button(Mark.BACK, "Previous finding (Shift+F8)", edged=True)
        self._forth = mark_button(Mark.FORTH, "Next finding (F8)", edged=True)
        self._back.clicked.connect(self.step_back)
        self._forth.clicked.connect(self.step_forth)
        self._nothing = Label(NOTHING, ink=2, wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(GAP)
        self._list.addWidget(self._nothing)
        self._area = scrolling(self._list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(row(self._count, None, self._back, self._forth))
        column.addWidget(self._area, 1)
        self.setMinimumWidth(look().px(280))
        self.show_cards(())

    def cards(self) -> list[FindingCard]:
        """The cards in view."""
        return self._cards

    def current(self) -> int:
        """The place of the current card, or -1."""
        return self._current

    def facts(self) -> tuple[CardFacts, ...]:
        """What the cards say."""
        return self._facts

    def says_nothing(self) -> bool:
        """Whether it says that nothing was found."""
        return not self._nothing.isHidden()

    def show_cards(self, facts: Sequence[CardFacts], *, about_item: bool = True) -> None:
        """Show other cards; the same ones stay as they are. Where there is no item, nothing is said."""
        self._nothing.setVisible(about_item and not facts)
        if tuple(facts) == self._facts and self._cards:
            return
        had_focus = any(
            card is focus or card.isAncestorOf(focus) for card in self._cards if (focus := self._focus())
        )
        self._facts = tuple(facts)
        self._count.setText(_say_findings(len(facts)))
        self._replace_cards()
        self._back.setEnabled(bool(facts))
        self._forth.setEnabled(bool(facts))
        place = self._current if self._current < len(self._facts) else -1
        self._current = -2
        self.set_current(place)
        if had_focus and self._cards and self._focus() is None:
            self._cards[max(place, 0)].setFocus(Qt.FocusReason.OtherFocusReason)

    def set_current(self, place: int) -> None:
        """Make a card the current one, in view; -1 for none."""
        if place == self._current:
            return
        self._current = place
        for number, card in enumerate(self._cards):
            card.set_current(number == place)
        if 0 <= place < len(self._cards):
            QTimer.singleShot(0, self, self._bring_into_view)

    def step_forth(self) -> None:
        """Go to the next finding, from the last to the first."""
        self._step(1)

    def step_back(self) -> None:
        """Go to the finding before, from the first to the last."""
        self._step(-1)

    def go_to(self, place: int) -> None:
        """Make a card the current one, and tell; one that is not there changes nothing."""
        if 0 <= place < len(self._cards):
            self.set_current(place)
            self.turned.emit(place)

    def _step(self, by: int) -> None:
        if self._facts:
            start = self._current if self._current >= 0 or by > 0 else 0
            self.go_to((start + by) % len(self._facts))

    def _replace_cards(self) -> None:
        """Keep the cards that say the same, in their new order, and make or let go of the others."""
        kept: dict[CardFacts, list[FindingCard]] = {}
        for card in self._cards:
            self._list.removeWidget(card)
            kept.setdefault(_wherever(card.facts), []).append(card)
        self._cards = []
        for number, facts in enumerate(self._facts, start=1):
            alike = kept.get(_wherever(facts))
            card = alike.pop(0) if alike else self._make_card(number, facts)
            card.number_as(number, len(self._facts), facts)
            self._list.addWidget(card)
            self._cards.append(card)
        for card in (card for cards in kept.values() for card in cards):
            card.hide()
            card.deleteLater()
        for one, after in pairwise([self._forth, *(stop for card in self._cards for stop in card.stops())]):
            QWidget.setTabOrder(one, after)

    def _make_card(self, number: int, facts: CardFacts) -> FindingCard:
        card = FindingCard(number, len(self._facts), facts)
        card.chosen.connect(self._choose)
        card.entered.connect(self._enter)
        card.wording_taken.connect(self._take)
        card.own_asked.connect(self._own)
        return card

    def _choose(self, number: int) -> None:
        self.go_to(number - 1)

    def _enter(self, number: int) -> None:
        self.entered.emit(number - 1)

    def _take(self, number: int) -> None:
        self.wording_taken.emit(number - 1)

    def _own(self, number: int) -> None:
        self.own_asked.emit(number - 1)

    def _focus(self) -> QWidget | None:
        return self.window().focusWidget()

    def _bring_into_view(self) -> None:
        if 0 <= self._current < len(self._cards):
            self._area.ensureWidgetVisible(self._cards[self._current], 0, GAP)


def _wherever(facts: CardFacts) -> CardFacts:
    """What a card says, wherever in the words its finding stands; one of the item as a whole stays apart."""
    return replace(facts, place=min(facts.place, 0))


def _say_findings(count: int) -> str:
    return "No findings" if not count else "1 finding" if count == 1 else f"{count} findings"
