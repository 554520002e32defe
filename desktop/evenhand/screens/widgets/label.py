"""Words on the screen: a label knows the role of its text, and the theme gives it size, weight and ink.

Labels show plain text only, so that nothing typed by a person is ever read as markup.
"""

import re

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from evenhand.screens.theme import Role, Weight, look
from evenhand.screens.theme.sizes import STRONG_ROLES

MAY_BREAK = "\u200b"
_LONG_WORD = re.compile(r"\S{25,}")


def _breaking(word: re.Match[str]) -> str:
    return MAY_BREAK.join(word[0])


class Label(QLabel):
    """A label of one role; `ink` 1 is full, 2 for second lines, 3 the faintest, "hold" on solid ink."""

    def __init__(
        self,
        text: str = "",
        role: Role = Role.BODY,
        *,
        weight: Weight | None = None,
        ink: int | str = 1,
        wrap: bool = False,
    ) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setText(text)
        weight = weight or (Weight.STRONG if role in STRONG_ROLES else Weight.REGULAR)
        self.setProperty("role", str(role))
        self.setProperty("weight", str(int(weight)))
        self.setProperty("ink", str(ink))
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        else:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        """Show a text; in a label that wraps, a word too long for a line may break anywhere."""
        super().setText(_LONG_WORD.sub(_breaking, text) if self.wordWrap() else text)

    def text(self) -> str:
        """The text as it was given."""
        return super().text().replace(MAY_BREAK, "")

    def set_ink(self, ink: int | str) -> None:
        """Draw the text in another ink."""
        self._set("ink", str(ink))

    def set_weight(self, weight: Weight) -> None:
        """Draw the text in another weight."""
        self._set("weight", str(int(weight)))

    def _set(self, name: str, value: str) -> None:
        if self.property(name) != value:
            self.setProperty(name, value)
            repolish(self)


class ElidedLabel(QWidget):
    """One line, cut with an ellipsis where room ends; the whole stays in the tooltip and is read aloud."""

    def __init__(
        self,
        text: str = "",
        role: Role = Role.BODY,
        *,
        weight: Weight | None = None,
        ink: int | str = 1,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        super().__init__()
        self._role, self._weight, self._ink, self._align = role, weight, ink, align
        self._text = self._more = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def text(self) -> str:
        """The whole text."""
        return self._text

    def set_text(self, text: str, more: str = "") -> None:
        """Show another text; `more` says it in full in the tooltip, also where nothing is cut."""
        if (text, more) != (self._text, self._more):
            self._text, self._more = text, more
            self.setAccessibleName(text)
            self._hint()
            self.updateGeometry()
            self.update()

    def set_ink(self, ink: int | str) -> None:
        """Draw the text in another ink."""
        self._ink = ink
        self.update()

    def is_cut(self) -> bool:
        """Whether some of the text does not fit."""
        return self._width() > self.width()

    def sizeHint(self) -> QSize:
        """As wide as the text and one line high."""
        return QSize(self._width(), look().line(self._role))

    def minimumSizeHint(self) -> QSize:
        """Wide enough for a word or so."""
        return QSize(min(self._width(), look().px(64)), look().line(self._role))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the tooltip the whole text once it is cut."""
        super().resizeEvent(event)
        self._hint()

    def changeEvent(self, event: QEvent) -> None:
        """Take the size of another theme."""
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much as fits."""
        theme = look()
        painter = QPainter(self)
        painter.setFont(theme.font(self._role, self._weight))
        painter.setPen(inks(self._ink))
        metrics = theme.metrics(self._role, self._weight)
        text = metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), self._align | Qt.AlignmentFlag.AlignVCenter, text)

    def _width(self) -> int:
        return look().metrics(self._role, self._weight).horizontalAdvance(self._text) + 1

    def _hint(self) -> None:
        self.setToolTip(self._more or (self._text if self.is_cut() else ""))


def inks(ink: int | str) -> QColor:
    """The colour of an ink by its number."""
    tokens = look().tokens
    return {1: tokens.ink, 2: tokens.ink2, 3: tokens.ink3, "hold": tokens.on_hold}[ink]


def rule() -> QFrame:
    """A hairline between two parts of a pane; it carries no meaning."""
    frame = QFrame()
    frame.setProperty("ground", "rule")
    frame.setFixedHeight(1)
    return frame


def repolish(widget: QWidget) -> None:
    """Let the style sheet look again at a widget whose properties changed."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
