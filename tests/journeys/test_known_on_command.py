"""A paper from the command line as the file was known on an earlier day."""

import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from evenhand.app.main import main
from evenhand.services.partnership import identity, save_identity
from tests.makers import NAME, a_partnership

MOMENT = datetime(2026, 3, 9, 18, 0)  # noqa: DTZ001  the clock on the wall
LATER = datetime(2026, 3, 11, 9, 0)  # noqa: DTZ001  the clock on the wall


def test_a_paper_tells_what_was_known_on_an_earlier_day(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    moments = {"now": MOMENT}
    partnership = a_partnership(tmp_path, clock=lambda: moments["now"])
    moments["now"] = LATER
    save_identity(partnership, replace(identity(partnership), name="Old Wharf Partnership"))
    partnership.close()
    report = [
        "report",
        "governance",
        str(partnership.path),
        "--out",
        "-",
        "--format",
        "json",
        "--as-known-on",
    ]

    assert main([*report, "2026-03-10"]) == 0
    of = json.loads(capsys.readouterr().out)["occasion"]
    assert (of["body"], of["known_on"]) == (NAME, "2026-03-10")
    assert of["as_at"] == "2026-03-10", "figures stand on that day unless another is given"

    assert main([*report, "2026-03-08"]) == 1
    assert "begun on 9 March 2026" in capsys.readouterr().err
