"""A dialog that is a form: Save takes what was typed, Discard and Esc leave everything as it is."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from evenhand.domain.refusals import Refusal
from evenhand.screens.frame.dialog import HouseDialog
from evenhand.screens.shared.forms import Values
from evenhand.screens.widgets.form import DetailForm

WIDTH = 620


class FormDialog(HouseDialog):
    """The base; each fills its form and keeps what was typed."""

    def __init__(self, heading: str, form: DetailForm, parent: QWidget | None, *, height_px: int) -> None:
        super().__init__(heading, parent, width_px=WIDTH)
        self.form, self._height_px = form, height_px
        self._box.hide()
        form.save_asked.connect(self._take)
        form.discarded.connect(self.reject)
        for keys in ("Ctrl+S", "Ctrl+Return"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(form.save)

    def sizeHint(self) -> QSize:
        """Room for the fields."""
        return self.tall_hint(self._height_px)

    def keep(self, values: Values) -> None:
        """Keep what the fields state.

        Raises:
            Refusal: a rule stands in the way.
        """
        raise NotImplementedError

    def _take(self, values: Values) -> None:
        try:
            self.keep(values)
        except Refusal as refusal:
            self.form.show_refusal(refusal)
            return
        self.form.mark_saved()
        self.accept()
