"""A time of day, typed as people say it ("7.42 pm", "1942") and shown "7.42 pm"."""

from datetime import time

from PySide6.QtCore import QEvent, QObject

from evenhand.domain.meetings.clock import read_time, say_time
from evenhand.screens.widgets.written_fields import LineField

TIME_WIDTH = 96


class TimeField(LineField):
    """A time to the minute; `near` is one to which a time typed without am or pm is close."""

    def __init__(self, key: str, label: str, *, hint: str = "", needed: str = "") -> None:
        super().__init__(key, label, hint=hint, needed=needed, width_px=TIME_WIDTH, prompt="7.30 pm")
        self.near: time | None = None

    def value(self) -> time | None:
        """The time, or None when nothing is written.

        Raises:
            Refusal: what is written is no time.
        """
        written = self._line.text().strip()
        return read_time(written, field=self.key, near=self.near) if written else None

    def set_value(self, value: time | None) -> None:
        """Show a time."""
        self._line.setText("" if value is None else say_time(value))
        self._line.setCursorPosition(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Write the time as it is said when the field is left."""
        if event.type() == QEvent.Type.FocusOut and watched is self._line and not self.check():
            self.set_value(self.value())
        return super().eventFilter(watched, event)
