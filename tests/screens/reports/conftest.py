"""A window with the sample open in it, at its reports."""

import shutil
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


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's file, written once; every test has its own copy of it."""
    partnership = a_partnership(tmp_path_factory.mktemp("written"))
    write_sample(partnership, today=SAMPLE_DAY)
    partnership.close()
    return partnership.path


@pytest.fixture
def window(qtbot: Any, tmp_path: Path, written: Path) -> Iterator[MainWindow]:
    made = a_window(qtbot, tmp_path, Path(shutil.copy(written, tmp_path)))
    yield made
    let_go(made)
    made.close_partnership()
