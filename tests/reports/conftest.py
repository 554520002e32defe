"""What many tests of papers look at, written once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from evenhand.records.unit_of_work import Partnership
from tests.reports.stress import a_strained_partnership


@pytest.fixture(scope="session")
def strained(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Partnership]:
    """The partnership that strains every paper, to be read alone."""
    partnership = a_strained_partnership(tmp_path_factory.mktemp("strained"), sample_file)
    yield partnership
    partnership.close()
