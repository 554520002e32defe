"""The bar over a paper: which page, how large, as from a copier or not, and what to find in it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from evenhand.screens.theme import look
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.button import mark_button, plain
from evenhand.screens.widgets.choice import Choice, Option
from evenhand.screens.widgets.flow_bar import FlowBar
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.page_layout import Fit
from evenhand.screens.widgets.page_view import ZOOMS, PageView
from evenhand.screens.widgets.ticks import TickBox

ZOOM_OPTIONS = (
    Option(Fit.WIDTH, "Fit width"),
    Option(Fit.PAGE, "Fit page"),
    Option(Fit.TWO, "Two pages"),
    *(Option(zoom, f"{zoom:.0%}") for zoom in ZOOMS),
)
MOST = "of 888"
LIKE_A_COPY = "Show the paper as a worn mono copier gives it"
SIDE_SAYS = "Show or hide pages, headings and places found, beside the paper"


class PageBar(FlowBar):
    """The controls of one view. `side_asked`, `photocopy_asked` and `find_asked` go to whoever shows the rest."""

    side_asked = Signal()
    photocopy_asked = Signal(bool)
    find_asked = Signal(int)
    find_edited = Signal()

    def __init__(self, view: PageView) -> None:
        super().__init__()
        self._view = view
        self.beside = plain("Pages", says=SIDE_SAYS)
        self.page = PageField()
        self.total = TotalLabel()
        self.zoom = Choice(ZOOM_OPTIONS, name="How large")
        self.photocopy = TickBox("Photocopy")
        self.photocopy.setToolTip(LIKE_A_COPY)
        self.photocopy.setAccessibleDescription(LIKE_A_COPY)
        self.seek = SeekField()
        self._lay_out()
        self.beside.clicked.connect(self.side_asked)
        self.page.returnPressed.connect(self._go)
        self.page.left.connect(self._say_anew)
        self.zoom.activated.connect(self._choose_zoom)
        self.photocopy.toggled.connect(self.photocopy_asked)
        self.seek.asked.connect(self.find_asked)
        self.seek.textEdited.connect(self.find_edited)
        view.page_changed.connect(self.say_page)
        view.zoom_changed.connect(self._say_zoom)

    def say_page(self) -> None:
        """Say which page of how many is read, unless another is being typed."""
        count = self._view.page_count()
        self.page.setEnabled(bool(count))
        if not (self.page.hasFocus() and self.page.isModified()):
            self.page.setText(str(self._view.page() + 1) if count else "")
        self.total.setText(f"of {count}" if count else "")

    def focus_page(self) -> None:
        """Go to the field of the page."""
        self.page.selectAll()
        self.page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lay_out(self) -> None:
        theme = look()
        back, forth = (
            mark_button(Mark.BACK, "Previous page", edged=True),
            mark_button(Mark.FORTH, "Next page", edged=True),
        )
        smaller, larger = (
            mark_button(Mark.MINUS, "Smaller", edged=True),
            mark_button(Mark.PLUS, "Larger", edged=True),
        )
        for button, deed in (
            (back, self._back),
            (forth, self._forth),
            (smaller, self._smaller),
            (larger, self._larger),
        ):
            button.clicked.connect(deed)
        self.page.setFixedWidth(theme.px(40))
        self.seek.setMinimumWidth(theme.px(108))
        self.add_group(self.beside, back, forth, self.page, self.total)
        self.add_group(self.zoom, smaller, larger)
        self.add_group(self.photocopy)
        self.add_group(self.seek, grows=self.seek)

    def _back(self) -> None:
        self._view.turn(-1)

    def _forth(self) -> None:
        self._view.turn(1)

    def _smaller(self) -> None:
        self._view.step_zoom(-1)

    def _larger(self) -> None:
        self._view.step_zoom(1)

    def _go(self) -> None:
        """Go to the page that was typed, or the nearest there is; what is no number goes nowhere."""
        typed = self.page.text().strip()
        if typed.isdecimal():
            self._view.go_to(min(max(int(typed), 1), self._view.page_count()) - 1)
        self._say_anew()
        self.page.selectAll()

    def _say_anew(self) -> None:
        """Say the page that is read, whatever was typed."""
        self.page.setModified(False)
        self.say_page()

    def _choose_zoom(self) -> None:
        self._view.set_zoom(self.zoom.value())

    def _say_zoom(self) -> None:
        self.zoom.set_value(self._view.zoom())


class PageField(QLineEdit):
    """The page that is read, where another can be typed. `left` when the focus leaves it."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Page")
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left."""
        super().focusOutEvent(event)
        self.left.emit()


class TotalLabel(Label):
    """How many pages there are, in the same room for any number, so that the bar stands still from paper to paper."""

    def sizeHint(self) -> QSize:
        """As wide as the most that is to be expected."""
        return self._with_room(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        """As wide as the most that is to be expected."""
        return self._with_room(super().minimumSizeHint())

    def _with_room(self, size: QSize) -> QSize:
        return size.expandedTo(QSize(self.fontMetrics().horizontalAdvance(MOST), 0))


class SeekField(QLineEdit):
    """What is sought in the paper. `asked` with 1 by Enter, with -1 by Shift and Enter."""

    asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText("Find in paper")
        self.setAccessibleName("Find in paper")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Find with Enter; all else as fields do."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.asked.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            event.accept()
            return
        super().keyPressEvent(event)
