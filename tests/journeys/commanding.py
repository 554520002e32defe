"""Reading what a command said."""

import json

import pytest

from evenhand.app.main import main

Captured = pytest.CaptureFixture[str]


def said_json(captured: Captured) -> object:
    return json.loads(captured.readouterr().out)


def refused(arguments: list[str], captured: Captured) -> str:
    """The one line with which a command is refused."""
    assert main(arguments) == 1
    out, err = captured.readouterr()
    assert out == ""
    assert err.startswith("evenhand: ")
    assert err.count("\n") == 1
    assert "Traceback" not in err
    return err
