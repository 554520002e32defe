"""The choices as a bar above the paper: those most used in one line, the others behind a button.

What does not fit into the line goes behind the button too, so that the line is never cut and never breaks.
"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evenhand.screens.reports.more_choices import MoreChoices
from evenhand.screens.theme import look
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP, LABEL_GAP
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.choices import NamedField
from evenhand.screens.widgets.fields import ErrorLine, Field

DAY_PX, MOST_PX = 152, 176
MORE = "More choices"


class ChoicesBar(QWidget):
    """Takes named choices; `wanted` are the keys of those that may stand in the line, the most wanted first.

    `placed` says that choices changed places between the line and what opens.
    """

    placed = Signal()

    def __init__(self, wanted: Sequence[str]) -> None:
        super().__init__()
        self._wanted = tuple(wanted)
        self._all: Sequence[NamedField] = ()
        self._in_line: tuple[NamedField, ...] | None = None
        self.more = plain(MORE, Mark.DOWN)
        self.sheet = MoreChoices(self.more)
        self._refused = ErrorLine()
        self._line = QHBoxLayout()
        self._line.setSpacing(GAP)
        self._line.addWidget(self.more, 0, Qt.AlignmentFlag.AlignBottom)
        self._line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(LABEL_GAP)
        column.addLayout(self._line)
        column.addWidget(self._refused)

    def take(self, named: Sequence[NamedField], over: QWidget) -> None:
        """Show these choices here; the others open over a part of the window."""
        if not self._all:
            for one in named:
                one.field.told.connect(self._tell)
        self._all = named
        self.sheet.open_over(over)
        self._fit()
        self._tell()

    def release(self) -> None:
        """Show none of them any more."""
        self.sheet.close_quietly()
        self._all, self._in_line = (), None

    def refresh(self) -> None:
        """See anew which choices are offered."""
        self._in_line = None
        self._fit()

    def in_order(self) -> Sequence[QWidget]:
        """What is come to one after the other with Tab."""
        return (*(self._in_line or ()), self.more, self.sheet)

    def focus_on(self, named: NamedField) -> None:
        """Go to a choice, or to the button behind which it is."""
        if named in (self._in_line or ()) or self.sheet.isVisible():
            named.field.focus()
        else:
            self.more.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self) -> None:
        """Go to the first choice of the line."""
        for one in (self._in_line or ())[:1]:
            one.field.focus()

    def open_for(self, field: Field) -> None:
        """Bring a choice into sight, wherever it is."""
        if all(one.field is not field for one in self._in_line or ()):
            self.sheet.open()

    def minimumSizeHint(self) -> QSize:
        """The button and the choice most wanted."""
        return QSize(look().px(MOST_PX) + self.more.sizeHint().width(), super().minimumSizeHint().height())

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nothing open over another paper."""
        super().hideEvent(event)
        self.sheet.close_quietly()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See what fits into another width once the bar stands in it."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        """Put as many of the wanted into the line as fit, in the order in which they always stand."""
        if not self._all:
            return
        fitting = set(self._fitting())
        in_line = tuple(one for one in self._all if one.field.key in fitting)
        behind = [one for one in self._all if one not in in_line]
        for one in behind:
            one.set_compact(False)
        if in_line == self._in_line:
            return
        focused = self._focused()
        self._in_line = in_line
        for place, one in enumerate(in_line):
            one.setMinimumWidth(_needs(one))
            self._line.insertWidget(place, one)
            one.set_offered(one.is_offered())
        self.sheet.hold(behind)
        self._say_more(behind)
        if focused is not None:
            self.focus_on(focused)
        self.placed.emit()

    def _fitting(self) -> Iterable[str]:
        named = {one.field.key: one for one in self._all if one.is_offered()}
        room = self.width() - self.more.sizeHint().width()
        for place, key in enumerate(one for one in self._wanted if one in named):
            named[key].set_compact(True, DAY_PX)
            room -= _needs(named[key]) + GAP
            if room < 0 and place:
                return
            yield key

    def _focused(self) -> NamedField | None:
        focus = self.window().focusWidget()
        return next((one for one in self._all if focus is not None and one.isAncestorOf(focus)), None)

    def _say_more(self, behind: Sequence[NamedField]) -> None:
        """Say what is behind the button, and have none where nothing is."""
        names = [one.field.label for one in behind if one.is_offered()]
        self.more.setVisible(bool(names))
        says = f"{', '.join(names)}. Esc closes them."
        self.more.setAccessibleDescription(says)
        self.more.setToolTip(says)
        if not names:
            self.sheet.close_quietly()

    def _tell(self) -> None:
        """Say below the line what is refused in it; what is refused behind the button is opened."""
        in_line = [one.field.error() for one in self._in_line or () if one.field.error()]
        self._refused.show_sentence(in_line[0] if in_line else "")
        behind = [one for one in self._all if one not in (self._in_line or ()) and one.field.error()]
        if behind and self.isVisible():
            self.sheet.open()


def _needs(named: NamedField) -> int:
    """How wide a choice stands in the line: what is in it, up to a most."""
    return min(named.sizeHint().width(), max(look().px(MOST_PX), named.minimumSizeHint().width()))
