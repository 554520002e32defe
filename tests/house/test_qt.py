"""The Qt that is installed is a sound one, and nothing is asked of it that makes Python hold what Qt has deleted."""

import ast
import sys

import pytest
from PySide6.QtCore import QObject

from tests.house.tree import DESKTOP

CALLS = 1_000


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is never counted from Python 3.12 on")
def test_a_thousand_calls_into_qt_lose_no_reference_to_none():
    thing = QObject()
    before = sys.getrefcount(None)

    for _ in range(CALLS):
        thing.setObjectName("x")

    assert abs(sys.getrefcount(None) - before) < CALLS // 10


def test_no_item_of_a_layout_is_looked_up_by_its_place():
    """Python would hold the item after Qt deleted it, and take the next thing at its address for it."""
    asked = {"itemAt", "itemAtPosition"}
    found = [
        f"{path.name}:{node.lineno}"
        for path in sorted((DESKTOP / "evenhand" / "screens").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in asked
    ]
    assert found == []
