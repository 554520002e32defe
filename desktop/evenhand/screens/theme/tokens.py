"""The colours of the application by the part they play, never by hue.

Two palettes lie in `resources/themes/tokens.toml`. A third is taken from the system when it asks for high
contrast: no tints, every edge in ink.
"""

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtGui import QColor, QPalette

GROUNDS = ("canvas", "surface", "sunk", "hover", "select", "care", "on_accent", "on_hold", "fill2")
INKS = ("line", "border", "ink", "ink2", "ink3", "accent", "care_line", "hold", "fill")


@dataclass(frozen=True, slots=True)
class Tokens:
    """One palette. `edge_px` is the width of the edges of controls; it doubles in high contrast."""

    canvas: QColor
    surface: QColor
    sunk: QColor
    hover: QColor
    select: QColor
    line: QColor
    border: QColor
    ink: QColor
    ink2: QColor
    ink3: QColor
    accent: QColor
    on_accent: QColor
    care: QColor
    care_line: QColor
    hold: QColor
    on_hold: QColor
    fill: QColor
    fill2: QColor
    paper: QColor
    paper_ink: QColor
    edge_px: int = 1


def tokens_from(table: dict[str, Any]) -> Tokens:
    """The palette written in one table of the tokens file."""
    colours: dict[str, Any] = {name: QColor(value) for name, value in table.items()}
    return Tokens(**colours)


def system_tokens(palette: QPalette, paper: Tokens) -> Tokens:
    """The palette for high contrast: the system's own ground and ink, no tints, edges of 2 px."""
    ground = palette.color(QPalette.ColorRole.Base)
    ink = palette.color(QPalette.ColorRole.Text)
    grounds: dict[str, Any] = dict.fromkeys(GROUNDS, ground)
    inks: dict[str, Any] = dict.fromkeys(INKS, ink)
    return replace(paper, **grounds, **inks, edge_px=2)


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of two colours, 1 to 21. Source: WCAG 2.x, relative luminance."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    red, green, blue = (_linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
