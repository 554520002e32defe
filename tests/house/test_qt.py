"""The Qt that is installed is a sound one."""

import sys

import pytest
from PySide6.QtCore import QObject

CALLS = 1_000


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is never counted from Python 3.12 on")
def test_a_thousand_calls_into_qt_lose_no_reference_to_none():
    thing = QObject()
    before = sys.getrefcount(None)

    for _ in range(CALLS):
        thing.setObjectName("x")

    assert abs(sys.getrefcount(None) - before) < CALLS // 10
