"""What can be done about a public item as it stands: hold it, sign it off, publish it; or save what was typed first.

A deed that cannot be done yet keeps its place with a lock: its description says why, and pressing it leads there.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from evenhand.domain.publicity.state import ItemState
from evenhand.domain.publicity.vocabulary import ItemStanding
from evenhand.screens.theme import Weight
from evenhand.screens.widgets.button import Button, ButtonKind, plain, primary
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.pane import row

REWORD_FIRST = "The words take a side. Reword them first; this leads to the passage."
SIGN_FIRST = "It is not signed off yet; this leads to the sign-off."


class DeedsRow(QStackedWidget):
    """Two rows in one place: the deeds, or Save and Discard while something typed is not saved."""

    hold_asked = Signal()
    sign_asked = Signal()
    publish_asked = Signal()
    reword_asked = Signal()
    save_asked = Signal()
    discard_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.hold, self.sign, self.publish = plain("Hold…"), plain("Sign off…"), plain("Published…")
        self._discard, self._save = plain("Discard"), primary("Save")
        self._says = Label("Not saved yet", weight=Weight.STRONG)
        self.addWidget(_holder(None, self.hold, self.publish, self.sign))
        self.addWidget(_holder(None, self._says, self._discard, self._save))
        for button, deed in (
            (self.hold, self.hold_asked.emit),
            (self.sign, self._ask_sign),
            (self.publish, self._ask_publish),
            (self._discard, self.discard_asked.emit),
            (self._save, self.save_asked.emit),
        ):
            button.clicked.connect(deed)

    def show_state(self, state: ItemState) -> None:
        """Offer what the state allows; one deed at most stands out."""
        sides = state.standing is ItemStanding.TAKES_A_SIDE
        waits = state.needs > len(state.approved_by) and not state.is_out
        dropped = state.standing is ItemStanding.DROPPED
        self.hold.setVisible(not dropped and state.standing is not ItemStanding.OUT)
        self.sign.setVisible(not dropped)
        self.publish.setVisible(not dropped and not sides)
        _put(self.sign, sides, waits, REWORD_FIRST)
        _put(
            self.publish,
            sides or waits or _is_barred(state),
            state.ready,
            REWORD_FIRST if sides else SIGN_FIRST,
        )

    def show_typed(self, typed: bool, says: str = "Not saved yet") -> None:
        """Show Save and Discard while something is typed, with what stands in the way if anything does."""
        self._says.setText(says)
        self.setCurrentIndex(int(typed))

    def _ask_sign(self) -> None:
        (self.reword_asked if self.sign.kind is ButtonKind.GATED else self.sign_asked).emit()

    def _ask_publish(self) -> None:
        if self.publish.kind is ButtonKind.GATED:
            self.sign.setFocus()
        else:
            self.publish_asked.emit()


def _is_barred(state: ItemState) -> bool:
    return state.standing in (ItemStanding.REFUSED, ItemStanding.TO_BE_CHANGED, ItemStanding.HELD)


def _put(button: Button, closed: bool, first: bool, why: str) -> None:
    """Close a deed, saying why, or open it, as the first of its row or as one among others."""
    if closed:
        button.set_kind(ButtonKind.GATED, why)
    else:
        button.set_kind(ButtonKind.PRIMARY if first else ButtonKind.PLAIN)


def _holder(*parts: QWidget | None) -> QWidget:
    holder = QWidget()
    line = row(*parts)
    line.setContentsMargins(0, 0, 0, 0)
    holder.setLayout(line)
    return holder
