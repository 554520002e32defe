"""The theme keeps its promises: contrast, sizes, and changing while it runs."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit

from evenhand import shelf
from evenhand.screens import theme as theme_package
from evenhand.screens.theme import Mode, Role, Theme, Weight, look
from evenhand.screens.theme.sizes import BASES, SCALES, Breadth, breadth, control_px, is_low, text_px
from evenhand.screens.theme.tokens import contrast, system_tokens, tokens_from
from evenhand.screens.widgets.label import Label

CONTRASTS = """
ink/surface 15.83 13.47 | ink/canvas 14.48 14.81 | ink/sunk 13.13 11.55 | ink/select 12.25 9.29
ink/care 13.16 10.62 | ink2/surface 8.51 9.35 | ink2/canvas 7.78 10.28 | ink2/sunk 7.05 8.02
ink2/select 6.58 6.45 | ink2/care 7.07 7.37 | accent/canvas 10.07 11.83 | accent/select 8.52 7.42
fill/surface 5.92 6.25 | ink3/surface 5.95 6.83 | ink3/canvas 5.45 7.51 | ink3/sunk 4.93 5.86
ink3/care 4.95 5.38 | on_accent/accent 11.38 11.83 | on_hold/hold 16.36 14.81 | border/surface 4.13 4.62
border/sunk 3.43 3.96 | border/select 3.20 3.19 | border/care 3.44 3.64 | care_line/care 4.49 5.10
care_line/canvas 4.94 7.12 | fill/sunk 4.90 5.36
"""
PAIRS = [
    (pair, mode, float(value))
    for line in CONTRASTS.replace("\n", "|").split("|")
    if line.strip()
    for pair, *values in [line.split()]
    for mode, value in zip(("light", "dark"), values, strict=True)
]
EDGES = {"border", "care_line", "fill", "accent"}


@pytest.mark.parametrize(("pair", "mode", "expected"), PAIRS)
def test_each_pair_of_colours_has_the_contrast_of_the_table(pair: str, mode: str, expected: float) -> None:
    tokens = tokens_from(shelf.read_toml("themes/tokens.toml")[mode])
    front, ground = pair.split("/")
    measured = contrast(getattr(tokens, front), getattr(tokens, ground))
    assert int(measured * 100) / 100 == pytest.approx(expected, abs=0.011)
    assert measured >= (3.0 if front in EDGES else 4.5)


def test_the_primary_button_keeps_its_contrast_under_the_pointer() -> None:
    for table in shelf.read_toml("themes/tokens.toml").values():
        tokens = tokens_from(table)
        assert contrast(tokens.on_accent, tokens.fill) >= 4.5
        assert contrast(tokens.ink, tokens.hover) >= 4.5


def test_no_colour_is_written_in_the_code_of_the_screens() -> None:
    screens = Path(theme_package.__file__).parents[1]
    literal = re.compile(r"""["']#[0-9a-fA-F]{3,8}["']|QColor\(\s*["'\d]|GlobalColor\.(?!transparent)""")
    found = [path.name for path in screens.rglob("*.py") if literal.search(path.read_text(encoding="utf-8"))]
    assert not found


def test_the_sizes_of_text_are_those_of_the_table() -> None:
    assert [text_px(Role.BODY, scale) for scale in SCALES] == [14, 15, 18, 21, 24, 28]
    assert [text_px(Role.SMALL, scale) for scale in SCALES] == [13, 14, 16, 20, 23, 26]
    assert [text_px(Role.LEAD, scale) for scale in SCALES] == [16, 18, 20, 24, 28, 32]
    assert [text_px(Role.DISPLAY, scale) for scale in SCALES[:4]] == [26, 29, 32, 39]


def test_the_largest_text_shrinks_above_150_per_cent() -> None:
    assert text_px(Role.DISPLAY, 200) == text_px(Role.TITLE, 200) == 40
    assert text_px(Role.COUNT, 200) == 40


def test_controls_grow_with_their_text() -> None:
    assert control_px(100) == 30
    assert all(control_px(scale) >= text_px(Role.BODY, scale) + 12 for scale in SCALES)


def test_a_window_is_as_wide_as_its_text_lets_it_be() -> None:
    assert breadth(1366, 100) is Breadth.WIDE
    assert breadth(1366, 125) is Breadth.MEDIUM
    assert breadth(1366, 200) is Breadth.NARROW
    assert is_low(680 - 136, 100)
    assert not is_low(768 - 136, 100)


def test_changing_text_size_and_mode_reaches_what_is_already_shown(theme: Theme, qtbot) -> None:
    label = Label("The board today", Role.LEAD)
    qtbot.addWidget(label)
    label.show()
    small = label.sizeHint().height()
    light = label.palette().color(QPalette.ColorRole.WindowText)
    with qtbot.waitSignal(theme.changed):
        theme.set_scale(200)
    theme.set_mode(Mode.DARK)
    assert label.sizeHint().height() > 1.8 * small
    assert label.palette().color(QPalette.ColorRole.WindowText) != light
    assert theme.is_dark()


def test_stepping_the_text_size_stays_within_the_range(theme: Theme) -> None:
    theme.step_scale(-1)
    assert theme.scale == 100
    theme.step_scale(20)
    assert theme.scale == 200


def test_widgets_find_the_theme_of_their_application(theme: Theme) -> None:
    assert look() is theme


def test_figures_in_columns_are_of_one_width(theme: Theme) -> None:
    metrics = QFontMetrics(theme.font(Role.BODY, tabular=True))
    assert len({metrics.horizontalAdvance(digit * 6) for digit in "0123456789"}) == 1


def test_each_weight_is_a_letter_of_its_own(theme: Theme) -> None:
    widths = [theme.metrics(Role.BODY, weight).horizontalAdvance("Partnership") for weight in Weight]
    assert widths == sorted(widths)
    assert widths[0] < widths[-1]


def test_names_in_other_scripts_are_never_boxes(theme: Theme) -> None:
    metrics = theme.metrics(Role.BODY)
    assert all(metrics.inFontUcs4(ord(letter)) for letter in "Łśżŵŷ£“–")
    for name in ("Ηλέκτρα", "Наталія"):
        assert metrics.horizontalAdvance(name) > 0


def test_high_contrast_takes_the_ink_and_ground_of_the_system(theme: Theme) -> None:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, theme.tokens.hold)
    palette.setColor(QPalette.ColorRole.Text, theme.tokens.on_hold)
    tokens = system_tokens(palette, theme.tokens)
    assert tokens.edge_px == 2
    assert tokens.care == tokens.surface == theme.tokens.hold
    assert tokens.line == tokens.ink == theme.tokens.on_hold


def test_every_role_has_its_size_in_the_style_sheet(theme: Theme, qapp: QApplication, qtbot) -> None:
    for role in BASES:
        label = Label("Text", role)
        qtbot.addWidget(label)
        label.ensurePolished()
        assert label.font().pixelSize() == text_px(role, 100)


def test_a_prompt_is_no_fainter_than_the_faintest_ink(theme: Theme, qtbot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.ensurePolished()
    assert field.palette().color(QPalette.ColorRole.PlaceholderText) == theme.tokens.ink3
