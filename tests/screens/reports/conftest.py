"""A window with the sample open in it, at its reports."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from evenhand.app.window import MainWindow
from tests.windows import a_window, dressed, let_go


@pytest.fixture(autouse=True)
def _light(qapp: QApplication) -> Iterator[None]:
    dressed(qapp)
    yield
    dressed(qapp)


@pytest.fixture
def window(qtbot: Any, tmp_path: Path, sample_file: Path) -> Iterator[MainWindow]:
    made = a_window(qtbot, tmp_path, Path(shutil.copy(sample_file, tmp_path)))
    yield made
    let_go(made)
    made.close_partnership()
