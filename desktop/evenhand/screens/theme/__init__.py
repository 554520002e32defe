"""The look of every screen: colours, letters, sizes and marks, from one place."""

from evenhand.screens.theme.sizes import Breadth, Role, Weight
from evenhand.screens.theme.theme import Mode, Theme, apply, look

__all__ = ["Breadth", "Mode", "Role", "Theme", "Weight", "apply", "look"]
