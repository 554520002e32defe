"""The look of the whole application, and how it changes while it runs.

`apply(app, theme)` dresses an application once: Fusion, fonts, palette and one style sheet made from the
tokens. Asking the theme for another mode or text size dresses it again and tells everybody. A widget finds
the theme of its application with `look()`, as it finds the palette.
"""

from enum import StrEnum
from functools import cache
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication

from evenhand import shelf
from evenhand.screens.theme.fonts import load_fonts, make_font
from evenhand.screens.theme.palette import palette_of
from evenhand.screens.theme.sheet import sheet_of
from evenhand.screens.theme.sizes import (
    SCALES,
    STRONG_ROLES,
    Breadth,
    Role,
    Weight,
    breadth,
    control_px,
    is_low,
    line_px,
    scaled,
)
from evenhand.screens.theme.tokens import Tokens, system_tokens, tokens_from

PROPERTY = "evenhand_theme"


class Mode(StrEnum):
    """Which palette: a fixed one, or whatever the system has."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


class Theme(QObject):
    """Mode and text scale, and all that follows from them."""

    changed = Signal()

    def __init__(self, mode: Mode = Mode.SYSTEM, scale: int = 100, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.mode = mode
        self.scale = scale if scale in SCALES else 100
        self._table: dict[str, Any] = shelf.read_toml("themes/tokens.toml")
        self._fonts: dict[tuple[Role, Weight, bool], QFont] = {}
        self._metrics: dict[tuple[Role, Weight, bool], QFontMetrics] = {}
        self._app: QApplication | None = None
        self._system = QPalette()
        self.tokens = tokens_from(self._table["light"])

    def put_on(self, app: QApplication) -> None:
        """Dress an application for the first time and follow the system from now on."""
        load_fonts()
        self._app = app
        self._system = QPalette(app.palette())
        self.setParent(app)
        app.setProperty(PROPERTY, self)
        app.setStyle("Fusion")
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self.dress)
        hints.accessibility().contrastPreferenceChanged.connect(self.dress)
        self.dress()

    def dress(self) -> None:
        """Make palette, font and style sheet anew from mode and scale, and tell everybody."""
        if self._app is None:
            return
        self.tokens = self._choose_tokens(self._app)
        self._fonts.clear()
        self._metrics.clear()
        self._app.setPalette(palette_of(self.tokens))
        self._app.setFont(self.font(Role.BODY))
        self._app.setStyleSheet(sheet_of(self.tokens, self.scale))
        self.changed.emit()

    def set_mode(self, mode: Mode) -> None:
        """Turn light, dark or as the system has it."""
        if mode is not self.mode:
            self.mode = mode
            self.dress()

    def set_scale(self, scale: int) -> None:
        """Set the text size to one of the steps from 100 to 200 per cent."""
        if scale in SCALES and scale != self.scale:
            self.scale = scale
            self.dress()

    def step_scale(self, steps: int) -> None:
        """Make text larger or smaller by a number of steps, staying within the range."""
        wanted = SCALES.index(self.scale) + steps
        self.set_scale(SCALES[max(0, min(wanted, len(SCALES) - 1))])

    def font(self, role: Role, weight: Weight | None = None, *, tabular: bool = False) -> QFont:
        """The font of a role; headings are strong unless told otherwise."""
        weight = weight or (Weight.STRONG if role in STRONG_ROLES else Weight.REGULAR)
        key = (role, weight, tabular)
        if key not in self._fonts:
            self._fonts[key] = make_font(role, weight, self.scale, tabular=tabular)
        return self._fonts[key]

    def metrics(self, role: Role, weight: Weight | None = None, *, tabular: bool = False) -> QFontMetrics:
        """The measures of a role's font."""
        weight = weight or (Weight.STRONG if role in STRONG_ROLES else Weight.REGULAR)
        key = (role, weight, tabular)
        if key not in self._metrics:
            self._metrics[key] = QFontMetrics(self.font(role, weight, tabular=tabular))
        return self._metrics[key]

    def px(self, base_px: float) -> int:
        """A length that grows with the text."""
        return scaled(base_px, self.scale)

    def line(self, role: Role) -> int:
        """The height of one line of a role."""
        return line_px(role, self.scale)

    def control(self) -> int:
        """The height of a button or field."""
        return control_px(self.scale)

    def breadth(self, width_px: int) -> Breadth:
        """How wide a window of this width is for the text of today."""
        return breadth(width_px, self.scale)

    def is_low(self, page_height_px: int) -> bool:
        """Whether a page of this height is low for the text of today."""
        return is_low(page_height_px, self.scale)

    def is_dark(self) -> bool:
        """Whether the ground is darker than the ink."""
        return self.tokens.surface.lightness() < self.tokens.ink.lightness()

    def _choose_tokens(self, app: QApplication) -> Tokens:
        hints = app.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return system_tokens(self._system, tokens_from(self._table["light"]))
        dark = self.mode is Mode.DARK
        if self.mode is Mode.SYSTEM:
            dark = hints.colorScheme() == Qt.ColorScheme.Dark
        return tokens_from(self._table["dark" if dark else "light"])


def apply(app: QApplication, theme: Theme) -> None:
    """Dress an application in a theme, which it keeps for life."""
    theme.put_on(app)


def look() -> Theme:
    """The theme of the running application, as its widgets see it; plain light before one was applied."""
    app = QApplication.instance()
    found = app.property(PROPERTY) if app is not None else None
    return found if isinstance(found, Theme) else _bare_theme()


@cache
def _bare_theme() -> Theme:
    return Theme(Mode.LIGHT)
