"""A whole window with a partnership open in it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from evenhand.app.window import MainWindow
from tests.makers import a_partnership
from tests.windows import a_window, dressed


@pytest.fixture(autouse=True)
def _light(qapp: QApplication) -> Iterator[None]:
    dressed(qapp)
    yield
    dressed(qapp)


@pytest.fixture
def window(qtbot: Any, tmp_path: Path) -> Iterator[MainWindow]:
    """A window with an empty partnership open."""
    partnership = a_partnership(tmp_path)
    partnership.close()
    made = a_window(qtbot, tmp_path, partnership.path)
    yield made
    if made.pages is not None:
        for room in made.pages.unsaved():
            made.pages.view(room.id).discard()
    made.close_partnership()
