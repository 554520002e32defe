"""Fresh partnership files, plain and protected, closed when the test ends."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from evenhand.records.unit_of_work import Partnership
from tests.makers import PASSPHRASE, a_partnership


@pytest.fixture(params=[None, PASSPHRASE], ids=["plain", "protected"])
def passphrase(request: pytest.FixtureRequest) -> str | None:
    """Nothing for a plain file, a passphrase for a protected one."""
    return request.param


@pytest.fixture
def either(tmp_path: Path, passphrase: str | None) -> Iterator[Partnership]:
    """A fresh file of each of the two sorts."""
    partnership = a_partnership(tmp_path, passphrase=passphrase)
    yield partnership
    partnership.close()


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    """A fresh plain file."""
    partnership = a_partnership(tmp_path)
    yield partnership
    partnership.close()
