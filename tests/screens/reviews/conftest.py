"""The invented board and the hands that the plain rooms share."""

from tests.screens.plain_rooms import desk, opening, partnership, people, theme

__all__ = ["desk", "opening", "partnership", "people", "theme"]
