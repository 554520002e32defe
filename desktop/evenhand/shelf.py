"""The shelf on which everything stands that the product ships beside its code: law, words, fonts, the sample.

One door: `root()` is the folder `resources`, wherever the product runs from: a checkout, an installed
wheel or a packaged folder. Only the standard library is used, so that every floor may open it.
"""

import tomllib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any


@cache
def root() -> Traversable:
    """The folder of resources: inside the installed package, or beside `desktop` in a checkout."""
    inside = files("evenhand") / "resources"
    if inside.is_dir():
        return inside
    return Path(__file__).resolve().parents[2] / "resources"


def read_text(path: str) -> str:
    """The text of one resource, such as `elections/timetables.toml`."""
    return root().joinpath(*path.split("/")).read_text(encoding="utf-8")


def read_bytes(path: str) -> bytes:
    """The bytes of one resource, such as a font."""
    return root().joinpath(*path.split("/")).read_bytes()


def read_toml(path: str) -> dict[str, Any]:
    """The table held by one TOML resource."""
    return tomllib.loads(read_text(path))
