"""The wheel carries the resources, so that an installed Evenhand is whole."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.house.tree import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built from the checkout with the pinned hatchling."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.mark.long
def test_the_wheel_carries_all_code_and_all_resources(wheel: Path):
    names = set(zipfile.ZipFile(wheel).namelist())

    for place, inside in (("desktop/evenhand", "evenhand"), ("resources", "evenhand/resources")):
        files = [
            path for path in (ROOT / place).rglob("*") if path.is_file() and "__pycache__" not in path.parts
        ]
        assert {f"{inside}/{path.relative_to(ROOT / place).as_posix()}" for path in files} <= names


@pytest.mark.long
def test_an_installed_evenhand_finds_its_shelf_inside_the_package(wheel: Path, tmp_path: Path):
    zipfile.ZipFile(wheel).extractall(tmp_path)
    question = "from evenhand import shelf; print(shelf.root()); shelf.read_toml('guidance/clauses.toml')"

    answer = subprocess.run(
        [sys.executable, "-c", question],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        check=True,
        capture_output=True,
        text=True,
    )

    assert Path(answer.stdout.strip()) == tmp_path / "evenhand" / "resources"
