"""The tokens as Qt's own palette, so that stock dialogs wear the same colours."""

from PySide6.QtGui import QColor, QPalette

from evenhand.screens.theme.tokens import Tokens


def palette_of(tokens: Tokens) -> QPalette:
    """Qt's colour roles filled from the tokens; what is disabled is drawn in the faintest text allowed."""
    palette = QPalette()
    for role, colour in _roles(tokens).items():
        palette.setColor(role, colour)
    faint = (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText)
    for role in faint:
        palette.setColor(QPalette.ColorGroup.Disabled, role, tokens.ink3)
    return palette


def _roles(tokens: Tokens) -> dict[QPalette.ColorRole, QColor]:
    role = QPalette.ColorRole
    return {
        role.Window: tokens.canvas,
        role.WindowText: tokens.ink,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.sunk,
        role.Text: tokens.ink,
        role.PlaceholderText: tokens.ink3,
        role.Button: tokens.surface,
        role.ButtonText: tokens.ink,
        role.BrightText: tokens.on_hold,
        role.ToolTipBase: tokens.surface,
        role.ToolTipText: tokens.ink,
        role.Highlight: tokens.select,
        role.HighlightedText: tokens.ink,
        role.Accent: tokens.accent,
        role.Link: tokens.ink,
        role.LinkVisited: tokens.ink,
        role.Light: tokens.surface,
        role.Midlight: tokens.hover,
        role.Mid: tokens.line,
        role.Dark: tokens.border,
        role.Shadow: tokens.border,
    }
