"""One of a few values: all of them in view under each other, or folded into a drop-down where there is little room."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from evenhand.screens.widgets.choice import Choice, Option
from evenhand.screens.widgets.chosen_fields import RadioField


class WholeChoice(Choice):
    """A drop-down whose options are short, and never cut."""

    def minimumSizeHint(self) -> QSize:
        """As wide as the longest option."""
        return self.sizeHint()


class FoldedField(RadioField):
    """The values by their names; `short` are the words in the drop-down."""

    def __init__(
        self, key: str, label: str, options: Sequence[Option], short: Sequence[Option] | None = None
    ) -> None:
        super().__init__(key, label, options, stacked=True)
        self._folded = WholeChoice(short or options, name=label)
        self._watch(self._folded)
        self._column.insertWidget(0, self._folded)
        self._folded.hide()
        self._folded.activated.connect(self._unfold)

    def set_value(self, value: object) -> None:
        """Choose a value."""
        super().set_value(value)
        self._folded.set_value(value)

    def set_compact(self, compact: bool, width_px: int = 0) -> None:
        """Fold the values into the drop-down, or show them all."""
        super().set_compact(compact, width_px)
        self._folded.set_value(self.value())
        self._folded.setVisible(compact)
        for button in self._buttons:
            button.setVisible(not compact)

    def control(self) -> QWidget:
        """The drop-down where the values are folded into it, else the button that is chosen."""
        return self._folded if self.is_compact() else super().control()

    def _unfold(self) -> None:
        super().set_value(self._folded.value())
        self.changed.emit()
