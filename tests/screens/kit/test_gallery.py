"""The sheets are drawn in both themes and sizes, as pictures to look at."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from evenhand.screens.theme import Mode, Theme
from tests.screens.kit.gallery import component_sheet, frame_sheet


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("sheet", [component_sheet, frame_sheet], ids=lambda sheet: sheet.__name__)
def test_the_sheet_is_drawn(
    sheet: Callable[[], QWidget], mode: Mode, scale: int, theme: Theme, qtbot, tmp_path: Path
) -> None:
    theme.set_mode(mode)
    theme.set_scale(scale)
    page = sheet()
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    image = page.grab().toImage()
    file = tmp_path / f"{sheet.__name__}-{mode}-{scale}.png"
    assert image.save(str(file))
    tokens = theme.tokens
    seen = {
        image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)
    }
    assert {tokens.canvas.name(), tokens.surface.name(), tokens.hold.name(), tokens.care.name()} <= seen
    assert file.stat().st_size > 10_000
