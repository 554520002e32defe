"""A themed application and one focus ring for every test of the kit."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from evenhand.screens.theme import Mode, Theme, apply
from evenhand.screens.widgets.focus import FocusRing


@pytest.fixture(scope="session")
def session_theme(qapp: QApplication) -> Theme:
    theme = Theme(Mode.LIGHT)
    apply(qapp, theme)
    return theme


@pytest.fixture(scope="session")
def session_ring(qapp: QApplication) -> FocusRing:
    return FocusRing(qapp)


@pytest.fixture
def theme(session_theme: Theme) -> Iterator[Theme]:
    """Light at 100 per cent, and so again afterwards."""
    yield session_theme
    session_theme.set_mode(Mode.LIGHT)
    session_theme.set_scale(100)


@pytest.fixture
def ring(session_ring: FocusRing) -> FocusRing:
    return session_ring
