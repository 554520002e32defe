"""One style sheet for the stock parts of Qt, written from the tokens.

What the house draws itself (buttons, chips, rows, marks) reads the tokens directly; this sheet covers
panes, fields, menus, tables, scroll bars and tool tips.
"""

from evenhand.screens.theme.sizes import (
    CONTROL_RADIUS,
    FOCUS_PX,
    PANE_RADIUS,
    Role,
    control_px,
    line_px,
    text_px,
)
from evenhand.screens.theme.tokens import Tokens


def sheet_of(tokens: Tokens, scale: int) -> str:
    """The whole sheet for one palette and one text scale in per cent."""
    return "\n".join(
        (
            _grounds(tokens),
            _words(tokens, scale),
            _fields(tokens, scale),
            _menus(tokens, scale),
            _buttons(tokens, scale),
            _tables(tokens, scale),
            _scrolling(tokens),
        )
    )


def _grounds(tokens: Tokens) -> str:
    t = _names(tokens)
    return f"""
QWidget[ground="canvas"], QMainWindow, QDialog {{ background: {t["canvas"]}; }}
QFrame[ground="pane"] {{ background: {t["surface"]}; border: {tokens.edge_px}px solid {t["line"]};
    border-radius: {PANE_RADIUS}px; }}
QFrame[ground="sunk"] {{ background: {t["sunk"]}; border: none; }}
QFrame[ground="calm"] {{ background: {t["surface"]}; border: none; border-top: 1px solid {t["line"]};
    border-bottom: 1px solid {t["line"]}; }}
QFrame[ground="care"] {{ background: {t["care"]}; border: none; border-top: 1px solid {t["care_line"]};
    border-bottom: 1px solid {t["care_line"]}; }}
QFrame[ground="hold"] {{ background: {t["hold"]}; border: none; }}
QFrame[ground="popup"] {{ background: {t["surface"]}; border: 1px solid {t["border"]};
    border-radius: {PANE_RADIUS}px; }}
QFrame[ground="rule"] {{ background: {t["line"]}; border: none; }}
QToolTip {{ background: {t["surface"]}; color: {t["ink"]}; border: 1px solid {t["border"]}; padding: 4px 6px; }}
QSplitter::handle {{ background: transparent; }}
"""


def _words(tokens: Tokens, scale: int) -> str:
    t = _names(tokens)
    roles = "\n".join(
        f'QLabel[role="{role}"] {{ font-size: {text_px(role, scale)}px; }}'
        for role in Role
        if role is not Role.BODY
    )
    return f"""{roles}
QLabel {{ color: {t["ink"]}; background: transparent; }}
QLabel[weight="400"] {{ font-weight: 400; }}
QLabel[weight="600"] {{ font-weight: 600; }}
QLabel[weight="700"] {{ font-weight: 700; }}
QLabel[ink="2"] {{ color: {t["ink2"]}; }}
QLabel[ink="3"] {{ color: {t["ink3"]}; }}
QLabel[ink="hold"] {{ color: {t["on_hold"]}; }}
"""


def _fields(tokens: Tokens, scale: int) -> str:
    t = _names(tokens)
    edge, height = tokens.edge_px, control_px(scale)
    inner = height - 2 * FOCUS_PX
    fields = ("QLineEdit", "QPlainTextEdit", "QComboBox", "QAbstractSpinBox")
    focus = ", ".join(f"{name}:focus" for name in fields)
    refused = ", ".join(f'{name}[refused="true"]' for name in fields)
    return f"""
{", ".join(fields)} {{ background: {t["surface"]}; color: {t["ink"]}; border: {edge}px solid {t["border"]};
    border-radius: {CONTROL_RADIUS}px; selection-background-color: {t["accent"]};
    selection-color: {t["on_accent"]}; padding: {FOCUS_PX - edge}px {8 + FOCUS_PX - edge}px; }}
QLineEdit, QComboBox, QAbstractSpinBox {{ min-height: {inner}px; max-height: {inner}px; }}
QLineEdit, QPlainTextEdit {{ placeholder-text-color: {t["ink3"]}; }}
QPlainTextEdit {{ padding: 4px; }}
{focus} {{ border: {FOCUS_PX}px solid {t["ink"]}; padding: 0px 8px; }}
QPlainTextEdit:focus {{ padding: 3px; }}
{refused} {{ border: {FOCUS_PX}px solid {t["ink"]}; background: {t["care"]}; padding: 0px 8px; }}
QLineEdit:read-only, QPlainTextEdit[readOnly="true"] {{ background: {t["sunk"]}; }}
QComboBox::drop-down {{ border: none; width: {height - 4}px; }}
QComboBox::down-arrow {{ image: none; }}
QComboBox QLineEdit {{ border: none; padding: 0px; background: transparent; min-height: 0px; }}
QComboBox QAbstractItemView, QAbstractItemView[ground="popup"] {{ background: {t["surface"]}; color: {t["ink"]};
    border: 1px solid {t["border"]}; selection-background-color: {t["select"]}; selection-color: {t["ink"]};
    outline: none; }}
QComboBox QAbstractItemView::item {{ min-height: {height - 4}px; padding: 0px 8px; }}
"""


def _buttons(tokens: Tokens, scale: int) -> str:
    t = _names(tokens)
    height = control_px(scale) - 2 * tokens.edge_px
    return f"""
QPushButton {{ background: {t["surface"]}; color: {t["ink"]}; border: {tokens.edge_px}px solid {t["border"]};
    border-radius: {CONTROL_RADIUS}px; padding: 0px 12px; min-height: {height}px; }}
QPushButton:hover {{ background: {t["hover"]}; }}
QPushButton:pressed {{ background: {t["sunk"]}; }}
QPushButton:default {{ background: {t["accent"]}; color: {t["on_accent"]}; font-weight: 600; }}
QPushButton:disabled {{ color: {t["ink3"]}; background: {t["sunk"]}; }}
"""


def _menus(tokens: Tokens, scale: int) -> str:
    t = _names(tokens)
    down = 5
    return f"""
QMenuBar {{ background: {t["canvas"]}; color: {t["ink"]}; padding: 0px 10px; }}
QMenuBar::item {{ padding: {down}px 10px; background: transparent; border-radius: {CONTROL_RADIUS}px; }}
QMenuBar::item:selected {{ background: {t["select"]}; }}
QMenu {{ background: {t["surface"]}; color: {t["ink"]}; border: 1px solid {t["border"]}; padding: 4px 0px; }}
QMenu::item {{ padding: {down}px 28px; min-height: {line_px(Role.BODY, scale)}px; }}
QMenu::item:selected {{ background: {t["select"]}; }}
QMenu::item:disabled {{ color: {t["ink3"]}; }}
QMenu::separator {{ height: 1px; background: {t["line"]}; margin: 4px 0px; }}
QProgressBar {{ background: {t["sunk"]}; border: 1px solid {t["border"]}; border-radius: 0px; color: {t["ink"]}; }}
QProgressBar::chunk {{ background: {t["fill"]}; }}
"""


def _tables(tokens: Tokens, scale: int) -> str:
    t = _names(tokens)
    header = line_px(Role.SMALL, scale) + 9
    return f"""
QTableView, QListView {{ background: {t["surface"]}; border: {tokens.edge_px}px solid {t["line"]};
    border-radius: {PANE_RADIUS}px; outline: none; selection-background-color: {t["select"]};
    selection-color: {t["ink"]}; gridline-color: {t["line"]}; }}
QListView[ground="bare"], QTableView[ground="bare"] {{ border: none; background: transparent; }}
QHeaderView {{ background: {t["sunk"]}; border: none; }}
QHeaderView::section {{ background: {t["sunk"]}; color: {t["ink2"]}; border: none;
    border-bottom: 1px solid {t["border"]}; padding: 0px 8px; min-height: {header}px;
    font-size: {text_px(Role.SMALL, scale)}px; font-weight: 600; }}
QTableCornerButton::section {{ background: {t["sunk"]}; border: none; }}
"""


def _scrolling(tokens: Tokens) -> str:
    t = _names(tokens)
    return f"""
QScrollArea, QScrollArea > QWidget > QWidget[ground="scroll"] {{ background: transparent; border: none; }}
QScrollBar {{ background: transparent; border: none; }}
QScrollBar:vertical {{ width: 12px; }}
QScrollBar:horizontal {{ height: 12px; }}
QScrollBar::handle {{ background: {t["border"]}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 28px; }}
QScrollBar::handle:horizontal {{ min-width: 28px; }}
QScrollBar::handle:hover {{ background: {t["ink2"]}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0px; height: 0px; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def _names(tokens: Tokens) -> dict[str, str]:
    names = [name for name in Tokens.__slots__ if name != "edge_px"]
    return {name: getattr(tokens, name).name() for name in names}
