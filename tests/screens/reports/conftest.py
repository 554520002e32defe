"""A window with the sample open in it, at its reports."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from evenhand.app.window import MainWindow
from evenhand.services.sample import SAMPLE_DAY, write_sample
from tests.makers import a_partnership
from tests.windows import a_window, dressed, let_go


@pytest.fixture(autouse=True)
def _light(qapp: QApplication) -> Iterator[None]:
    dressed(qapp)
    yield
    dressed(qapp)


@pytest.fixture
def window(qtbot: Any, tmp_path: Path) -> Iterator[MainWindow]:
    partnership = a_partnership(tmp_path)
    write_sample(partnership, today=SAMPLE_DAY)
    partnership.close()
    made = a_window(qtbot, tmp_path, partnership.path)
    yield made
    let_go(made)
    made.close_partnership()
