"""The lock files pin what `pyproject.toml` asks for, with hashes and without hosts."""

import re
import tomllib
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.tree import ROOT

PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)", re.MULTILINE)
AFRESH = "pin anew: python packaging/lock.py"


def _project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def _lock(name: str) -> str:
    return (ROOT / "packaging" / name).read_text(encoding="utf-8")


def _pins(name: str) -> dict[str, str]:
    return {canonicalize_name(package): version for package, version in PINNED.findall(_lock(name))}


def _wanted(*, tests: bool) -> list[Requirement]:
    project = _project()
    lines = [*project["project"]["dependencies"], *project["dependency-groups"]["build"]]
    if tests:
        lines += project["project"]["optional-dependencies"]["test"]
    return [Requirement(line) for line in lines]


@pytest.mark.parametrize(("name", "tests"), [("requirements.txt", False), ("requirements-test.txt", True)])
def test_every_dependency_is_pinned_at_a_version_it_allows(name: str, tests: bool):
    pins = _pins(name)

    for wanted in _wanted(tests=tests):
        assert wanted.specifier.contains(pins.get(canonicalize_name(wanted.name), "0")), f"{wanted}: {AFRESH}"


def test_the_tests_run_on_the_very_versions_that_the_program_gets():
    assert _pins("requirements.txt").items() <= _pins("requirements-test.txt").items(), AFRESH


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-test.txt"])
def test_a_lock_holds_a_hash_for_every_pin_and_no_host(name: str):
    lock = _lock(name)

    assert "://" not in lock
    for block in re.split(r"\n(?=[a-z0-9])", lock):
        assert "--hash=sha256:" in block, block.splitlines()[0]
