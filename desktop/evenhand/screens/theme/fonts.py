"""The letter of the screens: Atkinson Hyperlegible Next, with DejaVu Sans for the scripts it lacks.

Both come from the shelf, so that no name is ever drawn as boxes on a machine without fonts.
"""

from PySide6.QtGui import QFont, QFontDatabase

from evenhand import shelf
from evenhand.screens.theme.sizes import Role, Weight, text_px

FAMILY = "Atkinson Hyperlegible Next"
FALLBACKS = ("Noto Sans", "DejaVu Sans")
FILES = (
    "AtkinsonHyperlegibleNext_400Regular.ttf",
    "AtkinsonHyperlegibleNext_600SemiBold.ttf",
    "AtkinsonHyperlegibleNext_700Bold.ttf",
    "DejaVuSans.ttf",
)


def load_fonts() -> None:
    """Give Qt the fonts of the shelf, unless this process has them already."""
    if FAMILY in QFontDatabase.families():
        return
    for name in FILES:
        QFontDatabase.addApplicationFontFromData(shelf.read_bytes(f"fonts/{name}"))


def make_font(role: Role, weight: Weight, scale: int, *, tabular: bool) -> QFont:
    """A font for a role and scale in per cent; `tabular` gives figures of one width for columns."""
    font = QFont()
    font.setFamilies([FAMILY, *FALLBACKS])
    font.setPixelSize(text_px(role, scale))
    font.setWeight(QFont.Weight(int(weight)))
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font
