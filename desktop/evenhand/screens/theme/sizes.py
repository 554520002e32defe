"""How large everything is: the roles of text, the gaps, and how much room a window really has.

Text scales from 100 to 200 per cent; gaps stay as they are, and heights follow the text.
"""

from enum import IntEnum, StrEnum

SCALES = (100, 110, 125, 150, 175, 200)

GAP = 8
LABEL_GAP = 4
PANE_GAP = 12
PANE_ACROSS = 16
PANE_DOWN = 12
PAGE_MARGIN = 16
TARGET = 24
MARK = 16
MARK_COLUMN = 26
LABEL_COLUMN = 104
DAY_WIDTH = 176
LINE_WIDTH = 480
FACT_WIDTH = 640
CONTROL_RADIUS = 3
PANE_RADIUS = 4
SELECTED_BAR = 4
FOCUS_PX = 2
FOCUS_RADIUS = 5


class Role(StrEnum):
    """What a piece of text is for; its size and line follow."""

    CAPTION = "caption"
    SMALL = "small"
    BODY = "body"
    LEAD = "lead"
    TITLE = "title"
    DISPLAY = "display"
    COUNT = "count"


class Weight(IntEnum):
    """The three weights of the house's letter."""

    REGULAR = 400
    STRONG = 600
    HEAVY = 700


BASES = {
    Role.CAPTION: (12, 16),
    Role.SMALL: (13, 18),
    Role.BODY: (14, 20),
    Role.LEAD: (16, 22),
    Role.TITLE: (20, 26),
    Role.DISPLAY: (26, 34),
    Role.COUNT: (30, 38),
}

STRONG_ROLES = frozenset({Role.LEAD, Role.TITLE, Role.DISPLAY})
SHRUNK_COUNT = 20


class Breadth(StrEnum):
    """How wide a page is for the text on it."""

    WIDE = "wide"
    MEDIUM = "medium"
    NARROW = "narrow"


def text_px(role: Role, scale: int) -> int:
    """The pixel size of a role at a text scale in per cent; the two largest shrink above 150."""
    return scaled(_base(role, scale)[0], scale)


def line_px(role: Role, scale: int) -> int:
    """The height of one line of a role at a text scale in per cent."""
    return scaled(_base(role, scale)[1], scale)


def scaled(base_px: float, scale: int) -> int:
    """A length of text at 100 per cent, at another scale."""
    return round(base_px * scale / 100)


def control_px(scale: int) -> int:
    """The height of a button or field: 30 at first, then the line of its text and 12."""
    return 30 if scale == 100 else max(TARGET, line_px(Role.BODY, scale) + 12)


def breadth(width_px: int, scale: int) -> Breadth:
    """How wide a window is once its width is divided by the text scale."""
    effective = width_px * 100 / scale
    if effective >= 1240:
        return Breadth.WIDE
    return Breadth.MEDIUM if effective >= 900 else Breadth.NARROW


def is_low(page_height_px: int, scale: int) -> bool:
    """Whether a page, without the frame round it, is low for the text on it."""
    return page_height_px * 100 / scale < 560


def _base(role: Role, scale: int) -> tuple[int, int]:
    if scale > 150 and role is Role.DISPLAY:
        return BASES[Role.TITLE]
    if scale > 150 and role is Role.COUNT:
        return SHRUNK_COUNT, 26
    return BASES[role]
