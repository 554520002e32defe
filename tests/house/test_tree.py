"""What must not stand in the tree: colours outside the theme, clocks, long files, unfinished work, machines' names."""

import ast
import re
from pathlib import Path

import pytest

from tests.house.tree import DESKTOP, ROOT, at, dotted, parsed, python_files, text_files

COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})\b")
CLOCKS = {
    "date.today",
    "datetime.today",
    "datetime.now",
    "datetime.utcnow",
    "time.time",
    "time.localtime",
    "time.gmtime",
}
QT_CLOCKS = {
    "QDate.currentDate",
    "QDateTime.currentDateTime",
    "QDateTime.currentDateTimeUtc",
    "QTime.currentTime",
}
BELOW_APP = [
    f"desktop/evenhand/{floor}"
    for floor in ("domain", "records", "reports", "exchange", "services", "screens")
]
PAPER = DESKTOP / "evenhand" / "reports" / "look.py"
LONGEST = 350

# Put together from halves, so that this file is not its own finding.
UNFINISHED = re.compile("|".join([r"\bTO" + r"DO\b", r"\bFIX" + r"ME\b", r"\bX" + r"XX\b"]))
ELSEWHERE = [
    r"\bpy" + r"pi\.org",
    "python" + "hosted",
    r"deb\." + "debian",
    r"registry\." + "npmjs",
    "/wo" + "rk/",
    "/fa" + "rm/",
    "/ro" + "ot/",
    r"/ho" + r"me/\w",
    r"/t" + r"mp/pl\w",
]
FOREIGN = re.compile("|".join(ELSEWHERE))


def _found(pattern: re.Pattern[str], *places: str) -> list[str]:
    return [
        f"{at(path, number)} {match.group()}"
        for path in text_files(*places)
        for number, line in enumerate(
            path.read_text(encoding="utf-8", errors="replace").splitlines(), start=1
        )
        for match in pattern.finditer(line)
    ]


def test_a_colour_is_named_in_the_theme_and_nowhere_in_the_code_but_for_the_ink_of_papers():
    ink = str(PAPER.relative_to(ROOT))

    assert [found for found in _found(COLOUR, "desktop") if not found.startswith(ink)] == []


def test_no_work_is_left_for_later_in_the_tree():
    assert _found(UNFINISHED) == []


def test_no_path_of_one_machine_and_no_registry_stands_in_the_tree():
    assert _found(FOREIGN) == []


@pytest.mark.parametrize("floor", BELOW_APP)
def test_the_day_is_passed_in_and_no_clock_is_read_below_the_app(floor: str):
    readings = [
        at(path, node.lineno)
        for path in python_files(floor)
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Attribute) and dotted(node) in CLOCKS | QT_CLOCKS
    ]

    assert readings == []


@pytest.mark.parametrize(
    "path", [pytest.param(path, id=str(path.relative_to(DESKTOP))) for path in python_files("desktop")]
)
def test_no_file_is_too_long_to_hold_in_the_head(path: Path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST
