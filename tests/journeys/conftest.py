"""Journeys go through the whole window, in light at 100 per cent, or through commands over a copy of the sample."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.windows import dressed


@pytest.fixture(autouse=True)
def _light(qapp: QApplication) -> Iterator[None]:
    dressed(qapp)
    yield
    dressed(qapp)


@pytest.fixture
def sample(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the sample file that a test may change."""
    return Path(shutil.copy(sample_file, tmp_path_factory.mktemp("sample") / "s.evenhand"))
