"""Asking for the date that the timeline is to show, in a small panel that Esc closes."""

from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from evenhand.domain.refusals import Refusal
from evenhand.domain.words import parse_day, say_day
from evenhand.screens.theme.sizes import DAY_WIDTH, GAP, LABEL_GAP, PANE_ACROSS, PANE_DOWN
from evenhand.screens.widgets.button import primary
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.on_screen import room_round


class GoToDate(QFrame):
    """One field and one button; `chosen` carries the day."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, day: date) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("ground", "popup")
        self.setAccessibleName("Go to date")
        self.field, self.says, go = QLineEdit(say_day(day)), Label(wrap=True), primary("Go to date")
        self.field.setAccessibleName("Date")
        self.field.setMinimumWidth(DAY_WIDTH)
        self.says.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(PANE_ACROSS, PANE_DOWN, PANE_ACROSS, PANE_DOWN)
        column.setSpacing(GAP)
        for part in (Label("Date", ink=2), self.field, self.says, go):
            column.addWidget(part)
        self.field.returnPressed.connect(self.take)
        go.clicked.connect(self.take)

    def open_below(self, control: QWidget) -> None:
        """Open under a control, wholly on its screen."""
        self.adjustSize()
        room, place = room_round(control), control.mapToGlobal(QPoint(0, control.height() + LABEL_GAP))
        self.move(max(room.left(), min(place.x(), room.right() - self.width() - GAP)), place.y())
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self.field.selectAll()

    def take(self) -> None:
        """Tell the day and close; what is no day is answered below the field."""
        try:
            day = parse_day(self.field.text())
        except Refusal as refusal:
            self.says.setText(refusal.says)
            self.says.show()
            self.adjustSize()
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.close()
        self.chosen.emit(day)
