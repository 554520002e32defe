"""Journeys go through the whole window, in light at 100 per cent."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.windows import dressed


@pytest.fixture(autouse=True)
def _light(qapp: QApplication) -> Iterator[None]:
    dressed(qapp)
    yield
    dressed(qapp)
