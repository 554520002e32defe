"""A page with good-to-know beside it: where there is room in a pane of its own, else at the end of the form."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from evenhand.screens.theme import Breadth, look
from evenhand.screens.theme.sizes import GAP, PAGE_MARGIN, PANE_GAP
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label, rule
from evenhand.screens.widgets.pane import Pane

ASIDE_WIDTH, LEAST_ASIDE = 400, 240


class Aside(QWidget):
    """Some parts under each other, kept at the top."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        self._rule = rule()
        column.addWidget(self._rule)
        for part in parts:
            is_button = isinstance(part, QAbstractButton)
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft if is_button else Qt.AlignmentFlag(0))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def follow(self, *, form: bool) -> None:
        """Set itself off where it follows a form."""
        self._rule.setVisible(form)


class Beside(QWidget):
    """The page in one pane and the aside in another; narrow, the aside follows the fields of the form."""

    def __init__(self, name: str, page: QWidget, form: DetailForm, aside: Aside) -> None:
        super().__init__()
        self._form, self._aside = form, aside
        self._page_pane, self._side = Pane(), Pane("Good to know", scrolls=True)
        self._page_pane.setAccessibleName(name)
        self._page_pane.add(page, 1)
        self._side.setMaximumWidth(ASIDE_WIDTH)
        self._side.setMinimumWidth(LEAST_ASIDE)
        self._side.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._is_narrow: bool | None = None
        line = QHBoxLayout(self)
        line.setContentsMargins(PAGE_MARGIN, PANE_GAP, PAGE_MARGIN, PANE_GAP)
        line.setSpacing(PANE_GAP)
        line.addWidget(self._page_pane, 2)
        line.addWidget(self._side, 1)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for another width."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange anew for another text size."""
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()
        super().changeEvent(event)

    def _arrange(self) -> None:
        narrow = look().breadth(self.window().width()) is not Breadth.WIDE
        if narrow == self._is_narrow:
            return
        self._is_narrow = narrow
        (self._form.body if narrow else self._side.body).addWidget(self._aside)
        self._aside.follow(form=narrow)
        self._aside.show()
        self._side.setVisible(not narrow)


def says(sentence: str) -> Label:
    """One sentence of an aside."""
    return Label(sentence, ink=2, wrap=True)
