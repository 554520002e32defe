"""A field of a form: its control, a hint below, and the error beside it.

An error appears when the field is left, says what is wrong and what would be right, is read out, and goes
as soon as it is mended. A field reads its own value or refuses with a sentence.
"""

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from evenhand.domain.refusals import Refusal
from evenhand.screens.theme import Role, Weight, look
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import LABEL_GAP
from evenhand.screens.widgets.announce import announce
from evenhand.screens.widgets.label import Label, repolish
from evenhand.screens.widgets.mark_label import WORD_GAP, MarkLabel

STAYS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class ErrorLine(QWidget):
    """The mark *Not met* and one sentence."""

    def __init__(self) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 2, 0, 2)
        line.setSpacing(WORD_GAP)
        mark = MarkLabel(Mark.NOT_MET, says="To mend")
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        self._sentence = Label(weight=Weight.STRONG, wrap=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._sentence, 1)
        self.hide()

    def says(self) -> str:
        """The sentence shown, or nothing."""
        return self._sentence.text()

    def show_sentence(self, says: str) -> None:
        """Show a sentence, or nothing."""
        self._sentence.setText(says)
        self.setVisible(bool(says))


class Field(QWidget):
    """One named value of a form. Kinds of field put their control in and read it back."""

    changed = Signal()
    left = Signal()

    def __init__(self, key: str, label: str, *, hint: str = "", needed: str = "") -> None:
        super().__init__()
        self.key, self.label, self.needed = key, label, needed
        self._controls: list[QWidget] = []
        self._width_px = self._most_px = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(LABEL_GAP)
        self._error = ErrorLine()
        self._column.addWidget(self._error)
        self._hint = Label(hint, Role.SMALL, ink=2, wrap=True)
        self._column.addWidget(self._hint)
        self._hint.setVisible(bool(hint))

    def value(self) -> Any:
        """The value that was given.

        Raises:
            Refusal: what stands in the field cannot be read; the sentence says what would be right.
        """
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show a value."""
        raise NotImplementedError

    def raw(self) -> Any:
        """What stands in the field, read or not, to tell whether it changed."""
        raise NotImplementedError

    def check(self) -> Refusal | None:
        """What is wrong with the field on its own, if anything is."""
        try:
            value = self.value()
        except Refusal as refusal:
            return refusal
        if self.needed and value in (None, "", ()):
            return Refusal(self.needed, field=self.key)
        return None

    def error(self) -> str:
        """The sentence that stands below the field."""
        return self._error.says()

    def show_error(self, says: str) -> None:
        """Put a sentence below the field, mark its edge, and have it read out; an empty one clears it."""
        if says == self.error():
            return
        self._error.show_sentence(says)
        for control in self._controls:
            control.setProperty("refused", "true" if says else "false")
            control.setAccessibleDescription(says or self._hint.text())
            repolish(control)
        if says:
            announce(self, says)

    def set_hint(self, hint: str) -> None:
        """Say something below the field, such as where the value comes from."""
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        for control in self._controls:
            control.setAccessibleDescription(self.error() or hint)

    def control(self) -> QWidget:
        """The control that takes the focus."""
        return self._controls[0]

    def focus(self) -> None:
        """Put the cursor in the field, and bring the field into view once its page is laid out."""
        self.control().setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._come_into_view)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the field was left, but not for its own drop-down or another window."""
        if (
            event.type() == QEvent.Type.FocusOut
            and isinstance(event, QFocusEvent)
            and event.reason() not in STAYS
        ):
            self.left.emit()
        return super().eventFilter(watched, event)

    def _come_into_view(self) -> None:
        holder = self.parentWidget()
        while holder is not None and not isinstance(holder, QScrollArea):
            holder = holder.parentWidget()
        if holder is not None:
            holder.ensureWidgetVisible(self, 0, LABEL_GAP)

    def _put(self, *controls: QWidget, width_px: int = 0, most_px: int = 0) -> None:
        """Set the controls into the field, above error and hint.

        They are of one width, or as wide as what is in them; a control with a most takes all the width up to it.
        """
        line = QHBoxLayout()
        line.setSpacing(16)
        self._width_px, self._most_px = width_px, most_px
        for control in controls:
            self._watch(control)
            line.addWidget(control, 1 if most_px else 0)
        line.addStretch(0 if most_px else 1)
        self._fit_width()
        self._column.insertLayout(0, line)

    def _watch(self, control: QWidget, name: str = "") -> None:
        self._controls.append(control)
        control.setAccessibleName(name or self.label)
        control.setAccessibleDescription(self._hint.text())
        control.installEventFilter(self)

    def changeEvent(self, event: QEvent) -> None:
        """Let the width of a control grow with the text."""
        if event.type() == QEvent.Type.StyleChange:
            self._fit_width()
        super().changeEvent(event)

    def _fit_width(self) -> None:
        theme = look()
        for control in self._controls:
            if self._width_px:
                control.setFixedWidth(theme.px(self._width_px))
            elif self._most_px:
                control.setMaximumWidth(theme.px(self._most_px))
